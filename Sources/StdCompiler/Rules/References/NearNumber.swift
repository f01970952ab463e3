import StdModel

/// A cited number that no list knows and that differs in one digit from a listed one is taken for a slip.
enum NearNumber: StandardRule {
  static let id = RuleID("GBT1.1-CIT-10")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "引用的编号与清单中的编号只差一个数字时，核对是否写错", en: "a number one digit away from a listed one is checked for a slip"),
    why: Bilingual(zh: "数字写错一位，引用的就是另一个文件", en: "one wrong digit makes it another document"),
    wrong: [
      "## 2 规范性引用文件\n\nGB/T 24421.1　服务业组织标准化工作指南　第1部分：总则\n\n## 4 体系\n\n体系应符合⟦GB/T 14421.1⟧的规定。\n"
    ],
    right: [
      "## 2 规范性引用文件\n\nGB/T 24421.1　服务业组织标准化工作指南　第1部分：总则\n\nGB/T 24421.2　服务业组织标准化工作指南　第2部分：标准体系构建\n\n## 4 体系\n\n体系应符合GB/T 24421.1、GB/T 24421.2和GB/T 24421.3的规定。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    var found: [(citation: Citations.Citation, number: StandardNumber, near: ReferenceEntry)] = []
    for citation in document.citations.citations where citation.context != .foreword {
      guard let number = citation.number, let near = document.nearEntry(to: number, cited: citation.reference.target)
      else { continue }
      found.append((citation, number, near))
    }
    guard !found.isEmpty else { return [] }
    let proses = document.proses(at: Set(found.map(\.citation.reference.place)))
    return found.compactMap { item in
      guard let prose = proses[item.citation.reference.place], let listed = item.near.designation else { return nil }
      let span = prose.span(of: item.citation.reference.mention.coreRange)
      let meant = StandardNumber(
        level: listed.level, code: listed.code, series: listed.series, sequence: listed.sequence, year: item.number.year
      )
      return finding(
        .near(item.number, listed), at: span, related: [Diagnostic.Label(item.near.headSpan, .listed)],
        fixes: [.replace(span, with: String(describing: meant), .likely)])
    }
  }
}

extension DocumentView {
  /// The listed document that a cited number was probably meant to be: one that differs in one digit of its sequence
  /// number, the part aside, where the cited number itself is not known at all.
  func nearEntry(to number: StandardNumber, cited target: CrossReference.Target) -> ReferenceEntry? {
    guard target == .external, !citations.entries.contains(where: { $0.lists(number) }) else { return nil }
    var near: ReferenceEntry?
    for entry in citations.entries {
      guard let listed = entry.number, listed.code == number.code, listed.series == number.series,
        isOneDigitApart(listed.sequence, number.sequence)
      else { continue }
      // With two candidates nobody can tell.
      if near != nil { return nil }
      near = entry.entry
    }
    return near
  }

  /// `24421.1` and `14421.1`, but not `24421.1` and `24421.2`: parts of one series are cited side by side.
  private func isOneDigitApart(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count, left.utf8.count >= 4 else { return false }
    var difference: Int?
    for (index, bytes) in zip(left.utf8, right.utf8).enumerated() where bytes.0 != bytes.1 {
      if difference != nil { return false }
      difference = index
    }
    guard let difference, let point = left.utf8.firstIndex(of: UInt8(ascii: ".")) else {
      // Numbers without parts follow one another too often: 19001 and 19011 are two documents.
      return false
    }
    return difference < left.utf8.distance(from: left.utf8.startIndex, to: point)
  }
}

extension Bilingual {
  fileprivate static let listed = Self(zh: "清单中的文件", en: "as the list has it")

  fileprivate static func near(_ cited: StandardNumber, _ listed: StandardNumber) -> Self {
    Self(
      zh: "\(cited) 未列入清单，与所列的 \(listed) 只差一个数字，是否写错",
      en: "\(cited) is not listed and differs in one digit from \(listed), which is; is it a slip")
  }
}
