import StdModel

/// A code of practice has a procedure and says how to trace that it was followed.
enum TracingDescribed: StandardRule {
  static let id = RuleID("KIND-CODE-05")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 20001.6—2017", "6.5.2.1、6.5.3.2"),
    summary: Bilingual(
      zh: "规程描述关键行为和转换条件的追溯或证实方法：由谁、何时、在哪里、记录什么",
      en: "a code of practice says how key actions are traced or verified: who records what, when and where"),
    why: Bilingual(
      zh: "没有记录，就不能证明程序被履行", en: "without records nobody can show that the procedure was followed"),
    wrong: ["---\ntitle: ⟦窗口受理规程⟧\n---\n\n## 4 程序确立\n\n受理分为核对、办理两个阶段。\n\n## 5 程序指示\n\n核对材料。\n"],
    right: [
      "---\ntitle: 窗口受理规程\n---\n\n## 4 程序\n\n核对材料。\n\n## 5 追溯方法\n\n受理岗位填写受理登记表。\n",
      "---\ntitle: 窗口受理规程\n---\n\n## 4 程序\n\n核对材料，并在受理系统中记录受理时间。\n",
      "---\ntitle: 窗口受理指南\n---\n\n## 4 程序\n\n宜核对材料。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isStandard(of: .codeOfPractice) else { return [] }
    let words: [StaticString] = ["追溯", "证实", "记录"]
    if document.elements.contains(where: { element in
      element.kind == .technical && words.contains { element.clause.heading.title?.text.holds($0) == true }
    }) {
      return []
    }
    if document.holds(words + ["归档", "存档", "台账", "登记", "留存", "日志", "验证", "检验"]) { return [] }
    return [finding(.missing, at: document.headSpan)]
  }
}

extension Bilingual {
  fileprivate static let missing = Self(
    zh: "规程没有描述追溯或证实方法：哪些行为由谁记录、保存在哪里",
    en: "the code of practice does not say who records what and where, so that it can be traced")
}
