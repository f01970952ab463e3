import StdModel

/// Sums and ratios of a table of statistics are right.
enum StatisticsAddUp: BlockRule {
  static let id = RuleID("SYS-25")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 13017—2018", "6"),
    summary: Bilingual(
      zh: "标准统计表的合计等于各行之和，比例等于现有数除以应有数",
      en: "totals of the statistics are the sums of their rows, ratios existing by planned"),
    why: Bilingual(
      zh: "数目对不上，读者不知道以哪个为准；stdc 生成的标准统计表由标准明细表计数得出，本规则检查作者自己列的表",
      en:
        "figures that contradict each other prove nothing; the statistics of stdc are counted, this rule reads tables of the author"
    ),
    wrong: [
      """
      ## 4 统计

      数量见表1。

      表 1　标准统计表

      | 级别 | 应有数 | 现有数 | 现有数/应有数 |
      |---|---|---|---|
      | 国家标准 | 40 | 36 | ⟦80%⟧ |
      | 企业标准 | 12 | 12 | 100.0% |
      | 合计 | 52 | ⟦47⟧ | 92.3% |
      """
    ],
    right: [
      """
      ## 4 统计

      数量见表1。

      表 1　标准统计表

      | 级别 | 应有数/项 | 现有数/项 | 比例（%） |
      |---|---|---|---|
      | 国家标准 | 40 | 36 | 90 |
      | 企业标准 | 3 | 2 | 66.7% |
      | 地方标准 | — | — | — |
      | 合计 | 43 | 38 | 88.4% |

      表 2　办件统计

      | 窗口 | 应有数 | 备注 |
      |---|---|---|
      | 一号 | 每日填写 | 无 |
      | 合计 | 各行之和 | 无 |

      表 3　编号统计

      | 级别 | 应有数 | 现有数 | 比例 |
      |---|---|---|---|
      | 企业标准 | 9223372036854775807 | 9223372036854775807 | 9223372036854775807% |
      | 合计 | 9223372036854775807 | 1 | 922337203685477580.7999% |
      """
    ])

  private static let totals = ["合计", "总计", "共计", "总数"]

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .table(let table) = block, let existing = table.column(["现有数", "现有数量", "已有数"]) else { return [] }
    let planned = table.column(["应有数", "应有数量", "计划数"])
    var found: [Diagnostic] = []
    for column in [planned, existing].compactMap({ $0 }) { found += checkSum(of: column, in: table) }
    // The ratio of a wrong total follows from it.
    let rows = found.isEmpty ? table.rows[...] : table.rows.dropLast()
    if let planned { found += checkRatios(existing, by: planned, in: table, rows) }
    return found
  }

  private static func checkSum(of column: Int, in table: Table) -> [Diagnostic] {
    guard let last = table.rows.last, last.cells.first.map({ totals.contains($0.prose.text) }) == true,
      let cell = table.cell(column, of: last), let total = wholeNumber(cell.text)
    else { return [] }
    var sum = 0
    for row in table.rows.dropLast() {
      guard let text = table.cell(column, of: row)?.text else { return [] }
      if ["—", "-", "/", "无", ""].contains(text) { continue }
      // A subtotal or a text: the column is no plain sum.
      guard let count = wholeNumber(text), row.cells.first?.prose.text.hasPrefix("小计") == false else { return [] }
      sum += count
    }
    return sum == total
      ? [] : [finding(.sum(total, sum), at: cell.span, fixes: [.replace(cell.span, with: String(sum), .likely)])]
  }

  private static func checkRatios(
    _ existing: Int, by planned: Int, in table: Table, _ rows: ArraySlice<Table.Row>
  ) -> [Diagnostic] {
    let heads = ["现有数/应有数", "现有数与应有数之比", "比例", "比率", "占比", "完成率", "覆盖率"]
    guard let column = table.column(heads), column != existing else { return [] }
    return rows.compactMap { row in
      guard let cell = table.cell(column, of: row), let written = Percentage(cell.text),
        let have = table.cell(existing, of: row).flatMap({ wholeNumber($0.text) }),
        let want = table.cell(planned, of: row).flatMap({ wholeNumber($0.text) }),
        want > 0, !written.isRounding(of: have, by: want)
      else { return nil }
      return finding(.ratio(have, want, written.text(have, want)), at: cell.span)
    }
  }
}

/// A count of at most nine digits; a longer one counts no standards.
private func wholeNumber(_ text: String) -> Int? {
  text.utf8.count <= 9 && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(text) : nil
}

/// A percentage as written: 917 and one decimal for `91.7%`.
private struct Percentage {
  let digits: Int
  let decimals: Int
  let hasSign: Bool

  init?(_ text: String) {
    hasSign = text.hasSuffix("%")
    let number = hasSign ? text.dropLast() : text[...]
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = wholeNumber(String(parts[0])) else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard fraction.utf8.count <= 4, let value = Int(String(whole) + fraction), value >= 0 else { return nil }
    digits = value
    decimals = fraction.count
    // `0.92` without a sign is the ratio itself.
    if !hasSign, whole <= 1, !fraction.isEmpty { return nil }
  }

  private var scale: Int { (0..<decimals).reduce(1) { scale, _ in scale * 10 } }

  /// Whether the written value is the ratio, rounded either way at its last digit.
  func isRounding(of part: Int, by whole: Int) -> Bool {
    let written = digits.multipliedReportingOverflow(by: whole)
    return !written.overflow && abs(written.partialValue - part * 100 * scale) < whole
  }

  /// The right value with as many decimals.
  func text(_ part: Int, _ whole: Int) -> String {
    let value = (part * 100 * scale + whole / 2) / whole
    let fraction = decimals == 0 ? "" : "." + String(String(value % scale + scale).dropFirst())
    return "\(value / scale)\(fraction)" + (hasSign ? "%" : "")
  }
}

extension Bilingual {
  fileprivate static func sum(_ total: Int, _ sum: Int) -> Self {
    Self(zh: "合计写作 \(total)，各行之和是 \(sum)", en: "the total says \(total), the rows add up to \(sum)")
  }

  fileprivate static func ratio(_ part: Int, _ whole: Int, _ right: String) -> Self {
    Self(zh: "\(part) 与 \(whole) 之比是 \(right)", en: "\(part) by \(whole) is \(right)")
  }
}
