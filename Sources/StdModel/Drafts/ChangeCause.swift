/// Why a block changed: a comment that was followed, or a note of the drafting group.
package struct ChangeCause: Equatable, Sendable {
  /// `R003-2`; empty for a note.
  package let id: String
  /// Who asked for it, as it may be made public.
  package let sender: String
  /// What was asked for.
  package let words: String
  /// `采纳`, `部分采纳`; empty for a note.
  package let decision: String
  /// What was answered.
  package let answer: String

  package init(id: String, sender: String, words: String, decision: String, answer: String) {
    self.id = id
    self.sender = sender
    self.words = words
    self.decision = decision
    self.answer = answer
  }
}
