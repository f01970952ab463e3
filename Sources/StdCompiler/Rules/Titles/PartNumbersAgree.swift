import StdModel

/// The part in the number is the part in the title.
enum PartNumbersAgree: StandardRule {
  static let id = RuleID("GBT1.1-TTL-06")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.1.2、7.1.3"),
    summary: Bilingual(zh: "文件编号中圆点之后的部分号与名称中的“第n部分”一致", en: "the part behind the dot of the number is the n of 第n部分"),
    why: Bilingual(zh: "编号和名称不一致，引用时不知道指哪一部分", en: "where they differ a reference may mean either part"),
    wrong: [
      "---\nnumber: DB9901/T 12.1—2026\ntitle: 中小企业公共服务 ⟦第5部分⟧：受理\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\nnumber: DB9901/T 12—2026\ntitle: 中小企业公共服务 ⟦第2部分⟧：受理\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "---\nnumber: DB9901/T 12.5—2026\ntitle: 中小企业公共服务 第5部分：受理\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\nnumber: DB9901/T XXXX—2026\ntitle: 中小企业公共服务 第5部分：受理\nstage: 征求意见稿\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let title = document.metadata.title, let number = document.metadata.number, !document.isStatement,
      !number.value.isPlaceholder, let part = PartNumber(inTitle: title.value), let span = title.place(of: part.range)
    else { return [] }
    let pieces = number.value.sequence.split(separator: ".")
    if pieces.count > 1, let written = Int(pieces[1]) {
      return written == part.number
        ? []
        : [finding(.differs(number.value, part.number), at: span, related: [Diagnostic.Label(number.span, .number)])]
    }
    // Enterprise standards may count their parts in another way.
    guard pieces.count == 1, number.value.level != .enterprise else { return [] }
    return [
      finding(.notInNumber(number.value, part.number), at: span, related: [Diagnostic.Label(number.span, .number)])
    ]
  }
}

extension Bilingual {
  fileprivate static let number = Self(zh: "文件编号", en: "the number")

  fileprivate static func differs(_ number: StandardNumber, _ part: Int) -> Self {
    Self(zh: "名称是第\(part)部分，文件编号却是 \(number)", en: "the title says part \(part), the number is \(number)")
  }

  fileprivate static func notInNumber(_ number: StandardNumber, _ part: Int) -> Self {
    Self(zh: "名称是第\(part)部分，文件编号 \(number) 没有部分号", en: "the title says part \(part), but \(number) has no part")
  }
}
