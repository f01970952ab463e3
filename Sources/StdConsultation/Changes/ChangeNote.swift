package import StdModel
import StdSyntax

/// A change that the drafting group made of its own accord, as `changes.yaml` beside the comments tells it.
package struct ChangeNote: Equatable, Sendable {
  /// The standard, by its number or title; empty where the round is about one.
  package let standard: String
  /// Where, in the draft as it is now: `5.4`, `表2`, `总体`.
  package let clause: String
  /// What was changed and why.
  package let note: String

  package init(standard: String, clause: String, note: String) {
    self.standard = standard
    self.clause = clause
    self.note = note
  }

  /// Reads the notes of a file; what is not understood is reported at its place.
  package static func read(_ source: SourceText) -> Staged<[ChangeNote]> {
    let root = parseYAML(source, range: source.span)
    var diagnostics = root.diagnostics
    var notes: [ChangeNote] = []
    guard let node = root.output else { return Staged([], diagnostics) }
    switch node {
    case .scalar(let text, _) where text.isEmpty: break
    case .scalar, .mapping: diagnostics.append(StoreRules.noList(node.span))
    case .sequence(let items, _):
      for item in items {
        let note = ChangeNote(
          standard: item.value("standard"), clause: item.value("clause"), note: item.value("note"))
        if note.clause.isEmpty {
          diagnostics.append(StoreRules.missing("clause", item.span))
        } else {
          notes.append(note)
        }
      }
    }
    return Staged(notes, diagnostics)
  }

  /// As a comment that everybody agrees with, so that changes are found by the same means.
  var comment: Comment {
    var comment = Comment(id: "", unit: "", standard: standard, clause: clause, opinion: note)
    comment.carriedOutAt = [clause]
    return comment
  }
}
