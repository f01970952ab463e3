import Foundation
import TestSupport
import Testing

/// `stdc review` and `stdc verify`, from the sources to the pages.
struct ReviewCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try Executable.run(["init", "system"], in: folder.path)
  }

  private func run(_ arguments: String...) throws -> Executable.Outcome {
    try Executable.run(arguments, in: folder.path, environment: ["SOURCE_DATE_EPOCH": "1767225600"])
  }

  private func review(_ arguments: String...) throws -> Executable.Outcome {
    try Executable.run(
      ["review"] + arguments + ["--system", "system"], in: folder.path,
      environment: ["SOURCE_DATE_EPOCH": "1767225600"])
  }

  private func edit(_ path: String, _ change: (String) -> String) throws {
    try folder.write(change(try #require(folder.text(path))), to: path)
  }

  private static let source = "support/records.md"

  @Test func reviewsNeedIDsThatAreUpToDate() throws {
    let outcome = try review("sign", Self.source, "--by", "质量主管")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("stdc ids"))
    _ = try run("ids", "system")
    try edit("system/" + Self.source) { $0 + "\n新加的一段话，还没有固定编号。\n" }
    let behind = try review("sign", Self.source, "--by", "质量主管")
    #expect(behind.status == 2)
    #expect(!folder.exists("system/review"))
  }

  @Test func aSignedStandardShowsWhatChangedOnTheSiteAndInLists() throws {
    _ = try run("ids", "system")
    #expect(try review("sign", Self.source, "--by", "质量主管", "--note", "首次: 审查").status == 0)
    #expect(try review("status", "--check").status == 1)
    #expect(try review("status").output.contains("100.0%\tsupport/records.md"))
    let record = try #require(folder.text("system/review/support/records.yaml"))
    #expect(record.contains("by: 质量主管"))
    #expect(record.contains("date: \"2026-01-01\""))
    // What is signed already is not recorded again.
    #expect(try review("sign", Self.source, "--by", "质量主管").output.contains("签审 0 块"))
    #expect(folder.text("system/review/support/records.yaml") == record)
    try edit("system/" + Self.source) { $0.replacing("应", with: "宜", maxReplacements: 1) }
    let list = try review("list", "--json")
    let json = try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [String: Any]
    let blocks = try #require(json?["blocks"] as? [[String: Any]])
    #expect(blocks.count { $0["state"] as? String == "changed" } == 1)
    #expect(try run("build", "system").status == 0)
    let page = try #require(folder.text("output/review/sign-off.html"))
    #expect(page.contains("需要重新签审"))
    #expect(try #require(folder.text("output/standards/records/index.html")).contains("review-mark"))
  }

  @Test func revocationsAndEditorialChangesStayInTheHistory() throws {
    _ = try run("ids", "system")
    _ = try review("sign", "--all", "--by", "质量主管")
    #expect(try review("status", "--check").status == 0)
    #expect(try review("revoke", Self.source, "--by", "中心主任", "--reason", "重审").status == 2)
    #expect(
      try review("revoke", Self.source, "--by", "中心主任", "--of", "质量主管", "--reason", "正在修订").status == 0)
    #expect(try review("list", "--state", "revoked").output.contains("正在修订"))
    _ = try review("sign", Self.source, "--by", "质量主管")
    try edit("system/" + Self.source) { $0.replacing("。\n", with: "！\n", maxReplacements: 1) }
    _ = try run("ids", "system")
    #expect(try review("editorial", Self.source, "--by", "标准化办公室", "--reason", "标点").status == 0)
    #expect(try review("status", "--check").status == 0)
    let history = try review("history", Self.source).output.split(separator: "\n").map { $0.split(separator: "\t")[1] }
    #expect(history == ["签审", "撤销", "签审", "编辑性改动"])
  }

  @Test func wrongTargetsAndRecordsAreNamed() throws {
    _ = try run("ids", "system")
    #expect(try review("sign", "support/none.md", "--by", "某").status == 2)
    #expect(try review("sign", Self.source + "#99.9", "--by", "某").error.contains("99.9"))
    #expect(try review("sign", "--by", "某").status == 2)
    #expect(try review("sign", Self.source, "--by", "某", "--date", "昨天").status == 2)
    try folder.write(
      "source: support/records.md\nacts:\n- act: nod\n  by: 某\n", to: "system/review/support/records.yaml")
    let outcome = try review("sign", Self.source, "--by", "某")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("system/review/support/records.yaml:3"))
  }

  @Test func aSiteIsVerifiedByteByByte() throws {
    _ = try run("build", "system")
    let clean = try run("verify", "output")
    #expect(clean.status == 0)
    let last = try #require(clean.output.split(separator: "：").last)
    let fingerprint = last.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(try run("verify", "output", "--fingerprint", String(fingerprint.prefix(12))).status == 0)
    #expect(try run("verify", "output", "--fingerprint", "00000000").status == 1)
    _ = try run("build", "system", "-o", "again")
    #expect(try run("verify", "again").output == clean.output)
    try edit("output/system.xml") { $0.replacing("1.0", with: "1.1", maxReplacements: 1) }
    try folder.write("", to: "output/more.html")
    let changed = try run("verify", "output", "--lang", "en")
    #expect(changed.status == 1)
    #expect(changed.output.contains("changed\tsystem.xml"))
    #expect(changed.output.contains("additional\tmore.html"))
    #expect(try run("verify", "system").status == 2)
  }
}
