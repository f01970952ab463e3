import StdModel

/// A standard makes no contract and imposes no penalty.
enum ContractTerms: PhraseRule {
  static let id = RuleID("GBT1.1-ELM-10")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("5.5.3"),
    summary: Bilingual(
      zh: "不写索赔、担保、费用结算等合同要求，也不写行政管理措施、法律责任、罚则等法律法规要求",
      en: "claims, guarantees and settlement belong into contracts, penalties and liability into law"),
    why: Bilingual(
      zh: "合同由当事人约定，处罚由法律法规设定，标准无权规定",
      en: "contracts are made by their parties and penalties by law; a standard has no power over either"),
    wrong: [
      "## 4 监督\n\n违反本条的处以⟦罚款⟧。\n",
      "## 4 监督\n\n### 4.1 ⟦法律责任⟧\n\n中心对泄露信息的人员作出处理。\n\n### 4.2 投诉\n\n投诉应登记。\n",
      "## 4 监督\n\n造成损失的，应依法⟦追究⟧其法律责任。\n",
      "## 4 服务\n\n逾期未办结的，中心应向服务对象支付⟦违约金⟧。\n",
    ],
    right: [
      "## 4 服务\n\n中心为企业提供融资担保、保险索赔和行政处罚信用修复的咨询，费用结算按合同办理。\n",
      "## 4 服务\n\n受理时应告知服务对象提供虚假材料要承担的法律责任，罚款缴纳渠道应公示。\n",
    ])

  static let phrases = ["罚款", "罚则", "法律责任", "违约责任", "违约金", "滞纳金", "追究", "索赔", "担保", "费用结算"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement, let element = document.element(of: place.node), element.kind.isNormative else {
      return []
    }
    let word = prose[phrase]
    guard isTitle(word, prose, place, document) || isImposed(word, phrase, prose, document) else { return [] }
    return [finding(.imposed(word, document.place(of: place.node)), at: prose.span(of: phrase))]
  }

  /// A clause that is called so treats of nothing else.
  private static func isTitle(_ word: Substring, _ prose: Prose, _ place: ProsePlace, _ document: DocumentView) -> Bool
  {
    let kind = document.facts[place.node].kind
    return (kind == .clause || kind == .element) && prose.text == word && word != "担保" && word != "追究"
  }

  /// The words that make a penalty or a claim of the phrase, anywhere in its sentence; nil: the phrase alone makes
  /// none.
  private static func imposingWords(of word: Substring) -> [String]? {
    switch word {
    case "罚款", "滞纳金": ["处以", "并处", "给予", "予以", "处罚"]
    case "违约金": ["支付", "承担", "赔偿", "收取"]
    case "追究": ["责任"]
    case "法律责任", "违约责任": ["应承担", "依法承担", "由此产生", "承担相应", "承担全部"]
    case "索赔": ["有权索赔", "应索赔", "可索赔", "向其索赔", "提出索赔要求"]
    default: nil
    }
  }

  private static func isImposed(_ word: Substring, _ phrase: TextRange, _ prose: Prose, _ document: DocumentView)
    -> Bool
  {
    guard let imposing = imposingWords(of: word) else { return false }
    let sentence = sentence(around: phrase, in: prose.text)
    // Telling people of the law is a service.
    let informing = ["告知", "提示", "提醒", "说明", "宣传", "讲解", "咨询", "解读", "普及", "声明", "援助", "公示", "记录", "信息"]
    guard !informing.contains(where: sentence.contains) else { return false }
    // `追究法律责任` is told once, by its verb.
    if word == "法律责任" || word == "违约责任", sentence.contains("追究") { return false }
    return imposing.contains(where: sentence.contains)
  }

  private static func sentence(around range: TextRange, in text: String) -> Substring {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let before = text[..<start].lastIndex(of: "。").map { text.index(after: $0) } ?? text.startIndex
    let behind = text[start...].firstIndex(of: "。") ?? text.endIndex
    return text[before..<behind]
  }
}

extension Bilingual {
  fileprivate static func imposed(_ word: Substring, _ place: String) -> Self {
    Self(
      zh: "\(opening(place))中的“\(word)”属于合同或法律法规的内容，标准不作规定",
      en: "“\(word)” in \(place) is a matter of contracts or law, not of a standard")
  }
}
