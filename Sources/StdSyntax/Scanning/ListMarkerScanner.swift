package import StdModel

/// The mark of a list item at the head of a line.
package struct ScannedMarker: Hashable, Sendable {
  package let family: ListMarker.Family
  /// 2 for `b)`; nil for dashes and bullets.
  package let ordinal: Int?
  /// The mark without the spaces behind it.
  package let range: TextRange
  /// Where the text of the item begins.
  package let end: Int
  /// Whether the mark is printed as in GB/T 1.1—2020, 7.5.3: `——`, `·`, `a)`, `1)`.
  package let isTidy: Bool
  /// Whether it is a mark only among others of its family: one 一 or — that a scan left of `——`.
  package let needsSiblings: Bool
}

/// Reads the mark of a list item: `——`, `·`, `a)`, `1)`, what scans and word processors make of them (`一一`, `--`, `a）`,
/// `•`), and marks that GB/T 1.1—2020, 7.5.3, does not know (`①`, `（1）`, `一、`), which come out as foreign.
package func scanListMarker(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> ScannedMarker? {
  TextBytes(bytes).listMarker(at: offset)
}

package func scanListMarker(in text: String, at offset: Int = 0) -> ScannedMarker? {
  withTextBytes(of: text) { $0.listMarker(at: offset) }
}

extension TextBytes {
  fileprivate func listMarker(at offset: Int) -> ScannedMarker? {
    let start = skipSpaces(offset)
    switch scalar(at: start) {
    case "—", "―", "─", "–", "－", "-": return dash(at: start)
    case "一": return misreadDash(at: start) ?? chineseOrdinal(at: start)
    case "二", "三", "四", "五", "六", "七", "八", "九", "十": return chineseOrdinal(at: start)
    case "·": return marker(.bullet, nil, start, start + 2, isTidy: true)
    case "•", "・", "●", "▪", "■", "◆", "○", "∙", "‧": return marker(.bullet, nil, start, start + 3, isTidy: false)
    case "（", "(": return bracketed(at: start)
    case "①"..."⑳": return marker(.foreign, Int(scalar(at: start).value - 0x245F), start, start + 3, isTidy: false)
    case "⑴"..."⒇": return marker(.foreign, Int(scalar(at: start).value - 0x2473), start, start + 3, isTidy: false)
    default: return lettered(at: start) ?? numbered(at: start)
    }
  }

  private func marker(
    _ family: ListMarker.Family, _ ordinal: Int?, _ start: Int, _ end: Int, isTidy: Bool, needsSiblings: Bool = false
  ) -> ScannedMarker {
    ScannedMarker(
      family: family, ordinal: ordinal, range: TextRange(start, end), end: skipSpaces(end), isTidy: isTidy,
      needsSiblings: needsSiblings)
  }

  /// `——` and the other signs that are typed for it. A single hyphen is Markdown's mark, and a minus sign.
  private func dash(at start: Int) -> ScannedMarker? {
    let sign = scalar(at: start)
    let length = length(at: start)
    var end = start
    var signs = 0
    while scalar(at: end) == sign {
      end += length
      signs += 1
    }
    guard end < count, signs <= 4 else { return nil }
    switch sign {
    // A single one may also be the 一 of a line that a scan broke off.
    case "—": return marker(.dash, nil, start, end, isTidy: signs == 2, needsSiblings: signs == 1)
    case "-", "－", "–": return signs == 2 ? marker(.dash, nil, start, end, isTidy: false) : nil
    default: return signs <= 2 ? marker(.dash, nil, start, end, isTidy: false) : nil
    }
  }

  /// `一一标准化导则`: two 一 for a dash; also one, where it begins no word.
  private func misreadDash(at start: Int) -> ScannedMarker? {
    if scalar(at: start + 3) == "一" {
      let next = scalar(at: skipSpaces(start + 6))
      // `一一对应`, `一一列举`: the adverb.
      guard !next.isOne(of: "对列核落进作回说介解记登检查比印呈、，"), next != "\0" else { return nil }
      return marker(.dash, nil, start, start + 6, isTidy: false)
    }
    if scalar(at: start + 3).isOne(of: "—－-") {
      return marker(.dash, nil, start, start + 3 + length(at: start + 3), isTidy: false)
    }
    guard isHan(at: start + 3), scalar(at: start + 3).chineseDigit == nil,
      !scalar(at: start + 3).isOne(of: "般个次些切致定旦方直站体种级项条律线流类等是对并起同年月日天周十百千万亿半楼层家名位期批件份套台本部处组间户季刻时会心再向点带下边面则共步手类型把")
    else { return nil }
    return marker(.dash, nil, start, start + 3, isTidy: false, needsSiblings: true)
  }

  /// `一、`
  private func chineseOrdinal(at start: Int) -> ScannedMarker? {
    guard let numeral = chineseNumeral(at: start) else { return nil }
    switch scalar(at: numeral.end) {
    case "、", "．": return marker(.foreign, numeral.value, start, numeral.end + 3, isTidy: false)
    case "." where numeral.end + 1 < count:
      return marker(.foreign, numeral.value, start, numeral.end + 1, isTidy: false)
    default: return nil
    }
  }

  /// `（1）`, `(a)`, `（一）`
  private func bracketed(at start: Int) -> ScannedMarker? {
    let inner = skipSpaces(start + length(at: start))
    let ordinal: Int
    let innerEnd: Int
    let letter = glyph(at: inner)
    if let digits = digits(at: inner), digits.count <= 2 {
      (ordinal, innerEnd) = (digits.value, digits.end)
    } else if let numeral = chineseNumeral(at: inner) {
      (ordinal, innerEnd) = numeral
    } else if letter.isLowercase {
      (ordinal, innerEnd) = (Int(letter.ascii) - 0x60, inner + letter.length)
    } else {
      return nil
    }
    let closing = skipSpaces(innerEnd)
    guard glyph(at: closing).ascii == UInt8(ascii: ")") else { return nil }
    return marker(.foreign, ordinal, start, closing + length(at: closing), isTidy: false)
  }

  /// `a)`, `a）`; `a.` and `a、` only with a text behind that is no Latin word.
  private func lettered(at start: Int) -> ScannedMarker? {
    let letter = glyph(at: start)
    guard letter.isLowercase || letter.isUppercase else { return nil }
    let ordinal = Int(letter.ascii | 0x20) - 0x60
    let markStart = skipSpaces(start + letter.length)
    let mark = glyph(at: markStart)
    let end = markStart + mark.length
    let family: ListMarker.Family = letter.isLowercase ? .letter : .foreign
    if mark.ascii == UInt8(ascii: ")"), markStart - start <= letter.length + 1 {
      let isTidy = letter.isLowercase && !letter.isWide && !mark.isWide && markStart == start + letter.length
      return marker(family, ordinal, start, end, isTidy: isTidy)
    }
    guard markStart == start + letter.length else { return nil }
    let isPoint = mark.ascii == UInt8(ascii: ".") || scalar(at: markStart) == "、"
    guard isPoint, isHan(at: skipSpaces(end)) else { return nil }
    return marker(family, ordinal, start, end, isTidy: false)
  }

  /// `1)`, `1）`; `1、` is foreign, `1.` Markdown's own.
  private func numbered(at start: Int) -> ScannedMarker? {
    guard let digits = digits(at: start), digits.count <= 2, digits.value > 0 else { return nil }
    let markStart = skipSpaces(digits.end)
    guard markStart - digits.end <= 1 else { return nil }
    let mark = glyph(at: markStart)
    if mark.ascii == UInt8(ascii: ")") {
      let isTidy = digits.isPlain && !digits.hasLeadingZero && !mark.isWide && markStart == digits.end
      return marker(.digit, digits.value, start, markStart + mark.length, isTidy: isTidy)
    }
    guard scalar(at: markStart) == "、", markStart == digits.end, markStart + 3 < count else { return nil }
    return marker(.foreign, digits.value, start, markStart + 3, isTidy: false)
  }
}
