import StdModel
import StdSyntax

/// Annexes are lettered A, B, C … without gap; a single annex is 附录 A.
enum AnnexLetters: StandardRule {
  static let id = RuleID("GBT1.1-ANX-01")
  static let severity = Severity.error
  static let isPlainFault = true

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.6.2"),
    summary: Bilingual(
      zh: "附录的编号为大写拉丁字母，从 A 起连续；只有一个附录也编为附录 A",
      en: "annexes are lettered from A without gap, also when there is only one"),
    why: Bilingual(zh: "附录内的条、图、表都用附录的字母编号", en: "everything in an annex is numbered with its letter"),
    wrong: [
      "## 附录 A（资料性）记录\n\n格式见表 A.1。\n\n## 附录 ⟦C⟧（资料性）样式\n\n样式见图 C.1。\n",
      "## 附录 ⟦1⟧（资料性）记录\n\n格式见下。\n",
      "## 附录 ⟦B⟧（资料性）记录\n\n格式见表 A.1。\n\n## 附录 A（资料性）样式\n\n样式见图 A.1。\n",
    ],
    right: [
      "## 附录 A（资料性）记录\n\n格式见表 A.1。\n\n## 附录 B（资料性）样式\n\n样式见图 B.1。\n",
      // Without a letter the compiler gives it.
      "## 附录（资料性）记录\n\n格式见下。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    let annexes = document.annexes.filter { $0.clause.heading.form != .implied }
    guard !document.isStatement, !annexes.isEmpty else { return [] }
    var found: [Diagnostic] = []
    let letters = annexes.compactMap { $0.clause.heading.number?.number.annex }
    // The right letters in another order are one slip.
    let isPermutation = letters.count == annexes.count && Set(letters) == Set(65..<UInt8(min(91, 65 + letters.count)))
    for annex in annexes {
      let heading = annex.clause.heading
      guard let written = heading.number else {
        found += unletteredFinding(annex, document)
        continue
      }
      guard case .clause(let expected) = document.facts[annex.id].expected, expected != written.number else {
        if !written.isTidy {
          found.append(
            finding(
              .untidy(written.number), at: written.span,
              fixes: [.replace(written.span, with: "\(written.number)", .certain)]))
        }
        continue
      }
      found.append(finding(.unexpected(written.number, expected), at: written.span))
      if isPermutation { return found }
    }
    return found
  }

  /// `附录 1`, `附录一`: the model has no number for it, so the heading is read once more.
  private static func unletteredFinding(_ annex: Element, _ document: DocumentView) -> [Diagnostic] {
    let span = annex.clause.heading.span
    let text = document.system.sources[span.source].text(span)
    guard let range = scanElementTitle(in: text)?.annex?.letterRange,
      case .clause(let expected) = document.facts[annex.id].expected
    else {
      return []
    }
    let written = SourceSpan(span.source, span.lowerBound + range.lowerBound, span.lowerBound + range.upperBound)
    return [finding(.noLetter(expected), at: written, fixes: [.replace(written, with: "\(expected)", .likely)])]
  }
}

extension Bilingual {
  fileprivate static func unexpected(_ written: ClauseNumber, _ expected: ClauseNumber) -> Self {
    Self(zh: "这里应为附录 \(expected)，写的是附录 \(written)", en: "this is annex \(expected), but \(written) is written")
  }

  fileprivate static func untidy(_ number: ClauseNumber) -> Self {
    Self(zh: "附录的编号应写作 \(number)", en: "the letter is written \(number)")
  }

  fileprivate static func noLetter(_ expected: ClauseNumber) -> Self {
    Self(zh: "附录用大写拉丁字母编号，这里应为附录 \(expected)", en: "annexes are lettered; this is annex \(expected)")
  }
}
