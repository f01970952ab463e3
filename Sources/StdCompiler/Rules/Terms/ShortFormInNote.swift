import StdModel

/// A short form is introduced where the text first uses the name, not in a note of the term entry.
enum ShortFormInNote: PhraseRule {
  static let id = RuleID("GBT1.1-TRM-17")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.4.3.2"),
    summary: Bilingual(
      zh: "简称在首次使用全称处写“（以下简称“……”）”，不写在术语的注中",
      en: "a short form is given at the first use of the name, not in a note of the entry"),
    why: Bilingual(
      zh: "注是附加信息，不能给出正文使用的名称", en: "a note adds information and cannot set the name that the text goes by"),
    wrong: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**融通发展平台** platform for integrated development\n\n推动企业合作的系统。\n\n注：⟦简称⟧平台。\n"
    ],
    right: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**融通发展平台** platform for integrated development\n\n推动企业合作的系统。\n\n## 4 平台\n\n融通发展平台（以下简称“平台”）由中心运行。\n\n注：平台在实施办法中简称系统。\n"
    ])

  static let phrases = ["简称"]

  static func check(
    _ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView
  ) -> [Diagnostic] {
    guard document.facts[place.node].kind == .note, document.facts[document.facts[place.node].clause].kind == .term
    else {
      return []
    }
    return [finding(.inNote, at: prose.span(of: phrase))]
  }
}

extension Bilingual {
  fileprivate static let inNote = Self(
    zh: "简称不在术语的注中给出，在正文首次使用处写“（以下简称“……”）”",
    en: "a short form is not given in a note of the entry but at the first use in the text: （以下简称“…”）")
}
