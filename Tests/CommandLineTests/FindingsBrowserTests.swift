import Foundation
import TestSupport
import Testing

/// The filters of the findings in a headless Chromium: what they count is what the command line counts.
struct FindingsBrowserTests {
  private static func find(_ names: [String]) -> String? {
    names.lazy.map { "/usr/bin/" + $0 }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static let python = find(["python3"])
  private static let chromium = find(["chromium", "chromium-browser", "google-chrome"])

  @Test(
    "findings are filtered by rule, severity, subsystem and stage over all pages",
    .enabled(if: python != nil && chromium != nil, "python3 or Chromium is not installed"))
  func filters() throws {
    let folder = try TemporaryFolder()
    #expect(try Executable.run(["init", "system", "--example"], in: folder.path).status == 0)
    let lines = (1..<100).map { "4.\($0) 资料应符合99.\($0)的规定。" }.joined(separator: "\n\n")
    for (path, stage) in (1...4).map({ ("base/more\($0).md", "征求意见稿") }) + [("support/more.md", "送审稿")] {
      try folder.write(
        "---\ntitle: 更多\nstage: \(stage)\n---\n\n## 4 资料\n\n\(lines)\n", to: "system/\(path)")
    }
    let report = try Executable.run(["build", "system", "-o", "site", "--json"], in: folder.path)
    #expect(report.status == 1)
    try folder.write(report.output, to: "report.json")
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Browser/findings.py").path
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.python))
    process.arguments = ["-B", script, "site", "report.json"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    try folder.write("", to: "log")
    process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/log")
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(folder.text("log") ?? "")")
  }
}
