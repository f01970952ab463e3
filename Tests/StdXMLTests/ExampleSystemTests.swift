import Foundation
import StdCompiler
import StdModel
import StdPublish
import Testing

@testable import StdXML

/// The system in `standards/` as the compiler sees it.
struct ExampleSystemTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func compiled() async throws -> ResolvedSystem {
    let loaded = try await SourceLoader(workers: 1).loadSystem(at: Self.package.appending(path: "standards").path)
    let folder = Self.package.appending(path: "templates/profiles")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let profiles = try names.enumerated().map { index, name in
      SourceText(id: SourceID(index), path: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    }
    return await compile(CompilerInput(sources: loaded.sources, profiles: profiles, workers: 1)).resolved
  }

  @Test func theExampleSystemIsValid() async throws {
    let system = try await compiled()
    if let path = ProcessInfo.processInfo.environment["STDC_DUMP_XML"] {
      try Data(systemXML(system)).write(to: URL(filePath: path))
    }
    let found = try violations(system)
    #expect(found.isEmpty, "\(found.prefix(20).joined(separator: "\n"))")
  }
}
