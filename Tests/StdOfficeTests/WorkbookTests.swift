import Foundation
import StdOffice
import Testing

@Suite("Workbooks (.xlsx)")
struct WorkbookTests {
  static let form: Workbook = {
    var sheet = Sheet(
      name: "意见",
      rows: [
        [Sheet.Cell("征求意见表", .title)],
        [Sheet.Cell("序号", .head), Sheet.Cell("章条编号", .head), Sheet.Cell("意见", .head), Sheet.Cell("标识", .head)],
        [Sheet.Cell("1", .centred), Sheet.Cell("4.10", .centred), "=1+1 与 <应> & “宜”\n第二行", "k7m2"],
        [Sheet.Cell("2", .centred), Sheet.Cell("007", .centred), Sheet.Cell("", .entry), "𠮷 "],
      ],
      columns: [
        Sheet.Column(width: 6), Sheet.Column(width: 10), Sheet.Column(width: 60),
        Sheet.Column(width: 8, isHidden: true),
      ])
    sheet.merged = [Sheet.Block(rows: 0...0, columns: 0...2)]
    sheet.choices = [Sheet.Choice(Sheet.Block(rows: 2...3, columns: 2...2), ["采纳", "不采纳"])]
    sheet.headRows = 2
    sheet.isLandscape = true
    var hidden = Sheet(name: "stdc", rows: [["草案", "0f3a"]])
    hidden.isHidden = true
    return Workbook(sheets: [sheet, hidden], properties: ["stdc-draft": "0f3a", "单位": "示例"], title: "征求意见表")
  }()

  private static func texts(_ workbook: Workbook) -> [[[String]]] {
    workbook.sheets.map { $0.rows.map { row in row.map(\.text) } }
  }

  @Test("What is written is read again: texts, hidden columns and sheets, merged cells, properties")
  func roundTrip() throws {
    let bytes = writeXLSX(Self.form)
    #expect(bytes == writeXLSX(Self.form))
    let read = try readXLSX(bytes)
    #expect(Self.texts(read)[0][2] == Self.texts(Self.form)[0][2])
    #expect(read.sheets[0][3, 1] == "007" && read.sheets[0][3, 3] == "𠮷 ")
    #expect(read.sheets.map(\.name) == ["意见", "stdc"] && read.sheets.map(\.isHidden) == [false, true])
    #expect(read.sheets[0].columns.map(\.isHidden) == [false, false, false, true])
    #expect(read.sheets[0].merged == Self.form.sheets[0].merged)
    #expect(read.properties == Self.form.properties)
  }

