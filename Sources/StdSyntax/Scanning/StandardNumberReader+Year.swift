import StdModel

extension StandardNumberReader {
  mutating func year(_ style: Style) -> (value: Int, range: TextRange)? {
    let dashStart = text.skipSpaces(position)
    guard dashStart - position <= 2, let dash = dash(at: dashStart, style) else { return nil }
    let yearStart = text.skipSpaces(dash.end)
    guard yearStart - dash.end <= 2, let year = yearDigits(at: yearStart, style, dash) else { return nil }
    let hasSpaces = dashStart > position || yearStart > dash.end
    if hasSpaces, text.has("年", at: year.end) || !dash.isTidy && year.value != 0 && !(1950...2099 ~= year.value) {
      return nil
    }
    if dashStart > position { fault(.straySpace, position, dashStart) }
    if !dash.isTidy { fault(.dash, dashStart, dash.end) }
    if yearStart > dash.end { fault(.straySpace, dash.end, yearStart) }
    if let kind = year.fault { fault(kind, yearStart, year.end) }
    position = year.end
    return (year.value, TextRange(yearStart, year.end))
  }

  struct Dash {
    let end: Int
    let isTidy: Bool
    /// Whether the sign often means something else, so that only a full year may follow.
    let isAmbiguous: Bool
  }

  func dash(at offset: Int, _ style: Style) -> Dash? {
    let isWestern = style == .international || style == .foreign
    switch text.scalar(at: offset) {
    case "—":
      if text.has("——", at: offset) { return Dash(end: offset + 6, isTidy: false, isAmbiguous: true) }
      return Dash(end: offset + 3, isTidy: true, isAmbiguous: false)
    case "-": return Dash(end: offset + 1, isTidy: style == .foreign, isAmbiguous: false)
    case "–", "－", "―", "─", "−", "‐", "‑", "﹣", "ー": return Dash(end: offset + 3, isTidy: false, isAmbiguous: false)
    case "一", "～", "〜": return Dash(end: offset + 3, isTidy: false, isAmbiguous: true)
    case "~": return Dash(end: offset + 1, isTidy: false, isAmbiguous: true)
    case ":": return Dash(end: offset + 1, isTidy: isWestern, isAmbiguous: !isWestern)
    case "：": return isWestern ? Dash(end: offset + 3, isTidy: false, isAmbiguous: true) : nil
    default: return nil
    }
  }

  func yearDigits(
    at offset: Int, _ style: Style, _ dash: Dash
  ) -> (value: Int, end: Int, fault: NumberFault?)? {
    if let placeholder = yearPlaceholder(at: offset) { return (0, placeholder, .placeholder) }
    guard let digits = text.digits(at: offset), !text.isAlphanumeric(at: digits.end) else { return nil }
    // `GB/T 1.1-2.3` is no year.
    if text[digits.end] == UInt8(ascii: "."), text[digits.end + 1].isDigit { return nil }
    let isPlausible = 1950...2099 ~= digits.value
    switch digits.count {
    case 4:
      guard isPlausible || (dash.isTidy && digits.value >= 1900) else { return nil }
      return (digits.value, digits.end, digits.isPlain ? nil : .fullWidth)
    case 2:
      guard style != .international, !dash.isAmbiguous, !text.has("年", at: digits.end) else { return nil }
      let value = digits.value >= 50 ? 1900 + digits.value : 2000 + digits.value
      return (value, digits.end, style == .foreign ? nil : .twoDigitYear)
    default: return nil
    }
  }

  /// `XXXX`, `20XX`, `202X`
  func yearPlaceholder(at offset: Int) -> Int? {
    var index = offset
    var letters = 0
    var length = 0
    while length < 5 {
      let glyph = text.glyph(at: index)
      let isX = glyph.ascii == UInt8(ascii: "X") || glyph.ascii == UInt8(ascii: "x") || text.has("×", at: index)
      guard isX || (glyph.isDigit && letters == 0) else { break }
      letters += isX ? 1 : 0
      length += 1
      index += isX && glyph.ascii == 0 ? 2 : glyph.length
    }
    guard letters > 0, length == 4 || (length == 2 && letters == 2), !text.isAlphanumeric(at: index) else { return nil }
    return index
  }
}
