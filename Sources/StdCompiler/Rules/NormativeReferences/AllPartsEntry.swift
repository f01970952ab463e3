import StdModel

/// A whole series is listed as `GB/T 24421（所有部分）` with the common elements of its title.
enum AllPartsEntry: StandardRule {
  static let id = RuleID("GBT1.1-REF-17")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.6.3.1"),
    summary: Bilingual(
      zh: "引用一个文件的所有部分时，编号后写“（所有部分）”，名称只列引导元素和主体元素",
      en: "a whole series is listed with （所有部分） and the common elements of its title"),
    why: Bilingual(
      zh: "分为部分的文件没有不带部分号的编号，不写“（所有部分）”就不知道引用的是哪一部分",
      en: "a series has no document without a part number, so its bare number names none"),
    wrong: [
      "## 2 规范性引用文件\n\n⟦GB/T 24421⟧　服务业组织标准化工作指南\n\n## 4 体系\n\n体系应符合GB/T 24421.2的规定。\n",
      // Nothing in the document names a part, but the catalogue does.
      "## 2 规范性引用文件\n\n⟦GB/T 20001⟧　标准编写规则\n",
      "## 2 规范性引用文件\n\nGB/T 24421（所有部分）　服务业组织标准化工作指南　⟦第2部分⟧：标准体系构建\n",
    ],
    right: [
      "## 2 规范性引用文件\n\nGB/T 24421（所有部分）　服务业组织标准化工作指南\n\n## 4 体系\n\n体系应符合GB/T 24421.2的规定。\n",
      "## 2 规范性引用文件\n\nGB/T 22239　信息安全技术　网络安全等级保护基本要求\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    return document.citations.entries(of: .normativeReferences).compactMap { entry in
      seriesFault(of: entry, in: document).map { finding($0.message, at: $0.span, fixes: $0.fixes) }
    }
  }
}

/// What is wrong with an entry that lists a series, or nil.
func seriesFault(
  of entry: Citations.Entry, in document: DocumentView
) -> (message: Bilingual, span: SourceSpan, fixes: [FixIt])? {
  guard let number = entry.number else { return nil }
  if entry.isAllParts {
    guard let part = PartNumber(inTitle: entry.entry.title) else { return nil }
    let start = entry.entry.titleRange.lowerBound
    let range = TextRange(start + part.range.lowerBound, start + part.range.upperBound)
    return (.partOfAll(number), entry.entry.prose.span(of: range), [])
  }
  guard number.part == nil, let known = knownPart(of: number, document), PartNumber(inTitle: entry.entry.title) == nil
  else {
    return nil
  }
  let span = entry.entry.headSpan
  return (
    .bareSeries(number, known), span,
    [FixIt(.likely, .allParts, [FixIt.Edit(span.tail, "（所有部分）")])]
  )
}

/// A part of the series that the document itself or the system names.
private func knownPart(of number: StandardNumber, _ document: DocumentView) -> StandardNumber? {
  let parts = document.citations.parts
  for index in parts.indices where parts[index].isPart(of: number) { return parts[index] }
  return document.system.system.configuration.adopted.first { $0.number.isPart(of: number) }?.number
    ?? (number.isDated ? nil : document.system.catalogue.part(of: number))
}

extension Bilingual {
  fileprivate static let allParts = Self(zh: "加上“（所有部分）”", en: "add （所有部分）")

  fileprivate static func partOfAll(_ number: StandardNumber) -> Self {
    Self(
      zh: "列 \(number) 的所有部分时，名称不写某一部分的补充元素",
      en: "with all parts of \(number) the title has no supplementary element of one part")
  }

  fileprivate static func bareSeries(_ number: StandardNumber, _ part: StandardNumber) -> Self {
    Self(
      zh: "\(number) 分为部分（如 \(part.undated)），引用所有部分时编号后写“（所有部分）”",
      en: "\(number) is a series (with \(part.undated)): list it as “\(number.undated)（所有部分）”")
  }
}
