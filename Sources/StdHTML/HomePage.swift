import StdMarkup
import StdModel

extension SiteRenderer {
  /// The system at a glance: framework diagram, subsystems with their progress, consultation, first standards.
  func homePage() -> Artifact {
    let page = Page(path: SiteMap.home, title: name, section: .system, style: .homePage, crumbs: [])
    var out = MarkupWriter(capacity: 65_536)
    writeHero(to: &out)
    if let consultation = index.system.system.configuration.consultation { writeConsultation(consultation, to: &out) }
    writeFramework(to: &out)
    writeSubsystemCards(to: &out)
    writeReadingList(to: &out)
    return artifact(page, out)
  }

  private func writeHero(to out: inout MarkupWriter) {
    let counts = catalogue.counts
    out.element(.header, .hero) { out in
      if let organisation = index.system.system.configuration.organisation?.value {
        out.element(.p, .kicker, text: organisation)
      }
      out.element(.h1, text: name)
      out.element(.dl, .figures) { out in
        writeCount("本组织标准", counts.own, to: &out)
        writeCount("采用的外部标准", counts.adopted, to: &out)
        writeCount("在编与计划", counts.drafts + counts.planned, to: &out)
        writeCount("术语", terms.entries.count, to: &out)
      }
    }
  }

  private func writeCount(_ name: String, _ count: Int, to out: inout MarkupWriter) {
    out.element(.div) { out in
      out.element(.dt, text: name)
      out.element(.dd, text: String(count))
    }
  }

  private func writeConsultation(_ consultation: Consultation, to out: inout MarkupWriter) {
    out.element(.section, .consultation) { out in
      out.element(.h2, text: "征求意见")
      out.element(.p) { out in
        let opens = consultation.opens?.value
        let closes = consultation.closes?.value
        switch (opens, closes) {
        case (let opens?, let closes?): out.text("本体系的征求意见稿自\(opens)起征求意见，意见请于\(closes)前反馈。")
        case (nil, let closes?): out.text("本体系的征求意见稿正在征求意见，意见请于\(closes)前反馈。")
        default: out.text("本体系的征求意见稿正在征求意见。")
        }
      }
      let contact = consultation.contact
      let facts: [(String, String?)] = [
        ("联系人", contact.name), ("电话", contact.phone), ("地址", contact.address),
      ]
      out.element(.dl) { out in
        for (name, value) in facts {
          guard let value else { continue }
          out.element(.div) { out in
            out.element(.dt, text: name)
            out.element(.dd, text: value)
          }
        }
        if let email = contact.email {
          out.element(.div) { out in
            out.element(.dt, text: "邮箱")
            out.element(.dd) { $0.link("mailto:" + email, email) }
          }
        }
      }
      let drafts = index.round?.standards ?? []
      if !drafts.isEmpty {
        out.element(.ul, .standardList) { out in
          for draft in drafts.prefix(30) { writeStandardItem(draft, root: "", to: &out) }
        }
        if drafts.count > 30 { out.element(.p, .muted, text: "共\(drafts.count)项，其余见征求意见公告。") }
      }
      out.element(.p) { $0.link(SiteMap.consultation.description, "征求意见公告：怎样提意见") }
    }
  }

  private func writeFramework(to out: inout MarkupWriter) {
    guard let svg = inputs.diagram(SiteMap.frameworkDiagram) else { return }
    out.element(.section, .framework) { out in
      out.element(.h2, text: "标准体系结构图")
      out.writeDiagram(svg, root: "", name: "标准体系结构图")
      out.element(.p, .muted) { out in
        out.link(SiteMap.frameworkDiagram.description, "单独打开结构图")
      }
    }
  }

  private func writeSubsystemCards(to out: inout MarkupWriter) {
    out.element(.section) { out in
      out.element(.h2, text: "子体系")
      out.element(.div, .cards) { out in
        for subsystem in index.system.system.framework.subsystems { writeCard(subsystem, to: &out) }
      }
    }
  }

  private func writeCard(_ subsystem: Subsystem, to out: inout MarkupWriter) {
    let slots = index.slots(of: subsystem.kind)
    let members = slots.reduce(0) { $0 + $1.members.count }
    out.element(.article, { $0.styles(.card, StyleClass(subsystem.kind)) }) { out in
      out.element(.p, .kicker, text: layerName(subsystem.kind))
      out.element(.h3) { $0.link(SiteMap.subsystemPage(subsystem.kind).description, subsystem.name) }
      out.element(.p, .muted, text: "\(slots.count)个类别，\(members)项标准")
      writeProgress(slots, to: &out)
      out.element(.ul, .categoryList) { out in
        for slot in slots where slot.depth == 0 {
          let path = SiteIndex.page(slot.page, of: SiteMap.subsystemPage(subsystem.kind))
          out.element(.li) { out in
            out.link(path.description + "#" + SiteMap.categoryAnchor(slot.category.id), slot.category.name)
            let count = index.memberCount(below: slot.category)
            if count > 0 {
              out.element(.span, .count, text: String(count))
            } else {
              out.element(.span, StyleClass(slot.status), text: slot.status.rawValue)
            }
          }
        }
      }
    }
  }

