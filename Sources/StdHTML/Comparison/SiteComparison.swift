package import StdModel

/// Two drafts and what is said of them, as the pages of a comparison are made from it.
package struct SiteComparison: Sendable {
  package let comparison: DraftComparison
  /// For each standard the words before its list of technical changes, and the list (GB/T 1.1—2020, 8.3 c).
  package let changes: [(lead: String, items: [String])]
  /// What the drafts are called: `草案 v1`, a folder, a revision.
  package let oldName: String
  package let newName: String

  package init(
    _ comparison: DraftComparison, changes: [(lead: String, items: [String])], oldName: String, newName: String
  ) {
    self.comparison = comparison
    self.changes = changes
    self.oldName = oldName
    self.newName = newName
  }
}
