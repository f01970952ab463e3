import Foundation
import TestSupport
import Testing

/// `stdc diff`: folders, files, revisions; text, JSON, pages.
struct DiffTests {
  private let folder: TemporaryFolder
  private static let record = "support/records.md"

  init() throws {
    folder = try TemporaryFolder()
    _ = try Executable.run(["init", "old"], in: folder.path)
    _ = try Executable.run(["init", "new"], in: folder.path)
    try edit("new/\(Self.record)") { $0.replacing("## 1 范围", with: "## 引言\n\n记录是服务可以追溯的依据。\n\n## 1 范围") }
  }

  private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Executable.Outcome {
    try Executable.run(
      arguments, in: folder.path, environment: ["SOURCE_DATE_EPOCH": "1767225600"].merging(environment) { $1 })
  }

  private func edit(_ path: String, _ change: (String) -> String) throws {
    let url = URL(fileURLWithPath: "\(folder.path)/\(path)")
    try change(try String(contentsOf: url, encoding: .utf8)).write(to: url, atomically: true, encoding: .utf8)
  }

  private func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.arguments = ["git", "-c", "user.name=test", "-c", "user.email=test@example.org"] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }

  private static let hasGit = ["/usr/bin/git", "/usr/local/bin/git", "/bin/git"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test func foldersAndFilesAreCompared() throws {
    let outcome = try run("diff", "old", "new")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("{+记录是服务可以追溯的依据。+}"))
    #expect(outcome.output.contains("其余 3 个标准没有改动"))
    #expect(try run("diff", "old", "old").status == 0)
    let files = try run("diff", "old/\(Self.record)", "new/\(Self.record)", "--lang", "en")
    #expect(files.output.contains("2 added"))
  }

  @Test func theResultIsJSON() throws {
    let outcome = try run("diff", "old", "new", "--json")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: [[String: Any]]])
    let standards = try #require(json["standards"])
    #expect(standards.count == 4)
    let changed = try #require(standards.first { $0["status"] as? String == "changed" })
    #expect((changed["counts"] as? [String: Int])?["added"] == 2)
  }

  @Test func pagesAreWritten() throws {
    let outcome = try run("diff", "old", "new", "--html", "pages")
    #expect(outcome.output.contains("pages/index.html"))
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/pages")
    let page = try #require(names.first { $0.hasPrefix("standard-") })
    let text = try String(contentsOfFile: "\(folder.path)/pages/\(page)", encoding: .utf8)
    #expect(text.contains("<ins>记录是服务可以追溯的依据。</ins>"))
    for link in text.matches(of: #/(?:href|src)="([^"#]+)"/#) {
      #expect(FileManager.default.fileExists(atPath: "\(folder.path)/pages/\(link.output.1)"), "\(link.output.1)")
    }
  }

  @Test(.enabled(if: hasGit, "git is not installed"))
  func revisionsAreCompared() throws {
    try git("init", "-q")
    try git("add", "old")
    try git("commit", "-qm", "one")
    try git("tag", "v1")
    try FileManager.default.removeItem(atPath: "\(folder.path)/old")
    try FileManager.default.moveItem(atPath: "\(folder.path)/new", toPath: "\(folder.path)/old")
    try git("add", "old")
    try git("commit", "-qm", "two")
    for arguments in [
      ["v1:old", "HEAD:old"], ["v1", "old"], ["--git", "v1..HEAD", "old"], ["--git", "v1..", "old"],
      ["v1:old/\(Self.record)", "old/\(Self.record)"],
    ] {
      let outcome = try Executable.run(["diff"] + arguments, in: folder.path)
      #expect(outcome.status == 1, "\(arguments) \(outcome.error)")
      #expect(outcome.output.contains("增加 2"), "\(arguments)")
    }
    let unknown = try run("diff", "v9", "old")
    #expect(unknown.status == 2)
    #expect(unknown.error.contains("v9"))
  }

  @Test func withoutGitTheMessageSaysWhatToDo() throws {
    let outcome = try run("diff", "v1", "new", environment: ["PATH": "/nonexistent"])
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("没有找到 git"))
  }
}