  @Test("Only formulas of stdc are formulas; numbers are numbers; what looks like a formula stays text")
  func formulas() throws {
    var sheet = Sheet(
      name: "检查'表",
      rows: [
        [Sheet.Cell("条款", .head), Sheet.Cell("数", .head)], [Sheet.Cell("=HYPERLINK(1)"), Sheet.Cell(number: 2)],
        [Sheet.Cell("+1"), Sheet.Cell(formula: "SUM(B2:B2)", value: 2)],
      ])
    sheet.headRows = 1
    sheet.repeatedRows = 0...0
    sheet.filter = Sheet.Block(rows: 0...2, columns: 0...1)
    let bytes = writeXLSX(Workbook(sheets: [sheet]))
    let read = try readXLSX(bytes)
    #expect(Self.texts(read)[0].dropFirst() == [["=HYPERLINK(1)", "2"], ["+1", "2"]])
    let archive = try ZipArchive(bytes)
    let part = String(decoding: try #require(try archive.bytes(of: "xl/worksheets/sheet1.xml")), as: UTF8.self)
    #expect(part.components(separatedBy: "<f>").count == 2)
    #expect(part.contains("<f>SUM(B2:B2)</f><v>2</v>"))
    #expect(part.contains("<autoFilter ref=\"A1:B3\"/>"))
    let book = String(decoding: try #require(try archive.bytes(of: "xl/workbook.xml")), as: UTF8.self)
    #expect(book.contains("'检查''表'!$1:$1") && book.contains("'检查''表'!$A$1:$B$3"))
  }

  @Test("A file that LibreOffice saved again, as xls and back, keeps all that a return needs")
  func resaved() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/resaved.xlsx")
    let read = try readXLSX(Array(try Data(contentsOf: url)))
    let sheet = try #require(read.sheets.first { $0.name == "意见" })
    #expect(sheet[0, 0] == "征求意见表" && sheet[2, 1] == "4.10" && sheet[3, 1] == "007")
    #expect(sheet[2, 2] == "=1+1 与 <应> & “宜”\n第二行" && sheet[2, 3] == "k7m2" && sheet[3, 3] == "𠮷 ")
    #expect(read.sheets.first { $0.name == "stdc" }?[0, 1] == "0f3a")
    #expect(read.properties["stdc-draft"] == "0f3a")
  }

  @Test("Shared and rich strings are joined, readings left out, formulas show their value")
  func foreignForms() throws {
    let sheet = """
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
      <row r="2"><c r="A2" t="s"><v>0</v></c><c t="str"><f>A1&amp;"x"</f><v>值</v></c><c r="D2"><v>45</v></c></row>
      <row><c><v>3</v></c></row></sheetData></worksheet>
      """
    let strings = """
      <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>应</t></r><r><t xml:space="preserve"> 符合</t></r>\
      <rPh sb="0" eb="1"><t>yīng</t></rPh></si></sst>
      """
    let read = try readXLSX(Self.package(sheet: sheet, strings: strings))
    #expect(Self.texts(read) == [[[], ["应 符合", "值", "", "45"], ["3"]]])
  }

  @Test("Entities, broken XML, missing parts and absurd places are refused or left out")
  func hostile() throws {
    #expect(throws: OfficeError.zip(.unreadable)) { _ = try readXLSX(Array("序号,意见".utf8)) }
    #expect(throws: OfficeError.missing(part: "xl/_rels/workbook.xml.rels")) {
      _ = try readXLSX(writeZip([ZipEntry("xl/workbook.xml", Array("<workbook/>".utf8))]))
    }
    #expect(throws: OfficeError.malformed(part: "xl/worksheets/sheet1.xml")) {
      _ = try readXLSX(Self.package(sheet: "<worksheet><sheetData>", strings: "<sst/>"))
    }
    let bomb = """
      <!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>
      <worksheet><sheetData><row><c t="inlineStr"><is><t>&b;&f;</t></is></c></row></sheetData></worksheet>
      """
    #expect(throws: OfficeError.declaresEntities(part: "xl/worksheets/sheet1.xml")) {
      _ = try readXLSX(Self.package(sheet: bomb, strings: "<sst/>"))
    }
    let far = """
      <worksheet><cols><col min="1" max="999999999" width="9"/></cols><sheetData><row r="99999999999"><c r="ZZZZ9"><v>1</v></c>\
      <c r="A999999999"><v>1</v></c><c r="A1" t="s"><v>77</v></c><c r="B1" t="s"><v>x</v></c></row></sheetData>\
      <mergeCells><mergeCell ref="C3:A1"/><mergeCell ref="?"/></mergeCells></worksheet>
      """
    let read = try readXLSX(Self.package(sheet: far, strings: "<sst/>"))
    #expect(Self.texts(read) == [[]] && read.sheets[0].merged.isEmpty)
  }

  private static func package(sheet: String, strings: String) -> [UInt8] {
    let workbook = #"<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="a"/></sheets></workbook>"#
    let relations = #"<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>"#
    return writeZip([
      ZipEntry("xl/workbook.xml", Array(workbook.utf8)),
      ZipEntry("xl/_rels/workbook.xml.rels", Array(relations.utf8)),
      ZipEntry("xl/sharedStrings.xml", Array(strings.utf8)),
      ZipEntry("xl/worksheets/sheet1.xml", Array(sheet.utf8)),
    ])
  }
}
