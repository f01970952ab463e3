import Foundation
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
}
