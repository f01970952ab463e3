package import StdModel

/// What is still to do, or wrong, with the comments of a round; GB/T 1.1 does not speak of it, the rules are those of the
/// bodies that approve standards: each comment is answered, and who is not followed is told why.
///
/// - Parameters:
///   - groups: the comments as `collate` joins them: what is decided on one holds for all that say the same.
///   - stage: the stage that the standards have now.
package func checkDispositions(
  _ store: ConsultationStore, _ groups: [CommentGroup], stage: Stage?
) -> [Diagnostic] {
  let places = Dictionary(zip(store.comments.map(\.id), store.places.map(\.id))) { first, _ in first }
  var found: [Diagnostic] = []
  for group in groups {
    let comment = group.decided
    guard let span = places[comment.id] else { continue }
    if comment.placing == .unplaced { found.append(.unplaced(comment, span)) }
    guard let disposition = comment.disposition, disposition.decision != .pending, !disposition.isProposed else {
      if let stage, stage >= .reviewDiscussionDraft { found.append(.unanswered(comment, stage, span)) }
      continue
    }
    if disposition.decision.needsReason, disposition.reason.isEmpty {
      found.append(.noReason(comment, disposition, span))
    }
  }
  return found
}

extension Diagnostic {
  /// Personal data that is kept beyond its day.
  package static func overdue(_ day: String, at span: SourceSpan) -> Diagnostic {
    ConsultationRule.forgotten.finding(
      Bilingual(
        zh: "个人信息应保留到 \(day)，回执中还有；运行 stdc comments forget",
        en: "personal data was to be kept until \(day), and the receipts still hold some; run stdc comments forget"),
      at: span)
  }

  fileprivate static func unplaced(_ comment: Comment, _ span: SourceSpan) -> Diagnostic {
    ConsultationRule.placed.finding(
      Bilingual(
        zh: "意见 \(comment.id) 的位置“\(comment.clause)”在征求意见的草案中没有找到，在 block 或 clause 中写明后把 placed 改为“人工”",
        en:
          "the place “\(comment.clause)” of comment \(comment.id) is not in the draft; write block or clause, and 人工 in placed"
      ), at: span)
  }

  fileprivate static func noReason(_ comment: Comment, _ disposition: Disposition, _ span: SourceSpan) -> Diagnostic {
    ConsultationRule.answered.finding(
      Bilingual(
        zh: "意见 \(comment.id) 为“\(disposition.decision.rawValue)”，没有写理由",
        en: "comment \(comment.id) is \(disposition.decision.rawValue), without a reason"), at: span)
  }

  fileprivate static func unanswered(_ comment: Comment, _ stage: Stage, _ span: SourceSpan) -> Diagnostic {
    ConsultationRule.answered.finding(
      Bilingual(
        zh: "标准已到\(stage.rawValue)，意见 \(comment.id) 还没有处理意见",
        en: "the standard is at \(stage.rawValue), and comment \(comment.id) is not answered"), at: span)
  }
}
