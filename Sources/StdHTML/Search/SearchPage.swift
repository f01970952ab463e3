import StdMarkup
import StdModel

extension SiteRenderer {
  /// The page of the search and the list that its script reads.
  func searchFiles() -> [Artifact] {
    guard let search else { return [] }
    return [searchPage(search), Artifact(SiteMap.searchList, search.listScript)]
  }

  func searchPart(_ number: Int) -> [Artifact] {
    (search?.partScript(number)).map { [Artifact(SiteMap.searchPart(number), $0)] } ?? []
  }

  /// Without a script the page says how to find things all the same, and lists the standards.
  private func searchPage(_ search: SearchIndex) -> Artifact {
    let page = Page(
      path: SiteMap.search, title: "搜索", section: .system, style: .listPage, crumbs: [Page.Crumb("搜索")])
    var out = MarkupWriter(capacity: 16_384)
    out.element(.h1, text: "搜索")
    out.open(.div) { $0("data-search", "") }
    out.element(.section) { out in
      out.element(.p, text: "浏览器没有运行脚本，不能在这里搜索全文。可以用浏览器的“在页面中查找”（Ctrl+F）在下列页面和标准中查找：")
      out.element(.ul, .plainList) { out in
        for (path, words) in [
          (SiteMap.catalogue, "标准明细表：按编号和名称查标准"), (SiteMap.terms, "术语：按术语查定义"),
        ] { out.element(.li) { $0.link(page.root + path.description, words) } }
        for subsystem in index.system.system.framework.subsystems {
          out.element(.li) {
            $0.link(page.root + SiteMap.subsystemPage(subsystem.kind).description, subsystem.name)
          }
        }
      }
    }
    let listed = search.documents.filter { index[$0].subject == nil }
    if listed.count <= SiteIndex.membersPerPage {
      out.element(.section) { out in
        out.element(.h2, text: "全部标准")
        out.element(.ul, .standardList) { out in
          for id in listed { writeStandardItem(id, root: page.root, to: &out) }
        }
      }
    }
    out.close(.div)
    return artifact(page, out)
  }
}
