import StdModel
import StdSyntax
import Testing

@Suite struct LeadingNumberTests {
  @Test(arguments: [
    ("4.1.1 平台应具有", "4.1.1 space 平台应具有"), ("4.1.1平台应具有", "4.1.1 nothing 平台应具有"),
    ("5 服务保障", "5 space 服务保障"), ("5　服务保障", "5 wideSpace 服务保障"), ("5服务保障", "5 nothing 服务保障"), ("3.1", "3.1 end "),
    ("A.1.2 评价指标", "A.1.2 space 评价指标"), ("A．1 指标", "A.1! space 指标"), ("0.1 总则", "0.1 space 总则"),
    ("5. 5. 1 标准体系", "5.5.1! space 标准体系"), ("5 .1 要求", "5.1! space 要求"), ("５．２．１　机构", "5.2.1! wideSpace 机构"),
    ("4.O.1 要求", "4.0.1! space 要求"), ("l.2 要求", "1.2! space 要求"), ("6.I 要求", "6.1! space 要求"),
    ("5。2 要求", "5.2! space 要求"),
    ("4. 平台", "4! point 平台"), ("4、平台", "4! comma 平台"), ("5.2. 机构", "5.2! point 机构"),
    ("第4章 平台", "第4! space 平台"), ("第 4 章　平台", "第4! wideSpace 平台"), ("第四章 总则", "第4! space 总则"), ("第十二章", "第12! end "),
    ("6.1.2.1.1如果省略", "6.1.2.1.1 nothing 如果省略"),
    ("一、项目背景", "一1 comma 项目背景"), ("十二、其他", "一12 comma 其他"), ("（一）起草单位", "（1） nothing 起草单位"),
    ("(二) 起草过程", "（2）! space 起草过程"), ("三　重大意见", "一3! wideSpace 重大意见"),
    ("1. 3 个工作日内答复", "1! point 3 个工作日内答复"), ("5 人员要求", "5 space 人员要求"), ("6 个人信息保护", "6 space 个人信息保护"),
    ("7 日常管理", "7 space 日常管理"), ("5.1 分类", "5.1 space 分类"), ("5.2 年度计划", "5.2 space 年度计划"), ("6.3 条件", "6.3 space 条件"),
    ("5.1 成立标准化管理机构", "5.1 space 成立标准化管理机构"), ("4 台账", "4 space 台账"), ("10.12 其他", "10.12 space 其他"),
    ("  4.2 建设主体", "4.2 space 建设主体"), ("1.2.3.4.5.6.7 要求", "1.2.3.4.5.6.7 space 要求"),
    ("3.1 中小企业 small", "3.1 space 中小企业 small"),
    ("4\t建设要求", "4 space 建设要求"), ("1.《指南》", "1! point 《指南》"), ("5.1 SLA 要求", "5.1 space SLA 要求"),
  ])
  func reads(_ line: String, _ expected: String) {
    #expect(scanLeadingNumber(in: line).map { describe($0, line) } == expected)
  }

  @Test(arguments: [
    "2023 年度计划", "2023年1月", "3.5 m 以上", "3.5m", "2.5 倍", "100 家企业", "98.5 分", "3 个月内", "30%以上", "10:00 开始", "1:2 的比例",
    "1) 受理",
    "1）受理", "(1) 受理", "GB/T 1.1", "12345 热线", "110 报警", "192.168.1.1 地址", "5G 网络", "3D 打印", "2023-01-01", "2023.11.10",
    "3～5 个",
    "5-6 人", "第三方机构", "第一条 为了", "第4章的要求", "第5章、第6章", "01 概述", "5.02 m", "", "平台应", "一般要求", "一一对应", "2.0 版本", "2.4 GHz",
    "0 基础", "3/4 以上", "5，6",
  ])
  func refuses(_ line: String) {
    #expect(scanLeadingNumber(in: line) == nil)
  }

  private func describe(_ number: LeadingNumber, _ line: String) -> String {
    let name: String
    switch number.kind {
    case .clause(let clause): name = clause.description
    case .chapter(let ordinal): name = "第\(ordinal)"
    case .chinese(let ordinal, isBracketed: false): name = "一\(ordinal)"
    case .chinese(let ordinal, isBracketed: true): name = "（\(ordinal)）"
    }
    return
      "\(name)\(number.isTidy ? "" : "!") \(number.separation) \(line[TextRange(number.textStart, line.utf8.count)])"
  }
}

