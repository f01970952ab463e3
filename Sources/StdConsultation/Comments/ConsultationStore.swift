package import StdModel

/// What came back in a round of comments, and what was decided: the receipts and the comments, as they stand in the files
/// `returns.yaml` and `comments.yaml` beside the sources.
package struct ConsultationStore: Equatable, Sendable {
  package var receipts: [Receipt]
  package var comments: [Comment]
  /// Where a comment stands in `comments.yaml`.
  package struct Place: Equatable, Sendable {
    /// The whole entry.
    package let entry: SourceSpan
    /// Its id, which messages point at.
    package let id: SourceSpan
  }

  /// The places of the comments, in the same order; none for those that were not read from a file.
  package var places: [Place]

  package init(receipts: [Receipt] = [], comments: [Comment] = []) {
    self.receipts = receipts
    self.comments = comments
    places = []
  }

  /// The number of the next receipt: `R004` after `R003`; also where comments of `R003` stand without their receipt.
  package var nextNumber: String {
    let numbers = receipts.map(\.number) + comments.compactMap { $0.id.split(separator: "-").first.map(String.init) }
    let last = numbers.compactMap { Int($0.drop { !$0.isNumber }) }.max() ?? 0
    let digits = String(last + 1)
    return "R" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  /// The receipt of a file with the same bytes, if it came before.
  package func receipt(hash: String) -> Receipt? { hash.isEmpty ? nil : receipts.first { $0.hash == hash } }

  /// Takes in a form that came back.
  ///
  /// - Parameters:
  ///   - receipt: with number, file, hash, channel and date; the rest is taken from the form.
  ///   - deadline: the last day of the round, `2026-03-31`.
  /// - Returns: the receipt and the comments as they were added.
  package mutating func take(
    _ form: ReturnedForm, _ receipt: Receipt, in placing: CommentPlacing, deadline: String?
  ) -> (receipt: Receipt, comments: [Comment]) {
    var receipt = receipt
    // The unit may stand in a column of the table alone.
    let units = Set(form.items.map(\.unit))
    receipt.unit = form.unit.isEmpty && units.count == 1 ? units.first ?? "" : form.unit
    receipt.person = form.person
    receipt.post = form.post
    receipt.phone = form.phone
    receipt.email = form.email
    receipt.address = form.address
    receipt.draft = form.draft
    receipt.commentCount = form.items.count
    // More than that is a document that came along.
    receipt.rest = String(form.rest.prefix(4000))
    if let deadline, !receipt.received.isEmpty { receipt.isLate = receipt.received > deadline }
    let sender = form.unit.isEmpty ? form.person : form.unit
    var added: [Comment] = []
    for (index, item) in form.items.enumerated() {
      var comment = Comment(
        id: "\(receipt.number)-\(index + 1)", unit: item.unit.isEmpty ? sender : item.unit, standard: item.standard,
        clause: item.clause, opinion: item.opinion)
      comment.original = item.original
      comment.kind = Comment.Kind(written: item.kind)
      comment.isMajor = item.isMajor
      comment.proposal = item.proposal
      comment.reason = item.reason
      comment.remark = item.remark
      placing.place(item, form: form.standard, into: &comment)
      added.append(comment)
    }
    receipts.append(receipt)
    comments += added
    return (receipt, added)
  }
}
