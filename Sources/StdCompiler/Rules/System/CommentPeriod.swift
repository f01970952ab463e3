import StdModel

/// Drafts are out for comment as long as the rules for standards of their level ask for.
enum CommentPeriod: SystemRule {
  static let id = RuleID("PROC-12")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .standard("国家标准管理办法（2022）、地方标准管理办法（2020）、团体标准管理规定（2019）"),
    summary: Bilingual(
      zh: "征求意见的期限：国家标准不少于 60 日，行业标准、地方标准和团体标准不少于 30 日",
      en:
        "a draft is out for comment for 60 days at least where it is a national standard, 30 where it is one of an industry, a region or a group"
    ),
    why: Bilingual(
      zh: "期限不足，征求意见的程序无效，有关各方来不及研究",
      en: "a shorter round does not count, and those concerned have no time to study the draft"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      consultation:
        opens: 2026-03-01
        closes: ⟦2026-03-15⟧
      === implementation/a.md
      ---
      number: DB53/T XXXX—2026
      title: 窗口受理服务规程
      stage: 征求意见稿
      ---
      ## 4 受理

      岗位应核对材料。
      """,
      // 40 days are enough for a region and too few for the nation.
      """
      === system.yaml
      organisation: 示例中心
      consultation:
        opens: 2026-03-01
        closes: ⟦2026-04-09⟧
      === implementation/a.md
      ---
      number: GB/T XXXXX—2026
      title: 窗口受理服务规程
      stage: 征求意见稿
      ---
      ## 4 受理

      岗位应核对材料。
      """,
      """
      === system.yaml
      organisation: 示例中心
      consultation:
        opens: 2026-03-10
        closes: ⟦2026-03-01⟧
      """,
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      consultation:
        opens: 2026-03-01
        closes: 2026-03-30
      === implementation/a.md
      ---
      number: DB53/T XXXX—2026
      title: 窗口受理服务规程
      stage: 征求意见稿
      ---
      ## 4 受理

      岗位应核对材料。
      """,
      // An enterprise decides for itself.
      """
      === system.yaml
      organisation: 示例中心
      consultation:
        opens: 2026-03-01
        closes: 2026-03-10
      === implementation/a.md
      ---
      number: Q/SL SS 301—2026
      title: 窗口受理服务规程
      stage: 征求意见稿
      ---
      ## 4 受理

      岗位应核对材料。
      """,
    ])

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    guard let round = system.system.configuration.consultation, let opens = round.opens, let closes = round.closes,
      let first = day(opens.value), let last = day(closes.value)
    else { return [] }
    let related = [Diagnostic.Label(opens.span, .opens)]
    guard last >= first else { return [finding(.backwards, at: closes.span, related: related)] }
    // The day of the beginning and that of the end both count.
    let days = last - first + 1
    var longest: (level: StandardNumber.Level, days: Int)?
    for standard in system.system.standards where standard.metadata.stage?.value == .committeeDraft {
      guard let level = standard.metadata.number?.value.level, let wanted = period(of: level) else { continue }
      if wanted > longest?.days ?? 0 { longest = (level, wanted) }
    }
    guard let longest, days < longest.days else { return [] }
    return [finding(.short(days, longest.level, longest.days), at: closes.span, related: related)]
  }

  /// The least number of days, or nil where no rule sets one.
  private static func period(of level: StandardNumber.Level) -> Int? {
    switch level {
    case .national: 60
    case .industry, .local, .group: 30
    case .enterprise, .international, .foreign: nil
    }
  }

  /// The number of a day, counted from a day long ago; nil for what is no whole date.
  private static func day(_ text: String) -> Int? {
    guard let date = CoverDate(text), date.isComplete, date.isPossible, let year = date.parts[0],
      let month = date.parts[1], let day = date.parts[2]
    else { return nil }
    // Years that begin in March have their odd day at the end.
    let shifted = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * months + 2) / 5 + day
  }
}

extension Bilingual {
  fileprivate static let opens = Self(zh: "自这一天起", en: "from this day on")
  fileprivate static let backwards = Self(zh: "截止日期在开始日期之前", en: "the round ends before it begins")

  fileprivate static func short(_ days: Int, _ level: StandardNumber.Level, _ wanted: Int) -> Self {
    Self(
      zh: "征求意见只有 \(days) 日，\(level.name.zh)不少于 \(wanted) 日",
      en: "the round is \(days) days long; for a \(level.name.en) it lasts \(wanted) at least")
  }
}
