import StdModel

/// Foreword and data name the same drafting bodies and drafters.
enum DraftersAgree: StandardRule {
  static let id = RuleID("GBT1.1-FWD-15")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "前言中的起草单位、主要起草人与元数据一致", en: "the drafters in the foreword are those of the front matter"),
    why: Bilingual(
      zh: "目录和统计取自元数据，两处不一致就会对不上", en: "lists and statistics are made from the front matter and would not fit the text"),
    wrong: [
      "---\ntitle: 受理规程\ndrafters: [示例中心, ⟦示例学院⟧]\nauthors: [甲编写组]\n---\n\n## 前言\n\n本文件起草单位：示例中心。\n\n本文件主要起草人：甲编写组、⟦乙编写组⟧。\n\n## 1 范围\n\n本文件适用于受理。\n"
    ],
    right: [
      "---\ntitle: 受理规程\ndrafters: [示例中心, 示例学院]\nauthors: [甲编写组]\n---\n\n## 前言\n\n本文件起草单位：示例中心、示例学院。\n\n本文件主要起草人：甲编写组。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\ntitle: 受理规程\n---\n\n## 前言\n\n本文件起草单位：示例中心。\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    let metadata = document.metadata
    guard !metadata.drafters.isEmpty || !metadata.authors.isEmpty, !document.isStatement,
      let foreword = document.foreword
    else {
      return []
    }
    return compare(foreword.first(of: "起草单位："), metadata.drafters)
      + compare(foreword.first(of: "起草人："), metadata.authors)
  }

  private static func compare(
    _ told: (paragraph: Foreword.Paragraph, range: TextRange)?, _ data: [Sourced<String>]
  ) -> [Diagnostic] {
    guard let told, !data.isEmpty else { return [] }
    let names = names(in: told.paragraph.prose, behind: told.range.upperBound)
    let written = names.map { bare($0.text) }
    let listed = data.map { bare($0.value) }
    guard written != listed else { return [] }
    var found: [Diagnostic] = []
    for (name, text) in zip(names, written) where !listed.contains(text) {
      found.append(finding(.notInData(name.text), at: name.span))
    }
    for (value, text) in zip(data, listed) where !written.contains(text) {
      found.append(finding(.notInForeword(value.value), at: value.span))
    }
    return found
  }

  static func names(in prose: Prose, behind start: Int) -> [Prose] {
    let end = prose.text.firstRange(of: "。", from: start)?.lowerBound ?? prose.text.utf8.count
    var result: [Prose] = []
    var offset = start
    while offset < end {
      let next = min(prose.text.firstRange(of: "、", from: offset)?.lowerBound ?? end, end)
      let name = prose.slice(TextRange(offset, next)).trimmed
      if !name.isEmpty { result.append(name) }
      offset = next + 3
    }
    return result
  }

  static func bare(_ name: String) -> String {
    String(name.unicodeScalars.filter { !$0.properties.isWhitespace })
  }
}

extension Bilingual {
  fileprivate static func notInData(_ name: String) -> Self {
    Self(zh: "前言中的“\(name)”不在元数据中", en: "“\(name)” of the foreword is not in the front matter")
  }

  fileprivate static func notInForeword(_ name: String) -> Self {
    Self(zh: "元数据中的“\(name)”不在前言中", en: "“\(name)” of the front matter is not in the foreword")
  }
}
