"""Plays a round of comments in a real browser: python3 journeys.py SITE OTHER-DRAFT [FOLDER FOR THE EXPORTS]

Both sites are folders that stdc built from drafts that are out for comment. Prints a line for each journey and ends
with 1 if one failed, with 77 where there is no Chromium.
"""

import functools
import glob
import http.server
import io
import json
import os
import sys
import threading
import time
import traceback
import zipfile
from xml.etree import ElementTree

from devtools import Browser, Page, find_chromium

WORDS = "意见“甲”\n第二行，比较长的一行文字，写得仔细一些 = 1 \U00020BB7"


class Round:
    def __init__(self, site, other, exports):
        self.site = os.path.abspath(site)
        self.other = os.path.abspath(other)
        self.exports = exports
        self.browser = Browser()
        self.root = "file://" + self.site + "/"
        self.paths = sorted(
            os.path.relpath(path, self.site) for path in glob.glob(self.site + "/standards/*/index.html")
            if "data-round=" in open(path, encoding="utf-8").read())

    def page(self, path=None, **options):
        page = Page(self.browser, **options)
        page.open(self.root + (path or self.paths[0]))
        return page

    def fresh(self, **options):
        page = self.page(**options)
        page.run("localStorage.clear()")
        page.open(self.root + self.paths[0])
        return page

    def download(self, page, action, kind, name="other"):
        before = set(os.listdir(self.browser.downloads))
        page.run(action)
        end = time.time() + 20
        while time.time() < end:
            page.run("0")
            new = [name for name in set(os.listdir(self.browser.downloads)) - before if name.endswith("." + kind)]
            if new:
                with open(os.path.join(self.browser.downloads, new[0]), "rb") as file:
                    data = file.read()
                os.remove(os.path.join(self.browser.downloads, new[0]))
                with open(os.path.join(self.exports, name + "." + kind), "wb") as file:
                    file.write(data)
                return data, new[0]
            time.sleep(0.05)
        raise AssertionError("no " + kind + " came")

    # Journeys

    def comment_by_keyboard(self):
        page = self.fresh()
        # From the top by Tab alone to the button of the second block.
        for _ in range(400):
            page.press("Tab")
            if page.run("document.activeElement.classList.contains('cm-add') && document.activeElement === document.querySelectorAll('.cm-add')[1]"):
                break
        else:
            raise AssertionError("Tab does not reach the button of a block")
        size = page.run("(function () { var r = document.activeElement.getBoundingClientRect(); return [r.width, r.height, getComputedStyle(document.activeElement).opacity]; }())")
        assert size[0] >= 24 and size[1] >= 24 and size[2] == "1", size
        page.press("Enter")
        page.wait("document.activeElement.id === 'cm-opinion'")
        page.type(WORDS)
        page.press("Tab")
        page.press("Tab")
        page.type("建议甲")
        page.press("Tab")
        page.type("理由甲")
        page.press("Escape")
        page.wait("!document.querySelector('dialog[open]')")
        assert page.run("document.activeElement === document.querySelectorAll('.cm-add')[1]"), "the focus did not return"
        assert "已有1条" in page.run("document.activeElement.getAttribute('aria-label')")
        assert page.problems() == [], page.problems()
        page.close()

    def words_stay_when_the_tab_dies(self):
        page = self.page()
        page.run("document.querySelectorAll('.cm-add')[3].click()")
        page.type("写了一半")
        time.sleep(0.6)
        # No event of leaving runs when a tab is killed.
        # Nor does an answer come.
        self.browser.post("Page.crash", session=page.session)
        time.sleep(0.3)
        page = self.page()
        assert page.run("document.querySelectorAll('.cm-has').length") == 2
        page.run("document.querySelectorAll('.cm-bar button')[0].click()")
        assert page.run("document.querySelector('.cm-panel').textContent.indexOf('写了一半') >= 0")
        page.close()

    def selected_words(self):
        page = self.page()
        exact = page.run("""(function () {
          var block = Array.from(document.querySelectorAll('.text p.cm-block')).filter(function (p) { return p.textContent.length > 30 && !p.querySelector('.number'); })[1];
          var node = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
          var range = document.createRange();
          range.setStart(node, 1);
          range.setEnd(node, Math.min(node.length, 5));
          getSelection().removeAllRanges();
          getSelection().addRange(range);
          return range.toString();
        }())""")
        page.wait("!document.querySelector('.cm-bubble').hidden")
        page.click("document.querySelector('.cm-bubble')")
        page.wait("document.activeElement.id === 'cm-opinion'")
        assert page.run("document.querySelector('.cm-original').textContent") == exact.strip()
        page.type("对所选文字的意见")
        page.press("Escape")
        time.sleep(0.2)
        page.open(self.root + self.paths[0])
        assert page.run("Array.from(document.querySelectorAll('mark.cm-mark')).map(function (m) { return m.textContent; }).join('')") == exact.strip()
        assert page.problems() == [], page.problems()
        page.close()

    def exports_of_every_format(self):
        page = self.page()
        page.run("document.querySelectorAll('.round-actions button')[0].click()")
        page.type("=对全文的意见")
        page.press("Escape")
        page.run("document.querySelector('.cm-bar button').click()")
        for name, words in (("unit", "甲单位"), ("name", "某某"), ("email", "a@example.org")):
            page.run("document.getElementById('cm-person-%s').focus()" % name)
            page.type(words)
        time.sleep(0.5)
        expected = page.run("JSON.parse(localStorage.getItem('stdc.comments.' + stdcRound.draft)).comments.length")
        draft = page.run("stdcRound.draft")
        backup = json.loads(self.download(page, "document.querySelector('.cm-backup button').click()", "json", "comments")[0])
        assert backup["stdc"] == "comments" and backup["draft"] == draft and len(backup["comments"]) == expected == 4
        assert backup["person"]["unit"] == "甲单位"
        assert {"block", "clause", "original", "kind", "opinion", "proposal", "reason", "standard", "major"} <= set(backup["comments"][0])
        opinions = [comment["opinion"] for comment in backup["comments"]]
        assert WORDS in opinions
        assert [comment["clause"] for comment in backup["comments"]].count("总体") == 1

        data, name = self.download(page, "document.querySelector('[data-export=xlsx]').click()", "xlsx", "comments")
        assert draft in name and "甲单位" in name
        cells, marks = self.workbook(data)
        head = next(row for row in cells if row and row[0] == "序号")
        rows = cells[cells.index(head) + 1:cells.index(head) + 1 + expected]
        column = head.index("意见内容")
        assert [row[column] for row in rows] == opinions and marks == draft, (rows, opinions)

        data = self.download(page, "document.querySelector('[data-export=docx]').click()", "docx", "comments")[0]
        document = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
        words = "".join(node.text or "" for node in document.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"))
        assert "甲单位" in words and "对全文的意见" in words and "单位（盖章）" in words
        assert draft in zipfile.ZipFile(io.BytesIO(data)).read("docProps/custom.xml").decode()

        data = self.download(page, "document.querySelector('[data-export=csv]').click()", "csv", "comments")[0]
        assert data.startswith(b"\xef\xbb\xbf") and ",'=对全文的意见" in data.decode("utf-8-sig"), "a formula is not neutralised"

        # The forms that bodies prescribe, chosen in the page.
        for profile, label in (("blocks", "三、重大意见或建议"), ("national", "标准章条编号"), ("iso", "Observations of the secretariat")):
            page.run("(function () { var s = document.getElementById('cm-profile'); s.value = '%s'; s.dispatchEvent(new Event('change')); }())" % profile)
            data = self.download(page, "document.querySelector('[data-export=xlsx]').click()", "xlsx", "comments-" + profile)[0]
            assert any(label in cell for row in self.workbook(data)[0] for cell in row), profile
            self.download(page, "document.querySelector('[data-export=docx]').click()", "docx", "comments-" + profile)
        page.run("(function () { var s = document.getElementById('cm-profile'); s.value = 'table'; s.dispatchEvent(new Event('change')); }())")

        page.run("document.querySelector('[data-export=copy]').click()")
        page.wait("!document.querySelector('.cm-copied').hidden")
        text = page.run("document.querySelector('.cm-copied').value")
        assert "草案标识：" + draft in text and "#%d " % expected in text
        with open(os.path.join(self.exports, "comments.txt"), "w", encoding="utf-8") as file:
            file.write(text)

        page.run("window.print = function () { window.printed = document.querySelector('.cm-sheet').innerText; window.dispatchEvent(new Event('afterprint')); }")
        page.run("document.querySelector('[data-export=print]').click()")
        assert "单位盖章处" in page.run("window.printed") and page.run("!document.querySelector('.cm-sheet')")
        page.press("Escape")
        page.wait("!document.querySelector('dialog[open]')")
        assert page.run("document.activeElement === document.querySelector('.cm-bar button')"), "the focus did not return"
        assert page.problems() == [], page.problems()
        page.close()

    @staticmethod
    def workbook(data):
        main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
        archive = zipfile.ZipFile(io.BytesIO(data))
        assert archive.testzip() is None

        def rows(part):
            return [["".join(t.text or "" for t in cell.iter(main + "t")) for cell in row.iter(main + "c")]
                    for row in ElementTree.fromstring(archive.read(part)).iter(main + "row")]

        assert "stdc-draft" in archive.read("docProps/custom.xml").decode()
        assert 'state="hidden"' in archive.read("xl/workbook.xml").decode()
        return rows("xl/worksheets/sheet1.xml"), rows("xl/worksheets/sheet2.xml")[0][1]

    def backup_restores_and_merges(self):
        page = self.fresh()
        page.run("document.querySelector('.cm-bar button').click()")
        file = os.path.join(self.exports, "comments.json")
        page.choose("#cm-restore", [file])
        page.wait("document.querySelectorAll('.cm-entry').length === 4")
        page.choose("#cm-restore", [file])
        page.wait("document.querySelector('.cm-toast').textContent.indexOf('4条已有') >= 0")
        assert page.run("document.querySelectorAll('.cm-entry').length") == 4
        assert page.run("document.getElementById('cm-person-unit').value") == "甲单位"
        bad = os.path.join(self.exports, "bad.json")
        with open(bad, "w") as other:
            other.write("{\"a\": 1")
        page.choose("#cm-restore", [bad])
        page.wait("document.querySelector('.cm-toast').textContent.indexOf('不是意见的备份文件') >= 0")
        page.close()

    def delete_and_undo(self):
        page = self.page()
        page.run("document.querySelector('.cm-bar button').click()")
        page.run("document.querySelectorAll('.cm-entry')[1].querySelectorAll('button')[1].click()")
        assert page.run("document.querySelectorAll('.cm-entry').length") == 3
        page.run("Array.from(document.querySelectorAll('.cm-toast button')).filter(function (b) { return b.textContent === '撤销'; })[0].click()")
        assert page.run("document.querySelectorAll('.cm-entry').length") == 4
        page.open(self.root + self.paths[0])
        assert "（4）" in page.run("document.querySelector('.cm-bar button').textContent")
        page.close()

    def drafts_do_not_see_each_other(self):
        page = Page(self.browser)
        page.open("file://" + self.other + "/" + self.paths[0])
        assert page.run("stdcRound.draft") != json.load(open(os.path.join(self.exports, "comments.json"), encoding="utf-8"))["draft"]
        assert page.run("document.querySelectorAll('.cm-has').length") == 0
        page.run("document.querySelector('.cm-bar button').click()")
        assert page.run("document.querySelectorAll('.cm-entry').length") == 0
        page.close()

    def no_comments_is_an_answer(self):
        page = self.fresh()
        page.run("document.querySelector('.cm-bar button').click()")
        page.run("document.querySelector('[data-export=xlsx]').click()")
        assert "无意见" in page.run("document.querySelector('.cm-toast').textContent")
        page.press(" ")
        page.wait("document.querySelector('#cm-none').checked")
        cells, _ = self.workbook(self.download(page, "document.querySelector('[data-export=xlsx]').click()", "xlsx")[0])
        assert any("无意见" in row for row in cells)
        page.close()

    def patents_are_a_row(self):
        page = self.fresh()
        page.run("document.querySelector('.cm-bar button').click()")
        page.run("document.querySelector('#cm-patent').click()")
        page.wait("document.activeElement.id === 'cm-patent-words'")
        page.type("示例专利 ZL202610000000.0")
        for kind in ("xlsx", "docx", "csv", "json"):
            action = "document.querySelector('[data-export=%s]').click()" % kind if kind != "json" else "document.querySelector('.cm-backup button').click()"
            data = self.download(page, action, kind, "patent")[0]
            if kind == "xlsx":
                assert any("专利" in row and any("ZL202610000000.0" in cell for cell in row) for row in self.workbook(data)[0])
        page.open(self.root + self.paths[0])
        page.run("document.querySelector('.cm-bar button').click()")
        assert page.run("document.querySelector('#cm-patent').checked && document.querySelector('#cm-patent-words').value") == "示例专利 ZL202610000000.0"
        assert page.problems() == [], page.problems()
        page.close()

    def one_form_for_each_standard(self):
        if len(self.paths) < 2:
            return
        page = self.fresh()
        for path in self.paths[:2]:
            page.open(self.root + path)
            page.run("document.querySelectorAll('.cm-add')[2].click()")
            page.type("意见 " + path)
            page.press("Escape")
            time.sleep(0.4)
        page.run("document.querySelector('.cm-bar button').click()")
        before = set(os.listdir(self.browser.downloads))
        page.run("stdcRound.each = true")
        page.run("document.querySelector('[data-export=xlsx]').click()")
        end = time.time() + 20
        while time.time() < end:
            page.run("0")
            new = [name for name in set(os.listdir(self.browser.downloads)) - before if name.endswith(".xlsx")]
            if len(new) == 2:
                break
            time.sleep(0.05)
        assert len(new) == 2, new
        for name in new:
            with open(os.path.join(self.browser.downloads, name), "rb") as file:
                cells = self.workbook(file.read())[0]
            assert sum(any("意见 standards" in cell for cell in row) for row in cells) == 1, cells
            os.remove(os.path.join(self.browser.downloads, name))
        page.close()

    def states_by_date(self):
        closes = "stdcRound.closes"
        probe = self.page()
        last = probe.run(closes)
        probe.close()
        # One minute before and after midnight in +08:00, on a machine in America.
        for shift, state in ((-60000, "征求意见中"), (60000, "已截止")):
            page = self.page(timezone="America/New_York", script="""(function () {
              var shift = %d, real = Date;
              var fixed = real.UTC.apply(null, '%s'.split('-').map(function (n, i) { return i === 1 ? n - 1 : +n; })) + 86400000 - 8 * 3600000 + shift;
              Date.now = function () { return fixed; };
            }());""" % (shift, last))
            assert page.run("document.querySelector('.cm-state').textContent") == state
            if state == "已截止":
                page.run("localStorage.clear()")
                page.run("document.querySelector('.cm-bar button').click()")
                page.run("var none = document.querySelector('#cm-none'); if (!none.checked) none.click(); document.querySelector('[data-export=copy]').click()")
                page.wait("document.querySelector('.cm-copied').value.indexOf('逾期') >= 0")
            page.close()

    def full_storage_is_told(self):
        page = self.fresh()
        page.run("Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); }")
        page.run("document.querySelectorAll('.cm-add')[0].click()")
        page.type("不能丢")
        page.wait("document.querySelector('.cm-toast') && document.querySelector('.cm-toast').textContent.indexOf('没有保存成功') >= 0")
        data = self.download(page, "Array.from(document.querySelectorAll('.cm-toast button')).filter(function (b) { return b.textContent === '备份'; })[0].click()", "json")[0]
        assert json.loads(data)["comments"][0]["opinion"] == "不能丢"
        page.run("window.onbeforeunload = null")
        page.send("Page.setInterceptFileChooserDialog", {"enabled": False})
        page.close()

    def narrow_screens(self):
        for path in self.paths[:1] + ["consultation/index.html", "index.html"]:
            page = self.page(path, width=375, height=720, mobile=True)
            assert page.run("document.documentElement.scrollWidth") <= 375, path
            if path == self.paths[0]:
                page.run("document.querySelectorAll('.cm-add')[2].click()")
                small = page.run("Array.from(document.querySelectorAll('.cm-add, .cm-editor button')).filter(function (b) { var r = b.getBoundingClientRect(); return r.width && (r.width < 24 || r.height < 24); }).length")
                assert small == 0, small
                # The keyboard of the screen takes the lower half.
                page.resize(375, 380, mobile=True)
                time.sleep(0.3)
                foot = page.run("document.querySelector('.cm-editor .cm-foot').getBoundingClientRect().bottom")
                assert foot <= 381, foot
            page.close()

    def without_scripts(self):
        page = Page(self.browser, scripting=False)
        page.send("Page.navigate", {"url": self.root + "consultation/index.html"})
        time.sleep(1)
        root = page.send("DOM.getDocument", {"depth": -1})["root"]["nodeId"]
        words = page.send("DOM.getOuterHTML", {"nodeId": root})["outerHTML"]
        assert "form.xlsx" in words and "form.docx" in words and "空白表" in words and "cm-inline" not in words
        page.close()

    def plain_http(self):
        QuietHandler = type("QuietHandler", (http.server.SimpleHTTPRequestHandler,), {"log_message": lambda *arguments: None})
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(QuietHandler, directory=self.site))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        # Another name than localhost is no secure context: there is no clipboard.
        root = "http://%s:%d/" % (os.uname().nodename, server.server_port)
        try:
            page = Page(self.browser)
            try:
                page.open(root + self.paths[0])
            except (RuntimeError, AssertionError):
                root = "http://127.0.0.1:%d/" % server.server_port
                page.open(root + self.paths[0])
            page.run("document.querySelectorAll('.cm-add')[1].click()")
            page.type("内网")
            page.press("Escape")
            page.run("document.querySelector('.cm-bar button').click()")
            page.run("document.querySelector('[data-export=copy]').click()")
            page.wait("document.querySelector('.cm-toast').textContent.indexOf('已复制') >= 0 || document.querySelector('.cm-toast').textContent.indexOf('全选') >= 0")
            assert page.problems(root) == [], page.problems(root)
            page.close()
        finally:
            server.shutdown()

    def links_that_last(self):
        # The link of a block shows where it is focused, and leads to the block.
        page = self.page()
        page.run("document.querySelectorAll('.text .permalink')[12].focus()")
        page.wait("getComputedStyle(document.activeElement).opacity === '1'")
        address = page.run("document.activeElement.href")
        block = page.run("document.activeElement.closest('[data-block]').getAttribute('data-block')")
        page.open("about:blank#")
        page.open(address)
        page.wait("(function () { var top = document.querySelector('[data-block=\"%s\"]').getBoundingClientRect().top; return top >= 0 && top < 900; }())" % block)
        # A number leads to its clause.
        page.send("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]})
        page.open(self.root + self.paths[0] + "?c=4")
        page.wait("location.hash")
        title = "Array.from(document.querySelectorAll('.text h2')).filter(function (h) { return /^4/.test(h.textContent.trim()); })[0]"
        page.wait("(function () { var top = %s.getBoundingClientRect().top; return top >= 0 && top < 900; }())" % title)
        page.close()
        # What was deleted is found with its last words.
        page = Page(self.browser)
        site = "file://" + self.other + "/" + os.path.dirname(self.paths[0])
        page.open(site + "/deleted.html")
        gone = page.run("(function () { var li = document.querySelector('.deleted-list li[id]'); return [li.id, li.textContent]; }())")
        assert "这一段在第二稿中删去" in gone[1], gone
        page.send("Page.navigate", {"url": site + "/index.html#" + gone[0]})
        # The page leads on at once, which may cut a question off.
        time.sleep(1)
        page.wait("location.pathname.indexOf('deleted.html') >= 0 && location.hash === '#%s'" % gone[0])
        page.close()

    def print_has_no_buttons(self):
        page = self.page()
        page.media(kind="print")
        shown = page.run("Array.from(document.querySelectorAll('button, .cm-bar, .round')).filter(function (e) { return e.getClientRects().length; }).length")
        assert shown == 0, shown
        assert page.run("getComputedStyle(document.querySelector('.sheet > .identity')).display") != "none"
        page.media()
        page.close()


def main():
    if not find_chromium():
        print("skipped: there is no Chromium")
        return 77
    exports = os.path.abspath(sys.argv[3] if len(sys.argv) > 3 else "exports")
    os.makedirs(exports, exist_ok=True)
    game = Round(sys.argv[1], sys.argv[2], exports)
    failed = 0
    try:
        for journey in (game.comment_by_keyboard, game.words_stay_when_the_tab_dies, game.selected_words,
                        game.exports_of_every_format, game.backup_restores_and_merges, game.delete_and_undo,
                        game.drafts_do_not_see_each_other, game.no_comments_is_an_answer,
                        game.patents_are_a_row, game.one_form_for_each_standard, game.states_by_date,
                        game.full_storage_is_told, game.narrow_screens, game.without_scripts, game.plain_http,
                         game.print_has_no_buttons, game.links_that_last):
            start = time.time()
            try:
                journey()
                print("passed: %s (%.1f s)" % (journey.__name__.replace("_", " "), time.time() - start), flush=True)
            except Exception:
                failed += 1
                print("failed: " + journey.__name__.replace("_", " "))
                traceback.print_exc(file=sys.stdout)
                sys.stdout.flush()
    finally:
        game.browser.close()
    return 1 if failed else 0


sys.exit(main())
