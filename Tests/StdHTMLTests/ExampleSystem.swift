import Foundation
import StdCompiler
import StdHTML
import StdModel
import StdPublish

/// The example system in `standards/`, compiled once for all tests.
enum ExampleSystem {
  static let compilation = Task {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
    let loaded = try await SourceLoader(workers: 2).loadSystem(at: root.appending(path: "standards").path)
    let profiles = root.appending(path: "templates/profiles")
    let names = try FileManager.default.contentsOfDirectory(atPath: profiles.path).sorted()
    let texts = try names.enumerated().map { index, name in
      SourceText(id: SourceID(index), path: name, bytes: Array(try Data(contentsOf: profiles.appending(path: name))))
    }
    return await compile(CompilerInput(sources: loaded.sources, profiles: texts, workers: 2))
  }

  static let site = Task {
    let compilation = try await Self.compilation.value
    let inputs = SiteInputs(files: SampleSystem.files, diagnostics: compilation.diagnostics, date: "2026-03-01") { _ in
      nil
    }
    return SampleSystem.site(compilation.resolved, inputs)
  }
}
