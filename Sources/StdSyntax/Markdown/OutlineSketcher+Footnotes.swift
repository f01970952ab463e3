// Footnotes, which cmark drops where nobody mentions them or two have one label.
extension OutlineSketcher {
  /// The end of `[^label]:` at a position, or nil.
  func footnoteMark(at start: Int) -> Int? {
    guard hasPrefix("[^", at: start) else { return nil }
    var position = start + 2
    while position < source.count, position - start < 500 {
      switch source[position] {
      case UInt8(ascii: "]"):
        guard position > start + 2, position + 1 < source.count, source[position + 1] == UInt8(ascii: ":") else {
          return nil
        }
        return position + 2
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), newline, 0:
        return nil
      default:
        position += 1
      }
    }
    return nil
  }

  /// Gives the footnote a label of its own for cmark, which drops the second one of a label, and mentions it in the
  /// preamble.
  mutating func admitFootnote(_ mark: Range<Int>, _ outline: inout BlockOutline) -> Bool {
    let label = (mark.lowerBound + 2)..<(mark.upperBound - 2)
    let ordinal = footnoteCountByLength[label.count, default: 0]
    var rest = ordinal
    var name: [UInt8] = []
    for _ in label {
      name.append(labelDigits[rest % labelDigits.count])
      rest /= labelDigits.count
    }
    guard rest == 0, footnoteCount < limits.footnotes else {
      note(.footnotes, mark.lowerBound, mark.upperBound, &outline)
      return false
    }
    outline.footnoteLabels.insert(Array(source[label]))
    footnoteCountByLength[label.count] = ordinal + 1
    footnoteCount += 1
    copy(to: label.lowerBound)
    for byte in name { write(byte) }
    copied = label.upperBound
    outline.preamble.append(contentsOf: [UInt8(ascii: "["), UInt8(ascii: "^")] + name + [UInt8(ascii: "]")])
    return true
  }
}

private let labelDigits = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)
