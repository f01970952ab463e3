import StdMarkup
import StdModel

extension SiteRenderer {
  /// The posts in pages of a few hundred.
  var postListPages: [ArraySlice<StandardID>] { pages(of: index.posts) }

  /// All posts by level, with the handbook of each and what it carries out.
  func postListPage(_ number: Int) -> Artifact {
    let pages = postListPages
    let title = pages.count > 1 ? "岗位工作手册（第\(number + 1)页）" : "岗位工作手册"
    let page = Page(
      path: SiteIndex.page(number, of: SiteMap.posts), title: title, section: .posts, style: .listPage,
      crumbs: [Page.Crumb(title)])
    var out = MarkupWriter(capacity: 32_768)
    out.element(.h1, text: title)
    out.element(.p, .muted, text: "每个岗位一本：先是岗位标准自己的职责，再是它实施的各项标准的条款，逐字收入，可以打印成册。")
    if pages[number].isEmpty { out.element(.p, text: "体系中还没有岗位工作标准。") }
    var start = pages[number].startIndex
    while start < pages[number].endIndex {
      let category = index[pages[number][start]].place?.category
      let end = pages[number][start...].firstIndex { index[$0].place?.category != category } ?? pages[number].endIndex
      writeLevel(pages[number][start..<end], category, root: page.root, to: &out)
      start = end
    }
    if number == pages.count - 1 { writePostsWithoutStandard(to: &out) }
    out.writePages(pages.count, current: number, of: SiteMap.posts, root: page.root)
    return artifact(page, out)
  }

  private func writeLevel(
    _ posts: ArraySlice<StandardID>, _ category: String?, root: String, to out: inout MarkupWriter
  ) {
    let name = category.flatMap { index.slot(of: $0)?.category.name } ?? "未归入层级"
    out.element(.section) { out in
      out.element(.h2, text: name)
      out.writeGrid(["岗位", "岗位标准", "实施的标准", "条款"], label: name) { out in
        out.element(.tbody) { out in
          for id in posts { writePost(id, root: root, to: &out) }
        }
      }
    }
  }

  private func writePost(_ id: StandardID, root: String, to out: inout MarkupWriter) {
    let handbook = Handbook(id, index)
    let taken = handbook.parts.reduce(0) { $0 + $1.pieces.count }
    let whole = handbook.parts.count(where: \.isWhole)
    out.element(.tr, handbook.parts.isEmpty ? .uncovered : nil) { out in
      out.element(.th, { $0.scope(.row) }) { out in
        out.link(root + index.map.handbook(of: id).description, index.postName(id))
      }
      out.element(.td, .number) { $0.link(root + index[id].path.description, index[id].number) }
      if handbook.parts.isEmpty {
        out.element(.td, { $0("colspan", "2") }) { $0.text("没有写明实施哪些标准的条款") }
      } else {
        out.element(.td, .rightAligned, text: "\(handbook.parts.count)项" + (whole > 0 ? "，其中全部实施\(whole)项" : ""))
        out.element(.td, .rightAligned, text: "\(taken)条")
      }
    }
  }

  private func writePostsWithoutStandard(to out: inout MarkupWriter) {
    let open = index.system.system.configuration.posts.filter { post in
      post.standard.map { index.standard(numbered: $0.value) == nil } ?? true
    }
    guard !open.isEmpty else { return }
    out.element(.section) { out in
      out.element(.h2, text: "没有标准的岗位")
      out.element(.ul, .plainList) { out in
        for post in open.prefix(SiteIndex.membersPerPage) {
          out.element(.li, text: post.name.value + (post.standard.map { "（\($0.value)尚未编写）" } ?? ""))
        }
      }
    }
  }
}
