import StdModel

/// An entry of clause 2 is the number of a document, a space of one character, and its whole title.
enum ReferenceEntryForm: StandardRule {
  static let id = RuleID("GBT1.1-REF-08")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.6.3.1、10.3.4"),
    summary: Bilingual(
      zh: "引用文件写编号、空一个字、写全称，不加书名号", en: "an entry is number, one em space and full title without title marks"),
    why: Bilingual(
      zh: "编号与名称互相核对，缺一个就无法确认是哪个文件", en: "number and title check each other; one alone does not prove the document"),
    wrong: [
      "## 2 规范性引用文件\n\n⟦GB/T 19001⟧\n",
      "## 2 规范性引用文件\n\nGB/T 19001⟦《质量管理体系　要求》⟧\n",
      "## 2 规范性引用文件\n\nGB/T 19001⟦质⟧量管理体系　要求\n",
      "## 2 规范性引用文件\n\n- GB/T 15624⟦ ⟧服务标准化工作指南\n- GB/T 19001  质量管理体系　要求\n",
    ],
    right: [
      "## 2 规范性引用文件\n\nGB/T 19001　质量管理体系　要求\n\nGB/T 24421（所有部分）　服务业组织标准化工作指南\n",
      "## 2 规范性引用文件\n\n- GB/T 1.1　标准化工作导则 第1部分：标准化文件的结构和起草规则\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    let entries = document.citations.entries(of: .normativeReferences).map(\.entry)
    var faults = entries.compactMap { formFault(of: $0) }
    if let narrow = narrowGaps(entries.compactMap(\.titleGap), of: entries.count) { faults.append(narrow) }
    return faults.map { finding($0.message, at: $0.span, fixes: $0.fixes) }
  }
}

extension ReferenceEntry {
  /// The white space between number and title where it is not one em space; nil where there is none at all.
  var titleGap: SourceSpan? {
    guard let end = designationRange?.end, end < titleRange.start, !titleRange.isEmpty else { return nil }
    var gap = TextRange(Int(end), titleRange.lowerBound)
    let between = prose[gap]
    if between.equals("\u{3000}") { return nil }
    if let closing = between.lastIndex(where: { $0 == "）" || $0 == ")" }) {
      let behind = between.utf8.distance(from: between.startIndex, to: between.index(after: closing))
      gap = TextRange(gap.lowerBound + behind, gap.upperBound)
    }
    return gap.isEmpty || prose[gap].equals("\u{3000}") ? nil : prose.span(of: gap)
  }
}

/// One finding for all gaps of a list that are not one em space wide, at the first of them.
func narrowGaps(_ gaps: [SourceSpan], of count: Int) -> (message: Bilingual, span: SourceSpan, fixes: [FixIt])? {
  guard let first = gaps.first else { return nil }
  let fix = FixIt(.certain, .widen, gaps.map { FixIt.Edit($0, "\u{3000}") })
  return (.narrow(gaps.count, of: count), first, [fix])
}

/// What is wrong with the form of an entry that begins with the number of a standard, or nil.
func formFault(of entry: ReferenceEntry) -> (message: Bilingual, span: SourceSpan, fixes: [FixIt])? {
  guard let range = entry.designationRange, let number = entry.designation else { return nil }
  if entry.titleRange.isEmpty { return (.noTitle(number), entry.headSpan, []) }
  let title = entry.title
  if title.begins(with: "《"), let closing = title.lastIndex(of: "》") {
    let inner = title[title.index(after: title.startIndex)..<closing]
    let span = entry.prose.span(of: entry.titleRange)
    let space = entry.titleRange.start == range.end ? "\u{3000}" : ""
    return (.titleMarks, span, [.replace(span, with: space + inner + title[title.index(after: closing)...], .certain)])
  }
  if entry.titleRange.start == range.end, let first = title.first {
    let start = entry.titleRange.lowerBound
    let span = entry.prose.span(of: TextRange(start, start + first.utf8.count))
    return (.noSpace(number), span, [.replace(span, with: "\u{3000}\(first)", .certain)])
  }
  return nil
}

extension Bilingual {
  fileprivate static let widen = Self(zh: "都改为空一个字", en: "put em spaces")

  fileprivate static func narrow(_ count: Int, of all: Int) -> Self {
    Self(
      zh: "编号与文件名称之间应空一个字（全角空格），\(all) 个文件中有 \(count) 个不是",
      en: "one em space stands between number and title; \(count) of \(all) entries have something else")
  }

  fileprivate static func noTitle(_ number: StandardNumber) -> Self {
    Self(zh: "\(number) 之后缺少文件名称", en: "the title of \(number) is missing")
  }

  fileprivate static let titleMarks = Self(zh: "清单中的文件名称不加书名号", en: "titles in the list have no title marks")

  fileprivate static func noSpace(_ number: StandardNumber) -> Self {
    Self(zh: "\(number) 与文件名称之间应空一个字", en: "an em space stands between \(number) and the title")
  }
}
