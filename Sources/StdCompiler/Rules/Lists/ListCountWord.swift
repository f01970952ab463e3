import StdModel

/// A number in the lead-in equals the count of items.
enum ListCountWord: ListRule {
  static let id = RuleID("GBT1.1-LST-10")
  static let severity = Severity.error
  static let isPlainFault = true

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(zh: "引语中的数目与项数一致", en: "a number in the lead-in equals the count of items"),
    why: Bilingual(zh: "数目不符，不知是多了一项还是漏了一项", en: "otherwise an item is missing or too many"),
    wrong: ["## 4 主体\n\n评价主体为以下⟦四⟧种：\n\na) 内部人员；\n\nb) 专家；\n\nc) 企业。\n"],
    right: [
      "## 4 主体\n\n评价主体为以下三种：\n\na) 内部人员；\n\nb) 专家；\n\nc) 企业。\n",
      "## 4 主体\n\n下列人员可评价 2 项服务：\n\na) 专家；\n\nb) 企业；\n\nc) 协会。\n",
    ])

  static func check(_ list: PlacedList, in document: DocumentView) -> [Diagnostic] {
    guard let leadIn = list.leadIn, list.level == 1, let counted = counted(in: leadIn.text),
      counted.count != list.list.items.count
    else { return [] }
    return [finding(.count(counted.count, items: list.list.items.count), at: leadIn.span(of: counted.range))]
  }

  /// `以下三种`, `下列 5 项` → the number and its place.
  private static func counted(in text: String) -> (count: Int, range: TextRange)? {
    // It is part of each of the words.
    guard text.holds("下") else { return nil }
    for word in ["以下", "下列", "如下"] as [StaticString] {
      guard let start = text.firstRange(of: word) else { continue }
      var rest = text[text.utf8.index(text.startIndex, offsetBy: start.upperBound)...]
      while rest.first == " " { rest = rest.dropFirst() }
      let digits = rest.prefix { $0.isASCII && $0.isNumber || numerals[$0] != nil }
      guard !digits.isEmpty, let unit = rest.dropFirst(digits.count).drop(while: { $0 == " " }).first,
        units.contains(unit),
        let count = Int(digits) ?? (digits.count == 1 ? digits.first.flatMap { numerals[$0] } : nil)
      else { continue }
      let lower = text.utf8.distance(from: text.startIndex, to: digits.startIndex)
      return (count, TextRange(lower, lower + digits.utf8.count))
    }
    return nil
  }

  private static let numerals: [Character: Int] = [
    "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
  ]
  private static let units: Set<Character> = ["种", "项", "个", "类", "点", "条", "款", "步", "方", "部", "级", "环"]
}

extension Bilingual {
  fileprivate static func count(_ said: Int, items: Int) -> Self {
    Self(zh: "引语说有 \(said) 项，列出的是 \(items) 项", en: "the lead-in promises \(said) items, \(items) are listed")
  }
}
