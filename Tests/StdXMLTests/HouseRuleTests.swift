import Testing

@testable import StdXML

/// Each rule finds what is wrong in its wrong example and nothing in its right one.
struct HouseRuleTests {
  private func findings(_ rule: HouseRule, _ xml: String) throws -> Int {
    rule.check(HouseView(try XMLTree(reading: Array(xml.utf8)))).count
  }

  @Test(arguments: HouseRule.all.indices) func findsTheWrongAndLeavesTheRight(_ index: Int) throws {
    let rule = HouseRule.all[index]
    #expect(try findings(rule, rule.wrong) > 0, "\(rule.id)")
    #expect(try findings(rule, rule.right) == 0, "\(rule.id)")
  }

  @Test func idsStandOnce() {
    #expect(Set(HouseRule.all.map(\.id)).count == HouseRule.all.count)
  }

  @Test func everyProfileHasRules() {
    for profile in HouseProfile.allCases {
      #expect(HouseRule.all.contains { $0.profiles.contains(profile) }, "\(profile)")
    }
  }

  @Test func aFindingNamesTheNearestID() throws {
    let xml = "<standard><front/><body><sec id=\"a\"><title>甲</title>\n<p>乙<list/></p></sec></body></standard>"
    let found = houseFindings(try XMLTree(reading: Array(xml.utf8)), .iecOSD).first {
      $0.rule.id.description == "STS-BLK-01"
    }
    #expect(found?.violation.anchor == "a")
    #expect(found?.violation.line == 2)
    #expect(found?.violation.element == "list")
  }
}