  private func layerName(_ kind: SubsystemKind) -> String {
    switch kind {
    case .base: "第一层 · 基础"
    case .implementation: "第二层 · 实施"
    case .support: "第二层 · 保障"
    case .post: "第三层 · 岗位"
    }
  }

  /// A bar of as many parts as there are categories, with the counts of each status in words below it.
  func writeProgress(_ slots: [SiteIndex.Slot], to out: inout MarkupWriter) {
    guard !slots.isEmpty else { return }
    if slots.count <= 40 {
      out.element(.div) { attributes in
        attributes.style(.progress)
        attributes("aria-hidden", "true")
      } content: { out in
        for status in SlotStatus.allCases {
          for slot in slots where slot.status == status {
            out.element(
              .span,
              { attributes in
                attributes.style(StyleClass(status))
                attributes("title", "\(slot.category.name)：\(status.rawValue)")
              }
            ) { _ in }
          }
        }
      }
    }
    out.element(.p, .statusCounts) { out in
      for status in SlotStatus.allCases {
        let count = slots.count { $0.status == status }
        guard count > 0 else { continue }
        out.element(.span, StyleClass(status), text: "\(status.rawValue) \(count)")
      }
    }
  }

  /// The first standards of the system in the order of the framework, enough to begin reading.
  private func writeReadingList(to out: inout MarkupWriter) {
    let first = index.slots.lazy.flatMap(\.members).compactMap { member -> StandardID? in
      if case .own(let id) = member { return id }
      return nil
    }.prefix(8)
    out.element(.section, .columns) { out in
      if !first.isEmpty {
        out.element(.div) { out in
          out.element(.h2, text: "从这里读起")
          out.element(.ul, .standardList) { out in
            for id in first { writeStandardItem(id, root: "", to: &out) }
          }
        }
      }
      out.element(.div) { out in
        out.element(.h2, text: inputs.isPublic ? "表与术语" : "表与审查")
        out.element(.ul, .plainList) { out in
          for (path, words) in inputs.isPublic ? Self.lists.prefix(3) : Self.lists[...] {
            out.element(.li) { $0.link(path.description, words) }
          }
        }
      }
    }
    guard !index.unplaced.isEmpty else { return }
    out.element(.section) { out in
      out.element(.h2, text: "未归入类别的标准")
      out.element(.ul, .standardList) { out in
        for id in index.unplaced.prefix(SiteIndex.membersPerPage) { writeStandardItem(id, root: "", to: &out) }
      }
    }
  }

  private static let lists: [(OutputPath, String)] = [
    (SiteMap.catalogue, "标准明细表"), (SiteMap.statistics, "标准统计表"), (SiteMap.terms, "术语"),
    (SiteMap.review, "体系完整性"), (SiteMap.reviewElements, "要素核对表"), (SiteMap.reviewReferences, "引用关系"),
    (SiteMap.reviewPosts, "岗位与标准对照"), (SiteMap.reviewDiagnostics, "检查结果"),
  ]

  /// A list item with the number and title of a standard.
  func writeStandardItem(_ id: StandardID, root: String, to out: inout MarkupWriter) {
    let entry = index[id]
    out.element(.li) { out in
      out.element(.a, { $0.destination(root + entry.path.description) }) { out in
        if !entry.number.isEmpty { out.element(.span, .number, text: entry.number) }
        out.text(" ")
        out.element(.span, text: entry.title)
      }
      let stage = index.standards[Int(id.index)].metadata.stage?.value
      if let stage, stage != .published { out.element(.span, .inProgress, text: stage.rawValue) }
    }
  }
}

extension SiteIndex {
  /// How many members a category and those below it hold.
  func memberCount(below category: Category) -> Int {
    category.withDescendants.reduce(0) { $0 + (system.members[$1.id]?.count ?? 0) }
  }
}

extension MarkupWriter {
  /// A drawn diagram in the page, in a frame that scrolls. Its links lead from `diagrams/` and are turned to lead from
  /// the page.
  mutating func writeDiagram(_ svg: [UInt8], root: String, name: String) {
    open(.div) { attributes in
      attributes.styles(.frame, .diagram)
      attributes("role", "region")
      attributes("tabindex", "0")
      attributes.label(name)
    }
    append(finished: svg.rebased(to: root))
    close(.div)
  }
}

extension [UInt8] {
  /// The markup of a diagram without an XML declaration, its links `../` replaced by the way to the root.
  fileprivate func rebased(to root: String) -> [UInt8] {
    let link = Array("href=\"../".utf8)
    let prefix = Array("href=\"".utf8) + Array(root.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var start = 0
    if starts(with: "<?xml".utf8), let end = firstIndex(of: UInt8(ascii: ">")) { start = end + 1 }
    var position = start
    while let found = self[position...].firstIndex(of: link[0]) {
      if self[found...].starts(with: link) {
        result += self[start..<found]
        result += prefix
        start = found + link.count
        position = start
      } else {
        position = found + 1
      }
    }
    return result + self[start...]
  }
}
