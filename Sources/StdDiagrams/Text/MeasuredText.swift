/// A text cut into characters with their widths and the places where a line may end; measured once, broken at any
/// width.
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
    /// What it costs to end a line before it: nothing at a space or a sign, something within a run of characters, much
    /// within a word or a number with its unit; below 0 where no line may end.
    let breakCost: Int32
    let characterClass: CharacterClass

    var mayStartLine: Bool { breakCost >= 0 }
  }

  /// The cost of parting a word.
  static let wordCost = 700

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
    var previous: (kind: CharacterClass, scalar: Unicode.Scalar) = (.space, " ")
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
          breakCost: Int32(Self.breakCost(previous, (kind, scalar), isSpaced: space > 0)), characterClass: kind))
      width += own + Int(space)
      space = 0
      previous = (kind, scalar)
    }
    self.atoms = atoms
    self.width = width
  }

  /// The width of the whole text in one line, in pixels.
  func width(size: Int) -> Int { (width * size + 999) / 1000 }

  private typealias Sign = (kind: CharacterClass, scalar: Unicode.Scalar)

  private static func breakCost(_ previous: Sign, _ next: Sign, isSpaced: Bool) -> Int {
    guard mayBreak(previous.kind, next.kind, isSpaced: isSpaced, next.scalar) else { return -1 }
    if isSpaced || next.kind == .opening || previous.kind == .closing || previous.kind == .wordClosing { return 0 }
    // 第1部分, 24小时
    if previous.scalar == "第" { return 2 * wordCost }
    if ("0"..."9").contains(previous.scalar) { return wordCost / 2 }
    return WordPairs.contains(previous.scalar, next.scalar) ? wordCost : 200
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
