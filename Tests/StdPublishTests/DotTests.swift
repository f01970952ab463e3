import Foundation
import StdModel
import StdPublish
import Testing

@Suite struct DotTests {
  @Test(arguments: [
    ("digraph { a [image=\"/etc/passwd\"] }", "image"),
    ("digraph { imagepath = \"/etc\" }", "imagepath"),
    ("digraph { a [\"ima\" + \"ge\"=x] }", "image"),
    ("digraph { a [\"ima\\\nge\"=x] }", "image"),
    ("digraph { a [ShapeFile=x] }", "ShapeFile"),
    ("digraph { a [label=<<table><tr><td>< IMG src=\"x\"/></td></tr></table>>] }", "IMG"),
    ("digraph { _background=\"I 0 0 1 1 1 -x\" }", "_background"),
    ("digraph { /* image=x */ fontpath=x }", "fontpath"),
  ])
  func filesAreRefused(source: String, name: String) throws {
    let found = try #require(DotSource.fileAttribute(source))
    #expect(found.name == name)
    #expect(found.range.upperBound <= source.utf8.count)
    #expect(rule(of: source) == DotRule.file.id)
  }

  @Test(arguments: [
    "digraph { a [label=\"image = x\"] }", "digraph { image -> imagepath }", "// image=x\ndigraph { a }",
    "# image=x\ndigraph { a }",
    "digraph { a [label=<image = <b>x</b>>] }",
  ])
  func wordsInTextsAreFine(source: String) { #expect(DotSource.fileAttribute(source) == nil) }

  @Test func withoutGraphvizTheBlockIsReported() {
    guard case .failure(let problem) = drawDot(block("digraph { a }\n"), with: nil) else {
      Issue.record("it was drawn")
      return
    }
    #expect(problem.diagnostic.rule == DotRule.notInstalled.id)
    #expect(problem.diagnostic.span == SourceSpan(SourceID(0), 90, 400_000))
  }

  @Test func theAttributeIsMarked() {
    guard case .failure(let problem) = drawDot(block("digraph {\n a [image=x]\n}\n"), with: nil) else { return }
    #expect(problem.diagnostic.span == SourceSpan(SourceID(0), 114, 119))
  }

  @Test(.enabled(if: graphviz != nil)) func theLineOfAnErrorIsMarked() {
    guard case .failure(let problem) = drawDot(block("digraph {\n a -> -> b\n}\n"), with: Self.graphviz) else {
      Issue.record("it was drawn")
      return
    }
    #expect(problem.diagnostic.rule == DotRule.source.id)
    #expect(problem.diagnostic.span == SourceSpan(SourceID(0), 110, 120))
  }

  @Test func aLongSourceIsRefused() {
    #expect(rule(of: String(repeating: " ", count: maximumDotSource + 1)) == DotRule.bound.id)
  }

  private static let graphviz = Graphviz(searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "")

  private func rule(of text: String) -> RuleID? {
    guard case .failure(let problem) = drawDot(block(text), with: nil) else { return nil }
    return problem.diagnostic.rule
  }

  private func block(_ text: String) -> Preformatted {
    Preformatted(
      id: NodeID(0), span: SourceSpan(SourceID(0), 90, 400_000), language: "dot", text: text,
      textSpan: SourceSpan(SourceID(0), 100, 100 + text.utf8.count))
  }
}
