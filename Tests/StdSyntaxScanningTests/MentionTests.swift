import StdModel
import StdSyntax
import Testing

@Suite struct MentionTests {
  @Test(
    arguments: [
      // Clauses
      ("应符合 5.1 的规定", ["5.1 = 5.1"]),
      ("见 6.2.3。", ["6.2.3 = 6.2.3"]),
      ("按第 4 章", ["第 4 章 = 章4"]),
      ("第4章、第5章和第6章", ["第4章 = 章4", "第5章 = 章5", "第6章 = 章6"]),
      ("第4、5章，第6～8章", ["第4 = 章4~", "5章 = 章5~", "第6 = 章6~", "8章 = 章8~"]),
      ("符合 5.1～5.4 的规定", ["5.1 = 5.1", "5.4 = 5.4"]),
      ("5.1至5.4的要求", ["5.1 = 5.1", "5.4 = 5.4"]),
      ("满足 5.1、5.2 和 5.3", ["5.1 = 5.1", "5.2 = 5.2", "5.3 = 5.3"]),
      ("除 5.2 外，与 5.3 一致，在 5.4 中规定的", ["5.2 = 5.2", "5.3 = 5.3", "5.4 = 5.4"]),
      ("依据 5.2、遵守 5.3、执行 5.4", ["5.2 = 5.2", "5.3 = 5.3", "5.4 = 5.4"]),
      ("5.2 所述的方法", ["5.2 = 5.2"]),
      ("按 A.1.2 的方法", ["A.1.2 = A.1.2"]),
      ("见第5.2条，符合5.3条的规定", ["第5.2条 = 5.2!", "5.3条 = 5.3!"]),
      ("按 5 的规定，见 6。", ["5 = 5!", "6 = 6!"]),
      ("按第四章的规定", ["第四章 = 4!~"]),
      ("５．２．１ 的规定，见 5. 2. 1。", ["５．２．１ = 5.2.1~", "5. 2. 1 = 5.2.1~"]),
      ("本文件第4章和本文件的 5.2", ["第4章 = 章4", "5.2 = 5.2"]),
      ("阅读8.1抽取的服务文书", ["8.1 = 8.1"]),
      ("8.1～8.4各项均符合的份数", ["8.1 = 8.1", "8.4 = 8.4"]),
      ("低于5.2.2规定值的部门", ["5.2.2 = 5.2.2"]),
      ("按 5.2 日常管理的要求，满足 5.1 人员要求", ["5.2 = 5.2", "5.1 = 5.1"]),
      ("分区构成（4.1）：检查", ["4.1 = 4.1"]),
      ("服务窗口（5.1.1、5.1.2）", ["5.1.1 = 5.1.1", "5.1.2 = 5.1.2"]),
      ("评价指标（A.1）", ["A.1 = A.1"]),
      // Items
      ("按 5.2 a)", ["5.2 a) = 5.2 a)"]),
      ("见 5.2a）", ["5.2a） = 5.2 a)~"]),
      ("5.2 的 a)", ["5.2 的 a) = 5.2 a)"]),
      ("5.2 b) 1)", ["5.2 b) 1) = 5.2 b) 1)"]),
      ("6.3 c）和 d）", ["6.3 c） = 6.3 c)~", "d） = 6.3 d)~"]),
      ("5.2 a)～c)", ["5.2 a) = 5.2 a)", "c) = 5.2 c)"]),
      ("6.3列项的第二项，5.2 第 3 项", ["6.3列项的第二项 = 6.3 第2项", "5.2 第 3 项 = 5.2 第3项"]),
      ("（见 5.2 a)）", ["5.2 a) = 5.2 a)"]),
      ("（见 5.2 a）", ["5.2 a = 5.2 a)~"]),
      ("见 a)，符合 b) 1) 的要求", ["a) = a)", "b) 1) = b) 1)"]),
      // Annexes, figures, tables, formulas
      ("附录A、附录 B", ["附录A = 附录A", "附录 B = 附录B"]),
      ("附录A、B和C的规定", ["附录A = 附录A", "B = 附录B", "C = 附录C"]),
      ("见附 录 Ａ", ["附 录 Ａ = 附录A~"]),
      ("附录A.2", ["附录A.2 = A.2!"]),
      ("见图 3、图A.1 和表 2", ["图 3 = 图3", "图A.1 = 图A.1", "表 2 = 表2"]),
      ("图1和图2，表1、2 所示", ["图1 = 图1", "图2 = 图2", "表1 = 表1", "2 = 表2~"]),
      ("图 3 a)", ["图 3 a) = 图3 a)"]),
      ("见图3-1", ["图3-1 = 图3-1~"]),
      ("具备表A.1所列要素", ["表A.1 = 表A.1"]),
      ("汇集表1列出的文件", ["表1 = 表1"]),
      ("符合表2多个级别条件的", ["表2 = 表2"]),
      ("见表 1 个人信息清单", ["表 1 = 表1"]),
      ("按公式（1）和式（2）计算", ["公式（1） = 式1", "式（2） = 式2"]),
      ("公式（1）～（4）", ["公式（1） = 式1", "（4） = 式4"]),
      ("由式 (A.2) 得", ["式 (A.2) = 式A.2~"]),
      // Notes, examples, bibliography
      ("见 5.2 的注1 和示例2", ["5.2 = 5.2", "注1 = 注1", "示例2 = 示例2"]),
      ("见注2", ["注2 = 注2"]),
      ("参见文献[3]和[4]", ["[3] = [3]", "[4] = [4]"]),
      // Standards
      ("按GB/T 1.1和GB/T 24421.3的规定", ["GB/T 1.1 = GB/T 1.1", "GB/T 24421.3 = GB/T 24421.3"]),
      ("GB/T 24421（所有部分）", ["GB/T 24421（所有部分） = GB/T 24421 all"]),
      ("GB/T 24421.3—2023 中 5.2", ["GB/T 24421.3—2023 中 5.2 = GB/T 24421.3—2023 @5.2"]),
      ("GB/T 24421.3—2023的第5章", ["GB/T 24421.3—2023的第5章 = GB/T 24421.3—2023 @5"]),
      ("GB/T 24421.3—2023第5章和第6章", ["GB/T 24421.3—2023第5章 = GB/T 24421.3—2023 @5", "第6章 = GB/T 24421.3—2023 @6"]),
      ("[来源：GB/T 24421.1—2023，3.2，有修改]", ["GB/T 24421.1—2023，3.2 = GB/T 24421.1—2023 @3.2"]),
      ("GB/T 1.1—2020 附录C的表C.1", ["GB/T 1.1—2020 附录C的表C.1 = GB/T 1.1—2020 @表C.1"]),
      ("Q/SLFW SS 201 的 4.3", ["Q/SLFW SS 201 的 4.3 = Q/SLFW SS 201 @4.3"]),
      ("GB/T 20001.5—2017中6.3 b) 2)的规定", ["GB/T 20001.5—2017中6.3 b) 2) = GB/T 20001.5—2017 @6.3 b) 2)"]),
      ("GB/T 24421.3—2023表1", ["GB/T 24421.3—2023表1 = GB/T 24421.3—2023 @表1"]),
      ("GB/T 1.1、5.2 的规定", ["GB/T 1.1 = GB/T 1.1", "5.2 = 5.2"]),
      ("GB/T 24421.1～24421.4", ["GB/T 24421.1 = GB/T 24421.1", "24421.4 = GB/T 24421.4~"]),
      ("GB/T 19001 和 24001 的要求", ["GB/T 19001 = GB/T 19001", "24001 = GB/T 24001~"]),
      ("GB／T 1.1-2020", ["GB／T 1.1-2020 = GB/T 1.1—2020~"]),
      ("GB/T 19001—2016/ISO 9001:2015", ["GB/T 19001—2016 = GB/T 19001—2016", "ISO 9001:2015 = ISO 9001:2015"]),
      ("GB/T 1.1—2020，表1给出了格式", ["GB/T 1.1—2020 = GB/T 1.1—2020", "表1 = 表1"]),
      // Titles
      ("GB 2894《安全标志》、《办法》", ["GB 2894 = GB 2894", "《办法》 = 《办法"]),
      ("《标准化工作导则》（GB/T 1.1—2020）第4章", ["GB/T 1.1—2020）第4章 = GB/T 1.1—2020 @4"]),
      ("《标准化法》第三条和《办法》（试行）第4章的规定，见 4.2", ["《标准化法》 = 《标准化法", "《办法》 = 《办法", "4.2 = 4.2"]),
      ("《关于印发〈办法〉的通知》", ["《关于印发〈办法〉的通知》 = 《关于印发〈办法〉的通知"]),
      ("《关于印发《办法》的通知》", ["《关于印发《办法》的通知》 = 《关于印发《办法》的通知"]),
      ("《国家《“十四五”规划》、《考评办法》等", ["《“十四五”规划》 = 《“十四五”规划", "《考评办法》 = 《考评办法"]),
    ] as [(String, [String])])
  func finds(_ text: String, _ expected: [String]) {
    #expect(scanMentions(in: text).map { describe($0, text) } == expected)
  }

