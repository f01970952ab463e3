import StdCompiler
import StdModel
import Testing

@Suite("Severity follows the document")
struct SeverityTests {
  /// A standard whose clause 4 says 必须 (`GBT1.1-MOD-01`, an error) and refers to a clause that is not there
  /// (`GBT1.1-XRF-01`, an error everywhere).
  private static func standard(_ frontMatter: String, foreword: String = "") -> String {
    """
    ---
    title: 受理规范
    \(frontMatter)
    ---

    ## 前言

    \(foreword)本文件由示例服务中心提出并归口。

    ## 1 范围

    本文件规定了受理的要求。

    ## 4 受理

    服务人员必须按9.9受理。
    """
  }

  private static let declaration = "本文件按照GB/T 1.1—2020《标准化工作导则 第1部分：标准化文件的结构和起草规则》的规定起草。\n\n"

  private static func severities(_ standard: String, system: String? = nil) async -> [String: Severity] {
    var files = [("implementation/acceptance.md", Array(standard.utf8))]
    if let system { files.append(("system.yaml", Array("organisation: 示例服务中心\n\(system)\n".utf8))) }
    let input = CompilerInput(sources: SourceSet(files), profiles: RuleExample.profiles, workers: 1)
    return await compile(input).diagnostics.reduce(into: [:]) { $0[$1.rule.description] = $1.severity }
  }

  @Test(
    "GB/T 1.1 binds national, industry and local standards, and others where they say so",
    arguments: [
      ("number: DB53/T 1117—2026", "", Severity.error),
      ("number: Q/SLFW SS 301—2026", "", .warning),
      ("number: Q/SLFW SS 301—2026", declaration, .error),
      ("number: T/SLXH 12—2026", "", .warning),
      ("stage: 报批稿", "", .error),
    ])
  func level(_ frontMatter: String, _ foreword: String, _ expected: Severity) async {
    let found = await Self.severities(Self.standard(frontMatter, foreword: foreword))
    #expect(found["GBT1.1-MOD-01"] == expected)
    #expect(found["GBT1.1-XRF-01"] == .error, "a reference to nothing is a fault whoever drafts")
  }

  @Test(
    "The organisation may bind its standards, or not",
    arguments: [
      ("binding", "", Severity.error), ("by-reference", declaration, .warning), ("as-declared", "", .warning),
    ])
  func draftingRules(_ rules: String, _ foreword: String, _ expected: Severity) async {
    let found = await Self.severities(
      Self.standard("number: Q/SLFW SS 301—2026", foreword: foreword), system: "drafting-rules: \(rules)")
    #expect(found["GBT1.1-MOD-01"] == expected)
  }

  @Test(
    "A severity may hold for a kind, a stage or a level",
    arguments: [
      ("kind: 工作\nnumber: Q/SLFW GW 1—2026", Severity.info),
      ("kind: 规程\nstage: 征求意见稿\nnumber: Q/SLFW GW 1—2026", .warning),
      ("kind: 规程\nstage: 报批稿\nnumber: DB53/T 1117—2026", nil),
      ("kind: 规程\nstage: 报批稿\nnumber: Q/SLFW GW 1—2026", .error),
    ])
  func conditions(_ frontMatter: String, _ expected: Severity?) async {
    let found = await Self.severities(
      Self.standard(frontMatter, foreword: Self.declaration),
      system: """
        rules:
          GBT1.1-MOD-01: {其余: error, 工作: info, 征求意见稿: warning, 地方标准: off}
        """)
    #expect(found["GBT1.1-MOD-01"] == expected)
  }

  @Test("Words of the organisation join the rules that look for words")
  func houseWords() async {
    let text = """
      ---
      title: 受理规范
      number: Q/SLFW SS 301—2026
      ---

      ## 1 范围

      本文件规定了受理的要求。

      ## 4 受理

      4.1 服务人员应贴心接待。

      4.2 服务人员应通过某某云受理。

      4.3 服务人员应合理收费指数发布。
      """
    let without = await Self.severities(text, system: "prefix: Q/SLFW")
    #expect(without["GBT1.1-WRD-04"] == nil)
    #expect(without["GBT1.1-MOD-11"] != nil, "合理 of 4.3")
    let accepted = await Self.severities(text, system: "words: {accepted: [合理收费指数]}")
    #expect(accepted["GBT1.1-MOD-11"] == nil)
    let with = await Self.severities(
      text, system: "words: {unverifiable: [贴心], brands: [某某云], accepted: [合理收费指数]}")
    #expect(with["GBT1.1-MOD-11"] != nil && with["GBT1.1-WRD-04"] == .warning)
  }
}
