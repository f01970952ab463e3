import StdModel

/// A title has at most three elements: introductory, main and supplementary (引导、主体、补充要素).
enum TitleElements: StandardRule {
  static let id = RuleID("GBT1.1-TTL-01")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("6.1.1"),
    summary: Bilingual(
      zh: "文件名称不多于三个要素，要素之间空一个汉字", en: "a title has no more than three elements, set apart by an em space"),
    why: Bilingual(
      zh: "名称过细，检索和引用都不便；细节由范围说明",
      en: "a title of many pieces is hard to cite and to find; details belong into the scope"),
    wrong: [
      "---\ntitle: ⟦中小企业 公共服务 平台建设 规范⟧\n---\n\n## 1 范围\n\n本文件适用于平台。\n"
    ],
    right: [
      "---\ntitle: 中小企业公共服务 平台建设 规范\n---\n\n## 1 范围\n\n本文件适用于平台。\n",
      "---\ntitle: 中小企业公共服务　平台建设　第2部分：XML 数据 交换\n---\n\n## 1 范围\n\n本文件适用于平台。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let title = document.metadata.title, !document.isStatement else { return [] }
    let elements = titleElements(of: title.value)
    return elements.count > 3 ? [finding(.tooMany(elements), at: title.span)] : []
  }
}

/// The elements of a title: what wide or other spaces between Han characters set apart; a part with its supplement is
/// one.
func titleElements(of title: String) -> [String] {
  var elements: [String] = []
  var previousIsHan = false
  var wasSpace = false
  for scalar in title.unicodeScalars {
    if scalar.properties.isWhitespace {
      wasSpace = true
      continue
    }
    let isHan = UTF8.width(scalar) >= 3
    if elements.isEmpty || wasSpace && isHan && previousIsHan && !elements[elements.count - 1].holds("部分：") {
      elements.append("")
    }
    elements[elements.count - 1].unicodeScalars.append(scalar)
    previousIsHan = isHan
    wasSpace = false
  }
  return elements
}

extension Bilingual {
  fileprivate static func tooMany(_ elements: [String]) -> Self {
    let shown = elements.map { "“\($0)”" }.joined()
    return Self(
      zh: "文件名称有 \(elements.count) 个要素\(shown)，最多三个",
      en: "the title has \(elements.count) elements, \(shown); three are the most")
  }
}
