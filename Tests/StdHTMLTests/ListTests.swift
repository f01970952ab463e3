@testable import StdHTML
import StdModel
import Testing

@Suite("Catalogue, terms and graph")
struct ListTests {
  @Test("every table of the statistics sums to the rows of the detailed list, in both systems")
  func sums() async throws {
    for system in [SampleSystem.make(), try await ExampleSystem.compilation.value.resolved] {
      let index = SiteIndex(system)
      let catalogue = Catalogue(index)
      let statistics = Statistics(catalogue, index)
      for table in statistics.tables {
        #expect(table.lines.reduce(0) { $0 + $1.due } == table.total.due, "\(table.name)")
        #expect(table.lines.reduce(0) { $0 + $1.existing } == table.total.existing, "\(table.name)")
        #expect(table.total.due == catalogue.rows.count, "\(table.name)")
      }
      let cross = statistics.subsystemByLevel
      let sums = cross.rows.last?.counts ?? []
      for column in sums.indices {
        #expect(cross.rows.dropLast().reduce(0) { $0 + $1.counts[column] } == sums[column])
      }
      for row in cross.rows { #expect(row.counts.dropLast().reduce(0, +) == row.counts.last) }
      #expect(sums.last == catalogue.rows.count)
    }
  }

  @Test("the detailed list holds every own, adopted and planned standard once")
  func rows() async throws {
    let system = try await ExampleSystem.compilation.value.resolved
    let catalogue = Catalogue(SiteIndex(system))
    let own = system.system.standards.count { $0.kind == .standard }
    let planned = system.system.framework.subsystems.flatMap(\.allCategories).reduce(0) { $0 + $1.planned.count }
    #expect(catalogue.rows.count == own + system.system.configuration.adopted.count + planned)
    #expect(Set(catalogue.rows.map(\.systemCode)).count == catalogue.rows.count)
    #expect(catalogue.pages.map(\.rows.count).reduce(0, +) == catalogue.rows.count)
  }

  @Test("a ratio is rounded to one decimal")
  func ratio() {
    var line = Statistics.Line("x")
    #expect(line.ratio == "—")
    let rows = Catalogue(SiteIndex(SampleSystem.make())).rows
    for row in rows where row.status == .established { line.count(row) }
    for row in rows where row.status == .planned { line.count(row) }
    #expect((line.existing, line.due) == (2, 3))
    #expect(line.ratio == "66.7%")
  }

  @Test("one term with two definitions is a conflict; one defined alike is none")
  func conflicts() {
    var system = SystemBuilder()
    for (index, definition) in ["甲。", "乙。", "甲。"].enumerated() {
      let document = DocumentBuilder(index, number: SampleSystem.own("JC", "\(index)"), title: "标准\(index)")
      document.element(.terms, "3", "术语和定义") {
        document.term("3.1", "时限", "limit", definition)
        document.term("3.2", "窗口", "counter", "同一个定义。")
      }
      system.documents.append(("s\(index)", document))
    }
    let terms = TermIndex(SiteIndex(system.build()))
    #expect(terms.entries.count == 6)
    #expect(terms.conflicts.map(\.term) == ["时限"])
    #expect(terms.conflicts.first?.entries.count == 3)
  }

  @Test("standards that refer to each other in a circle are found, and those that stand alone")
  func cycles() {
    var system = SystemBuilder()
    let targets = [1: 2, 2: 3, 3: 1, 4: 1]
    for index in 0..<6 {
      let document = DocumentBuilder(index, number: SampleSystem.own("SS", "\(index)"), title: "标准\(index)")
      document.element(.technical, "4", "要求") {
        if let target = targets[index] { document.paragraph("应符合另一项标准。", ["另一项标准": .document(target)]) }
      }
      system.documents.append(("s\(index)", document))
    }
    let graph = ReferenceGraph(SiteIndex(system.build()))
    #expect(graph.cycles == [[StandardID(1), StandardID(2), StandardID(3)]])
    #expect(graph.orphans == [StandardID(0), StandardID(5)])
    #expect(graph.incoming[1] == [StandardID(3), StandardID(4)])
  }
}
