import StdMarkup
import StdModel

extension SiteRenderer {
  var datePages: [ArraySlice<StandardID>] { standardPages }

  /// Dates and stages (日期与阶段): what is missing or does not fit first, then every standard.
  func datesPage(_ number: Int) -> Artifact {
    let pages = datePages
    let page = reviewPart(SiteMap.reviewDates, "日期与阶段", number: number, count: pages.count, style: .widePage)
    var out = MarkupWriter(capacity: 65_536)
    out.element(.h1, text: page.title)
    writeReviewTabs(page, to: &out)
    let open = pages[number].filter { !dateProblems(of: $0).isEmpty }
    if number == 0 { writeStages(to: &out) }
    if !open.isEmpty {
      out.element(.section, .conflicts) { out in
        out.element(.h2, text: pages.count > 1 ? "本页需要处理的\(open.count)项" : "需要处理的\(open.count)项")
        out.element(.ul) { out in
          for id in open {
            out.element(.li) { out in
              out.link(page.root + index[id].path.description, index[id].label)
              out.text("：" + dateProblems(of: id).joined(separator: "；"))
            }
          }
        }
      }
    }
    out.element(.section) { out in
      out.writeGrid(["标准", "阶段", "发布日期", "实施日期", "代替", "归口", "核对"], label: "日期与阶段") { out in
        out.open(.tbody)
        for id in pages[number] { writeDates(id, root: page.root, to: &out) }
        out.close(.tbody)
      }
    }
    out.writePages(pages.count, current: number, of: SiteMap.reviewDates, root: page.root)
    return artifact(page, out)
  }

  /// How many standards there are at each stage.
  private func writeStages(to out: inout MarkupWriter) {
    let standards = index.standards.filter { $0.kind == .standard }
    out.element(.dl, .figures) { out in
      for stage in Stage.allCases {
        let count = standards.count { $0.metadata.stage?.value == stage }
        if count > 0 { writeFigure(stage.rawValue, count, to: &out) }
      }
      let none = standards.count { $0.metadata.stage == nil }
      if none > 0 { writeFigure("未写阶段", none, to: &out) }
    }
  }

  private func writeFigure(_ name: String, _ count: Int, to out: inout MarkupWriter) {
    out.element(.div) { out in
      out.element(.dt, text: name)
      out.element(.dd, text: String(count))
    }
  }

  private func writeDates(_ id: StandardID, root: String, to out: inout MarkupWriter) {
    let metadata = index.standards[Int(id.index)].metadata
    let problems = dateProblems(of: id)
    out.element(.tr, problems.isEmpty ? nil : .uncovered) { out in
      writeStandardCell(id, root: root, to: &out)
      out.element(.td, text: metadata.stage?.value.rawValue ?? "—")
      out.element(.td, .number, text: metadata.issued?.value ?? "—")
      out.element(.td, .number, text: metadata.effective?.value ?? "—")
      out.element(.td, text: metadata.replaces.map(\.value.description).joined(separator: "、").orDash)
      out.element(.td, text: (metadata.under?.value ?? "").orDash)
      if problems.isEmpty {
        out.element(.td, .established, text: "相符")
      } else {
        out.element(.td, .missing, text: problems.joined(separator: "；"))
      }
    }
  }

  /// What is missing of the dates of a standard, or does not fit its stage.
  private func dateProblems(of id: StandardID) -> [String] {
    let metadata = index.standards[Int(id.index)].metadata
    let issued = metadata.issued.flatMap { CalendarDate(parsing: $0.value) }
    let effective = metadata.effective.flatMap { CalendarDate(parsing: $0.value) }
    var problems: [String] = []
    if metadata.stage == nil { problems.append("没有阶段") }
    if metadata.stage?.value == .published {
      if metadata.issued == nil { problems.append("发布稿没有发布日期") }
      if metadata.effective == nil { problems.append("发布稿没有实施日期") }
    }
    for (name, written, date) in [("发布日期", metadata.issued, issued), ("实施日期", metadata.effective, effective)] {
      if let written, !written.value.isEmpty, date == nil { problems.append("\(name)“\(written.value)”看不懂") }
    }
    if let issued, let effective, issued.isAfter(effective) { problems.append("实施早于发布") }
    return problems
  }
}

extension String {
  fileprivate var orDash: String { isEmpty ? "—" : self }
}
