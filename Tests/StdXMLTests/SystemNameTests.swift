import StdModel
import Testing

@testable import StdXML

struct SystemNameTests {
  @Test(arguments: [
    ("counter-acceptance", "counter-acceptance"), ("Q_SLFW", "Q_SLFW"), ("窗口服务", "窗口服务"), ("301", "_x0033_01"),
    ("-a", "_x002D_a"), ("a.b", "a_x002E_b"), ("_x0033_01", "_x005F_x0033_01"), ("a_x", "a__x0078_"),
    ("a b:c", "a_x0020_b_x003A_c"), ("😀", "_x1F600_"), ("䶮", "_x4DAE_"), ("", ""),
  ])
  func slugsBecomeNames(_ slug: String, _ name: String) {
    #expect(String(decoding: SystemName.escape(slug, isStart: true), as: UTF8.self) == name)
  }

  @Test func differentSlugsGiveDifferentNames() {
    let pieces = ["", "_", "x", "_x", "0", "5", "F", ".", "-", "a", "窗", "_x005F_"]
    var names: [[UInt8]: String] = [:]
    for first in pieces {
      for second in pieces {
        for third in pieces {
          let slug = first + second + third
          let other = names.updateValue(slug, forKey: SystemName.escape(slug, isStart: true))
          #expect(other == nil || other == slug)
        }
      }
    }
  }

  /// Slugs that look like ids of other things.
  @Test func slugsDoNotMeetOtherIDs() throws {
    var system = SystemDraft()
    let slugs = ["a", "a.n-0", "_adopted.1", "adopted", "_category.base", "subsystem", "1", "n-0", "xml", "é", "标准"]
    for (index, slug) in slugs.enumerated() {
      var draft = StandardDraft(index, slug: slug)
      let clause = draft.clause(.clause(1), "范围", [], kind: .element)
      draft.add(.scope, clause)
      system.drafts.append(draft)
    }
    system.configuration.adopted = [
      AdoptedStandard(
        number: StandardNumber(level: .national, code: "GB", sequence: "1", year: nil), title: "", status: "",
        category: Sourced("", SampleSystem.nowhere), effective: nil, span: SampleSystem.nowhere)
    ]
    system.subsystems = [
      Subsystem(
        kind: .base, name: "", code: "",
        categories: ["base", "base/a.b", "base/a/b", "base/a b", "甲/乙"].map {
          Category(id: $0, name: "", code: "", notApplicable: nil, planned: [], children: [])
        })
    ]
    #expect(try violations(system.system) == [])
  }
}
