import Foundation
import StdOffice
import Testing

@Suite("Text documents (.docx)")
struct WordDocumentTests {
  static let form = WordDocument(
    [
      .paragraph(WordDocument.Paragraph("征求意见表", .title)),
      .paragraph(WordDocument.Paragraph("填表人：\n　　单位（盖章）", .body, isBold: true, bookmark: "stdc_k7m2")),
      .table(
        WordDocument.Table(
          rows: [
            [
              .init("序号", .centred, isHead: true), .init("章条编号", .centred, isHead: true),
              .init("意见", .centred, isHead: true),
            ],
            [.init("1", .centred), .init("4.10", .centred), .init([.paragraph("<应> & 宜"), .paragraph("第二段")])],
            [.init("以下空白", .centred, span: 3)],
          ], widths: [800, 1600, 7000], headRows: 1)),
    ], properties: ["stdc-draft": "0f3a"], title: "征求意见表")

  @Test("What is written is read again: paragraphs, tables, spans, bookmarks, properties")
  func roundTrip() throws {
    let bytes = writeDOCX(Self.form)
    #expect(bytes == writeDOCX(Self.form))
    let read = try readDOCX(bytes)
    #expect(read.blocks.map(\.text).filter { !$0.isEmpty } == Self.form.blocks.map(\.text))
    #expect(read.tables[0].rows.map { row in row.map(\.span) } == [[1, 1, 1], [1, 1, 1], [3]])
    #expect(read.properties == Self.form.properties)
    guard case .paragraph(let paragraph) = read.blocks[1] else { return #expect(Bool(false), "a paragraph") }
    #expect(paragraph.bookmark == "stdc_k7m2")
  }

  @Test("A file that LibreOffice saved again keeps its table, bookmark and properties")
  func resaved() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/resaved.docx")
    let read = try readDOCX(Array(try Data(contentsOf: url)))
    #expect(read.tables[0].rows[1].map(\.text) == ["1", "4.10", "<应> & 宜\n第二段"])
    #expect(read.properties["stdc-draft"] == "0f3a")
    #expect(
      read.blocks.contains {
        if case .paragraph(let paragraph) = $0 { paragraph.bookmark == "stdc_k7m2" } else { false }
      })
  }

  @Test("Comments come with the words that they are set on; deleted words are gone, inserted ones stay")
  func comments() throws {
    let document = """
      <w:document xmlns:w="w"><w:body><w:p><w:r><w:t>平台应</w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:t>及时</w:t></w:r>\
      <w:commentRangeEnd w:id="0"/><w:del><w:r><w:delText>尽快</w:delText></w:r></w:del><w:ins><w:r><w:t>在 24 h 内</w:t></w:r></w:ins>\
      <w:r><w:t>答复。</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p>\
      </w:tc><w:tc><w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>内</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc></w:tr>\
      <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>
      """
    let comments = """
      <w:comments xmlns:w="w"><w:comment w:id="0" w:author="某单位"><w:p><w:r><w:t>“及时”无法检查</w:t></w:r></w:p><w:p><w:r>\
      <w:t>写明时限</w:t></w:r></w:p></w:comment></w:comments>
      """
    let read = try readDOCX(
      writeZip([
        ZipEntry("word/document.xml", Array(document.utf8)), ZipEntry("word/comments.xml", Array(comments.utf8)),
      ]))
    #expect(read.blocks[0].text == "平台应及时在 24 h 内答复。")
    #expect(
      read.comments == [
        WordDocument.Comment(author: "某单位", text: "“及时”无法检查\n写明时限", quoted: "及时", context: "平台应及时在 24 h 内答复。")
      ])
    let table = read.tables[0]
    #expect(table.rows[0][0].isContinuedBelow && table.rows[1][0].isContinued && table.rows[0][1].text == "\n内")
  }

  @Test("Broken files are refused")
  func broken() {
    #expect(throws: OfficeError.missing(part: "word/document.xml")) {
      _ = try readDOCX(writeZip([ZipEntry("a.txt", [])]))
    }
    for text in ["<w:document>", "", "<a></b>"] {
      #expect(throws: OfficeError.malformed(part: "word/document.xml")) {
        _ = try readDOCX(writeZip([ZipEntry("word/document.xml", Array(text.utf8))]))
      }
    }
    let nested = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><d>&x;</d>"
    #expect(throws: OfficeError.declaresEntities(part: "word/document.xml")) {
      _ = try readDOCX(writeZip([ZipEntry("word/document.xml", Array(nested.utf8))]))
    }
  }
}
