import Foundation
import TestSupport
import Testing

struct ExplainTests {
  @Test func aRuleIsExplainedInBothLanguages() throws {
    let chinese = try Executable.run(["explain", "gbt1.1-lvl-10"])
    #expect(chinese.status == 0)
    #expect(chinese.output.hasPrefix("GBT1.1-LVL-10  警告\n\n"))
    #expect(chinese.output.contains("\n依据：GB/T 1.1—2020，"))
    #expect(chinese.output.contains("\n错误示例：\n    "))
    #expect(chinese.output.contains("\n正确示例：\n    "))
    let english = try Executable.run(["explain", "GBT1.1-LVL-10", "--lang", "en"])
    #expect(english.output.contains("\nBasis: GB/T 1.1—2020, "))
  }

  @Test func theWrongPlaceIsMarkedInTheExample() throws {
    let output = try Executable.run(["explain", "GBT1.1-LVL-10"]).output
    #expect(output.contains("^^^^"))
    #expect(!output.contains("⟦"))
  }

  @Test func allRulesAreListed() throws {
    let lines = try Executable.run(["explain", "--list"]).output.split(separator: "\n")
    #expect(lines.count > 20)
    let ids = lines.map { String($0.prefix { $0 != " " }) }
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
  }

  @Test func allRulesAreWrittenAsPages() throws {
    let folder = try TemporaryFolder()
    let outcome = try Executable.run(["explain", "--all", "rules"], in: folder.path)
    #expect(outcome.status == 0)
    let index = try #require(folder.text("rules/README.md"))
    for id in try Executable.run(["explain", "--list"]).output.split(separator: "\n").map({ $0.prefix { $0 != " " } }) {
      #expect(folder.text("rules/\(id).md")?.hasPrefix("# \(id)\n") == true)
      #expect(index.contains("[\(id)](\(id).md)"))
    }
  }

  @Test func everyRuleThatTheSourcesNameIsExplained() throws {
    let lines = try Executable.run(["explain", "--list"]).output.split(separator: "\n")
    let explained = Set(lines.map { String($0.prefix { $0 != " " }) })
    let sources = Executable.package.appendingPathComponent("Sources")
    var named: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where path.hasSuffix(".swift") {
      // A rule may yield to one that is still to be written.
      let lines = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8).split(separator: "\n")
      let text = lines.filter { !$0.contains("yieldsTo") }.joined(separator: "\n")
      for literal in text.components(separatedBy: "RuleID(\"").dropFirst() {
        let id = String(literal.prefix { $0 != "\"" })
        if !id.contains("\\") { named.insert(id) }
      }
    }
    #expect(named.subtracting(explained) == [])
  }

  @Test func anUnknownRuleIsAnsweredWithItsNeighbours() throws {
    let outcome = try Executable.run(["explain", "STDC-IO-99"])
    #expect(outcome.status == 2)
    #expect(outcome.error == "错误：没有规则 STDC-IO-99；相近的有 STDC-IO-01、STDC-IO-02、STDC-IO-03\n")
  }

  @Test func aRuleThatIsOffByDefaultSaysSoAndHowToSwitchItOn() throws {
    let output = try Executable.run(["explain", "GBT1.1-TRM-18"]).output
    #expect(output.hasPrefix("GBT1.1-TRM-18  提示，缺省关闭\n"))
    #expect(output.contains("\n打开：在 system.yaml 的 rules 中写 GBT1.1-TRM-18: info，或用 stdc check --rule GBT1.1-TRM-18\n"))
    let english = try Executable.run(["explain", "GBT1.1-TRM-18", "--lang", "en"]).output
    #expect(english.hasPrefix("GBT1.1-TRM-18  note, off by default\n"))
    let listed = try Executable.run(["explain", "--list"]).output.split(separator: "\n")
    #expect(listed.contains { $0.hasPrefix("GBT1.1-TRM-18 ") && $0.contains("缺省关闭") })
    #expect(try !Executable.run(["explain", "GBT1.1-LVL-10"]).output.contains("缺省关闭"))
  }
}