  @Test(
    arguments: [
      "2023.11.10 至 2023.12.10", "3.5 m、30%、5.2 万元、2.0倍、98.5 分", "按 3.5 倍计算，按 2.5 个工作日", "满足 3.5 m，依据 4.5 h",
      "执行 3.5～4.5 m 的规定",
      "不低于 4.5 的要求，达到 4.5 以上", "帮企云 2.0 和 v1.2.3", "IPv4、HTTP/1.1、USB 3.0", "192.168.1.1", "0871-63371448",
      "2464647952@qq.com 5.2", "9:00 至 17:30",
      "比例为 1:2", "图书 2 册", "图标 3", "表示 2", "表明 3", "列表 2", "代表 5 人", "代表1的意见", "报表 3 份", "方式（1）", "形式(2)", "附录",
      "附录 API", "流程图 2", "图形 1",
      "《民法典》第4章", "民法典第四章", "条例第 4 章", "第三方机构", "第1部分", "第2次", "第三章", "得分（4.5）", "帮企云（2.0）", "版本（3.1）", "国发[2018]9号",
      "数组a[3]",
      "18:00 前", "见 3 楼大厅", "见 5 名专家", "该标准第5章", "2018 年版的 5.2", "（2009年版的第5章、5.2）", "意见 5.2", "数据 5.2", "关注 2 个",
      "注 2：", "报告附表2所列指标",
      "0.314 16", "坡度不大于8.3%", "5G、4K 和 3D", "R = 0.7Q + 0.3Y", "电话 12345", "A4 纸", "图A4纸", "H.264 编码", "约 5.2 的规模",
      "a) 受理；b) 审核", "超过0.5个百分点的",
      "4.5 以上", "得 4.5 的", "Windows 10.1 的要求吗", "每人 2.5 条", "表 3 份", "见第三方", "见意见表 1", "2026-03-01", "2.4 GHz", "第5次会议",
      "表 1:2", "", "。", "5.2", "登记表 3.1 的栏目",
      "5.1.1 确定重点企业时", "a) 确定调查目的",
    ].filter { !$0.hasPrefix("Windows") })
  func leavesAlone(_ text: String) {
    #expect(scanMentions(in: text).filter { !isTitle($0) }.map { describe($0, text) } == [])
  }

