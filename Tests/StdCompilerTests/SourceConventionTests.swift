import Foundation
import StdCompiler
import StdModel
import Testing

struct SourceConventionTests {
  private struct Finding: Hashable, CustomStringConvertible {
    let path: String
    let start: Int
    let end: Int
    var description: String { "\(path):\(start)..<\(end)" }
  }

  @Test(arguments: sourceConventions.map(\.id.description))
  func examplesAreTrue(_ id: String) async throws {
    let convention = try #require(sourceConventions.first { $0.id.description == id })
    for example in convention.documentation.wrong {
      let (found, marked, severities) = await findings(of: convention, in: example)
      #expect(found == marked)
      #expect(severities.allSatisfy { $0 == convention.severity })
    }
    for example in convention.documentation.right {
      #expect(await findings(of: convention, in: example).found == [])
    }
  }

  @Test func idsAreSortedAndUnique() {
    let ids = sourceConventions.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
  }

  private func findings(
    of convention: SourceConvention, in example: RuleDocumentation.Example
  ) async -> (found: [Finding], marked: [Finding], severities: [Severity]) {
    var marked: [Finding] = []
    let files = example.files.map { file in
      let (bytes, ranges) = Self.unmarked(file.text)
      marked += ranges.map { Finding(path: file.path, start: $0.lowerBound, end: $0.upperBound) }
      return (path: file.path, bytes: bytes)
    }
    let sources = SourceSet(files)
    let compilation = await compile(
      CompilerInput(sources: sources, profiles: Self.profiles, workers: 1, day: "2026-03-01"))
    let own = compilation.diagnostics.filter { $0.rule == convention.id }
    let found = own.map {
      Finding(path: sources[$0.span.source].path, start: $0.span.lowerBound, end: $0.span.upperBound)
    }
    return (found, marked, own.map(\.severity))
  }

  private static func unmarked(_ text: String) -> (bytes: [UInt8], ranges: [Range<Int>]) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var start = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": start = bytes.count
      case "⟧": ranges.append(start..<bytes.count)
      default: bytes += Array(String(scalar).utf8)
      }
    }
    return (bytes, ranges)
  }

  private static let profiles: [SourceText] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("templates/profiles")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().enumerated().compactMap { index, name in
      FileManager.default.contents(atPath: folder.appendingPathComponent(name).path).map {
        SourceText(id: SourceID(index), path: name, bytes: Array($0))
      }
    }
  }()
}
