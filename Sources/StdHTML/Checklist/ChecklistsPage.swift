import StdMarkup
import StdModel

extension SiteRenderer {
  /// All inspection sheets, with how many provisions of each kind they hold.
  func checklistsPage(_ number: Int) -> Artifact {
    let pages = standardPages
    let title = pages.count > 1 ? "检查表（第\(number + 1)页）" : "检查表"
    let page = Page(
      path: SiteIndex.page(number, of: SiteMap.checklists), title: title, section: .checklists, style: .listPage,
      crumbs: [Page.Crumb(title)])
    var out = MarkupWriter(capacity: 32_768)
    out.element(.h1, text: title)
    out.element(.p, .muted) { out in
      out.text("每项标准的条款逐条列成检查表：要求（应）、指示、推荐（宜）、允许（可）；列项带有引语，要求所引的表按行列出。")
      out.text("网页可以打印，用笔勾选；工作簿中的检查结果从下拉列表选择，汇总自动计算。")
    }
    var totals = Array(repeating: 0, count: Checklist.kinds.count)
    let columns = ["标准"] + Checklist.kinds.map(\.name.zh) + ["合计", "检查表"]
    out.writeGrid(columns, label: "检查表") { out in
      out.open(.tbody)
      for id in pages[number] {
        let checklist = Checklist(id, index)
        let counts = Checklist.kinds.map(checklist.count)
        for (place, count) in counts.enumerated() { totals[place] += count }
        out.element(.tr) { out in
          writeStandardCell(id, root: page.root, to: &out)
          for count in counts + [checklist.rows.count] {
            out.element(.td, .rightAligned, text: count == 0 ? "—" : String(count))
          }
          out.element(.td, .number) { out in
            out.link(page.root + index.map.checklist(of: id).description, "网页")
            out.text("　")
            out.link(page.root + index.map.checklistWorkbook(of: id).description, "xlsx")
          }
        }
      }
      out.close(.tbody)
      out.element(.tfoot) { out in
        out.element(.tr) { out in
          out.element(.th, { $0.scope(.row) }) { $0.text(pages.count > 1 ? "本页合计" : "合计") }
          for total in totals + [totals.reduce(0, +)] { out.element(.td, .rightAligned, text: String(total)) }
          out.element(.td) { _ in }
        }
      }
    }
    out.writePages(pages.count, current: number, of: SiteMap.checklists, root: page.root)
    return artifact(page, out)
  }
}
