package import StdModel

/// What is wrong between the comments and the later draft: an adopted comment whose place did not change, and a clause
/// that changed without anybody having asked for it or said why.
///
/// - Parameters:
///   - groups: the comments as `collate` joins them.
///   - notes: the changes that the drafting group made of its own accord.
///   - span: where a node of the later draft stands in its source.
package func checkChanges(
  _ changes: DraftChanges, _ store: ConsultationStore, _ groups: [CommentGroup], notes: [ChangeNote],
  span: (NodeReference) -> SourceSpan?
) -> [Diagnostic] {
  unfulfilled(changes, store, groups) + unexplained(changes, groups, notes, span)
}

private func unfulfilled(
  _ changes: DraftChanges, _ store: ConsultationStore, _ groups: [CommentGroup]
) -> [Diagnostic] {
  let places = Dictionary(zip(store.comments.map(\.id), store.places.map(\.id))) { first, _ in first }
  return groups.compactMap { group in
    let comment = group.decided
    guard let decision = group.disposition, decision.decision == .adopted, !decision.isProposed,
      let span = places[comment.id], changes.carriesOut(comment) == false
    else { return nil }
    return ConsultationRule.carriedOut.finding(.unchanged(comment), at: span)
  }
}

private func unexplained(
  _ changes: DraftChanges, _ groups: [CommentGroup], _ notes: [ChangeNote], _ span: (NodeReference) -> SourceSpan?
) -> [Diagnostic] {
  let reasons = groups.filter(\.isFollowed).map(\.decided) + notes.map(\.comment)
  var seen: Set<String> = []
  var found: [Diagnostic] = []
  for change in changes.changes where change.isTechnical && change.kind != .editorial {
    guard !reasons.contains(where: { changes.isDue(change, to: $0) }), let node = change.node, let span = span(node),
      seen.insert("\(change.document) \(change.clause)").inserted
    else { continue }
    found.append(ConsultationRule.explained.finding(.unexplained(change), at: span))
  }
  return found
}

extension Bilingual {
  fileprivate static func unchanged(_ comment: Comment) -> Bilingual {
    let place = comment.carriedOutAt.isEmpty ? comment.place : comment.carriedOutAt.joined(separator: "、")
    return Bilingual(
      zh: "意见 \(comment.id) 已采纳，但“\(place)”在新的草案中没有改动；改在别处的，在 changed 中写明",
      en:
        "comment \(comment.id) is adopted, but “\(place)” did not change in the new draft; where it is carried out elsewhere, say so in changed"
    )
  }

  fileprivate static func unexplained(_ change: DraftChanges.Change) -> Bilingual {
    let place = change.clause.isEmpty ? change.label : change.clause
    return Bilingual(
      zh: "“\(place)”有改动，没有采纳的意见提到它；起草组自己的改动写进 consultation/changes.yaml",
      en:
        "“\(place)” changed, and no comment that was adopted speaks of it; changes of the drafting group belong into consultation/changes.yaml"
    )
  }
}
