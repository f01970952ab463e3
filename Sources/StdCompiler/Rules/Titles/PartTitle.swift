import StdModel

/// The title of a part says 第n部分： and what it treats of; the parts of a document have the same words in front of that.
enum PartTitle: StandardRule, SystemRule {
  static let id = RuleID("GBT1.1-TTL-05")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.1.3"),
    summary: Bilingual(
      zh: "部分的名称写作“……　第2部分：……”，各部分的引导要素和主体要素相同，补充要素不同",
      en: "a part is titled “……　第2部分：……”; the parts share what stands in front and differ behind it"),
    why: Bilingual(zh: "名称不统一，看不出这些部分属于同一个文件", en: "with other words the parts do not look like parts of one document"),
    wrong: [
      "---\ntitle: 中小企业公共服务 ⟦第二部分⟧：受理\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\ntitle: 中小企业公共服务 第2部分⟦ ⟧受理\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\ntitle: 中小企业公共服务 ⟦第2部分⟧\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "=== system.yaml\norganisation: 示例市中小企业服务中心\n=== implementation/a.md\n---\nnumber: DB9901/T 12.1—2026\ntitle: 中小企业公共服务 第1部分：总则\n---\n\n## 1 范围\n\n本文件适用于服务。\n=== implementation/b.md\n---\nnumber: DB9901/T 12.2—2026\ntitle: ⟦企业公共服务 第2部分：受理⟧\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "=== system.yaml\norganisation: 示例市中小企业服务中心\n=== implementation/a.md\n---\nnumber: DB9901/T 12.1—2026\ntitle: 中小企业公共服务　第1部分：总则\n---\n\n## 1 范围\n\n本文件适用于服务。\n=== implementation/b.md\n---\nnumber: DB9901/T 12.2—2026\ntitle: 中小企业公共服务 第2部分：受理\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\ntitle: 窗口第2部分业务受理规程\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  package static func enrol(in rules: inout RulesByKind) {
    rules.add(standard: self)
    rules.add(system: self)
  }

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let title = document.metadata.title, !document.isStatement, let part = PartNumber(inTitle: title.value),
      let span = title.place(of: part.range)
    else { return [] }
    let written = document.text(at: span)
    let tidy = "第\(part.number)部分"
    var found: [Diagnostic] = []
    if written != tidy {
      found.append(finding(.numeral(written, tidy), at: span, fixes: [.replace(span, with: tidy, .certain)]))
    }
    let behind = Substring(title.value.utf8.dropFirst(part.range.upperBound))
    let supplement = behind.drop { $0.isWhitespace || $0 == "：" || $0 == ":" || $0 == "—" }
    if supplement.isEmpty {
      found.append(finding(.noSupplement(tidy), at: span))
    } else if !behind.hasPrefix("："),
      let mark = title.place(of: TextRange(part.range.upperBound, title.value.utf8.count - supplement.utf8.count))
    {
      found.append(finding(.colon(tidy), at: mark, fixes: [.replace(mark, with: "：", .certain)]))
    }
    return found
  }

  // MARK: - Over the parts of one document

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    var series: [StandardNumber: [(standard: Standard, lead: String, supplement: String)]] = [:]
    var order: [StandardNumber] = []
    for standard in system.system.standards where standard.kind == .standard {
      guard let title = standard.metadata.title, let number = standard.metadata.number?.value,
        let part = PartNumber(inTitle: title.value),
        let point = number.sequence.firstIndex(of: ".")
      else { continue }
      let whole = StandardNumber(
        level: number.level, code: number.code, series: number.series, sequence: String(number.sequence[..<point]),
        year: nil)
      let utf8 = title.value.utf8
      let lead = String(decoding: utf8.prefix(part.range.lowerBound), as: UTF8.self).filter { !$0.isWhitespace }
      let supplement = String(decoding: utf8.dropFirst(part.range.upperBound), as: UTF8.self).filter {
        !$0.isWhitespace && $0 != "：" && $0 != ":"
      }
      if series[whole] == nil { order.append(whole) }
      series[whole, default: []].append((standard, lead, supplement))
    }
    return order.flatMap { whole in compare(series[whole] ?? [], whole) }
  }

  private static func compare(
    _ parts: [(standard: Standard, lead: String, supplement: String)], _ whole: StandardNumber
  ) -> [Diagnostic] {
    guard let first = parts.first, let firstTitle = first.standard.metadata.title else { return [] }
    var supplements: [String: SourceSpan] = [first.supplement: firstTitle.span]
    var found: [Diagnostic] = []
    for part in parts.dropFirst() {
      guard let title = part.standard.metadata.title else { continue }
      if part.lead != first.lead {
        found.append(
          finding(
            .otherLead(part.lead, first.lead, whole), at: title.span,
            related: [Diagnostic.Label(firstTitle.span, .first)]))
      }
      if let same = supplements[part.supplement], !part.supplement.isEmpty {
        found.append(
          finding(.sameSupplement(part.supplement), at: title.span, related: [Diagnostic.Label(same, .first)]))
      }
      supplements[part.supplement] = title.span
    }
    return found
  }
}

extension Bilingual {
  fileprivate static let first = Self(zh: "另一部分的名称", en: "the title of the other part")

  fileprivate static func numeral(_ written: String, _ tidy: String) -> Self {
    Self(zh: "“\(written)”应写作“\(tidy)”", en: "“\(written)” is written “\(tidy)”")
  }

  fileprivate static func noSupplement(_ part: String) -> Self {
    Self(zh: "“\(part)”之后缺少说明这一部分内容的补充要素", en: "“\(part)” lacks the words that say what the part treats of")
  }

  fileprivate static func colon(_ part: String) -> Self {
    Self(zh: "“\(part)”之后用冒号“：”", en: "a colon “：” follows “\(part)”")
  }

  fileprivate static func otherLead(_ own: String, _ other: String, _ whole: StandardNumber) -> Self {
    Self(
      zh: "\(whole) 各部分名称的前半应相同：“\(own)”与“\(other)”",
      en: "the parts of \(whole) begin alike: “\(own)” and “\(other)” differ")
  }

  fileprivate static func sameSupplement(_ words: String) -> Self {
    Self(zh: "两个部分的补充要素都是“\(words)”", en: "two parts bear the same supplement “\(words)”")
  }
}
