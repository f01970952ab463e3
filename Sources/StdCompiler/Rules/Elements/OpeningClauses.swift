import StdModel

/// 范围 is clause 1, 规范性引用文件 clause 2, 术语和定义 clause 3.
enum OpeningClauses: StandardRule {
  static let id = RuleID("GBT1.1-ELM-02")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.5.2、8.6.1、8.7.1"),
    summary: Bilingual(
      zh: "范围、规范性引用文件、术语和定义依次为第 1、2、3 章",
      en: "scope, normative references and terms are clauses 1, 2 and 3"),
    why: Bilingual(
      zh: "所有标准的前三章位置固定，读者和其他文件都按此查找",
      en: "the first three clauses have the same place in every standard, and readers look for them there"),
    wrong: [
      "## 1 总则\n\n中心受理申请。\n\n## ⟦2 范围⟧\n\n本文件适用于服务。\n\n## 3 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 4 术语和定义\n\n本文件没有需要界定的术语和定义。\n",
      "## 1 范围\n\n本文件适用于服务。\n\n## 2 术语和定义\n\n本文件没有需要界定的术语和定义。\n\n## ⟦3 规范性引用文件⟧\n\n本文件没有规范性引用文件。\n",
      "## 1 范围\n\n本文件适用于服务。\n\n## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 3 缩略语\n\n下列缩略语适用于本文件。\n\n## ⟦4 术语和定义⟧\n\n本文件没有需要界定的术语和定义。\n",
    ],
    right: [
      "## 1 范围\n\n本文件适用于服务。\n\n## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 3 术语和定义\n\n本文件没有需要界定的术语和定义。\n\n## 4 总则\n\n中心受理申请。\n",
      // A clause that is missing is another matter.
      "## 1 范围\n\n本文件适用于服务。\n\n## 2 术语和定义\n\n本文件没有需要界定的术语和定义。\n\n## 3 受理\n\n中心应受理申请。\n",
    ])

  private static let order: [Element.Kind] = [.scope, .normativeReferences, .terms]

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    var rest = document.numberedClauses
    if zip(rest, order).allSatisfy({ $0.kind == $1 }) { return [] }
    var found: [Diagnostic] = []
    for (place, kind) in order.enumerated() {
      guard let index = rest.firstIndex(where: { $0.kind == kind }) else { continue }
      let inFront = rest[..<index]
      if let first = inFront.first {
        found.append(
          finding(
            .misplaced(document.name(of: rest[index]), place: place + 1, document.name(of: first)),
            at: rest[index].clause.heading.span, related: [Diagnostic.Label(first.clause.heading.span, .inFront)]))
      }
      // What stood in front is told with this clause; required clauses among it are still to come.
      rest = inFront.filter { order.contains($0.kind) } + rest[(index + 1)...]
    }
    return found
  }
}

extension Bilingual {
  fileprivate static let inFront = Self(zh: "这一章排在了它前面", en: "this clause stands in front of it")

  fileprivate static func misplaced(_ name: String, place: Int, _ other: String) -> Self {
    Self(
      zh: "“\(name)”应为第\(place)章，排在“\(other)”之前", en: "“\(name)” is to be clause \(place), in front of “\(other)”")
  }
}
