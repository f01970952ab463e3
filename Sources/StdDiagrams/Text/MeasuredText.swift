/// A text cut into characters with their widths and the places where a line may end; measured once, broken at any width.
///
/// White space of any kind counts once; at the ends of a line it goes.
struct MeasuredText: Equatable, Sendable {
  struct Atom: Equatable, Sendable {
    /// The bytes of the character with its marks.
    let start: Int32
    var end: Int32
    /// In thousandths of the font size.
    let width: Int32
    /// Width of the space before it; 0 where there is none.
    let spaceWidth: Int32
    let mayStartLine: Bool
    let characterClass: CharacterClass
  }

  let text: String
  let atoms: [Atom]
  /// The width of the whole text in one line, in thousandths of the font size.
  let width: Int

  /// Bold letters are wider; Han characters are not.
  init(_ text: String, weight: TextWeight = .regular) {
    self.text = text
    var atoms: [Atom] = []
    atoms.reserveCapacity(text.utf8.count / 3 + 1)
    var offset: Int32 = 0
    var space: Int32 = 0
    var width = 0
    var previous = CharacterClass.space
    for scalar in text.unicodeScalars {
      let start = offset
      offset += Int32(UTF8.width(scalar))
      let kind = CharacterClass(scalar)
      if kind == .space {
        if !atoms.isEmpty { space = max(space, Int32(TextMetrics.spaceWidth(scalar))) }
        continue
      }
      if kind == .mark, !atoms.isEmpty, space == 0 {
        atoms[atoms.count - 1].end = offset
        continue
      }
      var own = TextMetrics.width(scalar)
      if weight == .bold, own < 1000 { own += own / 14 }
      atoms.append(
        Atom(
          start: start, end: offset, width: Int32(own), spaceWidth: space,
          mayStartLine: Self.mayBreak(previous, kind, isSpaced: space > 0, scalar), characterClass: kind))
      width += own + Int(space)
      space = 0
      previous = kind
    }
    self.atoms = atoms
    self.width = width
  }

  /// The width of the whole text in one line, in pixels.
  func width(size: Int) -> Int { (width * size + 999) / 1000 }

  /// Breaks the text into lines of at most `width` pixels. A word that is too long for a line of its own is cut.
  func lines(width: Int, size: Int) -> [TextLine] { ranges(limit: width * 1000 / size).map { line($0, size: size) } }

  /// As few lines as `width` allows, as equal in length as can be: 服务基础标准体系 in two lines becomes 4 + 4, never 7 + 1.
  func balancedLines(width: Int, size: Int) -> [TextLine] {
    let limit = width * 1000 / size
    let first = ranges(limit: limit)
    guard first.count > 1 else { return first.map { line($0, size: size) } }
    var low = self.width / first.count / 500
    var high = limit / 500
    while low < high {
      let middle = (low + high) / 2
      if ranges(limit: middle * 500).count <= first.count { high = middle } else { low = middle + 1 }
    }
    let balanced = ranges(limit: min(high * 500, limit))
    return (balanced.count <= first.count ? balanced : first).map { line($0, size: size) }
  }

  /// Breaks the text into lines of which each has its own limit, in pixels; nil where they do not hold the text whole.
  func lines(limits: [Int], size: Int) -> [TextLine]? {
    var result: [TextLine] = []
    var start = 0
    for limit in limits where start < atoms.count {
      guard let end = lineEnd(from: start, limit: limit * 1000 / size) else { return nil }
      result.append(line(start..<end, size: size))
      start = end
    }
    return start == atoms.count ? result : nil
  }

  /// Where a line that starts at `start` ends; nil where not even its first piece fits, so that a word would have to be cut.
  private func lineEnd(from start: Int, limit: Int) -> Int? {
    var width = 0
    var end: Int?
    for index in start..<atoms.count {
      if index > start, atoms[index].mayStartLine { end = index }
      width += Int(atoms[index].width) + (index > start ? Int(atoms[index].spaceWidth) : 0)
      if width > limit { return end }
    }
    return atoms.count
  }

  private func ranges(limit: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    var lastBreak = 0
    var width = 0
    var index = 0
    while index < atoms.count {
      let atom = atoms[index]
      let added = Int(atom.width) + (index > start ? Int(atom.spaceWidth) : 0)
      if index > start, atom.mayStartLine { lastBreak = index }
      if index > start, width + added > limit {
        let end = lastBreak > start ? lastBreak : index
        result.append(start..<end)
        start = end
        index = end
        width = 0
        continue
      }
      width += added
      index += 1
    }
    if start < atoms.count { result.append(start..<atoms.count) }
    return result
  }

  private func line(_ range: Range<Int>, size: Int) -> TextLine {
    var bytes: [UInt8] = []
    var width = 0
    let utf8 = text.utf8
    for index in range {
      let atom = atoms[index]
      if index > range.lowerBound, atom.spaceWidth > 0 {
        bytes.append(contentsOf: (atom.spaceWidth >= 1000 ? "\u{3000}" : " ").utf8)
        width += Int(atom.spaceWidth)
      }
      let start = utf8.index(utf8.startIndex, offsetBy: Int(atom.start))
      bytes.append(contentsOf: utf8[start..<utf8.index(start, offsetBy: Int(atom.end - atom.start))])
      width += Int(atom.width)
    }
    return TextLine(text: String(decoding: bytes, as: UTF8.self), width: (width * size + 999) / 1000)
  }

  private static func mayBreak(
    _ previous: CharacterClass, _ next: CharacterClass, isSpaced: Bool, _ scalar: Unicode.Scalar
  ) -> Bool {
    switch next {
    case .closing, .wordClosing: return false
    default: break
    }
    switch previous {
    case .opening, .wordOpening: return false
    default: break
    }
    if isSpaced { return true }
    switch next {
    case .word:
      // The dash of a standard number (GB/T 1.1—2020) keeps its year.
      if previous == .closing { return !(0x30...0x39).contains(scalar.value) }
      return previous == .ideograph
    case .wordOpening: return previous == .ideograph || previous == .closing
    case .mark: return false
    default: return true
    }
  }
}

/// One line of a broken text and its width in pixels, rounded up.
package struct TextLine: Equatable, Sendable {
  package let text: String
  package let width: Int
}

package enum TextWeight: Equatable, Sendable { case regular, bold }
