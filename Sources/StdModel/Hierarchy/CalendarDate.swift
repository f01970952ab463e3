/// A day, a month or a year, as far as it is known: `2023-03-17`, `2023-03`, `2023`.
package struct CalendarDate: Hashable, Sendable {
  /// Year, month and day as one number, 20230317; a month or day that is not known is 0.
  private let packed: Int

  package init(year: Int) { packed = year * 10000 }

  /// Reads `2023-03-17`, `2023.3.17`, `2023/3/17` and `2023年3月17日`, with digits and dashes of any width; the day, or
  /// month and day, may be missing or be `XX`, as on the covers of drafts. Nil for anything else and for days that no
  /// calendar has.
  package init?(parsing text: String) {
    var parts: [Int] = []
    var value = 0
    var digits = 0
    var isOpen = false
    func isComplete(_ count: Int) -> Bool { parts.isEmpty ? count == 4 : count == 1 || count == 2 }
    for scalar in text.unicodeScalars {
      if let digit = scalar.digit, !isOpen {
        digits += 1
        guard digits <= 4 else { return nil }
        value = value * 10 + digit
        continue
      }
      switch scalar {
      case "X", "x", "×":
        guard digits == 0, !parts.isEmpty else { return nil }
        isOpen = true
      case "-", "–", "—", "－", ".", "/", "．", "／", "年", "月", "日", "‐":
        guard isOpen || isComplete(digits), parts.count < 3 else { return nil }
        if !isOpen { parts.append(value) }
        value = 0
        digits = 0
      case " ", "\u{3000}", "\t": continue
      default: return nil
      }
    }
    if digits > 0 {
      guard isComplete(digits), parts.count < 3 else { return nil }
      parts.append(value)
    }
    self.init(parts)
  }

  private init?(_ parts: [Int]) {
    guard let year = parts.first, year >= 1000 else { return nil }
    let month = parts.count > 1 ? parts[1] : 0
    let day = parts.count > 2 ? parts[2] : 0
    guard parts.count < 2 || (1...12).contains(month),
      parts.count < 3 || (1...Self.days(of: month, in: year)).contains(day)
    else { return nil }
    packed = year * 10000 + month * 100 + day
  }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  package var year: Int { packed / 10000 }

  /// Whether the last day that this may be lies behind the last day that the other may be.
  package func isAfter(_ other: CalendarDate) -> Bool { last > other.last }

  private var last: Int {
    let month = packed / 100 % 100
    let day = packed % 100
    return packed + (month == 0 ? 1231 : day == 0 ? 31 : 0)
  }
}

extension CalendarDate: CustomStringConvertible {
  package var description: String {
    let month = packed / 100 % 100
    let day = packed % 100
    func twoDigits(_ number: Int) -> String { number < 10 ? "-0\(number)" : "-\(number)" }
    return String(year) + (month > 0 ? twoDigits(month) : "") + (day > 0 ? twoDigits(day) : "")
  }
}

extension Unicode.Scalar {
  /// The value of a digit of either width.
  fileprivate var digit: Int? {
    switch self {
    case "0"..."9": Int(value - 0x30)
    case "０"..."９": Int(value - 0xFF10)
    default: nil
    }
  }
}
