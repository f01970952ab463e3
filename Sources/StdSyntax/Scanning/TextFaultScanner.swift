package import StdModel

/// A value or a mark that is not written as a standard prints it, and what should stand there.
package struct TextFault: Hashable, Sendable {
  package enum Kind: Sendable {
    /// `24h`
    case unitSpacing
    /// `95 %`
    case percentSpacing
    /// `10～12 kPa`
    case rangeUnit
    /// `80±2 μF`
    case tolerance
    /// `80×25×50 mm`
    case dimensions
    /// `9:00-17:00`, `2023年5月29-6月7日`
    case hyphenRange
    /// `12 h～8 h`
    case reversedRange
    /// `技术,人才`
    case halfWidthMark
    /// `《国家标准`
    case unpaired
    /// The inner pair of `《国家《规划》》`
    case nestedTitle
    /// `项目培 育`
    case spaceInText
  }

  package let kind: Kind
  package let range: TextRange
  /// What should stand in the place of the range, or nil where only the author knows.
  package let replacement: String?
}

/// Finds what is written otherwise than standards print values (GB/T 1.1—2020, 9.4.4 to 9.4.6, 10.4.6) and marks (GB/T
/// 15834). It is shown the characters of a text that have the role `.fault`, one after the other, and looks at what
/// stands around them.
struct TextFaultScanner {
  private let text: TextBytes
  private(set) var faults: [TextFault] = []
  /// Opening marks whose closing ones have not come yet.
  private var open: [(mark: Pair, offset: Int)] = []
  /// Where the number at hand ends, so that none is looked at twice.
  private var numberEnd = 0

  init(_ text: TextBytes) { self.text = text }

  private enum Pair: Equatable { case quote, title, bracket, shell }

  /// Looks at the character with the given number that begins at the offset.
  mutating func take(_ character: Int, at index: Int) {
    guard character < 0x80 else { return takePair(index) }
    let byte = UInt8(truncatingIfNeeded: character)
    guard byte.isDigit else { return takeASCII(byte, index) }
    if index >= numberEnd { takeNumber(index) }
  }

  /// Reports the marks that are still open, and brings the faults into the order of the text.
  mutating func finish() {
    if faults.isEmpty, open.isEmpty { return }
    for left in open {
      faults.append(
        TextFault(
          kind: .unpaired, range: TextRange(left.offset, left.offset + text.length(at: left.offset)), replacement: nil))
    }
    faults.sort { $0.range < $1.range }
  }

