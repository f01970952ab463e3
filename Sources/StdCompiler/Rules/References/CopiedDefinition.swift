import StdModel

/// A definition that is taken over word for word names its source.
enum CopiedDefinition: SystemRule {
  static let id = RuleID("GBT1.1-CIT-11")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.4.3"),
    summary: Bilingual(zh: "抄录其他文件的定义，标明来源", en: "a definition taken over names its source"),
    why: Bilingual(zh: "不标来源，原定义修改后两处就不一致", en: "without a source the two go apart when one is revised"),
    wrong: [
      "=== system.yaml\norganisation: 示例中心\nprefix: Q/SL\n=== base/terms.md\n---\nnumber: Q/SL JC 201—2026\ntitle: 术语\ncategory: terms\n---\n## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n=== support/it.md\n---\nnumber: Q/SL BZ 501—2026\ntitle: 平台管理规范\ncategory: information\n---\n## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n⟦提供服务的系统。⟧\n"
    ],
    right: [
      "=== system.yaml\norganisation: 示例中心\nprefix: Q/SL\n=== base/terms.md\n---\nnumber: Q/SL JC 201—2026\ntitle: 术语\ncategory: terms\n---\n## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n=== support/it.md\n---\nnumber: Q/SL BZ 501—2026\ntitle: 平台管理规范\ncategory: information\n---\n## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n\n[来源：Q/SL JC 201—2026，3.1]\n"
    ])

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    var first: [TextKey: (span: SourceSpan, standard: StandardID)] = [:]
    var found: [Diagnostic] = []
    for standard in system.system.standards {
      for entry in standard.termEntries {
        guard let term = entry.term?.text, let definition = entry.definition?.prose else { continue }
        let key = TextKey(term + "\n" + definition.text)
        guard let earlier = first[key] else {
          first[key] = (definition.span, standard.id)
          continue
        }
        guard entry.source == nil, earlier.standard != standard.id else { continue }
        let number = system.system[earlier.standard].metadata.number.map { String(describing: $0.value) } ?? ""
        found.append(
          finding(.copied(term, number), at: definition.span, related: [Diagnostic.Label(earlier.span, .original)]))
      }
    }
    return found
  }
}

extension Standard {
  /// The entries of its clause 3, in reading order.
  var termEntries: [TermEntry] {
    var entries: [TermEntry] = []
    func collect(_ clause: Clause) {
      for case .termEntry(let entry) in clause.blocks { entries.append(entry) }
      for subclause in clause.subclauses { collect(subclause) }
    }
    for element in elements where element.kind == .terms { collect(element.clause) }
    return entries
  }
}

extension Bilingual {
  fileprivate static func copied(_ term: String, _ number: String) -> Self {
    Self(
      zh: "“\(term)”的定义与 \(number) 相同，没有标明来源",
      en: "the definition of “\(term)” is that of \(number), but no source is given")
  }

  fileprivate static let original = Self(zh: "相同的定义在这里", en: "the same definition")
}
