import StdModel

/// Every document that the text cites for information is listed in the bibliography.
enum UnlistedInformativeDocument: StandardRule {
  static let id = RuleID("GBT1.1-BIB-03")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = [RuleID("SYS-29")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.13、9.5.4.2.2"),
    summary: Bilingual(zh: "文中资料性引用的文件都列入参考文献", en: "documents cited for information are listed in the bibliography"),
    why: Bilingual(
      zh: "读者要查资料性引用的文件，得知道它的全称和编号", en: "readers who look such a document up need its full name and number"),
    wrong: [
      "## 4 平台\n\n平台由中心运行。\n\n注：安全等级见⟦GB/T 22239⟧，质量管理见GB/T 19001。\n\n## 参考文献\n\n[1]　GB/T 19001　质量管理体系　要求\n",
      "## 4 平台\n\n平台依据⟦《中华人民共和国数据安全法》⟧运行。\n\n注：质量管理见GB/T 19001。\n\n## 参考文献\n\n[1]　GB/T 19001　质量管理体系　要求\n",
    ],
    right: [
      "## 4 平台\n\n平台依据《中华人民共和国数据安全法》运行，记录在《运行日志》中。\n\n注：质量管理见GB/T 19001。\n\n## 参考文献\n\n[1]　GB/T 19001　质量管理体系　要求\n\n[2]　《中华人民共和国数据安全法》\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, document.element(.bibliography) != nil else { return [] }
    return document.unlistedInformativeCitations().map { citation in
      finding(.unlisted(citation.name, document.place(of: citation.place.node)), at: citation.span)
    }
  }
}

extension Bilingual {
  fileprivate static func unlisted(_ name: String, _ place: String) -> Self {
    Self(
      zh: "\(opening(place))资料性引用的\(spaced(name))未列入参考文献",
      en: "\(place) cites \(name) for information, but the bibliography does not list it")
  }
}
