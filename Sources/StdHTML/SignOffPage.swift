import StdMarkup
import StdModel

extension SiteRenderer {
  var signOffPages: [ArraySlice<StandardID>] { standardPages }

  /// Sign-offs (签审): how far each standard is reviewed, and what has to be looked at again.
  func signOffPage(_ number: Int) -> Artifact {
    let pages = signOffPages
    let page = reviewPart(SiteMap.reviewSignOff, "签审", number: number, count: pages.count, style: .widePage)
    var out = MarkupWriter(capacity: 65_536)
    out.element(.h1, text: page.title)
    writeReviewTabs(page, to: &out)
    guard !inputs.reviews.isEmpty else {
      out.element(.p, text: "体系还没有签审记录。签审用命令 stdc review sign 写入，记录在 review/ 中，与源文件一起保存。")
      return artifact(page, out)
    }
    if number == 0 { writeReviewFigures(to: &out) }
    writeOpen(pages[number], root: page.root, to: &out)
    writeShares(pages[number], root: page.root, to: &out)
    out.element(
      .p, .muted,
      text: "签审按块（标题、段、列项、表的一行……）记录文字的指纹。已改动：签审之后文字有变；存疑：文字没有变，所引用的条款变了；已撤销：签审人收回。")
    out.writePages(pages.count, current: number, of: SiteMap.reviewSignOff, root: page.root)
    return artifact(page, out)
  }

  private func writeReviewFigures(to out: inout MarkupWriter) {
    let reviews = index.standards.filter { $0.kind == .standard }.compactMap { inputs.reviews[$0.id] }
    let total = reviews.reduce(0) { $0 + $1.blocks.count }
    out.element(.dl, .figures) { out in
      for state in ReviewState.allCases {
        let count = reviews.reduce(0) { $0 + $1.count(state) }
        out.element(.div) { out in
          out.element(.dt, text: state.name.zh)
          out.element(.dd, text: state == .signed ? "\(count) / \(total)" : String(count))
        }
      }
    }
  }

  private func writeShares(_ ids: ArraySlice<StandardID>, root: String, to out: inout MarkupWriter) {
    let columns = ["标准", "签审率", "块数"] + ReviewState.allCases.map(\.name.zh) + ["签审人", "最近一次"]
    out.element(.section) { out in
      out.element(.h2, text: "各标准")
      out.writeGrid(columns, label: "各标准的签审") { out in
        out.open(.tbody)
        for id in ids {
          guard let review = inputs.reviews[id] else { continue }
          out.element(.tr, review.isSigned ? nil : .uncovered) { out in
            writeStandardCell(id, root: root, to: &out)
            out.element(.td, .rightAligned, text: review.share)
            for count in [review.blocks.count] + ReviewState.allCases.map(review.count) {
              out.element(.td, .rightAligned, text: count == 0 ? "—" : String(count))
            }
            out.element(.td, text: review.reviewers.isEmpty ? "—" : review.reviewers.joined(separator: "、"))
            out.element(.td, .number, text: review.date.isEmpty ? "—" : review.date)
          }
        }
        out.close(.tbody)
      }
    }
  }

  /// What was reviewed and has to be looked at again, by clause.
  private func writeOpen(_ ids: ArraySlice<StandardID>, root: String, to out: inout MarkupWriter) {
    var rest = SiteIndex.membersPerPage
    var left = 0
    let open = ids.filter { id in inputs.reviews[id]?.blocks.contains { $0.state.needsAnotherLook } ?? false }
    guard !open.isEmpty else { return }
    out.element(.section, .conflicts) { out in
      out.element(.h2, text: "需要重新签审")
      out.open(.ul)
      for id in open {
        for block in inputs.reviews[id]?.blocks ?? [] where block.state.needsAnotherLook {
          guard rest > 0 else {
            left += 1
            continue
          }
          rest -= 1
          write(block, of: id, root: root, to: &out)
        }
      }
      out.close(.ul)
      if left > 0 { out.element(.p, .muted, text: "另有\(left)块，用 stdc review list 列出。") }
    }
  }

  private func write(_ block: BlockReview, of id: StandardID, root: String, to out: inout MarkupWriter) {
    let reference = NodeReference(id, block.node)
    let clause = NodeReference(id, index.facts(of: id)[block.node].clause)
    out.element(.li) { out in
      out.element(.span, StyleClass(block.state), text: block.state.name.zh)
      out.text(" ")
      out.link(
        index.address(clause, root: root), index[id].shortName + " " + (index.words(for: reference) ?? "正文"))
      var facts = [block.reviewers.joined(separator: "、"), block.date].filter { !$0.isEmpty }
      if !block.reason.isEmpty { facts.append("理由：" + block.reason) }
      if !facts.isEmpty { out.text("（\(facts.joined(separator: "，"))）") }
      for (place, cause) in block.causes.enumerated() {
        out.text(place == 0 ? " 所引用的 " : "、")
        if let target = cause.target {
          let words = index.system.words(for: .node(target), in: id) ?? cause.key
          let node = NodeReference(target.standard, index.facts(of: target.standard)[target.node].clause)
          out.link(index.address(node, root: root), words)
        } else {
          out.text("\(cause.key)（已删去）")
        }
      }
      if !block.causes.isEmpty { out.text(" 有改动") }
    }
  }
}

extension ReviewState {
  /// Whether somebody signed and the sign-off no longer holds.
  var needsAnotherLook: Bool {
    switch self {
    case .suspect, .changed, .revoked: true
    case .signed, .unsigned: false
    }
  }
}

extension StyleClass {
  init(_ state: ReviewState) {
    switch state {
    case .signed: self = .established
    case .suspect: self = .warning
    case .changed, .revoked: self = .missing
    case .unsigned: self = .notApplicable
    }
  }
}
