import StdMarkup
import StdModel
import StdOffice

extension SiteRenderer {
  /// The statistics (标准统计表) as a page and as CSV.
  func statisticsFiles() -> [Artifact] {
    let statistics = Statistics(catalogue, index)
    let page = Page(
      path: SiteMap.statistics, title: "标准统计表", section: .catalogue, style: .listPage,
      crumbs: [Page.Crumb("标准明细表", SiteMap.catalogue), Page.Crumb("标准统计表")])
    var out = MarkupWriter(capacity: 16_384)
    out.element(.h1, text: "标准统计表")
    writeCatalogueTabs(current: nil, root: page.root, path: page.path, to: &out)
    out.element(.p, .muted, text: "应有数为标准明细表的全部行数；现有数为现行和采用的标准数，在编和计划的标准不计入。")
    for table in statistics.tables { write(table, to: &out) }
    write(statistics.subsystemByLevel, to: &out)
    return [artifact(page, out), Artifact(SiteMap.catalogueStatistics, CSV.write(statistics.rows))]
  }

  private func write(_ table: Statistics.Table, to out: inout MarkupWriter) {
    out.element(.section) { out in
      out.element(.h2, text: table.name)
      out.writeGrid(["项目", "应有数", "现有数", "现有数/应有数"], label: table.name) { out in
        out.open(.tbody)
        for line in table.lines { write(line, to: &out) }
        out.close(.tbody)
        out.element(.tfoot) { write(table.total, to: &$0) }
      }
    }
  }

  private func write(_ line: Statistics.Line, to out: inout MarkupWriter) {
    out.element(.tr) { out in
      out.element(.th, { $0.scope(.row) }) { $0.text(line.name) }
      out.element(.td, .rightAligned, text: String(line.due))
      out.element(.td, .rightAligned, text: String(line.existing))
      out.element(.td, .rightAligned, text: line.ratio)
    }
  }

  private func write(_ cross: Statistics.Cross, to out: inout MarkupWriter) {
    out.element(.section) { out in
      out.element(.h2, text: "子体系与级别")
      out.writeGrid(["子体系"] + cross.columns, label: "子体系与级别") { out in
        out.open(.tbody)
        for row in cross.rows {
          out.element(.tr) { out in
            out.element(.th, { $0.scope(.row) }) { $0.text(row.name) }
            for count in row.counts { out.element(.td, .rightAligned, text: String(count)) }
          }
        }
        out.close(.tbody)
      }
    }
  }
}

extension MarkupWriter {
  /// A classic script that runs once the page is read.
  mutating func script(_ address: String) {
    element(.script) { attributes in
      attributes("src", address)
      attributes.flag("defer")
    } content: { _ in
    }
  }

  /// A table of a list page in a frame that scrolls; `body` writes what stands below the header.
  mutating func writeGrid(_ columns: [String], label: String, body: (inout MarkupWriter) -> Void) {
    open(.div) { attributes in
      attributes.style(.frame)
      attributes("role", "region")
      attributes("tabindex", "0")
      attributes.label(label)
    }
    open(.table, .grid)
    element(.thead) { out in
      out.element(.tr) { out in
        for column in columns { out.element(.th, { $0.scope(.column) }) { $0.text(column) } }
      }
    }
    body(&self)
    close(.table)
    close(.div)
  }
}