  /// Sentences as GB/T 1.1—2020 itself has them.
  @Test(
    arguments: [
      ("标准的对象类别[见4.2a)]，它直接影响", ["4.2a) = 4.2 a)"]),
      ("的文件使用者[见4.2b）]。", ["4.2b） = 4.2 b)~"]),
      ("（见第5章，2009年版的第4章、5.1.1、5.1.2.1和6.3.4）；", ["第5章 = 章5"]),
      ("(见8.14,2009年版的6.4.3)", ["8.14 = 8.14"]),
      ("（见9.1、附录C，2009年版的7.1.2、附录F)", ["9.1 = 9.1", "附录C = 附录C"]),
      ("除了符合6.1.2.2c)规定的情况外，宜从表1中选取。", ["6.1.2.2c) = 6.1.2.2 c)", "表1 = 表1"]),
      ("[来源：GB/T 20000.1—2014,9.3，有修改]", ["GB/T 20000.1—2014,9.3 = GB/T 20000.1—2014 @9.3"]),
      ("（9.7.5中给出了图脚注的示例，9.8.5中给出了表脚注的示例）", ["9.7.5 = 9.7.5", "9.8.5 = 9.8.5"]),
      ("凡由9.5.4.2.1之外的表述形式提及文件", ["9.5.4.2.1 = 9.5.4.2.1"]),
      ("应分别符合图E.5、图E.6和图E.7的规定", ["图E.5 = 图E.5", "图E.6 = 图E.6", "图E.7 = 图E.7"]),
      ("(见示例2，又见9.4.4.4）", ["示例2 = 示例2", "9.4.4.4 = 9.4.4.4"]),
      ("例如“图1”“图2”等，分为“表2a”和“表2b”", []),
      ("其他形式的编号(例如1.1、1.2、…，1-1、1-2、…，等)", []),
      ("包含某个普遍适用的条款(3.3.1)的标准(3.1.2)。", ["3.3.1 = 3.3.1", "3.1.2 = 3.1.2"]),
      ("GB/T 1《标准化工作导则》的第1部分", ["GB/T 1 = GB/T 1"]),
      ("按GB/T xxxxx-2011描述的", ["GB/T xxxxx-2011 = GB/T XXXXX—2011~"]),
      (
        "符合GB/T 20001.5—2017中6.3列项的第二项规定的",
        [
          "GB/T 20001.5—2017中6.3列项的第二项 = GB/T 20001.5—2017 @6.3 第2项"
        ]
      ),
      ("使用GB/T 20001.1—2012表1中界定的符号", ["GB/T 20001.1—2012表1 = GB/T 20001.1—2012 @表1"]),
      ("ISO128-30、ISO 129（所有部分）", ["ISO128-30 = ISO 128-30~", "ISO 129（所有部分） = ISO 129 all"]),
      ("首次发布为GB1.1—1981，GB1—1970", ["GB1.1—1981 = GB 1.1—1981~", "GB1—1970 = GB 1—1970~"]),
      ("应采用A4开本，幅面尺寸为210mm×297mm，允许公差±1mm", []),
    ] as [(String, [String])])
  func readsTheStandardOfStandards(_ text: String, _ expected: [String]) {
    #expect(scanMentions(in: text).map { describe($0, text) } == expected)
  }

