import StdModel

/// Guidance recommends and states; it requires nothing.
enum NoRequirementsInGuidance: StandardRule {
  static let id = RuleID("KIND-GUID-01")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = [RuleID("GBT1.1-MOD-15"), RuleID("KIND-GUID-02"), RuleID("KIND-GUID-03")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.11，表4"),
    summary: Bilingual(
      zh: "指南的核心技术要素由推荐和陈述构成，不用“应”“不应”", en: "guidance recommends and states; it does not use 应 or 不应"),
    why: Bilingual(
      zh: "指南提供指导和建议，含有要求的文件是规范或者规程",
      en: "guidance advises; a document with requirements is a specification or a code of practice"),
    wrong: [
      "---\ntitle: 服务清单编制指南\n---\n\n## 4 总则\n\n清单以企业为单位。\n\n## 5 需考虑的因素\n\n清单⟦应⟧写明期限。清单⟦不应⟧列出电话。\n"
    ],
    right: [
      "---\ntitle: 服务清单编制指南\n---\n\n## 4 需考虑的因素\n\n清单宜写明期限，并与相应的需求对应。\n",
      "---\ntitle: 服务清单编制规范\n---\n\n## 4 要求\n\n清单应写明期限。\n",
    ])

  static func joinedMessage(_ findings: [Diagnostic]) -> Bilingual? {
    Bilingual(
      zh: "指南不规定要求，这里有 \(findings.count) 处要求：“应”宜改为“宜”，或者把文件改为规范、规程",
      en:
        "guidance requires nothing, but \(findings.count) sentences do: write 宜 for 应, or call it a specification or code of practice"
    )
  }

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isStandard(of: .guidance) else { return [] }
    var found: [Diagnostic] = []
    for element in document.elements where element.kind == .technical {
      let requirements = document.provisions(in: element).filter { $0.provision.kind == .requirement }
      for (provision, word, span) in document.words(of: requirements) where provision.modal != nil {
        guard word == "应" || word == "不应" else { continue }
        found.append(
          finding(.requires(word), at: span, fixes: [.replace(span, with: word == "应" ? "宜" : "不宜", .likely)]))
      }
    }
    return found
  }
}

extension Bilingual {
  fileprivate static func requires(_ word: String) -> Self {
    Self(
      zh: "指南不规定要求，“\(word)”宜改为“\(word == "应" ? "宜" : "不宜")”，或者把文件改为规范、规程",
      en: "guidance requires nothing; recommend instead of “\(word)”, or make the document a specification")
  }
}
