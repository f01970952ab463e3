import StdModel

/// A title does not call its document a standard.
enum TitleWithoutStandard: StandardRule {
  static let id = RuleID("GBT1.1-TTL-02")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("6.1.4.1"),
    summary: Bilingual(
      zh: "文件名称不描述为“标准”“国家标准”“行业标准”“标准化指导性技术文件”",
      en: "a title does not say that its document is a 标准, 国家标准, 行业标准 or 标准化指导性技术文件"),
    why: Bilingual(zh: "“标准”没有说明文件的功能，规范、规程、指南才能说明", en: "标准 does not say what the document does; 规范, 规程 or 指南 does"),
    wrong: [
      "---\ntitle: 窗口服务⟦标准⟧\n---\n\n## 1 范围\n\n本文件适用于窗口。\n",
      "---\ntitle: 窗口服务⟦标准⟧ 第2部分：受理\n---\n\n## 1 范围\n\n本文件适用于窗口。\n",
      "---\ntitle: 窗口服务⟦国家标准⟧\n---\n\n## 1 范围\n\n本文件适用于窗口。\n",
    ],
    right: [
      "---\ntitle: 服务标准体系构建与运行规范\n---\n\n## 1 范围\n\n本文件适用于窗口。\n",
      "---\ntitle: 国家标准立项评估指南\n---\n\n## 1 范围\n\n本文件适用于窗口。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let title = document.metadata.title, !document.isStatement, title.value.holds("标准"),
      let range = kindWords(in: title.value),
      let span = title.place(of: range)
    else { return [] }
    let words = String(decoding: Array(title.value.utf8)[range.lowerBound..<range.upperBound], as: UTF8.self)
    let kind = document.metadata.functionalType.flatMap { $0.value.titleWord } ?? "规范"
    return [finding(.standard(words, kind), at: span, fixes: [.replace(span, with: kind, .likely)])]
  }

  /// The words with which the title, or what stands in front of its part, ends.
  private static func kindWords(in title: String) -> TextRange? {
    var end = title.utf8.count
    if let part = PartNumber(inTitle: title) { end = part.range.lowerBound }
    var text = String(decoding: title.utf8.prefix(end), as: UTF8.self)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    for words: StaticString in ["标准化指导性技术文件", "国家标准", "行业标准", "地方标准", "团体标准", "企业标准", "标准"] where text.ends(with: words)
    {
      return TextRange(text.utf8.count - words.utf8CodeUnitCount, text.utf8.count)
    }
    return nil
  }
}

extension Sourced<String> {
  /// The place of a part of the text; nil where the text is not the bytes of its span, such as one with escapes.
  func place(of range: TextRange) -> SourceSpan? {
    guard value.utf8.count == span.upperBound - span.lowerBound else { return nil }
    return SourceSpan(span.source, span.lowerBound + range.lowerBound, span.lowerBound + range.upperBound)
  }
}

extension FunctionalType {
  /// The word by which a title says that a document is of this type.
  var titleWord: String? {
    switch self {
    case .terminology: "术语"
    case .symbols: "符号"
    case .classification: "分类"
    case .testMethod: "试验方法"
    case .specification, .management: "规范"
    case .codeOfPractice: "规程"
    case .guidance: "指南"
    case .work: "工作规范"
    case .evaluation, .other: nil
    }
  }
}

extension Bilingual {
  fileprivate static func standard(_ words: String, _ kind: String) -> Self {
    Self(
      zh: "文件名称不以“\(words)”结尾，用说明功能的“\(kind)”等词",
      en: "a title does not end with “\(words)”; say what the document does, such as “\(kind)”")
  }
}
