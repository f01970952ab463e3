import StdModel

extension TextBytes {
  func annexAtom(at start: Int) -> MentionAtom? {
    guard let afterWord = skipSpaced("附录", at: start) else { return nil }
    let letterStart = skipSpaces(afterWord)
    let letter = glyph(at: letterStart)
    guard letter.isUppercase || letter.isLowercase else { return nil }
    let isTidy = letter.isUppercase && !letter.isWide && afterWord == start + 6
    if letter.isUppercase, let read = clauseNumber(at: letterStart, .running), read.largestPart <= 99 {
      return MentionAtom(
        kind: .clause(read.number, items: items(at: read.end)?.steps ?? [], form: .irregular), start: start,
        end: items(at: read.end)?.end ?? read.end, isTidy: read.isTidy)
    }
    let end = letterStart + letter.length
    guard !isAlphanumeric(at: end), letter.isUppercase || glyph(at: end).ascii != UInt8(ascii: ")") else { return nil }
    let ascii = letter.isLowercase ? letter.ascii - 0x20 : letter.ascii
    return MentionAtom(kind: .annex(ascii), start: start, end: end, isTidy: isTidy)
  }

  /// `图 3`, `图A.1`, `图 3 a)`, `表 2`
  func objectAtom(at start: Int, isBound: Bool) -> MentionAtom? {
    let numberStart = skipSpaces(start + 3)
    guard let read = objectNumber(at: numberStart), read.number.ordinal > 0, read.number.ordinal < 200,
      isBound || isWordStart(start, numberEnd: read.end, isAnnexNumber: read.number.annex != 0 && read.isTidy)
    else { return nil }
    let isFigure = scalar(at: start) == "图"
    // `图A4纸`
    if read.number.annex != 0, !read.isTidy, isMeasureWord(at: skipSpaces(read.end)) || has("纸", at: read.end) {
      return nil
    }
    if let part = figurePart(at: read.end) {
      return MentionAtom(
        kind: isFigure ? .figure(read.number, part: part.letter) : .table(read.number), start: start, end: part.end,
        isTidy: read.isTidy && part.isTidy && isFigure)
    }
    guard !isQuantity(at: read.end) || has("多", at: read.end), !isAlphanumeric(at: read.end) else { return nil }
    return MentionAtom(
      kind: isFigure ? .figure(read.number, part: nil) : .table(read.number), start: start, end: read.end,
      isTidy: read.isTidy)
  }

  /// ` a)` or `a` behind the number of a figure.
  func figurePart(at end: Int) -> (letter: UInt8, end: Int, isTidy: Bool)? {
    let start = skipSpaces(end)
    let letter = glyph(at: start)
    guard letter.isLowercase else { return nil }
    let behind = start + letter.length
    if let step = itemStep(at: start) { return (letter.ascii, step.end, step.isTidy) }
    guard start == end, !isAlphanumeric(at: behind) else { return nil }
    return (letter.ascii, behind, false)
  }

  /// `2` in `图1、2`, only where nothing else can be meant.
  func shortObject(at start: Int, after previous: MentionAtom) -> MentionAtom? {
    let first: ObjectNumber
    let isFigure: Bool
    switch previous.kind {
    case .figure(let number, _): (first, isFigure) = (number, true)
    case .table(let number): (first, isFigure) = (number, false)
    default: return nil
    }
    guard first.annex == 0, first.minor == 0, let read = objectNumber(at: start), read.number.minor == 0,
      read.number.ordinal > first.ordinal, read.number.ordinal < 200, !isQuantity(at: read.end),
      !isAlphanumeric(at: read.end)
    else { return nil }
    switch scalar(at: skipSpaces(read.end)) {
    case "\0", "。", "，", "；", "）", ")", "、", "和", "及", "所", "的", "中", "给", "规", "列", "描", "～", "至", "」", "”": break
    default: return nil
    }
    return MentionAtom(
      kind: isFigure ? .figure(read.number, part: nil) : .table(read.number), start: start, end: read.end, isTidy: false
    )
  }

  func formulaAtom(behindWordAt start: Int, _ previous: MentionAtom?) -> MentionAtom? {
    if has("公", before: start) { return formulaAtom(at: start - 3, numberAt: start + 3, isNamed: true) }
    guard previous != nil || isWordStart(start, numberEnd: start, isAnnexNumber: false) else { return nil }
    return formulaAtom(at: start, numberAt: start + 3, isNamed: false)
  }

  /// `公式（1）`, `式(A.1)`; without brackets only behind `公式`.
  func formulaAtom(at start: Int, numberAt offset: Int, isNamed: Bool) -> MentionAtom? {
    let opening = skipSpaces(offset)
    guard glyph(at: opening).ascii == UInt8(ascii: "(") else {
      guard isNamed, let read = objectNumber(at: opening), read.number.minor == 0, !isQuantity(at: read.end),
        read.number.ordinal > 0, read.number.ordinal < 100
      else { return nil }
      return MentionAtom(kind: .formula(read.number), start: start, end: read.end, isTidy: false)
    }
    let inner = skipSpaces(opening + length(at: opening))
    guard let read = objectNumber(at: inner), read.number.ordinal > 0 else { return nil }
    let closing = skipSpaces(read.end)
    guard glyph(at: closing).ascii == UInt8(ascii: ")") else { return nil }
    let end = closing + length(at: closing)
    let isTidy = read.isTidy && opening == offset && closing == read.end && length(at: opening) == length(at: closing)
    return MentionAtom(kind: .formula(read.number), start: start, end: end, isTidy: isTidy)
  }

  /// `注2`, `示例1`
  func noteAtom(at start: Int) -> MentionAtom? {
    let isExample = has("示例", at: start)
    guard isExample || has("注", at: start) else { return nil }
    let wordEnd = start + (isExample ? 6 : 3)
    guard let digits = digits(at: skipSpaces(wordEnd)), digits.count <= 2, digits.value > 0, !isQuantity(at: digits.end)
    else {
      return nil
    }
    switch scalar(at: skipSpaces(digits.end)) {
    // The note itself.
    case "：", ":": return nil
    default: break
    }
    return MentionAtom(
      kind: isExample ? .example(digits.value) : .note(digits.value), start: start, end: digits.end,
      isTidy: digits.isPlain,
      need: .see)
  }

  /// `[3]`, but neither `国发[2018]9号` nor an index (`a[3]`) nor the number of an entry at the head of its line.
  func bibliographyAtom(at start: Int) -> MentionAtom? {
    let opening = glyph(at: start)
    guard skipSpaces(before: start) > 0, !isAlphanumeric(before: start),
      let digits = digits(at: start + opening.length),
      digits.count <= 3, digits.value > 0, !digits.hasLeadingZero
    else { return nil }
    let closing = glyph(at: digits.end)
    guard closing.ascii == UInt8(ascii: "]") else { return nil }
    let end = digits.end + closing.length
    guard !glyph(at: end).isDigit, self[end] != UInt8(ascii: "(") else { return nil }
    return MentionAtom(
      kind: .bibliography(digits.value), start: start, end: end,
      isTidy: !opening.isWide && !closing.isWide && digits.isPlain)
  }
}
