@testable import StdConsultation
import StdModel
import StdOffice
import Testing

@Suite("The store of a round")
struct StoreTests {
  private static func source(_ path: String, _ text: String, id: Int = 0) -> SourceText {
    SourceText(id: SourceID(id), path: path, bytes: Array(text.utf8))
  }

  private static func filled() -> ConsultationStore {
    var store = ConsultationStore()
    let placing = CommentPlacing(PlacingTests.draft)
    for (unit, clause, opinion) in [
      ("甲单位", "5.10", "时限：30 min 太长 # 不妥"), ("乙单位", "5.2", "“及时”无法检查\n  缩进的行\n\n末行"),
      ("丙单位", "5.2", "“及时”无法检查\n  缩进的行\n\n末行"),
      ("丁单位", "总体", "- 与 SS 302 合并"), ("戊单位", "无此条", "null"),
    ] {
      var form = ReturnedForm()
      form.unit = unit
      form.standard = "窗口受理服务规程"
      var item = ReturnedForm.Item()
      item.clause = clause
      item.opinion = opinion
      form.items = [item]
      var receipt = Receipt(number: store.nextNumber, file: "\(unit): 表.xlsx", hash: "ab\(unit.utf8.count)\(clause)")
      receipt.received = unit == "丙单位" ? "2026-04-01" : "2026-03-20"
      _ = store.take(form, receipt, in: placing, deadline: "2026-03-31")
    }
    return store
  }

  @Test("What is written is read again, word for word")
  func roundTrip() {
    let store = Self.filled()
    let read = ConsultationStore.read(
      returns: Self.source("returns.yaml", store.receipts.map(\.yaml).joined()),
      comments: Self.source("comments.yaml", store.comments.map(\.yaml).joined(), id: 1))
    #expect(read.diagnostics.isEmpty)
    #expect(read.output.receipts == store.receipts)
    #expect(read.output.comments == store.comments)
    #expect(store.receipts.map(\.number) == ["R001", "R002", "R003", "R004", "R005"])
    #expect(store.receipts.map(\.isLate) == [false, false, true, false, false])
    #expect(store.receipt(hash: store.receipts[1].hash)?.number == "R002")
  }

  @Test(
    "Any text survives",
    arguments: [
      "a: b", "- x", "'", "\"", "\\", "#", "{", "是", "true", "123", "1e3", "2026-01-01", "末尾空格 ", " 前", "a\n\nb", "\ta",
      "多\r\n行", "|", ">",
      "%", "@x", "`", "𠮷", "\u{7F}", "\u{2028}", "---", "...", "a #b", "a:", "?", "*x", "&x", "!x", "null ",
      "a\n b\n  c", "a\n\n", "「」",
    ])
  func anyText(_ text: String) {
    var comment = StdConsultation.Comment(id: "R001-1", unit: text, standard: text, clause: text, opinion: text)
    comment.proposal = text
    comment.disposition = Disposition(.notAdopted, reason: text)
    let read = ConsultationStore.read(returns: nil, comments: Self.source("comments.yaml", comment.yaml))
    #expect(read.diagnostics.isEmpty)
    #expect(read.output.comments == [comment])
  }

