@testable import StdConsultation
import Testing

@Suite("Placing comments in the draft")
struct PlacingTests {
  static let draft = CommentedDraft(
    documents: [
      .init(
        name: "Q/SLFW SS 301—2026", title: "窗口受理服务规程",
        blocks: [
          .init(id: "cdf3", clause: "范围", label: "", beginsClause: true, text: "范围"),
          .init(id: "k7m3", clause: "5", label: "", beginsClause: true, text: "受理"),
          .init(id: "p4rt", clause: "5.2", label: "", beginsClause: true, text: "服务人员应及时答复咨询。"),
          .init(id: "h6mm", clause: "5.2", label: "a)", beginsClause: false, text: "核对营业执照；"),
          .init(id: "h7mm", clause: "5.2", label: "b)", beginsClause: false, text: "登记。"),
          .init(id: "tab3", clause: "5.10", label: "表3", beginsClause: true, text: "受理时限"),
          .init(id: "annx", clause: "A", label: "", beginsClause: true, text: "登记表"),
        ]),
      .init(
        name: "Q/SLFW SS 302—2026", title: "融资对接服务规程",
        blocks: [.init(id: "x7yy", clause: "5.2", label: "", beginsClause: true, text: "对接前应核实融资需求。")]),
    ], fingerprint: "0f3a")

  private static func place(
    _ clause: String, block: String = "", original: String = "", opinion: String = "改", form: String = "窗口受理服务规程"
  ) -> StdConsultation.Comment {
    var item = ReturnedForm.Item()
    item.clause = clause
    item.block = block
    item.original = original
    item.opinion = opinion
    var comment = StdConsultation.Comment(id: "R001-1", unit: "甲", standard: "", clause: clause, opinion: opinion)
    comment.original = original
    CommentPlacing(draft).place(item, form: form, into: &comment)
    return comment
  }

  @Test(
    "Numbers as people write them",
    arguments: [
      ("5.2", "p4rt"), ("５．２", "p4rt"), ("第5.2条", "p4rt"), ("5.2 b)", "h7mm"), ("5.2a）", "h6mm"), ("第五章", "k7m3"),
      ("第5章", "k7m3"), ("第5章第2条", "p4rt"), ("第五章第二条", "p4rt"), ("5．2　服务人员", "p4rt"), ("５。２", "p4rt"), ("正文5.2", "p4rt"),
      ("5.2条", "p4rt"), ("5.2.", "p4rt"), ("5.2第2段", "p4rt"), ("5.2、5.10", "p4rt"), ("附录A 表3", "tab3"),
      ("表3第2行", "tab3"),
      ("表 3", "tab3"), ("附录A", "annx"), ("附录 a", "annx"), ("范围", "cdf3"),
    ])
  func numbers(_ clause: String, _ id: String) {
    let comment = Self.place(clause)
    #expect(comment.block == id && comment.placing == .byNumber && comment.standard == "Q/SLFW SS 301—2026")
  }

  @Test("A number that is not there is no place, unless the words are")
  func missing() {
    #expect(Self.place("9.9").placing == .unplaced)
    for words in ["条款不详", "P12 第3行", "第12页", "第3行", "24 h"] {
      #expect(Self.place(words).placing == .unplaced, "\(words)")
    }
    let quoted = Self.place("9.9", original: "核对营业执照")
    #expect(quoted.block == "h6mm" && quoted.placing == .byQuotation)
    #expect(Self.place("", opinion: "将“核实融资需求”改为“核验融资需求”", form: "").block == "x7yy")
  }

  @Test("The hidden id wins; the whole draft is a place; one number in two standards is none")
  func others() {
    let byID = Self.place("4.9", block: "h7mm", form: "")
    #expect(byID.block == "h7mm" && byID.placing == .byID && byID.clause == "5.2 b)")
    for words in ["总体", "全文", "全 文", "通篇", "标准名称", "专利"] { #expect(Self.place(words).placing == .whole, "\(words)") }
    #expect(Self.place("5.2", form: "").placing == .unplaced)
    #expect(Self.place("5.2", form: "Q/SLFW SS 302").block == "x7yy")
  }

  @Test("Words of the draft find the block within the clause that was named")
  func refined() {
    #expect(Self.place("5.2", original: "登记。").block == "p4rt" || Self.place("第5章", original: "核对营业执照").block == "h6mm")
  }

  @Test("What begins a sentence may be a place or a quantity")
  func sentences() {
    #expect(PlaceInText(leading: "5.2 将“及时”改为")?.target == .clause("5.2"))
    #expect(PlaceInText(leading: "A.1 缺少")?.target == .clause("A.1"))
    #expect(PlaceInText(mentionedIn: "建议把5.2中的时限改短")?.target == .clause("5.2"))
    #expect(PlaceInText(mentionedIn: "见表 3的第2行")?.target == .table("3"))
    for words in ["按GB/T 1.1的格式", "提高2.5倍", "版本V2.0", "2026.3.1之前", "占95.5%"] {
      #expect(PlaceInText(mentionedIn: words) == nil, "\(words)")
    }
    for words in ["3个窗口太少", "24 h 太长", "95%偏低", "2026年起", "建议"] {
      #expect(PlaceInText(leading: words) == nil, "\(words)")
    }
  }
}
