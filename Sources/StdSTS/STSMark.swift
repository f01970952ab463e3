import StdModel

/// A range of running text that gets an element of its own.
struct STSMark {
  enum Kind: Equatable {
    /// The number of a listed document, and its title.
    case entryNumber(StandardNumber), entryTitle
    /// A standard that the text names, by the place of the reference; its number, its title, the place in it.
    case standard(Int), standardNumber(Int), standardTitle(Int), standardPlace(Int)
    /// How the text looks; the place in `Prose.inlines`.
    case formatting(Int)
    /// A link of the author; the place in `Prose.inlines`.
    case link(Int)
    /// A place of this system, by the place of the reference.
    case reference(Int)
    /// A defined term in another entry; the place in the term uses.
    case term(Int)
    /// Something that stands in the text as one thing; the place in `Prose.inlines`.
    case object(Int)
  }

  var start: Int
  var end: Int
  let kind: Kind

  /// Outer before inner where two ranges are the same.
  private var rank: Int {
    switch kind {
    case .entryNumber, .entryTitle: 0
    case .formatting: 1
    case .link: 2
    case .standard: 3
    case .standardNumber, .standardTitle, .standardPlace: 4
    case .reference: 5
    case .term: 6
    case .object: 7
    }
  }

  /// Whether it is only a look of the text, which may be closed and opened again where something with a meaning begins
  /// or ends.
  var isFormatting: Bool {
    if case .formatting = kind { return true }
    return false
  }

  /// The order in which marks open: by start, longer ones first.
  static func opensBefore(_ left: STSMark, _ right: STSMark) -> Bool {
    if left.start != right.start { return left.start < right.start }
    if left.end != right.end { return left.end > right.end }
    return left.rank < right.rank
  }
}

/// A mark whose element is open.
struct STSOpenMark {
  let mark: STSMark
  /// Where its element closes: the end of the mark, or of the one that it stands in.
  let end: Int
  let element: STSElement
}
