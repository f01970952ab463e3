import StdModel

/// The foreword of a part names the document that it is a part of and the parts that are published.
enum PartsTold: StandardRule {
  static let id = RuleID("GBT1.1-FWD-12")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.3 b)"),
    summary: Bilingual(
      zh: "分为部分的文件，前言写明“本文件是……的第n部分”，并列出已经发布的部分",
      en: "the foreword of a part says “本文件是……的第n部分” and lists the parts already published"),
    why: Bilingual(zh: "读者由此知道还有哪些部分要一起使用", en: "it tells readers which other parts they need"),
    wrong: [
      "---\ntitle: 中小企业公共服务 第2部分：受理\n---\n\n## ⟦前言⟧\n\n本文件由示例中心归口。\n\n## 引言\n\n中小企业公共服务由2个部分构成。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\ntitle: 中小企业公共服务 第2部分：受理\n---\n\n## 前言\n\n本文件是DB9901/T 12《中小企业公共服务》的⟦第3部分⟧。DB9901/T 12已经发布了以下部分：\n\n——第1部分：总则。\n\n## 引言\n\n中小企业公共服务由2个部分构成。\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "---\ntitle: 中小企业公共服务 第2部分：受理\n---\n\n## 前言\n\n本文件按照GB/T 1.1—2020《标准化工作导则 第1部分：标准化文件的结构和起草规则》的规定起草。\n\n本文件是DB9901/T 12《中小企业公共服务》的第2部分。DB9901/T 12已经发布了以下部分：\n\n——第1部分：总则；\n\n——第2部分：受理。\n\n## 引言\n\n中小企业公共服务由2个部分构成。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\ntitle: 窗口受理服务规程\n---\n\n## 前言\n\n本文件由示例中心归口。\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let title = document.metadata.title, let part = PartNumber(inTitle: title.value),
      let foreword = document.foreword
    else { return [] }
    let heading = foreword.clause.heading.title?.span ?? foreword.clause.heading.span
    guard
      let own = foreword.paragraphs.first(where: {
        $0.item != .basis && $0.prose.text.holds("本文件") && PartNumber.range(in: $0.prose.text) != nil
      }),
      let range = PartNumber.range(in: own.prose.text)
    else { return [finding(.notTold(part.number), at: heading)] }
    if range.number != part.number {
      let span = own.prose.span(of: range.range)
      return [
        finding(
          .otherPart(range.number, part.number), at: span, related: [Diagnostic.Label(title.span, .title)],
          fixes: [.replace(span, with: "第\(part.number)部分", .likely)])
      ]
    }
    guard !foreword.holds("以下部分", "下列部分", "个部分") else { return [] }
    return [finding(.noList, at: own.prose.span(of: range.range))]
  }
}

extension PartNumber {
  /// The first `第2部分` in a text.
  fileprivate static func range(in text: String) -> (number: Int, range: TextRange)? {
    guard let start = text.firstRange(of: "第", from: 0), let end = text.firstRange(of: "部分", from: start.upperBound),
      end.lowerBound - start.upperBound <= 4,
      let part = PartNumber(
        inTitle: String(decoding: Array(text.utf8)[start.lowerBound..<end.upperBound], as: UTF8.self))
    else { return nil }
    return (part.number, TextRange(start.lowerBound, end.upperBound))
  }
}

extension Bilingual {
  fileprivate static let title = Self(zh: "文件名称", en: "the title")
  fileprivate static let noList = Self(
    zh: "前言没有列出已经发布的部分", en: "the foreword does not list the parts already published")

  fileprivate static func notTold(_ part: Int) -> Self {
    Self(
      zh: "文件是第\(part)部分，前言没有说明“本文件是……的第\(part)部分”",
      en: "the document is part \(part), but its foreword does not say of what")
  }

  fileprivate static func otherPart(_ written: Int, _ part: Int) -> Self {
    Self(zh: "前言说是第\(written)部分，文件名称是第\(part)部分", en: "the foreword says part \(written), the title part \(part)")
  }
}
