import StdModel
import StdSyntax

/// What is to conform to a cited document says so with 应: without it the citation is informative.
enum StatedConformity: ReferenceRule {
  static let id = RuleID("GBT1.1-CIT-01")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = [RuleID("GBT1.1-CIT-08"), RuleID("GBT1.1-CIT-05")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.4.2.1、9.5.4.2.2"),
    summary: Bilingual(
      zh: "要求符合其他文件的，写“应符合”；没有“应”的“符合……的规定”是陈述，所引用的文件是资料性引用",
      en:
        "what has to conform to another document says 应符合; without 应 it is a statement, and the document is cited for information only"
    ),
    why: Bilingual(
      zh: "引用的性质由所在的句子决定：陈述中的引用不构成本文件的条款，文件不必列入规范性引用文件，也就不必遵守",
      en:
        "the sentence decides what a citation is: within a statement it makes no provision, and nobody has to follow the document"
    ),
    wrong: [
      "## 4 平台\n\n平台的信息安全⟦符合⟧GB/T 22239的规定。\n",
      "## 4 平台\n\n平台设置无障碍通道，通道的尺寸⟦满足⟧GB 50763的要求。\n",
    ],
    right: [
      "## 4 平台\n\n平台的信息安全应符合GB/T 22239的规定。\n",
      // A condition, a quality of a thing, an instruction, and a table that a requirement cites.
      "## 4 平台\n\n符合GB/T 22239的规定的系统，应登记。核对系统是否符合GB/T 22239的规定。\n",
      "## 4 平台\n\n检查下列内容：\n\na) 系统符合GB/T 22239的规定；\n\nb) 记录完整。\n",
      "## 4 平台\n\n平台应达到下列要求：\n\na) 系统符合GB/T 22239的规定；\n\nb) 记录完整。\n",
    ])

  static func check(_ reference: CrossReference, _ prose: Prose, in document: DocumentView) -> [Diagnostic] {
    guard case .standard = reference.mention.kind, reference.force == .informative, !document.isStatement,
      reference.target != .itself, document.facts[reference.place.node].kind == .paragraph,
      let verb = verb(before: reference.mention.range.lowerBound, prose), demands(behind: reference, prose),
      let provision = document.provision(around: reference.mention.coreRange, at: reference.place),
      provision.kind == .statement, isSaidOfSomething(verb, provision.sentence, prose)
    else { return [] }
    switch document.element(of: reference.place.node)?.kind {
    case .technical, .annex(.normative): break
    default: return []
    }
    guard document.facts[document.facts[reference.place.node].clause].kind != .term else { return [] }
    let span = prose.span(of: verb)
    let word = String(prose[verb])
    return [finding(.stated(word), at: span, fixes: [.replace(span, with: "应" + word, .likely)])]
  }

  /// `符合`, `满足`, `遵守`, `执行` directly before the number.
  private static func verb(before offset: Int, _ prose: Prose) -> TextRange? {
    var end = offset
    let text = prose.text
    if prose[prose.range(before: end, atMost: 1)] == " " { end -= 1 }
    guard end >= 6 else { return nil }
    let range = TextRange(end - 6, end)
    let verbs: [StaticString] = ["符合", "满足", "遵守", "执行"]
    let isVerb = text.utf8.count >= end && verbs.contains { prose[prose.range(before: end, atMost: 6)].equals($0) }
    return isVerb ? range : nil
  }

  /// Whether `的规定` or `的要求` and the end of the clause follow, not a noun that all this qualifies.
  private static func demands(behind reference: CrossReference, _ prose: Prose) -> Bool {
    var rest = prose[TextRange(reference.mention.range.upperBound, prose.text.utf8.count)]
    for word: StaticString in ["的规定", "的要求", "规定", "要求"] where rest.begins(with: word) {
      rest = rest.dropFirst(word.description.count)
      break
    }
    guard let next = rest.unicodeScalars.first else { return true }
    return next == "。" || next == "；" || next == "，"
  }

  /// Whether the verb has a subject in its own part of the sentence and no other verb before it: not `核对是否符合`,
  /// `确保符合`.
  private static func isSaidOfSomething(_ verb: TextRange, _ sentence: TextRange, _ prose: Prose) -> Bool {
    let before = prose.piece(before: verb.lowerBound, from: sentence.lowerBound)
    guard before.utf8.count >= 6 else { return false }
    let others: [StaticString] = [
      "是否", "确保", "保证", "使", "核对", "检查", "确认", "判断", "证明", "声明", "认为", "表明", "不", "均", "对", "按", "当", "如",
    ]
    return !others.contains { before.holds($0) }
  }
}

extension Bilingual {
  fileprivate static func stated(_ verb: String) -> Self {
    Self(
      zh: "没有“应”的“\(verb)”是陈述，这里成了资料性引用；要求的写“应\(verb)”",
      en: "without 应 this is a statement and cites for information; a requirement says 应\(verb)")
  }
}
