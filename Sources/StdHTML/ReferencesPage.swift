import StdMarkup
import StdModel

extension SiteRenderer {
  var referencePages: [ArraySlice<StandardID>] { standardPages }

  /// The reference graph (引用关系) as a table: who refers to whom, who stands alone, who refers in a circle.
  func referencesPage(_ number: Int) -> Artifact {
    let pages = referencePages
    let page = reviewPart(SiteMap.reviewReferences, "引用关系", number: number, count: pages.count, style: .widePage)
    var out = MarkupWriter(capacity: 65_536)
    out.element(.h1, text: page.title)
    writeReviewTabs(page, to: &out)
    if number == 0 {
      writeReferenceSummary(root: page.root, to: &out)
      if pages.count == 1, pages[0].count <= 48, !pages[0].isEmpty { writeMatrix(pages[0], root: page.root, to: &out) }
    }
    out.element(.section) { out in
      out.element(.h2, text: "逐项列出")
      out.writeGrid(["标准", "引用", "被引用", "外部", "引用的标准", "引用本标准的标准"], label: "引用关系") { out in
        out.element(.tbody) { out in
          for id in pages[number] { writeReferenceRow(id, root: page.root, to: &out) }
        }
      }
    }
    out.writePages(pages.count, current: number, of: SiteMap.reviewReferences, root: page.root)
    return artifact(page, out)
  }

  private func writeReferenceSummary(root: String, to out: inout MarkupWriter) {
    let edges = graph.outgoing.reduce(0) { $0 + $1.count }
    out.element(.p, text: "体系内的标准之间有\(edges)条引用关系；\(graph.orphans.count)项标准既不引用体系内的标准，也不被引用。")
    if !graph.cycles.isEmpty {
      out.element(.section) { out in
        out.element(.h2, text: "循环引用")
        out.element(.p, text: "每行的标准依次引用，最后一项又引用第一项；修订其中一项时，其余各项一并核对。")
        out.element(.ul) { out in
          for cycle in graph.cycles.prefix(100) {
            out.element(.li) { writeNumbers(cycle, limit: 40, root: root, to: &$0) }
          }
        }
      }
    }
    if !graph.orphans.isEmpty {
      out.element(.section) { out in
        out.element(.h2, text: "孤立的标准")
        out.element(.p) { writeNumbers(graph.orphans, limit: 100, root: root, to: &$0) }
      }
    }
  }

  private func writeReferenceRow(_ id: StandardID, root: String, to out: inout MarkupWriter) {
    let place = Int(id.index)
    out.element(.tr) { out in
      writeStandardCell(id, root: root, to: &out)
      out.element(.td, .rightAligned, text: String(graph.outgoing[place].count))
      out.element(.td, .rightAligned, text: String(graph.incoming[place].count))
      out.element(.td, .rightAligned, text: String(graph.external[place]))
      out.element(.td) { writeNumbers(graph.outgoing[place].map(\.target), limit: 40, root: root, to: &$0) }
      out.element(.td) { writeNumbers(graph.incoming[place], limit: 40, root: root, to: &$0) }
    }
  }

  private func writeNumbers(_ ids: [StandardID], limit: Int, root: String, to out: inout MarkupWriter) {
    if ids.isEmpty { out.text("—") }
    for (position, id) in ids.prefix(limit).enumerated() {
      if position > 0 { out.text("、") }
      let entry = index[id]
      out.element(.a) { attributes in
        attributes.destination(root + entry.path.description)
        attributes("title", entry.title)
      } content: {
        $0.text(entry.shortName)
      }
    }
    if ids.count > limit { out.text("等\(ids.count)项") }
  }

  /// Who refers to whom, as a matrix; only for a system that one screen can hold.
  private func writeMatrix(_ ids: ArraySlice<StandardID>, root: String, to out: inout MarkupWriter) {
    out.element(.section) { out in
      out.element(.h2, text: "引用矩阵")
      out.element(.p, .muted, text: "行为引用的标准，列为被引用的标准；●为规范性引用，○为资料性引用。")
      out.open(.div) { attributes in
        attributes.style(.frame)
        attributes("role", "region")
        attributes("tabindex", "0")
        attributes.label("引用矩阵")
      }
      out.open(.table, .matrix)
      out.element(.thead) { out in
        out.element(.tr) { out in
          out.element(.td) { _ in }
          for id in ids { out.element(.th, { $0.scope(.column) }) { $0.element(.span, text: index[id].shortName) } }
        }
      }
      out.element(.tbody) { out in
        for id in ids {
          out.element(.tr) { out in
            out.element(.th, { $0.scope(.row) }) { $0.link(root + index[id].path.description, index[id].shortName) }
            for target in ids { writeMatrixCell(id, target, to: &out) }
          }
        }
      }
      out.close(.table)
      out.close(.div)
    }
  }

  private func writeMatrixCell(_ id: StandardID, _ target: StandardID, to out: inout MarkupWriter) {
    if id == target { return out.element(.td, .diagonal) { _ in } }
    guard let edge = graph.outgoing[Int(id.index)].first(where: { $0.target == target }) else {
      return out.element(.td) { _ in }
    }
    out.element(
      .td,
      { attributes in
        attributes("title", "\(index[id].shortName) 引用 \(index[target].shortName)，\(edge.mentions)处")
      }
    ) { $0.text(edge.isNormative ? "●" : "○") }
  }
}
