import StdMarkup
import StdModel

/// Writes the text of two drafts of a standard, block by block, with what changed marked.
struct ComparedText {
  private let standard: StandardComparison
  /// Clauses of the new draft, and of the old one, in which something changed.
  private let newClauses: Set<Int>
  private let oldClauses: Set<Int>
  /// The places of captions and first rows of tables with rows that changed.
  private let tableHeads: Set<Int>
  /// Why blocks changed, by their places, and the places where a comment is told of first.
  private let causes: [Int: [ChangeCause]]
  private let anchors: [String: Int]

  init(_ standard: StandardComparison, causes: [Int: [ChangeCause]] = [:]) {
    self.standard = standard
    self.causes = causes
    var anchors: [String: Int] = [:]
    for (place, found) in causes {
      for cause in found { anchors[cause.id] = min(anchors[cause.id] ?? place, place) }
    }
    self.anchors = anchors
    func touched(_ draft: Draft?, _ place: KeyPath<BlockComparison, Int?>) -> Set<Int> {
      guard let draft else { return [] }
      var found: Set<Int> = []
      for block in standard.blocks where block.isNoteworthy {
        var clause = block[keyPath: place].map { draft.blocks[$0].clause }
        while let current = clause, found.insert(current).inserted { clause = draft.clauses[current].parent }
      }
      return found
    }
    newClauses = touched(standard.new, \.new)
    oldClauses = touched(standard.old, \.old)
    var heads: Set<Int> = []
    var table: Int?
    for (place, comparison) in standard.blocks.enumerated() {
      switch standard.block(comparison)?.kind {
      case .table: table = place
      case .row where comparison.isNoteworthy: if let table { heads.formUnion([table, table + 1]) }
      case .row: continue
      default: table = nil
      }
    }
    tableHeads = heads
  }

  func write(to out: inout MarkupWriter) {
    out.open(.div, .comparedText)
    var isSkipping = false
    for (place, comparison) in standard.blocks.enumerated() {
      guard let block = standard.block(comparison) else { continue }
      let isShown = comparison.isNoteworthy || isContext(comparison, block) || tableHeads.contains(place)
      // A title shows by itself that something was left out before it.
      if isShown, isSkipping, block.kind != .title { out.element(.p, .skipped, text: "……") }
      isSkipping = !isShown
      write(comparison, block, isShown: isShown, causes: place, to: &out)
    }
    out.close(.div)
  }

  /// Titles above a change are shown.
  private func isContext(_ comparison: BlockComparison, _ block: DraftBlock) -> Bool {
    guard block.kind == .title || block.kind == .term else { return false }
    if comparison.new != nil { return newClauses.contains(block.clause) }
    return oldClauses.contains(block.clause)
  }

  private func write(
    _ comparison: BlockComparison, _ block: DraftBlock, isShown: Bool, causes place: Int, to out: inout MarkupWriter
  ) {
    out.open(.div) { attributes in
      attributes("class") { value in
        value.constant("compared ")
        value.name(block.kind.style)
        value.constant(" ")
        value.name(comparison.isNoteworthy ? comparison.change.style : isShown ? "context" : "same")
        if comparison.isMoved { value.constant(" moved") }
      }
    }
    writeChange(comparison, to: &out)
    let hasMarks = comparison.change == .changed || comparison.change == .editorial
    if hasMarks {
      writeText(comparison, block, .both, to: &out)
      writeText(comparison, standard.oldBlock(comparison) ?? block, .old, to: &out)
      writeText(comparison, block, .new, to: &out)
    } else {
      writeText(
        comparison, block, comparison.change == .unchanged ? .both : comparison.old == nil ? .added : .gone, to: &out)
    }
    for cause in causes[place] ?? [] { write(cause, isFirst: anchors[cause.id] == place, to: &out) }
    out.close(.div)
  }

  /// `R003-2` has the anchor `cause-R003-2`.
  static func anchor(_ id: String) -> String { "cause-" + id }

