import Foundation
import StdPublish
import TestSupport
import Testing

struct SourceRewriterTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("A file is replaced whole and keeps its permissions")
  func replaces() throws {
    try folder.write("旧", to: "a.md")
    chmod("\(folder.path)/a.md", 0o640)
    try SourceRewriter.replace("\(folder.path)/a.md", Array("旧".utf8), with: Array("新的".utf8))
    #expect(folder.text("a.md") == "新的")
    var status = stat()
    stat("\(folder.path)/a.md", &status)
    #expect(status.st_mode & 0o777 == 0o640)
    #expect(try folder.names() == ["a.md"])
  }

  @Test("A file that nobody may write stays, also for the superuser")
  func readOnly() throws {
    try folder.write("旧", to: "a.md")
    chmod("\(folder.path)/a.md", 0o444)
    #expect(throws: RewriteError.self) {
      try SourceRewriter.replace("\(folder.path)/a.md", Array("旧".utf8), with: Array("新".utf8))
    }
    #expect(folder.text("a.md") == "旧")
    #expect(try folder.names() == ["a.md"])
  }

  @Test("A file that somebody changed meanwhile stays")
  func changedMeanwhile() throws {
    try folder.write("旧的，有改动", to: "a.md")
    #expect(throws: RewriteError.changed(path: "\(folder.path)/a.md")) {
      try SourceRewriter.replace("\(folder.path)/a.md", Array("旧的".utf8), with: [])
    }
    #expect(folder.text("a.md") == "旧的，有改动")
  }

  @Test("A symbolic link stays one; the file behind it is replaced")
  func link() throws {
    try folder.write("旧", to: "real.md")
    try folder.link("link.md", to: "\(folder.path)/real.md")
    try SourceRewriter.replace("\(folder.path)/link.md", Array("旧".utf8), with: Array("新".utf8))
    #expect(folder.text("real.md") == "新")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/link.md").hasSuffix("real.md"))
  }
}
