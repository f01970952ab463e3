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

  @Test("An accepted word holds no modal word, whatever its characters")
  func acceptedModals() async {
    let text = """
      ---
      title: 受理规范
      number: Q/SLFW SS 301—2026
      ---

      ## 1 范围

      本文件规定了能帮就帮志愿队和可为驿站的要求。

      本文件适用于应办速办专窗的受理。
      """
    #expect(await Self.severities(text, system: "prefix: Q/SLFW")["GBT1.1-SCP-03"] != nil)
    let accepted = await Self.severities(text, system: "words: {accepted: [能帮就帮志愿队, 可为驿站, 应办速办专窗]}")
    #expect(accepted["GBT1.1-SCP-03"] == nil)
  }

  // MARK: - Rules that are off by default

  /// `GBT1.1-TRM-18` is off by default: the general term stands behind the special one.
  private static let terms = """
    ---
    title: 公共服务　术语
    kind: 术语
    number: DB53/T 1117—2026
    ---

    ## 3 术语和定义

    下列术语和定义适用于本文件。

    ### 3.1

    **线上平台** online platform

    通过网络提供服务的平台。

    ### 3.2

    **平台** platform

    聚集资源的系统。
    """

  private static func severities(_ standard: String, rules: String, named: Set<RuleID> = []) async -> [String: Severity]
  {
    let yaml = "organisation: 示例服务中心\n\(rules)\n"
    let input = CompilerInput(
      sources: SourceSet([("base/terms.md", Array(standard.utf8)), ("system.yaml", Array(yaml.utf8))]),
      profiles: RuleExample.profiles, workers: 1, namedRules: named)
    return await compile(input).diagnostics.reduce(into: [:]) { $0[$1.rule.description] = $1.severity }
  }

  @Test(
    "A rule that is off by default runs where the organisation gives it a severity",
    arguments: [
      ("", nil), ("rules: {GBT1.1-TRM-18: warning}", Severity.warning), ("rules: {GBT1.1-TRM-18: off}", nil),
      ("rules: {GBT1.1-TRM-18: {术语: error}}", .error), ("rules: {GBT1.1-TRM-18: {规程: error}}", nil),
      ("rules: {GBT1.1-TRM-18: {规程: error, 其余: info}}", .info),
    ])
  func offByDefault(_ rules: String, _ expected: Severity?) async {
    let found = await Self.severities(Self.terms, rules: rules)
    #expect(found["GBT1.1-TRM-18"] == expected)
    #expect(!found.keys.contains { $0.hasPrefix("STDC-CFG") }, "the rule is known, whether it runs or not")
  }

  @Test(
    "A rule that is off by default runs where it is asked for by name",
    arguments: [
      ("", Severity.info), ("rules: {GBT1.1-TRM-18: {术语: error}}", .error), ("rules: {GBT1.1-TRM-18: off}", nil),
    ])
  func named(_ rules: String, _ expected: Severity?) async {
    let named: Set<RuleID> = [RuleID("GBT1.1-TRM-18")]
    #expect(await Self.severities(Self.terms, rules: rules, named: named)["GBT1.1-TRM-18"] == expected)
    #expect(await Self.severities(Self.terms, rules: rules, named: named)["GBT1.1-TRM-14"] == nil)
  }

  @Test("A comment that silences a rule which is off is not told to be superfluous")
  func silencerOfRuleThatIsOff() async {
    let comment = "<!-- stdc: off GBT1.1-TRM-18 按拼音排列 -->"
    let silenced = Self.terms.replacing("## 3 术语和定义", with: comment + "\n\n## 3 术语和定义")
    let useless = Self.terms.replacing("下列术语", with: comment + "\n\n下列术语")
    #expect(await Self.severities(silenced, rules: "")["STDC-OFF-03"] == nil)
    let on = await Self.severities(silenced, rules: "rules: {GBT1.1-TRM-18: warning}")
    #expect(on["GBT1.1-TRM-18"] == nil && on["STDC-OFF-03"] == nil)
    #expect(await Self.severities(useless, rules: "rules: {GBT1.1-TRM-18: warning}")["STDC-OFF-03"] == .warning)
  }
}
