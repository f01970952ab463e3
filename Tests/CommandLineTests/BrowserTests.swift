import Foundation
import StdConsultation
import TestSupport
import Testing

/// A round of comments in a headless Chromium, driven by `Tests/Browser/journeys.py`.
struct BrowserTests {
  private static func find(_ names: [String]) -> String? {
    names.lazy.map { "/usr/bin/" + $0 }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static let python = find(["python3"])
  private static let chromium = find(["chromium", "chromium-browser", "google-chrome"])

  /// The example with two standards out for comment, in one of two wordings.
  ///
  /// - Parameter deleted: a paragraph that the first draft had.
  private func build(_ name: String, _ wording: String, deleted: String = "", in folder: TemporaryFolder) throws {
    #expect(try Executable.run(["init", name, "--example"], in: folder.path).status == 0)
    let root = "\(folder.path)/\(name)"
    for path in ["implementation/counter-acceptance.md", "implementation/complaints.md"] {
      let text = try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
      try text.replacingOccurrences(of: "stage: 发布稿", with: "stage: 征求意见稿")
        .replacingOccurrences(of: "## 1 范围\n", with: "## 1 范围\n\n\(wording)\n\n\(deleted)\n")
        .write(toFile: "\(root)/\(path)", atomically: true, encoding: .utf8)
    }
    let system = try String(contentsOfFile: "\(root)/system.yaml", encoding: .utf8)
    let round = """

      consultation:
        opens: 2026-03-01
        closes: 2099-03-31
        contact: {name: 标准化办公室, email: office@example.org}

      """
    try (system + round).write(toFile: "\(root)/system.yaml", atomically: true, encoding: .utf8)
    #expect(try Executable.run(["ids", name], in: folder.path).status == 0)
    if !deleted.isEmpty {
      for path in ["implementation/counter-acceptance.md", "implementation/complaints.md"] {
        let text = try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
        try text.replacingOccurrences(of: deleted, with: "").write(
          toFile: "\(root)/\(path)", atomically: true, encoding: .utf8)
      }
      #expect(try Executable.run(["ids", name], in: folder.path).status == 0)
    }
    _ = try Executable.run(["build", name, "-o", name + "-site"], in: folder.path)
  }

  /// Runs a script of `Tests/Browser` in the folder; its lines are the message where it fails.
  ///
  /// - Returns: the lines that it printed.
  @discardableResult
  private func play(_ script: String, _ arguments: [String], in folder: TemporaryFolder) throws -> [Substring] {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Browser/\(script)").path
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.python))
    process.arguments = ["-B", path] + arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    try folder.write("", to: "log")
    process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/log")
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    let log = folder.text("log") ?? ""
    #expect(process.terminationStatus == 0, "\(log)")
    let lines = log.split(separator: "\n")
    for line in lines where line.hasPrefix("skipped: ") { print("BrowserTests: \(line)") }
    return lines
  }

  @Test(
    "a published draft is read, searched and printed in the browser, from its folder, its archive and its single file",
    .enabled(if: python != nil && chromium != nil, "python3 or Chromium is not installed"))
  func pages() throws {
    let folder = try TemporaryFolder()
    try DraftForComment.make("draft", in: folder)
    #expect(try Executable.run(["publish", "draft", "-o", "published"], in: folder.path).status == 0)
    try play("pages.py", ["published"], in: folder)
  }

  @Test(
    "a whole round is played: five units comment, forms of every kind come back, and each is answered",
    .enabled(if: python != nil && chromium != nil, "python3 or Chromium is not installed"))
  func round() throws {
    let folder = try TemporaryFolder()
    let lines = try play("round.py", [Executable.url.path, "round"], in: folder)
    #expect(lines.count { $0.hasPrefix("passed: ") } == 10)
  }

  @Test(
    "a round is played in the browser, and what it exports is read back",
    .enabled(if: python != nil && chromium != nil, "python3 or Chromium is not installed"))
  func journeys() throws {
    let folder = try TemporaryFolder()
    try build("first", "本文件规定了甲。", in: folder)
    try build("second", "本文件规定了乙。", deleted: "这一段在第二稿中删去，留下它的固定编号。", in: folder)
    try play("journeys.py", ["first-site", "second-site", "exports"], in: folder)

    var read: [[ReturnedForm.Item]] = []
    let plain = ["comments.json", "comments.xlsx", "comments.docx", "comments.csv", "comments.txt"]
    let others = ["blocks", "national", "iso"].flatMap { ["comments-\($0).xlsx", "comments-\($0).docx"] }
    for name in plain + others {
      let data = try #require(FileManager.default.contents(atPath: "\(folder.path)/exports/\(name)"), "\(name)")
      let form = try readReturn(Array(data), name: name)
      #expect(form.unit == "甲单位" && form.person == "某某" && form.email == "a@example.org", "\(name)")
      read.append(form.items)
    }
    let backup = try #require(read.first)
    #expect(backup.count == 4 && backup.count { $0.block.isEmpty } == 1, "only the one on the whole has no block")
    func kinds(_ items: [ReturnedForm.Item]) -> [StdConsultation.Comment.Kind?] {
      items.map { StdConsultation.Comment.Kind(written: $0.kind) }
    }
    for (items, name) in zip(read, plain + others).dropFirst() {
      #expect(items.map(\.clause) == backup.map(\.clause), "\(name)")
      #expect(items.map(\.block) == backup.map(\.block), "\(name)")
      #expect(kinds(items) == kinds(backup), "\(name)")
      #expect(items.map(\.standard) == backup.map(\.standard), "\(name)")
      #expect(items.map(\.original) == backup.map(\.original), "\(name)")
      #expect(items.map(\.proposal) == backup.map(\.proposal), "\(name)")
      #expect(items.map { $0.opinion.replacingOccurrences(of: "\r\n", with: "\n") } == backup.map(\.opinion), "\(name)")
    }
    for name in ["patent.json", "patent.xlsx", "patent.docx", "patent.csv"] {
      let data = try #require(FileManager.default.contents(atPath: "\(folder.path)/exports/\(name)"), "\(name)")
      let form = try readReturn(Array(data), name: name)
      #expect(
        form.items.map(\.clause) == ["专利"] && form.items.first?.opinion.contains("ZL202610000000.0") == true, "\(name)")
    }
  }
}
