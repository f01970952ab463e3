import StdConsultation
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
    table.rows[1][1] = WordDocument.Table.Cell("乙单位")
    table.rows[5][0] = WordDocument.Table.Cell([.paragraph("具体的修改意见："), .paragraph("1. 5.2 过严，理由：难以做到")], span: 4)
    document.blocks[1] = .table(table)
    let letter = try readReturn(writeDOCX(document), name: "a.docx")
    #expect(letter.unit == "乙单位" && letter.items.map(\.clause) == ["5.2"] && letter.items[0].reason == "难以做到")
  }
}
