/// A clause (章), a subclause (条) with or without a title, or the body of an element that has no number.
///
/// Immutable, and so a value; a class because every stage and rule walks the clauses, and handing on one reference
/// costs a tenth of handing on a dozen.
package final class Clause: Equatable, Sendable {
  package let id: NodeID
  /// From the first byte of the number or title to the end of the last block or subclause.
  package let span: SourceSpan
  package let heading: Heading
  package let blocks: [Block]
  package let subclauses: [Clause]

  package init(id: NodeID, span: SourceSpan, heading: Heading, blocks: [Block], subclauses: [Clause]) {
    self.id = id
    self.span = span
    self.heading = heading
    self.blocks = blocks
    self.subclauses = subclauses
  }

  package static func == (left: Clause, right: Clause) -> Bool {
    left === right
      || left.id == right.id && left.span == right.span && left.heading == right.heading && left.blocks == right.blocks
        && left.subclauses == right.subclauses
  }
}

/// How a clause opens: its number and title as far as they are written.
package struct Heading: Equatable, Sendable {
  /// The form in which it stands in the source.
  package enum Form: Equatable, Sendable {
    /// A Markdown heading with this many `#`.
    case markdown(level: Int)
    /// A line of text, as in plain text recovered from Word.
    case line
    /// The number that opens a paragraph (a subclause without title).
    case paragraph
    /// Nothing is written; the compiler supplied the clause so that the text has a place.
    case implied
  }

  package let number: Written<ClauseNumber>?
  /// Nil for a subclause without title.
  package let title: Prose?
  package let label: Label?
  package let form: Form
  /// `（规范性）` behind or below the letter of an annex, with its brackets; not tidy in another form such as `(规范性附录)`.
  package let annexStatus: Written<AnnexStatus>?
  package let span: SourceSpan

  package init(
    number: Written<ClauseNumber>?, title: Prose?, label: Label?, form: Form, annexStatus: Written<AnnexStatus>? = nil,
    span: SourceSpan
  ) {
    self.number = number
    self.title = title
    self.label = label
    self.form = form
    self.annexStatus = annexStatus
    self.span = span
  }
}
