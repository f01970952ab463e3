import StdConsultation
import StdOffice
import Testing

@Suite("Returned forms")
struct ReturnTests {
  private typealias Item = ReturnedForm.Item

  private static func workbook(_ rows: [[String]], properties: [String: String] = [:]) -> [UInt8] {
    let sheet = Sheet(name: "表1", rows: rows.map { $0.map { Sheet.Cell($0) } })
    return writeXLSX(Workbook(sheets: [sheet], properties: properties))
  }

  private static func csv(_ rows: [[String]]) -> [UInt8] { CSV.write(rows) }

  /// Ten tables as bodies send them out, each with its own words; all say the same two things.
  static let tables: [[[String]]] = [
    [
      ["序号", "标准章条编号", "意见内容", "提出单位", "处理意见", "备注"], ["1", "5.2", "“及时”改为“24 h内”", "甲单位", "", ""],
      ["2", "附录A", "删去", "甲单位", "", ""],
    ],
    [
      ["序号", "章节号", "原文", "修改后内容", "理由", "填表人"], ["1", "5.2", "及时", "“及时”改为“24 h内”", "", "某人"],
      ["2", "附录A", "", "删去", "", ""],
    ],
    [["章条号", "修改意见", "修改理由"], ["5.2", "“及时”改为“24 h内”", ""], ["", "", ""], ["附录A", "删去", ""]],
    [
      ["征求意见表"], ["单位：", "甲单位"], ["序号", "条款", "意见或建议", "理由或依据"], ["1", "5.2", "“及时”改为“24 h内”", ""],
      ["2", "附录A", "删去", ""],
    ],
    [["序号", "章 条 编 号", "修改意见（包括理由）"], ["1", "5.2", "“及时”改为“24 h内”"], ["2", "附录A", "删去"], ["注：可另附页。", "", ""]],
    [
      ["Clause/Subclause", "Type of comment", "Comments", "Proposed change"], ["5.2", "te", "“及时”改为“24 h内”", ""],
      ["附录A", "ed", "删去", ""],
    ],
    [["序　号", "标准条款", "意见及建议", "修改依据", "备　注"], ["１", "5.2", "“及时”改为“24 h内”", "", ""], ["２", "附录A", "删去", "", ""]],
    [
      ["标准名称", "受理规程"], ["序号", "章、条编号", "具体意见", "理由"], ["1", "5.2", "“及时”改为“24 h内”", ""], ["2", "附录A", "删去", ""],
      ["填表日期：2026-03-20"],
    ],
    [["意见类型", "位置", "存在问题", "建议修改为"], ["技术性", "5.2", "“及时”改为“24 h内”", ""], ["编辑性", "附录A", "", "删去"]],
    [
      ["1．序号", "2．条文号", "3．反馈意见", "4．修改理由及依据"], ["1", "5.2", "“及时”改为“24 h内”", ""], ["2", "附录A", "删去", ""],
      ["单位（盖章）：甲单位", "", "", ""],
    ],
  ]

  @Test("Tables are read by the words of their head, in whatever words", arguments: tables)
  func headings(_ rows: [[String]]) throws {
    for (bytes, name) in [(Self.workbook(rows), "a.xlsx"), (Self.csv(rows), "a.csv")] {
      let form = try readReturn(bytes, name: name)
      #expect(form.items.map(\.clause) == ["5.2", "附录A"])
      #expect(form.items.map { $0.opinion + $0.proposal } == ["“及时”改为“24 h内”", "删去"])
    }
    let table = WordDocument.Table(rows: rows.map { row in row.map { WordDocument.Table.Cell($0) } })
    let form = try readReturn(writeDOCX(WordDocument([.table(table)])), name: "a.docx")
    #expect(form.items.map(\.clause) == ["5.2", "附录A"])
  }

  @Test("A form of four blocks: who fills it in, the standard, major opinions, details with reasons")
  func fourBlocks() throws {
    let rows = [
      ["一、填表人基本情况"], ["姓名", "某某", "职务/职称", "科长", "单位", "乙单位"], ["电话/传真", "000-0000", "邮编", "", "联系地址", "示例路1号"],
      ["二、征求意见的标准", "受理规程"], ["三、重大意见或建议：\n1．宜与SS 302合并。\n2、适用范围过宽"], ["四、具体的修改意见", "（注明被修改内容及理由）"],
      ["5.2 将“及时”改为“24 h内”，理由：无法检查\n附录A 第2行缺单位"], ["注：若修改内容太多，可另附页。"],
    ]
    let form = try readReturn(Self.workbook(rows), name: "a.xlsx")
    #expect(form.unit == "乙单位" && form.person == "某某" && form.post == "科长" && form.phone == "000-0000")
    #expect(form.standard == "受理规程" && form.address == "示例路1号")
    #expect(form.items.map(\.opinion) == ["宜与SS 302合并。", "适用范围过宽", "5.2 将“及时”改为“24 h内”", "附录A 第2行缺单位"])
    #expect(form.items.map(\.isMajor) == [true, true, false, false])
    #expect(form.items.map(\.clause) == ["", "", "5.2", "附录A"] && form.items[2].reason == "无法检查")
  }

