import Foundation
import StdOffice
import TestSupport
import Testing

@Suite("stdc comments")
struct CommentsTests {
  /// A system of one standard, out for comment.
  private static func system() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      organisation: 示例服务中心
      prefix: Q/FWZX
      consultation:
        closes: 2026-03-31
        units: [甲单位, 乙单位, 丙单位]
      """, to: "system.yaml")
    try folder.write(
      """
      ---
      number: Q/FWZX SS 301—2026
      title: 受理规程
      stage: 征求意见稿
      ---

      ## 1 范围

      本文件规定了受理的要求。

      ## 4 受理

      ### 4.1 登记

      服务人员应登记来访人员的姓名。

      ### 4.2 答复

      服务人员应及时答复咨询。
      """, to: "implementation/acceptance.md")
    try folder.write("单位：,甲单位\n章节号,修改意见,理由\n4.2,写明时限,无法检查\n9.9,此条不明,\n", to: "returns/甲.csv")
    try folder.write("单位：乙单位\n经研究，无意见。\n", to: "returns/乙.txt")
    try folder.write("PK\u{3}\u{4} broken", to: "returns/坏.xlsx")
    return folder
  }

  @Test func aRoundIsCollectedDecidedAndCollated() throws {
    let folder = try Self.system()
    let collected = try Executable.run(
      ["comments", "collect", "returns", "--received", "2026-03-20"], in: folder.path)
    #expect(collected.status == 1, "one file is broken, and the exit code says so")
    #expect(collected.error.contains("坏.xlsx：文件损坏"))
    #expect(collected.output.contains("甲单位  甲.csv：2 条意见，1 条已定位"))
    #expect(collected.output.contains("乙单位  乙.txt：无意见"))

    let again = try Executable.run(["comments", "collect", "returns/甲.csv"], in: folder.path)
    #expect(again.status == 0 && again.output.contains("不重复收") && again.output.contains("共 2 份回函，2 条意见"))

    let before = try #require(folder.text("consultation/comments.yaml"))
    let id = try #require(before.split(separator: "\n").first).dropFirst("- id: ".count)
    let refused = try Executable.run(["comments", "decide", String(id), "--as", "不采纳"], in: folder.path)
    #expect(refused.status == 2 && refused.error.contains("应写理由"))
    let decided = try Executable.run(
      ["comments", "decide", String(id), "--as", "部分采纳", "--reason", "改为1个工作日"], in: folder.path)
    #expect(decided.status == 0 && decided.output == "写下 1 条，还有 1 条没有处理\n")
    let after = try #require(folder.text("consultation/comments.yaml"))
    #expect(after.contains("decision: 部分采纳\n  answer: 改为1个工作日\n"))
    #expect(after.split(separator: "- id:").count == before.split(separator: "- id:").count)

    let check = try Executable.run(["comments", "check"], in: folder.path)
    #expect(check.status == 0 && check.output.contains("PROC-19") && !check.output.contains("PROC-17"))

    #expect(try Executable.run(["comments", "table"], in: folder.path).status == 0)
    #expect(try Executable.run(["comments", "replies"], in: folder.path).status == 0)
    for path in ["意见汇总处理表.xlsx", "意见汇总处理表.docx", "意见回复/甲单位.docx"] {
      #expect(FileManager.default.fileExists(atPath: "\(folder.path)/\(path)"), "\(path)")
    }
  }

  @Test func whatWasWrittenByHandStaysWhereADecisionIsWritten() throws {
    let folder = try Self.system()
    _ = try Executable.run(["comments", "collect", "returns/甲.csv"], in: folder.path)
    let written = "# 第一批\n" + (folder.text("consultation/comments.yaml") ?? "") + "# 完\n"
    try folder.write(written, to: "consultation/comments.yaml")
    #expect(try Executable.run(["comments", "decide", "R001-2", "--as", "采纳"], in: folder.path).status == 0)
    let text = try #require(folder.text("consultation/comments.yaml"))
    #expect(text.hasPrefix("# 第一批\n- id: R001-1\n") && text.hasSuffix("  answer:\n# 完\n"))
  }

  @Test func blankFormsComeBackAsNothing() throws {
    let folder = try Self.system()
    #expect(try Executable.run(["comments", "forms"], in: folder.path).status == 0)
    let outcome = try Executable.run(["comments", "collect", "征求意见反馈表.xlsx"], in: folder.path)
    #expect(outcome.status == 1 && outcome.error.contains("没有读出意见"))
  }

  /// A round whose comments are collected and decided, and the source changed since.
  private static func decided(_ old: String, _ new: String) throws -> TemporaryFolder {
    let folder = try system()
    _ = try Executable.run(["comments", "collect", "returns/甲.csv", "--received", "2026-03-20"], in: folder.path)
    _ = try Executable.run(["comments", "decide", "R001-1", "--as", "采纳"], in: folder.path)
    _ = try Executable.run(["comments", "decide", "R001-2", "--as", "不采纳", "--reason", "没有这一条"], in: folder.path)
    let path = "implementation/acceptance.md"
    let text = try #require(folder.text(path))
    try folder.write(text.replacingOccurrences(of: old, with: new), to: path)
    return folder
  }

  @Test func theDraftIsKeptWhenTheFirstFormComes() throws {
    let folder = try Self.decided("及时答复", "在1个工作日内答复")
    let drafts = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/consultation/drafts")
    #expect(drafts.count == 1 && drafts[0].hasPrefix("1-"))
    #expect(folder.text("consultation/drafts/\(drafts[0])/implementation/acceptance.md")?.contains("及时答复") == true)
    // A form that comes late is placed in the draft that it is about.
    try folder.write("单位：,丙单位\n章节号,意见,原文\n,改,服务人员应及时答复咨询。\n", to: "late.csv")
    let late = try Executable.run(["comments", "collect", "late.csv", "--received", "2026-04-20"], in: folder.path)
    #expect(late.output.contains("1 条意见，1 条已定位，逾期"), "\(late.output)\(late.error)")
    #expect(folder.text("consultation/comments.yaml")?.contains("placed: 原文") == true)
  }

  @Test func anAdoptedCommentWithoutAChangeIsReported() throws {
    let folder = try Self.decided("登记来访人员的姓名", "登记来访人员的姓名和电话")
    let check = try Executable.run(["comments", "check"], in: folder.path)
    #expect(check.output.contains("PROC-20") && check.output.contains("“4.2”在新的草案中没有改动"), "\(check.output)")
    #expect(check.output.contains("STDC-COM-04") && check.output.contains("“4.1”有改动"), "\(check.output)")
    #expect(check.output.contains("implementation/acceptance.md"))

    try folder.write("- clause: 4.1\n  note: 与登记表一致\n", to: "consultation/changes.yaml")
    let noted = try Executable.run(["comments", "check"], in: folder.path)
    #expect(!noted.output.contains("STDC-COM-04") && noted.output.contains("PROC-20"))
    // Carried out elsewhere, as the record says.
    _ = try Executable.run(["comments", "decide", "R001-1", "--as", "采纳", "--changed", "4.1"], in: folder.path)
    #expect(folder.text("consultation/comments.yaml")?.contains("changed: [\"4.1\"]") == true)
    #expect(try Executable.run(["comments", "check"], in: folder.path).output.contains("PROC-20") == false)
  }

  @Test func aCommentThatWasFollowedIsNotReportedAndRenumberingIsNoChange() throws {
    let folder = try Self.decided("及时答复", "在1个工作日内答复")
    let check = try Executable.run(["comments", "check"], in: folder.path)
    #expect(!check.output.contains("PROC-20") && !check.output.contains("STDC-COM-04"), "\(check.output)")
    let path = "implementation/acceptance.md"
    let text = try #require(folder.text(path))
    try folder.write(
      text.replacingOccurrences(of: "## 4 受理", with: "## 4 总则\n\n服务人员应热情。\n\n## 5 受理").replacingOccurrences(
        of: "### 4.", with: "### 5."), to: path)
    let renumbered = try Executable.run(["comments", "check"], in: folder.path)
    #expect(!renumbered.output.contains("PROC-20"), "\(renumbered.output)")
    #expect(
      renumbered.output.components(separatedBy: "STDC-COM-04").count == 2, "the new clause alone: \(renumbered.output)")
  }

  @Test func unansweredCommentsAreErrorsAtTheNextStage() throws {
    let folder = try Self.decided("stage: 征求意见稿", "stage: 送审稿")
    try folder.write("单位：,丁单位\n章节号,意见\n4.1,不清楚\n", to: "late.csv")
    _ = try Executable.run(["comments", "collect", "late.csv"], in: folder.path)
    let check = try Executable.run(["comments", "check"], in: folder.path)
    #expect(check.status == 1 && check.output.contains("标准已到送审稿，意见 R002-1 还没有处理意见"), "\(check.output)")
  }

  @Test func changesAreLinkedWithTheCommentsThatCausedThem() throws {
    let folder = try Self.decided("及时答复", "在1个工作日内答复")
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/consultation/drafts").first)
    let old = "consultation/drafts/\(name)"
    let list = try Executable.run(["diff", old, ".", "--changes"], in: folder.path)
    #expect(list.output.contains("（见4.2，前一稿的4.2）。    ［意见 R001-1］"), "\(list.output)\(list.error)")
    #expect(try Executable.run(["diff", old, ".", "--html", "pages"], in: folder.path).status == 1)
    let page = try #require(folder.text("pages/standard-1.html"))
    #expect(page.contains("id=\"cause-R001-1\"") && page.contains("href=\"#cause-R001-1\"") && page.contains("写明时限"))

    let system = try #require(folder.text("system.yaml"))
    try folder.write(system + "\nprevious: \(old)\n", to: "system.yaml")
    _ = try Executable.run(["build", "-o", "site"], in: folder.path)
    #expect(folder.text("site/changes/standard-1.html")?.contains("cause-R001-1") == true)
  }

  @Test func nothingPublicNamesAPersonOrAnAddress() throws {
    let folder = try Self.decided("及时答复", "在1个工作日内答复")
    try folder.write(
      "姓名：,王小明\n电话：,13812345678\n邮箱：,wang@example.org\n地址：,示例路9号\n章节号,意见,理由\n4.2,王小明认为过宽，电13812345678或010-88886666或li@example.com,见示例路9号\n",
      to: "person.csv")
    _ = try Executable.run(["comments", "collect", "person.csv"], in: folder.path)
    _ = try Executable.run(
      ["comments", "decide", "R002-1", "--as", "部分采纳", "--reason", "已与王小明（13812345678）沟通"], in: folder.path)
    #expect(
      try Executable.run(["comments", "table", "--public", "-o", "公开.xlsx", "-o", "公开.docx"], in: folder.path).status
        == 0)
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/consultation/drafts").first)
    _ = try Executable.run(["build", "--previous", "consultation/drafts/\(name)", "-o", "site"], in: folder.path)
    var words: [(String, String)] = []
    let table = try readXLSX(Array(try Data(contentsOf: URL(filePath: "\(folder.path)/公开.xlsx"))))
    words.append(("公开.xlsx", table.sheets.flatMap(\.rows).flatMap { $0.map(\.text) }.joined(separator: "\n")))
    let document = try readDOCX(Array(try Data(contentsOf: URL(filePath: "\(folder.path)/公开.docx"))))
    words.append(("公开.docx", document.blocks.map(\.text).joined(separator: "\n")))
    #expect(words[0].1.contains("个人") && words[0].1.contains("认为过宽"))
    for path in try FileManager.default.subpathsOfDirectory(atPath: "\(folder.path)/site") {
      words.append((path, folder.text("site/" + path) ?? ""))
    }
    #expect(words.contains { $0.0.hasPrefix("changes/") && $0.1.contains("R002-1") })
    for (path, text) in words {
      for secret in ["王小明", "13812345678", "88886666", "wang@example.org", "li@example.com", "示例路9号"] {
        #expect(!text.contains(secret), "\(path) holds \(secret)")
      }
    }
  }

  @Test func personalDataIsForgottenAndCommentsStay() throws {
    let folder = try Self.decided("及时答复", "在1个工作日内答复")
    try folder.write("姓名：,王小明\n电话：,13812345678\n章节号,意见\n4.2,请联系13812345678\n", to: "person.csv")
    try folder.write("%PDF-1.4", to: "扫描.pdf")
    _ = try Executable.run(["comments", "collect", "person.csv", "扫描.pdf"], in: folder.path)
    let early = try Executable.run(["comments", "forget"], in: folder.path)
    #expect(early.status == 2 && early.error.contains("personal-data-until"))
    let open = try Executable.run(["comments", "forget", "--now"], in: folder.path)
    #expect(open.status == 2 && open.error.contains("还有 1 条意见没有处理"))
    _ = try Executable.run(["comments", "decide", "R002-1", "--as", "采纳"], in: folder.path)
    let system = try #require(folder.text("system.yaml"))
    try folder.write(
      system.replacingOccurrences(of: "closes:", with: "personal-data-until: 2020-04-01\n  closes:"), to: "system.yaml")
    #expect(try Executable.run(["comments", "check"], in: folder.path).output.contains("STDC-COM-05"))
    let done = try Executable.run(["comments", "forget"], in: folder.path)
    #expect(done.status == 0 && done.output.contains("3 份回函的个人信息和 1 个扫描件"), "\(done.output)\(done.error)")
    let records = (folder.text("consultation/returns.yaml") ?? "") + (folder.text("consultation/comments.yaml") ?? "")
    #expect(!records.contains("王小明") && !records.contains("13812345678"))
    #expect(records.contains("R002-1") && records.contains("unit: 甲单位") && records.contains("请联系（略）"))
    #expect(!(try Executable.run(["comments", "check"], in: folder.path).output.contains("STDC-COM-05")))
  }

  @Test func packedAndMailedFormsAreTakenOneByOne() throws {
    let folder = try Self.system()
    let inner = writeZip([
      ZipEntry("一/甲.csv", Array("单位：,甲单位\n章节号,意见\n4.1,改\n".utf8)), ZipEntry("坏.docx", [0x50, 0x4B, 3, 4, 9]),
      ZipEntry("__MACOSX/._甲.csv", [1]),
    ])
    try Data(inner).write(to: URL(filePath: "\(folder.path)/回函.zip"))
    try folder.write(
      """
      From: he@example.org
      Date: Fri, 03 Apr 2026 09:12:00 +0800
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/plain

