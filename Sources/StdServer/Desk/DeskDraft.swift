package import StdConsultation

/// What the desk has to know of the system, as it was compiled last.
package struct DeskDraft: Sendable {
  /// What the system is called.
  let system: String
  package let draft: CommentedDraft
  let placing: CommentPlacing
  /// The page of each standard, by its name in the draft: `standards/…/index.html`.
  let pages: [String: String]
  /// The units that the draft was sent to.
  let asked: [String]
  /// The last day of the round, `2026-03-31`.
  package let deadline: String?
  /// Where days begin, in minutes east of Greenwich.
  package let offset: Int

  package init(
    _ draft: CommentedDraft, system: String, pages: [String: String], asked: [String], deadline: String?, offset: Int
  ) {
    self.system = system
    self.draft = draft
    placing = CommentPlacing(draft)
    self.pages = pages
    self.asked = asked
    self.deadline = deadline
    self.offset = offset
  }
}
