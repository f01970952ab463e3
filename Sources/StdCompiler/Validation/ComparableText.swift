import StdModel

/// A text without spaces and with one form of each mark, for comparing titles and the sentences that GB/T 1.1 fixes
/// word for word.
///
/// `（所有部分）` and `( 所有部分 )` are the same. It remembers where each character stood, so that a difference can be marked.
struct ComparableText: Equatable {
  private var scalars: [Unicode.Scalar] = []
  private var ranges: [TextRange] = []
  private let byteCount: Int

  init(_ text: String) {
    byteCount = text.utf8.count
    scalars.reserveCapacity(byteCount / 3)
    ranges.reserveCapacity(byteCount / 3)
    var offset = 0
    for scalar in text.unicodeScalars {
      let end = offset + UTF8.width(scalar)
      if !scalar.isWhiteSpace {
        scalars.append(scalar.unified)
        ranges.append(TextRange(offset, end))
      }
      offset = end
    }
  }

  static func == (left: ComparableText, right: ComparableText) -> Bool { left.scalars == right.scalars }

  /// The part of this text in which it differs from the other one; empty where something is missing. Nil where more
  /// than half differs.
  func difference(from other: ComparableText) -> TextRange? {
    let shorter = min(scalars.count, other.scalars.count)
    var prefix = 0
    while prefix < shorter, scalars[prefix] == other.scalars[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < shorter - prefix,
      scalars[scalars.count - 1 - suffix] == other.scalars[other.scalars.count - 1 - suffix]
    {
      suffix += 1
    }
    guard (prefix + suffix) * 2 > max(scalars.count, other.scalars.count) else { return nil }
    let start = prefix < ranges.count ? ranges[prefix].lowerBound : byteCount
    let end = scalars.count - suffix
    return TextRange(start, end > prefix ? ranges[end - 1].upperBound : start)
  }
}

/// Whether two texts are the same but for spaces and the width of marks.
func isSameText(_ left: String, _ right: String) -> Bool {
  left.hasBytes(of: right) || left.comparableScalars.elementsEqual(right.comparableScalars) || left == right
}

/// Whether two texts are the same but for spaces and marks: `第1部分 总则` and `第1部分：总则`.
func hasSameWords(_ left: String, _ right: String) -> Bool {
  left.unicodeScalars.lazy.filter(\.isOfWord).elementsEqual(right.unicodeScalars.lazy.filter(\.isOfWord))
}

extension String {
  /// What `ComparableText` compares.
  fileprivate var comparableScalars: some Sequence<Unicode.Scalar> {
    unicodeScalars.lazy.filter { !$0.isWhiteSpace }.map(\.unified)
  }
}

extension Unicode.Scalar {
  fileprivate var isOfWord: Bool { properties.isAlphabetic || properties.numericType != nil }

  /// The full-width form of a mark that Chinese text has in that width.
  fileprivate var unified: Unicode.Scalar {
    switch self {
    case ",": "，"
    case ":": "："
    case ";": "；"
    case "(": "（"
    case ")": "）"
    case "[": "［"
    case "]": "］"
    case "-", "–", "－", "―", "─": "—"
    default: self
    }
  }
}
