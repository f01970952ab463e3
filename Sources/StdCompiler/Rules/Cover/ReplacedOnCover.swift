import StdModel

/// What the foreword says is replaced stands on the cover, and the other way round.
enum ReplacedOnCover: StandardRule {
  static let id = RuleID("GBT1.1-COV-07")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.1、8.3 c)"),
    summary: Bilingual(
      zh: "前言说明代替的文件，封面在文件编号之下标明；封面标明的，前言说明",
      en: "what the foreword says is replaced stands below the number on the cover, and vice versa"),
    why: Bilingual(
      zh: "只在一处说明，读者不知道旧文件是否仍然有效",
      en: "told in one place only, readers cannot know whether the old document still holds"),
    wrong: [
      "---\nnumber: Q/SLFW SS 301—2026\ntitle: 窗口受理服务规程\n---\n\n## 前言\n\n本文件代替⟦Q/SLFW SS 301—2023⟧《窗口受理服务规程》，主要变化是增加了容缺受理（见第6章）。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\nnumber: Q/SLFW SS 301—2026\ntitle: 窗口受理服务规程\nreplaces: [⟦Q/SLFW SS 301—2023⟧]\n---\n\n## 前言\n\n本文件由中心提出并归口。\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "---\nnumber: Q/SLFW SS 301—2026\ntitle: 窗口受理服务规程\nreplaces: [Q/SLFW SS 301—2023]\n---\n\n## 前言\n\n本文件代替Q/SLFW SS 301—2023《窗口受理服务规程》，主要变化是增加了容缺受理（见第6章）。\n\n## 1 范围\n\n本文件适用于受理。\n",
      // Another document has been replaced, and not by this one.
      "---\nnumber: Q/SLFW SS 301—2026\ntitle: 窗口受理服务规程\n---\n\n## 前言\n\n本文件与GB/T 19001—2016（已代替GB/T 19001—2008）协调一致。\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let foreword = document.foreword else { return [] }
    let onCover = document.metadata.replaces
    if onCover.isEmpty, !foreword.mayReplace { return [] }
    let told = foreword.replaced(in: document)
    var found: [Diagnostic] = []
    let missing = told.filter { told in !onCover.contains { $0.value.isSameDocument(as: told.number) } }
    for (position, told) in missing.enumerated() {
      let names = missing.map { String(describing: $0.number) }
      let fixes =
        position == 0 && onCover.isEmpty
        ? document.insertingMetadata(["replaces: [\(names.joined(separator: ", "))]"], .likely, .insert) : []
      found.append(finding(.notOnCover(told.number), at: told.span, fixes: fixes))
    }
    for number in onCover where !told.contains(where: { $0.number.isSameDocument(as: number.value) }) {
      found.append(finding(.notInForeword(number.value), at: number.span))
    }
    return found
  }
}

extension Bilingual {
  fileprivate static let insert = Self(zh: "在封面标明代替的文件", en: "put it on the cover")

  fileprivate static func notOnCover(_ number: StandardNumber) -> Self {
    Self(zh: "前言说明代替 \(number)，封面没有标明", en: "the foreword says that \(number) is replaced, the cover does not")
  }

  fileprivate static func notInForeword(_ number: StandardNumber) -> Self {
    Self(zh: "封面标明代替 \(number)，前言没有说明", en: "the cover says that \(number) is replaced, the foreword does not")
  }
}
