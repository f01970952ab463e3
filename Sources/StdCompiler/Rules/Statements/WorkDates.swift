import StdModel

/// The dates of the steps of work ascend and lie inside the time that is stated.
enum WorkDates: StandardRule {
  static let id = RuleID("PROC-08")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "起草过程的日期按先后排列，事件的日期在所写的起止日期之内", en: "the dates of the work ascend, and events lie inside the time stated"),
    why: Bilingual(
      zh: "日期互相矛盾，审查的人不相信过程真实",
      en: "those who examine the standard do not trust an account whose dates contradict one another"),
    wrong: [
      "---\nstatement-of: Q/SL 1—2026\ntitle: 编制说明\n---\n\n## 一、起草过程\n\n2022年12月-2023年1月，编写组调研。⟦2023年3月23日⟧通过论证。\n",
      "---\nstatement-of: Q/SL 1—2026\ntitle: 编制说明\n---\n\n## 一、起草过程\n\n过程如下：\n\na) 2025年9月8日下达计划；\n\nb) ⟦2025年8月15日⟧成立编写组。\n",
      "---\nstatement-of: Q/SL 1—2026\ntitle: 编制说明\n---\n\n## 一、起草过程\n\n⟦2025年9月8日—6月7日⟧，编写组调研。\n",
    ],
    right: [
      "---\nstatement-of: Q/SL 1—2026\ntitle: 编制说明\n---\n\n## 一、起草过程\n\n2022年12月—2023年3月，编写组调研。2023年3月23日通过论证，计划在2023年10月前发布。\n",
      "---\nstatement-of: Q/SL 1—2026\ntitle: 编制说明\n---\n\n## 一、起草过程\n\n过程如下：\n\na) 2025年9月8日下达计划；\n\nb) 2025年9月22日—10月24日，发放问卷，对象自2024年1月起办理过事项。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isStatement else { return [] }
    var found: [Diagnostic] = []
    for element in document.elements {
      element.clause.forEachClause { clause in
        guard clause.heading.title?.text.holds("过程") == true else { return }
        forEachProse(of: clause) { _, prose in found += contradictions(in: prose) }
        for case .list(let list) in clause.blocks { found += ascent(of: list.items.map(\.prose)) }
        found += ascent(
          of: clause.subclauses.compactMap { subclause in
            guard case .paragraph(let paragraph)? = subclause.blocks.first else { return nil }
            return paragraph.prose
          })
      }
    }
    // A clause 过程 in another one is read with that, too.
    return Array(Set(found)).sorted()
  }

  /// A span that ends before it begins, and events behind the span that the text begins with.
  private static func contradictions(in prose: Prose) -> [Diagnostic] {
    let dates = WrittenDate.all(in: prose.text)
    var found = dates.compactMap { date in
      date.end < date.start ? finding(.backwards, at: prose.span(of: date.range)) : nil
    }
    guard let span = dates.first, span.isSpan, span.range.lowerBound == 0, span.end >= span.start else { return found }
    for date in dates.dropFirst() where date.start > span.end && !date.start.isIn(span.end) {
      let before = prose[TextRange(0, date.range.lowerBound)]
      let behind = prose[TextRange(date.range.upperBound, prose.text.utf8.count)]
      // What is planned lies ahead.
      let isPlanned =
        ["前", "之前", "底"].contains { behind.hasPrefix($0) }
        || ["计划", "计划于", "计划在", "预计", "拟于", "期限为", "至", "自"].contains { before.hasSuffix($0) }
      if isPlanned { continue }
      found.append(
        finding(
          .outside(String(prose[span.range])), at: prose.span(of: date.range),
          related: [Diagnostic.Label(prose.span(of: span.range), .span)]))
    }
    return found
  }

  private static func ascent(of steps: [Prose]) -> [Diagnostic] {
    var last: (date: WrittenDate, prose: Prose)?
    var found: [Diagnostic] = []
    for prose in steps {
      guard let date = WrittenDate.all(in: prose.text).first else { continue }
      if let last, date.start < last.date.start, !last.date.start.isIn(date.start), !date.start.isIn(last.date.start) {
        found.append(
          finding(
            .descends(String(last.prose[last.date.range])), at: prose.span(of: date.range),
            related: [Diagnostic.Label(last.prose.span(of: last.date.range), .before)]))
      }
      last = (date, prose)
    }
    return found
  }
}

