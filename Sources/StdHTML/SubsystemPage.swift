import StdMarkup
import StdModel

extension SiteRenderer {
  func subsystemPageCount(_ kind: SubsystemKind) -> Int {
    let members = index.slots(of: kind).reduce(0) { $0 + $1.members.count }
    return max(1, (members + SiteIndex.membersPerPage - 1) / SiteIndex.membersPerPage)
  }

  /// A subsystem: its diagram, and its categories with their members; 300 members to a page.
  func subsystemPage(_ kind: SubsystemKind, page number: Int) -> Artifact {
    let path = SiteIndex.page(number, of: SiteMap.subsystemPage(kind))
    let count = subsystemPageCount(kind)
    let subsystem = index.name(of: kind)
    let title = count > 1 ? "\(subsystem)（第\(number + 1)页）" : subsystem
    let page = Page(path: path, title: title, section: .system, style: .listPage, crumbs: [Page.Crumb(title)])
    let slots = index.slots(of: kind)
    var out = MarkupWriter(capacity: 65_536)
    out.element(.h1, text: title)
    if number == 0 {
      writeProgress(slots, to: &out)
      if let svg = inputs.diagram(SiteMap.subsystemDiagram(kind)) {
        out.writeDiagram(svg, root: page.root, name: subsystem + "结构图")
      }
    }
    if number == 0, count > 1 { writeIndex(of: slots, root: page.root, to: &out) }
    writeCategories(slots, kind, on: number, root: page.root, to: &out)
    out.writePages(count, current: number, of: SiteMap.subsystemPage(kind), root: page.root)
    return artifact(page, out)
  }

  /// On the first of several pages: the way to every category. Each has its anchor here too, for links that know no
  /// pages.
  private func writeIndex(of slots: [SiteIndex.Slot], root: String, to out: inout MarkupWriter) {
    out.element(.nav, { $0.label("类别") }) { out in
      out.element(.ul, .plainList) { out in
        for slot in slots {
          let anchor = SiteMap.categoryAnchor(slot.category.id)
          let path = SiteIndex.page(slot.page, of: SiteMap.subsystemPage(slot.subsystem))
          out.element(.li) { attributes in
            if slot.page > 0 { attributes.id(anchor) }
          } content: { out in
            out.link("\(root)\(path)#\(anchor)", slot.category.name)
            out.element(.span, .count, text: String(slot.members.count))
          }
        }
      }
    }
  }

  private func writeCategories(
    _ slots: [SiteIndex.Slot], _ kind: SubsystemKind, on page: Int, root: String, to out: inout MarkupWriter
  ) {
    let range = page * SiteIndex.membersPerPage..<(page + 1) * SiteIndex.membersPerPage
    var position = 0
    for slot in slots {
      let shown = (position..<position + slot.members.count).clamped(to: range)
      let startsHere = slot.page == page
      defer { position += slot.members.count }
      guard startsHere || !shown.isEmpty else { continue }
      out.element(.section) { attributes in
        attributes.style(.category)
        if startsHere { attributes.id(SiteMap.categoryAnchor(slot.category.id)) }
      } content: { out in
        writeCategory(
          slot, members: slot.members.dropFirst(shown.lowerBound - position).prefix(shown.count), root: root, to: &out)
      }
    }
  }

  private func writeCategory(
    _ slot: SiteIndex.Slot, members: ArraySlice<Member>, root: String, to out: inout MarkupWriter
  ) {
    out.element(HTMLElement.heading(2 + slot.depth)) { out in
      if !slot.category.code.isEmpty {
        out.element(.span, .number, text: slot.category.code)
        out.text(" ")
      }
      out.text(slot.category.name)
      out.text(" ")
      out.element(.span, StyleClass(slot.status), text: slot.status.rawValue)
    }
    if let reason = slot.category.notApplicable {
      out.element(.p, .muted, text: "不适用：" + reason.value)
    }
    guard !members.isEmpty else {
      if slot.status == .missing { out.element(.p, .muted, text: "本类别尚无标准。") }
      return
    }
    out.element(.ul, .standardList) { out in
      for member in members { writeMember(member, in: slot.category, root: root, to: &out) }
    }
  }

  private func writeMember(_ member: Member, in category: Category, root: String, to out: inout MarkupWriter) {
    switch member {
    case .own(let id): writeStandardItem(id, root: root, to: &out)
    case .adopted(let number):
      let standard = index.adopted[number]
      writeOutsideItem(
        SiteIndex.rowAnchor(member, in: category), number: standard.number.description, title: standard.title, .adopted,
        words: standard.number.level.name.zh, to: &out)
    case .planned(let number):
      let standard = category.planned[number]
      writeOutsideItem(
        SiteIndex.rowAnchor(member, in: category), number: standard.number?.description ?? "", title: standard.title,
        .planned,
        words: standard.due.map { "计划 \($0)" } ?? "计划", to: &out)
    }
  }

  private func writeOutsideItem(
    _ anchor: String, number: String, title: String, _ style: StyleClass, words: String, to out: inout MarkupWriter
  ) {
    out.element(.li, { $0.id(anchor) }) { out in
      out.element(.span) { out in
        if !number.isEmpty { out.element(.span, .number, text: number) }
        out.text(" ")
        out.element(.span, text: title)
      }
      out.element(.span, style, text: words)
    }
  }
}

extension MarkupWriter {
  /// The links between the pages of one list.
  mutating func writePages(_ count: Int, current: Int, of path: OutputPath, root: String) {
    guard count > 1 else { return }
    element(.nav) { attributes in
      attributes.style(.pages)
      attributes.label("分页")
    } content: { out in
      for number in 0..<count where number == 0 || number == count - 1 || abs(number - current) <= 4 {
        out.element(.a) { attributes in
          attributes.destination(root + SiteIndex.page(number, of: path).description)
          if number == current { attributes("aria-current", "page") }
        } content: {
          $0.text(number + 1)
        }
      }
    }
  }
}
