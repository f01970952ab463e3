import StdModel

/// One numbered thing as it stands in the text, before it is known whether the words around make it a reference.
struct MentionAtom {
  enum Need {
    /// It says by itself what it is: `图 3`, `附录 A`, `第4章`, `5.2 a)`.
    case nothing
    /// `5.2`, `A.1`, `a)`
    case evidence
    /// `5`, `第三章`: stricter.
    case strongEvidence
    /// `注2` behind `见`
    case see
  }

  var kind: Mention.Kind
  var start: Int
  var end: Int
  var isTidy = true
  var need = Need.nothing
  /// `第4` of `第4、5章`: bare numbers go on until 章.
  var isOpenChapter = false

  var isClause: Bool {
    if case .clause = kind { return true }
    return false
  }

  /// The place that it is in another document; nil for items, notes and the like.
  var place: Mention.Place? {
    switch kind {
    case .clause(let number, let items, _): .clause(number, items: items)
    case .annex(let letter): .annex(letter)
    case .figure(let number, _): .figure(number)
    case .table(let number): .table(number)
    case .formula(let number): .formula(number)
    case .item, .bibliography, .note, .example, .standard, .titled, .symbolic: nil
    }
  }
}

extension TextBytes {
  /// The numbered thing that begins at the offset; behind a separator some may be shorter (`附录A、B`, `图1、2`,
  /// `式（1）和（2）`).
  func atom(at start: Int, after previous: MentionAtom? = nil) -> MentionAtom? {
    let glyph = glyph(at: start)
    if glyph.isDigit { return numberAtom(at: start, after: previous) }
    if glyph.isUppercase || glyph.isLowercase { return letterAtom(at: start, after: previous) }
    if glyph.ascii == UInt8(ascii: "[") { return bibliographyAtom(at: start) }
    switch scalar(at: start) {
    case "第": return chapterAtom(at: start)
    case "附": return annexAtom(at: start)
    case "图", "表": return objectAtom(at: start, isBound: previous != nil)
    case "公": return has("公式", at: start) ? formulaAtom(at: start, numberAt: start + 6, isNamed: true) : nil
    case "式": return formulaAtom(behindWordAt: start, previous)
    case "（", "(":
      guard case .formula? = previous?.kind else { return nil }
      return formulaAtom(at: start, numberAt: start, isNamed: false)
    case "注", "示": return noteAtom(at: start)
    default: return nil
    }
  }

}

// MARK: - Between the members of an enumeration

extension TextBytes {
  /// Where the next member begins behind `、`, `和`, `～` and the like; nil where no separator stands.
  func separator(at end: Int) -> Int? {
    let start = skipSpaces(end)
    switch scalar(at: start) {
    case "、", "及", "与", "至", "到", "～", "〜", "—", "–", "－": return skipSpaces(start + 3)
    case "和": return skipSpaces(has("和/或", at: start) ? start + 7 : start + 3)
    case "或": return skipSpaces(skip("者", at: start + 3))
    case "以": return has("以及", at: start) ? skipSpaces(start + 6) : nil
    case "~", "-": return skipSpaces(start + 1)
    default: return nil
    }
  }
}
