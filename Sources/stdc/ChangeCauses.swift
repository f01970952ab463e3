import StdConsultation
import StdHTML
import StdModel
import StdPublish

/// Why the blocks of a comparison changed: the comments of the round in the folder of a system, where the older of the two
/// drafts is the one that was commented on.
struct ChangeCauses {
  private let recorded: [RecordedDraft]
  private let records: RoundRecords

  /// Nil where the folder is that of no system, or holds no round.
  init?(folder: String, _ compilation: CompilationOptions, _ general: GeneralOptions) async throws {
    guard PlainFile.exists("\(folder)/\(ConsultationFiles.comments)"), let root = try? SourceRoot(folder), root.isSystem
    else { return nil }
    recorded = try await RecordedDraft.all(of: root, compilation, general)
    records = try RoundRecords(root, beside: SourceSet([]))
    if recorded.isEmpty { return nil }
  }

  /// The causes of the changes of each standard, by the places of the blocks.
  func causes(of comparison: DraftComparison) -> [[Int: [ChangeCause]]] {
    let redaction = Redaction(records.store)
    return comparison.standards.map { standard in
      guard let old = standard.old, let draft = recorded.last(where: { $0.holds(old) }) else { return [:] }
      let groups = collate(
        records.store.comments, in: draft.placing, standards: draft.commented.documents.map(\.name))
      // One standard at a time: its path in the older draft is that of the draft that was commented on.
      return DraftChanges(DraftComparison(standards: [standard]), of: draft.commented)
        .causes(of: old.path, groups, notes: records.notes, redaction: redaction)
    }
  }
}

extension RecordedDraft {
  /// Whether a draft of a standard is the one that was out for comment.
  fileprivate func holds(_ draft: Draft) -> Bool {
    drafts.contains { other in
      other.path == draft.path && other.blocks.count == draft.blocks.count
        && zip(other.blocks, draft.blocks).allSatisfy { $0.text.utf8.elementsEqual($1.text.utf8) }
    }
  }
}
