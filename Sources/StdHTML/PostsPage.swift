import StdMarkup
import StdModel

extension SiteRenderer {
  /// The standards that posts carry out, those of the two subsystems of layer 2.
  var postPages: [ArraySlice<StandardID>] {
    let rows = index.slots.filter { $0.subsystem.layer == 2 }.flatMap(\.members).compactMap { member -> StandardID? in
      if case .own(let id) = member { return id }
      return nil
    }
    return pages(of: rows)
  }

  /// How many posts a matrix may have as columns; beyond, each row lists its posts.
  private static var maximumColumns: Int { 30 }

  /// The post × standard matrix (岗位与标准对照): which post carries out which standard, wholly or in clauses.
  func postsPage(_ number: Int) -> Artifact {
    let pages = postPages
    let page = reviewPart(SiteMap.reviewPosts, "岗位与标准对照", number: number, count: pages.count, style: .widePage)
    let posts = index.slots(of: .post).flatMap(\.members).compactMap { member -> StandardID? in
      if case .own(let id) = member { return id }
      return nil
    }
    var out = MarkupWriter(capacity: 65_536)
    out.element(.h1, text: page.title)
    writeReviewTabs(page, to: &out)
    if number == 0 { writePostSummary(posts, rows: pages.flatMap { $0 }, root: page.root, to: &out) }
    if posts.count <= Self.maximumColumns {
      writeMatrix(pages[number], posts, root: page.root, to: &out)
    } else {
      writePostLists(pages[number], root: page.root, to: &out)
    }
    out.writePages(pages.count, current: number, of: SiteMap.reviewPosts, root: page.root)
    return artifact(page, out)
  }

  private func writePostSummary(_ posts: [StandardID], rows: [StandardID], root: String, to out: inout MarkupWriter) {
    let uncovered = rows.filter { index.resolution(of: $0).implementedBy.isEmpty }
    out.element(
      .p, text: "服务实施和服务保障的\(rows.count)项标准中，\(rows.count - uncovered.count)项有岗位实施，\(uncovered.count)项尚无岗位实施。")
    let idle = posts.filter { index.resolution(of: $0).implements.isEmpty }
    if !idle.isEmpty {
      out.element(.section, .conflicts) { out in
        out.element(.h2, text: "没有写明实施哪些标准的岗位")
        out.element(.ul) { out in
          for post in idle.prefix(SiteIndex.membersPerPage) {
            out.element(.li) { $0.link(root + index[post].path.description, index[post].label) }
          }
        }
      }
    }
    let open = index.system.system.configuration.posts.filter { post in
      guard let number = post.standard?.value else { return true }
      return index.standard(numbered: number) == nil
    }
    guard !open.isEmpty else { return }
    out.element(.section, .conflicts) { out in
      out.element(.h2, text: "没有标准的岗位")
      out.element(.ul) { out in
        for post in open.prefix(SiteIndex.membersPerPage) {
          out.element(.li, text: post.name.value + (post.standard.map { "（\($0.value)尚未编写）" } ?? ""))
        }
      }
    }
  }

  private func writeMatrix(
    _ rows: ArraySlice<StandardID>, _ posts: [StandardID], root: String, to out: inout MarkupWriter
  ) {
    out.element(.p, .muted, text: "“全部”为岗位实施整项标准；条号为只实施这些条款；“—”为与岗位无关。")
    out.open(.div) { attributes in
      attributes.style(.frame)
      attributes("role", "region")
      attributes("tabindex", "0")
      attributes.label("岗位与标准对照")
    }
    out.open(.table, .grid)
    out.element(.thead) { out in
      out.element(.tr) { out in
        out.element(.th, { $0.scope(.column) }) { $0.text("标准") }
        for post in posts {
          out.element(.th, { $0.scope(.column) }) { out in
            out.link(root + index[post].path.description, index[post].title)
          }
        }
        out.element(.th, { $0.scope(.column) }) { $0.text("覆盖") }
      }
    }
    out.open(.tbody)
    for row in rows {
      let isCovered = !index.resolution(of: row).implementedBy.isEmpty
      out.element(.tr, isCovered ? nil : .uncovered) { out in
        writeStandardCell(row, root: root, to: &out)
        for post in posts { writeCell(row, post, root: root, to: &out) }
        out.element(.td) { out in
          out.element(.span, isCovered ? .established : .missing, text: isCovered ? "已覆盖" : "未覆盖")
        }
      }
    }
    out.close(.tbody)
    out.close(.table)
    out.close(.div)
  }

  private func writeCell(_ row: StandardID, _ post: StandardID, root: String, to out: inout MarkupWriter) {
    let found = index.resolution(of: post).implements.filter { $0.standard == row }
    guard !found.isEmpty else { return out.element(.td, .notApplicable, text: "—") }
    guard !found.contains(where: \.clauses.isEmpty) else { return out.element(.td, .established, text: "全部") }
    out.element(.td, .inProgress) { out in writeClauses(found.flatMap(\.clauses), of: row, root: root, to: &out) }
  }

  private func writeClauses(_ clauses: [NodeID?], of id: StandardID, root: String, to out: inout MarkupWriter) {
    for (position, clause) in clauses.compactMap({ $0 }).enumerated() {
      if position > 0 { out.text("、") }
      let reference = NodeReference(id, clause)
      out.link(index.address(reference, root: root), index.clauseName(reference))
    }
  }

  /// For organisations with many posts: each standard with the posts that carry it out.
  private func writePostLists(_ rows: ArraySlice<StandardID>, root: String, to out: inout MarkupWriter) {
    out.writeGrid(["标准", "实施的岗位"], label: "岗位与标准对照") { out in
      out.open(.tbody)
      for row in rows {
        let posts = index.inOrder(index.resolution(of: row).implementedBy)
        out.element(.tr, posts.isEmpty ? .uncovered : nil) { out in
          writeStandardCell(row, root: root, to: &out)
          out.element(.td) { out in
            if posts.isEmpty { out.element(.span, .missing, text: "未覆盖") }
            for (position, post) in posts.prefix(60).enumerated() {
              if position > 0 { out.text("、") }
              out.link(root + index[post].path.description, index[post].title)
            }
            if posts.count > 60 { out.text("等\(posts.count)个岗位") }
          }
        }
      }
      out.close(.tbody)
    }
  }
}
