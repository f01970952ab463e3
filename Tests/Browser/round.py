"""Plays a whole round of comments on the example system, as the user guide tells it: python3 round.py STDC FOLDER [PICTURES]

Five units comment in a real browser and send back five kinds of files; two more send a scan and a damaged file, and one
form goes through LibreOffice as an old workbook and back where LibreOffice is installed. What came in is collected, placed,
decided and collated, the next draft is compared with the one that was out, and each comment is answered. Prints a line for
each step and ends with 1 if one failed, with 77 where there is no Chromium. With a third argument pictures of the pages are
taken on the way.
"""

import datetime
import glob
import os
import shutil
import subprocess
import sys
import time
import traceback
import zipfile

from devtools import Browser, Page, find_chromium

ACCEPTANCE = "implementation/counter-acceptance.md"
COMPLAINTS = "implementation/complaints.md"
ROUND = """
consultation:
  opens: %s
  closes: %s
  contact: {name: 标准化办公室, phone: 0000-0000000, email: office@example.org, address: 示例市示例路1号}
  units: [示例区管委会, 示例市行业协会, 示例大学, 示例银行, 示例企业, 示例研究院, 示例商会, 示例县政府]
"""


class Play:
    def __init__(self, stdc, folder, pictures):
        self.stdc = os.path.abspath(stdc)
        self.folder = os.path.abspath(folder)
        self.pictures = pictures and os.path.abspath(pictures)
        self.system = os.path.join(self.folder, "体系")
        self.returns = os.path.join(self.folder, "回函")
        os.makedirs(self.returns, exist_ok=True)
        if self.pictures:
            os.makedirs(self.pictures, exist_ok=True)
        self.browser = Browser()
        self.site = os.path.join(self.folder, "草案")

    def run(self, *arguments, status=0):
        done = subprocess.run([self.stdc, *arguments], cwd=self.folder, capture_output=True, text=True, timeout=300)
        assert status is None or done.returncode == status, "stdc %s: %d\n%s%s" % (" ".join(arguments), done.returncode, done.stdout, done.stderr)
        return done.stdout + done.stderr

    def comments(self, name, *arguments, status=0):
        return self.run("comments", name, *arguments, "--system", "体系", status=status)

    def edit(self, path, *changes):
        place = os.path.join(self.system, path)
        with open(place, encoding="utf-8") as file:
            text = file.read()
        for old, new in changes:
            assert old in text, (path, old)
            text = text.replace(old, new)
        with open(place, "w", encoding="utf-8") as file:
            file.write(text)

    def records(self):
        with open(os.path.join(self.system, "consultation/comments.yaml"), encoding="utf-8") as file:
            return file.read()

    def picture(self, page, name):
        if self.pictures:
            page.picture(os.path.join(self.pictures, name + ".png"))

    # Steps

    def draft_goes_out(self):
        self.run("init", "体系", "--example")
        for path in (ACCEPTANCE, COMPLAINTS):
            self.edit(path, ("stage: 发布稿", "stage: 征求意见稿"))
        with open(os.path.join(self.system, "system.yaml"), "a", encoding="utf-8") as file:
            today = datetime.date.today()
            file.write(ROUND % (today - datetime.timedelta(10), today + datetime.timedelta(20)))
        self.run("ids", "体系")
        # The drafts of the example have no drafting statements: the site is made, and the command says so.
        told = self.run("build", "体系", "-o", "草案", status=None)
        assert "PROC-02" in told and "草案/index.html" in told, told
        self.run("comments", "forms", "-o", "空白表.docx", "--form", "国家标准", "--system", "体系")
        assert os.path.exists(os.path.join(self.site, "consultation/form.xlsx"))
        page = Page(self.browser)
        page.open("file://" + self.site + "/consultation/index.html")
        self.picture(page, "notice")
        page.close()

    def address(self, word):
        found = [path for path in glob.glob(self.site + "/standards/*/index.html") if word in path]
        return "file://" + found[0]

    def block(self, number, words):
        """The button of the first block of a clause that holds some words."""
        return ("Array.from(document.querySelectorAll('.cm-block')).filter(function (b) { return b.textContent.indexOf('%s') >= 0 && "
                "(b.querySelector('.cm-add').getAttribute('aria-label') || '').indexOf('对 %s') === 0; })[0].querySelector('.cm-add').click()" % (words, number))

    def unit(self, name, person, remarks, kind, file, profile="", whole=None, none=False, take_pictures=False):
        page = Page(self.browser, width=1280, height=860)
        page.open(self.address("counter-acceptance"))
        page.run("localStorage.clear()")
        page.open(self.address("counter-acceptance"))
        for index, (number, words, opinion, proposal) in enumerate(remarks):
            page.run(self.block(number, words))
            page.wait("document.activeElement.id === 'cm-opinion'")
            page.type(opinion)
            page.press("Tab")
            page.press("Tab")
            page.type(proposal)
            time.sleep(0.4)
            if take_pictures and index == 0:
                self.picture(page, "comment")
            page.press("Escape")
            page.wait("!document.querySelector('dialog[open]')")
        if whole:
            page.run("document.querySelectorAll('.round-actions button')[0].click()")
            page.wait("document.activeElement.id === 'cm-opinion'")
            page.type(whole)
            page.press("Escape")
        page.run("document.querySelector('.cm-bar button').click()")
        if none:
            page.run("document.querySelector('#cm-none').click()")
        for field, value in (("unit", name), ("name", person), ("phone", "13800000000"), ("email", "someone@example.org")):
            page.run("document.getElementById('cm-person-%s').focus()" % field)
            page.type(value)
        time.sleep(0.4)
        if take_pictures:
            page.run("document.querySelector('.cm-panel .cm-body').scrollTop = 0")
            self.picture(page, "my-comments")
        if profile:
            page.run("(function () { var s = document.getElementById('cm-profile'); s.value = '%s'; s.dispatchEvent(new Event('change')); }())" % profile)
        target = os.path.join(self.returns, file)
        if kind == "copy":
            page.run("document.querySelector('[data-export=copy]').click()")
            page.wait("!document.querySelector('.cm-copied').hidden")
            with open(target, "w", encoding="utf-8") as text:
                text.write(page.run("document.querySelector('.cm-copied').value"))
        else:
            before = set(os.listdir(self.browser.downloads))
            page.run("document.querySelector('%s').click()" % (".cm-backup button" if kind == "json" else "[data-export=%s]" % kind))
            end = time.time() + 20
            while time.time() < end:
                page.run("0")
                new = [entry for entry in set(os.listdir(self.browser.downloads)) - before if entry.endswith("." + kind)]
                if new:
                    break
                time.sleep(0.05)
            shutil.move(os.path.join(self.browser.downloads, new[0]), target)
        assert page.problems() == [], page.problems()
        page.close()

    def five_units_comment(self):
        deadline = ("6.3.2", "补正期限", "没有说明一次性告知书是否盖章", "应加盖印章")
        self.unit("示例区管委会", "甲某某", [
            deadline, ("5.3", "服务事项的服务时限应符合", "起算时刻不清楚", "自出具受理通知书的当日起计算")], "xlsx", "示例区管委会.xlsx", take_pictures=True)
        self.unit("示例市行业协会", "乙某某", [
            deadline, ("6.2", "", "材料核对应有时限", "在15 min内完成")], "docx", "示例市行业协会.docx", profile="national")
        self.unit("示例大学", "丙某某", [("6.1", "", "取号方式不完整", "增加网上取号")], "csv", "示例大学.csv", whole="结构清楚，建议统一“服务对象”的用词")
        self.unit("示例银行", "丁某某", [("A.1", "", "栏目偏多", "删去“备注”")], "json", "示例银行.json")
        self.unit("示例企业", "戊某某", [("6.5", "", "登记内容重复", "与表A.2一致")], "copy", "示例企业.txt")
        self.unit("示例研究院", "己某某", [], "docx", "示例研究院.docx", profile="blocks", none=True)

    def others_send_what_they_have(self):
        with open(os.path.join(self.returns, "示例商会-盖章.pdf"), "wb") as file:
            file.write(b"%PDF-1.4\n% a scan\n")
        with open(os.path.join(self.returns, "损坏.xlsx"), "wb") as file:
            file.write(b"PK\x03\x04 half of a file")
        office = shutil.which("soffice") or shutil.which("libreoffice")
        self.has_office = bool(office)
        if office:
            # As an office with an old program does: saved as xls, opened and saved as xlsx again, and once left as it is.
            profile = "-env:UserInstallation=file://" + os.path.join(self.folder, "profile")
            source = os.path.join(self.returns, "示例区管委会.xlsx")
            for kind, path in (("xls", source), ("xlsx", os.path.join(self.folder, "旧/示例区管委会.xls"))):
                subprocess.run([office, profile, "--headless", "--convert-to", kind, "--outdir", os.path.join(self.folder, "旧" if kind == "xls" else "新"), path],
                               check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)
            os.remove(source)
            shutil.move(os.path.join(self.folder, "新/示例区管委会.xlsx"), source)

    def forms_are_collected(self):
        told = self.comments("collect", "回函", "--channel", "邮件", status=1)
        assert "损坏.xlsx：文件损坏" in told and "1 个文件没有收下" in told, told
        assert "示例研究院  示例研究院.docx：无意见" in told, told
        assert "示例商会-盖章.pdf：存为 consultation/attachments/" in told, told
        for name, count in (("示例区管委会.xlsx", 2), ("示例市行业协会.docx", 2), ("示例大学.csv", 2), ("示例银行.json", 1), ("示例企业.txt", 1)):
            assert "%s：%d 条意见，%d 条已定位" % (name, count, count) in told, told
        again = self.comments("collect", "回函", status=1)
        assert again.count("不重复收") == 7, again
        assert self.records().count("placed: 标识") == 7, self.records()
        assert len(os.listdir(os.path.join(self.system, "consultation/drafts"))) == 1

    def comments_are_listed(self):
        told = self.comments("list")
        assert "7 条（合并前 8 条）" in told and "示例区管委会、示例市行业协会" in told, told
        assert "未回函：示例商会、示例县政府" in told, told
        assert told.index("总体") < told.index("  5.3  ") < told.index("  6.1  ") < told.index("  6.5  ") < told.index("  A.1"), told
        self.listed = told

    def ids_of(self, place):
        line = next(line for line in self.listed.splitlines() if "  %s  " % place in line)
        return [word for word in line.split() if word.startswith("R0")]

    def comments_are_decided(self):
        refused = self.comments("decide", *self.ids_of("5.3"), "--as", "不采纳", status=2)
        assert "应写理由" in refused
        for place, decision, reason in (
                ("总体", "不采纳", "用词已经统一"), ("5.3", "不采纳", "受理通知书上载明时刻，当日不够准确"), ("6.1", "采纳", ""), ("6.5", "部分采纳", "栏目已与表A.2一致，保留登记时刻")):
            ids = self.ids_of(place)
            self.comments("decide", *ids, "--as", decision, *(["--reason", reason] if reason else []))
        for line in self.listed.splitlines():
            if "  6.3" in line or "  6.2" in line or "  A.1" in line:
                ids = [word for word in line.split() if word.startswith("R0")]
                self.comments("decide", *ids, "--as", "采纳")
        assert "0 条没有处理" in self.comments("check"), self.comments("check")

    def next_draft_is_checked(self):
        for path in (ACCEPTANCE, COMPLAINTS):
            self.edit(path, ("stage: 征求意见稿", "stage: 送审稿"))
        # 6.1 is adopted and forgotten; clause 4 changes for no reason that is told.
        with open(os.path.join(self.system, ACCEPTANCE), encoding="utf-8") as file:
            text = file.read()
        lines = text.splitlines()
        def change(heading, word, new):
            at = next(i for i, line in enumerate(lines) if line.startswith(heading))
            for i in range(at + 1, len(lines)):
                if lines[i].startswith("##"):
                    break
                if word in lines[i] and not lines[i].startswith("|"):
                    lines[i] = lines[i].replace(word, new, 1)
                    return
            raise AssertionError("%s holds no %s" % (heading, word))
        change("### 6.2", "应", "应在15 min内")
        change("### 6.3", "应", "应采用加盖印章的一次性告知书，")
        change("### 6.5", "应", "应按表A.2的栏目，")
        change("## 4", "遵循", "均遵循")
        at = next(i for i, line in enumerate(lines) if line.startswith("### A.1"))
        row = [i for i in range(at, len(lines)) if lines[i].startswith("|") and "---" not in lines[i]][1]
        lines[row] = lines[row].replace("| ", "| 示例", 1)
        with open(os.path.join(self.system, ACCEPTANCE), "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        told = self.comments("check")
        assert told.count("PROC-20") == 1 and "“6.1" in told, told
        assert "STDC-COM-04" in told and "“4" in told, told
        change_log = os.path.join(self.system, "consultation/changes.yaml")
        with open(change_log, "w", encoding="utf-8") as file:
            file.write("- standard: Q/SLFW SS 301—2026\n  clause: 第4章\n  note: 与基础标准的用语一致\n")
        self.edit(ACCEPTANCE, ("### 6.1 取号引导\n", "### 6.1 取号引导\n\n服务对象可网上取号。\n"))
        told = self.comments("check")
        assert "PROC-20" not in told and "STDC-COM-04" not in told, told

    def drafts_are_compared(self):
        old = "体系/consultation/drafts/" + os.listdir(os.path.join(self.system, "consultation/drafts"))[0]
        listed = self.run("diff", old, "体系", "--changes", status=1)
        assert "［意见 " in listed, listed
        self.run("diff", old, "体系", "--html", "比较", status=1)
        page = Page(self.browser)
        page.open("file://" + self.folder + "/比较/index.html")
        page.open(page.run("Array.from(document.querySelectorAll('.standard-list a')).filter(function (a) { return a.textContent.indexOf('301') >= 0; })[0].href"))
        assert page.run("document.querySelectorAll('.compared .cause').length") >= 5
        self.picture(page, "changes")
        page.close()

    def comments_are_collated_and_answered(self):
        self.comments("table", "-o", "意见汇总处理表.xlsx", "-o", "意见汇总处理表.docx")
        self.comments("table", "--public", "-o", "公开版.docx")
        self.comments("replies", "-o", "意见回复")
        names = {os.path.splitext(name)[0] for name in os.listdir(os.path.join(self.folder, "意见回复"))}
        assert {"示例区管委会", "示例市行业协会", "示例大学", "示例银行", "示例企业"} <= names, names
        words = zipfile.ZipFile(os.path.join(self.folder, "公开版.docx")).read("word/document.xml").decode()
        assert "甲某某" not in words and "13800000000" not in words and "示例大学" in words
        words = zipfile.ZipFile(os.path.join(self.folder, "意见汇总处理表.docx")).read("word/document.xml").decode()
        for line in ("发送《征求意见稿》的单位数：8个", "回函的单位数：6个", "回函并有建议或意见的单位数：5个", "没有回函的单位数：2个"):
            assert line in words, line
        office = shutil.which("soffice") or shutil.which("libreoffice")
        if self.pictures and office and shutil.which("pdftoppm"):
            profile = "-env:UserInstallation=file://" + os.path.join(self.folder, "profile")
            subprocess.run([office, profile, "--headless", "--convert-to", "pdf", "意见汇总处理表.docx"], cwd=self.folder, check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)
            subprocess.run(["pdftoppm", "-png", "-r", "80", "-f", "1", "-l", "1", "-singlefile", "意见汇总处理表.pdf",
                            os.path.join(self.pictures, "collated-table")], cwd=self.folder, check=True)

    def personal_data_goes(self):
        self.comments("forget", "--now")
        with open(os.path.join(self.system, "consultation/returns.yaml"), encoding="utf-8") as file:
            text = file.read()
        assert "13800000000" not in text and "甲某某" not in text and "示例区管委会" in text


def main():
    if not find_chromium():
        print("skipped: there is no Chromium")
        return 77
    play = Play(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else None)
    try:
        for step in (play.draft_goes_out, play.five_units_comment, play.others_send_what_they_have, play.forms_are_collected,
                     play.comments_are_listed, play.comments_are_decided, play.next_draft_is_checked, play.drafts_are_compared,
                     play.comments_are_collated_and_answered, play.personal_data_goes):
            try:
                step()
                print("passed: " + step.__name__.replace("_", " "), flush=True)
            except Exception:
                print("failed: " + step.__name__.replace("_", " "))
                traceback.print_exc(file=sys.stdout)
                return 1
    finally:
        play.browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
