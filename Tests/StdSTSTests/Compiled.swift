import Foundation
import StdCompiler
import StdDiagrams
import StdHTML
import StdModel
import StdPublish
import StdSTS
import StdSyntax

/// A compiled system with the files that are made of it.
struct Compiled: Sendable {
  let system: ResolvedSystem
  let diagrams: DiagramRenderer

  init(_ system: ResolvedSystem) {
    self.system = system
    diagrams = DiagramRenderer { parseFlow($0.text, span: $0.textSpan).output }
  }

  /// The example system in `standards/`, compiled once for all tests.
  static let example = Task {
    let loaded = try await SourceLoader(workers: 2).loadSystem(at: package.appending(path: "standards").path)
    return Compiled(await compile(CompilerInput(sources: loaded.sources, profiles: profiles, workers: 2)).resolved)
  }

  /// A system of some sources; pictures are there in name only.
  static func sources(_ files: [String: String], pictures: [String] = []) async -> Compiled {
    await bytes(files.mapValues { Array($0.utf8) }, pictures: pictures)
  }

  static func bytes(_ files: [String: [UInt8]], pictures: [String] = []) async -> Compiled {
    let sources = SourceSet(files.map { ($0.key, $0.value) }, pictures: pictures)
    return Compiled(await compile(CompilerInput(sources: sources, profiles: profiles, workers: 1)).resolved)
  }

  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let profiles: [SourceText] = {
    let folder = package.appending(path: "templates/profiles")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []
    return names.enumerated().compactMap { index, name in
      FileManager.default.contents(atPath: folder.appending(path: name).path).map {
        SourceText(id: SourceID(index), path: name, bytes: Array($0))
      }
    }
  }()

  // MARK: - Output

  /// The NISO STS file of every document by its slug, with the diagrams that need no other program.
  func documents(_ version: STSVersion = .v1_0) -> [(slug: String, text: String)] {
    let renderer = STSRenderer(system, SiteMap(system.numbered), version: version)
    let drawn = drawings
    return system.system.standards.map { standard in
      let artifact = renderer.render(standard.id, diagrams: Set(drawn.keys))
      return (standard.slug, String(decoding: artifact.bytes, as: UTF8.self))
    }
  }

  /// The file by GB/T 37967 of every standard by its slug.
  func taggedDocuments() -> [(slug: String, text: String)] {
    let renderer = GBT37967Renderer(system, SiteMap(system.numbered))
    let drawn = Set(drawings.keys)
    return system.system.standards.compactMap { standard in
      renderer.render(standard.id, diagrams: drawn).map { (standard.slug, String(decoding: $0.bytes, as: UTF8.self)) }
    }
  }

  /// The page of every document by its slug.
  func pages() -> [String: String] {
    let drawn = drawings
    let shell = SiteInputs.File(name: "page.mustache", bytes: Array("{{{content}}}".utf8))
    let inputs = SiteInputs(files: [shell], diagnostics: [], date: "") { drawn[$0] }
    let renderer = SiteRenderer(system, inputs)
    var pages: [String: String] = [:]
    for standard in system.system.standards {
      let artifacts = renderer.render(.standard(standard.id), of: system)
      pages[standard.slug] = artifacts.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    }
    return pages
  }

  private var drawings: [OutputPath: [UInt8]] {
    var drawings: [OutputPath: [UInt8]] = [:]
    for unit in diagrams.plan(system) {
      if let diagram = diagrams.diagram(unit, of: system) { drawings[unit.path] = diagram.embedded }
    }
    return drawings
  }
}
