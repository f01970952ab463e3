package import StdModel

/// A clause number as the scanners read it.
struct ReadClauseNumber {
  var number: ClauseNumber
  var end: Int
  /// Points between its parts: 0 for `5`, 1 for `5.2` and `A.1`.
  var points: Int
  var largestPart: Int
  /// Whether a part behind a point is 0.
  var hasZeroPart: Bool
  var isTidy: Bool
  /// A part such as `01`, or `5.02`: no clause is numbered so.
  var hasLeadingZero: Bool
  var hasSpaces: Bool
}

/// How much a clause number may be disfigured.
enum ClauseNumberReading {
  /// In running text: full-width digits and points, a space behind a point.
  case running
  /// At the head of a line: also spaces before points and letters that a scan put for digits (`4.O.1`, `l.2`).
  case leading
}

extension TextBytes {
  /// Reads `5`, `5.2.1`, `A.1.2`; a letter needs a point and a digit behind it.
  func clauseNumber(at start: Int, _ reading: ClauseNumberReading) -> ReadClauseNumber? {
    if reading == .leading, let plain = plainNumber(at: start) { return plain }
    guard var read = firstPart(at: start, reading) else { return nil }
    while let point = point(at: read.end, reading) {
      let part = point.next
      guard part.digits <= 3 || reading == .running else { break }
      guard let number = read.number.child(part.value) else { return nil }
      read.number = number
      read.end = part.end
      read.points += 1
      read.largestPart = max(read.largestPart, part.value)
      read.hasZeroPart = read.hasZeroPart || part.value == 0
      read.isTidy = read.isTidy && point.isTidy && part.isTidy
      read.hasLeadingZero = read.hasLeadingZero || part.hasLeadingZero
      read.hasSpaces = read.hasSpaces || point.hasSpaces
    }
    return read.number.annex != 0 && read.points == 0 ? nil : read
  }

  /// Reads the number that nearly every clause opens with: small parts of plain digits, with a point between them and a
  /// Han character behind them or behind one space. Nil where there is more to think of.
  private func plainNumber(at start: Int) -> ReadClauseNumber? {
    var index = start
    var number: ClauseNumber?
    var points = 0
    var largest = 0
    while true {
      var value = Int(self[index]) - 0x30
      guard 1...9 ~= value else { return nil }
      index += 1
      if self[index].isDigit {
        value = value * 10 + Int(self[index]) - 0x30
        index += 1
      }
      guard let longer = number.map({ $0.child(value) }) ?? .clause(value) else { return nil }
      number = longer
      largest = max(largest, value)
      guard self[index] == UInt8(ascii: ".") else { break }
      points += 1
      index += 1
    }
    guard let number else { return nil }
    let isSpace = self[index] == 0x20
    let isWideSpace = self[index] == 0xE3 && self[index + 1] == 0x80 && self[index + 2] == 0x80
    // The lead bytes of Han characters; full-width forms and marks have others.
    guard 0xE4...0xE9 ~= self[index + (isSpace ? 1 : isWideSpace ? 3 : 0)] else { return nil }
    return ReadClauseNumber(
      number: number, end: index, points: points, largestPart: largest, hasZeroPart: false, isTidy: true,
      hasLeadingZero: false, hasSpaces: false)
  }

  private func firstPart(at start: Int, _ reading: ClauseNumberReading) -> ReadClauseNumber? {
    if let part = part(at: start, reading, behindPoint: false) {
      guard part.value <= Int(UInt16.max) else { return nil }
      return ReadClauseNumber(
        number: .clause(part.value), end: part.end, points: 0, largestPart: part.value,
        hasZeroPart: false, isTidy: part.isTidy, hasLeadingZero: part.hasLeadingZero, hasSpaces: false)
    }
    let letter = glyph(at: start)
    guard letter.isUppercase else { return nil }
    let end = start + letter.length
    guard point(at: end, reading) != nil else { return nil }
    return ReadClauseNumber(
      number: .annex(letter.ascii), end: end, points: 0, largestPart: 0, hasZeroPart: false,
      isTidy: !letter.isWide, hasLeadingZero: false, hasSpaces: false)
  }

  private struct Point {
    /// The part behind it.
    let next: Part
    let isTidy: Bool
    let hasSpaces: Bool
  }

  /// A point that a digit follows.
  private func point(at offset: Int, _ reading: ClauseNumberReading) -> Point? {
    var index = offset
    if reading == .leading {
      index = skipSpaces(offset)
      guard index - offset <= 3 else { return nil }
    }
    let length: Int
    switch scalar(at: index) {
    case ".": length = 1
    case "．": length = 3
    case "。" where reading == .leading && index == offset: length = 3
    default: return nil
    }
    let end = skipSpaces(index + length)
    guard end - index - length <= 3, let next = part(at: end, reading, behindPoint: true) else { return nil }
    let hasSpaces = index > offset || end > index + length
    // `5 .1`, `1. 2023`: what is far apart belongs together only where it is short.
    if hasSpaces, let digits = digits(at: end), digits.count > 2 { return nil }
    return Point(next: next, isTidy: length == 1 && !hasSpaces, hasSpaces: hasSpaces)
  }

