import StdMarkup
import StdModel

/// What the frame of a page says of it, besides its content.
struct Page {
  /// The parts of the site that the header leads to.
  enum Section: CaseIterable {
    case system, catalogue, posts, checklists, terms, review
  }

  /// A step on the way from the home page: its words and, except for the page itself, its link.
  struct Crumb {
    let words: String
    let path: OutputPath?
    let anchor: String?

    init(_ words: String, _ path: OutputPath? = nil, anchor: String? = nil) {
      self.words = words
      self.path = path
      self.anchor = anchor
    }
  }

  let path: OutputPath
  let title: String
  let section: Section
  let style: StyleClass
  /// From below the home page to the page itself, which comes last and has no link.
  let crumbs: [Crumb]
  /// The running head in print: the number of a standard, else empty.
  var running = ""
  /// Whether the header leads to the parts of the site; a comparison that stands alone has none.
  var hasNavigation = true
  /// Whether the site has its reviews, which are for the authors.
  var hasReviews = true

  /// The way from the page to the root of the site.
  var root: String { path.rootPrefix }

  /// The file of the page: the shell filled with the content.
  func artifact(_ shell: PageShell, systemName: String, content: borrowing MarkupWriter) -> Artifact {
    let bytes = shell.fill(content) { slot in
      var out = MarkupWriter(capacity: 0)
      switch slot {
      case .title: out.text(path == SiteMap.home ? systemName : "\(title) · \(systemName)")
      case .root: out.text(root)
      case .kind: out.text(style.rawValue)
      case .navigation: writeNavigation(to: &out)
      case .breadcrumbs: writeBreadcrumbs(to: &out)
      case .running: out.text(running)
      case .content: break
      }
      return out
    }
    return Artifact(path, bytes)
  }

  private func writeNavigation(to out: inout MarkupWriter) {
    guard hasNavigation else { return }
    for section in Section.allCases where section != .review || hasReviews {
      out.element(.a) { attributes in
        attributes.destination(root + section.path.description)
        if section == self.section { attributes("aria-current", section.path == path ? "page" : "true") }
      } content: { out in
        out.text(section.name)
      }
    }
  }

  private func writeBreadcrumbs(to out: inout MarkupWriter) {
    guard !crumbs.isEmpty else { return }
    out.open(.nav) { attributes in
      attributes.style(.breadcrumbs)
      attributes.label("当前位置")
    }
    out.open(.ol)
    for crumb in [Crumb("首页", SiteMap.home)] + crumbs {
      out.element(.li) { out in
        if let path = crumb.path {
          out.link(root + path.description + (crumb.anchor.map { "#" + $0 } ?? ""), crumb.words)
        } else {
          out.element(.span, { $0("aria-current", "page") }) { $0.text(crumb.words) }
        }
      }
    }
    out.close(.ol)
    out.close(.nav)
  }
}

extension Page.Section {
  fileprivate var name: String {
    switch self {
    case .system: "标准体系"
    case .catalogue: "明细与统计"
    case .posts: "岗位手册"
    case .checklists: "检查表"
    case .terms: "术语"
    case .review: "审查"
    }
  }

  fileprivate var path: OutputPath {
    switch self {
    case .system: SiteMap.home
    case .catalogue: SiteMap.catalogue
    case .posts: SiteMap.posts
    case .checklists: SiteMap.checklists
    case .terms: SiteMap.terms
    case .review: SiteMap.review
    }
  }
}
