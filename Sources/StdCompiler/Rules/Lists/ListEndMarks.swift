import StdModel

/// Lead-in and items end alike: `：` with `；` or `，`, or `。` throughout.
enum ListEndMarks: ListRule {
  static let id = RuleID("GBT1.1-LST-02")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.5.1"),
    summary: Bilingual(
      zh: "引语以句号结束的，各项以句号结束；引语以冒号结束的，各项以分号或逗号结束",
      en: "after a full stop items end with full stops; after a colon with semicolons or commas"),
    why: Bilingual(
      zh: "标点说明各项是完整的句子还是引语的一部分", en: "the marks tell whether items are sentences or parts of the lead-in"),
    wrong: [
      "## 4 服务对象\n\n服务对象包括：\n\na) 创业者⟦。⟧\n\nb) 企业；\n\nc) 中小企业。\n",
      "## 4 评价主体\n\n评价由下列人员之一承担⟦。⟧\n\na) 内部人员；\n\nb) 第三方专家。\n",
      "## 4 服务对象\n\n服务对象包括：\n\na) 创业者⟦⟧\n\nb) 中小企业。\n",
      "## 4 制度\n\n制度包括⟦：⟧\n\n——管理制度。明确更新要求。\n\n——发布制度。明确时限。\n",
    ],
    right: [
      "## 4 服务对象\n\n服务对象包括：\n\na) 创业者；\n\nb) 中小企业。\n",
      "## 4 服务对象\n\n服务对象应满足下列条件。\n\na) 企业应在本市登记。\n\nb) 企业应无失信记录。\n",
    ])

  static func check(_ list: PlacedList, in document: DocumentView) -> [Diagnostic] {
    guard list.list.items.count > 1, list.isProse, let leadIn = list.leadIn, let mark = leadIn.lastMark else {
      return []
    }
    let inner = list.list.items.dropLast().lazy.filter { !$0.hasInnerList && !$0.prose.isEmpty }
    switch mark.character {
    case "：", ":":
      // Items that all end with 。 are sentences, so it is the lead-in that is wrong.
      if list.areSentences {
        let span = leadIn.span(of: mark.range)
        return [finding(.leadInWithSentences, at: span, fixes: [.replace(span, with: "。", .likely)])]
      }
      return report(inner.filter { !endsWithSeparator($0) }, should: "；", in: list)
    case "。":
      // Items that all end with ； belong to a lead-in with ：, so it is the lead-in that is wrong.
      if !inner.isEmpty, inner.allSatisfy({ endsWithSeparator($0) }) {
        let span = leadIn.span(of: mark.range)
        return [finding(.leadInWithItems, at: span, fixes: [.replace(span, with: "：", .likely)])]
      }
      return report(inner.filter { !endsWithStop($0) }, should: "。", in: list)
    default:
      return [finding(.leadInMark, at: leadIn.span(of: mark.range))]
    }
  }

  private static func endsWithSeparator(_ item: ListItem) -> Bool {
    switch item.prose.text.lastScalar {
    case "；", "，", ";", ",", nil: true
    default: false
    }
  }

  private static func endsWithStop(_ item: ListItem) -> Bool {
    switch item.prose.text.lastScalar {
    case "。", nil: true
    default: false
    }
  }

  /// One message for a list, with all its wrong items.
  private static func report(_ items: some Collection<ListItem>, should mark: String, in list: PlacedList)
    -> [Diagnostic]
  {
    guard let first = items.first else { return [] }
    let edits = items.map { FixIt.Edit(place(of: $0), mark) }
    let fix = FixIt(.likely, Bilingual(zh: "各项以“\(mark)”结束", en: "end the items with “\(mark)”"), edits)
    let related = items.dropFirst().prefix(8).map { Diagnostic.Label(place(of: $0), .alsoHere) }
    return [finding(.itemMark(mark), at: place(of: first), related: related, fixes: [fix])]
  }

  /// The end mark that is wrong, or the end of a text that has none.
  private static func place(of item: ListItem) -> SourceSpan {
    guard let mark = item.prose.lastMark, mark.isPunctuation else { return item.prose.span.tail }
    return item.prose.span(of: mark.range)
  }
}

extension Bilingual {
  fileprivate static let leadInWithItems = Self(
    zh: "各项以分号结束，引语末尾应为冒号", en: "the items end with semicolons, so the lead-in ends with a colon")
  fileprivate static let leadInWithSentences = Self(
    zh: "各项是以句号结束的句子，引语末尾应为句号", en: "the items are sentences, so the lead-in ends with a full stop")
  fileprivate static let leadInMark = Self(
    zh: "引语末尾应为冒号或句号", en: "a lead-in ends with a colon or a full stop")
  fileprivate static let alsoHere = Self(zh: "这一项也是", en: "this one, too")

  fileprivate static func itemMark(_ mark: String) -> Self {
    mark == "。"
      ? Self(zh: "引语以句号结束，各项也应以句号结束", en: "the lead-in ends with a full stop, so do the items")
      : Self(zh: "引语以冒号结束，各项应以分号结束", en: "the lead-in ends with a colon, so the items end with semicolons")
  }
}