      见附件
      --b
      Content-Type: text/csv; name="b.csv"

      单位：,丙单位
      章节号,意见
      4.2,改
      --b--

      """, to: "mail.eml")
    let outcome = try Executable.run(["comments", "collect", "回函.zip", "mail.eml"], in: folder.path)
    let again = try Executable.run(["comments", "collect", "回函.zip"], in: folder.path)
    #expect(outcome.status == 1 && outcome.error.contains("回函.zip/坏.docx：文件损坏"), "\(outcome.output)\(outcome.error)")
    #expect(outcome.output.contains("R001  甲单位  回函.zip/一/甲.csv：1 条意见，1 条已定位"))
    #expect(outcome.output.contains("R002  丙单位  mail.eml/b.csv：1 条意见，1 条已定位"))
    #expect(again.output.contains("不重复收"))
  }

  @Test func eachStandardHasAFormOfItsOwnWhereTheRoundAsksForIt() throws {
    let folder = try Self.system()
    let text = try #require(folder.text("implementation/acceptance.md"))
    try folder.write(
      text.replacingOccurrences(of: "SS 301", with: "SS 302").replacingOccurrences(of: "受理规程", with: "登记规程"),
      to: "implementation/registration.md")
    _ = try Executable.run(["build", "-o", "one"], in: folder.path)
    let system = try #require(folder.text("system.yaml"))
    try folder.write(
      system.replacingOccurrences(of: "closes:", with: "forms: 分开\n  form: ISO\n  closes:"), to: "system.yaml")
    _ = try Executable.run(["build", "-o", "each"], in: folder.path)
    func forms(_ site: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/\(site)/consultation").filter {
        $0.hasSuffix(".xlsx")
      }.sorted()
    }
    #expect(try forms("one") == ["form.xlsx"])
    #expect(try forms("each") == ["form-acceptance.xlsx", "form-registration.xlsx", "form.xlsx"])
    let data = try Data(contentsOf: URL(filePath: "\(folder.path)/each/consultation/form-registration.xlsx"))
    let words = try readXLSX(Array(data)).sheets.flatMap(\.rows).flatMap { $0.map(\.text) }.joined(separator: "\n")
    #expect(words.contains("SS 302") && !words.contains("SS 301") && words.contains("Clause/Subclause"))
    let page = try #require(folder.text("each/standards/registration/index.html"))
    #expect(page.contains("consultation/form-registration.xlsx"))
  }
}
