import StdModel

/// A date of a cover, `2026-03-01` or with open places such as `XXXX-XX-XX`, as GB/T 1.1—2020 prints it in annex E.
struct CoverDate {
  /// Year, month and day; nil where it is open.
  let parts: [Int?]
  /// The date as it should be printed.
  let tidy: String

  /// Reads also other forms: `2026年3月1日`, `2026.3.1`, `XXXX - XX - XX`; nil for a text that is no date.
  init?(_ text: String) {
    var fields: [String] = []
    var field = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": field.unicodeScalars.append(scalar)
      case "X", "x", "×", "Ｘ": field += "X"
      case "-", "－", "—", "–", "/", "／", ".", "．", "年", "月":
        fields.append(field)
        field = ""
      case "日", " ", "\u{3000}": continue
      default: return nil
      }
    }
    if !field.isEmpty { fields.append(field) }
    guard fields.count == 3, fields[0].utf8.count == 4, fields[1...].allSatisfy({ (1...2).contains($0.utf8.count) })
    else {
      return nil
    }
    let padded = fields.map { $0.utf8.count == 1 ? ($0 == "X" ? "XX" : "0" + $0) : $0 }
    parts = padded.map { Int($0) }
    tidy = padded.joined(separator: "-")
  }

  var isComplete: Bool { parts.allSatisfy { $0 != nil } }

  /// Whether the day is in the calendar, as far as it is written.
  var isPossible: Bool {
    if let month = parts[1], !(1...12).contains(month) { return false }
    guard let day = parts[2] else { return true }
    return (1...Self.days(inMonth: parts[1], of: parts[0])).contains(day)
  }

  private static func days(inMonth month: Int?, of year: Int?) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year.map { ($0 % 4 == 0 && $0 % 100 != 0) || $0 % 400 == 0 } ?? true ? 29 : 28
    default: 31
    }
  }

  /// Whether it is certainly later than another date.
  func isLater(than other: CoverDate) -> Bool {
    for (own, their) in zip(parts, other.parts) {
      guard let own, let their else { return false }
      if own != their { return own > their }
    }
    return false
  }
}
