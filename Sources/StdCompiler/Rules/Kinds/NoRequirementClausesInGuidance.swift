import StdModel

/// Guidance has no clause of requirements, methods of verification or a fixed procedure.
enum NoRequirementClausesInGuidance: ClauseRule {
  static let id = RuleID("KIND-GUID-02")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 20001.7—2017"),
    summary: Bilingual(
      zh: "指南不设要求、证实方法和程序指示，核心技术要素是需考虑的因素",
      en:
        "guidance has no clause of requirements, methods of verification or instructions; its core are factors to consider"
    ),
    why: Bilingual(
      zh: "标题称为要求，读者就会照要求去执行", en: "readers carry out as a requirement what is called one"),
    wrong: [
      "---\ntitle: 服务清单编制指南\n---\n\n## 4 总则\n\n清单以企业为单位。\n\n## 5 编制⟦要求⟧\n\n清单宜写明期限。\n\n## 6 ⟦证实方法⟧\n\n查阅清单。\n"
    ],
    right: [
      "---\ntitle: 服务清单编制指南\n---\n\n## 4 总则\n\n清单以企业为单位。\n\n## 5 需考虑的因素\n\n### 5.1 企业的要求和期望\n\n清单宜写明期限。\n\n### 5.2 更新\n\n清单宜更新。\n"
    ])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard let title = clause.heading.title, !document.isStatement, document.functionalType == .guidance else {
      return []
    }
    let text = title.text
    let length = text.utf8.count
    var range: TextRange?
    if text.ends(with: "要求") {
      // 总体要求 has a rule of its own.
      if text.ends(with: "总体要求") || text.ends(with: "基本要求") || text.ends(with: "一般要求") { return [] }
      range = TextRange(length - 6, length)
    } else {
      for word: StaticString in ["证实方法", "追溯方法", "程序指示", "程序确立"] where range == nil {
        range = text.firstRange(of: word)
      }
    }
    guard let range, document.element(of: clause.id)?.kind == .technical else { return [] }
    return [finding(.unfit(String(title[range])), at: title.span(of: range))]
  }
}

extension Bilingual {
  fileprivate static func unfit(_ word: String) -> Self {
    Self(
      zh: "指南中没有“\(word)”，可改为需考虑的因素，或者把文件改为规范、规程",
      en: "guidance has no “\(word)”; make it factors to consider, or change the type")
  }
}
