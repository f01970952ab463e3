import StdModel

/// The scope calls its object what the title calls it.
enum ScopeObject: StandardRule {
  static let id = RuleID("GBT1.1-SCP-06")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("5.4.1、8.5.1"),
    summary: Bilingual(zh: "范围中标准化对象的名称与文件名称一致", en: "the scope calls its object what the title calls it"),
    why: Bilingual(zh: "少一个词，读者会以为管的是另一个对象", en: "with a word less it seems to be another object"),
    wrong: [
      "---\ntitle: 中小企业公共服务标准体系建设指南\n---\n\n## 1 范围\n\n本文件提供了⟦中小企业服务标准体系⟧的指导和建议。\n\n本文件适用于中小企业公共服务标准体系。\n",
      "---\ntitle: 企业服务平台建设规范\n---\n\n## 1 范围\n\n本文件规定了⟦企业服务综合平台建设⟧的要求。\n\n本文件适用于平台。\n",
    ],
    right: [
      "---\ntitle: 中小企业公共服务　标准体系建设指南\n---\n\n## 1 范围\n\n本文件提供了中小企业公共服务标准体系建设的指导和建议。\n\n本文件适用于中小企业。\n",
      "---\ntitle: 企业服务平台建设规范\n---\n\n## 1 范围\n\n本文件规定了企业面向服务对象设立平台的要求。\n\n本文件适用于平台。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let title = document.metadata.title, let scope = document.scope, !document.isStatement,
      let statement = scope.statements.first
    else { return [] }
    let object = statement.prose.slice(statement.object).trimmed
    // The right name anywhere in what the document does is enough.
    let wanted = Array(bare(title.value))
    let written = Array(object.text.unicodeScalars.prefix(40))
    guard let length = nearMiss(written, wanted) else { return [] }
    let name = String(String.UnicodeScalarView(written.prefix(length)))
    let span = object.span(of: TextRange(0, name.utf8.count))
    return [finding(.otherName(name, title.value), at: span, related: [Diagnostic.Label(title.span, .title)])]
  }

  /// The title without spaces and without the word of its type.
  static func bare(_ title: String) -> String.UnicodeScalarView {
    var text = title.unicodeScalars.filter { !$0.properties.isWhitespace }
    for word: StaticString in ["规范", "规程", "指南", "术语", "要求"] where String(text).ends(with: word) {
      text.removeLast(2)
      break
    }
    return text
  }

  /// How many characters of the text are the name of the title with two to four characters left out or put in; nil
  /// where it is the name itself, or another one altogether.
  static func nearMiss(_ written: [Unicode.Scalar], _ wanted: [Unicode.Scalar]) -> Int? {
    let start = zip(written, wanted).prefix { $0 == $1 }.count
    guard start >= 4, start < wanted.count, start < written.count else { return nil }
    for count in 2...4 {
      if let length = match(written, from: start, wanted, from: start + count) { return length }
      if let length = match(written, from: start + count, wanted, from: start) { return length }
    }
    return nil
  }

  /// Where the texts are the same for four characters or more from two places, the end of that in the first.
  private static func match(
    _ written: [Unicode.Scalar], from left: Int, _ wanted: [Unicode.Scalar], from right: Int
  ) -> Int? {
    guard left < written.count, right < wanted.count else { return nil }
    let count = zip(written[left...], wanted[right...]).prefix { $0 == $1 }.count
    return count >= 4 ? left + count : nil
  }
}

extension Bilingual {
  fileprivate static let title = Self(zh: "文件名称", en: "the title")

  fileprivate static func otherName(_ name: String, _ title: String) -> Self {
    Self(zh: "范围说的是“\(name)”，文件名称是“\(title)”，对象不一致", en: "the scope speaks of “\(name)”, the title is “\(title)”")
  }
}
