package import StdModel

/// What is still to do, or wrong, with the comments of a round; GB/T 1.1 does not speak of it, the rules are those of the
/// bodies that approve standards: each comment is answered, and who is not followed is told why.
///
/// - Parameters:
///   - groups: the comments as `collate` joins them: what is decided on one holds for all that say the same.
///   - changed: the lasting ids of the blocks that changed since the draft; nil where there is no later draft.
///   - stage: the stage that the standards have now.
package func checkDispositions(
  _ store: ConsultationStore, _ groups: [CommentGroup], changed: Set<String>?, stage: Stage?
) -> [Diagnostic] {
  let places = Dictionary(zip(store.comments.map(\.id), store.places.map(\.id))) { first, _ in first }
  var found: [Diagnostic] = []
  for group in groups {
    let comment = group.comments.first { $0.disposition != nil } ?? group.first
    guard let span = places[comment.id] else { continue }
    if comment.placing == .unplaced { found.append(.unplaced(comment, span)) }
    guard let disposition = comment.disposition, disposition.decision != .pending, !disposition.isProposed else {
      if let stage, stage >= .reviewDiscussionDraft { found.append(.unanswered(comment, stage, span)) }
      continue
    }
    if disposition.decision.needsReason, disposition.reason.isEmpty {
      found.append(.noReason(comment, disposition, span))
    }
    if let changed, disposition.decision == .adopted, let block = comment.block, !changed.contains(block) {
      found.append(.unchanged(comment, span))
    }
  }
  return found
}

extension Diagnostic {
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

  fileprivate static func unchanged(_ comment: Comment, _ span: SourceSpan) -> Diagnostic {
    ConsultationRule.carriedOut.finding(
      Bilingual(
        zh: "意见 \(comment.id) 已采纳，但“\(comment.clause)”在新的草案中没有改动",
        en: "comment \(comment.id) is adopted, but “\(comment.clause)” did not change in the new draft"), at: span)
  }
}
