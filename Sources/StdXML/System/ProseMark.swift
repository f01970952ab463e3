import StdModel

/// A range of running text that gets an element of its own.
struct ProseMark {
  enum Kind {
    case provision(Provision)
    /// The number of a listed document (clause 2, bibliography), and its title.
    case documentNumber
    case documentTitle
    /// How the text looks; the place in `Prose.inlines`.
    case formatting(Int)
    /// Something that stands in the text as one thing; the place in `Prose.inlines`.
    case object(Int)
    /// The place in the references of the standard.
    case reference(Int)
    case termUse(NodeReference)
  }

  let start: Int
  let end: Int
  let kind: Kind

  /// Outer before inner where two ranges are the same.
  private var rank: Int {
    switch kind {
    case .provision: 0
    case .documentNumber, .documentTitle: 1
    case .formatting: 2
    case .reference: 3
    case .termUse: 4
    case .object: 5
    }
  }

  /// Whether it is only a look of the text, which may be closed and opened again where something with a meaning begins
  /// or ends.
  var isFormatting: Bool {
    switch kind {
    case .formatting: true
    case .provision, .documentNumber, .documentTitle, .reference, .termUse, .object: false
    }
  }

  /// The order in which marks open: by start, longer ones first.
  static func opensBefore(_ left: ProseMark, _ right: ProseMark) -> Bool {
    if left.start != right.start { return left.start < right.start }
    if left.end != right.end { return left.end > right.end }
    return left.rank < right.rank
  }
}

/// A mark whose element is open.
struct OpenMark {
  let mark: ProseMark
  /// Where its element closes: the end of the mark, or of the one that it stands in.
  let end: Int
  let element: SystemElement
}
