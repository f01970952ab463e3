import StdModel

/// The weights of a table add up to 1 or 100 %.
enum WeightsAddUp: BlockRule {
  static let id = RuleID("GBT1.1-TAB-11")
  static let severity = Severity.warning
  static let isPlainFault = true

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(zh: "表中一栏权重之和为 1 或 100%", en: "the weights of a column add up to 1 or 100 %"),
    why: Bilingual(
      zh: "权重之和不是 1，按公式算出的得分会超过或达不到满分", en: "with another sum the score can never reach, or exceeds, the full mark"),
    wrong: [
      "## 4 指标\n\n权重应符合表1的规定。\n\n表 1　权重\n\n| 指标 | ⟦权重⟧ |\n|---|---|\n| 政务 | 0.3 |\n| 市场 | 0.3 |\n| 法治 | 0.5 |\n",
      "## 4 指标\n\n权重应符合表1的规定。\n\n表 1　权重\n\n| 指标 | ⟦权重⟧ |\n|---|---|\n| 政务 | 30% |\n| 市场 | 60% |\n",
    ],
    right: [
      "## 4 指标\n\n权重应符合表1的规定。\n\n表 1　权重\n\n| 指标 | 权重 |\n|---|---|\n| 政务 | 0.3 |\n| 市场 | 0.7 |\n| 合计 | 1.0 |\n",
      // Two levels, each of which adds up, and a column that is not all numbers.
      "## 4 指标\n\n权重应符合表1和表2的规定。\n\n表 1　权重\n\n| 指标 | 权重 |\n|---|---|\n| 政务 | 0.4 |\n| 市场 | 0.6 |\n| 咨询 | 0.5 |\n| 培训 | 0.5 |\n\n表 2　权重\n\n| 指标 | 权重 |\n|---|---|\n| 政务 | 0.4 |\n| 市场 | 其余 |\n",
    ])

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .table(let table) = block, !document.isStatement,
      let column = table.header.cells.firstIndex(where: { $0.prose.text.begins(with: "权重") }),
      table.header.cells.filter({ $0.prose.text.holds("权重") }).count == 1
    else { return [] }
    var sum = 0
    var isPercent: Bool?
    for row in table.rows {
      if let first = row.cells.first?.prose.text, first.begins(with: "合计") || first.begins(with: "总计") { continue }
      guard let cell = table.cell(column, of: row), let weight = Weight(cell.text),
        isPercent == nil || isPercent == weight.isPercent
      else { return [] }
      isPercent = weight.isPercent
      sum += weight.thousandths
    }
    let whole = isPercent == true ? 100_000 : 1000
    // Weights of 10 and more are points, whose sum nobody knows.
    guard let isPercent, table.rows.count > 1, sum % whole != 0, isPercent || sum < 10_000 else { return [] }
    return [finding(.sum(sum, isPercent), at: table.header.cells[column].prose.span)]
  }

  /// `0.25`, `25%`
  private struct Weight {
    let thousandths: Int
    let isPercent: Bool

    init?(_ text: String) {
      var thousandths = 0
      var decimals: Int?
      var digits = 0
      var isPercent = false
      for byte in text.utf8 {
        switch byte {
        case 0x30...0x39 where !isPercent && digits < 6:
          if let places = decimals {
            guard places < 3 else { return nil }
            decimals = places + 1
          }
          thousandths = thousandths * 10 + Int(byte - 0x30)
          digits += 1
        case 0x2E where decimals == nil && digits > 0: decimals = 0
        case 0x25 where digits > 0 && !isPercent: isPercent = true
        case 0x20: continue
        default: return nil
        }
      }
      guard digits > 0 else { return nil }
      for _ in (decimals ?? 0)..<3 { thousandths *= 10 }
      self.thousandths = thousandths
      self.isPercent = isPercent
    }
  }
}

extension Bilingual {
  fileprivate static func sum(_ thousandths: Int, _ isPercent: Bool) -> Self {
    var decimals = String(1000 + thousandths % 1000).dropFirst()
    while decimals.last == "0" { decimals = decimals.dropLast() }
    let sum = "\(thousandths / 1000)" + (decimals.isEmpty ? "" : "." + decimals) + (isPercent ? "%" : "")
    return Self(
      zh: "这一栏权重之和是 \(sum)，不是 \(isPercent ? "100%" : "1")",
      en: "the weights add up to \(sum), not to \(isPercent ? "100%" : "1")")
  }
}
