import Foundation
import StdCompiler
import StdModel
import Testing

@Suite("Lowering and numbering")
struct LoweringTests {
  @Test(
    "A source becomes the tree that a reader sees",
    arguments: ["natural", "number-free", "recovered", "second-document"])
  func tree(_ name: String) async throws {
    let compilation = try await compiled(name)
    let text = dump(StandardID(0), of: compilation.resolved, stage: .number) + listed(compilation)
    try expectSnapshot(text, name)
  }

  @Test("References, terms and provisions are found where they stand", arguments: ["natural"])
  func references(_ name: String) async throws {
    let compilation = try await compiled(name)
    let text = dump(StandardID(0), of: compilation.resolved, stage: .resolve)
    try expectSnapshot(text, "\(name)-resolve")
  }

  @Test("The number-free form means the same as the natural one")
  func bothForms() async throws {
    let natural = try await compiled("natural")
    let free = try await compiled("number-free")
    func shape(_ compilation: Compilation) -> [Substring] {
      dump(StandardID(0), of: compilation.resolved, stage: .number).split(separator: "\n").map { line in
        line[..<(line.lastIndex(of: "@") ?? line.endIndex)]
      }
    }
    let left = shape(natural).map { String($0.replacing("前　言", with: "前言")) }
    let right = shape(free).map(String.init)
    #expect(left == right)
  }

  @Test("Line ends and a byte order mark change nothing but places")
  func lineEnds() async throws {
    let source = try fixture("natural")
    let windows =
      Array("\u{FEFF}".utf8)
      + Array(source.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
    let plain = await compile(
      CompilerInput(sources: SourceSet([("a.md", Array(source.utf8))]), profiles: [], workers: 1))
    let other = await compile(CompilerInput(sources: SourceSet([("a.md", windows)]), profiles: [], workers: 1))
    // Columns count scalars and lines are the same, so even the printed places agree.
    #expect(
      dump(StandardID(0), of: plain.resolved, stage: .number) == dump(StandardID(0), of: other.resolved, stage: .number)
    )
    #expect(plain.diagnostics.map(\.rule) == other.diagnostics.map(\.rule))
  }

  @Test(
    "Spans lie in the file and children in their parents",
    arguments: ["natural", "number-free", "recovered", "second-document"])
  func spans(_ name: String) async throws {
    let compilation = try await compiled(name)
    let facts = compilation.resolved.facts(of: StandardID(0))
    let size = compilation.resolved.sources.texts[0].bytes.count
    for fact in facts.values {
      #expect(fact.span.upperBound <= size)
      let parent = facts[fact.parent]
      #expect(parent.span.contains(fact.span), "\(fact.kind) \(fact.span) in \(parent.kind) \(parent.span)")
    }
  }

  @Test("Any cut of a source compiles without a trap, and what it finds lies inside")
  func cuts() async throws {
    let source = Array(try fixture("recovered").utf8)
    for end in stride(from: 0, to: source.count, by: 17) {
      let compilation = await compile(
        CompilerInput(sources: SourceSet([("a.md", Array(source[..<end]))]), profiles: [], workers: 1))
      for diagnostic in compilation.diagnostics { #expect(diagnostic.span.upperBound <= end) }
    }
  }

  @Test("The number of workers does not change the result")
  func workers() async throws {
    let files = try ["natural", "number-free", "recovered", "second-document"].map {
      ("base/\($0).md", Array(try fixture($0).utf8))
    }
    let sources = SourceSet(files.map { (path: $0.0, bytes: $0.1) })
    let serial = await compile(CompilerInput(sources: sources, profiles: [], workers: 1))
    let parallel = await compile(CompilerInput(sources: sources, profiles: [], workers: 4))
    #expect(serial.diagnostics == parallel.diagnostics)
    #expect(serial.resolved.numbered == parallel.resolved.numbered)
  }

  // MARK: - Reading

  private func compiled(_ name: String) async throws -> Compilation {
    let bytes = Array(try fixture(name).utf8)
    return await compile(CompilerInput(sources: SourceSet([("\(name).md", bytes)]), profiles: [], workers: 1))
  }

  private func fixture(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: "Fixtures/\(name).md"), encoding: .utf8)
  }

  private func listed(_ compilation: Compilation) -> String {
    let lines = LineIndex(compilation.resolved.sources.texts[0])
    return compilation.diagnostics.filter { $0.rule.description.hasPrefix("STDC-") }.map { diagnostic in
      let position = lines.position(of: diagnostic.span.lowerBound)
      return "\(diagnostic.rule) @\(position.line):\(position.column) \(diagnostic.message.zh)\n"
    }.joined()
  }

  private var folder: URL { URL(filePath: #filePath).deletingLastPathComponent() }

  /// Compares with the recorded text beside the tests; `STDC_RECORD=1` writes it anew.
  private func expectSnapshot(_ text: String, _ name: String) throws {
    let file = folder.appending(path: "Snapshots/\(name).txt")
    if ProcessInfo.processInfo.environment["STDC_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }
}
