import StdModel

/// The instructions of a procedure tell what to do; who is in charge of something is no action.
enum ActionsAsImperatives: PhraseRule {
  static let id = RuleID("KIND-CODE-03")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 20001.6—2017", "6.4.2"),
    summary: Bilingual(
      zh: "程序指示的列项用祈使句写出行为，不写“由谁负责什么”",
      en: "the items of instructions are imperatives; they do not say who is in charge"),
    why: Bilingual(zh: "“负责受理”没有说明要做哪些动作", en: "being in charge of acceptance does not say what is to be done"),
    wrong: [
      "---\ntitle: 窗口受理规程\n---\n\n## 4 程序指示\n\n### 4.1 受理\n\n按下列步骤受理：\n\na) 受理人员⟦负责⟧受理；\n\nb) 核对材料。\n\n### 4.2 办理\n\n办理事项。\n"
    ],
    right: [
      "---\ntitle: 窗口受理规程\n---\n\n## 4 组织\n\n岗位分工如下：\n\na) 受理岗位负责受理；\n\nb) 主管负责复核。\n\n## 5 程序指示\n\n按下列步骤受理：\n\na) 报窗口负责人批准；\n\nb) 通知负责受理的人员。\n"
    ])

  static let phrases = ["负责"]

  static func check(
    _ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView
  ) -> [Diagnostic] {
    guard document.facts[place.node].kind == .item else { return [] }
    let behind = prose[TextRange(phrase.upperBound, prose.text.utf8.count)]
    // 负责人 is a person, and 负责受理的人员 says which.
    guard !behind.begins(with: "人"), !behind.contains("的"), !behind.isEmpty,
      let title = document.element(of: place.node)?.clause.heading.title, title.text.holds("程序指示"),
      document.isStandard(of: .codeOfPractice)
    else { return [] }
    return [finding(.charge, at: prose.span(of: phrase))]
  }
}

extension Bilingual {
  fileprivate static let charge = Self(
    zh: "程序指示宜写出具体的行为，如“核对申请材料”，不写“负责……”", en: "instructions tell what to do, such as “核对申请材料”, not who is in charge")
}
