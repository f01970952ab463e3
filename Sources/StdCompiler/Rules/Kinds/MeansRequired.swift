import StdModel

/// A service specification leaves the means of the service open.
enum MeansRequired: StandardRule {
  static let id = RuleID("KIND-SPEC-08")
  static let severity = Severity.info
  // Most service standards have such clauses; whether nothing else could be required is for a reader to judge.
  static let isOffByDefault = true

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 20001.5—2017", "6.3.4.1、6.3.4.5"),
    summary: Bilingual(
      zh: "服务规范通常不对机构、人员资格、设施设备提要求；没有别的要求可选时，引用有关标准或写入附录",
      en:
        "a service specification requires nothing of bodies, qualifications and equipment unless there is no other way"),
    why: Bilingual(
      zh: "规定了效果，用什么办法达到由服务提供者选择；规定了条件，效果仍无保证",
      en: "with the effect required, providers choose the means; with the means required, the effect is still open"),
    wrong: [
      "---\ntitle: 平台服务规范\n---\n\n## 4 ⟦服务机构⟧\n\n平台应有独立法人资格。\n\n## 5 服务要求\n\n### 5.1 ⟦服务人员⟧\n\n服务人员应具有两年经历。\n\n### 5.2 响应\n\n平台应在2 h内答复。\n"
    ],
    right: [
      "---\ntitle: 平台服务规范\n---\n\n## 4 服务要求\n\n平台应在2 h内答复。\n\n## 5 证实方法\n\n查看记录。\n\n## 附录 A（规范性）人员要求\n\n服务人员应具有两年经历。\n",
      "---\ntitle: 服务人员管理规范\n---\n\n## 4 服务人员\n\n服务人员应具有两年经历。\n",
    ])

  private static let means: [StaticString] = ["机构", "人员", "场所", "场地", "设施", "设备", "队伍"]

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isServiceSpecification else { return [] }
    var found: [Diagnostic] = []
    for clause in document.technicalClauses {
      for clause in [clause] + clause.subclauses {
        guard let title = clause.heading.title, let word = word(in: title.text) else { continue }
        found.append(finding(.means(word), at: title.span))
      }
    }
    return found
  }

  /// `服务人员`, `人员要求`, `场地设施`
  private static func word(in title: String) -> StaticString? {
    means.first { word in
      title.ends(with: word) || title.holds(word) && (title.ends(with: "要求") || title.ends(with: "条件"))
    }
  }
}

extension Bilingual {
  fileprivate static func means(_ word: StaticString) -> Self {
    Self(
      zh: "服务规范规定服务效果，对“\(word)”的要求宜引用有关标准或移入附录",
      en: "a service specification requires effects; cite a standard for “\(word)” or move it to an annex")
  }
}
