import StdModel

/// The bibliography does not list GB/T 1.1 only because the standard was drafted by it.
enum DraftingBasisListed: StandardRule {
  static let id = RuleID("GBT1.1-BIB-06")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.3 a)"),
    summary: Bilingual(
      zh: "正文没有引用 GB/T 1.1 时，不把它列入参考文献", en: "GB/T 1.1 goes into the bibliography only where the text cites it"),
    why: Bilingual(zh: "前言已经说明本文件按 GB/T 1.1 起草，不必再列", en: "the foreword says already by what the document was drafted"),
    wrong: [
      "## 4 平台\n\n平台由中心运行。\n\n## 参考文献\n\n[1]　⟦GB/T 1.1—2020⟧　标准化工作导则　第1部分：标准化文件的结构和起草规则\n"
    ],
    right: [
      "## 4 编写\n\n标准由中心编写，标准的结构见GB/T 1.1—2020。\n\n## 参考文献\n\n[1]　GB/T 1.1—2020　标准化工作导则　第1部分：标准化文件的结构和起草规则\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    return document.citations.entries(of: .bibliography).compactMap { entry in
      guard let number = entry.number, number.isDraftingBasis,
        !document.citations.citations.contains(where: { cites($0, entry) })
      else { return nil }
      return finding(.basis(number), at: entry.entry.headSpan)
    }
  }

  private static func cites(_ citation: Citations.Citation, _ entry: Citations.Entry) -> Bool {
    guard citation.context != .foreword else { return false }
    if let number = citation.number { return entry.lists(number) }
    if case .node(let node) = citation.reference.target { return node.node == entry.entry.id }
    return false
  }
}

extension StandardNumber {
  /// GB/T 1.1, by which every standard is drafted.
  var isDraftingBasis: Bool { code == "GB/T" && sequence == "1.1" }
}

extension Bilingual {
  fileprivate static func basis(_ number: StandardNumber) -> Self {
    Self(
      zh: "正文没有引用 \(number)，它只是起草的依据，前言已经写明，不列入参考文献",
      en:
        "the text does not cite \(number); as the basis of drafting it is named in the foreword, not in the bibliography"
    )
  }
}
