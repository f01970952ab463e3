import StdModel

/// Among subclauses that all require something, none forgets its modal word.
enum SubclauseWithoutModal: ClauseRule {
  static let id = RuleID("GBT1.1-MOD-13")
  static let severity = Severity.warning
  static let severityInDrafts: Severity? = .info

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.1"),
    summary: Bilingual(
      zh: "同级的无标题条都是要求时，没有能愿动词的一条多半漏写了“应”",
      en: "where all untitled subclauses of a clause require, one without a modal word has probably lost its 应"),
    why: Bilingual(
      zh: "没有“应”的句子是陈述，声明符合文件时不必做到", en: "a sentence without 应 is a statement, and conformity does not ask for it"),
    wrong: [
      "## 4 岗位要求\n\n4.1　窗口人员应核对材料。\n\n4.2　窗口人员应告知时限。\n\n4.3　⟦窗口人员负责资源对接工作。⟧\n\n4.4　窗口人员应登记事项。\n"
    ],
    right: [
      // Statements that explain are no requirements that lost their word.
      "## 4 岗位要求\n\n4.1　窗口人员应核对材料。\n\n4.2　窗口人员应告知时限。\n\n4.3　窗口的设置见附录A。\n\n4.4　窗口人员应登记事项。\n",
      "## 4 岗位要求\n\n4.1　窗口人员应核对材料。\n\n4.2　窗口人员负责资源对接工作。\n\n4.3　窗口人员负责登记工作。\n\n4.4　窗口人员应登记事项。\n",
      "## 4 岗位要求\n\n4.1　窗口人员应核对材料。\n\n4.2　窗口人员应告知时限。\n\n4.3　登记事项。\n\n4.4　窗口人员应登记事项。\n",
    ])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    let subclauses = clause.subclauses
    guard subclauses.count >= 4, !document.isStatement, subclauses.allSatisfy({ $0.isUntitledLeaf }),
      document.element(of: clause.id)?.kind == .technical
    else { return [] }
    var odd: Clause?
    for subclause in subclauses where !requires(subclause, document) {
      guard odd == nil else { return [] }
      odd = subclause
    }
    guard let odd, let paragraph = odd.onlyParagraph, names(duty: paragraph.prose.text),
      let sentence = onlyStatement(paragraph, document)
    else { return [] }
    return [finding(.noModal(document.name(of: odd)), at: paragraph.prose.span(of: sentence))]
  }

  private static func requires(_ clause: Clause, _ document: DocumentView) -> Bool {
    guard let first = clause.blocks.first else { return false }
    return document.resolution.provisions[first.id].contains { $0.provision.kind == .requirement }
  }

  /// The sentence, where the paragraph is one sentence without modal word.
  private static func onlyStatement(_ paragraph: Paragraph, _ document: DocumentView) -> TextRange? {
    let provisions = document.resolution.provisions[paragraph.id]
    guard provisions.count == 1, let only = provisions.first, only.provision.kind == .statement else { return nil }
    return only.provision.sentence
  }

  /// Whether the sentence says what somebody does, by words that no explanation has.
  private static func names(duty text: String) -> Bool {
    guard text.holds("负责") || text.holds("承担") || text.holds("定期") || text.holds("做好") || text.holds("落实") else {
      return false
    }
    for word: StaticString in ["见", "是指", "包括", "包含", "分为", "适用", "符合", "规定的"] where text.holds(word) { return false }
    return true
  }
}

extension Clause {
  fileprivate var isUntitledLeaf: Bool { heading.title == nil && subclauses.isEmpty }

  fileprivate var onlyParagraph: Paragraph? {
    guard blocks.count == 1, case .paragraph(let paragraph)? = blocks.first else { return nil }
    return paragraph
  }
}

extension Bilingual {
  fileprivate static func noModal(_ name: String) -> Self {
    Self(
      zh: "同级各条都是要求，只有 \(name) 没有能愿动词，是否漏写了“应”",
      en: "all subclauses beside \(name) require something; does it lack its 应")
  }
}
