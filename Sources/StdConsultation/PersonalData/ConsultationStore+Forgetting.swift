extension ConsultationStore {
  /// The receipts and comments without the data of persons. Which unit said what, and what was decided, stays: that is the
  /// record of the round.
  package var withoutPersonalData: (receipts: [Receipt], comments: [Comment]) {
    let redaction = Redaction(self)
    let receipts = receipts.map { receipt in
      var kept = Receipt(number: receipt.number, file: redaction.text(receipt.file), hash: receipt.hash)
      kept.unit = receipt.unit.isEmpty && !receipt.person.isEmpty ? "个人" : redaction.text(receipt.unit)
      kept.channel = receipt.channel
      kept.received = receipt.received
      kept.isLate = receipt.isLate
      kept.draft = receipt.draft
      kept.commentCount = receipt.commentCount
      kept.rest = redaction.text(receipt.rest)
      return kept
    }
    let comments = comments.map { comment in
      var kept = redaction.comment(comment)
      let remark = redaction.text(comment.remark)
      kept.remark = remark.hasPrefix("批注人：") ? "" : remark
      return kept
    }
    return (receipts, comments)
  }

  /// Whether any receipt still holds data of a person.
  package var holdsPersonalData: Bool {
    receipts.contains { !($0.person + $0.post + $0.phone + $0.email + $0.address).isEmpty }
  }
}
