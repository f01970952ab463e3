import StdModel

/// The items of the bibliography count [1], [2] … and have no end mark.
enum BibliographyItems: StandardRule {
  static let id = RuleID("GBT1.1-BIB-02")
  static let severity = Severity.error
  static let isPlainFault = true

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.13、10.3.6"),
    summary: Bilingual(
      zh: "参考文献的每一项前有方括号中的序号，从 [1] 起连续，末尾不加标点", en: "items are numbered [1], [2] … without gap and without end mark"),
    why: Bilingual(zh: "文中用 [1] 引用参考文献，序号断了就引用不到", en: "the text cites items by these numbers"),
    wrong: [
      "## 参考文献\n\n[1]　GB/T 15624　服务标准化工作指南\n\n⟦[3]⟧　GB/T 19001　质量管理体系　要求\n",
      "## 参考文献\n\n⟦1.⟧ GB/T 15624　服务标准化工作指南\n2. GB/T 19001　质量管理体系　要求\n",
      "## 参考文献\n\n[1]　GB/T 15624　服务标准化工作指南⟦。⟧\n\n[2]　GB/T 19001　质量管理体系　要求。\n",
      "## 参考文献\n\n[1]　GB/T 15624　服务标准化工作指南\n\n⟦GB/T 19001⟧　质量管理体系　要求\n",
      "## 参考文献\n\n⟦【1】⟧　GB/T 15624　服务标准化工作指南\n",
    ],
    right: [
      "## 参考文献\n\n[1]　GB/T 15624　服务标准化工作指南\n\n[2]　GB/T 19001　质量管理体系　要求\n",
      // Without numbers the compiler gives them.
      "## 参考文献\n\n- GB/T 15624　服务标准化工作指南\n- GB/T 19001　质量管理体系　要求\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    let entries = document.citations.entries(of: .bibliography).map(\.entry)
    guard !entries.isEmpty else { return [] }
    return checkOrdinals(entries, document) + checkMarkers(entries, document) + checkEndMarks(entries)
  }

  private static func checkOrdinals(_ entries: [ReferenceEntry], _ document: DocumentView) -> [Diagnostic] {
    guard entries.contains(where: { $0.ordinal != nil }) else { return [] }
    return entries.compactMap { entry in
      guard case .ordinal(let expected) = document.facts[entry.id].expected, entry.strayMarker == nil else {
        return nil
      }
      guard let written = entry.ordinal else {
        return finding(
          .unnumbered(entry.name, expected), at: entry.headSpan,
          fixes: [FixIt(.certain, .number, [FixIt.Edit(entry.span.head, "[\(expected)]\u{3000}")])])
      }
      if written.number != expected {
        return finding(
          .unexpected(written.number, expected), at: written.span,
          fixes: [.replace(written.span, with: "[\(expected)]", .likely)])
      }
      guard !written.isTidy else { return nil }
      return finding(
        .otherBrackets(expected), at: written.span, fixes: [.replace(written.span, with: "[\(expected)]", .certain)])
    }
  }

  /// One way of marking the whole list is one finding, at its first place.
  private static func checkMarkers(_ entries: [ReferenceEntry], _ document: DocumentView) -> [Diagnostic] {
    let marked = entries.compactMap { entry in entry.strayMarker.map { (entry, $0) } }
    guard let first = marked.first else { return [] }
    let edits = marked.map { entry, span in
      let ordinal =
        if case .ordinal(let ordinal) = document.facts[entry.id].expected { "[\(ordinal)]\u{3000}" } else { "" }
      return FixIt.Edit(document.withSpaceBehind(span), ordinal)
    }
    return [finding(.otherMarks(marked.count), at: first.1, fixes: [FixIt(.certain, .number, edits)])]
  }

  private static func checkEndMarks(_ entries: [ReferenceEntry]) -> [Diagnostic] {
    let marks = entries.compactMap(\.endMark)
    guard let first = marks.first else { return [] }
    return [
      finding(
        .endMarks(marks.count, of: entries.count), at: first,
        fixes: [FixIt(.certain, .delete, marks.map { FixIt.Edit($0, "") })])
    ]
  }
}

extension Bilingual {
  fileprivate static let number = Self(zh: "编上序号", en: "number the items")
  fileprivate static let delete = Self(zh: "全部删去", en: "delete all of them")

  fileprivate static func unnumbered(_ name: String, _ expected: Int) -> Self {
    Self(zh: "\(opening(name))前缺少序号 [\(expected)]", en: "\(name) lacks its number [\(expected)]")
  }

  fileprivate static func unexpected(_ written: Int, _ expected: Int) -> Self {
    Self(zh: "这里应为 [\(expected)]，写的是 [\(written)]", en: "this is [\(expected)], but [\(written)] is written")
  }

  fileprivate static func otherBrackets(_ expected: Int) -> Self {
    Self(zh: "序号应写作 [\(expected)]", en: "the number is written [\(expected)]")
  }

  fileprivate static func otherMarks(_ count: Int) -> Self {
    Self(zh: "参考文献的序号写作 [1]、[2]，有 \(count) 项不是", en: "items are numbered [1], [2]; \(count) are not")
  }

  fileprivate static func endMarks(_ count: Int, of all: Int) -> Self {
    Self(zh: "参考文献各项末尾不加标点，\(all) 项中有 \(count) 项带标点", en: "items carry no end mark, but \(count) of \(all) do")
  }
}
