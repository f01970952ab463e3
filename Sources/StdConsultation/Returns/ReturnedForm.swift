/// What a returned form says, before anybody knows where in the draft it belongs.
package struct ReturnedForm: Equatable, Sendable {
  /// One row of the form, or one paragraph of a letter.
  package struct Item: Equatable, Sendable {
    package var clause = ""
    package var original = ""
    package var opinion = ""
    package var proposal = ""
    package var reason = ""
    package var kind = ""
    package var remark = ""
    /// The unit, where rows of several units stand in one table.
    package var unit = ""
    /// The hidden id of the block.
    package var block = ""
    /// The standard, where one form is for several.
    package var standard = ""
    package var isMajor = false

    package init() {}

    /// Whether it says anything.
    package var isEmpty: Bool { opinion.isEmpty && proposal.isEmpty && reason.isEmpty }
  }

  package var unit = ""
  package var person = ""
  package var post = ""
  package var phone = ""
  package var email = ""
  package var address = ""
  package var date = ""
  /// The standard as the form names it.
  package var standard = ""
  /// The fingerprint of the draft that the form was made for.
  package var draft = ""
  package var items: [Item] = []
  /// Whether the unit says that it has no comments (无意见).
  package var hasNoComments = false

  package init() {}

  /// Whether nothing was recognised in it.
  package var isEmpty: Bool { items.isEmpty && !hasNoComments }

  /// What was not understood, line by line: kept, for a person to look at.
  package var rest = ""

  /// A mark that patents are known of (涉及专利), as a comment on the draft as a whole.
  mutating func addPatent(_ words: String) {
    guard !words.isEmpty, !["无", "否", "不涉及", "没有", "无专利", "未知"].contains(words.trimmed) else { return }
    var item = Item()
    item.clause = "专利"
    item.opinion = words.hasPrefix("涉及专利") ? words : "涉及专利：" + words
    item.kind = Comment.Kind.general.rawValue
    items.append(item)
  }
}
