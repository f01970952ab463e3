import StdModel

/// A specification says how to verify its requirements.
enum MethodsDescribed: StandardRule {
  static let id = RuleID("KIND-SPEC-01")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.11，表4"),
    summary: Bilingual(
      zh: "规范的核心技术要素是要求和证实方法，证实方法可单独成章、写在要求之中或者编为规范性附录",
      en:
        "a specification has requirements and the methods to verify them, in a clause, with the requirements or in an annex"
    ),
    why: Bilingual(
      zh: "不能证实的要求，谁也无法判断是否达到", en: "nobody can tell whether a requirement is met that cannot be verified"),
    wrong: [
      "---\ntitle: ⟦窗口服务规范⟧\n---\n\n## 4 设施要求\n\n窗口应设座椅。\n\n## 5 服务要求\n\n窗口应公示时限。\n",
      "---\ntitle: ⟦窗口服务⟧\nkind: 规范\n---\n\n## 4 设施要求\n\n窗口应设座椅。\n\n## 5 服务评价\n\n窗口应邀请服务对象评价。\n",
    ],
    right: [
      "---\ntitle: 窗口服务规范\n---\n\n## 4 设施要求\n\n窗口应设座椅。\n\n## 5 证实方法\n\n主管每日查看座椅并记录。\n",
      "---\ntitle: 窗口服务规范\n---\n\n## 4 设施要求\n\n窗口应设座椅。主管每日查看并记录，以巡查记录证实。\n",
      "---\ntitle: 窗口服务规范\n---\n\n## 4 设施要求\n\n窗口照度应符合附录A的规定。\n\n## 附录 A（规范性）照度测定方法\n\n照度用照度计测定。\n",
      "---\ntitle: 窗口服务规程\n---\n\n## 4 程序\n\n核对材料。\n",
      "---\ntitle: 窗口岗位工作规范\nkind: 工作\n---\n\n## 4 岗位职责\n\n岗位应核对材料。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    // Without headings it cannot be told what the text is about.
    guard document.isStandard(of: .specification),
      document.elements.contains(where: { $0.kind == .technical && $0.clause.heading.form != .implied }),
      !document.elements.contains(where: { $0.isOfMethods }),
      !document.hasTitle(["试验方法", "检验", "检测", "测定", "测量方法", "验证", "核查方法", "检查方法", "判定方法"]),
      !document.holds(["证实"])
    else { return [] }
    return [finding(.missing, at: document.headSpan)]
  }
}

extension Element {
  /// Whether it is the clause 证实方法, of which nearly every specification has one.
  var isOfMethods: Bool { kind == .technical && clause.heading.title?.text.holds("证实方法") == true }
}

extension Bilingual {
  fileprivate static let missing = Self(
    zh: "规范只有要求，没有对应的证实方法", en: "the specification has requirements but no methods to verify them")
}
