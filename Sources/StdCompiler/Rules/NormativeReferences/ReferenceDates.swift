import StdModel

/// A document is cited with its date where the lists have it dated, and without where they have it undated.
enum ReferenceDates: StandardRule {
  static let id = RuleID("GBT1.1-REF-06")
  static let severity = Severity.error
  static let yieldsTo = [RuleID("GBT1.1-CIT-02"), RuleID("GBT1.1-CIT-09")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.6.3.1、9.5.4.1"),
    summary: Bilingual(
      zh: "文中注日期引用的，清单也注日期；文中不注日期的，清单也不注；两种都用的，清单列两条",
      en: "text and list agree whether a document is dated; where the text uses both forms the list has both"),
    why: Bilingual(
      zh: "是否注日期决定适用哪个版本，文中与清单不一致就无法判断",
      en: "the date decides which edition applies; when text and list differ nobody can tell"),
    wrong: [
      "## 2 规范性引用文件\n\nGB/T 1.1—2020　标准化工作导则　第1部分：标准化文件的结构和起草规则\n\n## 4 编写\n\n标准应符合⟦GB/T 1.1⟧的规定。\n",
      "## 2 规范性引用文件\n\nGB/T 22239　信息安全技术　网络安全等级保护基本要求\n\n## 4 平台\n\n平台应符合⟦GB/T 22239—2019⟧中第7章的规定。\n\n系统应符合GB/T 22239的规定。\n",
      "## 2 规范性引用文件\n\nGB/T 22239—2019　信息安全技术　网络安全等级保护基本要求\n\n## 4 平台\n\n平台应符合⟦GB/T 22239—2008⟧的规定。\n",
    ],
    right: [
      "## 2 规范性引用文件\n\nGB/T 1.1　标准化工作导则　第1部分：标准化文件的结构和起草规则\n\n## 4 编写\n\n标准应符合GB/T 1.1的规定。\n",
      // The sentence of the foreword names the edition that the document was drafted by.
      "## 前言\n\n本文件按照GB/T 1.1—2020《标准化工作导则 第1部分：标准化文件的结构和起草规则》的规定起草。\n\n## 2 规范性引用文件\n\nGB/T 1.1　标准化工作导则　第1部分：标准化文件的结构和起草规则\n\n## 4 编写\n\n标准应符合GB/T 1.1的规定。\n",
      "## 2 规范性引用文件\n\nGB/T 22239　信息安全技术　网络安全等级保护基本要求\n\nGB/T 22239—2019　信息安全技术　网络安全等级保护基本要求\n\n## 4 平台\n\n平台应符合GB/T 22239—2019中第7章的规定，系统应符合GB/T 22239的规定。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    var seen = Set<StandardNumber>()
    var found: [(citation: Citations.Citation, number: StandardNumber, entries: [Citations.Entry])] = []
    for citation in document.citations.citations where citation.context != .foreword && citation.context != .termSource
    {
      guard let number = citation.number, isInOtherForm(number, document.citations.entries),
        seen.insert(number).inserted
      else { continue }
      found.append(
        (citation, number, document.citations.entries.filter { $0.number?.isSameDocument(as: number) ?? false }))
    }
    guard !found.isEmpty else { return [] }
    let proses = document.proses(at: Set(found.map(\.citation.reference.place)))
    return found.compactMap { item in
      guard let prose = proses[item.citation.reference.place] else { return nil }
      return report(item.citation, item.number, item.entries, prose, document)
    }
  }

  /// Whether a document is listed, but not with this date.
  private static func isInOtherForm(_ number: StandardNumber, _ entries: [Citations.Entry]) -> Bool {
    var isListed = false
    for entry in entries {
      guard let listed = entry.number, listed.isSameDocument(as: number) else { continue }
      if listed.year == number.year { return false }
      isListed = true
    }
    return isListed
  }

  private static func report(
    _ citation: Citations.Citation, _ number: StandardNumber, _ entries: [Citations.Entry], _ prose: Prose,
    _ document: DocumentView
  ) -> Diagnostic? {
    guard let entry = entries.first, let listed = entry.number else { return nil }
    let span = prose.span(of: citation.reference.mention.coreRange)
    let forms = Set(
      document.citations.citations.compactMap { $0.context == .foreword ? nil : $0.number }.filter {
        $0.undated == number.undated
      })
    // Where the whole text agrees it is the list that is wrong; else this citation is.
    let fix: FixIt? =
      entries.count > 1
      ? nil
      : forms.count == 1
        ? entry.entry.designationRange.map {
          .replace(entry.entry.prose.span(of: $0), with: String(describing: number), .likely)
        }
        : .replace(span, with: String(describing: listed), .likely)
    return finding(
      .differs(number, listed, document.place(of: citation.reference.place.node), entry.register), at: span,
      related: [Diagnostic.Label(entry.entry.headSpan, .listed)], fixes: fix.map { [$0] } ?? [])
  }
}

extension Bilingual {
  fileprivate static let listed = Self(zh: "清单中的写法", en: "as the list has it")

  fileprivate static func differs(
    _ cited: StandardNumber, _ listed: StandardNumber, _ place: String, _ register: Citations.Register
  ) -> Self {
    let list: (zh: String, en: String) =
      switch register {
      case .normativeReferences: ("第2章", "clause 2")
      case .bibliography: ("参考文献", "the bibliography")
      }
    func form(_ number: StandardNumber) -> (zh: String, en: String) {
      number.isDated ? ("\(number)", "\(number)") : ("不注日期的 \(number)", "undated \(number)")
    }
    return Self(
      zh: "\(opening(place))引用\(spaced(form(cited).zh))，\(list.zh)列的是\(spaced(form(listed).zh))",
      en: "\(place) cites \(form(cited).en), \(list.en) has \(form(listed).en)")
  }
}
