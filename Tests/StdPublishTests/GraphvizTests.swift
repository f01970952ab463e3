import Foundation
import StdPublish
import TestSupport
import Testing

struct GraphvizTests {
  private let graphviz = Graphviz(searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "")
  private static let isInstalled = Graphviz(searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "") != nil

  /// A program in the place of `dot`.
  private func stand(_ name: String, seconds: Int = 10) throws -> Graphviz {
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    return try #require(Graphviz(searchPath: "/nonexistent::\(fixtures.path)/\(name)", seconds: seconds))
  }

  @Test(.enabled(if: isInstalled)) func drawsWhatItUnderstands() throws {
    let svg = String(decoding: try #require(graphviz).svg(of: "digraph { 受理 -> 办理 }"), as: UTF8.self)
    #expect(svg.contains("<svg"))
    #expect(svg.contains("受理"))
  }

  @Test(.enabled(if: isInstalled)) func saysWhereTheSourceIsWrong() throws {
    let graphviz = try #require(graphviz)
    #expect { try graphviz.svg(of: "digraph {\na -> b\n}}") } throws: { error in
      guard case .refused(let words, let line)? = error as? Graphviz.Failure else { return false }
      return line == 3 && words.hasPrefix("syntax error")
    }
  }

  @Test(.enabled(if: isInstalled)) func opensNoOtherFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write([0x89, 0x50, 0x4E, 0x47], to: "secret.png")
    let svg = try? graphviz?.svg(of: "digraph { a [image=\"\(folder.path)/secret.png\"] }")
    #expect(!String(decoding: svg ?? [], as: UTF8.self).contains("secret.png"))
  }

  @Test func isNotThereWhereNoFolderHasIt() {
    #expect(Graphviz(searchPath: "") == nil)
    #expect(Graphviz(searchPath: "/nonexistent:/etc") == nil)
  }

  @Test func isStoppedWhenItTakesTooLong() throws {
    let slow = try stand("slow", seconds: 1)
    #expect(throws: Graphviz.Failure.tooSlow(seconds: 1)) { try slow.svg(of: "") }
  }

  @Test func isStoppedWhenItWritesTooMuch() throws {
    let endless = try stand("endless")
    #expect(throws: Graphviz.Failure.tooLarge(limit: 8 << 20)) { try endless.svg(of: "") }
  }

  @Test func readsAllOfItsInput() throws {
    let text = String(repeating: "流程", count: 100_000)
    #expect(try stand("echo").svg(of: text) == Array(text.utf8))
  }
}
