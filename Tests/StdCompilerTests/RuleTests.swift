import Foundation
@testable import StdCompiler
import StdModel
import Testing

@Suite("Rules")
struct RuleTests {
  @Test("A wrong example is reported exactly where it is marked", arguments: RuleExample.wrong)
  func wrong(_ example: RuleExample) async {
    #expect(!example.marked.isEmpty, "a wrong example marks what is wrong")
    let found = await example.found()
    #expect(found == example.marked)
  }

  @Test("A right example is not reported", arguments: RuleExample.right)
  func right(_ example: RuleExample) async {
    #expect(example.marked.isEmpty, "a right example marks nothing")
    let found = await example.found()
    #expect(found.isEmpty)
  }

  @Test("A fix mends what it is offered for", arguments: RuleExample.wrong)
  func fixes(_ example: RuleExample) async throws {
    let before = await example.findings(in: example.sources)
    for diagnostic in before {
      for fix in diagnostic.fixes {
        let edits = fix.edits.sorted { $0.span < $1.span }
        #expect(
          zip(edits, edits.dropFirst()).allSatisfy { $0.span.upperBound <= $1.span.lowerBound }, "edits do not overlap")
        let after = await example.findings(in: example.sources(with: fix))
        // Where numbers go on from a mended one, the next place may be told instead, in other words.
        #expect(after.count <= before.count && !after.contains { $0.message == diagnostic.message }, "\(fix.label.zh)")
      }
    }
  }

  @Test("Every rule stands in the lists of all kinds of things that it looks at")
  func enrolment() {
    let rules = RuleRegistry.rules
    let byKind = RuleSet(rules, named: RuleRegistry.offByDefault).byKind
    func ids(_ rules: [any Rule.Type]) -> [String] { rules.map { $0.id.description } }
    #expect(ids(byKind.system) == ids(rules.filter { $0 is any SystemRule.Type }))
    #expect(ids(byKind.standard) == ids(rules.filter { $0 is any StandardRule.Type }))
    #expect(ids(byKind.clause) == ids(rules.filter { $0 is any ClauseRule.Type }))
    #expect(ids(byKind.list) == ids(rules.filter { $0 is any ListRule.Type }))
    #expect(ids(byKind.block) == ids(rules.filter { $0 is any BlockRule.Type }))
    #expect(ids(byKind.term) == ids(rules.filter { $0 is any TermRule.Type }))
    #expect(ids(byKind.remark) == ids(rules.filter { $0 is any RemarkRule.Type }))
    #expect(ids(byKind.reference) == ids(rules.filter { $0 is any ReferenceRule.Type }))
    #expect(ids(byKind.textFault) == ids(rules.filter { $0 is any TextFaultRule.Type }))
    let phraseRules = rules.compactMap { $0 as? any PhraseRule.Type }
    #expect(
      ids(byKind.phrases.compactMap { $0.rule })
        == phraseRules.flatMap { rule in rule.phrases.map { _ in rule.id.description } })
  }

  @Test("Every rule has a wrong and a right example and says why", arguments: RuleRegistry.rules.map { $0.id })
  func documentation(_ id: RuleID) throws {
    let rule = try #require(RuleRegistry.rules.first { $0.id == id })
    #expect(!rule.documentation.wrong.isEmpty)
    #expect(!rule.documentation.right.isEmpty)
    for text in [rule.documentation.summary, rule.documentation.why] {
      #expect(!text.zh.isEmpty)
      #expect(!text.en.isEmpty)
      #expect(!text.zh.hasSuffix("。"))
    }
  }

  @Test("The registry is sorted, names no rule twice, and holds every rule of the folder")
  func registry() throws {
    let ids = RuleRegistry.rules.map { $0.id }
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
    let inFolder = try idsInFolder()
    #expect(Set(ids) == inFolder)
  }

  private func idsInFolder() throws -> Set<RuleID> {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/StdCompiler/Rules")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var ids = Set<RuleID>()
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      let pieces = text.components(separatedBy: "static let id = RuleID(\"")
      for piece in pieces.dropFirst() { ids.insert(RuleID(String(piece.prefix { $0 != "\"" }))) }
    }
    return ids
  }
}
