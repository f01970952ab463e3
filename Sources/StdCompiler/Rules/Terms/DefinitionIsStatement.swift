import StdModel

/// A definition states; it requires, recommends and permits nothing.
enum DefinitionIsStatement: TermRule {
  static let id = RuleID("GBT1.1-TRM-06")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.7.3.3"),
    summary: Bilingual(zh: "定义是陈述，不包含要求、推荐和允许（应、宜、可）", en: "a definition holds no 应, 宜 or 可"),
    why: Bilingual(
      zh: "定义说明概念是什么；写在定义里的要求没有编号，无法检查，也容易被忽略",
      en: "a definition says what a concept is; a requirement hidden in it can be neither cited nor checked"),
    wrong: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**服务机构** service organization\n\n⟦应⟧具备服务场所和服务人员的机构。\n",
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**服务平台** service platform\n\n⟦可以⟧提供服务资源的系统。\n",
    ],
    right: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**应急服务** emergency service\n\n响应突发事件、能在供应中断时提供的服务。\n\n注：应急服务包括相应的咨询。\n"
    ])

  static func check(_ entry: TermEntry, in document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    var found: [Diagnostic] = []
    for block in entry.blocks {
      guard case .paragraph(let paragraph) = block else { continue }
      for placed in document.resolution.provisions[paragraph.id] where placed.provision.kind.binds {
        guard let modal = placed.provision.modal else { continue }
        found.append(
          finding(
            .provision(paragraph.prose[modal], placed.provision.kind, entry.term?.text),
            at: paragraph.prose.span(of: modal)))
      }
    }
    return found
  }
}

extension Provision.Kind {
  /// Whether it is one of the kinds that notes, examples, definitions and lists of documents do not hold: requirement,
  /// instruction, recommendation, permission; GB/T 1.1—2020, 9.2.
  var binds: Bool {
    switch self {
    case .requirement, .instruction, .recommendation, .permission: true
    case .capability, .possibility, .statement: false
    }
  }
}

extension Bilingual {
  fileprivate static func provision(_ modal: Substring, _ kind: Provision.Kind, _ term: String?) -> Self {
    Self(
      zh: (term.map { "“\($0)”的" } ?? "") + "定义中不能有\(kind.name.zh)型条款（“\(modal)”）",
      en: "the definition" + (term.map { " of “\($0)”" } ?? "") + " holds no \(kind.name.en) (“\(modal)”)")
  }
}
