import StdModel

/// The titles of listed documents have the spaces and marks of the documents themselves.
enum TitleMarks: StandardRule, SystemRule {
  static let id = RuleID("GBT1.1-REF-20")
  static let severity = Severity.warning
  static let severityInDrafts: Severity? = .info
  static let yieldsTo = [RuleID("GBT1.1-PUN-01"), RuleID("GBT1.1-PUN-04")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.6.3.1、6.1.1"),
    summary: Bilingual(
      zh: "所列文件的名称，要素之间的空格和标点与该文件一致", en: "listed titles have the spaces and marks of the documents"),
    why: Bilingual(
      zh: "名称的各要素之间空一个字，部分的编号之后用冒号；少了就看不出各要素从哪里开始",
      en:
        "em spaces part the elements of a title and a colon follows the number of a part; without them they run together"
    ),
    wrong: [
      "## 2 规范性引用文件\n\nGB/T 24421.2—2023　⟦服务业组织标准化工作指南　第2部分　标准体系构建⟧\n\nGB/T 19001　质量管理体系要求\n",
      "## 参考文献\n\n[1]　GB/T 20001.5—2017　⟦标准编写规则第5部分：规范标准⟧\n",
      """
      === system.yaml
      organisation: 示例中心
      adopted:
        - {number: GB/T 19001—2016, title: ⟦质量管理体系要求⟧, category: support/quality}
      """,
    ],
    right: [
      "## 2 规范性引用文件\n\nGB/T 24421.2—2023　服务业组织标准化工作指南 第2部分：标准体系构建\n\nGB 4706.28　家用和类似用途电器的安全吸油烟机的特殊要求\n"
    ])

  package static func enrol(in rules: inout RulesByKind) {
    rules.add(standard: self)
    rules.add(system: self)
  }

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    return check(document.citations.entries(of: .normativeReferences), document)
      + check(document.citations.entries(of: .bibliography), document)
  }

  /// One finding for a list, at its first title of this kind.
  private static func check(_ entries: ArraySlice<Citations.Entry>, _ document: DocumentView) -> [Diagnostic] {
    let wrong = entries.compactMap { entry -> FixIt.Edit? in
      guard case .otherMarks(let title) = titleMatch(of: entry, in: document) else { return nil }
      return FixIt.Edit(entry.entry.prose.span(of: entry.entry.titleRange), title)
    }
    return report(wrong, of: entries.count)
  }

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    let adopted = system.system.configuration.adopted
    let wrong = adopted.compactMap { adopted -> FixIt.Edit? in
      guard case .otherMarks(let title) = system.catalogue.match(adopted.title, with: adopted.number, on: nil) else {
        return nil
      }
      return FixIt.Edit(adopted.places.title, title)
    }
    return report(wrong, of: adopted.count)
  }

  private static func report(_ edits: [FixIt.Edit], of count: Int) -> [Diagnostic] {
    guard let first = edits.first else { return [] }
    return [
      finding(
        .otherMarks(first.replacement, edits.count, of: count), at: first.span, fixes: [FixIt(.certain, .mend, edits)])
    ]
  }
}

extension Bilingual {
  fileprivate static let mend = Self(zh: "改为该文件名称的写法", en: "write it as the document does")

  fileprivate static func otherMarks(_ title: String, _ count: Int, of all: Int) -> Self {
    Self(
      zh: "空格或标点与该文件的名称“\(title)”不同" + (count > 1 ? "，\(all) 个文件中有 \(count) 个如此" : ""),
      en: "the document is called “\(title)”, with other spaces or marks"
        + (count > 1 ? "; so are \(count) of \(all) entries" : ""))
  }
}
