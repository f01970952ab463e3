import Foundation
import StdModel
import Testing

@testable import StdXML

struct SystemXMLTests {
  @Test func theSampleSystemIsAsRecorded() throws {
    let bytes = systemXML(SampleSystem.make())
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/sample-system.xml")
    if ProcessInfo.processInfo.environment["STDC_RECORD"] == "1" { try Data(bytes).write(to: file) }
    let recorded = try #require(
      FileManager.default.contents(atPath: file.path), "not recorded: STDC_RECORD=1 swift test")
    #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: recorded, as: UTF8.self))
  }

  @Test func theSampleSystemIsValid() throws {
    #expect(try violations(SampleSystem.make()) == [])
  }

  @Test func theSampleSystemHasEveryElementAndAttribute() {
    let text = String(decoding: systemXML(SampleSystem.make()), as: UTF8.self)
    // These differ from others only in their name.
    let rare: Set<SystemElement> = [
      .contents, .foreword, .introduction, .symbols, .index, .appendage, .table, .column, .header, .row, .cell,
    ]
    for element in SystemElement.allCases where !rare.contains(element) {
      #expect(text.contains("<\(element.name)"), "\(element)")
    }
    for attribute in SystemAttribute.allCases where ![.align, .columns, .rows].contains(attribute) {
      #expect(text.contains(" \(attribute.name)=\""), "\(attribute)")
    }
  }

  @Test func theSameSystemGivesTheSameBytes() {
    #expect(systemXML(SampleSystem.make()) == systemXML(SampleSystem.make()))
  }

  @Test func termUsesMayBeLeftOut() throws {
    let bytes = systemXML(SampleSystem.make(), termUses: .leftOut)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("<term-use"))
    #expect(try XMLValidator().validate(bytes, schema: SystemSchema.bytes) == [])
  }

  @Test func anEmptySystemIsValid() throws {
    #expect(try violations(SystemDraft().system) == [])
  }

  /// Ids are the anchors of the pages behind the slug, whatever the numbers.
  @Test func idsAreTheAnchorsOfThePages() {
    let system = SampleSystem.make()
    let map = SiteMap(system.numbered)
    let text = String(decoding: systemXML(system), as: UTF8.self)
    for (standard, slug) in [(StandardID(0), "counter"), (StandardID(2), "counter-statement")] {
      for index in 0..<system.system[standard].nodeCount {
        let node = NodeReference(standard, NodeID(index))
        #expect(text.contains(" xml:id=\"\(slug).\(map.anchor(of: node, in: system.numbered))\""), "\(index)")
      }
    }
  }

  @Test func numbersThatStandTwiceGiveDifferentIDs() throws {
    var draft = StandardDraft(0, slug: "a")
    let tables = (0..<3).map { _ in draft.table("表", number: 1, [["甲"], ["乙"]]) }
    let clauses = [draft.clause(.clause(5), "一", tables), draft.clause(.clause(5), "二"), draft.clause(.clause(4), "三")]
    draft.add(.technical, draft.clause(.clause(4), "章", [], clauses, kind: .element))
    let reference = draft.paragraph("第5章")
    draft.refer(
      from: reference.id, TextRange(0, 10), .clause(.clause(5), items: [], form: .chapter),
      to: .node(NodeReference(draft.id, clauses[1].id)))
    draft.add(.appendage, draft.clause(nil, nil, [reference], kind: .element))
    var system = SystemDraft()
    system.drafts = [draft]
    #expect(try violations(system.system) == [])
  }

  @Test func aStandardInTwoCategoriesAndOneInNoneStandOnceEach() throws {
    var system = SystemDraft()
    system.subsystems = [
      Subsystem(
        kind: .support, name: "保障", code: "",
        categories: ["support/a", "support/b"].map {
          Category(id: $0, name: $0, code: "", notApplicable: nil, planned: [], children: [])
        })
    ]
    system.drafts = (0..<4).map { StandardDraft($0, slug: "s\($0)") }
    system.drafts[2].metadata.subsystem = system.drafts[2].sourced(.support)
    system.members = ["support/a": [.own(StandardID(0))], "support/b": [.own(StandardID(0)), .own(StandardID(1))]]
    let text = String(decoding: systemXML(system.system), as: UTF8.self)
    let order = [
      "support/a", "base/0-s0.md", "support/b", "base/1-s1.md", "base/2-s2.md", "</subsystem>", "<unplaced>",
      "base/3-s3.md",
    ]
    let places = order.compactMap { text.range(of: "\"\($0)\"")?.lowerBound ?? text.range(of: $0)?.lowerBound }
    #expect(places == places.sorted() && places.count == order.count)
    #expect(text.components(separatedBy: "<standard ").count == 5)
    #expect(try violations(system.system) == [])
  }
}
