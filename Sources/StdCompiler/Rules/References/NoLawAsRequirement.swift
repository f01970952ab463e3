import StdModel

/// Laws, regulations and policies are not cited normatively.
enum NoLawAsRequirement: PhraseRule, ReferenceRule {
  static let id = RuleID("GBT1.1-CIT-05")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.4.4.3"),
    summary: Bilingual(
      zh: "不规范性引用法律、行政法规、规章和政策性文件，也不写“应符合国家有关法律法规”", en: "laws, regulations and policies are not cited normatively"),
    why: Bilingual(
      zh: "遵守法律法规是法律本身的要求，写进标准既无必要，又会随法律修改而失效",
      en: "laws bind by themselves; a standard adds nothing and goes stale with them"),
    wrong: [
      "## 4 平台\n\n平台应⟦符合国家有关法律法规⟧的要求。\n", "## 4 平台\n\n平台应符合⟦《示例市企业服务管理办法》⟧的规定。\n",
    ],
    right: [
      "## 4 平台\n\n平台的设立见《示例市企业服务管理办法》。\n", "## 4 平台\n\n服务人员应熟悉国家有关法律法规。\n",
    ])

  package static func enrol(in rules: inout RulesByKind) {
    rules.add(phrase: self)
    rules.add(reference: self)
  }

  static func check(_ reference: CrossReference, _ prose: Prose, in document: DocumentView) -> [Diagnostic] {
    guard case .titled(let title) = reference.mention.kind, reference.force == .normative, !document.isStatement,
      isLaw(prose[title]),
      !isTermsLeadIn(reference.place, document), !isListed(reference, document)
    else { return [] }
    return [finding(.law(String(prose[title])), at: prose.span(of: reference.mention.range))]
  }

  /// Where clause 2 lists the law, the entry is what has to go: `ListedLaw` says so.
  private static func isListed(_ reference: CrossReference, _ document: DocumentView) -> Bool {
    reference.entry.flatMap { document.element(of: $0) }?.kind == .normativeReferences
  }

  private static func isTermsLeadIn(_ place: ProsePlace, _ document: DocumentView) -> Bool {
    document.element(of: place.node)?.kind == .terms
  }

  /// Titles of laws and policies end so.
  private static func isLaw(_ title: Substring) -> Bool {
    var words = title
    if words.hasSuffix("（试行）") || words.hasSuffix("(试行)") { words = words.dropLast(4) }
    return ["法", "条例", "办法", "规定", "细则", "决定", "意见", "通知", "规划", "方案", "公告", "纲要", "决议", "章程"].contains {
      words.hasSuffix($0)
    }
  }

  static let phrases = [
    "法律法规", "法律、法规", "法律和法规", "有关政策", "相关政策", "国家有关规定", "国家相关规定", "国家有关标准", "国家相关标准", "国家现行标准",
  ]

  private static let verbs: [StaticString] = ["符合", "遵守", "执行", "按照", "依照", "依据", "满足", "按"]

  /// `应符合国家有关法律法规`: the general words a few characters behind a verb of compliance, in a sentence that requires or
  /// recommends.
  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement, let sentence = bindingSentence(of: phrase, at: place, in: document) else { return [] }
    let reach = prose.range(before: phrase.lowerBound, atMost: min(48, phrase.lowerBound - sentence.lowerBound))
    let before = String(prose[reach])
    for verb in verbs {
      guard let found = before.firstRange(of: verb) else { continue }
      let range = TextRange(reach.lowerBound + found.lowerBound, phrase.upperBound)
      return [finding(.general(String(prose[range])), at: prose.span(of: range))]
    }
    return []
  }

  private static func bindingSentence(of phrase: TextRange, at place: ProsePlace, in document: DocumentView)
    -> TextRange?
  {
    for placed in document.resolution.provisions[place.node]
    where placed.place == place && placed.provision.sentence.contains(phrase) {
      switch placed.provision.kind {
      case .requirement, .instruction, .recommendation: return placed.provision.sentence
      case .permission, .capability, .possibility, .statement: return nil
      }
    }
    return nil
  }
}

extension Bilingual {
  fileprivate static func law(_ title: String) -> Self {
    Self(
      zh: "《\(title)》是法规或政策性文件，不作规范性引用；可列入参考文献，用“见”提及", en: "《\(title)》 is a law or policy and is not cited normatively"
    )
  }

  fileprivate static func general(_ words: String) -> Self {
    Self(zh: "“\(words)”不作为要求写入标准", en: "“\(words)” is no requirement of a standard")
  }
}
