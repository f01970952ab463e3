import StdModel
import Testing

@testable import StdConsultation

@Suite("Changes of comments against what was seen")
struct CommentChangeTests {
  private typealias Values = CommentChange.Values

  private func comment() -> StdConsultation.Comment {
    var comment = StdConsultation.Comment(id: "R001-1", unit: "甲", standard: "", clause: "第五点", opinion: "太长")
    comment.disposition = Disposition(.adopted, reason: "照改", isProposed: true)
    return comment
  }

  @Test("What nobody else touched is changed")
  func plain() throws {
    var comment = comment()
    let change = CommentChange(
      id: "R001-1",
      fields: [.decision: Values(was: "采纳（拟）", new: "不采纳"), .answer: Values(was: "照改", new: "见5.4")])
    #expect(try change.apply(to: &comment, day: "2026-04-02").isEmpty)
    #expect(comment.disposition == Disposition(.notAdopted, reason: "见5.4"))
    #expect(comment.history.isEmpty)
  }

  @Test("A field that was changed to something else stays and is told; the others are changed")
  func conflict() throws {
    var comment = comment()
    let change = CommentChange(
      id: "R001-1", fields: [.decision: Values(was: "", new: "不采纳"), .answer: Values(was: "照改", new: "见5.4")])
    let conflicts = try change.apply(to: &comment, day: "2026-04-02")
    #expect(
      conflicts == [CommentChange.Conflict(id: "R001-1", field: .decision, theirs: "采纳（拟）", mine: "不采纳")])
    #expect(comment.disposition == Disposition(.adopted, reason: "见5.4", isProposed: true))
  }

  @Test("The same change made twice is no conflict")
  func twice() throws {
    var comment = comment()
    let change = CommentChange(id: "R001-1", fields: [.decision: Values(was: "", new: "采纳（拟）")])
    #expect(try change.apply(to: &comment, day: "2026-04-02").isEmpty)
    #expect(comment == self.comment())
  }

  @Test("Parts of a place hold only together, and the way of the place is kept")
  func place() throws {
    var comment = comment()
    let fields: [CommentChange.Field: Values] = [
      .block: Values(was: "", new: "k7f3"), .placed: Values(was: "待定位", new: "人工"),
      .clause: Values(was: "第五点", new: "5.5"), .standard: Values(was: "", new: "Q/A 1—2026"),
    ]
    #expect(try CommentChange(id: "R001-1", fields: fields).apply(to: &comment, day: "2026-04-02").isEmpty)
    #expect(comment.block == "k7f3" && comment.clause == "5.5" && comment.standard == "Q/A 1—2026")
    #expect(comment.history == ["2026-04-02 待定位“第五点” → 人工“5.5” k7f3"])
    let undo = fields.mapValues { Values(was: $0.new, new: $0.was) }
    #expect(try CommentChange(id: "R001-1", fields: undo).apply(to: &comment, day: "2026-04-03").isEmpty)
    #expect(comment.block == nil && comment.clause == "第五点" && comment.history.count == 2)

    var other = self.comment()
    other.clause = "第六点"
    let conflicts = try CommentChange(id: "R001-1", fields: fields).apply(to: &other, day: "2026-04-02")
    #expect(conflicts.map(\.field) == [.clause])
    #expect(other.block == nil && other.standard.isEmpty && other.history.isEmpty)
  }

  @Test("不采纳 and 部分采纳 are not taken without a reason", arguments: ["不采纳", "部分采纳（拟）"])
  func reason(_ word: String) {
    var comment = StdConsultation.Comment(id: "R001-1", unit: "甲", standard: "", clause: "5.2", opinion: "太长")
    let change = CommentChange(id: "R001-1", fields: [.decision: Values(was: "", new: word)])
    #expect(throws: CommentChange.Refusal.self) { try change.apply(to: &comment, day: "") }
  }

  @Test("Comments that a person joined are one row; chains that lead nowhere or in a circle join nothing")
  func joined() {
    let comments = [
      ("R001-1", nil), ("R002-1", "R001-1"), ("R003-1", "R002-1"), ("R004-1", "R009-9"), ("R005-1", "R006-1"),
      ("R006-1", "R005-1"),
    ].map { id, target -> StdConsultation.Comment in
      var comment = StdConsultation.Comment(id: id, unit: id, standard: "", clause: "5.2", opinion: "意见" + id)
      comment.sameAs = target
      return comment
    }
    let groups = collate(comments, in: CommentPlacing(PlacingTests.draft), standards: [])
    #expect(
      groups.map { $0.comments.map(\.id) } == [["R001-1", "R002-1", "R003-1"], ["R004-1"], ["R005-1"], ["R006-1"]])
    #expect(groups[0].units == ["R001-1", "R002-1", "R003-1"])
  }
}
