import StdModel

/// A clause does not cite itself.
enum SelfReference: ReferenceRule {
  static let id = RuleID("GBT1.1-XRF-07")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(zh: "条文不引用自身", en: "a clause does not cite itself"),
    why: Bilingual(zh: "引用自身多半是编号变动后没有改的引用", en: "a self-reference is mostly a reference that was not renumbered"),
    wrong: ["## 4 平台\n\n### 4.1 机构\n\n机构按 ⟦4.1⟧ 的规定设置。\n\n### 4.2 人员\n\n人员应持证。\n"],
    right: ["## 4 平台\n\n### 4.1 机构\n\n机构按 4.2 的规定设置，提交 4.1 a) 的材料：\n\na) 申请表；\n\nb) 证照。\n\n### 4.2 人员\n\n人员应持证。\n"])

  static func check(_ reference: CrossReference, _ prose: Prose, in document: DocumentView) -> [Diagnostic] {
    guard case .clause(let number, let items, _) = reference.mention.kind, items.isEmpty,
      case .node(let target) = reference.target,
      target.standard == document.standard.id, document.facts[reference.place.node].clause == target.node,
      document.facts[target.node].kind != .term
    else { return [] }
    return [finding(.itself(number), at: prose.span(of: reference.mention.range))]
  }
}

extension Bilingual {
  fileprivate static func itself(_ number: ClauseNumber) -> Self {
    Self(zh: "\(number) 引用了它自身", en: "\(number) cites itself")
  }
}
