import StdModel

/// What is common to a clause is its first subclause, called 通用要求, 通则 or 概述, and its provisions fit that name.
enum GeneralClauseFirst: ClauseRule {
  static let id = RuleID("GBT1.1-LVL-13")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.3"),
    summary: Bilingual(
      zh: "通用内容编为第一条；“通用要求”只有要求，“通则”至少有一项要求，“概述”只有陈述",
      en: "general content comes first; 通用要求 holds requirements only, 通则 at least one, 概述 none"),
    why: Bilingual(
      zh: "标题说明了条款的类型，内容与标题不符会误导读者", en: "the title tells the kind of provision, so the content has to fit it"),
    wrong: [
      "## 4 平台\n\n### 4.1 机构\n\n平台应公开。\n\n### ⟦4.2 通则⟧\n\n平台应设窗口。\n",
      "## 4 平台\n\n### 4.1 概述\n\n平台⟦应⟧公开办事指南。\n\n### 4.2 机构\n\n机构应设窗口。\n",
      "## 4 平台\n\n### ⟦4.1 通则⟧\n\n平台由服务中心运行。\n\n### 4.2 机构\n\n机构应设窗口。\n",
    ],
    right: ["## 4 平台\n\n### 4.1 通用要求\n\n平台应公开办事指南。\n\n### 4.2 机构\n\n机构应设窗口。\n"])

  private static func isGeneral(_ title: String) -> Bool {
    switch title.utf8.count {
    case 6: title.equals("通则") || title.equals("概述")
    case 12: title.equals("通用要求")
    default: false
    }
  }

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    var found: [Diagnostic] = []
    for (index, subclause) in clause.subclauses.enumerated() {
      guard let title = subclause.heading.title?.text, isGeneral(title) else { continue }
      if index > 0 {
        found.append(finding(.notFirst(title), at: subclause.heading.span))
        continue
      }
      found += checkContent(subclause, title, in: document)
    }
    return found
  }

  private static func checkContent(_ clause: Clause, _ title: String, in document: DocumentView) -> [Diagnostic] {
    var provisions: [(provision: Provision, prose: Prose)] = []
    forEachProse(of: clause) { place, prose in
      for placed in document.resolution.provisions[place.node] where placed.place == place {
        provisions.append((placed.provision, prose))
      }
    }
    switch title {
    case "概述":
      guard
        let bad = provisions.first(where: { $0.provision.kind == .requirement || $0.provision.kind == .recommendation })
      else {
        return []
      }
      let range = bad.provision.modal ?? bad.provision.sentence
      return [finding(.inOverview(bad.provision.kind), at: bad.prose.span(of: range))]
    case "通则":
      guard !provisions.isEmpty, !provisions.contains(where: { $0.provision.kind == .requirement }) else { return [] }
      return [finding(.noRequirement, at: clause.heading.span)]
    default:
      guard
        let bad = provisions.first(where: { $0.provision.kind == .recommendation || $0.provision.kind == .permission })
      else {
        return []
      }
      let range = bad.provision.modal ?? bad.provision.sentence
      return [finding(.notRequirement(bad.provision.kind), at: bad.prose.span(of: range))]
    }
  }
}

extension Bilingual {
  fileprivate static func notFirst(_ title: String) -> Self {
    Self(zh: "“\(title)”宜编为第一条", en: "“\(title)” comes first among its siblings")
  }

  fileprivate static func inOverview(_ kind: Provision.Kind) -> Self {
    Self(zh: "“概述”只作陈述，这里有\(kind.name.zh)型条款", en: "“概述” holds statements only, here is a \(kind.name.en)")
  }

  fileprivate static func notRequirement(_ kind: Provision.Kind) -> Self {
    Self(zh: "“通用要求”只写要求，这里有\(kind.name.zh)型条款", en: "“通用要求” holds requirements only, here is a \(kind.name.en)")
  }

  fileprivate static let noRequirement = Self(zh: "“通则”中没有要求，宜改称“概述”", en: "“通则” holds no requirement; call it “概述”")
}
