extension ResolvedSystem {
  /// How far a category is filled (槽位状态): by what it and the categories below it hold, the furthest first.
  ///
  /// A category that the organisation declares not applicable (不适用) is so even where something stands in it.
  package func slotStatus(of category: Category) -> SlotStatus {
    if category.notApplicable != nil { return .notApplicable }
    var status = SlotStatus.missing
    for category in category.withDescendants {
      for member in members[category.id] ?? [] {
        switch memberStatus(member) {
        case .established: return .established
        case .adopted: status = .adopted
        case .inProgress: if status != .adopted { status = .inProgress }
        case .planned: if status == .missing { status = .planned }
        case .notApplicable, .missing: break
        }
      }
    }
    return status
  }

  /// The status of one member: a standard of the organisation is in force (已制定) once it is published, a draft (在编)
  /// before.
  package func memberStatus(_ member: Member) -> SlotStatus {
    switch member {
    case .own(let id):
      switch system[id].metadata.stage?.value {
      case .published, nil: .established
      case .workingDraft, .committeeDraft, .reviewDiscussionDraft, .reviewDraft, .approvalDraft: .inProgress
      }
    case .adopted: .adopted
    case .planned: .planned
    }
  }
}
