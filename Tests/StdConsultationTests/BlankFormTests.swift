@testable import StdConsultation
import StdOffice
import Testing

@Suite("Blank forms")
struct BlankFormTests {
  private static func form(_ profile: BlankForm.Profile) -> BlankForm {
    BlankForm(
      profile, standards: [.init(name: "Q/SLFW SS 301—2026", title: "窗口受理服务规程", stage: "征求意见稿")], closes: "2026-03-31",
      contact: ["标准化办公室", "office@example.org"], fingerprint: "0f3a")
  }

  @Test("An empty form says nothing, and tells its draft and standard", arguments: BlankForm.Profile.allCases)
  func empty(_ profile: BlankForm.Profile) throws {
    for (bytes, name) in [
      (writeXLSX(Self.form(profile).workbook), "a.xlsx"), (writeDOCX(Self.form(profile).document), "a.docx"),
    ] {
      let read = try readReturn(bytes, name: name)
      #expect(read.items.isEmpty && !read.hasNoComments && read.unit.isEmpty && read.person.isEmpty)
      #expect(read.draft == "0f3a" && read.standard.contains("窗口受理服务规程"))
    }
  }

  @Test("What is filled in comes back, from the workbook and from the text document")
  func filled() throws {
    var sheet = Self.form(.table).workbook.sheets[0]
    let head = try #require(sheet.rows.firstIndex { $0.first?.text == "序号" })
    sheet.rows[head - 3][2].text = "甲单位"
    sheet.rows[head - 3][4].text = "某某"
    for (column, text) in ["1", "5.2", "及时", "无法检查", "改为“24 h内”", "便于考核", "技术性", "k7m3xp"].enumerated() {
      sheet.rows[head + 1][column].text = text
    }
    let read = try readReturn(writeXLSX(Workbook(sheets: [sheet])), name: "a.xlsx")
    #expect(read.unit == "甲单位" && read.person == "某某" && read.items.count == 1)
    #expect(read.items[0].block == "k7m3xp" && read.items[0].kind == "技术性" && read.items[0].proposal == "改为“24 h内”")

    var document = Self.form(.blocks).document
    guard case .table(var table) = document.blocks[1] else { throw OfficeError.missing(part: "table") }
    table.rows[1][5] = WordDocument.Table.Cell("乙单位")
    table.rows[5][0] = WordDocument.Table.Cell([.paragraph("具体的修改意见："), .paragraph("1. 5.2 过严，理由：难以做到")], span: 6)
    document.blocks[1] = .table(table)
    let letter = try readReturn(writeDOCX(document), name: "a.docx")
    #expect(letter.unit == "乙单位" && letter.items.map(\.clause) == ["5.2"] && letter.items[0].reason == "难以做到")
  }

  @Test("The form of local standards has its four blocks and labels, in their order")
  func fourBlocks() throws {
    let words = try readDOCX(writeDOCX(Self.form(.blocks).document)).tables[0].rows.map { $0.map(\.text) }
    #expect(words[0] == ["一、填表人基本情况"])
    #expect(words[1].filter { !$0.isEmpty } == ["姓名", "职务/职称", "单位"])
    #expect(words[2].filter { !$0.isEmpty } == ["电话/传真", "邮编", "联系地址"])
    #expect(words[3][0] == "二、征求意见的标准" && words[4] == ["三、重大意见或建议："])
    #expect(words[5] == ["四、具体的修改意见：（注明被修改内容及理由）"])
    let sheet = Self.form(.blocks).workbook.sheets[0]
    #expect(
      ["一、填表人基本情况", "二、征求意见的标准", "三、重大意见或建议：", "四、具体的修改意见：（注明被修改内容及理由）"].allSatisfy { label in
        sheet.rows.contains { $0.first?.text == label }
      })
  }

  @Test("The national form has six columns and the counts below; the template of ISO its eight")
  func columns() throws {
    func heads(_ profile: BlankForm.Profile) throws -> [[String]] {
      try readDOCX(writeDOCX(Self.form(profile).document)).tables.compactMap { $0.rows.first?.map(\.text) }
    }
    #expect(try heads(.national).last == ["序号", "标准章条编号", "意见内容", "提出单位", "处理意见及理由", "备注"])
    let foot = Self.form(.national).workbook.sheets[0].rows.compactMap { $0.first?.text }
    #expect(foot.count { $0.hasSuffix("　　个。") } == 4)
    #expect(
      try heads(.iso).last?.map { $0.prefix { $0 != "（" } } == [
        "MB/NC", "Line number", "Clause/Subclause", "Paragraph/Figure/Table", "Type of comment", "Comments",
        "Proposed change", "Observations of the secretariat",
      ])
  }

  @Test("Rows of the national form and of the template of ISO are read back")
  func otherProfiles() throws {
    func filled(_ profile: BlankForm.Profile, _ cells: [String]) throws -> ReturnedForm {
      var sheet = Self.form(profile).workbook.sheets[0]
      let head = try #require(sheet.rows.firstIndex { $0.last?.text == FormMarks.blockColumn })
      for (column, text) in cells.enumerated() { sheet.rows[head + 1][column].text = text }
      return try readReturn(writeXLSX(Workbook(sheets: [sheet])), name: "a.xlsx")
    }
    let national = try filled(.national, ["1", "5.2", "无法检查\n建议：24 h\n理由：便于考核\n原文：及时", "甲单位", "", "技术性"])
    #expect(national.items.count == 1 && national.items[0].opinion == "无法检查" && national.items[0].proposal == "24 h")
    #expect(national.items[0].original == "及时" && national.items[0].kind == "技术性" && national.items[0].unit == "甲单位")
    let iso = try filled(.iso, ["CN", "12", "5.2", "a)", "te", "unclear", "24 h", ""])
    #expect(iso.items.count == 1 && iso.items[0].clause == "5.2 a)" && iso.items[0].proposal == "24 h")
    #expect(StdConsultation.Comment.Kind(written: iso.items[0].kind) == .technical && iso.items[0].remark == "行号或页码：12")
  }
}
