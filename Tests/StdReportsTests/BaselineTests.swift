import StdModel
import StdReports
import Testing

struct BaselineTests {
  private func sources(_ text: String) -> SourceSet { SourceSet([("base/a.md", Array(text.utf8))]) }

  /// A finding of one rule at every `x`.
  private func findings(_ sources: SourceSet) -> [Diagnostic] {
    sources.texts[0].bytes.indices.filter { sources.texts[0].bytes[$0] == UInt8(ascii: "x") }.map {
      Diagnostic(
        RuleID("T-01"), .error, Bilingual(zh: "错", en: "wrong"), at: SourceSpan(SourceID(0), $0, $0 + 1))
    }
  }

  @Test("What is known stays known while other lines come and go; an edited line is new")
  func followsLines() {
    let old = sources("一 x\n二 x\n")
    let baseline = Baseline(findings(old), of: old)
    let moved = sources("零\n\n  二 x\n一 x\n")
    #expect(baseline.split(findings(moved), of: moved).new.isEmpty)
    let edited = sources("一 x\n二改 x\n")
    let result = baseline.split(findings(edited), of: edited)
    #expect(result.new.count == 1)
    #expect(result.gone == 1)
  }

  @Test("One more of the same on a line is new")
  func counts() {
    let old = sources("一 x x\n")
    let baseline = Baseline(findings(old), of: old)
    let same = sources("一 x x\n一 x x\n")
    #expect(baseline.split(findings(same), of: same).new.count == 2)
  }

  @Test("It is read as it was written")
  func roundTrip() {
    let old = sources("一 x\n二 x\n")
    let baseline = Baseline(findings(old), of: old)
    #expect(Baseline(baseline.text) == baseline)
    #expect(baseline.count == 2)
  }

  @Test(
    "Another file is no baseline", arguments: ["", "a", "# stdc baseline 1\nx", "# stdc baseline 1\na\tb\tc\t-1\n"])
  func refuses(_ text: String) { #expect(Baseline(text) == nil) }
}
