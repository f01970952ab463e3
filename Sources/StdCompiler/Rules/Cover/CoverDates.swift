import StdModel

/// The dates of the cover are written alike, lie in the calendar, and follow each other.
enum CoverDates: StandardRule {
  static let id = RuleID("GBT1.1-COV-06")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.1、附录E"),
    summary: Bilingual(
      zh: "发布日期不晚于实施日期，都写作 2026-03-01 的形式，草案中的空缺写 X",
      en: "published no later than implemented, both as 2026-03-01, with X for what a draft leaves open"),
    why: Bilingual(
      zh: "实施早于发布，文件在公布之前就要求遵守；写法不一，无法比较和检索",
      en: "nobody can follow what is not yet published, and dates in several forms cannot be compared"),
    wrong: [
      "---\ntitle: 窗口受理服务规程\nissued: 2026-05-01\neffective: ⟦2026-04-01⟧\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\ntitle: 窗口受理服务规程\nissued: ⟦2026年3月1日⟧\neffective: ⟦2026-04-31⟧\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "示例市地方标准\n\nDB9901/T XXXX—2026\n\n⟦XXXX - XX - XX⟧ 发布\n\nXXXX-XX-XX 实施\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\ntitle: 窗口受理服务规程\nstage: 发布稿\nissued: ⟦2026-XX-XX⟧\neffective: 2026-04-01\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "---\ntitle: 窗口受理服务规程\nissued: 2026-03-01\neffective: 2026-03-01\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\ntitle: 窗口受理服务规程\nstage: 征求意见稿\nissued: 2026-XX-XX\neffective: XXXX-XX-XX\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    let issued = document.metadata.issued.map { ($0, CoverDate($0.value)) }
    let effective = document.metadata.effective.map { ($0, CoverDate($0.value)) }
    var found: [Diagnostic] = []
    for (written, date) in [issued, effective].compactMap({ $0 }) {
      if let problem = problem(of: date, written, document) { found.append(problem) }
    }
    guard found.isEmpty, let issued, let effective, let first = issued.1, let second = effective.1,
      first.isLater(than: second)
    else { return found }
    found.append(
      finding(
        .order(first.tidy, second.tidy), at: effective.0.span, related: [Diagnostic.Label(issued.0.span, .issued)]))
    return found
  }

  private static func problem(of date: CoverDate?, _ written: Sourced<String>, _ document: DocumentView) -> Diagnostic?
  {
    guard let date else { return finding(.noDate(written.value), at: written.span) }
    if !date.isPossible { return finding(.impossible(written.value), at: written.span) }
    if date.tidy != written.value {
      return finding(
        .form(written.value, date.tidy), at: written.span, fixes: [.replace(written.span, with: date.tidy, .certain)])
    }
    guard !date.isComplete, document.metadata.stage?.value == .published else { return nil }
    return finding(.open(written.value), at: written.span)
  }
}

extension Bilingual {
  fileprivate static let issued = Self(zh: "发布日期", en: "the date of publication")

  fileprivate static func order(_ issued: String, _ effective: String) -> Self {
    Self(
      zh: "实施日期 \(effective) 早于发布日期 \(issued)", en: "implemented on \(effective), before it is published on \(issued)")
  }

  fileprivate static func noDate(_ written: String) -> Self {
    Self(zh: "“\(written)”不是日期，应为 2026-03-01 的形式", en: "“\(written)” is no date; write 2026-03-01")
  }

  fileprivate static func impossible(_ written: String) -> Self {
    Self(zh: "日历中没有“\(written)”这一天", en: "there is no day “\(written)”")
  }

  fileprivate static func form(_ written: String, _ tidy: String) -> Self {
    Self(zh: "日期“\(written)”应写作 \(tidy)", en: "the date “\(written)” is written \(tidy)")
  }

  fileprivate static func open(_ written: String) -> Self {
    Self(zh: "已是发布稿，日期“\(written)”仍有空缺", en: "the document is published, but the date “\(written)” is still open")
  }
}
