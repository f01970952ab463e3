package import StdModel

/// Two drafts and what is said of them, as the pages of a comparison are made from it.
package struct SiteComparison: Sendable {
  package let comparison: DraftComparison
  /// An entry of a list of technical changes, with the places of the blocks that it tells of.
  package struct Item: Equatable, Sendable {
    package let words: String
    package let places: [Int]

    package init(words: String, places: [Int]) {
      self.words = words
      self.places = places
    }
  }

  /// For each standard the words before its list of technical changes, and the list (GB/T 1.1—2020, 8.3 c).
  package let changes: [(lead: String, items: [Item])]
  /// For each standard the causes of its changes, by the place of the block; empty where nothing is known of them.
  package var causes: [[Int: [ChangeCause]]] = []
  /// What the drafts are called: `草案 v1`, a folder, a revision.
  package let oldName: String
  package let newName: String

  package init(
    _ comparison: DraftComparison, changes: [(lead: String, items: [Item])], oldName: String, newName: String
  ) {
    self.comparison = comparison
    self.changes = changes
    self.oldName = oldName
    self.newName = newName
  }
}
