import StdModel

/// A whole series is cited with （所有部分）.
enum WholeSeries: ReferenceRule {
  static let id = RuleID("GBT1.1-CIT-04")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.4.1.2"),
    summary: Bilingual(zh: "引用分部分文件的所有部分，编号后写“（所有部分）”", en: "a whole series is cited with （所有部分）"),
    why: Bilingual(zh: "没有部分号的编号不是一个文件", en: "the number without a part names no document"),
    wrong: [
      "## 2 规范性引用文件\n\n下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。\n\nGB/T 24421.1　服务业组织标准化工作指南　第1部分：总则\n\n## 4 平台\n\n平台应符合⟦GB/T 24421⟧和GB/T 24421.1的规定。\n"
    ],
    right: [
      "## 2 规范性引用文件\n\n下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。\n\nGB/T 24421（所有部分）　服务业组织标准化工作指南\n\n## 4 平台\n\n平台应符合GB/T 24421（所有部分）的规定。\n"
    ])

  static func check(_ reference: CrossReference, _ prose: Prose, in document: DocumentView) -> [Diagnostic] {
    guard case .standard(let number, false, nil) = reference.mention.kind,
      !number.sequence.utf8.contains(UInt8(ascii: ".")),
      document.facts[reference.place.node].kind != .reference, number.level != .enterprise,
      number.level != .international,
      let part = part(of: number, in: document)
    else { return [] }
    return [finding(.series(number, part), at: prose.span(of: reference.mention.coreRange))]
  }

  /// A part of the series that the document lists, when the number without part is in no list itself.
  private static func part(of number: StandardNumber, in document: DocumentView) -> StandardNumber? {
    var found: StandardNumber?
    for reference in document.resolution.references.all {
      guard case .standard(let other, _, _) = reference.mention.kind, other.code == number.code else { continue }
      if other.isSameDocument(as: number), other.level == number.level,
        document.facts[reference.place.node].kind == .reference
      {
        return nil
      }
      if other.sequence.utf8.count > number.sequence.utf8.count, other.sequence.hasPrefix(number.sequence + ".") {
        found = other
      }
    }
    return found ?? document.system.catalogue.part(of: number)
  }
}

extension Bilingual {
  fileprivate static func series(_ number: StandardNumber, _ part: StandardNumber) -> Self {
    Self(
      zh: "\(number) 分为若干部分（如 \(part)），引用全部时写“\(number)（所有部分）”",
      en: "\(number) has parts (such as \(part)); cite all of them as \(number)（所有部分）")
  }
}
