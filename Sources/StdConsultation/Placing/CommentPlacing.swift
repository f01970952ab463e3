/// Finds where in the draft a comment belongs: by the hidden id, else by the number that was written, else by the words
/// of the draft that were quoted. A guess is no place: what is not certain is left to a person.
package struct CommentPlacing: Sendable {
  private let draft: CommentedDraft
  private let byID: [String: (document: Int, block: Int)]
  /// The text of each block, folded, for quotations.
  private let texts: [[String]]

  package init(_ draft: CommentedDraft) {
    self.draft = draft
    var byID: [String: (document: Int, block: Int)] = [:]
    for (document, entry) in draft.documents.enumerated() {
      for (index, block) in entry.blocks.enumerated() where !block.id.isEmpty { byID[block.id] = (document, index) }
    }
    self.byID = byID
    texts = draft.documents.map { $0.blocks.map { $0.text.comparable } }
  }

  /// Where a block stands among all: for sorting. Nil for an id that the draft does not have.
  package func order(of id: String) -> (document: Int, block: Int)? { byID[id] }

  /// Gives a comment its standard, block and clause.
  ///
  /// - Parameter form: the standard that the form as a whole is about, in its words.
  package func place(_ item: ReturnedForm.Item, form: String, into comment: inout Comment) {
    if let place = byID[item.block] {
      return settle(place.document, place.block, .byID, &comment)
    }
    let candidates = documents(named: item.standard.isEmpty ? form : item.standard)
    if candidates.count == 1 { comment.standard = draft.documents[candidates[0]].name }
    let place = PlaceInText(item.clause)
    if case .whole? = place?.target {
      comment.placing = .whole
      return
    }
    if let place, candidates.count == 1, let range = blocks(at: place.target, in: candidates[0]) {
      let quoted = quotations(item).lazy.compactMap { self.only($0, in: candidates[0], within: range) }.first
      return settle(candidates[0], quoted ?? range.lowerBound, .byNumber, &comment)
    }
    if let found = quotations(item).lazy.compactMap({ self.only($0, among: candidates) }).first {
      return settle(found.document, found.block, .byQuotation, &comment)
    }
    comment.placing = item.isMajor && item.clause.isEmpty ? .whole : .unplaced
  }

  /// A form without the paragraphs that are those of the draft itself: who sends the draft back with changes in it, and
  /// without marks, has said only what differs.
  package func withoutDraftText(_ form: ReturnedForm) -> ReturnedForm {
    let written = form.items.map { $0.block.isEmpty && $0.original.isEmpty ? $0.opinion.comparable : "" }
    guard written.count(where: { !$0.isEmpty }) >= 8 else { return form }
    var known: Set<String> = []
    for (document, entry) in draft.documents.enumerated() {
      for (index, block) in entry.blocks.enumerated() {
        known.insert(texts[document][index])
        known.insert((block.clause + block.text).comparable)
        known.insert((block.label + block.text).comparable)
      }
    }
    let isText = written.map { !$0.isEmpty && known.contains($0) }
    guard isText.count(where: { $0 }) * 2 >= written.count else { return form }
    var form = form
    form.items = zip(form.items, isText).compactMap { item, isText in
      guard !isText else { return nil }
      var item = item
      if item.proposal.isEmpty { (item.opinion, item.proposal) = ("在征求意见稿上修改", item.opinion) }
      return item
    }
    return form
  }

  private func settle(_ document: Int, _ block: Int, _ placing: Comment.Placing, _ comment: inout Comment) {
    let found = draft.documents[document].blocks[block]
    comment.standard = draft.documents[document].name
    comment.block = found.id.isEmpty ? nil : found.id
    comment.placing = placing
    if comment.clause.isEmpty || placing == .byID { comment.clause = found.place }
    if comment.original.isEmpty { comment.original = found.text }
  }

  /// The standards that words may mean: by number or title; all where nothing is said, or nothing known.
  private func documents(named words: String) -> [Int] {
    let wanted = words.comparable
    guard !wanted.isEmpty else { return Array(draft.documents.indices) }
    let found = draft.documents.indices.filter { index in
      let document = draft.documents[index]
      let names = [document.name.comparable, document.title.comparable].filter { $0.count >= 4 }
      return names.contains { wanted.contains($0) || $0.contains(wanted) && wanted.count >= 4 }
    }
    return found.isEmpty ? Array(draft.documents.indices) : found
  }

  /// The blocks of a place, from its first to the end of the clause that it begins.
  private func blocks(at target: PlaceInText.Target, in document: Int) -> Range<Int>? {
    let blocks = draft.documents[document].blocks
    switch target {
    case .clause(let number), .annex(let number): return clause(number, in: blocks)
    case .element(let name):
      let title = blocks.first { $0.beginsClause && ($0.clause == name || $0.text.comparable == name) }
      return title.flatMap { clause($0.clause, in: blocks) }
    case .table(let number): return label("表" + number, in: blocks)
    case .figure(let number): return label("图" + number, in: blocks)
    case .formula(let number): return label("公式（\(number)）", in: blocks)
    case .item(let number, let letter):
      guard let range = clause(number, in: blocks) else { return nil }
      let item = range.first { blocks[$0].clause == number && blocks[$0].label.hasPrefix(letter) }
      return item.map { $0..<$0 + 1 } ?? range
    case .whole: return nil
    }
  }

  private func clause(_ number: String, in blocks: [CommentedDraft.Block]) -> Range<Int>? {
    guard
      let start = blocks.firstIndex(where: { $0.clause == number && $0.beginsClause })
        ?? blocks.firstIndex(where: { $0.clause == number })
    else { return nil }
    let end = blocks[start...].firstIndex { $0.clause != number && !$0.clause.hasPrefix(number + ".") }
    return start..<(end ?? blocks.count)
  }

  private func label(_ label: String, in blocks: [CommentedDraft.Block]) -> Range<Int>? {
    guard let index = blocks.firstIndex(where: { $0.label == label }) else { return nil }
    return index..<index + 1
  }

  /// What of a comment may be words of the draft, the surest first.
  private func quotations(_ item: ReturnedForm.Item) -> [String] {
    var found: [String] = []
    if item.original.comparable.count >= 4 { found.append(item.original.comparable) }
    // `将“……”改为“……”`: the first quotation is what stands there now.
    for text in [item.opinion, item.proposal] {
      guard let open = text.firstIndex(of: "“"), let close = text[open...].firstIndex(of: "”") else { continue }
      let quoted = text[text.index(after: open)..<close].comparable
      if quoted.count >= 4 { found.append(quoted) }
    }
    return found
  }

  /// The one block of a range that holds the words; nil where none or several do.
  private func only(_ words: String, in document: Int, within range: Range<Int>) -> Int? {
    let found = range.filter {
      texts[document][$0].contains(words) || words.contains(texts[document][$0], ifLongerThan: 8)
    }
    return found.count == 1 ? found[0] : nil
  }

  private func only(_ words: String, among documents: [Int]) -> (document: Int, block: Int)? {
    var found: (document: Int, block: Int)?
    for document in documents {
      for index in texts[document].indices where texts[document][index].contains(words) {
        if found != nil { return nil }
        found = (document, index)
      }
    }
    return found
  }
}

extension CommentedDraft.Block {
  /// As forms write its place: `5.2`, `5.2 a)`, `表3`.
  package var place: String {
    if label.isEmpty { return clause.count == 1 && clause.first?.isLetter == true ? "附录" + clause : clause }
    return label.hasPrefix("表") || label.hasPrefix("图") || clause.isEmpty ? label : "\(clause) \(label)"
  }
}

extension StringProtocol {
  /// For comparing: half-width, small letters, without spaces and marks.
  var comparable: String {
    String(
      String.UnicodeScalarView(
        folded.lowercased().unicodeScalars.filter { scalar in
          !(scalar.properties.isWhitespace || scalar.properties.generalCategory.isMark)
        }))
  }
}

extension String {
  fileprivate func contains(_ part: String, ifLongerThan count: Int) -> Bool { part.count > count && contains(part) }
}

extension Unicode.GeneralCategory {
  fileprivate var isMark: Bool {
    switch self {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}
