import StdModel

/// The scope says what the document does, in the words of GB/T 1.1.
enum ScopeContent: StandardRule {
  static let id = RuleID("GBT1.1-SCP-01")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.5.3"),
    summary: Bilingual(
      zh: "范围写明“本文件规定了……的要求”“确立了……的程序”“描述了……的方法”“提供了……的指导”“给出了……的信息”或“界定了……的术语”",
      en:
        "the scope says “本文件规定了……的要求”, “确立了……的程序”, “描述了……的方法”, “提供了……的指导”, “给出了……的信息” or “界定了……的术语”"
    ),
    why: Bilingual(zh: "读者由这句话判断文件管什么、怎样用", en: "readers tell from it what the document covers and how it is used"),
    wrong: [
      "## 1 范围\n\n本文件⟦规定了⟧平台的建设、服务以及绩效评价。\n\n本文件适用于平台。\n",
      "## 1 范围\n\n本文件⟦提供了⟧标准体系的总体要求和建设程序。\n\n本文件适用于平台。\n",
      "## 1 ⟦范围⟧\n\n本文件适用于平台。\n",
    ],
    right: [
      "## 1 范围\n\n本文件确立了平台建设的程序，规定了接报、研判、处置的指示，描述了追溯方法。\n\n本文件适用于平台。\n",
      "## 1 范围\n\n本文件界定了公共服务的一般术语，并给出了服务分类的信息。本文件适用于平台。\n",
      "## 1 范围\n\n本文件规定了下列内容：\n\n——平台建设；\n\n——平台服务。\n\n本文件适用于平台。\n",
      "## 1 范围\n\n本文件提供了标准体系建设的指导和建议。\n\n本文件适用于平台。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let scope = document.scope else { return [] }
    if scope.statements.isEmpty { return [finding(.missing, at: scope.headingSpan)] }
    return scope.statements.filter { !$0.fits }.map { finding(.unfit($0.verb), at: $0.verbSpan) }
  }
}

extension Bilingual {
  fileprivate static let missing = Self(
    zh: "范围没有说明文件的内容，如“本文件规定了……的要求”", en: "the scope does not say what the document does, such as “本文件规定了……的要求”")

  fileprivate static func unfit(_ verb: ScopeStatement.Verb) -> Self {
    let objects = verb.objects.prefix(3).map { "\($0)" }.joined(separator: "、")
    return Self(
      zh: "“\(verb.words)了……”之后没有\(objects)等中心词，与规定的表述形式不符",
      en: "“\(verb.words)了……” is to be followed by one of \(objects)")
  }
}