  @Test("No comments are an answer, too", arguments: ["无意见", "无。", "☑ 无意见", "经研究，无意见。", "没有修改意见"])
  func noComments(_ words: String) throws {
    let table = [["单位：丙单位", "", ""], ["序号", "章条编号", "意见内容"], ["1", "", words]]
    let form = try readReturn(Self.workbook(table), name: "a.xlsx")
    #expect(form.hasNoComments && form.items.isEmpty && form.unit == "丙单位")
    #expect(readText("单位：丙单位\n\(words)\n", name: "a.txt").hasNoComments)
  }

  @Test("Merged cells hold for each of their rows; the hidden id and the draft come along")
  func merged() throws {
    var sheet = Sheet(
      name: "表",
      rows: [
        ["章条编号", "意见内容", "标识"].map { Sheet.Cell($0) }, ["5.2", "第一条", "k7m3xp"].map { Sheet.Cell($0) },
        ["", "第二条", ""].map { Sheet.Cell($0) },
      ])
    sheet.merged = [Sheet.Block(rows: 1...2, columns: 0...0)]
    let form = try readReturn(
      writeXLSX(Workbook(sheets: [sheet], properties: [FormMarks.draftProperty: "0f3a"])), name: "a.xlsx")
    #expect(form.items.map(\.clause) == ["5.2", "5.2"] && form.items.map(\.block) == ["k7m3xp", ""])
    #expect(form.draft == "0f3a")
  }

  @Test("The text that the pages export, and letters")
  func letters() {
    let exported = """
      【征求意见反馈】受理规程
      草案标识：0f3a9c
      单位：丁单位
      姓名：某某
      #1 5.2 [k7m3xp] 技术性
      原文：服务人员应及时答复。
      意见：无法检查
      并且过宽
      建议：改为“24 h内”
      理由：便于考核
      #2 总体
      标准：受理规程
      意见：结构清楚
      """
    let form = readText(exported, name: "a.txt")
    #expect(form.draft == "0f3a9c" && form.unit == "丁单位" && form.person == "某某")
    #expect(form.items.count == 2 && form.items[0].block == "k7m3xp" && form.items[0].kind == "技术性")
    #expect(form.items[0].opinion == "无法检查\n并且过宽" && form.items[0].proposal == "改为“24 h内”")
    #expect(form.items[1].standard == "受理规程" && form.standard.isEmpty)
    #expect(form.items[1].clause == "总体" && form.items[1].opinion == "结构清楚")
    let letter = readText("各位好：\n1、第4章缺少时限。\n（2）5.2中“及时”改为“24 h内”，理由：无法检查\n此致\n", name: "mail.txt")
    #expect(letter.items.map(\.opinion) == ["第4章缺少时限。", "5.2中“及时”改为“24 h内”"])
    #expect(letter.items.map(\.clause) == ["第4章", "5.2"])
  }

  @Test("The backup of the pages")
  func backup() {
    let json = """
      {"stdc": "comments", "draft": "0f3a", "person": {"unit": "戊单位", "name": "某某", "email": "a@example.org"},
       "noComments": false, "comments": [{"block": "k7m3xp", "clause": "5.2", "original": "及时", "kind": "技术性",
       "opinion": "含“引号\\u201d与\\n换行", "proposal": "", "reason": "", "major": true}, {"opinion": ""}]}
      """
    let form = readText(json, name: "a.json")
    #expect(form.unit == "戊单位" && form.email == "a@example.org" && form.draft == "0f3a" && !form.hasNoComments)
    #expect(form.items.count == 1 && form.items[0].opinion == "含“引号”与\n换行" && form.items[0].isMajor)
  }

  @Test("Comments in the margin become comments with their words")
  func margin() throws {
    let document = """
      <w:document xmlns:w="w"><w:body><w:p><w:r><w:t>5.2 应</w:t></w:r><w:commentRangeStart w:id="1"/><w:r><w:t>及时答复</w:t></w:r>\
      <w:commentRangeEnd w:id="1"/></w:p></w:body></w:document>
      """
    let comments = """
      <w:comments xmlns:w="w"><w:comment w:id="1" w:author="己单位"><w:p><w:r><w:t>写明时限</w:t></w:r></w:p></w:comment></w:comments>
      """
    let form = try readReturn(
      writeZip([
        ZipEntry("word/document.xml", Array(document.utf8)), ZipEntry("word/comments.xml", Array(comments.utf8)),
      ]), name: "批注.docx")
    #expect(form.items.count == 1 && form.items[0].original == "及时答复" && form.items[0].clause == "5.2")
    #expect(form.person == "己单位")
  }

  @Test("Other files are refused, each with its reason")
  func refused() {
    #expect(throws: ReturnError.picture) { _ = try readReturn(Array("%PDF-1.4".utf8), name: "扫描件.pdf") }
    #expect(throws: ReturnError.oldFormat(".doc")) {
      _ = try readReturn([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], name: "表.doc")
    }
    #expect(throws: ReturnError.office(.zip(.unreadable))) {
      _ = try readReturn([0x50, 0x4B, 0x03, 0x04, 1, 2, 3], name: "坏.xlsx")
    }
    #expect(throws: ReturnError.unknownKind) { _ = try readReturn([0, 1, 2, 3], name: "a.bin") }
  }
}
