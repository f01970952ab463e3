import StdModel

/// International and foreign documents are listed with a Chinese title and the original one in brackets.
enum OriginalTitle: StandardRule {
  static let id = RuleID("GBT1.1-REF-16")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = [RuleID("GBT1.1-REF-08")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.6.3.1"),
    summary: Bilingual(
      zh: "国际文件和国外文件列编号、中文译名，并在圆括号中给出原文名称",
      en: "international and foreign documents: number, Chinese title, original title in brackets"),
    why: Bilingual(
      zh: "中文译名供阅读，原文名称供查找", en: "the Chinese title is for reading, the original one for finding the document"),
    wrong: [
      "## 2 规范性引用文件\n\nISO 9001　⟦Quality management systems—Requirements⟧\n",
      "## 2 规范性引用文件\n\nISO 9001　⟦质量管理体系　要求⟧\n",
    ],
    right: [
      "## 2 规范性引用文件\n\nGB/T 19001　质量管理体系　要求\n\nISO 9001　质量管理体系　要求（Quality management systems—Requirements）\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    return document.citations.entries(of: .normativeReferences).compactMap { entry in
      originalTitleFault(of: entry.entry).map { finding($0.message, at: $0.span) }
    }
  }
}

/// What an entry of an international or foreign document lacks, or nil.
func originalTitleFault(of entry: ReferenceEntry) -> (message: Bilingual, span: SourceSpan)? {
  guard let number = entry.designation, number.level == .international || number.level == .foreign else { return nil }
  let title = entry.title
  guard !title.isEmpty else { return nil }
  let span = entry.prose.span(of: entry.titleRange)
  let opening = title.firstIndex { $0 == "（" || $0 == "(" } ?? title.endIndex
  guard title[..<opening].unicodeScalars.contains(where: { $0.properties.isIdeographic }) else {
    return (.noChinese(number), span)
  }
  guard !title[opening...].unicodeScalars.contains(where: { $0.isASCII && $0.properties.isAlphabetic }) else {
    return nil
  }
  return (.noOriginal(number), span)
}

extension Bilingual {
  fileprivate static func noChinese(_ number: StandardNumber) -> Self {
    Self(
      zh: "\(number) 应列中文译名，原文名称放在其后的圆括号中",
      en: "\(number) needs a Chinese title, with the original one behind it in brackets")
  }

  fileprivate static func noOriginal(_ number: StandardNumber) -> Self {
    Self(
      zh: "\(number) 的译名之后应在圆括号中给出原文名称",
      en: "the original title of \(number) belongs in brackets behind the Chinese one")
  }
}
