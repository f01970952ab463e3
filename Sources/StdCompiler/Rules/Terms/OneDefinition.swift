import StdModel

/// A term has one definition in all standards of the system.
enum OneDefinition: SystemRule {
  static let id = RuleID("GBT1.1-TRM-19")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("5.4.1"),
    summary: Bilingual(zh: "同一术语在体系的各标准中定义相同", en: "a term has the same definition in all standards of the system"),
    why: Bilingual(
      zh: "同一个词有两个意思，各标准的要求就对不上",
      en: "with two meanings of one word the requirements of two standards do not fit together"),
    wrong: [
      "=== system.yaml\norganisation: 示例中心\nprefix: Q/SL\n=== base/terms.md\n---\nnumber: Q/SL JC 201—2026\ntitle: 术语\ncategory: terms\n---\n## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n=== support/it.md\n---\nnumber: Q/SL BZ 501—2026\ntitle: 平台管理规范\ncategory: information\n---\n## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n⟦办理业务的网站。⟧\n"
    ],
    right: [
      "=== system.yaml\norganisation: 示例中心\nprefix: Q/SL\n=== base/terms.md\n---\nnumber: Q/SL JC 201—2026\ntitle: 术语\ncategory: terms\n---\n## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n=== support/it.md\n---\nnumber: Q/SL BZ 501—2026\ntitle: 平台管理规范\ncategory: information\n---\n## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供线上服务的系统。\n\n[来源：Q/SL JC 201—2026，3.1，有修改]\n"
    ])

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    var first: [String: (definition: Prose, standard: StandardID)] = [:]
    var found: [Diagnostic] = []
    for standard in system.system.standards where standard.kind == .standard {
      for entry in standard.termEntries {
        guard let term = entry.term?.text, let definition = entry.definition?.prose else { continue }
        guard let earlier = first[term] else {
          first[term] = (definition, standard.id)
          continue
        }
        // A source says openly that the definition is another one.
        guard entry.source == nil, earlier.definition.text != definition.text,
          !isSameText(earlier.definition.text, definition.text)
        else { continue }
        let metadata = system.system[earlier.standard].metadata
        let number = metadata.number.map { String(describing: $0.value) } ?? metadata.displayTitle
        found.append(
          finding(
            earlier.standard == standard.id ? .twice(term) : .other(term, number), at: definition.span,
            related: [Diagnostic.Label(earlier.definition.span, .first)]))
      }
    }
    return found
  }
}

extension Bilingual {
  fileprivate static let first = Self(zh: "先在这里定义", en: "first defined here")

  fileprivate static func twice(_ term: String) -> Self {
    Self(zh: "本文件两次界定“\(term)”，定义不同", en: "“\(term)” is defined twice in this document, in different words")
  }

  fileprivate static func other(_ term: String, _ number: String) -> Self {
    Self(zh: "“\(term)”的定义与 \(number) 的不同", en: "“\(term)” is defined in other words than in \(number)")
  }
}
