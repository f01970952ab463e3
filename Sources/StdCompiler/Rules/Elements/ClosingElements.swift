import StdModel

/// Annexes, bibliography and index close a standard in this order.
enum ClosingElements: StandardRule {
  static let id = RuleID("GBT1.1-ELM-04")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.13、8.14、9.6.2"),
    summary: Bilingual(
      zh: "附录在正文之后，参考文献在最后一个附录之后，索引为最后一个要素",
      en: "annexes follow the text, the bibliography follows the last annex, the index is the last element"),
    why: Bilingual(
      zh: "读者翻到末尾查参考文献和索引，后面再有附录就会被漏看", en: "readers take what stands behind the bibliography for the end and miss it"),
    wrong: [
      "## 1 范围\n\n本文件适用于服务。\n\n## ⟦参考文献⟧\n\n[1]　GB/T 19001　质量管理体系　要求\n\n## 附录 A（资料性）记录格式\n\n格式见表 A.1。\n",
      "## 1 范围\n\n本文件适用于服务。\n\n## ⟦索引⟧\n\n平台　3.1\n\n## 参考文献\n\n[1]　GB/T 19001　质量管理体系　要求\n",
      "## 1 范围\n\n本文件适用于服务。\n\n## ⟦参考文献⟧\n\n[1]　GB/T 19001　质量管理体系　要求\n\n## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n",
    ],
    right: [
      "## 1 范围\n\n本文件适用于服务。\n\n## 附录 A（资料性）记录格式\n\n格式见表 A.1。\n\n## 参考文献\n\n[1]　GB/T 19001　质量管理体系　要求\n\n## 索引\n\n平台　3.1\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    var found: [Diagnostic] = []
    for (index, element) in document.elements.enumerated() {
      guard let rank = rank(of: element.kind) else { continue }
      let last = document.elements[(index + 1)...].last { Self.rank(of: $0.kind).map { $0 < rank } ?? false }
      guard let last else { continue }
      found.append(
        finding(
          .misplaced(document.name(of: element), document.name(of: last)), at: element.clause.heading.span,
          related: [Diagnostic.Label(last.clause.heading.span, .behind)]))
    }
    return found
  }

  /// Clauses behind an annex are another rule's, so annexes are never what is misplaced.
  private static func rank(of kind: Element.Kind) -> Int? {
    switch kind {
    case .scope, .normativeReferences, .terms, .symbols, .technical, .annex: 0
    case .bibliography: 1
    case .index: 2
    case .preamble, .contents, .foreword, .introduction, .appendage: nil
    }
  }
}

extension Bilingual {
  fileprivate static let behind = Self(zh: "排在了后面", en: "stands behind it")

  fileprivate static func misplaced(_ name: String, _ last: String) -> Self {
    Self(zh: "“\(name)”应位于“\(last)”之后", en: "“\(name)” belongs behind “\(last)”")
  }
}
