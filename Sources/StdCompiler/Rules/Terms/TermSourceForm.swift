import StdModel

/// The source of a term entry names a dated document and the entry in it, in the prescribed form.
enum TermSourceForm: TermRule {
  static let id = RuleID("GBT1.1-TRM-13")
  static let severity = Severity.error
  static let yieldsTo = [
    NumberDash.id, NumberSpacing.id, NumberYear.id, NumberCode.id, NumberGlyphs.id, NumberSlash.id,
  ]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.7.3.4、9.5.4.3"),
    summary: Bilingual(
      zh: "来源写作“[来源：文件编号—年份，条目编号]”，改写过的加“，有修改”",
      en: "a source reads [来源：number—year，entry], with ，有修改 where it was changed"),
    why: Bilingual(
      zh: "条目编号随版本变化，不注日期、不写条目编号就找不到原来的定义",
      en: "entry numbers change with the edition; without year and entry the original is not found"),
    wrong: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n\n⟦[来源：GB/T 24421.1，3.2]⟧\n",
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n\n⟦[来源：GB/T 24421.1—2023]⟧\n",
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n\n⟦[GB/T 24421.1—2023，3.2]⟧\n",
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n\n⟦[来源:GB/T 24421.1—2023,3.2,修改]⟧\n",
    ],
    right: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n\n[来源：GB/T 24421.1—2023，3.2，有修改]\n\n### 3.2\n\n**企业** enterprise\n\n依法设立的经济组织。\n\n[来源：《中小企业划型标准规定》，第二条]\n"
    ])

  static func check(_ entry: TermEntry, in document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    guard let source = entry.source else { return bareSource(entry, document) }
    guard let number = source.designation else { return [] }
    let text = source.text.text
    if number.isDated, let clause = source.clause {
      let right = "[来源：\(number)，\(clause)" + (source.isModified ? "，有修改]" : "]")
      guard text != right else { return [] }
      // More words than these may be there for a reason.
      let isCertain = text.utf8.count <= right.utf8.count + 6
      return [
        finding(.form(right), at: source.span, fixes: isCertain ? [.replace(source.span, with: right, .certain)] : [])
      ]
    }
    return [finding(number.isDated ? .noEntry(number) : .undated(number), at: source.span)]
  }

  /// `[GB/T 24421.1, 3.2]` without the word 来源 is read as text.
  private static func bareSource(_ entry: TermEntry, _ document: DocumentView) -> [Diagnostic] {
    guard entry.blocks.count > 1, case .paragraph(let paragraph)? = entry.blocks.last, paragraph.prose.text.isBracketed,
      document.resolution.references[paragraph.id].contains(where: {
        if case .standard = $0.mention.kind { true } else { false }
      })
    else { return [] }
    return [finding(.noWord, at: paragraph.prose.span)]
  }
}

extension String {
  fileprivate var isBracketed: Bool {
    (begins(with: "[") || begins(with: "［") || begins(with: "【"))
      && (ends(with: "]") || ends(with: "］") || ends(with: "】"))
  }
}

extension Bilingual {
  fileprivate static let noWord = Self(zh: "来源写作“[来源：……]”", en: "a source reads [来源：…]")

  fileprivate static func form(_ right: String) -> Self {
    Self(zh: "来源应写作“\(right)”", en: "the source reads “\(right)”")
  }

  fileprivate static func undated(_ number: StandardNumber) -> Self {
    Self(zh: "来源中的 \(number) 未注日期", en: "\(number) of the source is not dated")
  }

  fileprivate static func noEntry(_ number: StandardNumber) -> Self {
    Self(zh: "来源没有写明 \(number) 的条目编号", en: "the source does not name the entry of \(number)")
  }
}
