import StdModel

/// The title names one object, by the name that the terms give it, and leaves details to the scope.
enum TitleObject: StandardRule {
  static let id = RuleID("GBT1.1-TTL-07")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("6.1.1、5.4.1"),
    summary: Bilingual(
      zh: "文件名称不逐项列举细节，细节由范围说明；所用的名称与界定的术语一致",
      en: "a title lists no details, which the scope tells, and calls its object as the terms do"),
    why: Bilingual(
      zh: "名称列得越细，增减一项就得改名；名称与术语差一个词，读者会以为是另一个对象",
      en: "a title of details has to change with each of them, and with a word more or less it names another object"),
    wrong: [
      "---\ntitle: ⟦服务窗口取号、受理、审核、办结与回访规范⟧\n---\n\n## 1 范围\n\n本文件适用于窗口。\n",
      "---\ntitle: ⟦中小企业服务综合平台建设规范⟧\n---\n\n## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**中小企业公共服务综合平台** platform\n\n提供服务的系统。\n",
    ],
    right: [
      "---\ntitle: 设施、设备及用品管理规范\n---\n\n## 1 范围\n\n本文件适用于用品。\n",
      "---\ntitle: 农、林、牧、渔业统计规范\n---\n\n## 1 范围\n\n本文件适用于统计。\n",
      "---\ntitle: 中小企业服务综合平台建设规范\n---\n\n## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**中小企业服务综合平台** platform\n\n提供服务的系统。\n\n### 3.2\n\n**中小企业公共服务** public services\n\n面向企业的活动。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let title = document.metadata.title, !document.isStatement else { return [] }
    let details = details(in: title.value)
    if details >= 4 { return [finding(.details(details), at: title.span)] }
    guard let clause = document.element(.terms)?.clause else { return [] }
    let wanted = Array(ScopeObject.bare(title.value))
    var found: [Diagnostic] = []
    var isNamed = false
    clause.forEachClause { clause in
      for case .termEntry(let entry) in clause.blocks {
        guard let term = entry.term else { continue }
        if title.value.holds(text: term.text), term.text.utf8.count >= 12 { isNamed = true }
        guard ScopeObject.nearMiss(wanted, Array(term.text.unicodeScalars)) != nil else { continue }
        found.append(
          finding(.otherName(title.value, term.text), at: title.span, related: [Diagnostic.Label(term.span, .term)]))
      }
    }
    return isNamed ? [] : Array(found.prefix(1))
  }

  /// How many words of two characters or more the title enumerates.
  private static func details(in title: String) -> Int {
    guard title.holds("、") else { return 0 }
    var pieces = title.split(separator: "、")
    guard let last = pieces.popLast() else { return 0 }
    let joined = last.split { "和与及".contains($0) }
    guard pieces.allSatisfy({ $0.count >= 2 }), joined.allSatisfy({ $0.count >= 2 }) else { return 0 }
    return pieces.count + joined.count
  }
}

extension Bilingual {
  fileprivate static let term = Self(zh: "界定的术语", en: "the term as defined")

  fileprivate static func details(_ count: Int) -> Self {
    Self(
      zh: "名称列举了 \(count) 项，宜用一个词概括，细节写入范围",
      en: "the title lists \(count) things; name them by one word and leave the details to the scope")
  }

  fileprivate static func otherName(_ title: String, _ term: String) -> Self {
    Self(zh: "名称是“\(title)”，界定的却是“\(term)”，对象不一致", en: "the title is “\(title)”, but the term defined is “\(term)”")
  }
}
