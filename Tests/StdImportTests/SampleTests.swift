import Foundation
import StdCompiler
import StdModel
import StdSyntax
import StdXML
import Testing

@testable import StdImport

/// The valid documents of the schema folder, which lies outside of the package.
struct SampleTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/schemas/niso-sts/samples")

  static let names = [
    "minimal.sts.xml", "gbt-profile-core.sts.xml", "gbt-profile-12.sts.xml", "quirks/cals-extended-only.xml",
    "quirks/mathml-default-ns.xml",
  ]

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  private func tree(_ name: String) throws -> XMLTree {
    var limits = XMLLimits()
    limits.allowsNamedDocumentType = true
    return try XMLTree(reading: Array(Data(contentsOf: Self.folder.appending(path: name))), limits: limits)
  }

  @Test(.enabled(if: isThere, "../shared/schemas is not here"), arguments: names)
  func noWordIsLost(_ name: String) throws {
    let tree = try tree(name)
    #expect(missingWords(tree, in: try importSTS(tree).markdown) == [])
  }

  @Test(.enabled(if: isThere, "../shared/schemas is not here"), arguments: names)
  func numbersAreThoseOfTheDocument(_ name: String) async throws {
    let tree = try tree(name)
    let source = try importSTS(tree)
    let system = await compiled(source.markdown)
    var wanted: Set<String> = []
    for node in 0..<XMLTree.NodeID(tree.count) {
      guard let kind = tree.name(node)?.local,
        ["sec", "term-sec", "app", "table-wrap", "fig", "disp-formula"].contains(kind),
        let label = tree.children(node).first(where: { tree.name($0)?.local == "label" })
      else { continue }
      wanted.insert(
        tree.text(label).unicodeScalars.filter { "0123456789.ABC".unicodeScalars.contains($0) }.map(String.init)
          .joined())
    }
    var found: Set<String> = []
    for fact in system.numbered.facts.flatMap(\.values) {
      switch fact.effective {
      case .clause(let number): found.insert(number.description)
      case .object(let number): found.insert(number.description)
      case .none, .item, .ordinal: continue
      }
    }
    #expect(wanted.subtracting(found) == [])
  }

  @Test(.enabled(if: isThere, "../shared/schemas is not here"), arguments: names)
  func theLayoutIsThatOfFmt(_ name: String) async throws {
    let source = try importSTS(tree(name))
    let system = await compiled(source.markdown)
    #expect(format(system, []).texts.map { String(decoding: $0.bytes, as: UTF8.self) } == [source.text])
  }
}
