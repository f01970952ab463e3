import StdModel

/// Rows of a detailed list say what the standards say of themselves.
enum ListRows: BlockRule {
  static let id = RuleID("SYS-24")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "表中所列标准的名称和日期与该标准的封面一致；自编标准明细表列全本组织的标准",
      en: "titles and dates in a list of standards are those of the standards; a list of all own standards is complete"),
    why: Bilingual(
      zh: "名称差一个字，读者就不知道是不是同一项标准；stdc 生成的标准明细表取自各标准，总是一致，本规则检查作者自己列的表",
      en:
        "one other word and nobody knows whether it is the same; the list of stdc is made from the standards, this reads other tables"
    ),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      adopted:
        - {number: GB/T 19001—2016, title: 质量管理体系　要求, category: support/quality}
      === implementation/counter.md
      ---
      number: Q/SL SS 301—2026
      title: 窗口受理服务规程
      category: processes
      issued: 2026-03-01
      effective: 2026-04-01
      ---
      ## 1 范围

      本文件适用于受理。
      === implementation/finance.md
      ---
      number: Q/SL SS 302—2026
      title: 融资对接服务规程
      category: processes
      ---
      ## 1 范围

      本文件适用于融资。
      === statements/counter.md
      ---
      statement-of: Q/SL SS 301—2026
      title: 编制说明
      ---
      ## 一、标准清单

      表 1　⟦自编标准明细表⟧

      | 标准编号 | 标准名称 | 发布日期 | 实施日期 |
      |---|---|---|---|
      | Q/SL SS 301—2026 | ⟦窗口受理规程⟧ | 2026年3月1日 | ⟦2026-05-01⟧ |

      表 2　采用标准

      | 编号 | 名称 |
      |---|---|
      | GB/T 19001 | ⟦质量管理体系　标准⟧ |
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      adopted:
        - {number: GB/T 19001—2016, title: 质量管理体系　要求, category: support/quality}
      === implementation/counter.md
      ---
      number: Q/SL SS 301—2026
      title: 窗口受理服务规程
      category: processes
      issued: 2026-03-01
      effective: 2026-04-01
      ---
      ## 1 范围

      本文件适用于受理。

      表 1　执行的标准

      | 标准编号 | 标准名称 | 实施日期 |
      |---|---|---|
      | Q/SL SS 301—2026 | 《窗口受理服务规程》 | 2026-04-01 |
      | GB/T 19001—2008 | 质量管理体系 | 2009-03-01 |
      | GB/T 19580 | 卓越绩效评价准则 | — |
      """
    ])

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .table(let table) = block, let number = table.column(ListColumns.numbers),
      let title = table.column(ListColumns.titles),
      document.isInSystem
    else { return [] }
    let issued = table.column(["发布日期", "发布时间"])
    let effective = table.column(["实施日期", "实施时间"])
    var found: [Diagnostic] = []
    var listed = Set<StandardNumber>()
    for row in table.rows {
      let reference = document.resolution.references[row.id].first { Int($0.place.slot) == number }
      guard let reference, case .standard(let written, _, _) = reference.mention.kind else { continue }
      listed.insert(written.undated)
      guard let known = known(written, reference.target, in: document) else { continue }
      if let cell = table.cell(title, of: row), !isSameText(cell.text.inTitleMarks, known.title) {
        found.append(
          finding(.title(written, known.title), at: cell.span, fixes: [.replace(cell.span, with: known.title, .likely)])
        )
      }
      for (column, date, name) in [(issued, known.issued, "发布日期"), (effective, known.effective, "实施日期")] {
        guard let cell = column.flatMap({ table.cell($0, of: row) }), let date, let right = day(date),
          let said = day(cell.text),
          said != right
        else { continue }
        found.append(finding(.date(written, name, date), at: cell.span))
      }
    }
    if let caption = table.caption?.title, caption.text.hasSuffix("自编标准明细表"), !listed.isEmpty {
      found += missingRows(listed, caption, in: document)
    }
    return found
  }

  private typealias Known = (title: String, issued: String?, effective: String?)

  /// What the system knows of a standard, if it is the same edition.
  private static func known(
    _ number: StandardNumber, _ target: CrossReference.Target, in document: DocumentView
  ) -> Known? {
    let configuration = document.system.system.configuration
    func isSameEdition(_ other: StandardNumber) -> Bool {
      number.year == nil || other.year == nil || number.year == other.year
    }
    func own(_ id: StandardID) -> Known? {
      let metadata = document.system.system[id].metadata
      guard let known = metadata.number?.value, isSameEdition(known) else { return nil }
      return metadata.title.map { ($0.value, metadata.issued?.value, metadata.effective?.value) }
    }
    switch target {
    case .standard(let id): return own(id)
    case .node(let node): return own(node.standard)
    case .itself: return own(document.standard.id)
    case .adopted(let index):
      let adopted = configuration.adopted[index]
      return isSameEdition(adopted.number) ? (adopted.title, nil, adopted.effective) : nil
    case .planned(let number):
      return configuration.planned.first { $0.standard.number?.undated == number }.map { ($0.standard.title, nil, nil) }
    case .listed, .external, .missingStandard, .missing: return nil
    }
  }

  private static func missingRows(_ listed: Set<StandardNumber>, _ caption: Prose, in document: DocumentView)
    -> [Diagnostic]
  {
    let own = document.system.system.standards.filter {
      $0.kind == .standard && ($0.metadata.stage?.value ?? .published) == .published
    }
    let missing = own.compactMap { $0.metadata.number?.value }.filter { !listed.contains($0.undated) }
    return missing.isEmpty ? [] : [finding(.rows(missing), at: caption.span)]
  }

  /// Year, month and day of `2026-03-01`, `2026年3月1日`, `2026/3/1`; nil for another text.
  private static func day(_ text: String) -> [Int]? {
    let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
    return parts.count == 3 ? parts : nil
  }
}

extension String {
  /// The text between `《` and `》` where it stands in such marks.
  fileprivate var inTitleMarks: String { hasPrefix("《") && hasSuffix("》") ? String(dropFirst().dropLast()) : self }
}

extension Bilingual {
  fileprivate static func title(_ number: StandardNumber, _ title: String) -> Self {
    Self(zh: "\(number) 的名称是“\(title)”", en: "\(number) is called “\(title)”")
  }

  fileprivate static func date(_ number: StandardNumber, _ name: String, _ date: String) -> Self {
    Self(zh: "\(number) 的\(name)是 \(date)", en: "the date (\(name)) of \(number) is \(date)")
  }

  fileprivate static func rows(_ numbers: [StandardNumber]) -> Self {
    let list = numbers.prefix(5).map { String(describing: $0) }.joined(separator: "、")
    return numbers.count > 5
      ? Self(
        zh: "没有列出 \(list) 等 \(numbers.count) 项标准", en: "\(numbers.count) standards are not listed, such as \(list)")
      : Self(zh: "没有列出 \(list)", en: "\(list) is not listed")
  }
}
