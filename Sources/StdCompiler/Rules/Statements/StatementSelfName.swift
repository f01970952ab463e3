import StdModel

/// A drafting statement calls its standard by one name throughout.
enum StatementSelfName: StandardRule {
  static let id = RuleID("PROC-22")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "编制说明中“本标准”“本文件”只用一种", en: "a drafting statement uses either 本标准 or 本文件 throughout"),
    why: Bilingual(
      zh: "混用时分不清指标准还是编制说明本身", en: "mixed, they leave open whether the standard or the statement is meant"),
    wrong: [
      "---\nstatement-of: Q/SL 1—2026\ntitle: 编制说明\n---\n\n## 一、工作简况\n\n本标准规定了要求。本标准由中心提出。\n\n⟦本文件⟧起草单位：示例中心。\n"
    ],
    right: [
      "---\nstatement-of: Q/SL 1—2026\ntitle: 编制说明\n---\n\n## 一、工作简况\n\n本文件规定了要求。本文件由中心提出。前言写有“本标准由中心归口”的，已经改正。\n",
      "---\ntitle: 服务规程\n---\n\n## 1 范围\n\n本文件适用于服务。本标准适用于窗口。本标准不适用于投诉。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isStatement else { return [] }
    var standards: [SourceSpan] = []
    var documents: [SourceSpan] = []
    forEachProse(of: document.standard) { _, prose in
      collect("本标准", in: prose, &standards)
      collect("本文件", in: prose, &documents)
    }
    guard !standards.isEmpty, !documents.isEmpty else { return [] }
    // The name used more often is the one meant; where both are, that of GB/T 1.1—2020.
    let isDocument = documents.count >= standards.count
    let (right, wrong) = isDocument ? ("本文件", "本标准") : ("本标准", "本文件")
    return (isDocument ? standards : documents).map { span in
      finding(
        .mixed(right, wrong, max(standards.count, documents.count)), at: span,
        fixes: [.replace(span, with: right, .likely)])
    }
  }

  private static func collect(_ word: StaticString, in prose: Prose, _ spans: inout [SourceSpan]) {
    var offset = 0
    while let range = prose.text.firstRange(of: word, from: offset) {
      offset = range.upperBound
      // In quotation marks the words of another text are told.
      let before = prose[TextRange(0, range.lowerBound)]
      let opened = before.unicodeScalars.filter { $0 == "“" }.count
      let closed = before.unicodeScalars.filter { $0 == "”" }.count
      if opened <= closed { spans.append(prose.span(of: range)) }
    }
  }
}

extension Bilingual {
  fileprivate static func mixed(_ right: String, _ wrong: String, _ count: Int) -> Self {
    Self(zh: "编制说明别处用“\(right)”（\(count)处），这里用“\(wrong)”", en: "elsewhere the statement says \(right) (\(count) times)")
  }
}
