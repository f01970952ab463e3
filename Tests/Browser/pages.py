"""Reads and searches a published draft in a real browser: python3 pages.py PUBLISHED-SITE

The site is a folder that `stdc publish` made. Prints a line for each journey and ends with 1 if one failed, with 77 where
there is no Chromium.
"""

import functools
import glob
import http.server
import os
import re
import shutil
import sys
import tempfile
import threading
import time
import traceback
import zipfile
import zlib

from axe import find_axe
from devtools import Browser, Page, find_chromium

SIZES = ((375, 720, True), (1440, 900, False))

# What a finger has to hit, and how large it is; a label counts as part of its box. Links in running text are exempt.
SMALL = """Array.from(document.querySelectorAll("button, select, summary, input, .pages a, .tabs a, .site-nav a, .search-open"))
  .filter(function (e) { return e.getClientRects().length && getComputedStyle(e).visibility !== "hidden"; })
  .map(function (e) {
    var r = e.getBoundingClientRect(), h = r.height, w = r.width;
    var l = e.id && document.querySelector("label[for='" + e.id + "']") || e.closest("label");
    if (l && /checkbox|radio/.test(e.type)) { h = Math.max(h, l.getBoundingClientRect().height); w += l.getBoundingClientRect().width; }
    return [Math.round(w * 10) / 10, Math.round(h * 10) / 10, e.tagName + "." + e.className + " " + e.textContent.trim().slice(0, 12)];
  }).filter(function (s) { return s[0] < 24 || s[1] < 24; })"""


