import StdModel

/// A `framework` block asks for a part of the system that there is.
enum FrameworkRequestIsKnown: BlockRule {
  static let id = RuleID("STDC-FRM-01")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "framework图写明要画的部分：system、一个子体系或一个类别，后面可加categories或standards",
      en:
        "a framework block names what is drawn: system, a subsystem or a category, perhaps with categories or standards"
    ),
    why: Bilingual(zh: "体系中没有的部分画不出来", en: "a part that the system does not have cannot be drawn"),
    wrong: [
      "## 4 结构\n\n结构见图 1。\n\n```framework\n⟦sytem⟧\n```\n\n图 1　标准体系结构图\n",
      "=== system.yaml\norganisation: 示例服务中心\n=== base/a.md\n## 4 结构\n\n结构见图 1。\n\n```framework\n⟦support/nothing⟧\n```\n\n图 1　结构图\n",
    ],
    right: ["## 4 结构\n\n结构见图 1。\n\n```framework\nsystem\n```\n\n图 1　标准体系结构图\n"])

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .figure(let figure) = block, case .framework(let source) = figure.content else { return [] }
    let request = FrameworkRequest(source.text)
    var findings = request.unknownWords.map { range in
      finding(.unknown(word(range, of: source.text)), at: span(range, of: source))
    }
    let framework = document.system.system.framework
    if !framework.subsystems.isEmpty, let missing = missing(request.scope, in: framework) {
      findings.append(finding(.missing(missing), at: trimmed(source)))
    }
    return findings
  }

  private static func missing(_ scope: FrameworkRequest.Scope, in framework: Framework) -> String? {
    switch scope {
    case .system: nil
    case .subsystem(let kind): framework.subsystem(kind) == nil ? kind.rawValue : nil
    case .category(let id): framework.category(id) == nil ? id : nil
    }
  }

  private static func word(_ range: TextRange, of text: String) -> String {
    String(decoding: Array(text.utf8)[range.lowerBound..<range.upperBound], as: UTF8.self)
  }

  /// The place in the file, where the text is the bytes of its span; else all of it.
  private static func span(_ range: TextRange, of source: Preformatted) -> SourceSpan {
    let span = source.textSpan
    guard source.text.utf8.count == span.upperBound - span.lowerBound else { return span }
    return SourceSpan(span.source, span.lowerBound + range.lowerBound, span.lowerBound + range.upperBound)
  }

  private static func trimmed(_ source: Preformatted) -> SourceSpan {
    let bytes = Array(source.text.utf8)
    let start = bytes.firstIndex { $0 > 0x20 } ?? 0
    let end = (bytes.lastIndex { $0 > 0x20 } ?? start - 1) + 1
    return span(TextRange(start, max(start, end)), of: source)
  }
}

extension Bilingual {
  fileprivate static func unknown(_ word: String) -> Self {
    Self(
      zh: "framework图不认识“\(word)”；可写system、base、implementation、support、post或类别的标识",
      en:
        "“\(word)” means nothing in a framework block; it takes system, base, implementation, support, post or the id of a category"
    )
  }

  fileprivate static func missing(_ name: String) -> Self {
    Self(zh: "体系的框架中没有“\(name)”", en: "the framework of the system has no “\(name)”")
  }
}
