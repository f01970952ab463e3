import StdMarkup
import StdModel

/// Writes one document as NISO STS in one pass over its elements, in reading order.
///
/// Whatever the author left unfinished, the result is valid: what the tag set has no place for goes into the nearest
/// element that it has, and no text is lost.
struct STSDocument: ~Copyable {
  let context: STSContext
  var out: MarkupWriter
  /// Reused by `write(_:at:)`: the marks of the running text at hand, those whose elements are open, and formatting
  /// that opens before the next text.
  var marks: [STSMark] = []
  var openMarks: [STSOpenMark] = []
  var waitingMarks: [STSMark] = []
  /// Footnotes by their marks, and the marks that the text holds; filled when the first footnote is met.
  var footnotes: [String: Footnote]?
  var markedFootnotes: Set<String>?
  var writtenFootnotes: Set<NodeID> = []
  /// Where the text of a footnote goes that is called for the first time, and those that wait for it.
  var footnotePlace = FootnotePlace.here
  var waitingFootnotes: [Footnote] = []
  /// The part of the document that is being written.
  var part = Part.front
  /// The term entry at hand, whose own name is no reference.
  var termEntry: NodeID?

  /// The three parts of a document; elements go into them in reading order, so that one never goes back.
  enum Part: Comparable { case front, body, back }

  enum FootnotePlace {
    /// Behind its mark.
    case here
    /// Below the table that is being written.
    case table
    /// Behind the footnote that is being written.
    case behind
  }

  init(_ id: StandardID, _ index: STSIndex, diagrams: Set<OutputPath>) {
    context = STSContext(id, index, diagrams: diagrams)
    out = MarkupWriter(capacity: 8192 + 3 * index.system.sources[context.standard.source].bytes.count)
  }

  consuming func render() -> [UInt8] {
    writeRoot()
    out.open(.front)
    out.line()
    writeMetadata()
    writeElements()
    out.close(.standard)
    out.line()
    return out.bytes
  }

  private mutating func writeRoot() {
    out.constant("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    let version = context.index.version
    out.open(.standard) { attributes in
      attributes(.xlink, word: "http://www.w3.org/1999/xlink")
      attributes(.mml, word: "http://www.w3.org/1998/Math/MathML")
      attributes(.tbx, word: "urn:iso:std:iso:30042:ed-1")
      attributes(.language, word: "zh")
      // 1.0 takes no other value than its own, and some receivers take none.
      if version == .v1_2 { attributes(.dtdVersion, word: "1.2") }
    }
    out.line()
    guard version == .v1_2 else { return }
    out.empty(.processingMeta) { attributes in
      attributes(.tagsetFamily, word: "sts")
      attributes(.baseTagset, word: "interchange")
      attributes(.tableModel, word: "xhtml")
      attributes(.mathMLVersion, word: "3.0")
      attributes(.mathRepresentation, word: "mathml")
      attributes(.terminologyModel, word: "tbx")
    }
    out.line()
  }
}
