import StdModel

/// Two different things are not shown by one figure.
enum SharedFigure: StandardRule {
  static let id = RuleID("GBT1.1-XRF-05")
  static let severity = Severity.warning
  static let isPlainFault = true
  static let yieldsTo = [RuleID("GBT1.1-XRF-04"), RuleID("GBT1.1-XRF-01"), RuleID("SYS-18")]

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "不同的事物不引用同一幅图：“甲流程图见图1”，乙的流程图就不是图1",
      en: "two different things do not refer to one figure"),
    why: Bilingual(
      zh: "复制条文之后编号没有改，其中一处引用的是别的图",
      en: "where a clause was copied and the number was not changed, one of the two leads to the wrong figure"),
    wrong: [
      "## 4 流程\n\n窗口受理流程图见图1。投诉处理流程图见⟦图1⟧。\n\n```dot\ndigraph {a -> b}\n```\n\n图 1　窗口受理流程图\n"
    ],
    right: [
      "## 4 流程\n\n窗口受理流程图见图1。办理受理时，窗口受理流程图见图1，投诉处理流程图见图2。\n\n```dot\ndigraph {a -> b}\n```\n\n图 1　窗口受理流程图\n\n```dot\ndigraph {a -> b}\n```\n\n图 2　投诉处理流程图\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    let mentions = document.figureMentions
    guard mentions.count > 1 else { return [] }
    var first: [ObjectNumber: FigureMention] = [:]
    var found: [Diagnostic] = []
    for mention in mentions {
      guard case .figure(let number, _) = mention.reference.mention.kind else { continue }
      guard let earlier = first[number] else {
        first[number] = mention
        continue
      }
      let (subject, other) = (mention.name.subject, earlier.name.subject)
      // `受理流程图` and `窗口受理流程图` may be the same.
      guard subject != other, !subject.holds(text: other), !other.holds(text: subject) else { continue }
      let isEarlierWrong = mention.cited?.name?.subject == subject
      let (wrong, right) = isEarlierWrong ? (earlier, mention) : (mention, earlier)
      found.append(
        finding(
          .shared(number, wrong.name.subject, right.name.subject),
          at: wrong.prose.span(of: wrong.reference.mention.range),
          related: [Diagnostic.Label(right.prose.span(of: right.reference.mention.range), .other)]))
    }
    return found
  }
}

extension Bilingual {
  fileprivate static let other = Self(zh: "另一事物也引用这幅图", en: "the other one refers to it here")

  fileprivate static func shared(_ number: ObjectNumber, _ subject: String, _ other: String) -> Self {
    Self(
      zh: "“\(subject)”和“\(other)”都引用图 \(number)，其中一处的编号有误",
      en: "“\(subject)” and “\(other)” both refer to figure \(number); one of the numbers is wrong")
  }
}