/// `2023年3月23日`, or `2022年12月—2023年1月` with both ends.
private struct WrittenDate {
  struct Day: Comparable {
    var year: Int
    var month: Int
    /// 0 where only the month is written.
    var day: Int

    static func < (left: Day, right: Day) -> Bool {
      (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// Whether it is a day of the month that the other one is, or that month.
    func isIn(_ other: Day) -> Bool { other.day == 0 && year == other.year && month == other.month }
  }

  let start: Day
  let end: Day
  let isSpan: Bool
  let range: TextRange

  static func all(in text: String) -> [WrittenDate] {
    guard text.holds("年"), text.holds("月") else { return [] }
    var reader = Reader(bytes: Array(text.utf8))
    var result: [WrittenDate] = []
    while reader.offset < reader.bytes.count {
      if let date = reader.date() { result.append(date) } else { reader.offset += 1 }
    }
    return result
  }

  private struct Reader {
    let bytes: [UInt8]
    var offset = 0

    mutating func date() -> WrittenDate? {
      let start = offset
      guard bytes[start] >= 0x30, bytes[start] <= 0x39, let year = number(), year >= 1900, year < 2200, skip("年"),
        let month = number(), skip("月")
      else {
        offset = max(start, offset > start ? offset - 1 : start)
        return nil
      }
      var first = Day(year: year, month: month, day: 0)
      first.day = day() ?? 0
      var end = offset
      guard separator(), let last = lastDay(after: first) else {
        offset = end
        return WrittenDate(start: first, end: first, isSpan: false, range: TextRange(start, end))
      }
      end = offset
      return WrittenDate(start: first, end: last, isSpan: true, range: TextRange(start, end))
    }

    /// `2023年1月`, `10月24日` or `24日` behind a dash.
    private mutating func lastDay(after first: Day) -> Day? {
      guard let number = number() else { return nil }
      if skip("年") {
        guard let month = self.number(), skip("月") else { return nil }
        return Day(year: number, month: month, day: day() ?? 0)
      }
      if skip("月") { return Day(year: first.year, month: number, day: day() ?? 0) }
      if skip("日") { return Day(year: first.year, month: first.month, day: number) }
      return nil
    }

    /// `23日`, or `29` before a dash.
    private mutating func day() -> Int? {
      let start = offset
      guard let number = number() else { return nil }
      if skip("日") { return number }
      let end = offset
      if separator() {
        offset = end
        return number
      }
      offset = start
      return nil
    }

    private mutating func number() -> Int? {
      var value = 0
      let start = offset
      while offset < bytes.count, bytes[offset] >= 0x30, bytes[offset] <= 0x39, offset - start < 4 {
        value = value * 10 + Int(bytes[offset] - 0x30)
        offset += 1
      }
      return offset > start ? value : nil
    }

    private mutating func separator() -> Bool {
      for dash in ["——", "—", "–", "－", "～", "至", "到", "-", "~"] where skip(dash) { return true }
      return false
    }

    private mutating func skip(_ word: String) -> Bool {
      guard bytes[offset...].starts(with: word.utf8) else { return false }
      offset += word.utf8.count
      return true
    }
  }
}

extension Bilingual {
  fileprivate static let span = Self(zh: "所写的起止日期", en: "the time stated")
  fileprivate static let before = Self(zh: "前一步的日期", en: "the step before")
  fileprivate static let backwards = Self(zh: "截止日期在开始日期之前", en: "the end lies before the start")

  fileprivate static func outside(_ span: String) -> Self {
    Self(zh: "日期在“\(span)”之后，与本段所写的起止日期矛盾", en: "the date lies behind “\(span)”, the time that the paragraph states")
  }

  fileprivate static func descends(_ date: String) -> Self {
    Self(zh: "日期早于前一步的“\(date)”，起草过程宜按先后排列", en: "the date lies before “\(date)” of the step before")
  }
}
