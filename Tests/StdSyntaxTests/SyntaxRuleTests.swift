import StdModel
import StdSyntax
import Testing

/// The examples of the rules are what they say.
@Suite struct SyntaxRuleTests {
  @Test(arguments: syntaxRules.indices)
  func examplesHold(_ index: Int) {
    let rule = syntaxRules[index]
    for example in rule.wrong {
      let diagnostics = diagnostics(of: example)
      #expect(diagnostics.contains { $0.rule == rule.id }, "\(rule.id): \(example.prefix(200))")
      #expect(diagnostics.filter { $0.rule == rule.id }.allSatisfy { $0.severity == rule.severity })
    }
    for example in rule.right { #expect(diagnostics(of: example) == [], "\(rule.id): \(example.prefix(200))") }
  }

  @Test func idsAreSortedAndUnique() {
    let ids = syntaxRules.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
  }

  private func diagnostics(of text: String) -> [Diagnostic] {
    parseMarkdown(SourceText(id: SourceID(0), path: "test.md", text: text)).diagnostics
  }
}
