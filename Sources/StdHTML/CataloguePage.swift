import StdMarkup
import StdModel

extension SiteRenderer {
  /// The detailed list (标准明细表), or the part of it that a page of a large system shows.
  func cataloguePage(_ kind: SubsystemKind?, page number: Int) -> Artifact {
    let base = kind.map(SiteMap.cataloguePage) ?? SiteMap.catalogue
    let path = SiteIndex.page(number, of: base)
    let siblings = catalogue.pages.filter { $0.subsystem == kind }
    let rows = siblings.first { $0.number == number }?.rows ?? 0..<0
    let isWhole = catalogue.pages.count == 1
    let title = kind.map { "标准明细表　" + index.name(of: $0) } ?? "标准明细表"
    let page = Page(
      path: path, title: title, section: .catalogue, style: .widePage,
      crumbs: kind == nil ? [Page.Crumb(title)] : [Page.Crumb("标准明细表", SiteMap.catalogue), Page.Crumb(title)])
    var out = MarkupWriter(capacity: 400 * rows.count + 8192)
    out.element(.h1, text: title)
    writeCatalogueTabs(current: kind, root: page.root, path: path, to: &out)
    if kind == nil, !isWhole { writeCatalogueOverview(root: page.root, to: &out) }
    if !rows.isEmpty { writeRows(rows, root: page.root, to: &out) }
    out.writePages(siblings.count, current: number, of: base, root: page.root)
    return artifact(page, out)
  }

  /// The ways between list, statistics and their files.
  func writeCatalogueTabs(current: SubsystemKind?, root: String, path: OutputPath, to out: inout MarkupWriter) {
    out.element(.nav) { attributes in
      attributes.style(.tabs)
      attributes.label("明细与统计")
    } content: { out in
      for (target, words) in [(SiteMap.catalogue, "标准明细表"), (SiteMap.statistics, "标准统计表")] {
        out.element(.a) { attributes in
          attributes.destination(root + target.description)
          if target == path { attributes("aria-current", "page") }
        } content: {
          $0.text(words)
        }
      }
      let table = path == SiteMap.statistics ? SiteMap.catalogueStatistics : SiteMap.catalogueList
      for (file, words) in [(SiteMap.catalogueWorkbook, "下载Excel"), (table, "CSV")] {
        out.element(.a) { attributes in
          attributes.style(.download)
          attributes.destination(root + file.description)
          attributes.flag("download")
        } content: {
          $0.text(words)
        }
      }
    }
  }

  private func writeCatalogueOverview(root: String, to out: inout MarkupWriter) {
    out.element(.p, text: "体系共有\(catalogue.rows.count)项标准，按子体系分页列出。")
    out.element(.ul, .plainList) { out in
      for page in catalogue.pages {
        guard let kind = page.subsystem, page.number == 0 else { continue }
        let count = catalogue.pages.filter { $0.subsystem == kind }.reduce(0) { $0 + $1.rows.count }
        out.element(.li) { out in
          out.link(root + SiteMap.cataloguePage(kind).description, index.name(of: kind))
          out.element(.span, .count, text: String(count))
        }
      }
    }
  }

  private func writeRows(_ rows: Range<Int>, root: String, to out: inout MarkupWriter) {
    out.element(.div) { attributes in
      attributes.style(.frame)
      attributes("role", "region")
      attributes("tabindex", "0")
      attributes.label("标准明细表")
    } content: { out in
      out.open(.table, .grid)
      out.element(.thead) { out in
        out.element(.tr) { out in
          for column in Catalogue.columns { out.element(.th, { $0.scope(.column) }) { $0.text(column) } }
        }
      }
      out.open(.tbody)
      var category: String?
      for number in rows {
        let row = catalogue.rows[number]
        if row.category?.id != category {
          category = row.category?.id
          writeCategoryRow(row, root: root, to: &out)
        }
        writeRow(row, ordinal: number + 1, root: root, to: &out)
      }
      out.close(.tbody)
      out.close(.table)
    }
  }

  private func writeCategoryRow(_ row: Catalogue.Row, root: String, to out: inout MarkupWriter) {
    guard let category = row.category, let slot = index.slot(of: category.id) else { return }
    out.element(.tr, .groupRow) { out in
      out.element(
        .th,
        { attributes in
          attributes("colspan", Catalogue.columns.count)
          attributes("scope", "colgroup")
        }
      ) { out in
        let path = SiteIndex.page(slot.page, of: SiteMap.subsystemPage(slot.subsystem))
        let name = category.code.isEmpty ? category.name : "\(category.code)　\(category.name)"
        out.link(root + path.description + "#" + SiteMap.categoryAnchor(category.id), name)
      }
    }
  }

  private func writeRow(_ row: Catalogue.Row, ordinal: Int, root: String, to out: inout MarkupWriter) {
    out.element(.tr) { out in
      for (column, cell) in catalogue.cells(of: row, ordinal: ordinal, index).enumerated() {
        switch column {
        case 1, 3, 7, 8: out.element(.td, .number, text: cell)
        case 4:
          out.element(.th, { $0.scope(.row) }) { out in
            if case .own(let id) = row.member {
              out.link(root + index[id].path.description, cell)
            } else {
              out.text(cell)
            }
          }
        case 9: out.element(.td) { $0.element(.span, StyleClass(row.status), text: cell) }
        default: out.element(.td, text: cell)
        }
      }
    }
  }
}
