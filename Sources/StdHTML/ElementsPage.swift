import StdMarkup
import StdModel

/// How an element of GB/T 1.1—2020, table 3, stands in one standard.
private enum ElementFinding {
  case present
  /// There, this many times.
  case counted(Int)
  /// Its heading is there and nothing else.
  case empty
  /// Optional, and not there.
  case unused
  /// Required, and not there.
  case missing
}

/// The elements of table 3 in their order.
private enum CheckedElement: String, CaseIterable {
  case cover = "封面"
  case contents = "目次"
  case foreword = "前言"
  case introduction = "引言"
  case scope = "范围"
  case references = "规范性引用文件"
  case terms = "术语和定义"
  case symbols = "符号和缩略语"
  case classification = "分类和编码"
  case general = "总体原则/要求"
  case core = "核心技术要素"
  case annexes = "附录"
  case bibliography = "参考文献"
  case index = "索引"

  var isRequired: Bool {
    switch self {
    case .cover, .foreword, .scope, .references, .terms, .core: true
    case .contents, .introduction, .symbols, .classification, .general, .annexes, .bibliography, .index: false
    }
  }
}

extension SiteRenderer {
  var elementPages: [ArraySlice<StandardID>] { standardPages }

  /// The element checklist (要素核对): every standard against table 3 of GB/T 1.1—2020.
  func elementsPage(_ number: Int) -> Artifact {
    let pages = elementPages
    let page = reviewPart(SiteMap.reviewElements, "要素核对", number: number, count: pages.count, style: .widePage)
    var out = MarkupWriter(capacity: 65_536)
    out.element(.h1, text: page.title)
    writeReviewTabs(page, to: &out)
    out.element(.p, .muted, text: "按GB/T 1.1—2020表3核对。“缺”为必备要素不存在，“空”为只有标题，“—”为可选要素未使用。目次由编译生成。")
    out.writeGrid(["标准"] + CheckedElement.allCases.map(\.rawValue), label: "要素核对") { out in
      out.element(.tbody) { out in
        for id in pages[number] {
          out.element(.tr) { out in
            writeStandardCell(id, root: page.root, to: &out)
            for element in CheckedElement.allCases { write(index.standards[Int(id.index)].finding(element), to: &out) }
          }
        }
      }
    }
    out.writePages(pages.count, current: number, of: SiteMap.reviewElements, root: page.root)
    return artifact(page, out)
  }

  /// The head of a row: a standard by number and title.
  func writeStandardCell(_ id: StandardID, root: String, to out: inout MarkupWriter) {
    let entry = index[id]
    out.element(.th, { $0.scope(.row) }) { out in
      out.element(.a, { $0.destination(root + entry.path.description) }) { out in
        if !entry.number.isEmpty {
          out.element(.span, .number, text: entry.number)
          out.text(" ")
        }
        out.text(entry.title)
      }
    }
  }

  private func write(_ finding: ElementFinding, to out: inout MarkupWriter) {
    switch finding {
    case .present: out.element(.td, .established, text: "有")
    case .counted(let count): out.element(.td, .established, text: "有（\(count)）")
    case .empty: out.element(.td, .planned, text: "空")
    case .unused: out.element(.td, .notApplicable, text: "—")
    case .missing: out.element(.td, .missing, text: "缺")
    }
  }
}

extension Standard {
  fileprivate func finding(_ element: CheckedElement) -> ElementFinding {
    let absent: ElementFinding = element.isRequired ? .missing : .unused
    func one(_ kind: Element.Kind) -> ElementFinding {
      guard let found = elements.first(where: { $0.kind == kind }) else { return absent }
      return found.clause.blocks.isEmpty && found.clause.subclauses.isEmpty ? .empty : .present
    }
    func many(_ matches: (Element) -> Bool) -> ElementFinding {
      let count = elements.count(where: matches)
      return count == 0 ? absent : .counted(count)
    }
    switch element {
    case .cover: return metadata.number != nil && metadata.title != nil && metadata.issuer != nil ? .present : .missing
    case .contents: return .present
    case .foreword: return one(.foreword)
    case .introduction: return one(.introduction)
    case .scope: return one(.scope)
    case .references: return one(.normativeReferences)
    case .terms: return one(.terms)
    case .symbols: return one(.symbols)
    case .classification: return many { $0.technicalRole == .classification }
    case .general: return many { $0.technicalRole == .general }
    case .core:
      // A standard of terms or of symbols has its core where others have their definitions.
      if metadata.functionalType?.value == .terminology { return one(.terms) }
      if metadata.functionalType?.value == .symbols, elements.contains(where: { $0.kind == .symbols }) {
        return one(.symbols)
      }
      return many { $0.technicalRole == .core }
    case .annexes: return many(\.kind.isAnnex)
    case .bibliography: return one(.bibliography)
    case .index: return one(.index)
    }
  }
}

extension Element {
  fileprivate enum TechnicalRole { case classification, general, core }

  /// What a technical clause is for, by its title; GB/T 1.1—2020, 8.8 to 8.10.
  fileprivate var technicalRole: TechnicalRole? {
    guard kind == .technical else { return nil }
    let title = clause.heading.title?.plainText ?? ""
    if title.begins(with: "总体") || title.begins(with: "总则") || title.begins(with: "基本原则") || title.begins(with: "基本要求")
    {
      return .general
    }
    if title.begins(with: "分类") || title.begins(with: "编码") || title.ends(with: "分类和编码") || title.ends(with: "系统构成") {
      return .classification
    }
    return .core
  }
}
