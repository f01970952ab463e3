import Foundation
import TestSupport
import Testing

/// `stdc ids`, and the ids on the pages of a build.
struct IDsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try Executable.run(["init", "system"], in: folder.path)
  }

  private func run(_ arguments: String...) throws -> Executable.Outcome {
    try Executable.run(arguments, in: folder.path, environment: ["SOURCE_DATE_EPOCH": "1767225600"])
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(folder.path)/\(path)", encoding: .utf8)
  }

  private func edit(_ path: String, _ change: (String) -> String) throws {
    try change(try text(path)).write(toFile: "\(folder.path)/\(path)", atomically: true, encoding: .utf8)
  }

  private static let record = "support/records"

  @Test func idsAreWrittenBesideTheSourcesAndStay() throws {
    let before = try text("system/\(Self.record).md")
    #expect(try run("ids", "system", "--check").status == 1)
    #expect(try run("ids", "system").status == 0)
    #expect(try text("system/\(Self.record).md") == before)
    let first = try text("system/ids/\(Self.record).ids")
    #expect(try run("ids", "system", "--check").status == 0)
    let titles = first.split(separator: "\n").filter { $0.contains("\ttitle\t") }
    #expect(titles.count > 3)
    try edit("system/\(Self.record).md") { $0.replacing("## 1 范围", with: "## 引言\n\n新写的一段话，说明背景。\n\n## 1 范围") }
    let outcome = try run("ids", "system")
    #expect(outcome.output.contains("新增 2，改动 0，删除 0"))
    let second = try text("system/ids/\(Self.record).ids")
    for title in titles { #expect(second.contains(title.split(separator: "\t")[0])) }
  }

  @Test func aBuildShowsIdsAndLeavesLedgersAlone() throws {
    #expect(try run("build", "system").status == 0)
    #expect(try text("output/standards/records/index.html").contains("data-block") == false)
    _ = try run("ids", "system")
    let ledger = try text("system/ids/\(Self.record).ids")
    try edit("system/\(Self.record).md") { text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let last = lines.lastIndex { $0.utf8.count > 40 } ?? 0
      return lines.enumerated().filter { $0.offset != last }.map { String($0.element) }.joined(separator: "\n")
        + "\n\n新写的一段文字，网站应提醒还没有记下。\n"
    }
    let outcome = try run("build", "system")
    #expect(outcome.output.contains("运行 stdc ids"))
    #expect(try text("system/ids/\(Self.record).ids") == ledger)
    let page = try text("output/standards/records/index.html")
    let id = try #require(ledger.split(separator: "\n").first { $0.contains("\ttitle\t") }?.split(separator: "\t")[0])
    #expect(page.contains("data-block=\"\(id)\""))
    #expect(page.contains("id=\"b-\(id)\" href=\"#b-\(id)\""))
    #expect(page.contains("data-deleted=\"deleted.html\""))
    #expect(try text("output/standards/records/deleted.html").contains("<li id=\"b-"))
  }

  @Test func aLedgerFollowsItsSourceToAnotherName() throws {
    _ = try run("ids", "system")
    let before = try text("system/ids/\(Self.record).ids")
    try FileManager.default.moveItem(
      atPath: "\(folder.path)/system/\(Self.record).md", toPath: "\(folder.path)/system/support/files.md")
    #expect(try run("ids", "system").status == 0)
    #expect(
      try text("system/ids/support/files.ids") == before.replacing("support/records.md", with: "support/files.md"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/system/ids/\(Self.record).ids"))
  }

  @Test func badLinesAreNamedAndIdsAreFound() throws {
    _ = try run("ids", "system")
    let path = "system/ids/\(Self.record).ids"
    try edit(path) { $0 + "读不懂的一行\n" }
    let count = try text(path).split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let outcome = try run("ids", "system")
    #expect(outcome.error.contains("\(path):\(count)"))
    #expect(try text(path).contains("读不懂的一行"))
    let id = try #require(
      try text(path).split(separator: "\n").first { $0.contains("\ttitle\t") }?.split(separator: "\t")[0])
    #expect(try run("ids", "system", "--find", String(id)).output.contains("system/\(Self.record).md:"))
    #expect(try run("ids", "system", "--find", "kkkkkc").status == 2)
  }
}
