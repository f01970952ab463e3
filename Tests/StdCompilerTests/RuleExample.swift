import Foundation
import StdCompiler
import StdModel
import StdReports
import Testing

/// One example of a rule's documentation, ready to be compiled.
struct RuleExample: Sendable, CustomTestStringConvertible {
  let rule: RuleID
  /// Which of the rule's wrong or right examples it is, from 1.
  let ordinal: Int
  let files: [(path: String, text: MarkedExample)]

  var testDescription: String { "\(rule) \(ordinal)" }

  static let wrong = examples(\.wrong)
  static let right = examples(\.right)

  private static func examples(_ kind: KeyPath<RuleDocumentation, [RuleDocumentation.Example]>) -> [RuleExample] {
    RuleRegistry.rules.flatMap { rule in
      rule.documentation[keyPath: kind].enumerated().map { index, example in
        RuleExample(rule: rule.id, ordinal: index + 1, files: example.files.map { ($0.path, MarkedExample($0.text)) })
      }
    }
  }

  /// The marked places, `example.md: "2020" at 30` each, in order.
  var marked: [String] {
    files.flatMap { file in
      file.text.ranges.map { place(file.path, Array(file.text.text.utf8), $0.lowerBound, $0.upperBound) }
    }
    .sorted()
  }

  /// Where the rule finds something in the example, in the same form.
  func found() async -> [String] {
    let places = await findings(in: sources).map { diagnostic in
      let source = sources[diagnostic.span.source]
      return place(source.path, source.bytes, diagnostic.span.lowerBound, diagnostic.span.upperBound)
    }
    return Set(places).sorted()
  }

  var sources: SourceSet { SourceSet(files.map { ($0.path, Array($0.text.text.utf8)) }) }

  /// What the rule finds in some sources.
  func findings(in sources: SourceSet) async -> [Diagnostic] {
    await compile(input(sources)).diagnostics.filter { $0.rule == rule }
  }

  /// Some sources, with the rule named: then it runs also where it is off by default.
  func input(_ sources: SourceSet) -> CompilerInput {
    CompilerInput(
      sources: sources, profiles: Self.profiles, catalogue: Self.catalogue, workers: 1, namedRules: [rule])
  }

  /// The sources with a fix applied.
  func sources(with fix: FixIt) -> SourceSet {
    let sources = sources
    return SourceSet(
      sources.texts.map { source in
        var bytes = source.bytes
        for edit in fix.edits.filter({ $0.span.source == source.id }).sorted(by: { $0.span > $1.span }) {
          bytes.replaceSubrange(edit.span.lowerBound..<edit.span.upperBound, with: Array(edit.replacement.utf8))
        }
        return (source.path, bytes)
      })
  }

  private func place(_ path: String, _ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    "\(path): “\(String(decoding: bytes[start..<end], as: UTF8.self))” at \(start)"
  }

  /// The framework profiles of the repository.
  static let profiles = templates("profiles", "yaml")

  /// The catalogue of editions of the repository.
  static let catalogue = templates("catalogue", "csv")

  private static func templates(_ folder: String, _ ending: String) -> [SourceText] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../templates/\(folder)")
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == ending }.sorted { $0.path < $1.path }.enumerated().compactMap {
      index, file in
      (try? Data(contentsOf: file)).map {
        SourceText(id: SourceID(index), path: file.lastPathComponent, bytes: Array($0))
      }
    }
  }
}