  /// The comment that a change is due to, and what was answered; a note of the drafting group.
  private func write(_ cause: ChangeCause, isFirst: Bool, to out: inout MarkupWriter) {
    out.open(.p) { attributes in
      attributes.style(.cause)
      if isFirst, !cause.id.isEmpty { attributes.id(Self.anchor(cause.id)) }
    }
    out.element(.span, .number, text: cause.id.isEmpty ? "起草组" : "意见 \(cause.id)")
    if !cause.sender.isEmpty { out.text("　\(cause.sender)") }
    out.text("：\(cause.words)")
    if !cause.decision.isEmpty { out.text("　——\(cause.decision)\(cause.answer.isEmpty ? "" : "。" + cause.answer)") }
    out.close(.p)
  }

  /// The word for the change, beside the text.
  private func writeChange(_ comparison: BlockComparison, to out: inout MarkupWriter) {
    out.open(.p, .change)
    switch comparison.change {
    case .added: out.element(.span, .established, text: "增加")
    case .deleted: out.element(.span, .missing, text: "删除")
    case .changed: out.element(.span, .planned, text: "更改")
    case .editorial: out.element(.span, .notApplicable, text: "编辑性")
    case .unchanged: break
    }
    if comparison.isMoved {
      let from = origin(comparison)
      out.element(.span, .adopted, text: from.isEmpty ? "移动" : "移自\(from)")
    } else if comparison.isRenumbered, let old = standard.oldBlock(comparison)?.number, !old.isEmpty {
      out.element(.span, .was, text: "原\(old)")
    }
    out.close(.p)
  }

  private func origin(_ comparison: BlockComparison) -> String {
    guard let old = standard.oldBlock(comparison), let draft = standard.old else { return "" }
    return draft.clauses[old.clause].reference
  }

  /// Which of the two texts a reading shows.
  private enum Side {
    case both, old, new, added, gone

    var style: StyleClass {
      switch self {
      case .both: .marked
      case .old: .oldSide
      case .new: .newSide
      case .added, .gone: .whole
      }
    }

    func shows(_ kind: BlockComparison.Segment.Kind) -> Bool {
      switch (self, kind) {
      case (.old, .added), (.new, .deleted): false
      default: true
      }
    }
  }

  private func writeText(_ comparison: BlockComparison, _ block: DraftBlock, _ side: Side, to out: inout MarkupWriter) {
    out.open(.div) { attributes in
      attributes.style(side.style)
      if side == .old { attributes.label("前一稿") }
      if side == .new { attributes.label("这一稿") }
    }
    if !block.number.isEmpty {
      out.element(.span, .number, text: block.number)
      out.text(block.kind == .note || block.kind == .example ? "：" : "　")
    }
    let isRow = block.kind == .row
    if isRow { out.open(.span, .cell) }
    for segment in comparison.segments where side.shows(segment.kind) {
      let pieces = isRow ? segment.text.split(separator: "\t", omittingEmptySubsequences: false) : [segment.text[...]]
      for (place, piece) in pieces.enumerated() {
        if place > 0 {
          out.close(.span)
          out.open(.span, .cell)
        }
        guard !piece.isEmpty else { continue }
        switch segment.kind {
        case .kept: out.text(piece)
        case .deleted: out.element(.del) { $0.text(piece) }
        case .added: out.element(.ins) { $0.text(piece) }
        }
      }
    }
    if isRow { out.close(.span) }
    if comparison.segments.isEmpty, !block.detail.isEmpty { out.text("（\(block.kind.name.zh)）") }
    if comparison.hasOtherDetail { out.element(.span, .was, text: "　图的内容有改动") }
    out.close(.div)
  }
}

extension DraftBlock.Kind {
  /// The class for how its text is set.
  fileprivate var style: String {
    switch self {
    case .title, .term: "compared-title"
    case .paragraph, .reference: "compared-paragraph"
    case .item: "compared-item"
    case .table, .figure: "compared-caption"
    case .row: "compared-row"
    case .formula, .preformatted: "compared-code"
    case .note, .example, .footnote: "compared-note"
    }
  }
}

extension BlockComparison.Change {
  fileprivate var style: String { "is-" + rawValue }
}
