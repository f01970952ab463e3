import StdModel
import StdSyntax

/// No space stands between two Chinese characters of a sentence.
enum SpacesInText: TextFaultRule {
  static let id = RuleID("GBT1.1-PUN-04")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.4.1"),
    summary: Bilingual(zh: "句子里两个汉字之间不空格", en: "no space stands between two Chinese characters"),
    why: Bilingual(
      zh: "转换留下的空格把词断开，检索时找不到", en: "spaces that a conversion left cut words in two, and searches miss them"),
    wrong: ["## 4 平台\n\n平台应开展项目培⟦ ⟧育和服务推广。\n"],
    right: [
      "## 4 平台\n\n平台应按照《标准化工作导则 第1部分》编写 API 文档。\n", "## 4 平台\n\n人员  姓名  日期应登记。\n",
    ])

  static func check(_ found: [TextFault], _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    let faults = found.filter { $0.kind == .spaceInText }
    guard let first = faults.first, !document.isStatement, document.provision(around: first.range, at: place) != nil,
      document.element(of: place.node)?.kind != .foreword
    else { return [] }
    switch document.facts[place.node].kind {
    case .paragraph, .item, .clause: break
    default: return []
    }
    // Where half of the words stand apart, the spaces are the author's: a line of names, a form.
    guard faults.count * 24 <= prose.text.utf8.count else { return [] }
    let edits = faults.map { FixIt.Edit(prose.span(of: $0.range), "") }
    let fix = FixIt(.certain, Bilingual(zh: "删去空格", en: "delete the spaces"), edits)
    let related = faults.dropFirst().prefix(8).map { Diagnostic.Label(prose.span(of: $0.range), .alsoHere) }
    return [finding(.space(faults.count), at: prose.span(of: first.range), related: related, fixes: [fix])]
  }
}

extension Bilingual {
  fileprivate static let alsoHere = Self(zh: "这里也是", en: "here, too")

  fileprivate static func space(_ count: Int) -> Self {
    Self(
      zh: "两个汉字之间不空格" + (count > 1 ? "，这段共有 \(count) 处" : ""), en: "no space between Chinese characters")
  }
}