  private func string(_ start: Int, _ end: Int) -> String {
    var bytes: [UInt8] = []
    for index in start..<max(start, end) { bytes.append(text[index]) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func add(_ kind: TextFault.Kind, _ start: Int, _ end: Int, _ replacement: String?) {
    faults.append(TextFault(kind: kind, range: TextRange(start, end), replacement: replacement))
  }
}

// MARK: - Marks

extension TextFaultScanner {
  private mutating func takeASCII(_ byte: UInt8, _ index: Int) {
    switch byte {
    case UInt8(ascii: ","): takeMark(index, "，")
    case UInt8(ascii: ";"): takeMark(index, "；")
    case UInt8(ascii: ":"): takeMark(index, "：")
    case UInt8(ascii: "?"): takeMark(index, "？")
    case UInt8(ascii: "!"): takeMark(index, "！")
    case UInt8(ascii: "."): takeStop(index)
    case UInt8(ascii: "("): open.append((.bracket, index))
    case UInt8(ascii: ")"): close(.bracket, index)
    case UInt8(ascii: "-"): takeHyphen(index, index + 1)
    case 0x20: takeSpace(index)
    default: break
    }
  }

  private func isChinese(before offset: Int) -> Bool {
    let scalar = text.scalar(before: offset)
    return scalar.isHan || scalar.isOne(of: "）》”〕")
  }

  private func isChinese(at offset: Int) -> Bool {
    let scalar = text.scalar(at: offset)
    return scalar.isHan || scalar.isOne(of: "（《“〔")
  }

  /// A half-width mark beside a Chinese character; the space behind it goes with it.
  private mutating func takeMark(_ index: Int, _ right: String) {
    let next = text.skipSpaces(index + 1)
    guard isChinese(before: index) || isChinese(at: next) && !text[index - 1].isSlash && index > 0 else { return }
    // `{#id}`, times and ratios between digits stay.
    if text[index - 1].isDigit, text[index + 1].isDigit { return }
    let end = next > index + 1 && isChinese(at: next) ? next : index + 1
    add(.halfWidthMark, index, end, right)
  }

  private mutating func takeStop(_ index: Int) {
    guard text.isHan(at: text.start(before: index)), index > 0 else { return }
    let next = text.skipSpaces(index + 1)
    guard next >= text.count || text.isHan(at: next) else { return }
    add(.halfWidthMark, index, index + 1, "。")
  }

  private mutating func takeSpace(_ index: Int) {
    guard index > 0, text.scalar(before: index).isHan, text.isHan(at: index + 1),
      !open.contains(where: { $0.mark == .title })
    else { return }
    add(.spaceInText, index, index + 1, "")
  }

  private mutating func takePair(_ index: Int) {
    switch text.scalar(at: index) {
    case "“": open.append((.quote, index))
    case "”": close(.quote, index)
    case "《":
      if let outer = open.last(where: { $0.mark == .title }),
        !open.contains(where: { $0.mark == .quote && $0.offset > outer.offset })
      {
        add(.nestedTitle, index, index + 3, nil)
      }
      open.append((.title, index))
    case "》": close(.title, index)
    case "（": open.append((.bracket, index))
    case "）": close(.bracket, index)
    case "〔": open.append((.shell, index))
    case "〕": close(.shell, index)
    default: break
    }
  }

  private mutating func close(_ mark: Pair, _ index: Int) {
    guard let position = open.lastIndex(where: { $0.mark == mark }) else {
      // `a)`, `（1）` cut by a marker
      if mark == .bracket, text.isAlphanumeric(before: index) || text.scalar(before: index).chineseDigit != nil {
        return
      }
      add(.unpaired, index, index + text.length(at: index), nil)
      return
    }
    let opening = open[position].offset
    for left in open[(position + 1)...] {
      add(.unpaired, left.offset, left.offset + text.length(at: left.offset), nil)
    }
    open.removeSubrange(position...)
    guard mark == .bracket, text[opening] == UInt8(ascii: "(") || text[index] == UInt8(ascii: ")"),
      holdsHan(opening, index)
    else { return }
    if text[opening] == UInt8(ascii: "(") { add(.halfWidthMark, opening, opening + 1, "（") }
    if text[index] == UInt8(ascii: ")") { add(.halfWidthMark, index, index + 1, "）") }
  }

  private func holdsHan(_ start: Int, _ end: Int) -> Bool {
    var index = start + text.length(at: start)
    while index < end {
      if text.isHan(at: index) { return true }
      index += text.length(at: index)
    }
    return false
  }
}

// MARK: - Values

extension TextFaultScanner {
  /// The digits and decimals at an offset; its own end where there are none.
  private func decimalEnd(_ start: Int) -> Int {
    var end = start
    while text[end].isDigit { end += 1 }
    if end > start, text[end] == UInt8(ascii: "."), text[end + 1].isDigit {
      end += 1
      while text[end].isDigit { end += 1 }
    }
    return end
  }

  /// The symbol of a unit at an offset: `%`, or a symbol behind which no letter or digit stands.
  private func unitEnd(_ start: Int, isGlued: Bool) -> Int? {
    guard let units = units(beginningWith: text[start], isGlued: isGlued) else { return signEnd(start) }
    guard var end = text.skip(anyOf: units, at: start) else { return nil }
    end = text.skip(anyOf: "² ³", at: end) ?? end
    return text.isAlphanumeric(at: end) || text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: "_") ? nil : end
  }

  private func signEnd(_ start: Int) -> Int? {
    switch text[start] {
    case UInt8(ascii: "%"): start + 1
    case 0xC2, 0xE2: text.skip(anyOf: "‰ ℃ °C", at: start)
    default: nil
    }
  }

  /// The symbols of units with a first byte, the longer before the shorter. Directly behind the digits those of one
  /// capital or of a rare unit are rather part of a name: `5G`, `3A`.
  private func units(beginningWith byte: UInt8, isGlued: Bool) -> WordList? {
    switch byte {
    case UInt8(ascii: "m"): "min mol mg mm ms mL mA m"
    case UInt8(ascii: "k"): "kWh kHz kPa kg km kW kV kB"
    case UInt8(ascii: "h"): "h"
    case UInt8(ascii: "d"): "dB d"
    case UInt8(ascii: "c"): "cm"
    case UInt8(ascii: "n"): "nm"
    case UInt8(ascii: "l"): "lx"
    case UInt8(ascii: "M"): isGlued ? "MWh MHz MPa MW MB" : "MWh MHz MPa Mbps MW MB"
    case UInt8(ascii: "G"): "GHz GB"
    case UInt8(ascii: "H"): "Hz"
    case UInt8(ascii: "P"): "Pa"
    case UInt8(ascii: "T"): "TB"
    case 0xCE: isGlued ? nil : "μF μm"
    case UInt8(ascii: "s"): isGlued ? nil : "s"
    case UInt8(ascii: "g"): isGlued ? nil : "g"
    case UInt8(ascii: "L"): isGlued ? nil : "L"
    case UInt8(ascii: "V"): isGlued ? nil : "V"
    case UInt8(ascii: "W"): isGlued ? nil : "W"
    case UInt8(ascii: "A"): isGlued ? nil : "A"
    default: nil
    }
  }

  /// A unit behind a number.
  private struct Unit {
    let start: Int
    let end: Int
    /// Whether it is printed without a space behind the number: `%`, `‰`.
    let isGlued: Bool
  }

  /// A unit behind a number, with or without a space.
  private func unit(behind end: Int) -> Unit? {
    let start = text.skipSpaces(end)
    guard let unitEnd = unitEnd(start, isGlued: start == end) else { return nil }
    return Unit(start: start, end: unitEnd, isGlued: isPercent(start) || text.has("‰", at: start))
  }

  private func isPercent(_ offset: Int) -> Bool { text[offset] == UInt8(ascii: "%") }

  /// The unit as it is printed behind the number.
  private func printed(_ unit: Unit) -> String { (unit.isGlued ? "" : " ") + string(unit.start, unit.end) }

  private func isSame(_ left: Unit, _ right: Unit) -> Bool {
    let length = left.end - left.start
    guard right.end - right.start == length else { return false }
    for offset in 0..<length where text[left.start + offset] != text[right.start + offset] { return false }
    return true
  }

  private mutating func takeNumber(_ start: Int) {
    let end = decimalEnd(start)
    numberEnd = end
    guard mayFollowValue(text[end]) else { return }
    let before = text.glyph(before: start)
    if before.isUppercase || before.isLowercase || text[start - 1].isNumberPart, start > 0 { return }
    let rangeSign = text.skip(anyOf: "～ ~", at: end)
    if let next = rangeSign, text[next].isDigit {
      takeRange(start, end, next)
    } else if text.has("±", at: end), text[end + 2].isDigit {
      takeTolerance(start, end)
    } else if text.has("×", at: end), text[end + 2].isDigit {
      takeDimensions(start, end)
    } else if let unit = unit(behind: end) {
      takeUnit(start, end, unit)
    }
  }

  /// Whether the sign of a range or tolerance, a unit, or a space before one may begin with a byte. Most numbers are
  /// followed by a Chinese character.
  private func mayFollowValue(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: "%"), UInt8(ascii: "~"): true
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    // No-break space, °, ±, ×, μ, ‰, ℃, wide spaces, ～
    case 0xC2, 0xC3, 0xCE, 0xE2, 0xE3, 0xEF: true
    default: false
    }
  }

  private mutating func takeUnit(_ start: Int, _ end: Int, _ unit: Unit) {
    if isPercent(unit.start) {
      if unit.start > end { add(.percentSpacing, end, unit.start, "") }
    } else if unit.start == end, !unit.isGlued {
      add(.unitSpacing, start, unit.end, string(start, end) + printed(unit))
    }
    // `12 h～8 h`
    guard let next = text.skip(anyOf: "～ ~", at: unit.end), text[next].isDigit else { return }
    let secondEnd = decimalEnd(next)
    guard let other = self.unit(behind: secondEnd), isSame(other, unit) else { return }
    checkOrder(start, end, next, secondEnd, other.end)
  }

  private mutating func checkOrder(_ start: Int, _ end: Int, _ next: Int, _ secondEnd: Int, _ close: Int) {
    guard let first = value(start, end), let second = value(next, secondEnd), first > second else { return }
    add(.reversedRange, start, close, nil)
  }

  /// The number in thousandths, so that 9.5 and 10 can be compared.
  private func value(_ start: Int, _ end: Int) -> Int? {
    var result = 0
    var decimals = -1
    for index in start..<end {
      if text[index] == UInt8(ascii: ".") {
        decimals = 0
      } else if decimals < 3 {
        guard result < 1_000_000_000 else { return nil }
        result = result * 10 + Int(text[index] - UInt8(ascii: "0"))
        if decimals >= 0 { decimals += 1 }
      }
    }
    for _ in max(decimals, 0)..<3 { result *= 10 }
    return result
  }

  /// `10～12 kPa`: the first number lacks the unit.
  private mutating func takeRange(_ start: Int, _ end: Int, _ next: Int) {
    let secondEnd = decimalEnd(next)
    numberEnd = secondEnd
    guard let unit = unit(behind: secondEnd) else {
      if text[secondEnd] != UInt8(ascii: "."), text[secondEnd] != UInt8(ascii: "-") {
        checkOrder(start, end, next, secondEnd, secondEnd)
      }
      return
    }
    let symbol = printed(unit)
    add(.rangeUnit, start, unit.end, string(start, end) + symbol + "～" + string(next, secondEnd) + symbol)
    checkOrder(start, end, next, secondEnd, unit.end)
  }

  /// `80±2 μF`: brackets, or the unit at both.
  private mutating func takeTolerance(_ start: Int, _ end: Int) {
    let secondEnd = decimalEnd(end + 2)
    numberEnd = secondEnd
    guard let unit = unit(behind: secondEnd), !text.glyph(before: start).isOpening else { return }
    add(.tolerance, start, unit.end, "(" + string(start, secondEnd) + ")" + printed(unit))
  }

  /// `80×25×50 mm`: each number has its unit.
  private mutating func takeDimensions(_ start: Int, _ end: Int) {
    var numbers = [string(start, end)]
    var last = end
    while text.has("×", at: last), text[last + 2].isDigit {
      let next = decimalEnd(last + 2)
      numbers.append(string(last + 2, next))
      last = next
    }
    numberEnd = last
    guard let unit = unit(behind: last), !isPercent(unit.start), numbers.last != "10", numbers.last != "100" else {
      return
    }
    var right = ""
    for number in numbers { right += (right.isEmpty ? "" : "×") + number + printed(unit) }
    add(.dimensions, start, unit.end, right)
  }

  /// A hyphen between dates, times or numbers with a measure.
  private mutating func takeHyphen(_ hyphen: Int, _ next: Int) {
    guard hyphen > 0, text[next].isDigit else { return }
    let isBehindWord = text.scalar(before: hyphen).isOne(of: "年月日时")
    guard isBehindWord || text[hyphen - 1].isDigit else { return }
    var start = hyphen
    if !isBehindWord {
      while start > 0,
        text[start - 1].isDigit || text[start - 1] == UInt8(ascii: ":") || text[start - 1] == UInt8(ascii: ".")
      {
        start -= 1
      }
      let before = text.glyph(before: start)
      if start > 0, before.isUppercase || before.isLowercase || before.ascii.isNumberPart { return }
      // `GB/T 15624-2011`
      let word = text.skipSpaces(before: start)
      if word < start, text.isAlphanumeric(before: word) { return }
    }
    var end = decimalEnd(next)
    let isTime = text[end] == UInt8(ascii: ":") && text[end + 1].isDigit
    if isTime {
      end = decimalEnd(end + 1)
      guard isBehindWord || string(start, hyphen).contains(":") else { return }
    }
    numberEnd = max(numberEnd, end)
    guard text[end] != UInt8(ascii: "-"), !text.isAlphanumeric(at: end) else { return }
    let word = text.skipSpaces(end)
    if isTime || text.scalar(at: word).isOne(of: "年月日") && (end - next <= 2 || text.scalar(at: word) == "年") {
      add(.hyphenRange, hyphen, next, "—")
    } else if !isBehindWord,
      text.scalar(at: word).isOne(of: "个名家次天人项件份")
        || isPercent(word)
    {
      add(.hyphenRange, hyphen, next, "～")
    }
  }
}

extension UInt8 {
  fileprivate var isSlash: Bool { self == UInt8(ascii: "/") }

  /// What joins digits to a number that names something: `5.2.1`, `DB53/T`, `2020-01`.
  fileprivate var isNumberPart: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: ":"): true
    default: false
    }
  }
}

extension TextBytes.Glyph {
  fileprivate var isOpening: Bool { ascii == UInt8(ascii: "(") }
}
