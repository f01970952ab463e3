import StdModel

/// Products are named by what they are, not by a trade mark.
enum BrandNames: PhraseRule {
  static let id = RuleID("GBT1.1-WRD-04")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.13.1"),
    summary: Bilingual(zh: "给出产品的正确名称或描述，不用商品名或商标", en: "describe a product rather than name its brand"),
    why: Bilingual(
      zh: "文件指定一个品牌，等于排除其他同样能用的产品", en: "a standard that names a brand shuts out others that do as well"),
    wrong: ["## 4 渠道\n\n服务人员应通过⟦微信⟧答复咨询。\n"],
    right: ["## 4 渠道\n\n服务人员应通过即时通信工具答复咨询。\n", "## 4 渠道\n\n服务人员应通过“微信”®或同类工具答复，细微信号应记录。\n"])

  static let phrases = ["微信", "支付宝", "钉钉", "抖音", "微博", "腾讯会议", "企业微信", "淘宝", "小红书", "百度", "美团", "飞书"]

  static func phrases(of words: HouseWords) -> [String] { words.brands.map(\.value) }

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement, let provision = document.provision(around: phrase, at: place),
      provision.kind != .statement
    else { return [] }
    let behind = prose[TextRange(phrase.upperBound, prose.text.utf8.count)]
    let before = prose[prose.range(before: phrase.lowerBound, atMost: 3)]
    if behind.begins(with: "®") || behind.begins(with: "™") || behind.begins(with: "”®") || behind.begins(with: "”™")
      || behind.begins(with: "号") && before.ends(with: "细")
    {
      return []
    }
    return [finding(.brand(String(prose[phrase])), at: prose.span(of: phrase))]
  }
}

extension Bilingual {
  fileprivate static func brand(_ name: String) -> Self {
    Self(zh: "“\(name)”是商品名，宜写产品的通用名称", en: "“\(name)” is a brand; name the kind of product")
  }
}