class Draft:
    def __init__(self, site):
        self.site = os.path.abspath(site)
        self.root = "file://" + self.site + "/"
        self.browser = Browser()
        self.axe = find_axe()
        self.standards = sorted(
            os.path.relpath(path, self.site) for path in glob.glob(self.site + "/standards/*/index.html")
            if "data-round=" in open(path, encoding="utf-8").read())

    def page(self, path="", **options):
        page = Page(self.browser, **options)
        page.open(path if "://" in path else self.root + path)
        return page

    def kinds(self):
        """One page of each kind that the site has."""
        found = {}
        for path in sorted(glob.glob(self.site + "/**/*.html", recursive=True)):
            name = os.path.relpath(path, self.site)
            parts = name.split("/")
            kind = parts[0] + "/*" if parts[0] in ("subsystems", "standards") else name
            if parts[0] == "standards":
                text = open(path, encoding="utf-8").read()
                kind = "standard" + ("" if parts[-1] == "index.html" else " " + parts[-1])
                kind += " in round" if "data-round" in text else ""
                kind += " statement" if "statement-head" in text else ""
            found.setdefault(kind, name)
        return sorted(found.values())

    # Journeys

    def every_kind_of_page(self):
        kinds = self.kinds()
        assert len(kinds) >= 9, kinds
        faults = []
        for width, height, mobile in SIZES:
            for dark in (False, True):
                page = Page(self.browser, width=width, height=height, mobile=mobile, dark=dark)
                for path in kinds:
                    page.open(self.root + path)
                    where = "%s %d %s: " % (path, width, "dark" if dark else "light")
                    wide = page.run("document.documentElement.scrollWidth")
                    if wide > width:
                        faults.append(where + "%d wide" % wide)
                    if not dark:
                        faults += [where + str(small) for small in page.run(SMALL)]
                    # The editions hold what the pages of the standards do, and are large: one look at each is enough.
                    is_edition = path.startswith("downloads/")
                    if self.axe and not (dark and mobile) and not (is_edition and (mobile or dark == path.endswith("draft.html"))):
                        faults += [where + fault for fault in self.violations(page, "color-contrast" if dark and not is_edition else "")]
                faults += page.problems()
                page.close()
        assert not faults, "\n".join(faults)

    def violations(self, page, rule=""):
        page.run(self.axe + "; 0")
        only = ", runOnly: ['%s']" % rule if rule else ""
        found = page.run("axe.run(document, {resultTypes: ['violations'], preload: false" + only + "}).then(function (r) { return r.violations.map(function (v) {"
                         " return v.id + ': ' + v.nodes.slice(0, 3).map(function (n) { return n.target.join(' ') + ' ' + (n.any[0] ? n.any[0].message : ''); }).join('; '); }); })")
        return found

    def reading(self):
        page = self.page("index.html")
        page.run("document.querySelector('.consultation a[href$=\"consultation/index.html\"]').click()")
        page.wait("location.href.indexOf('consultation/index.html') > 0 && document.readyState === 'complete'")
        page.run("document.querySelector('.standard-list a').click()")
        page.wait("location.href.indexOf('/standards/') > 0 && document.readyState === 'complete'")
        page.open(self.root + self.standards[0] + "?c=4")
        page.wait("location.hash === '#c-4'")
        page.wait("Math.abs(document.getElementById('c-4').getBoundingClientRect().top) < 200")
        block = page.run("document.querySelector('.text p[data-block]').getAttribute('data-block')")
        page.open(self.root + self.standards[0] + "?b=" + block)
        page.wait("location.hash === '#b-%s'" % block)
        # What a reference leads to is shown before one goes there.
        page.run("document.querySelector('.text a.reference').focus({focusVisible: true})")
        page.wait("!document.getElementById('preview').hidden && document.getElementById('preview').textContent.length > 3")
        page.run("document.getElementById('show-provisions').click()")
        assert page.run("getComputedStyle(document.querySelector('.text .requirement, .text .recommendation'), '::after').content.length > 4")
        assert page.problems() == [], page.problems()
        page.close()

    def searching(self):
        page = self.page(self.standards[0])
        page.press("/")
        page.wait("window.stdcSearch && stdcSearch.size().ready && document.activeElement.id === 'sr-input'")
        self.finds_every_pair(page)
        self.finds_alike_writings(page)
        page.type("标准")
        page.wait("document.querySelectorAll('.sr-hit mark').length > 3")
        assert "处文字" in page.run("document.querySelector('.sr-status').textContent")
        assert page.run("document.querySelector('.sr-status').getAttribute('role')") == "status"
        page.press("ArrowDown") if page.run("document.activeElement.matches('.sr-hit')") else page.run("document.querySelector('.sr-hit').focus()")
        page.press("ArrowDown")
        assert page.run("Array.from(document.querySelectorAll('.sr-hit')).indexOf(document.activeElement)") == 1
        page.press("ArrowUp")
        page.press("ArrowUp")
        assert page.run("document.activeElement.id") == "sr-input"
        page.press("Escape")
        page.wait("!document.querySelector('.sr-dialog').open")
        # A hit on this page: the dialog goes away, and the place is at hand.
        page.press("/")
        words = page.run("(function () { var b = document.querySelectorAll('.text p[data-block]')[4]; return b.querySelector('.requirement, .recommendation') ? b.textContent.slice(0, 9) : b.textContent.slice(2, 12); }())")
        page.run("(function () { var input = document.getElementById('sr-input'); input.value = ''; input.dispatchEvent(new Event('input')); }())")
        page.wait("document.querySelectorAll('.sr-hit').length === 0")
        page.type(words.strip("0123456789. "))
        hits = "Array.from(document.querySelectorAll('.sr-hit')).filter(function (a) { return a.hash.length > 2 && a.href.split('#')[0] === location.href.split('#')[0]; })"
        page.wait(hits + ".length > 0")
        page.run(hits + "[0].click()")
        page.wait("!document.querySelector('.sr-dialog').open && location.hash.length > 2")
        if self.axe:
            page.press("/")
            page.wait("document.querySelector('.sr-dialog').open")
            assert self.violations(page) == [], self.violations(page)
        assert page.problems() == [], page.problems()
        page.close()
        page = self.page("search/index.html?q=" + "fuwu")
        page.wait("document.querySelectorAll('.sr-hit').length > 0")
        page.press("Enter")
        page.wait("location.href.indexOf('search/') < 0 && document.readyState === 'complete'")
        page.close()

    @staticmethod
    def finds_every_pair(page):
        missing = page.run("""(function () {
          var missing = [], count = 0;
          var path = document.querySelector('[data-standard]').dataset.standard;
          Array.from(document.querySelectorAll('.text [data-block]')).forEach(function (block) {
            var copy = block.cloneNode(true);
            copy.querySelectorAll('.cm-add, .permalink, .number, .mark, .lead, .margin, .copy, .annex-status, [data-block], math, svg').forEach(function (e) { e.remove(); });
            var id = 'b-' + block.dataset.block, parts = Array.from(copy.matches('tr') ? copy.cells : copy.matches('.term, h3, h4') ? [] : [copy]);
            parts.forEach(function (part) {
              var text = Array.from(part.textContent.replace(/\\s+/g, ''));
              for (var i = 0; i + 1 < text.length; i += 1) {
                var word = text[i] + text[i + 1];
                count += 1;
                if (!stdcSearch.find(word, {standard: path}).blocks.some(function (b) { return b.anchor === id; })) missing.push(id + ' ' + word + ' ' + text.join('').slice(0, 20));
              }
            });
          });
          return [count, missing.length, missing.slice(0, 10)];
        }())""")
        assert missing[0] > 1000 and missing[1] == 0, missing

    @staticmethod
    def finds_alike_writings(page):
        def count(query, options="{}"):
            found = page.run("(function () { var r = stdcSearch.find(%r, %s); return [r.standards.length, r.terms.length, r.blocks.length]; }())" % (query, options))
            return found

        same = [count(query) for query in ("GB/T 1.1", "GB/T1.1", "ＧＢ／Ｔ　１．１", "gb/t 1.1", "gb/t1.1")]
        assert same[0][2] > 0 and all(found == same[0] for found in same), same
        assert count("GB/T 1.1—2020")[2] == count("GB/T 1.1-2020")[2] > 0
        both = count("受理 时限")[2]
        assert 0 < both < count("时限")[2] + 1, both
        assert count("受理 没有的字词") == [0, 0, 0]
        title = page.run("(function () { return stdcSearch.find('规范').standards[0].pinyin.map(function (s) { return s[0]; }).join(' '); }())")
        for query in (title.replace(" ", ""), "".join(part[0] for part in title.split())):
            assert count(query)[0] > 0, query
        everything = count("应")[2]
        only = count("应", "{kind: 1}")[2]
        assert 0 < only < everything
        assert 0 < count("应", "{element: 4}")[2] <= everything
        assert sum(count("应", "{subsystem: %d}" % place)[2] for place in range(-1, 4)) == everything

    def searching_on_a_phone(self):
        page = self.page(self.standards[0], width=375, height=720, mobile=True)
        page.run("document.querySelector('.search-open').click()")
        page.wait("window.stdcSearch && stdcSearch.size().ready")
        page.type("服务")
        page.wait("document.querySelectorAll('.sr-hit').length > 3")
        assert page.run("document.documentElement.scrollWidth") <= 375
        assert page.run("document.querySelector('.sr-dialog').scrollWidth") <= 375
        assert page.run(SMALL) == [], page.run(SMALL)
        page.close()

    def without_scripts(self):
        page = Page(self.browser, scripting=False)
        for path, wanted in ((self.standards[0], ("目次", "data-block", "form.xlsx")),
                             ("search/index.html", ("没有运行脚本", "catalogue/index.html", "standards/")),
                             ("consultation/index.html", ("form.docx", "downloads/draft.html", "downloads/offline.zip")),
                             ("downloads/draft.html", ("目次", "征求意见公告"))):
            words = self.still(page, path)
            for word in wanted:
                assert word in words, (path, word)
        page.close()

    def still(self, page, path):
        page.send("Page.navigate", {"url": self.root + path})
        end = time.time() + 20
        while time.time() < end:
            try:
                root = page.send("DOM.getDocument", {"depth": -1})["root"]
                words = page.send("DOM.getOuterHTML", {"nodeId": root["nodeId"]})["outerHTML"]
            except RuntimeError:
                # The page before it went away meanwhile.
                continue
            if "</footer>" in words and root["documentURL"].endswith(path):
                return words
            time.sleep(0.05)
        raise AssertionError(path + " does not come")

    def printing(self):
        for path in (self.standards[0], "downloads/print.html"):
            page = self.page(path)
            page.media(kind="print")
            shown = page.run("Array.from(document.querySelectorAll('button, input, select, .cm-bar, .round, .search-open, .site-header')).filter(function (e) { return e.getClientRects().length; }).map(function (e) { return e.className || e.tagName; })")
            assert shown == [], (path, shown)
            page.media()
            pdf = page.pdf()
            text = pdf + b"".join(self.streams(pdf))
            assert b"/StructTreeRoot" in text and b"/Outlines" in text and b"/Lang" in text, path
            width = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", text)
            assert abs(float(width.group(1)) - 595) < 2 and abs(float(width.group(2)) - 842) < 2, width.groups()
            page.close()

    @staticmethod
    def streams(pdf):
        for match in re.finditer(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
            try:
                yield zlib.decompress(match.group(1).rstrip(b"\r\n"))
            except zlib.error:
                continue

    def single_file(self):
        with tempfile.TemporaryDirectory(prefix="单文件 ") as folder:
            path = os.path.join(folder, "征求意见稿.html")
            shutil.copyfile(self.site + "/downloads/draft.html", path)
            page = self.page("file://" + path)
            self.comments_and_exports(page)
            assert page.run("document.querySelectorAll('article [data-round]').length") == len(self.standards)
            page.press("/")
            page.wait("stdcSearch.size().ready && document.activeElement.id === 'sr-input'")
            page.type("应")
            page.wait("document.querySelectorAll('.sr-hit').length > 3")
            page.run("document.querySelectorAll('.sr-hit')[2].click()")
            page.wait("!document.querySelector('.sr-dialog').open && !!document.getElementById(decodeURIComponent(location.hash.slice(1)))")
            broken = page.run("Array.from(document.querySelectorAll('a[href^=\"#\"]')).filter(function (a) { return !document.getElementById(decodeURIComponent(a.hash.slice(1))); }).map(function (a) { return a.getAttribute('href'); })")
            assert broken == [], broken[:10]
            twice = page.run("(function () { var seen = {}, twice = []; document.querySelectorAll('[id]').forEach(function (e) { if (seen[e.id]) twice.push(e.id); seen[e.id] = true; }); return twice; }())")
            assert twice == [], twice[:10]
            assert page.problems() == [], page.problems()
            page.close()
            # What somebody slips into the file does not run.
            with open(path, encoding="utf-8") as file:
                text = file.read()
            with open(path, "w", encoding="utf-8") as file:
                file.write(text.replace("</main>", "<script>window.slipped = 1</script><img src=x onerror='window.slipped = 2'></main>", 1))
            page = self.page("file://" + path)
            time.sleep(0.3)
            assert page.run("window.slipped") is None and page.run("typeof stdcRound") == "object"
            assert any("CSP" in problem or "Content Security Policy" in problem for problem in page.problems())
            page.close()

    def comments_and_exports(self, page):
        page.run("localStorage.clear()")
        page.open(page.run("location.href"))
        page.run("document.querySelectorAll('.cm-add')[2].click()")
        page.type("离线写的意见")
        page.press("Escape")
        page.wait("!document.querySelector('dialog[open]')")
        page.open(page.run("location.href.split('#')[0]"))
        assert page.run("document.querySelectorAll('.cm-has').length") == 1
        page.run("document.querySelector('.cm-bar button').click()")
        for name in os.listdir(self.browser.downloads):
            os.remove(os.path.join(self.browser.downloads, name))
        page.run("document.querySelector('[data-export=xlsx]').click()")
        end = time.time() + 20
        new = []
        while time.time() < end and not new:
            page.run("0")
            new = [name for name in os.listdir(self.browser.downloads) if name.endswith(".xlsx")]
            time.sleep(0.05)
        with zipfile.ZipFile(os.path.join(self.browser.downloads, new[0])) as archive:
            assert "离线写的意见" in archive.read("xl/worksheets/sheet1.xml").decode("utf-8")
        page.press("Escape")
        page.wait("!document.querySelector('dialog[open]')")

    def offline_archive(self):
        with tempfile.TemporaryDirectory(prefix="解压 到这里 ") as folder:
            with zipfile.ZipFile(self.site + "/downloads/offline.zip") as archive:
                assert archive.testzip() is None
                archive.extractall(folder)
            top = os.listdir(folder)
            assert len(top) == 1 and top[0].startswith("draft-"), top
            root = "file://" + os.path.join(folder, top[0]) + "/"
            page = self.page(root + "index.html")
            page.run("document.querySelector('.consultation a[href$=\"consultation/index.html\"]').click()")
            page.wait("location.href.indexOf('consultation/') > 0 && document.readyState === 'complete'")
            for address in page.run("Array.from(document.querySelectorAll('main a[href]')).map(function (a) { return a.href; })"):
                if address.startswith("file:"):
                    from urllib.parse import unquote, urlparse
                    assert os.path.exists(unquote(urlparse(address).path)), address
            page.open(root + self.standards[0])
            self.comments_and_exports(page)
            assert page.problems() == [], page.problems()
            page.close()

    def plain_http(self):
        quiet = type("Quiet", (http.server.SimpleHTTPRequestHandler,), {"log_message": lambda *arguments: None})
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(quiet, directory=self.site))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        # Another name than localhost is no secure context.
        root = "http://intranet.example:%d/" % server.server_port
        browser = Browser(["--host-resolver-rules=MAP intranet.example 127.0.0.1"])
        try:
            page = Page(browser)
            page.open(root + self.standards[0])
            assert page.run("window.isSecureContext") is False
            page.press("/")
            page.wait("window.stdcSearch && stdcSearch.size().ready")
            page.type("应")
            page.wait("document.querySelectorAll('.sr-hit').length > 3")
            page.press("Escape")
            page.run("document.querySelectorAll('.cm-add')[1].click()")
            page.type("内网")
            page.press("Escape")
            for path in ("consultation/index.html", "search/index.html?q=服务", "downloads/draft.html", "downloads/print.html", "terms/index.html"):
                page.open(root + path)
            assert page.problems(root) == [], page.problems(root)
        finally:
            browser.close()
            server.shutdown()


def main():
    if not find_chromium():
        print("skipped: there is no Chromium")
        return 77
    draft = Draft(sys.argv[1])
    if not draft.axe:
        print("skipped: axe, which the package axe-playwright-python of PyPI holds")
    wanted = sys.argv[2:]
    failed = 0
    try:
        for journey in (draft.reading, draft.searching, draft.searching_on_a_phone, draft.without_scripts, draft.printing,
                        draft.single_file, draft.offline_archive, draft.plain_http, draft.every_kind_of_page):
            if wanted and journey.__name__ not in wanted:
                continue
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
        draft.browser.close()
    return 1 if failed else 0


sys.exit(main())
