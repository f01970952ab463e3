import StdModel

/// The words by which a title names a part of a document, `第2部分` in `服务业组织标准化工作指南 第2部分：标准体系构建`; GB/T 1.1—2020, 7.1.3.
struct PartNumber {
  let number: Int
  /// From 第 to 部分.
  let range: TextRange

  /// Nil for a title that names no part.
  init?(inTitle title: some StringProtocol) {
    guard Self.mayNamePart(title) else { return nil }
    let scalars = Array(title.unicodeScalars)
    var offset = 0
    for (index, scalar) in scalars.enumerated() {
      if scalar == "第", let found = Self.read(scalars, from: index) {
        number = found.number
        range = TextRange(offset, offset + scalars[index..<found.end].reduce(0) { $0 + UTF8.width($1) })
        return
      }
      offset += UTF8.width(scalar)
    }
    return nil
  }

  /// Most titles hold no 第, and are not looked at further.
  private static func mayNamePart(_ title: some StringProtocol) -> Bool {
    String(title).holds("第")
  }

  private static func read(_ scalars: [Unicode.Scalar], from start: Int) -> (number: Int, end: Int)? {
    var index = start + 1
    var digits: [Unicode.Scalar] = []
    while index < scalars.count, isNumeral(scalars[index]) || scalars[index].properties.isWhitespace {
      if isNumeral(scalars[index]) { digits.append(scalars[index]) }
      index += 1
    }
    guard index + 1 < scalars.count, scalars[index] == "部", scalars[index + 1] == "分", let number = value(of: digits)
    else { return nil }
    index += 2
    // `第2部分业务` names no part of a document.
    if index < scalars.count, !scalars[index].properties.isWhitespace, !"：:—".unicodeScalars.contains(scalars[index]) {
      return nil
    }
    return (number, index)
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39 || "一二三四五六七八九十".unicodeScalars.contains(scalar)
  }

  private static func value(of digits: [Unicode.Scalar]) -> Int? {
    guard !digits.isEmpty, digits.count <= 3 else { return nil }
    let numerals = Array("十一二三四五六七八九".unicodeScalars)
    var value = 0
    for digit in digits {
      if digit.value < 0x80 {
        value = value * 10 + Int(digit.value - 0x30)
      } else if digit == "十" {
        value = max(value, 1) * 10
      } else {
        value += numerals.firstIndex(of: digit) ?? 0
      }
    }
    return value
  }
}
