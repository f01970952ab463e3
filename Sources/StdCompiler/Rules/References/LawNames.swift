import StdModel

/// Laws are named with their full names, and official documents have their numbers with the year between 〔 and 〕.
enum LawNames: PhraseRule {
  static let id = RuleID("GBT1.1-CIT-12")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 9704—2012", "7.2.5"),
    summary: Bilingual(
      zh: "法律法规写全称，发文字号的年份用六角括号“〔〕”，序号不加“第”、不编虚位",
      en: "laws have their full names; the number of an official document has its year in 〔〕, no 第 and no leading zeros"
    ),
    why: Bilingual(
      zh: "名称和文号写得不对，就查不到原文", en: "under a wrong name or number the text is not found"),
    wrong: [
      "## 4 服务\n\n服务事项依据《⟦标准化法⟧》设立。\n\n依据《标准化法》设立的事项由中心公布。\n",
      "## 4 服务\n\n服务事项依据《⟦中国人民共和国⟧档案法》设立。\n",
      "## 4 服务\n\n示范基地的认定见云工信规⟦【2022】⟧1号。\n",
      "## 4 服务\n\n示范基地的认定见云工信规〔2022〕⟦第0⟧1号。\n",
    ],
    right: [
      "## 4 服务\n\n服务事项依据《中华人民共和国标准化法》（以下简称《标准化法》）设立，依据《标准化法》公布。\n",
      "## 4 服务\n\n示范基地的认定见云工信规〔2022〕1号，窗口设在示例路（2020）3号楼，数据见参考文献[2022]。\n",
      "## 4 服务\n\n服务事项依据《示例市标准化管理办法》设立。\n",
    ])

  /// Laws and regulations whose names begin with 中华人民共和国, by the rest of them.
  private static let laws = [
    "标准化法", "标准化法实施条例", "标准化法条文解释", "消费者权益保护法", "消费者权益保护法实施条例", "网络安全法", "数据安全法", "个人信息保护法", "安全生产法", "消防法", "劳动法",
    "劳动合同法",
    "中小企业促进法", "档案法", "保守国家秘密法", "突发事件应对法", "职业病防治法", "产品质量法", "计量法", "民法典", "公司法", "会计法", "审计法", "政府采购法", "招标投标法",
    "行政许可法",
    "行政处罚法", "广告法", "价格法", "反不正当竞争法", "反垄断法", "电子商务法", "电子签名法", "密码法", "专利法", "商标法", "著作权法", "食品安全法", "环境保护法", "节约能源法",
    "社会保险法",
    "就业促进法", "旅游法", "慈善法", "老年人权益保障法", "残疾人保障法", "未成年人保护法", "妇女权益保障法", "无障碍环境建设法", "科学技术进步法", "促进科技成果转化法", "认证认可条例",
    "政府信息公开条例", "市场主体登记管理条例",
  ]
  private static let slips = ["中国人民共和国", "中华人共和国", "中华共和国", "中华人民共合国"]
  private static let brackets = ["】", "］", "]", "）", ")"]

  static let phrases = laws.map { "《\($0)》" } + slips + brackets + ["〕"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    let text = prose[phrase]
    if text.begins(with: "《") { return shortName(phrase, prose, document) }
    if text.begins(with: "中") {
      let span = prose.span(of: phrase)
      return [finding(.slip(String(text)), at: span, fixes: [.replace(span, with: "中华人民共和国", .certain)])]
    }
    return text.begins(with: "〕") ? order(phrase, prose) : year(phrase, prose)
  }

  /// `《标准化法》` in a document that does not have the full name anywhere, where it first stands.
  private static func shortName(_ phrase: TextRange, _ prose: Prose, _ document: DocumentView) -> [Diagnostic] {
    let range = TextRange(phrase.lowerBound + 3, phrase.upperBound - 3)
    let name = String(prose[range])
    let span = prose.span(of: range)
    let text = String(decoding: document.system.sources[span.source].bytes, as: UTF8.self)
    guard !text.holds(text: "中华人民共和国" + name),
      !text.utf8.isEmpty, isFirst("《\(name)》", at: span.lowerBound - 3, in: text)
    else { return [] }
    return [finding(.short(name), at: span, fixes: [.replace(span, with: "中华人民共和国" + name, .likely)])]
  }

  private static func isFirst(_ words: String, at offset: Int, in text: String) -> Bool {
    let words = Array(words.utf8)
    let bytes = Array(text.utf8)
    guard offset > 0, offset <= bytes.count else { return true }
    var index = 0
    while index + words.count <= bytes.count, index < offset {
      if bytes[index] == words[0], bytes[index..<index + words.count].elementsEqual(words) { return false }
      index += 1
    }
    return true
  }

  /// `云工信规【2022】1号`
  private static func year(_ phrase: TextRange, _ prose: Prose) -> [Diagnostic] {
    guard phrase.lowerBound > 7 else { return [] }
    let digits = prose[TextRange(phrase.lowerBound - 4, phrase.lowerBound)]
    guard digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      hasNumber(prose[TextRange(phrase.upperBound, prose.text.utf8.count)]),
      let opening = prose[TextRange(0, phrase.lowerBound - 4)].last, "【［[（(".contains(opening)
    else { return [] }
    let start = phrase.lowerBound - 4 - opening.utf8.count
    guard isBehindIssuer(start, prose) else { return [] }
    let span = prose.span(of: TextRange(start, phrase.upperBound))
    return [finding(.brackets(String(digits)), at: span, fixes: [.replace(span, with: "〔\(digits)〕", .certain)])]
  }

  /// `1号`, `第1号`, but not `3号楼`
  private static func hasNumber(_ text: Substring) -> Bool {
    let number = text.drop { $0 == "第" || $0 == " " }
    let digits = number.prefix { $0.isASCII && $0.isNumber }
    let rest = number.dropFirst(digits.count).drop { $0 == " " }
    guard !digits.isEmpty, rest.first == "号" else { return false }
    return rest.dropFirst().first.map { !"楼院门厅馆窗线机".contains($0) } ?? true
  }

  /// Whether the short name of an authority stands before it: `云工信规`, `国办发`.
  private static func isBehindIssuer(_ offset: Int, _ prose: Prose) -> Bool {
    let before = prose[TextRange(0, offset)]
    guard let last = before.unicodeScalars.last(where: { $0 != " " }) else { return false }
    return "发函规办字令通文企告联综政改财监管标质".unicodeScalars.contains(last)
  }

  /// `〔2022〕第1号`, `〔2022〕01号`
  private static func order(_ phrase: TextRange, _ prose: Prose) -> [Diagnostic] {
    let start = phrase.lowerBound + 3
    let behind = prose[TextRange(start, prose.text.utf8.count)]
    guard hasNumber(behind) else { return [] }
    var surplus = behind.prefix { $0 == "第" || $0 == " " }.utf8.count
    let digits = behind.dropFirst(behind.prefix { $0 == "第" || $0 == " " }.count)
    let zeros = digits.prefix { $0 == "0" }
    surplus += zeros.utf8.count
    guard surplus > 0, digits.dropFirst(zeros.count).first?.isNumber == true else { return [] }
    let span = prose.span(of: TextRange(start, start + surplus))
    return [finding(.order, at: span, fixes: [.replace(span, with: "", .certain)])]
  }
}

extension Bilingual {
  fileprivate static let order = Self(
    zh: "发文字号的序号不加“第”，也不编虚位（1 不编为 01）",
    en: "the number of an official document has neither 第 nor leading zeros")

  fileprivate static func short(_ name: String) -> Self {
    Self(
      zh: "法律法规首次出现写全称《中华人民共和国\(name)》", en: "at first a law has its full name, 《中华人民共和国\(name)》")
  }

  fileprivate static func slip(_ written: String) -> Self {
    Self(zh: "“\(written)”应为“中华人民共和国”", en: "“\(written)” should be 中华人民共和国")
  }

  fileprivate static func brackets(_ year: String) -> Self {
    Self(zh: "发文字号的年份用六角括号：〔\(year)〕", en: "the year of an official document stands in 〔\(year)〕")
  }
}
