import StdModel

/// Elements whose names GB/T 1.1 fixes bear them, and those before the text stand in their order.
enum ElementNames: StandardRule {
  static let id = RuleID("GBT1.1-ELM-03")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("6.2.2.3，表 3"),
    summary: Bilingual(
      zh: "目次、前言、引言、范围、规范性引用文件、术语和定义、参考文献、索引使用规定的名称，前三者依次排在正文之前",
      en:
        "contents, foreword, introduction, scope, references, terms, bibliography and index bear their fixed names, the first three before the text in that order"
    ),
    why: Bilingual(
      zh: "名称和次序固定，读者才能在每个文件的同一处找到同一种内容",
      en: "with fixed names and order readers find the same thing in the same place of every document"),
    wrong: [
      "## 1 范围\n\n本文件适用于服务。\n\n## ⟦参考资料⟧\n\n[1]　GB/T 19001　质量管理体系　要求\n",
      "## 1 ⟦适用范围⟧\n\n本文件适用于服务。\n\n## 2 ⟦引用标准⟧\n\n本文件没有规范性引用文件。\n\n## 3 ⟦术语与定义⟧\n\n本文件没有需要界定的术语和定义。\n",
      "## 引言\n\n中心开展服务。\n\n## ⟦前言⟧\n\n本文件由中心归口。\n\n## 1 范围\n\n本文件适用于服务。\n",
      "## 1 范围\n\n本文件适用于服务。\n\n## ⟦引言⟧\n\n中心开展服务。\n",
    ],
    right: [
      "## 前　言\n\n本文件由中心归口。\n\n## 引 言\n\n中心开展服务。\n\n## 1 范围\n\n本文件适用于服务。\n\n## 参考文献\n\n[1]　GB/T 19001　质量管理体系　要求\n",
      // 8.8.1: symbols may be merged into clause 3, under a common title.
      "## 1 范围\n\n本文件适用于服务。\n\n## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 3 术语、定义和缩略语\n\n下列术语和定义适用于本文件。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    return document.elements.compactMap { checkName($0) } + checkOrder(document)
  }

  private static func checkName(_ element: Element) -> Diagnostic? {
    guard let name = element.kind.fixedTitle, let title = element.clause.heading.title, title.text != name else {
      return nil
    }
    let written = title.text.filter { !$0.isWhitespace }
    guard written != name else { return nil }
    if element.kind == .terms, written.contains("缩略语") || written.contains("符号") { return nil }
    return finding(.otherName(written, name), at: title.span, fixes: [.replace(title.span, with: name, .certain)])
  }

  private static func checkOrder(_ document: DocumentView) -> [Diagnostic] {
    var highest: Element?
    for element in document.elements {
      guard let rank = rank(of: element.kind) else { continue }
      if let earlier = highest, let earlierRank = Self.rank(of: earlier.kind), earlierRank > rank {
        return [
          finding(
            .order(document.name(of: element), document.name(of: earlier)), at: element.clause.heading.span,
            related: [Diagnostic.Label(earlier.clause.heading.span, .earlier)])
        ]
      }
      highest = element
    }
    return []
  }

  private static func rank(of kind: Element.Kind) -> Int? {
    switch kind {
    case .contents: 0
    case .foreword: 1
    case .introduction: 2
    case .scope, .normativeReferences, .terms, .symbols, .technical: 3
    // What stands behind the text has a rule of its own.
    case .annex, .bibliography, .index, .preamble, .appendage: nil
    }
  }
}

extension Bilingual {
  fileprivate static let earlier = Self(zh: "排在了前面", en: "stands in front")

  fileprivate static func otherName(_ written: String, _ name: String) -> Self {
    Self(zh: "“\(written)”应称“\(name)”", en: "“\(written)” is to be called “\(name)”")
  }

  fileprivate static func order(_ name: String, _ earlier: String) -> Self {
    Self(zh: "“\(name)”应位于“\(earlier)”之前", en: "“\(name)” belongs before “\(earlier)”")
  }
}
