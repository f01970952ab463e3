import StdModel

/// A code of practice establishes a procedure: its steps and how they follow one another.
enum ProcedureEstablished: StandardRule {
  static let id = RuleID("KIND-CODE-01")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.11，表4"),
    summary: Bilingual(
      zh: "规程确立程序：写明由哪些阶段或步骤构成、先后顺序，可用流程图",
      en: "a code of practice establishes a procedure, by its steps and their order or a flow chart"),
    why: Bilingual(
      zh: "没有程序，规程与规范就没有区别，执行的人不知道先做什么",
      en: "without a procedure nobody knows what to do first, and the document is a specification"),
    wrong: ["---\ntitle: ⟦窗口受理规程⟧\n---\n\n## 4 受理\n\n岗位应记录申请。\n\n## 5 人员\n\n人员应佩戴工牌。\n"],
    right: [
      "---\ntitle: 窗口受理规程\n---\n\n## 4 受理\n\n受理分为下列阶段：核对、登记、办理。\n",
      "---\ntitle: 窗口受理规程\n---\n\n## 4 受理流程\n\n核对申请。\n",
      "---\ntitle: 窗口受理规范\n---\n\n## 4 受理\n\n岗位应记录申请。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isStandard(of: .codeOfPractice) else { return [] }
    let words: [StaticString] = ["程序", "流程", "步骤", "阶段", "环节"]
    if document.hasTitle(words) { return [] }
    let hasChart = document.figures.contains { figure in
      if case .flow = figure.content { return true }
      return false
    }
    if hasChart || document.holds(words + ["依次", "顺序", "过程"]) { return [] }
    return [finding(.none, at: document.headSpan)]
  }
}

extension Bilingual {
  fileprivate static let none = Self(
    zh: "规程没有确立程序：没有阶段或步骤，也没有流程图", en: "the code of practice establishes no procedure: neither steps nor a flow chart")
}
