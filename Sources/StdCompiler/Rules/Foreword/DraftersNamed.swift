import StdModel

/// The foreword names the drafting bodies and the main drafters, in the form that GB/T 1.1 gives.
enum DraftersNamed: StandardRule {
  static let id = RuleID("GBT1.1-FWD-05")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = [ParagraphEnds.id]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.3 g)"),
    summary: Bilingual(
      zh: "前言写明“本文件起草单位：……。”“本文件主要起草人：……。”，名称之间用顿号，末尾用句号",
      en: "the foreword has “本文件起草单位：……。” and “本文件主要起草人：……。”, with 、 between the names and 。 at the end"),
    why: Bilingual(
      zh: "起草单位和起草人对内容负责，也是技术问题的联系人", en: "the drafters answer for the content and for questions about it"),
    wrong: [
      "## ⟦前言⟧\n\n本文件由示例中心归口。\n\n本文件起草单位：示例中心。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "## 前言\n\n本文件由示例中心归口。\n\n本文件起草单位：示例中心⟦，⟧示例学院⟦⟧\n\n本文件主要起草人⟦:⟧甲编写组、乙编写组。\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "## 前言\n\n本文件由示例中心归口。\n\n本文件起草单位：示例中心、示例学院（示例市，高新区）。\n\n本文件主要起草人：甲编写组、乙编写组。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "## 前言\n\n本文件由示例中心归口。\n\n本文件主要起草单位：示例中心。\n\n本文件起草人：甲编写组。\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let foreword = document.foreword else { return [] }
    let bodies = foreword.first(of: "起草单位")
    let people = foreword.first(of: "起草人")
    var found: [Diagnostic] = []
    var missing: [String] = []
    if bodies == nil { missing.append("本文件起草单位：……。") }
    if people == nil { missing.append("本文件主要起草人：……。") }
    if !missing.isEmpty { found.append(report(missing, foreword, document)) }
    if let bodies { found += checkForm(bodies.paragraph.prose, behind: bodies.range) }
    if let people { found += checkForm(people.paragraph.prose, behind: people.range) }
    return found
  }

  private static func report(_ missing: [String], _ foreword: Foreword, _ document: DocumentView) -> Diagnostic {
    let heading = foreword.clause.heading
    let place = foreword.place(for: .drafters)
    let lines = missing.map { "\n\n" + fill($0, document.metadata) }.joined()
    guard heading.form != .implied else { return finding(.missing(missing), at: heading.span) }
    return finding(
      .missing(missing), at: heading.title?.span ?? heading.span,
      fixes: [FixIt(.likely, .insert, [FixIt.Edit(document.lineEnd(behind: place), lines)])])
  }

  /// The names of the front matter, where they stand there.
  private static func fill(_ sentence: String, _ metadata: StandardMetadata) -> String {
    let names = sentence.holds("起草单位") ? metadata.drafters : metadata.authors
    return names.isEmpty ? sentence : sentence.replacing("……", with: names.map(\.value).joined(separator: "、"))
  }

  /// Colon, marks between the names outside brackets, full stop: each is told where it stands.
  private static func checkForm(_ prose: Prose, behind word: TextRange) -> [Diagnostic] {
    let text = prose.text
    var found: [Diagnostic] = []
    var offset = word.upperBound
    var depth = 0
    var isFirst = true
    for scalar in text.unicodeScalars.suffixFrom(utf8Offset: offset, in: text) {
      let range = TextRange(offset, offset + UTF8.width(scalar))
      offset = range.upperBound
      defer { isFirst = false }
      switch scalar {
      case ":" where isFirst:
        found.append(
          finding(.colon, at: prose.span(of: range), fixes: [.replace(prose.span(of: range), with: "：", .certain)]))
      case "（", "(": depth += 1
      case "）", ")": depth -= 1
      case "，", ",", "；", ";":
        // Names come before the end of the sentence; a second sentence may follow.
        guard depth == 0 else { continue }
        found.append(
          finding(.separator, at: prose.span(of: range), fixes: [.replace(prose.span(of: range), with: "、", .certain)]))
      case "。": return found
      default: continue
      }
    }
    let end = prose.span(of: prose.range).tail
    found.append(finding(.stop, at: end, fixes: [.replace(end, with: "。", .certain)]))
    return found
  }
}

extension String.UnicodeScalarView {
  fileprivate func suffixFrom(utf8Offset offset: Int, in text: String) -> Substring.UnicodeScalarView {
    Substring(text.utf8.dropFirst(offset)).unicodeScalars
  }
}

extension Bilingual {
  fileprivate static let insert = Self(zh: "补上起草信息", en: "put them in")
  fileprivate static let colon = Self(zh: "起草信息中用全角冒号", en: "the colon is a full-width one")
  fileprivate static let separator = Self(zh: "起草单位、起草人的名称之间用顿号", en: "names are separated by 、")
  fileprivate static let stop = Self(zh: "起草信息以句号结尾", en: "the sentence ends with 。")

  fileprivate static func missing(_ sentences: [String]) -> Self {
    let shown = sentences.map { "“\($0)”" }
    return Self(zh: "前言缺少\(shown.joined())", en: "the foreword lacks \(shown.joined(separator: " and "))")
  }
}
