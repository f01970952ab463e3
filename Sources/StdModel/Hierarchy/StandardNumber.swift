/// The number of a standard (文件编号): `GB/T 24421.3—2023`, `DB53/T 1117`, `Q/SLFW SS 201—2026`, `ISO 9001:2015`.
/// GB/T 1.1—2020, 8.1 and 10.3.1.4.
package struct StandardNumber: Hashable, Sendable {
  /// The level of the body that issued it.
  package enum Level: String, CaseIterable, Sendable {
    case national, industry, local, group, enterprise, international, foreign

    package var name: Bilingual {
      switch self {
      case .national: Bilingual(zh: "国家标准", en: "national standard")
      case .industry: Bilingual(zh: "行业标准", en: "industry standard")
      case .local: Bilingual(zh: "地方标准", en: "local standard")
      case .group: Bilingual(zh: "团体标准", en: "group standard")
      case .enterprise: Bilingual(zh: "企业标准", en: "enterprise standard")
      case .international: Bilingual(zh: "国际标准", en: "international standard")
      case .foreign: Bilingual(zh: "国外标准", en: "foreign standard")
      }
    }
  }

  package let level: Level
  /// `GB/T`, `DB53/T`, `Q/SLFW`, `ISO/IEC` in tidy form.
  package let code: String
  /// The middle code of an enterprise standard (`SS` in `Q/SLFW SS 201`), or empty.
  package let series: String
  /// The sequence number and parts as printed: `24421.3`, `201`, `9001-2`; `XXXX` for a placeholder.
  package let sequence: String
  /// The year, or nil for an undated number; 0 stands for a placeholder `XXXX`.
  package let year: Int?

  package init(level: Level, code: String, series: String = "", sequence: String, year: Int?) {
    self.level = level
    self.code = code
    self.series = series
    self.sequence = sequence
    self.year = year
  }

  /// The same number without its year.
  package var undated: StandardNumber {
    StandardNumber(level: level, code: code, series: series, sequence: sequence, year: nil)
  }

  /// The sequence tells nearly all numbers apart; the code and level of most are the same.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(sequence)
    hasher.combine(series)
  }

  package var isDated: Bool { year != nil }
  package var isPlaceholder: Bool { sequence.utf8.first == UInt8(ascii: "X") }
}

extension StandardNumber: CustomStringConvertible {
  /// The printed form of GB/T 1.1: one space, an em dash before the year (a colon for ISO and IEC).
  package var description: String {
    var text = code + " "
    if !series.isEmpty { text += series + " " }
    text += sequence
    guard let year else { return text }
    text += level == .international ? ":" : "—"
    return text + (year == 0 ? "XXXX" : String(year))
  }
}
