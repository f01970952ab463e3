import StdModel

/// A text whose expected finds stand between ⟦ and ⟧; the marks are taken out.
struct Marked {
  let text: String
  let ranges: [TextRange]

  init(_ source: String) {
    var text = ""
    var starts: [Int] = []
    var ranges: [TextRange] = []
    for scalar in source.unicodeScalars {
      switch scalar {
      case "⟦": starts.append(text.utf8.count)
      case "⟧": ranges.append(TextRange(starts.popLast() ?? 0, text.utf8.count))
      default: text.unicodeScalars.append(scalar)
      }
    }
    self.text = text
    self.ranges = ranges.sorted()
  }
}

extension String {
  /// The words of a range.
  subscript(range: TextRange) -> String {
    String(decoding: Array(utf8)[range.lowerBound..<range.upperBound], as: UTF8.self)
  }
}