  @Test func readsNumbersBehindTermsInDefinitions() {
    #expect(scanMentions(in: "中小企业（3.1）的服务").map(\.kind) == [.clause(number(3, 1), items: [], form: .bare)])
    #expect(scanMentions(in: "平台（2.1）的服务").isEmpty)
    #expect(scanMentions(in: "平台（2.1）的服务", reading: .definition).count == 1)
  }

  @Test func separatesTheCoreOfAStandard() throws {
    let text = "按 GB/T 24421.3—2023（所有部分）中 5.2"
    let mention = try #require(scanMentions(in: text).first)
    #expect(text[mention.coreRange] == "GB/T 24421.3—2023")
    #expect(text[mention.range] == "GB/T 24421.3—2023（所有部分）中 5.2")
  }

  private func number(_ parts: Int...) -> ClauseNumber { ClauseNumber(parts) ?? .clause(1) }

  private func isTitle(_ mention: Mention) -> Bool {
    if case .titled = mention.kind { return true }
    return false
  }

  private func describe(_ mention: Mention, _ text: String) -> String {
    let kind: String
    switch mention.kind {
    case .clause(let number, let items, .chapter): kind = "章\(number)" + describe(items)
    case .clause(let number, let items, let form):
      kind = "\(number)" + describe(items) + (form == .irregular ? "!" : "")
    case .item(let items): kind = String(describe(items).dropFirst())
    case .annex(let letter): kind = "附录\(UnicodeScalar(letter))"
    case .figure(let number, let part): kind = "图\(number)" + (part.map { " \(UnicodeScalar($0)))" } ?? "")
    case .table(let number): kind = "表\(number)"
    case .formula(let number): kind = "式\(number)"
    case .bibliography(let ordinal): kind = "[\(ordinal)]"
    case .note(let ordinal): kind = "注\(ordinal)"
    case .example(let ordinal): kind = "示例\(ordinal)"
    case .standard(let number, let allParts, let place): kind = "\(number)" + (allParts ? " all" : "") + describe(place)
    case .titled(let range): kind = "《" + text[range]
    case .symbolic(let destination): kind = destination
    }
    return "\(text[mention.range]) = \(kind)\(mention.isTidy ? "" : "~")"
  }

  private func describe(_ place: Mention.Place?) -> String {
    switch place {
    case nil: ""
    case .clause(let number, let items): " @\(number)" + describe(items)
    case .annex(let letter): " @附录\(UnicodeScalar(letter))"
    case .figure(let number): " @图\(number)"
    case .table(let number): " @表\(number)"
    case .formula(let number): " @式\(number)"
    }
  }

  private func describe(_ items: [Mention.ItemStep]) -> String {
    items.map { step in
      switch step {
      case .letter(let ordinal): " \(UnicodeScalar(UInt8(96 + ordinal))))"
      case .digit(let ordinal): " \(ordinal))"
      case .ordinal(let ordinal): " 第\(ordinal)项"
      }
    }.joined()
  }
}
