import StdModel
import StdSyntax

/// Words that annex C gives for special cases only, where the normal one does as well.
///
/// The four rules differ by their words alone. 只准许 and 不准许 are not among them: conditions of transition are written
/// with them.
struct SpecialModalWords {
  let words: [ModalWord]
  /// Words in whose place the normal one can stand without a change of the sentence.
  let interchangeable: Set<ModalWord>

  func check(
    _ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView, _ rule: any Rule.Type
  ) -> [Diagnostic] {
    guard let found = ModalFinding(phrase, prose, at: place, in: document), words.contains(found.word),
      !found.isGoverned(in: prose)
    else { return [] }
    let normal = found.word.normal.rawValue
    var fixes: [FixIt] = []
    if found.word != .isAllowed {
      fixes = [.replace(found.span, with: normal, interchangeable.contains(found.word) ? .certain : .likely)]
    }
    return [
      Diagnostic(rule.id, rule.severity, .special(found.word.rawValue, normal), at: found.span, fixes: fixes)
    ]
  }

  static let requirement = SpecialModalWords(
    words: [.oughtTo, .oughtNotTo], interchangeable: [.oughtTo, .oughtNotTo])
  static let recommendation = SpecialModalWords(
    words: [.isRecommended, .isAdvised, .isNotRecommended, .isNotAdvised, .hadBest], interchangeable: [])
  static let permission = SpecialModalWords(
    words: [.isFreeTo, .isAllowed, .isFreeNotTo, .hasNoNeedTo, .doesNotHaveTo, .doesNotNeed],
    interchangeable: [.isFreeTo, .hasNoNeedTo])
  static let capability = SpecialModalWords(
    words: [.isAbleTo, .isUnableTo, .hasThePossibility, .hasNoPossibility],
    interchangeable: [.isAbleTo, .isUnableTo, .hasThePossibility, .hasNoPossibility])
}

extension Bilingual {
  fileprivate static func special(_ word: String, _ normal: String) -> Self {
    Self(
      zh: "“\(word)”只在特殊情况下使用，这里用“\(normal)”", en: "\(word) is for special cases only; write \(normal) here")
  }
}