@Suite struct ListMarkerTests {
  @Test(arguments: [
    ("——符号", "dash 符号"), ("—— 符号", "dash 符号"), ("—符号", "dash!? 符号"), ("一一标准化导则；", "dash! 标准化导则；"), ("--符号", "dash! 符号"),
    ("－－符号", "dash! 符号"), ("──符号", "dash! 符号"), ("一服务重点需求标准。", "dash!? 服务重点需求标准。"), ("一—符号", "dash! 符号"),
    ("一一决策层工作标准", "dash! 决策层工作标准"), ("· 符号", "bullet 符号"), ("•符号", "bullet! 符号"), ("●　符号", "bullet! 符号"),
    ("a) 受理", "letter1 受理"), ("b）受理", "letter2! 受理"), ("c. 受理", "letter3! 受理"), ("d、受理", "letter4! 受理"),
    ("ａ）受理", "letter1! 受理"),
    ("1) 受理", "digit1 受理"), ("12) 受理", "digit12 受理"), ("1）受理", "digit1! 受理"), ("(1) 受理", "foreign1! 受理"),
    ("（2）受理", "foreign2! 受理"),
    ("（a）受理", "foreign1! 受理"), ("③受理", "foreign3! 受理"), ("一、受理", "foreign1! 受理"), ("（三）受理", "foreign3! 受理"),
    ("2、受理", "foreign2! 受理"),
    ("A) 受理", "foreign1! 受理"), ("a)", "letter1 "),
  ])
  func reads(_ line: String, _ expected: String) {
    let marker = scanListMarker(in: line)
    #expect(
      marker.map {
        "\($0.family)\($0.ordinal.map(String.init) ?? "")\($0.isTidy ? "" : "!")\($0.needsSiblings ? "?" : "") "
          + line[TextRange($0.end, line.utf8.count)]
      } == expected)
  }

  @Test(
    arguments: [
      "一般人员工作标准", "一个平台", "一是", "一一对应", "一一列举", "- 符号", "-5 ℃", "2023)", "平台", "e.g. 平台", "a.b", "1.5) 倍", "第一", "一等奖",
      "——", "（试行）",
      "（5.1）", "5、6", "A、B", "1. 受理", "",
    ].filter { $0 != "5、6" && $0 != "A、B" })
  func refuses(_ line: String) {
    #expect(scanListMarker(in: line) == nil)
  }
}

@Suite struct CaptionTests {
  @Test(arguments: [
    ("表 1　评价指标", "table 1 评价指标"), ("表1 评价指标", "table 1 评价指标"), ("图 A.1　流程", "figure A.1 流程"),
    ("图A.1 流程", "figure A.1 流程"),
    ("图3-1 流程", "figure 3-1! 流程"), ("图 3.1 流程", "figure 3-1! 流程"), ("表2（续）", "table 2+ "),
    ("表 2 评价指标（续）", "table 2+ 评价指标"),
    ("续表1", "table 1!+ "), ("表3（第 2 页 / 共 5 页）", "table 3+ "), ("图E.4封底格式", "figure E.4! 封底格式"),
    ("表 2 应急物资", "table 2 应急物资"),
    ("表 4 中小企业划型", "table 4 中小企业划型"), ("表 1 是否符合判定", "table 1 是否符合判定"), ("表 1:题名", "table 1! 题名"),
    ("表1：题名", "table 1! 题名"), ("表1主要内容", "table 1! 主要内容"), ("表　题名 {#id}", "table ? 题名 #id"),
    ("图 流程 {#flow}", "figure ? 流程 #flow"), ("表 1　题名 {#id}", "table 1 题名 #id"), ("图 1", "figure 1 "),
    ("表Ａ．１　题名", "table A.1! 题名"),
    ("图 1 服务标准体系基本框架图", "figure 1 服务标准体系基本框架图"), ("表 3 为民服务事项", "table 3 为民服务事项"), ("表 1 个人信息清单", "table 1 个人信息清单"),
    ("  表 4　中小企业划型（工业）", "table 4 中小企业划型（工业）"),
  ])
  func reads(_ line: String, _ expected: String) {
    let caption = scanCaption(in: line)
    #expect(
      caption.map {
        "\($0.kind) \($0.number?.description ?? "?")\($0.isTidy ? "" : "!")\($0.isContinuation ? "+" : "") \(line[$0.title])"
          + ($0.label.map { " #\(line[$0.name])" } ?? "")
      } == expected)
  }

  @Test(arguments: [
    "表 2 给出了评价指标。", "图 1 所示的流程", "表 1 和表 2", "表1、表2", "表 1 中的指标", "表 1 规定了时限", "图书目录", "图 1～图 3", "表格填写要求", "表　题名",
    "图例", "表 1 列出了指标",
    "表 1 的栏目", "图 1 是流程", "表示 1", "表 1。", "附表 1 题名", "图 2023 年", "表明",
  ])
  func refuses(_ line: String) {
    #expect(scanCaption(in: line) == nil)
  }
}