  @Test("What people write wrong by hand is reported at its place, and the rest is kept")
  func byHand() {
    let text = """
      - id: R001-1
        unit: 甲单位
        opinion: 改
        decision: 不采用
      - unit: 乙单位
        opinion: 没有编号
      - id: R001-1
        unit: [甲单位, 乙单位]
        opinion: 重复
        decision: 部分采纳
        placed: 人工
      """
    let source = Self.source("comments.yaml", text)
    let read = ConsultationStore.read(returns: nil, comments: source)
    #expect(read.output.comments.map(\.opinion) == ["改", "重复"])
    #expect(read.output.comments[1].units == ["甲单位", "乙单位"] && read.output.comments[1].placing == .byHand)
    #expect(read.diagnostics.map(\.rule.description).sorted() == ["STDC-COM-01", "STDC-COM-02", "STDC-COM-03"])
    let wrong = read.diagnostics.first { $0.rule.description == "STDC-COM-03" }
    #expect(
      wrong.map { String(decoding: source.bytes[$0.span.lowerBound..<$0.span.upperBound], as: UTF8.self) } == "不采用")
  }

  @Test("Reasons are due, adopted comments show in the text, and nothing stays open at the next stage")
  func rules() {
    var store = Self.filled()
    store.comments[0].disposition = Disposition(.notAdopted)
    store.comments[1].disposition = Disposition(.adopted)
    store.comments[2].disposition = Disposition(.partlyAdopted, reason: "改为 24 h")
    store.comments[3].disposition = Disposition(.adopted, isProposed: true)
    let file = Self.source("comments.yaml", store.comments.map(\.yaml).joined())
    let read = ConsultationStore.read(returns: nil, comments: file).output
    func rules(_ stage: Stage?) -> [String] {
      let groups = collate(read.comments, in: CommentPlacing(PlacingTests.draft), standards: [])
      return checkDispositions(read, groups, stage: stage).map(\.rule.description).sorted()
    }
    #expect(rules(.committeeDraft) == ["PROC-17", "PROC-19"])
    #expect(rules(.reviewDraft) == ["PROC-17", "PROC-17", "PROC-17", "PROC-19"])
  }

  @Test("Equal comments are one row, rows follow the draft, and the foot counts units")
  func table() throws {
    let store = Self.filled()
    let placing = CommentPlacing(PlacingTests.draft)
    let groups = collate(store.comments, in: placing, standards: PlacingTests.draft.documents.map(\.name))
    #expect(groups.map(\.first.clause) == ["总体", "5.2", "5.10", "无此条"])
    #expect(groups.map(\.units) == [["丁单位"], ["乙单位", "丙单位"], ["甲单位"], ["戊单位"]])
    let counts = ReplyCounts(store, asked: ["甲单位", "乙单位", "丙单位", "己单位"])
    #expect(counts.silent == ["己单位"] && counts.unasked == ["丁单位", "戊单位"] && counts.late == ["丙单位"])
    #expect(counts.asked.count + counts.unasked.count == counts.replied.count + counts.silent.count)
    let table = CollatedTable(
      groups, counts: counts, head: CollatedTable.Head(title: "意见汇总处理表", lines: ["标准项目名称：受理"]), severalStandards: false)
    let sheet = try readXLSX(writeXLSX(table.workbook)).sheets[0]
    #expect(sheet.rows.dropFirst(3).prefix(4).map { $0[1].text } == ["总体", "5.2", "5.10", "无此条"])
    #expect(sheet.rows.contains { $0.first?.text == "④ 没有回函的单位数：1个。" })
    #expect(try readDOCX(writeDOCX(table.document)).tables[0].rows.count == 5)
  }

  @Test("The public edition names no person")
  func publicEdition() throws {
    var store = ConsultationStore()
    var form = ReturnedForm()
    form.person = "某甲"
    form.phone = "000-1234"
    var item = ReturnedForm.Item()
    item.opinion = "改"
    item.remark = "请回电"
    form.items = [item]
    _ = store.take(
      form, Receipt(number: "R001", file: "", hash: ""), in: CommentPlacing(PlacingTests.draft), deadline: nil)
    let groups = collate(store.comments, in: CommentPlacing(PlacingTests.draft), standards: [])
    let table = CollatedTable(
      groups, counts: ReplyCounts(store, asked: []), head: CollatedTable.Head(title: "表", lines: []),
      severalStandards: false, redaction: Redaction(store))
    let words = try readXLSX(writeXLSX(table.workbook)).sheets[0].rows.flatMap { $0.map(\.text) }.joined()
    #expect(!words.contains("某甲") && !words.contains("1234") && !words.contains("回电") && words.contains("个人"))
  }

  @Test("Similar comments on one clause are suggested, others are not")
  func similar() {
    let texts = ["建议明确受理的时限为24小时", "建议明确受理时限，写为24小时", "删去本条"]
    let groups = texts.enumerated().map { index, text in
      CommentGroup(comments: [
        StdConsultation.Comment(id: "R00\(index)-1", unit: "甲", standard: "S", clause: "5.2", opinion: text)
      ])
    }
    #expect(similarPairs(groups).map { [$0.0.first.opinion, $0.1.first.opinion] } == [[texts[0], texts[1]]])
  }
}
