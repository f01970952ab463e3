/// What somebody wants changed about one comment, against what they saw of it. Fields that others changed meanwhile are
/// found by comparing, so that nobody's work is written over unseen.
package struct CommentChange: Equatable, Sendable {
  /// What can be changed in the list of comments; the rest is what the units wrote.
  package enum Field: String, CaseIterable, Sendable {
    /// `采纳`, `采纳（拟）`, or empty.
    case decision
    case answer
    case remark
    /// The id of the comment that says the same.
    case sameAs = "same-as"
    case standard, block, placed, clause, original

    /// Those that tell the place; they hold only together.
    static let place: [Field] = [.standard, .block, .placed, .clause, .original]
  }

  /// A value as it was seen, and as it shall be.
  package struct Values: Equatable, Sendable {
    package let was: String
    package let new: String

    package init(was: String, new: String) {
      self.was = was
      self.new = new
    }
  }

  /// A field that somebody else changed to something else.
  package struct Conflict: Equatable, Sendable {
    package let id: String
    package let field: Field
    /// What is there now, and what was wanted.
    package let theirs: String
    package let mine: String
  }

  /// Why a change is not made.
  package enum Refusal: Error, Equatable {
    /// A word that is no decision or no way of placing.
    case unknownWord(Field, String)
    /// 部分采纳 and 不采纳 need a reason.
    case noReason(Disposition.Decision)
  }

  package let id: String
  package let fields: [Field: Values]

  package init(id: String, fields: [Field: Values]) {
    self.id = id
    self.fields = fields
  }

  /// Makes the change, field by field. What was changed meanwhile to something else stays, and is told.
  ///
  /// - Parameter day: `2026-03-01`, for the history of the place.
  package func apply(to comment: inout Comment, day: String) throws(Refusal) -> [Conflict] {
    var conflicts: [Conflict] = []
    let before = comment
    for field in Field.allCases {
      guard let values = fields[field], values.was != values.new else { continue }
      let now = before[field]
      if now != values.was, now != values.new {
        conflicts.append(Conflict(id: id, field: field, theirs: now, mine: values.new))
      }
    }
    let blocked = Set(conflicts.map(\.field))
    let isPlaceBlocked = !blocked.isDisjoint(with: Field.place)
    for field in Field.allCases {
      guard let values = fields[field], !blocked.contains(field), !(isPlaceBlocked && Field.place.contains(field))
      else {
        continue
      }
      try comment.set(field, values.new)
    }
    if let disposition = comment.disposition, disposition != before.disposition, disposition.decision.needsReason,
      disposition.reason.isEmpty
    {
      throw .noReason(disposition.decision)
    }
    if comment.block != before.block || comment.placing != before.placing {
      comment.history.append("\(day) \(before.placeWords) → \(comment.placeWords)")
    }
    return conflicts
  }
}

extension Comment {
  /// A field as it is compared and shown.
  package subscript(field: CommentChange.Field) -> String {
    switch field {
    case .decision: disposition.map { $0.decision.rawValue + ($0.isProposed ? "（拟）" : "") } ?? ""
    case .answer: disposition?.reason ?? ""
    case .remark: remark
    case .sameAs: sameAs ?? ""
    case .standard: standard
    case .block: block ?? ""
    case .placed: placing.rawValue
    case .clause: clause
    case .original: original
    }
  }

  fileprivate mutating func set(_ field: CommentChange.Field, _ value: String) throws(CommentChange.Refusal) {
    switch field {
    case .decision:
      let isProposed = value.hasSuffix("（拟）")
      let word = isProposed ? String(value.dropLast(3)) : value
      guard !word.isEmpty else {
        // An answer that is written already stays, as one without a decision.
        disposition = disposition.flatMap { $0.reason.isEmpty ? nil : Disposition(.pending, reason: $0.reason) }
        return
      }
      guard let decision = Disposition.Decision(rawValue: word) else { throw .unknownWord(field, value) }
      disposition = Disposition(decision, reason: disposition?.reason ?? "", isProposed: isProposed)
    case .answer:
      if disposition == nil, value.isEmpty { return }
      disposition = disposition ?? Disposition(.pending)
      disposition?.reason = value
      if disposition == Disposition(.pending) { disposition = nil }
    case .remark: remark = value
    case .sameAs: sameAs = value.isEmpty || value == id ? nil : value
    case .standard: standard = value
    case .block: block = value.isEmpty ? nil : value
    case .placed:
      guard let placing = Placing(rawValue: value) else { throw .unknownWord(field, value) }
      self.placing = placing
    case .clause: clause = value
    case .original: original = value
    }
  }

  /// `待定位“第五点”`, `人工 5.2 k7f3`
  fileprivate var placeWords: String {
    let words = clause.isEmpty ? "" : "“\(clause)”"
    return "\(placing.rawValue)\(words)" + (block.map { " " + $0 } ?? "")
  }
}
