/// A text in the form in which drafts are aligned: without white space, full-width forms as half-width ones, Chinese and
/// Latin marks alike, letters in lower case; and the pairs of neighbouring characters in it.
struct FoldedText: Sendable {
  /// Equal for equal texts.
  let hash: UInt64
  /// How many characters there are.
  let count: Int
  /// The pairs of neighbours, the ends of the text among them, sorted.
  let pairs: [UInt32]

  init(_ text: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var count = 0
    var last: UInt32 = 2
    var pairs: [UInt32] = []
    pairs.reserveCapacity(text.utf8.count / 2 + 2)
    for scalar in text.unicodeScalars {
      let folded = Self.fold(scalar.value)
      guard folded != 0 else { continue }
      hash = (hash ^ UInt64(folded)) &* 0x100_0000_01B3
      count += 1
      pairs.append(last &* 0x9E37_79B1 &+ folded)
      last = folded
    }
    if count > 0 { pairs.append(last &* 0x9E37_79B1 &+ 3) }
    pairs.sort()
    self.hash = hash
    self.count = count
    self.pairs = pairs
  }

  /// How alike two texts are by the pairs that they share (Dice's coefficient): 0 for nothing in common, 1 for the same
  /// pairs.
  func similarity(to other: FoldedText) -> Double {
    let total = pairs.count + other.pairs.count
    guard total > 0 else { return 1 }
    return Double(2 * sharedPairs(with: other)) / Double(total)
  }

  /// How much of this text stands in the other one: 1 for all of its pairs.
  func containment(in other: FoldedText) -> Double {
    pairs.isEmpty ? 0 : Double(sharedPairs(with: other)) / Double(pairs.count)
  }

  private func sharedPairs(with other: FoldedText) -> Int {
    var shared = 0
    var own = 0
    var theirs = 0
    pairs.withUnsafeBufferPointer { left in
      other.pairs.withUnsafeBufferPointer { right in
        while own < left.count, theirs < right.count {
          if left[own] == right[theirs] {
            shared += 1
            own += 1
            theirs += 1
          } else if left[own] < right[theirs] {
            own += 1
          } else {
            theirs += 1
          }
        }
      }
    }
    return shared
  }

  /// The character that stands for one and its likes; 0 for white space, which does not count.
  static func fold(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x00...0x20, 0x7F, 0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2060, 0x3000, 0xFEFF, 0xFFFC: return 0
    case 0x41...0x5A: return value + 0x20
    case 0xFF21...0xFF3A: return value - 0xFF21 + 0x61
    case 0x2010...0x2015, 0x2212, 0x2500, 0xFF0D: return 0x2D
    case 0xFF01...0xFF5E: return value - 0xFEE0
    case 0x3002, 0xFF61: return 0x2E
    case 0x3001, 0xFF64: return 0x2C
    case 0x201C...0x201F, 0x300C...0x300F: return 0x22
    case 0x2018...0x201B: return 0x27
    case 0x3008, 0x300A: return 0x3C
    case 0x3009, 0x300B: return 0x3E
    case 0x3010, 0x3014: return 0x5B
    case 0x3011, 0x3015: return 0x5D
    default: return value
    }
  }
}
