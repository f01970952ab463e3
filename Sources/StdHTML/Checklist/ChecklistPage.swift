import StdMarkup
import StdModel

extension SiteRenderer {
  /// The inspection sheet of a standard as a page that prints on A4, and as a workbook.
  func checklistFiles(_ id: StandardID) -> [Artifact] {
    let checklist = Checklist(id, index)
    return [
      checklistPage(checklist, of: id),
      Artifact(index.map.checklistWorkbook(of: id), writeChecklist(checklist, of: id)),
    ]
  }

  private func checklistPage(_ checklist: Checklist, of id: StandardID) -> Artifact {
    let entry = index[id]
    let path = index.map.checklist(of: id)
    let page = Page(
      path: path, title: entry.label + "　检查表", section: .checklists, style: .checklistPage,
      crumbs: [
        Page.Crumb("检查表", SiteMap.checklists), Page.Crumb(entry.number.isEmpty ? entry.title : entry.number),
      ],
      running: entry.number)
    var out = MarkupWriter(capacity: 16_384 + checklist.rows.count * 700)
    out.element(.h1, text: "《\(entry.title)》检查表")
    writeHead(entry, checklist, root: page.root, to: &out)
    if checklist.rows.isEmpty {
      out.element(.p, text: "这项标准的规范性要素中没有要求、指示、推荐或允许，没有可检查的条款。")
    } else {
      writeRows(checklist, entry, id: id, root: page.root, to: &out)
      writeTotals(checklist, to: &out)
    }
    return artifact(page, out)
  }

  /// What an inspector fills in first.
  private func writeHead(
    _ entry: SiteIndex.Entry, _ checklist: Checklist, root: String, to out: inout MarkupWriter
  ) {
    out.open(.dl, .sheetHead)
    func fact(_ name: String, _ write: (inout MarkupWriter) -> Void) {
      out.open(.div)
      out.element(.dt, text: name)
      out.element(.dd, content: write)
      out.close(.div)
    }
    fact("标准编号") { $0.link(root + entry.path.description, entry.number.isEmpty ? "—" : entry.number) }
    fact("检查对象") { _ in }
    fact("标准名称") { $0.text(entry.title) }
    fact("检查日期") { _ in }
    fact("条款数") { $0.text(checklist.summary) }
    fact("检查人") { _ in }
    out.close(.dl)
    out.element(.p, .tabs) { out in
      out.link(root + entry.path.description, "标准全文")
      out.element(.a) { attributes in
        attributes.style(.download)
        attributes.destination("checklist.xlsx")
        attributes("download", fileName(entry) + ".xlsx")
      } content: {
        $0.text("下载 Excel 工作簿")
      }
    }
  }

  private func fileName(_ entry: SiteIndex.Entry) -> String {
    String((entry.number.isEmpty ? entry.title : entry.number).map { "/\\:*?\"<>|".contains($0) ? "_" : $0 }) + " 检查表"
  }

  private func writeRows(
    _ checklist: Checklist, _ entry: SiteIndex.Entry, id: StandardID, root: String, to out: inout MarkupWriter
  ) {
    out.open(.table) { attributes in
      attributes.styles(.grid, .checklist)
      attributes.label("《\(entry.title)》检查表")
    }
    out.element(.thead) { out in
      out.element(.tr) { out in
        for column in Self.checklistColumns { out.element(.th, { $0.scope(.column) }) { $0.text(column) } }
      }
    }
    out.open(.tbody)
    for (number, row) in checklist.rows.enumerated() {
      out.open(.tr)
      out.element(.td, .centered, text: String(number + 1))
      out.element(.td, .number) { out in
        out.link(index.address(NodeReference(id, anchored(row.node, of: id)), root: root), row.place)
      }
      out.element(.td) { out in
        if !row.leadIn.isEmpty { out.element(.span, .leadIn, text: row.leadIn) }
        out.text(row.text)
      }
      out.element(.td) { out in
        out.element(.span, { $0.styles(StyleClass(row.kind), .kindMark) }) { $0.text(row.kind.name.zh) }
      }
      out.element(.td, .result) { out in
        for result in Checklist.results { out.element(.span, text: "□ " + result) }
      }
      out.element(.td, .evidence) { _ in }
      out.element(.td, .remarks) { _ in }
      out.close(.tr)
    }
    out.close(.tbody)
    out.close(.table)
  }

  /// The nearest node around a row that has an anchor on the page of its standard.
  private func anchored(_ node: NodeID, of id: StandardID) -> NodeID {
    let facts = index.facts(of: id)[node]
    switch facts.kind {
    case .item, .element, .clause, .table, .term: return node
    case .row: return facts.parent
    case .paragraph, .list, .figure, .formula, .note, .example, .reference, .footnote, .quotation, .preformatted:
      return facts.clause
    }
  }

  /// The totals by kind, to be filled in, and who signs.
  private func writeTotals(_ checklist: Checklist, to out: inout MarkupWriter) {
    out.element(.section) { out in
      out.element(.h2, text: "汇总")
      out.open(.table) { attributes in
        attributes.styles(.grid, .totals)
        attributes.label("汇总")
      }
      out.element(.thead) { out in
        out.element(.tr) { out in
          for column in ["类别", "条款数"] + Checklist.results {
            out.element(.th, { $0.scope(.column) }) { $0.text(column) }
          }
        }
      }
      out.element(.tbody) { out in
        for kind in Checklist.kinds where checklist.count(kind) > 0 {
          writeTotal(kind.name.zh, checklist.count(kind), to: &out)
        }
        writeTotal("合计", checklist.rows.count, to: &out)
      }
      out.close(.table)
      out.element(.dl, .signatures) { out in
        for words in ["检查结论", "检查人（签字）", "受检方确认（签字）"] {
          out.element(.div) { out in
            out.element(.dt, text: words)
            out.element(.dd) { _ in }
          }
        }
      }
    }
  }

  private func writeTotal(_ name: String, _ count: Int, to out: inout MarkupWriter) {
    out.element(.tr) { out in
      out.element(.th, { $0.scope(.row) }) { $0.text(name) }
      out.element(.td, .rightAligned, text: String(count))
      for _ in Checklist.results { out.element(.td) { _ in } }
    }
  }

  static let checklistColumns = ["序号", "条款号", "条款内容", "类别", "检查结果", "证据", "备注"]
}
