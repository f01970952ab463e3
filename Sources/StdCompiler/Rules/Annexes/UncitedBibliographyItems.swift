import StdModel

/// Points out items of the bibliography that the text never cites; they may be documents that the drafters consulted.
enum UncitedBibliographyItems: StandardRule {
  static let id = RuleID("GBT1.1-BIB-04")
  static let severity = Severity.info
  static let yieldsTo = [RuleID("GBT1.1-REF-15")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.13"),
    summary: Bilingual(
      zh: "参考文献中的文件在文中资料性引用，或者是起草时参考过的文件", en: "items are cited for information, or were consulted in drafting"),
    why: Bilingual(zh: "从未引用的文件多是旧稿留下的", en: "an item that nothing cites is often left over from an earlier draft"),
    wrong: [
      "## 4 平台\n\n平台由中心运行。\n\n注：质量管理见GB/T 19001。\n\n## 参考文献\n\n[1]　⟦GB/T 15624⟧　服务标准化工作指南\n\n[2]　GB/T 19001　质量管理体系　要求\n"
    ],
    right: [
      "## 4 平台\n\n平台由中心按照[1]运行。\n\n注：质量管理见GB/T 19001。\n\n## 参考文献\n\n[1]　GB/T 15624　服务标准化工作指南\n\n[2]　GB/T 19001　质量管理体系　要求\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    let entries = document.citations.entries(of: .bibliography)
    guard !entries.isEmpty else { return [] }
    var cited = Set<NodeID>()
    for citation in document.citations.citations where citation.context != .foreword {
      if case .node(let node) = citation.reference.target {
        cited.insert(node.node)
      } else if let entry = citation.reference.entry {
        cited.insert(entry)
      }
    }
    let doubtful = entries.filter { !cited.contains($0.entry.id) }
    guard !doubtful.isEmpty else { return [] }
    let numbers = Set(
      document.citations.citations.compactMap { $0.context == .foreword ? nil : $0.number?.undated })
    let uncited = doubtful.filter { entry in
      guard let number = entry.number else { return true }
      // The basis of drafting has a rule of its own.
      if number.isDraftingBasis { return false }
      return !numbers.contains(number.undated) && !(entry.isAllParts && numbers.contains { $0.isPart(of: number) })
    }
    guard let first = uncited.first else { return [] }
    let related = uncited.dropFirst().prefix(8).map { Diagnostic.Label($0.entry.headSpan, .alsoUncited) }
    return [
      finding(.uncited(first.entry.name, uncited.count, of: entries.count), at: first.entry.headSpan, related: related)
    ]
  }
}

extension Bilingual {
  fileprivate static let alsoUncited = Self(zh: "这一项也没有引用", en: "this one is not cited either")

  fileprivate static func uncited(_ name: String, _ count: Int, of all: Int) -> Self {
    count == 1
      ? Self(zh: "文中没有引用\(spaced(name))", en: "the text does not cite \(name)")
      : Self(
        zh: "参考文献的 \(all) 项中有 \(count) 项在文中没有引用，第一项是\(spaced(name))",
        en: "\(count) of \(all) items are not cited; the first is \(name)")
  }
}
