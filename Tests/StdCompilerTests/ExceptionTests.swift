import StdCompiler
import StdModel
import Testing

@Suite("Exceptions with a last day")
struct ExceptionTests {
  private static func standard(_ comment: String) -> String {
    """
    ---
    title: 受理规范
    number: DB53/T 1117—2026
    ---

    \(comment)

    ## 4 受理

    服务人员应受理申请。

    ### 4.1 材料

    材料应齐全。

    ### 4.2 时限

    时限应为3日。
    """
  }

  private static func found(_ comment: String, system: String? = nil, day: String?) async -> [String: Severity] {
    var files = [("implementation/acceptance.md", Array(standard(comment).utf8))]
    if let system { files.append(("system.yaml", Array("organisation: 示例服务中心\n\(system)\n".utf8))) }
    let input = CompilerInput(sources: SourceSet(files), profiles: RuleExample.profiles, workers: 1, day: day)
    return await compile(input).diagnostics.reduce(into: [:]) { $0[$1.rule.description] = $1.severity }
  }

  @Test(
    "A comment silences up to its last day, and brings the finding back after it",
    arguments: [
      ("至2026-12-31 沿用上级文件的结构", "2026-12-31", true), ("至2026-12-31 沿用上级文件的结构", "2027-01-01", false),
      ("至 2026-12-31 沿用上级文件的结构", "2027-01-01", false), ("until 2026-12-31 as above", "2027-01-01", false),
      ("至2026年12月31日 沿用上级文件的结构", "2027-01-01", false), ("至今沿用上级文件的结构", "2027-01-01", true),
      ("沿用上级文件的结构", "2027-01-01", true),
    ])
  func comment(_ words: String, _ day: String, _ isSilent: Bool) async {
    let found = await Self.found("<!-- stdc: off GBT1.1-LVL-10 \(words) -->", day: day)
    #expect((found["GBT1.1-LVL-10"] == nil) == isSilent)
    #expect((found["STDC-OFF-04"] == nil) == isSilent)
    #expect(found["STDC-OFF-03"] == nil)
  }

  @Test("Without a day nothing expires; a day that is none is told, and a reason is needed beside it")
  func odd() async {
    let comment = "<!-- stdc: off GBT1.1-LVL-10 至2020-12-31 沿用上级文件的结构 -->"
    #expect(await Self.found(comment, day: nil)["GBT1.1-LVL-10"] == nil)
    let impossible = "<!-- stdc: off GBT1.1-LVL-10 至2026-13-31 沿用上级文件的结构 -->"
    #expect(await Self.found(impossible, day: "2026-03-01")["STDC-OFF-01"] != nil)
    #expect(await Self.found("<!-- stdc: off GBT1.1-LVL-10 至2026-12-31 -->", day: "2026-03-01")["STDC-OFF-02"] != nil)
  }

  @Test("What system.yaml sets for a rule may end, too")
  func configuration() async {
    let rule = "rules: {GBT1.1-LVL-10: {其余: off, 至: 2026-12-31}}"
    let before = await Self.found("", system: rule, day: "2026-12-31")
    #expect(before["GBT1.1-LVL-10"] == nil && before["STDC-OFF-04"] == nil)
    let after = await Self.found("", system: rule, day: "2027-01-01")
    #expect(after["GBT1.1-LVL-10"] == .warning && after["STDC-OFF-04"] == .warning)
    let wrong = await Self.found("", system: "rules: {GBT1.1-LVL-10: {其余: off, 至: 明年}}", day: "2026-12-31")
    #expect(wrong["STDC-CFG-09"] == .error)
  }
}