  private struct Part {
    let value: Int
    let digits: Int
    let end: Int
    let isTidy: Bool
    let hasLeadingZero: Bool
  }

  private func part(at start: Int, _ reading: ClauseNumberReading, behindPoint: Bool) -> Part? {
    guard reading == .leading else {
      guard let digits = digits(at: start), digits.count <= 5 else { return nil }
      return Part(
        value: digits.value, digits: digits.count, end: digits.end, isTidy: digits.isPlain,
        hasLeadingZero: digits.hasLeadingZero)
    }
    return misreadPart(at: start, behindPoint: behindPoint)
  }

  /// A part in which letters may stand for digits: `O` for 0, `l` and `I` for 1. Alone a letter needs a point on one
  /// side and a digit or point on the other, so that neither `l 米` nor `I.` is a number.
  private func misreadPart(at start: Int, behindPoint: Bool) -> Part? {
    var index = start
    var value = 0
    var length = 0
    var realDigits = 0
    var isTidy = true
    while length < 6 {
      let glyph = glyph(at: index)
      let digit: Int
      switch glyph.ascii {
      case 0x30...0x39: digit = Int(glyph.ascii - 0x30)
      case UInt8(ascii: "O"), UInt8(ascii: "o"): digit = 0
      case UInt8(ascii: "l"), UInt8(ascii: "I"): digit = 1
      default: digit = -1
      }
      guard digit >= 0 else { break }
      if glyph.isDigit { realDigits += 1 }
      isTidy = isTidy && glyph.isDigit && !glyph.isWide
      value = value * 10 + digit
      length += 1
      index += glyph.length
    }
    guard length > 0, length < 6, realDigits > 0 || length == 1 else { return nil }
    if realDigits < length, isAlphanumeric(at: index) { return nil }
    if realDigits == 0 {
      let hasPointBehind = self[index] == UInt8(ascii: ".") && isPartStart(at: index + 1)
      guard hasPointBehind || (behindPoint && !isAlphanumeric(at: index)) else { return nil }
    }
    let first = glyph(at: start).ascii
    return Part(
      value: value, digits: length, end: index, isTidy: isTidy,
      hasLeadingZero: length > 1 && (first == 0x30 || first == UInt8(ascii: "O")))
  }

  private func isPartStart(at offset: Int) -> Bool {
    switch glyph(at: offset).ascii {
    case 0x30...0x39, UInt8(ascii: "O"), UInt8(ascii: "l"), UInt8(ascii: "I"): true
    default: false
    }
  }
}

/// A number at the head of a heading or line, and what it is.
package struct LeadingNumber: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// `5`, `5.2.1`, `A.1.2`
    case clause(ClauseNumber)
    /// `第4章`, `第四章`
    case chapter(Int)
    /// `一、`, `（一）`: the numbers of drafting statements and letters
    case chinese(Int, isBracketed: Bool)
  }

  /// What stands between the number and the text.
  package enum Separation: Hashable, Sendable {
    case nothing
    case space
    /// U+3000
    case wideSpace
    /// A point behind the number, `4.` or `5.2．`: with a single number it may as well be Markdown's mark of an item.
    case point
    /// `4、`
    case comma
    /// The text ends behind the number.
    case end
  }

  package let kind: Kind
  /// The number with `第` and `章`, without a mark behind it.
  package let range: TextRange
  package let separation: Separation
  /// Where the text goes on behind marks and spaces.
  package let textStart: Int
  /// Whether the number is printed as GB/T 1.1 does: half-width, without inner spaces, without a mark behind it.
  package let isTidy: Bool

  /// The clause number, also that of `第4章`.
  package var clauseNumber: ClauseNumber? {
    switch kind {
    case .clause(let number): number
    case .chapter(let ordinal): .clause(ordinal)
    case .chinese: nil
    }
  }
}

