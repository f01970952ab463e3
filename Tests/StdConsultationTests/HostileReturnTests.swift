@testable import StdConsultation
import StdOffice
import Testing

/// Forms as offices send them back.
@Suite("Forms as offices send them")
struct HostileReturnTests {
  private static func workbook(_ rows: [[String]], merged: [Sheet.Block] = []) -> [UInt8] {
    var sheet = Sheet(name: "表1", rows: rows.map { $0.map { Sheet.Cell($0) } })
    sheet.merged = merged
    return writeXLSX(Workbook(sheets: [sheet]))
  }

  private static let namespace = "xmlns:w=\"w\" xmlns:mc=\"mc\" xmlns:v=\"v\""

  /// A text document of some XML.
  private static func document(_ body: String, comments: String = "") -> [UInt8] {
    var entries = [
      ZipEntry("word/document.xml", Array("<w:document \(namespace)><w:body>\(body)</w:body></w:document>".utf8))
    ]
    if !comments.isEmpty {
      entries.append(ZipEntry("word/comments.xml", Array("<w:comments \(namespace)>\(comments)</w:comments>".utf8)))
    }
    return writeZip(entries)
  }

  private static func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  @Test("A head over two rows, merged; rows of numbers alone are nothing")
  func twoHeadRows() throws {
    let rows = [
      ["征求意见反馈表"], ["序号", "章条编号", "修改意见", "", "", "备注"], ["", "", "原文", "修改为", "理由", ""],
      ["1", "5.2", "及时", "1个工作日内", "便于检查", ""], ["2", "全文", "", "统一用语", "", ""], ["3", "", "", "", "", ""],
    ]
    func cells(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> Sheet.Block {
      Sheet.Block(rows: rows, columns: columns)
    }
    let merges = [cells(1...2, 0...0), cells(1...2, 1...1), cells(1...1, 2...4), cells(1...2, 5...5)]
    for bytes in [Self.workbook(rows, merged: merges), CSV.write(rows)] {
      let form = try readReturn(bytes, name: "a.csv")
      #expect(form.items.map(\.clause) == ["5.2", "全文"] && form.items.map(\.original) == ["及时", ""])
      #expect(form.items.map(\.proposal) == ["1个工作日内", "统一用语"] && form.items[0].reason == "便于检查")
    }
  }

  @Test("One cell with several comments is several comments, each at its place")
  func severalInOneCell() throws {
    let rows = [
      ["序号", "标准章条编号", "意见内容", "提出单位"], ["1", "", "1、5.1 写明时限。\n2、5.2 重复，理由：见4.1\n3、附录A 缺表头\n且缺单位", "甲单位"],
      ["2", "4.1", "建议：当场受理\n理由：不明确", "甲单位"], ["3", "/", "/", "/"],
    ]
    let form = try readReturn(Self.workbook(rows), name: "a.xlsx")
    #expect(form.items.map(\.clause) == ["5.1", "5.2", "附录A", "4.1"])
    #expect(form.items[1].reason == "见4.1" && form.items[2].opinion == "附录A 缺表头\n且缺单位")
    #expect(form.items[3].opinion.isEmpty && form.items[3].proposal == "当场受理" && form.items[3].reason == "不明确")
  }

  @Test("A table that goes on without a head in the next one")
  func severalTables() throws {
    func table(_ rows: [[String]]) -> WordDocument.Block {
      .table(WordDocument.Table(rows: rows.map { row in row.map { WordDocument.Table.Cell($0) } }))
    }
    let document = WordDocument([
      table([["单位", "甲单位", "电话", ""]]), table([["序号", "章条", "意见或建议", "理由"], ["1", "4.2", "一", ""]]), .paragraph("续表"),
      table([["2", "5.3", "二", "因为"]]),
    ])
    let form = try readReturn(writeDOCX(document), name: "a.docx")
    #expect(form.unit == "甲单位" && form.items.map(\.clause) == ["4.2", "5.3"] && form.items[1].reason == "因为")
  }

  @Test("Tracked changes in the draft that was sent back are proposals")
  func trackedChanges() throws {
    let form = try readReturn(
      Self.document(
        """
        <w:p>\(Self.run("5.2 应"))<w:del w:id="1" w:author="王工"><w:r><w:delText>及时</w:delText></w:r></w:del>\
        <w:ins w:id="2" w:author="王工">\(Self.run("在1日内"))</w:ins>\(Self.run("答复。"))</w:p>\
        <w:p>\(Self.run("5.3 没有改动的文字。"))</w:p>\
        <w:p><w:del w:id="3" w:author="Administrator"><w:r><w:delText>5.4 删去的一条。</w:delText></w:r></w:del></w:p>
        """), name: "稿.docx")
    #expect(form.items.map(\.clause) == ["5.2", "5.4"] && form.person == "王工")
    #expect(form.items[0].original == "5.2 应及时答复。" && form.items[0].proposal == "5.2 应在1日内答复。")
    #expect(form.items[1].opinion == "删除这一段" && form.items[1].proposal.isEmpty)
  }

  @Test("So are words in another colour, and words struck out; the colours of a form are not")
  func colours() throws {
    let form = try readReturn(
      Self.document(
        "<w:p>\(Self.run("5.2 应"))\(Self.run("及时", "<w:strike/>"))\(Self.run("在1日内", "<w:color w:val=\"FF0000\"/>"))\(Self.run("答复。"))</w:p>"
      ), name: "稿.docx")
    #expect(form.items.map(\.original) == ["5.2 应及时答复。"] && form.items.map(\.proposal) == ["5.2 应在1日内答复。"])
    let row =
      "<w:tr><w:tc><w:p>\(Self.run("章条编号", "<w:color w:val=\"FF0000\"/>"))</w:p></w:tc><w:tc><w:p>\(Self.run("意见内容"))</w:p></w:tc></w:tr>"
    let entry =
      "<w:tr><w:tc><w:p>\(Self.run("5.2"))</w:p></w:tc><w:tc><w:p>\(Self.run("改", "<w:color w:val=\"0000FF\"/>"))</w:p></w:tc></w:tr>"
    let table = try readReturn(Self.document("<w:tbl>\(row)\(entry)</w:tbl>"), name: "表.docx")
    #expect(table.items.count == 1 && table.items[0].opinion == "改")
  }

  @Test("A comment in the margin without a range, and one of a program's nameless user")
  func marginComments() throws {
    let comments = """
      <w:comment w:id="1" w:author="微软用户"><w:p>\(Self.run("写明时限"))</w:p></w:comment>\
      <w:comment w:id="2" w:author="赵工"><w:p>\(Self.run("没有范围"))</w:p></w:comment>
      """
    let form = try readReturn(
      Self.document(
        "<w:p>\(Self.run("5.2 应"))<w:commentRangeStart w:id=\"1\"/>\(Self.run("及时"))<w:commentRangeEnd w:id=\"1\"/></w:p>",
        comments: comments), name: "批注.docx")
    #expect(form.items.map(\.opinion) == ["写明时限", "没有范围"] && form.items.map(\.original) == ["及时", ""])
    #expect(form.person == "赵工")
  }

  @Test("Words in a text box are read once")
  func textBox() throws {
    let box = "<w:txbxContent><w:p>\(Self.run("1. 5.1 建议删除。"))</w:p></w:txbxContent>"
    let form = try readReturn(
      Self.document(
        """
        <w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>\(box)</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\
        \(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
        """), name: "a.docx")
    #expect(form.items.map(\.opinion) == ["5.1 建议删除。"] && form.items[0].clause == "5.1")
  }

  @Test("Semicolons below a title, in the encoding of Chinese Windows")
  func semicolons() throws {
    // 征求意见;;; / 单位;甲;; / 章节;意见;理由; / 5.2;改, 明确;无; in GBK.
    let lines = "单位;A;;\n章节;修改意见;理由;\n5.2;改, 明确;便于检查;\n"
    let form = readText("征求意见反馈表\n" + lines, name: "a.csv")
    #expect(form.unit == "A" && form.items.map(\.clause) == ["5.2"] && form.items[0].opinion == "改, 明确")
    let gbk: [UInt8] = [0xD5, 0xC2, 0xBD, 0xDA, 0x3B, 0xD2, 0xE2, 0xBC, 0xFB, 0x0A, 0x35, 0x3B, 0xB8, 0xC4, 0x0A]
    #expect(try readReturn(gbk, name: "b.csv").items.map(\.opinion) == ["改"])
  }

  @Test("What was copied from a chat: who said it, and each remark by itself")
  func chat() {
    let form = readText(
      "陈经理 10:23\n5.2建议改成24小时\n\n陈经理 10:25\n还有附录A太复杂，能不能简化\n\n小刘 2026/3/12 11:02\n我觉得4.1可以删掉\n好的\n", name: "微信.txt")
    #expect(form.person == "陈经理" && form.items.map(\.clause) == ["5.2", "附录A", "4.1"])
    #expect(form.items.map(\.unit) == ["", "", "小刘"] && form.items[2].opinion.contains("可以删掉"))
  }

  @Test("A mail that was passed on, with marks of quotation, and its signature")
  func forwarded() {
    let form = readText(
      """
      发件人: "周工" <zhou@example.org>
      发送时间: 2026年3月12日
      主题: 转发: 受理规程意见

      见下。

      ------------------ 原始邮件 ------------------
      发件人: 孙工

      > 1、5.2 时限不明确。
      > 2、第六章 缺少监督内容，
      > 建议补充。
      >
      > 示例市商会
      > 2026年3月10日
      """, name: "mail.txt")
    #expect(form.unit == "示例市商会" && form.date == "2026年3月10日" && form.email == "zhou@example.org")
    #expect(form.items.map(\.opinion) == ["5.2 时限不明确。", "第六章 缺少监督内容，\n建议补充。"])
  }

  @Test("The mail that was answered is not taken for the answer")
  func answered() {
    let form = readText(
      "1、5.2 改为24 h。\n\n-----原始邮件-----\n发件人: 标准化办公室\n\n1、请于3月31日前反馈。\n2、附件为征求意见稿。\n", name: "mail.txt")
    #expect(form.items.map(\.opinion) == ["5.2 改为24 h。"])
  }

  @Test(
    "Letters that say no",
    arguments: [
      "示例中心：\n　　贵单位来函收悉。经研究，我局无意见。\n　　特此函复。\n\n示例市统计局\n2026年3月20日\n", "我单位对该标准征求意见稿无修改意见。\n\n示例市统计局\n（盖章）\n2026-03-20",
    ])
  func noCommentsLetter(_ text: String) {
    let form = readText(text, name: "复函.txt")
    #expect(form.hasNoComments && form.items.isEmpty && form.unit == "示例市统计局")
  }

  @Test("Phrases that begin like no comments and are some", arguments: ["无意见，但建议增加附录", "同意，建议修改5.2", "除5.2外无意见"])
  func notNone(_ words: String) { #expect(!FormReader.saysNoComments(words)) }

  @Test("Prose without numbers: each wish by itself, and what is no wish is kept")
  func prose() {
    let form = readText("您好，\n建议把5.2中的时限改为24小时。\nGB/T 1.1的格式请再核对一下，有误。\n投诉处理第4章应增加回访。\n谢谢\n李明\n", name: "a.txt")
    #expect(form.items.map(\.clause) == ["5.2", "", "第4章"])
    #expect(form.rest.contains("李明"))
  }

  @Test("Labels in the words of an exported text stay words")
  func exportedLabels() {
    let text = """
      【征求意见反馈】受理规程
      草案标识：0f3a
      #1 5.2 [k7m3xp] 技术性
      意见：第一行
      　　理由：这不是标签
      　　
      　　#2 也不是
      建议：单位：甲
      """
    let form = readText(text, name: "a.txt")
    #expect(form.items.count == 1 && form.unit.isEmpty)
    #expect(form.items[0].opinion == "第一行\n理由：这不是标签\n\n#2 也不是" && form.items[0].proposal == "单位：甲")
    #expect(form.items[0].reason.isEmpty)
  }

  @Test("Files that hold nothing to read, each told apart")
  func kinds() {
    func kind(_ bytes: [UInt8], _ name: String = "a.docx") -> ReturnError? {
      do {
        _ = try readReturn(bytes, name: name)
        return nil
      } catch {
        return error
      }
    }
    #expect(kind([]) == .empty)
    let encrypted =
      [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 64) + Array("EncryptedPackage".utf8).flatMap { [$0, 0] }
    #expect(kind(encrypted) == .encrypted)
    #expect(kind([0, 0, 0, 24] + Array("ftypheic".utf8) + [0, 0, 0, 0]) == .picture)
    #expect(kind([0xFF, 0xD8, 0xFF, 0xE0]) == .picture && kind(Array("%PDF-1.7".utf8)) == .picture)
    #expect(kind(Self.document("<w:p><w:r><w:drawing/></w:r></w:p>")) == .picture)
    #expect(kind(Array("Rar!".utf8)) == .unknownArchive && kind(Array("MZ".utf8) + [0, 1]) == .unknownKind)
    #expect(kind(writeZip([ZipEntry("mimetype", []), ZipEntry("content.xml", [])]), "a.ods") == .oldFormat(".ods"))
  }

  @Test("The draft sent back as it is says nothing; one changed paragraph is a proposal")
  func draftText() {
    let blocks = (1...12).map { number in
      CommentedDraft.Block(id: "", clause: "5.\(number)", label: "", beginsClause: true, text: "服务人员应做好第\(number)项工作。")
    }
    let placing = CommentPlacing(
      CommentedDraft(documents: [.init(name: "Q/A 1", title: "规程", blocks: blocks)], fingerprint: ""))
    let copy = blocks.map { "\($0.clause) \($0.text)" }
    #expect(placing.withoutDraftText(readText(copy.joined(separator: "\n"), name: "a.txt")).items.isEmpty)
    let edited = copy.dropLast() + ["5.12 服务人员宜做好第12项工作。"]
    let form = placing.withoutDraftText(readText(edited.joined(separator: "\n"), name: "a.txt"))
    #expect(form.items.map(\.clause) == ["5.12"] && form.items[0].proposal == "5.12 服务人员宜做好第12项工作。")
  }
}
