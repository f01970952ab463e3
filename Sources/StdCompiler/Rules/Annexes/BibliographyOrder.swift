import StdModel

/// The items of the bibliography stand in the order and form of clause 2.
enum BibliographyOrder: StandardRule {
  static let id = RuleID("GBT1.1-BIB-05")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.13、8.6.3"),
    summary: Bilingual(
      zh: "参考文献的排列和写法与规范性引用文件相同：编号、空一个字、全称，按类别和编号排列", en: "items follow the order and form of clause 2"),
    why: Bilingual(zh: "两份清单按同一办法查找", en: "both lists are looked through in the same way"),
    wrong: [
      "## 参考文献\n\n[1]　GB/T 1.2　标准化工作导则　第2部分\n\n[2]　⟦GB/T 39668⟧　科技企业孵化器服务规范\n\n[3]　GB/T 15624　服务标准化工作指南\n\n[4]　GB/T 19001　质量管理体系　要求\n",
      "## 参考文献\n\n[1]　GB/T 19001⟦《质量管理体系　要求》⟧\n",
      "## 参考文献\n\n[1]　GB/T 19001⟦ ⟧质量管理体系　要求\n",
      "## 参考文献\n\n[1]　ISO 9001　⟦质量管理体系　要求⟧\n",
    ],
    right: [
      "## 参考文献\n\n[1]　GB/T 15624　服务标准化工作指南\n\n[2]　GB/T 39668　科技企业孵化器服务规范\n\n[3]　DB53/T 1117　中小企业公共服务分类\n\n[4]　《中华人民共和国标准化法》\n",
      // Groups have their own order.
      "## 参考文献\n\n### 法规\n\n[1]　《中华人民共和国标准化法》\n\n### 标准\n\n[2]　GB/T 15624　服务标准化工作指南\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let clause = document.element(.bibliography)?.clause else { return [] }
    var found: [Diagnostic] = []
    for group in [clause] + clause.subclauses {
      let entries = group.blocks.compactMap { block in
        if case .reference(let entry) = block { entry } else { nil }
      }
      for item in misplacedReferences(entries) {
        found.append(
          finding(
            .misplaced(item), at: item.entry.headSpan,
            related: [Diagnostic.Label(item.neighbour.headSpan, .neighbour(item))]))
      }
      if let narrow = narrowGaps(entries.compactMap(\.titleGap), of: entries.count) {
        found.append(finding(narrow.message, at: narrow.span, fixes: narrow.fixes))
      }
      for entry in entries {
        if let fault = formFault(of: entry) {
          found.append(finding(fault.message, at: fault.span, fixes: fault.fixes))
        } else if let fault = originalTitleFault(of: entry) {
          found.append(finding(fault.message, at: fault.span))
        }
      }
    }
    return found
  }
}
