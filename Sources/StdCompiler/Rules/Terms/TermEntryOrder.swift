import StdModel

/// The parts of a term entry stand in their order.
enum TermEntryOrder: TermRule {
  static let id = RuleID("GBT1.1-TRM-12")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.7.3.1"),
    summary: Bilingual(
      zh: "术语条目依次为编号、术语、英文对应词、符号、定义、概念的其他表述、示例、注、来源",
      en:
        "number, term, English equivalent, symbol, definition, figure or formula, example, note, source, in this order"),
    why: Bilingual(
      zh: "次序固定，读者一眼就知道哪句是定义、哪句是补充", en: "with a fixed order readers see at once what defines and what explains"),
    wrong: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n\n注：不含收费服务。\n\n⟦示例：⟧线上平台。\n",
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n\n⟦[来源：GB/T 24421.1—2023，3.1]⟧\n\n注：不含收费服务。\n",
    ],
    right: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n\n示例：线上平台。\n\n注1：不含收费服务。\n\n注2：包括自助服务。\n\n[来源：GB/T 24421.1—2023，3.1]\n"
    ])

  static func check(_ entry: TermEntry, in document: DocumentView) -> [Diagnostic] {
    guard entry.blocks.count > 1 || entry.source != nil else { return [] }
    var last: (rank: Int, block: Block)?
    for (index, block) in entry.blocks.enumerated() {
      guard let rank = rank(of: block, isFirst: index == 0) else { continue }
      if let last, rank < last.rank {
        return [
          finding(
            .order(name(of: block), before: name(of: last.block)), at: lead(of: block),
            related: [Diagnostic.Label(lead(of: last.block), .later)])
        ]
      }
      last = (rank, block)
    }
    guard let source = entry.source, let end = entry.blocks.last, end.span.lowerBound > source.span.lowerBound else {
      return []
    }
    return [finding(.sourceLast, at: source.span, related: [Diagnostic.Label(lead(of: end), .behind)])]
  }

  /// The place of a part in the order; nil for what belongs to the part before it, such as the symbols of a formula.
  private static func rank(of block: Block, isFirst: Bool) -> Int? {
    switch block {
    case .paragraph, .list: isFirst ? 0 : nil
    case .figure, .formula: 1
    case .example: 2
    case .note: 3
    case .table, .termEntry, .reference, .footnote, .quotation, .preformatted: nil
    }
  }

  private static func name(of block: Block) -> Bilingual {
    switch block {
    case .figure: Bilingual(zh: "图", en: "the figure")
    case .formula: Bilingual(zh: "公式", en: "the formula")
    case .example: Bilingual(zh: "示例", en: "the example")
    case .note: Bilingual(zh: "注", en: "the note")
    case .paragraph, .list, .table, .termEntry, .reference, .footnote, .quotation, .preformatted:
      Bilingual(zh: "定义", en: "the definition")
    }
  }

  private static func lead(of block: Block) -> SourceSpan {
    switch block {
    case .example(let example): example.lead
    case .note(let note): note.lead
    case .paragraph, .list, .figure, .formula, .table, .termEntry, .reference, .footnote, .quotation, .preformatted:
      block.span
    }
  }
}

extension Bilingual {
  fileprivate static let later = Self(zh: "它应在后", en: "this comes later")
  fileprivate static let behind = Self(zh: "来源之后还有内容", en: "stands behind the source")
  fileprivate static let sourceLast = Self(zh: "来源排在术语条目的最后", en: "the source is the last part of an entry")

  fileprivate static func order(_ name: Bilingual, before other: Bilingual) -> Self {
    Self(zh: "术语条目中，\(name.zh)排在\(other.zh)之前", en: "in an entry \(name.en) stands before \(other.en)")
  }
}
