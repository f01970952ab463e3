import StdModel

/// The cover carries all that identifies a standard.
enum CoverComplete: StandardRule {
  static let id = RuleID("GBT1.1-COV-01")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.1"),
    summary: Bilingual(
      zh: "封面给出文件名称、文件编号、ICS 号、CCS 号、发布日期、实施日期和发布机构",
      en: "the cover gives title, number, ICS, CCS, dates of publication and implementation, and the issuing body"),
    why: Bilingual(
      zh: "缺少这些信息，文件无法登记、检索，读者也不知道它何时起有效",
      en: "without them the document cannot be registered or found, and nobody knows from when it holds"),
    wrong: [
      "---\nnumber: Q/SLFW SS 301—2026\ntitle: ⟦窗口受理服务规程⟧\nissued: 2026-03-01\neffective: 2026-04-01\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\nnumber: Q/SLFW SS 301—2026\ntitle: ⟦窗口受理服务规程⟧\nstage: 报批稿\nics: 03.080.20\nccs: A 16\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "---\nnumber: Q/SLFW SS 301—2026\ntitle: 窗口受理服务规程\nics: 03.080.20\nccs: A 16\nissued: 2026-03-01\neffective: 2026-04-01\nissuer: 示例市中小企业服务中心\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      // The dates of a draft are open; the cover prints XXXX-XX-XX.
      "---\nnumber: Q/SLFW SS 301—2026\ntitle: 窗口受理服务规程\nstage: 征求意见稿\nics: 03.080.20\nccs: A 16\nissuer: 示例市中小企业服务中心\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "ICS 03.080.20\n\nCCS A 16\n\n示例市地方标准\n\nDB9901/T 12—2026\n\n窗口受理服务规程\n\n2026-03-01 发布\n\n2026-04-01 实施\n\n示例市市场监督管理局 发布\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    let metadata = document.metadata
    // Where there is no cover at all, that is another rule's finding.
    guard !document.isStatement, metadata.title != nil || metadata.writtenNumber != nil, document.hasElements else {
      return []
    }
    var missing: [(name: Bilingual, key: String)] = []
    if metadata.title == nil { missing.append((.title, "title")) }
    if metadata.writtenNumber == nil { missing.append((.number, "number")) }
    if metadata.ics == nil { missing.append((.ics, "ics")) }
    if metadata.ccs == nil { missing.append((.ccs, "ccs")) }
    if !document.isDraft {
      if metadata.issued == nil { missing.append((.issued, "issued")) }
      if metadata.effective == nil { missing.append((.effective, "effective")) }
    }
    if metadata.issuer == nil { missing.append((.issuer, "issuer")) }
    guard !missing.isEmpty else { return [] }
    let names = Bilingual(
      zh: missing.map(\.name.zh).joined(separator: "、"), en: missing.map(\.name.en).joined(separator: ", "))
    let lines = missing.map { "\($0.key): ……" }
    return [
      finding(
        .missing(names), at: metadata.title?.span ?? metadata.writtenNumber?.span ?? document.headSpan,
        fixes: document.insertingMetadata(lines, .likely, .insert(names)))
    ]
  }
}

extension Bilingual {
  fileprivate static let title = Self(zh: "文件名称", en: "title")
  fileprivate static let number = Self(zh: "文件编号", en: "number")
  fileprivate static let ics = Self(zh: "ICS 号", en: "ICS")
  fileprivate static let ccs = Self(zh: "CCS 号", en: "CCS")
  fileprivate static let issued = Self(zh: "发布日期", en: "date of publication")
  fileprivate static let effective = Self(zh: "实施日期", en: "date of implementation")
  fileprivate static let issuer = Self(zh: "发布机构", en: "issuing body")

  fileprivate static func missing(_ names: Self) -> Self {
    Self(zh: "封面缺少\(spaced(names.zh))", en: "the cover lacks: \(names.en)")
  }

  fileprivate static func insert(_ names: Self) -> Self { Self(zh: "补上\(spaced(names.zh))", en: "put in: \(names.en)") }
}
