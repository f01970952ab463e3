import StdModel

/// Authorities are named in full before their short names.
enum AuthorityNames: PhraseRule {
  static let id = RuleID("GBT1.1-WRD-05")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.4.3.1、9.4.3.2"),
    summary: Bilingual(
      zh: "机构首次出现用全称，简称在括号中给出后才使用", en: "an organisation has its full name first, and the short one in brackets"),
    why: Bilingual(zh: "简称因地而异，外地读者不知道指哪个机构", en: "short names differ from place to place"),
    wrong: ["## 4 平台\n\n平台应向⟦省工信厅⟧报送年度报告。\n"],
    right: [
      "## 4 平台\n\n平台应向示例省工业和信息化厅（以下简称“省工信厅”）报送年度报告，由省工信厅公布。\n",
      "## 4 平台\n\n平台应按照工信部联规〔2021〕200号文件的编号归档。\n",
    ])

  static let phrases = [
    "省工信厅", "市工信局", "省经信厅", "市经信局", "省市监局", "市市监局", "市监局", "省发改委", "市发改委", "国家发改委", "发改委", "工信部", "省科技厅",
    "市科技局", "人社部", "省人社厅", "市人社局", "国资委",
  ]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement, document.provision(around: phrase, at: place) != nil, !prose.isQuoted(phrase) else {
      return []
    }
    let behind = prose[TextRange(phrase.upperBound, prose.text.utf8.count)]
    for mark: StaticString in ["〔", "联", "规〔", "发〔", "办〔", "企业〔", "[", "【"] where behind.begins(with: mark) {
      return []
    }
    let name = String(prose[phrase])
    let text = document.system.sources[prose.span.source].bytes
    guard !isExplained(name, text) else { return [] }
    return [finding(.short(name), at: prose.span(of: phrase))]
  }

  /// Whether the short name stands anywhere as one that is given: `简称“省工信厅”`, `简称省工信厅`.
  private static func isExplained(_ name: String, _ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.holds(text: "简称“\(name)") || text.holds(text: "简称\(name)") || text.holds(text: "简称：\(name)")
      || text.holds(text: "（\(name)）")
  }
}

extension Bilingual {
  fileprivate static func short(_ name: String) -> Self {
    Self(
      zh: "“\(name)”是简称，首次出现应写全称并注明“以下简称“\(name)””", en: "“\(name)” is a short name; give the full one at first")
  }
}
