import StdModel

/// 概述 opens a clause only where it is needed.
enum OverviewsEverywhere: StandardRule {
  static let id = RuleID("GBT1.1-LVL-14")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.3"),
    summary: Bilingual(zh: "“概述”在需要时才设", en: "概述 is there only where it is needed"),
    why: Bilingual(zh: "每章都以概述开头，多半是重复范围中的话", en: "an overview in every clause mostly repeats the scope"),
    wrong: [
      "## 4 甲\n\n### ⟦4.1 概述⟧\n\n甲由中心提供。\n\n### 4.2 人员\n\n人员应持证。\n\n## 5 乙\n\n### 5.1 概述\n\n乙由中心提供。\n\n### 5.2 人员\n\n人员应持证。\n\n## 6 丙\n\n### 6.1 概述\n\n丙由中心提供。\n\n### 6.2 人员\n\n人员应持证。\n"
    ],
    right: [
      "## 4 甲\n\n### 4.1 概述\n\n甲由中心提供。\n\n### 4.2 人员\n\n人员应持证。\n\n## 5 乙\n\n### 5.1 机构\n\n机构应设窗口。\n\n### 5.2 人员\n\n人员应持证。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    let divided = document.elements.filter { $0.kind == .technical && !$0.clause.subclauses.isEmpty }
    let overviews = divided.compactMap { $0.clause.subclauses.first }.filter { $0.heading.title?.text == "概述" }
    guard overviews.count >= 3, overviews.count == divided.count, let first = overviews.first else { return [] }
    return [finding(.everywhere(overviews.count), at: first.heading.span)]
  }
}

extension Bilingual {
  fileprivate static func everywhere(_ count: Int) -> Self {
    Self(zh: "\(count) 章都以“概述”开头，宜只留需要的", en: "all \(count) clauses open with an overview; keep those that are needed")
  }
}
