"""Plays the desk for comments and the preview in a real browser: python3 desk.py STDC SYSTEM [FOLDER FOR PICTURES]

SYSTEM is a system with two standards out for comment and their lasting ids; its files are changed. Prints a line for each
journey and ends with 1 if one failed, with 77 where there is no Chromium.
"""

import json
import os
import re
import signal
import subprocess
import sys
import time
import traceback
import urllib.request

from devtools import Browser, Page, find_chromium

CONTROL, SHIFT = 2, 8


class Server:
    """`stdc serve` at free ports."""

    def __init__(self, stdc, system):
        self.process = subprocess.Popen(
            [stdc, "serve", system, "--port", "0", "--collect", "--collect-port", "0", "--burst", "50"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.local = self.open = None
        while not (self.local and self.open):
            line = self.process.stdout.readline().decode()
            if not line:
                raise RuntimeError("stdc serve ended")
            place = re.search(r"http://127\.0\.0\.1:\d+/", line)
            if place and "预览" in line:
                self.local = place.group()
            elif place:
                self.open = place.group()
        # Nobody reads further; the pipe must not fill.
        subprocess.Popen(["cat"], stdin=self.process.stdout, stdout=subprocess.DEVNULL)

    def close(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)


class Tab(Page):
    def wait(self, expression, seconds=90):
        # An element is no value that comes back. The time only ends what hangs.
        # While a page is loaded anew, nothing that is asked for may be there yet.
        return super().wait("(function () { try { return !!(" + expression + "); } catch (error) { return false; } }())", seconds)


class Desk:
    def __init__(self, stdc, system, pictures):
        self.system = os.path.abspath(system)
        self.pictures = pictures
        self.comments = os.path.join(self.system, "consultation", "comments.yaml")
        self.write_comments()
        self.server = Server(stdc, self.system)
        self.browser = Browser()

    # The comments

    def read(self, path=None):
        with open(path or self.comments, encoding="utf-8") as file:
            return file.read()

    def write(self, text, path=None):
        path = path or self.comments
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path + ".new", "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(path + ".new", path)

    def write_comments(self):
        ledger = self.read(os.path.join(self.system, "ids", "implementation", "counter-acceptance.ids"))
        lines = [line.split("\t") for line in ledger.splitlines()]
        blocks = [(line[0], line[2]) for line in lines if len(line) == 4 and line[1] == "paragraph" and line[2]]
        self.words = next(line[3] for line in lines if len(line) == 4 and line[0] == blocks[2][0])[:12]
        entry = ("- id: {id}\n  unit: {unit}\n  standard: {standard}\n  clause: \"{clause}\"\n  block: {block}\n  placed: 标识\n"
                 "  type: {kind}\n  opinion: {opinion}\n  decision:\n  answer:\n")
        kinds = ("技术性", "编辑性", "一般性")
        standard = self.number("counter-acceptance.md")
        text = "# 第一轮\n"
        for index in range(24):
            # The second says nearly the same as the first, at the same place.
            block, clause = blocks[0 if index < 2 else index % len(blocks)]
            text += entry.format(
                id="R%03d-1" % (index + 1), unit="示例单位%d" % (index % 7 + 1), standard=standard, clause=clause,
                block=block, kind=kinds[index % 3],
                opinion="第%d条意见，建议把时限写明确" % (index + 1) if index > 1 else "“及时”无法检查，建议写明时限%s" % ("。" if index else "和起算点。"))
        text += ("- id: R025-1\n  unit: 示例大学\n  standard: {0}\n  clause: 第五点\n  placed: 待定位\n"
                 "  opinion: 内容不全\n  decision:\n  answer:\n").format(standard)
        returns = "".join("- number: R%03d\n  file: 表%d.xlsx\n  unit: %s\n%s  comments: 1\n" % (
            index, index, "示例大学" if index == 25 else "示例单位%d" % ((index - 1) % 7 + 1), "  late: true\n" if index == 25 else "")
            for index in range(1, 26))
        self.write(text)
        self.write(returns, os.path.join(self.system, "consultation", "returns.yaml"))

    def number(self, name):
        return re.search(r"^number: *(.+)$", self.read(os.path.join(self.system, "implementation", name)), re.M).group(1).strip("\"' ")

    def until(self, words, seconds=90, path=None):
        end = time.time() + seconds
        while time.time() < end:
            if words in self.read(path):
                return
            time.sleep(0.05)
        raise AssertionError("not in the file: " + words + "\n" + self.read(path)[-1500:])

    def entry(self, identity):
        return re.search(r"^- id: " + identity + r"\n(?:  .*\n?)*", self.read(), re.M).group()

    # The page

    def page(self, path="comments/", root=None, **options):
        page = Tab(self.browser, **options)
        page.open((root or self.server.local) + path)
        if path == "comments/":
            page.wait("document.querySelectorAll('.ds-row').length > 0")
        return page

    def select(self, page, identity):
        """Goes down from the first row by the keyboard until a row is reached."""
        page.run("document.activeElement.blur()")
        for _ in range(60):
            page.press("j")
            if page.run("document.activeElement.getAttribute('data-row')") == identity:
                return
        raise AssertionError("j does not reach " + identity)

    def clean(self, page):
        problems = page.problems(self.server.local)
        assert problems == [], problems
        page.close()

    # Journeys

    def decide_by_keyboard(self):
        page = self.page()
        order = page.run("Array.from(document.querySelectorAll('.ds-row')).map(function (r) { return r.getAttribute('data-row'); })")
        self.select(page, order[2])
        page.press("a")
        self.until("- id: " + order[2])
        page.wait("document.querySelector('[data-row=\"%s\"]').getAttribute('data-state') === 'proposed'" % order[2])
        assert "  proposed-decision: 采纳\n" in self.entry(order[2]), self.entry(order[2])
        assert page.run("document.activeElement.getAttribute('data-row')") == order[2], "the row keeps the keyboard"
        page.press("v")
        page.wait("document.querySelector('[data-row=\"%s\"]').getAttribute('data-state') === 'final'" % order[2])
        assert "  decision: 采纳\n" in self.entry(order[2])
        # Not to adopt asks for a reason, and nothing is written before it is there.
        page.press("j")
        page.press("n")
        page.wait("document.activeElement.matches('.ds-row textarea')")
        assert "不采纳" not in self.read()
        page.type("与“GB/T 1.1”不一致：见 5.4 # 一")
        page.press("Enter", CONTROL)
        page.wait("document.querySelector('[data-row=\"%s\"]').getAttribute('data-state') === 'proposed'" % order[3])
        assert "proposed-decision: 不采纳" in self.entry(order[3]) and "与“GB/T 1.1”不一致：见 5.4 # 一" in self.entry(order[3])
        page.wait("document.activeElement.getAttribute('data-row') === '%s'" % order[4])
        # Undone step by step; who presses faster than the file is written loses nothing.
        for _ in range(3):
            page.press("u")
        page.wait("document.getElementById('undo').disabled")
        # The last of them may still be on its way to the file.
        end = time.time() + 90
        while "采纳" in self.read().replace("建议采纳", "") and time.time() < end:
            time.sleep(0.05)
        assert "采纳" not in self.read().replace("建议采纳", ""), self.read()[:600]
        page.press("?")
        page.wait("document.querySelector('dialog[open]')")
        page.press("Escape")
        page.wait("!document.querySelector('dialog[open]')")
        assert page.run("document.activeElement.className").find("ds-row") >= 0
        self.clean(page)

    def many_at_once(self):
        page = self.page()
        page.run("(function () { var s = document.getElementById('filter-kind'); s.value = ''; }())")
        page.run("document.getElementById('filter-words').focus()")
        page.type("时限写明确")
        page.wait("document.querySelectorAll('.ds-row').length === 22")
        page.press("Enter")
        page.press("X", SHIFT)
        page.wait("document.getElementById('picked').textContent === '已选 22 行'")
        page.run("Array.from(document.querySelectorAll('#bulk-buttons button')).filter(function (b) { return b.textContent === '不采纳'; })[0].click()")
        page.wait("document.querySelector('dialog[open] textarea')")
        page.press("Enter", CONTROL)
        assert "不采纳" not in self.read(), "a reason is due"
        page.type("时限由各地规定")
        page.press("Enter", CONTROL)
        page.wait("document.querySelectorAll('.ds-row[data-state=proposed]').length === 22")
        assert self.read().count("  proposed-decision: 不采纳\n  answer: 时限由各地规定\n") == 22
        page.run("Array.from(document.querySelectorAll('#bulk-buttons button')).filter(function (b) { return b.textContent === '定'; })[0].click()")
        page.wait("document.querySelectorAll('.ds-row[data-state=final]').length === 22")
        assert self.read().count("  decision: 不采纳\n  answer: 时限由各地规定\n") == 22
        page.press("u")
        page.wait("document.querySelectorAll('.ds-row[data-state=proposed]').length === 22")
        page.press("u")
        page.wait("document.querySelectorAll('.ds-row[data-state=open]').length === 22")
        assert "不采纳" not in self.read() and "时限由各地规定" not in self.read()
        self.clean(page)

    def attach_by_hand(self):
        page = self.page()
        page.run("(function () { var s = document.getElementById('filter-state'); s.value = 'unplaced'; s.dispatchEvent(new Event('input')); }())")
        page.wait("document.querySelectorAll('.ds-row').length === 1")
        page.press("j")
        page.press("l")
        page.wait("document.querySelector('dialog[open] input')")
        page.type(self.words)
        page.wait("document.querySelectorAll('.ds-blocks button').length > 0 && document.querySelectorAll('.ds-blocks button').length < 60")
        page.press("Enter")
        self.until("  placed: 人工\n")
        entry = self.entry("R025-1")
        assert "block: " in entry and "history: [" in entry and "待定位“第五点”" in entry and "opinion: 内容不全" in entry, entry
        page.wait("document.querySelectorAll('.ds-row').length === 0")
        page.run("document.getElementById('filter-reset').click()")
        page.wait("document.querySelector('[data-row=\"R025-1\"] .ds-history')")
        page.run("document.getElementById('undo').click()")
        self.until("  placed: 待定位\n")
        assert "block:" not in self.entry("R025-1") and "clause: 第五点" in self.entry("R025-1")
        self.clean(page)

    def join_near_ones(self):
        page = self.page()
        page.run("(function () { var s = document.getElementById('filter-state'); s.value = 'similar'; s.dispatchEvent(new Event('input')); }())")
        page.wait("document.querySelector('[data-key^=join-]')")
        rows = page.run("document.getElementById('progress').textContent")
        page.run("document.querySelector('[data-key^=join-]').click()")
        page.wait("document.getElementById('progress').textContent !== %s" % json.dumps(rows))
        assert self.read().count("same-as: ") == 1
        page.run("document.getElementById('filter-reset').click()")
        page.wait("document.querySelector('[data-key=split]')")
        page.run("document.querySelector('[data-key=split]').click()")
        page.wait("document.getElementById('progress').textContent === %s" % json.dumps(rows))
        assert "same-as" not in self.read()
        self.clean(page)

    def edited_meanwhile(self):
        page = self.page()
        self.select(page, "R003-1")
        page.press("e")
        page.type("在页面中写的理由")
        # An editor saves the same comment, and another one.
        before = self.read()
        mine = self.entry("R003-1")
        theirs = mine.replace("  decision:\n  answer:\n", "  decision: 采纳\n  answer: 在编辑器中写的\n  todo: 复核\n")
        self.write(before.replace(mine, theirs).replace("第24条意见", "第24条意见（已核对）"))
        page.wait("document.querySelector('[data-row=\"R024-1\"]').textContent.indexOf('已核对') >= 0")
        assert page.run("document.querySelector('[data-row=\"R003-1\"] textarea').value") == "在页面中写的理由", "what is typed stays"
        assert page.run("document.activeElement.matches('[data-row=\"R003-1\"] textarea')")
        page.press("Enter", CONTROL)
        page.wait("document.querySelector('[data-row=\"R003-1\"] .ds-conflict')")
        entry = self.entry("R003-1")
        assert "decision: 采纳" in entry and "answer: 在编辑器中写的" in entry and "todo: 复核" in entry, entry
        page.run("document.querySelector('[data-row=\"R003-1\"] .ds-conflict button').click()")
        self.until("answer: 在页面中写的理由")
        assert "todo: 复核" in self.entry("R003-1") and self.read().startswith("# 第一轮\n")
        # A file that is broken locks the page and is not touched.
        good = self.read()
        self.write(good + "- unit: 没有编号\n")
        page.wait("document.querySelector('.ds-notice.is-bad')")
        assert "comments.yaml:" in page.run("document.querySelector('.ds-notice').textContent")
        self.write(before)
        page.wait("!document.querySelector('.ds-notice')")
        self.clean(page)

    def reload_after_a_save(self):
        path = os.path.join(self.system, "implementation", "counter-acceptance.md")
        before = self.read(path)
        page = self.page("index.html")
        address = page.run("Array.from(document.querySelectorAll('a')).map(function (a) { return a.getAttribute('href'); }).filter(function (h) { return /counter-acceptance/.test(h); })[0] || 'standards/counter-acceptance/index.html'")
        page.open(self.server.local + address)
        page.wait("document.querySelector('.stdc-live button')")
        assert "表99" not in page.run("document.querySelector('.stdc-live').textContent")
        self.write(before.replace("## 1 范围\n", "## 1 范围\n\n保存之后出现的一段。\n", 1), path)
        page.wait("document.querySelector('main').textContent.indexOf('保存之后出现的一段') >= 0", 180)
        self.write(before.replace("## 1 范围\n", "## 1 范围\n\n见表99。\n", 1), path)
        found = ("Array.from(document.querySelectorAll('.stdc-live-error')).filter(function (e) {"
                 " return e.textContent.indexOf('表99') >= 0; })")
        page.wait(found + ".length", 180)
        line = before[:before.index("## 1 范围")].count("\n") + 3
        place = page.run(found + "[0].querySelector('.stdc-live-place').textContent")
        assert ("implementation/counter-acceptance.md:%d:" % line) in place, place
        assert not page.run("document.querySelector('.stdc-live-list').hidden"), "errors show by themselves"
        if self.pictures:
            page.picture(os.path.join(self.pictures, "live.png"))
        # Nothing of it is in the site that others see.
        assert "stdc-preview" not in urllib.request.urlopen(self.server.open + address).read().decode()
        # A new file, and one that goes.
        new = os.path.join(self.system, "implementation", "new-one.md")
        self.write(before, path)
        page.wait("document.querySelector('.stdc-live') && document.querySelector('.stdc-live').textContent.indexOf('表99') < 0", 180)
        self.write("---\ntitle: 新的标准\n---\n\n## 1 范围\n\n见表98。\n", new)
        page.wait("document.querySelector('.stdc-live') && document.querySelector('.stdc-live').textContent.indexOf('new-one.md') >= 0", 180)
        os.remove(new)
        page.wait("document.querySelector('.stdc-live') && document.querySelector('.stdc-live').textContent.indexOf('new-one.md') < 0", 180)
        # While the system cannot be read at all, the last pages stand.
        system = os.path.join(self.system, "system.yaml")
        kept = self.read(system)
        os.rename(system, system + ".away")
        page.wait("document.querySelector('.stdc-live').textContent.indexOf('无法编译') >= 0", 180)
        assert page.run("fetch(location.href).then(function (r) { return r.status; })") == 200
        os.rename(system + ".away", system)
        page.wait("document.querySelector('.stdc-live') && document.querySelector('.stdc-live').textContent.indexOf('无法编译') < 0", 180)
        assert self.read(system) == kept
        self.clean(page)

    def comments_online(self):
        root = self.server.open
        home = urllib.request.urlopen(root + "consultation/index.html").read().decode()
        assert "stdc-preview" not in home
        path = re.search(r'href="\.\./(standards/[^"]+)"', home).group(1)
        page = self.page(path, root)
        page.wait("document.querySelectorAll('.cm-add').length > 1")
        page.run("document.querySelectorAll('.cm-add')[1].click()")
        page.type("在线提的意见")
        page.press("Escape")
        page.run("document.querySelector('.cm-bar button').click()")
        page.wait("document.querySelector('[data-export=online]')")
        page.run("document.querySelector('[data-export=online]').click()")
        page.wait("document.querySelector('.cm-online-outcome').textContent.indexOf('单位或姓名') >= 0")
        page.run("document.getElementById('cm-person-unit').focus()")
        page.type("在线单位")
        page.run("document.querySelector('[data-export=online]').click()")
        page.wait("/W0001-[2-9A-Z]{8}/.test(document.querySelector('.cm-receipts').textContent)")
        if self.pictures:
            page.run("document.querySelector('.cm-online-outcome').scrollIntoView({block: 'center'})")
            page.picture(os.path.join(self.pictures, "online.png"))
        assert page.problems(root) == [], page.problems(root)
        page.close()
        assert "在线提的意见" not in self.read(), "nothing shows before it is accepted"
        desk = self.page()
        desk.wait("!document.getElementById('intake').hidden")
        assert "在线提的意见" in desk.run("document.getElementById('intake').textContent")
        desk.run("document.querySelector('.ds-return-actions button').click()")
        self.until("opinion: 在线提的意见")
        desk.wait("Array.from(document.querySelectorAll('.ds-words')).some(function (w) { return w.textContent === '在线提的意见'; })")
        desk.wait("document.getElementById('intake').hidden")
        assert "channel: 在线" in self.read(os.path.join(self.system, "consultation", "returns.yaml"))
        self.clean(desk)

    def widths_and_colours(self):
        for width, height, mobile in ((390, 844, True), (820, 1100, False), (1440, 900, False)):
            for dark in (False, True):
                page = self.page(width=width, height=height, mobile=mobile, dark=dark)
                wide = page.run("document.documentElement.scrollWidth")
                assert wide <= width, wide
                small = page.run("Array.from(document.querySelectorAll('button, select, input:not([type=checkbox]), summary, .ds-pick')).filter(function (b) {"
                                 " var r = b.getBoundingClientRect(); return r.width && (r.width < 24 || r.height < 24); }).map(function (b) { return b.outerHTML.slice(0, 80); })")
                assert small == [], small
                if self.pictures:
                    page.picture(os.path.join(self.pictures, "desk-%d-%s.png" % (width, "dark" if dark else "light")))
                self.clean(page)


def main():
    if not find_chromium():
        print("skipped: there is no Chromium")
        return 77
    pictures = sys.argv[3] if len(sys.argv) > 3 else None
    if pictures:
        os.makedirs(pictures, exist_ok=True)
    desk = Desk(sys.argv[1], sys.argv[2], pictures)
    failed = 0
    try:
        for journey in (desk.decide_by_keyboard, desk.many_at_once, desk.attach_by_hand, desk.join_near_ones, desk.edited_meanwhile,
                        desk.reload_after_a_save, desk.comments_online, desk.widths_and_colours):
            try:
                desk.write_comments()
                journey()
                print("passed: " + journey.__name__.replace("_", " "), flush=True)
            except Exception:
                failed += 1
                print("failed: " + journey.__name__.replace("_", " "))
                traceback.print_exc(file=sys.stdout)
                sys.stdout.flush()
    finally:
        desk.browser.close()
        desk.server.close()
    return 1 if failed else 0


sys.exit(main())
