import StdModel

/// A text cut into what is compared and marked as a whole: words and numbers of Latin letters and digits, single Chinese
/// characters, marks, references.
struct TextTokens {
  /// What each token is compared by: the same numbers mean the same tokens.
  private(set) var symbols: [UInt64] = []
  /// The byte at which each token starts, and at the end the length of the text. White space belongs to the token before.
  private(set) var starts: [Int] = []
  let text: String

  /// - Parameter target: what a reference leads to, as a number that is the same in both drafts; nil compares its words.
  init(_ text: String, links: [DraftBlock.Link] = [], target: (NodeReference) -> UInt64? = { _ in nil }) {
    self.text = text
    var linkPlace = 0
    var offset = 0
    var word: (start: Int, hash: UInt64)?
    func endWord(_ symbols: inout [UInt64], _ starts: inout [Int]) {
      if let found = word {
        starts.append(found.start)
        symbols.append(found.hash | 1 << 63)
      }
      word = nil
    }
    var linkEnd = 0
    for scalar in text.unicodeScalars {
      let start = offset
      offset += UTF8.width(scalar)
      if start < linkEnd { continue }
      while linkPlace < links.count, links[linkPlace].range.lowerBound < start { linkPlace += 1 }
      if linkPlace < links.count, links[linkPlace].range.lowerBound == start,
        let number = target(links[linkPlace].target)
      {
        endWord(&symbols, &starts)
        starts.append(start)
        symbols.append(number | 1 << 62)
        linkEnd = links[linkPlace].range.upperBound
        linkPlace += 1
        continue
      }
      let value = scalar.value
      if Self.isSpace(value) {
        endWord(&symbols, &starts)
        // The cells of a row are parted by a token of their own.
        if value == 0x09 {
          starts.append(start)
          symbols.append(0x09)
        }
        continue
      }
      if Self.isWord(value) {
        let hash = word?.hash ?? 0xCBF2_9CE4_8422_2325
        word = (word?.start ?? start, (hash ^ UInt64(value)) &* 0x100_0000_01B3)
        continue
      }
      // A point or comma inside a number belongs to it.
      if value == 0x2E || value == 0x2C, let found = word, Self.isDigit(before: start, in: text),
        Self.isDigit(at: offset, in: text)
      {
        word = (found.start, (found.hash ^ UInt64(value)) &* 0x100_0000_01B3)
        continue
      }
      endWord(&symbols, &starts)
      starts.append(start)
      symbols.append(UInt64(value))
    }
    endWord(&symbols, &starts)
    if let first = starts.first, first > 0 { starts[0] = 0 }
    starts.append(text.utf8.count)
  }

  /// The text of some tokens, with the white space behind them.
  func text(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: starts[range.lowerBound])
    let end = utf8.index(utf8.startIndex, offsetBy: starts[range.upperBound])
    return String(text[start..<end])
  }

  private static func isSpace(_ value: UInt32) -> Bool {
    value <= 0x20 || value == 0xA0 || value == 0x3000 || (0x2000...0x200B).contains(value) || value == 0xFEFF
  }

  private static func isWord(_ value: UInt32) -> Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x3FF: true
    default: false
    }
  }

  private static func isDigit(before offset: Int, in text: String) -> Bool {
    guard offset > 0 else { return false }
    let utf8 = text.utf8
    return (0x30...0x39).contains(utf8[utf8.index(utf8.startIndex, offsetBy: offset - 1)])
  }

  private static func isDigit(at offset: Int, in text: String) -> Bool {
    let utf8 = text.utf8
    guard offset < utf8.count else { return false }
    return (0x30...0x39).contains(utf8[utf8.index(utf8.startIndex, offsetBy: offset)])
  }
}
