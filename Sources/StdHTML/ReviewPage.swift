import StdMarkup
import StdModel

extension SiteRenderer {
  /// How complete the framework is, slot by slot, and the way to the other reviews.
  func reviewPage() -> Artifact {
    let page = Page(
      path: SiteMap.review, title: "体系完整性", section: .review, style: .listPage, crumbs: [Page.Crumb("体系完整性")])
    var out = MarkupWriter(capacity: 32_768)
    out.element(.h1, text: "体系完整性")
    writeReviewTabs(page, to: &out)
    writeProgress(index.slots, to: &out)
    writeMissing(root: page.root, to: &out)
    for subsystem in index.system.system.framework.subsystems {
      let slots = index.slots(of: subsystem.kind)
      out.element(.section) { out in
        out.element(.h2) { $0.link(page.root + SiteMap.subsystemPage(subsystem.kind).description, subsystem.name) }
        out.writeGrid(["编号", "类别", "状态", "现行", "采用", "在编", "计划", "说明"], label: subsystem.name) { out in
          out.element(.tbody) { out in
            for slot in slots { writeSlot(slot, root: page.root, to: &out) }
          }
        }
      }
    }
    return artifact(page, out)
  }

  /// What is missing comes first: the categories that have no standard and no reason for it.
  private func writeMissing(root: String, to out: inout MarkupWriter) {
    let missing = index.slots.filter { $0.status == .missing }
    guard !missing.isEmpty else { return }
    out.element(.section, .conflicts) { out in
      out.element(.h2, text: "缺少标准的\(missing.count)个类别")
      out.element(.ul) { out in
        for slot in missing {
          let path = SiteIndex.page(slot.page, of: SiteMap.subsystemPage(slot.subsystem))
          out.element(.li) { out in
            out.text(index.name(of: slot.subsystem) + "：")
            out.link(
              root + path.description + "#" + SiteMap.categoryAnchor(slot.category.id),
              [slot.category.code, slot.category.name].filter { !$0.isEmpty }.joined(separator: " "))
          }
        }
      }
    }
  }

  private func writeSlot(_ slot: SiteIndex.Slot, root: String, to out: inout MarkupWriter) {
    let statuses = slot.members.map(index.system.memberStatus)
    let path = SiteIndex.page(slot.page, of: SiteMap.subsystemPage(slot.subsystem))
    out.element(.tr) { out in
      out.element(.td, .number, text: slot.category.code.isEmpty ? "—" : slot.category.code)
      out.element(.th, { $0.scope(.row) }) { out in
        out.text(String(repeating: "　", count: slot.depth))
        out.link(root + path.description + "#" + SiteMap.categoryAnchor(slot.category.id), slot.category.name)
      }
      out.element(.td) { $0.element(.span, StyleClass(slot.status), text: slot.status.rawValue) }
      for status in [SlotStatus.established, .adopted, .inProgress, .planned] {
        let count = statuses.count { $0 == status }
        out.element(.td, .rightAligned, text: count == 0 ? "—" : String(count))
      }
      out.element(.td, text: slot.category.notApplicable.map(\.value) ?? (slot.status == .missing ? "尚无标准" : "—"))
    }
  }

  /// The ways between the review pages.
  func writeReviewTabs(_ page: Page, to out: inout MarkupWriter) {
    let tabs = [
      (SiteMap.review, "体系完整性"), (SiteMap.reviewElements, "要素核对"), (SiteMap.reviewReferences, "引用关系"),
      (SiteMap.reviewPosts, "岗位对照"), (SiteMap.reviewDates, "日期与阶段"), (SiteMap.reviewSignOff, "签审"),
      (SiteMap.reviewDiagnostics, "检查结果"),
    ]
    out.element(.nav) { attributes in
      attributes.style(.tabs)
      attributes.label("审查")
    } content: { out in
      for (path, words) in tabs {
        out.element(.a) { attributes in
          attributes.destination(page.root + path.description)
          if path == page.path { attributes("aria-current", "page") }
        } content: {
          $0.text(words)
        }
      }
    }
  }

  /// The frame of a review page that may have several pages.
  func reviewPart(_ path: OutputPath, _ words: String, number: Int, count: Int, style: StyleClass) -> Page {
    let title = count > 1 ? "\(words)（第\(number + 1)页）" : words
    return Page(
      path: SiteIndex.page(number, of: path), title: title, section: .review, style: style,
      crumbs: [Page.Crumb("审查", SiteMap.review), Page.Crumb(title)])
  }

  /// Standards in the order of the framework, those without category behind, in pages.
  var standardPages: [ArraySlice<StandardID>] {
    var ids = index.slots.flatMap(\.members).compactMap { member -> StandardID? in
      if case .own(let id) = member { return id }
      return nil
    }
    ids += index.unplaced
    return pages(of: ids)
  }

  func pages<Item>(of items: [Item]) -> [ArraySlice<Item>] {
    stride(from: 0, to: max(1, items.count), by: SiteIndex.membersPerPage).map {
      items[$0..<min($0 + SiteIndex.membersPerPage, items.count)]
    }
  }
}
