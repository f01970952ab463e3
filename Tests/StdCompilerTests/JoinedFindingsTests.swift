import StdCompiler
import StdModel
import Testing

@Suite("One cause, one message")
struct JoinedFindingsTests {
  private static func compiled(_ text: String) async -> [Diagnostic] {
    let input = CompilerInput(
      sources: SourceSet([("a.md", Array(text.utf8))]), profiles: RuleExample.profiles, workers: 1)
    return await compile(input).diagnostics.filter { $0.rule == RuleID("GBT1.1-PUN-01") }
  }

  private static func paragraphs(_ count: Int) -> String {
    "## 4 平台\n\n" + (1...count).map { "4.\($0) 平台应公开技术,人才和资金信息,每月更新。\n\n" }.joined()
  }

  @Test("Half-width marks all over a file are one finding, with a fix for all")
  func joined() async throws {
    let found = await Self.compiled(Self.paragraphs(12))
    #expect(found.count == 1)
    let finding = try #require(found.first)
    #expect(finding.message.zh.contains("12 段、24 处") && finding.related.count == 8)
    #expect(finding.fixes.first?.edits.count == 24 && finding.fixes.first?.certainty == .certain)
  }

  @Test("A few are told one by one")
  func few() async { #expect(await Self.compiled(Self.paragraphs(3)).count == 3) }

  @Test("A silenced text is not among them")
  func silenced() async throws {
    let text = Self.paragraphs(5).replacing("4.2 ", with: "<!-- stdc: off GBT1.1-PUN-01 引用原文 -->\n\n4.2 ")
    let found = await Self.compiled(text)
    #expect(found.count == 1 && found[0].message.zh.contains("4 段"))
  }
}