/// Reads the number that opens a heading or a line; nil where the line opens with a quantity, a date or the mark of a
/// list item.
///
/// `4.1.1 平台应…` → 4.1.1; `５．２ 机构` → 5.2, untidy; `第四章 总则` → chapter 4; `3.5 m 以上` → nil; `1）受理` → nil.
/// GB/T 1.1—2020, 7.2 and 7.3.2.
package func scanLeadingNumber(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> LeadingNumber? {
  TextBytes(bytes).leadingNumber(at: offset)
}

package func scanLeadingNumber(in text: String, at offset: Int = 0) -> LeadingNumber? {
  withTextBytes(of: text) { $0.leadingNumber(at: offset) }
}

extension TextBytes {
  fileprivate func leadingNumber(at offset: Int) -> LeadingNumber? {
    let start = skipSpaces(offset)
    switch scalar(at: start) {
    case "第": return chapter(at: start)
    case "（", "(": return bracketedNumeral(at: start)
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": return numeral(at: start)
    default: return leadingClause(at: start)
    }
  }

  private func leadingClause(at start: Int) -> LeadingNumber? {
    guard isAlphanumeric(at: start), let read = clauseNumber(at: start, .leading), isPlausible(read) else { return nil }
    if let single = singleInstead(of: read, at: start) { return single }
    let separation = separation(at: read.end)
    if separation.kind == .nothing || separation.kind == .space || separation.kind == .wideSpace {
      guard !isRefused(read, nextAt: read.end) else { return nil }
    }
    return LeadingNumber(
      kind: .clause(read.number), range: TextRange(start, read.end), separation: separation.kind,
      textStart: separation.end,
      isTidy: read.isTidy && separation.kind != .point && separation.kind != .comma)
  }

  /// Numbers of clauses are small, and no part begins with 0; only an introduction has `0.1` (8.4).
  private func isPlausible(_ read: ReadClauseNumber) -> Bool {
    guard !read.hasLeadingZero, read.largestPart <= 99 else { return false }
    if read.points == 0 { return read.number.ordinal > 0 }
    return read.number.annex != 0 || read.number.chapter != 0 || !read.hasZeroPart
  }

  /// `1. 3 个工作日内…`: an item that opens with a number, not clause 1.3.
  private func singleInstead(of read: ReadClauseNumber, at start: Int) -> LeadingNumber? {
    guard read.hasSpaces, read.points == 1, read.number.annex == 0, isQuantity(at: read.end) else { return nil }
    guard let digits = digits(at: start) else { return nil }
    let separation = separation(at: digits.end)
    return LeadingNumber(
      kind: .clause(.clause(digits.value)), range: TextRange(start, digits.end), separation: separation.kind,
      textStart: separation.end, isTidy: false)
  }

  private func isRefused(_ read: ReadClauseNumber, nextAt end: Int) -> Bool {
    switch glyph(at: end).ascii {
    case UInt8(ascii: ")"), UInt8(ascii: ":"), UInt8(ascii: "~"), UInt8(ascii: "-"), UInt8(ascii: "/"),
      UInt8(ascii: ","):
      if end < count { return true }
    default: break
    }
    switch scalar(at: end) {
    case "—", "–", "，", "；", "。", "〕", "】", "]", "》", "”": return true
    default: break
    }
    // Three parts and more are never a measure, but a letter that touches them makes a version or an address.
    if read.points >= 2 { return isAlphanumeric(at: end) }
    return isQuantity(at: end)
  }

  private func separation(at end: Int) -> (kind: LeadingNumber.Separation, end: Int) {
    let next = skipSpaces(end)
    if next >= count { return (.end, next) }
    let mark = scalar(at: next)
    switch mark {
    case ".", "．", "、":
      let behind = next + length(at: next)
      return (mark == "、" ? .comma : .point, skipSpaces(behind))
    default: break
    }
    guard next > end else { return (.nothing, end) }
    return (scalar(at: end) == "\u{3000}" ? .wideSpace : .space, next)
  }

  /// `第4章`, `第四章`: understood, but a heading carries its number alone.
  private func chapter(at start: Int) -> LeadingNumber? {
    let numberStart = skipSpaces(start + 3)
    guard let number = digits(at: numberStart).map({ ($0.value, $0.end) }) ?? chineseNumeral(at: numberStart) else {
      return nil
    }
    let unit = skipSpaces(number.1)
    guard has("章", at: unit), 1...99 ~= number.0 else { return nil }
    let end = unit + 3
    // `第4章的要求` is a sentence.
    guard !scalar(at: end).isOne(of: "的、和及至～规所中给，") else { return nil }
    let separation = separation(at: end)
    return LeadingNumber(
      kind: .chapter(number.0), range: TextRange(start, end), separation: separation.kind, textStart: separation.end,
      isTidy: false)
  }

  /// `一、项目背景`, `十二、其他`, and with a space only where it is wide or the text is short enough for a heading.
  private func numeral(at start: Int) -> LeadingNumber? {
    guard let numeral = chineseNumeral(at: start) else { return nil }
    let separation = separation(at: numeral.end)
    switch separation.kind {
    case .comma, .point: break
    case .wideSpace: break
    case .space:
      guard count - start <= 90, self[count - 1] != 0x82, isHan(at: separation.end) else { return nil }
    case .nothing, .end: return nil
    }
    return LeadingNumber(
      kind: .chinese(numeral.value, isBracketed: false), range: TextRange(start, numeral.end),
      separation: separation.kind,
      textStart: separation.end, isTidy: separation.kind == .comma)
  }

  /// `（一）起草单位`
  private func bracketedNumeral(at start: Int) -> LeadingNumber? {
    let opening = length(at: start)
    let inner = skipSpaces(start + opening)
    guard let numeral = chineseNumeral(at: inner) else { return nil }
    let closing = skipSpaces(numeral.end)
    guard glyph(at: closing).ascii == UInt8(ascii: ")") else { return nil }
    let end = closing + length(at: closing)
    let separation = separation(at: end)
    return LeadingNumber(
      kind: .chinese(numeral.value, isBracketed: true), range: TextRange(start, end), separation: separation.kind,
      textStart: separation.end, isTidy: opening == 3 && end - closing == 3 && separation.kind == .nothing)
  }
}