@Suite struct NoteLeadTests {
  @Test(arguments: [
    ("注：简称平台", "note - 简称平台"), ("注:简称平台", "note -! 简称平台"), ("注1：文", "note 1 文"), ("注 2：文", "note 2 文"),
    ("注１：文", "note 1! 文"),
    ("备注：文", "note -! 文"), ("示例：文", "example - 文"), ("示例1：", "example 1 "), ("示 例：文", "example -! 文"),
    ("例：文", "example -! 文"), ("例如：文", "example -! 文"),
    ("注 1 简称平台", "note 1! 简称平台"), ("注 ：文", "note -! 文"), ("示例 1：", "example 1 "), ("示例4:不正确的表头", "example 4! 不正确的表头"),
  ])
  func reads(_ line: String, _ expected: String) {
    let lead = scanNoteLead(in: line)
    #expect(
      lead.map {
        "\($0.kind) \($0.ordinal.map(String.init) ?? "-")\($0.isTidy ? "" : "!") \(line[TextRange($0.end, line.utf8.count)])"
      } == expected)
  }

  @Test(arguments: ["注意事项", "注册：资本", "注 3 的要求", "例行检查：每周", "示例见附录 A", "备注", "注1"])
  func refuses(_ line: String) {
    #expect(scanNoteLead(in: line) == nil)
  }
}

@Suite struct ElementTitleTests {
  @Test(arguments: [
    ("前　言", "foreword"), ("前言", "foreword"), ("引 言", "introduction"), ("目  次", "contents"), ("目录", "contents!"),
    ("范围", "scope"),
    ("规范性引用文件", "normativeReferences"), ("引用标准", "normativeReferences!"), ("术语和定义", "terms"), ("术语与定义", "terms!"),
    ("术语", "terms!"),
    ("符号和缩略语", "symbols"), ("缩略语", "symbols"), ("参 考 文 献", "bibliography"), ("参考资料", "bibliography!"), ("索引", "index"),
    ("范围 {#scope}", "scope"),
  ])
  func reads(_ line: String, _ expected: String) {
    #expect(scanElementTitle(in: line).map { "\($0.kind)\($0.isTidy ? "" : "!")" } == expected)
  }

  @Test(arguments: [
    ("附录 A（规范性）评价指标", "A normative 评价指标"), ("附录A (资料性附录) 评价指标", "A informative! 评价指标"), ("附 录 A", "A unstated "),
    ("附录 A", "A unstated "),
    ("附录 B　（资料性）", "B informative "), ("附录 A 评价指标", "A unstated 评价指标"), ("附录 A 评价指标（规范性）", "A normative! 评价指标"),
    ("附录", "? unstated! "),
    ("附录 1 评价指标", "? unstated! 评价指标"), ("附录一 评价指标", "? unstated! 评价指标"), ("附录Ａ（规范性）指标", "A normative! 指标"),
    ("附录C（规范性附录）指标 {#c}", "C normative! 指标"),
  ])
  func readsAnnexes(_ line: String, _ expected: String) throws {
    let title = try #require(scanElementTitle(in: line))
    let annex = try #require(title.annex)
    let letter = annex.letter.map { String(UnicodeScalar($0)) } ?? "?"
    #expect("\(letter) \(annex.status)\(title.isTidy ? "" : "!") \(line[title.title])" == expected)
    if let range = annex.statusRange { #expect(line[range].hasPrefix("（") || line[range].hasPrefix("(")) }
  }

  @Test(arguments: [
    "平台范围", "范围和要求", "附录 A 给出了示例。", "附录 A 的规定", "附录说明", "附录 API", "术语表", "前言部分", "索引编制", "", "附录 A、附录 B",
  ])
  func refuses(_ line: String) {
    #expect(scanElementTitle(in: line) == nil)
  }

  @Test func readsTheStatusOnItsOwnLine() {
    #expect(scanAnnexStatus(in: "（规范性）")?.status == .normative)
    #expect(scanAnnexStatus(in: " (资料性附录) ")?.status == .informative)
    #expect(scanAnnexStatus(in: "(资料性附录)")?.isTidy == false)
    #expect(scanAnnexStatus(in: "（规范性）评价指标")?.status == nil)
  }
}

@Suite struct LabelTests {
  @Test func readsAnIdAtTheEnd() throws {
    let text = "基本要求  {#basic-1} "
    let label = try #require(scanLabel(in: text))
    #expect(text[label.name] == "basic-1")
    #expect(text[label.range] == "{#basic-1}")
    #expect(text[TextRange(0, label.textEnd)] == "基本要求")
    #expect(scanLabel(in: "{#a}")?.textEnd == 0)
  }

  @Test(arguments: ["基本要求", "{#}", "{id}", "要求 {#a b}", "要求 {#a} 说明", "}", "{#a", ""])
  func refuses(_ text: String) {
    #expect(scanLabel(in: text) == nil)
  }
}
