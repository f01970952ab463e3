import StdModel

/// The elements that every standard has (必备要素) are there.
enum RequiredElements: StandardRule {
  static let id = RuleID("GBT1.1-ELM-01")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("6.2.2.2、6.2.2.3，表 3"),
    summary: Bilingual(
      zh: "封面、前言、范围、规范性引用文件、术语和定义和核心技术要素是必备要素",
      en: "cover, foreword, scope, normative references, terms and at least one technical clause are required"),
    why: Bilingual(
      zh: "缺少必备要素时，读者不知道文件由谁归口、管什么、依据什么，也没有可以执行的内容",
      en: "without them readers cannot tell who keeps the document, what it covers, what it rests on, or what to do"),
    wrong: [
      "# 服务规程\n\n## ⟦1 范围⟧\n\n本文件适用于服务。\n\n## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 3 术语和定义\n\n本文件没有需要界定的术语和定义。\n\n## 4 受理\n\n中心应受理申请。\n",
      "# 服务规程\n\n## 前言\n\n本文件由中心归口。\n\n## 1 范围\n\n本文件适用于服务。\n\n## ⟦2 受理⟧\n\n中心应受理申请。\n",
      "# 服务规程\n\n## 前言\n\n本文件由中心归口。\n\n## 1 范围\n\n本文件适用于服务。\n\n## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## ⟦3 术语和定义⟧\n\n本文件没有需要界定的术语和定义。\n",
      "## ⟦前言⟧\n\n本文件由中心归口。\n\n## 1 范围\n\n本文件适用于服务。\n\n## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 3 术语和定义\n\n本文件没有需要界定的术语和定义。\n\n## 4 受理\n\n中心应受理申请。\n",
    ],
    right: [
      "# 服务规程\n\n## 前言\n\n本文件由中心归口。\n\n## 1 范围\n\n本文件适用于服务。\n\n## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 3 术语和定义\n\n本文件没有需要界定的术语和定义。\n\n## 4 受理\n\n中心应受理申请。\n",
      "---\ntitle: 中小企业公共服务 术语\nkind: 术语\n---\n\n## 前言\n\n本文件由中心归口。\n\n## 1 范围\n\n本文件界定了术语。\n\n## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, document.hasElements else { return [] }
    let shown = document.elements.filter { $0.kind != .preamble && $0.kind != .contents && $0.kind != .appendage }
    guard let first = shown.first else { return [] }
    var found: [Diagnostic] = []
    if document.metadata.title == nil, document.metadata.number == nil {
      found.append(finding(.noCover, at: headingSpan(first)))
    }
    for gap in gaps(in: document, shown) { found.append(report(gap, document)) }
    return found
  }

  /// Elements missing from one place, which is before `next` or, where that is nil, behind `last`.
  private struct Gap {
    var missing: [String]
    let next: Element?
    let last: Element
  }

  private static func gaps(in document: DocumentView, _ shown: [Element]) -> [Gap] {
    let required: [Element.Kind] = [.foreword, .scope, .normativeReferences, .terms, .technical]
    var gaps: [Gap] = []
    // Where the next required element belongs: before this one of `shown`.
    var position = 0
    for kind in required {
      if let index = shown.firstIndex(where: { $0.kind == kind }) {
        position = max(position, index + 1)
        continue
      }
      if kind == .technical, isVocabulary(document) { continue }
      while position < shown.count, precedes(shown[position].kind, kind) { position += 1 }
      let next = position < shown.count ? shown[position] : nil
      let name = kind.fixedTitle ?? "核心技术要素"
      if let open = gaps.last, open.next?.id == next?.id {
        gaps[gaps.count - 1].missing.append(name)
      } else {
        gaps.append(Gap(missing: [name], next: next, last: shown[max(0, position - 1)]))
      }
    }
    return gaps
  }

  /// The optional elements that may stand before a required one.
  private static func precedes(_ kind: Element.Kind, _ required: Element.Kind) -> Bool {
    (kind == .introduction && required != .foreword) || (kind == .symbols && required == .technical)
  }

  /// The entries of clause 3 or the symbols of clause 4 are the core of such a standard; GB/T 20001.1 and 20001.2.
  private static func isVocabulary(_ document: DocumentView) -> Bool {
    switch document.metadata.functionalType?.value {
    case .terminology, .symbols: true
    case nil: document.metadata.title?.value.hasSuffix("术语") == true
    default: false
    }
  }

  private static func report(_ gap: Gap, _ document: DocumentView) -> Diagnostic {
    let names = gap.missing.joined(separator: "、")
    guard let next = gap.next else {
      return finding(.missing(names, behind: document.name(of: gap.last)), at: headingSpan(gap.last))
    }
    return finding(
      .missing(names, before: document.name(of: next)), at: headingSpan(next),
      fixes: [
        FixIt(
          .likely, .insert(names),
          [FixIt.Edit(document.lineStart(before: headingSpan(next)), gap.missing.map(skeleton).joined())])
      ])
  }

  private static func headingSpan(_ element: Element) -> SourceSpan { element.clause.heading.span }

  /// What the author fills in; numbers are given when it is compiled.
  private static func skeleton(_ name: String) -> String {
    switch name {
    case "规范性引用文件": "## 规范性引用文件\n\n\(FixedSentence.noReferences)\n\n"
    case "术语和定义": "## 术语和定义\n\n\(FixedSentence.noTerms)\n\n"
    case "核心技术要素": "## ……\n\n……\n\n"
    default: "## \(name)\n\n……\n\n"
    }
  }
}

extension Bilingual {
  fileprivate static let noCover = Self(
    zh: "没有封面信息，文件名称和文件编号写在文件开头的 YAML 元数据中",
    en: "there is no cover: title and number go into the YAML front matter at the head of the file")

  fileprivate static func missing(_ names: String, before next: String) -> Self {
    Self(zh: "缺少\(names)，应位于“\(next)”之前", en: "\(names) is missing; it belongs before “\(next)”")
  }

  fileprivate static func missing(_ names: String, behind last: String) -> Self {
    Self(zh: "缺少\(names)，应位于“\(last)”之后", en: "\(names) is missing; it belongs behind “\(last)”")
  }

  fileprivate static func insert(_ names: String) -> Self { Self(zh: "补上\(names)", en: "put in \(names)") }
}
