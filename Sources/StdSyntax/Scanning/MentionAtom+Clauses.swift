import StdModel

extension TextBytes {
  func numberAtom(at start: Int, after previous: MentionAtom?) -> MentionAtom? {
    if let previous, previous.isOpenChapter { return openChapter(at: start) }
    if let previous, let object = shortObject(at: start, after: previous) { return object }
    if let previous, case .item = previous.kind { return digitItem(at: start) }
    guard let read = clauseNumber(at: start, .running), read.largestPart <= 99, !read.hasLeadingZero else { return nil }
    if previous != nil, let item = siblingItem(at: start, after: previous) { return item }
    if read.points == 0 { return single(read, start) }
    return clauseAtom(read, start)
  }

  /// `5.2`, with the items behind it and a word that GB/T 1.1—2020, 9.5.3, does not want (`条`, `节`).
  func clauseAtom(_ read: ReadClauseNumber, _ start: Int) -> MentionAtom? {
    // Nothing begins with 0 but the introduction: `0.5` is a measure more often than not.
    if read.number.annex == 0, read.number.chapter == 0 || read.number.ordinal == 0 { return nil }
    if self[read.end] == UInt8(ascii: "."), self[read.end + 1].isDigit { return nil }
    if let items = items(at: read.end) {
      return MentionAtom(
        kind: .clause(read.number, items: items.steps, form: .bare), start: start, end: items.end,
        isTidy: read.isTidy && items.isTidy)
    }
    if read.points < 3 || isAlphanumeric(at: read.end) {
      guard !isQuantity(at: read.end) else { return nil }
    }
    var atom = MentionAtom(
      kind: .clause(read.number, items: [], form: .bare), start: start, end: read.end, isTidy: read.isTidy,
      need: .evidence)
    let suffix = skipSpaces(read.end)
    if let suffixEnd = clauseSuffix(at: suffix) {
      atom.kind = .clause(read.number, items: [], form: .irregular)
      atom.end = suffixEnd
    }
    return atom
  }

  /// Behind `条`, `节`, `款` where they belong to a number and begin no other word.
  func clauseSuffix(at offset: Int) -> Int? {
    switch scalar(at: offset) {
    case "条": return scalar(at: offset + 3).isOne(of: "件例码形文目") ? nil : skip("款", at: offset + 3)
    case "节": return scalar(at: offset + 3).isOne(of: "能点约省日假电水") ? nil : offset + 3
    case "款": return scalar(at: offset + 3).isOne(of: "项式") ? nil : offset + 3
    default: return nil
    }
  }

  /// A number of one part in running text is nothing but a slip for `第5章`.
  func single(_ read: ReadClauseNumber, _ start: Int) -> MentionAtom? {
    guard read.number.ordinal > 0, read.number.ordinal < 30, mayPrecedeSingle(start), !isQuantity(at: read.end) else {
      return nil
    }
    if let items = items(at: read.end), self[start - 1] != UInt8(ascii: "-") {
      return MentionAtom(
        kind: .clause(read.number, items: items.steps, form: .irregular), start: start, end: items.end,
        isTidy: read.isTidy && items.isTidy, need: .evidence)
    }
    return MentionAtom(
      kind: .clause(read.number, items: [], form: .irregular), start: start, end: read.end, isTidy: read.isTidy,
      need: .strongEvidence)
  }

  /// A quick look at the character before: most numbers in a text are quantities.
  private func mayPrecedeSingle(_ start: Int, _ table: CharacterTable = .shared) -> Bool {
    let end = skipSpaces(before: start)
    return end > 0 && has(.beforeSingleNumber, at: self.start(before: end), table)
  }

  /// Whether the digits at the offset are a number of one part that no character before it makes a clause; so are most
  /// of the numbers of a text, and this is the quickest way to know.
  func isQuantityAtSight(at start: Int, _ table: CharacterTable) -> Bool {
    var end = start
    while self[end].isDigit { end += 1 }
    // Behind a point or a full-width digit the number goes on.
    let next = glyph(at: end)
    guard end > start, next.ascii != UInt8(ascii: "."), !next.isDigit else { return false }
    return !mayPrecedeSingle(start, table)
  }

  /// `第4章`, `第四章`, `第5.2条`, `第4节`, `第4` of `第4、5章`
  func chapterAtom(at start: Int) -> MentionAtom? {
    let numberStart = skipSpaces(start + 3)
    let isTouching = numberStart == start + 3
    guard let read = clauseNumber(at: numberStart, .running) else { return chineseChapter(at: start, numberStart) }
    guard read.largestPart <= 99, !read.hasLeadingZero, read.number.ordinal > 0 else { return nil }
    let unit = skipSpaces(read.end)
    if read.points > 0 {
      let end = clauseSuffix(at: unit) ?? read.end
      return MentionAtom(
        kind: .clause(read.number, items: items(at: end)?.steps ?? [], form: .irregular), start: start,
        end: items(at: end)?.end ?? end, isTidy: read.isTidy, need: .evidence)
    }
    switch scalar(at: unit) {
    case "章":
      let isTidy = read.isTidy && isTouching == (unit == read.end)
      return MentionAtom(
        kind: .clause(read.number, items: items(at: unit + 3)?.steps ?? [], form: .chapter), start: start,
        end: items(at: unit + 3)?.end ?? unit + 3, isTidy: isTidy)
    case "条", "节":
      guard let end = clauseSuffix(at: unit) else { return nil }
      return MentionAtom(
        kind: .clause(read.number, items: [], form: .irregular), start: start, end: end, isTidy: read.isTidy,
        need: .strongEvidence)
    default:
      guard leadsToChapter(read.end) else { return nil }
      return MentionAtom(
        kind: .clause(read.number, items: [], form: .chapter), start: start, end: read.end, isTidy: false,
        isOpenChapter: true)
    }
  }

  func chineseChapter(at start: Int, _ numberStart: Int) -> MentionAtom? {
    guard let numeral = chineseNumeral(at: numberStart) else { return nil }
    let unit = skipSpaces(numeral.end)
    guard scalar(at: unit) == "章" else { return nil }
    return MentionAtom(
      kind: .clause(.clause(numeral.value), items: [], form: .irregular), start: start, end: unit + 3, isTidy: false,
      need: .strongEvidence)
  }

  /// Whether an enumeration of bare numbers that ends in 章 goes on here: `、5章`, `～6章`, `和 7 章`.
  func leadsToChapter(_ end: Int) -> Bool {
    var index = end
    for _ in 0..<8 {
      guard let next = separator(at: index), let digits = digits(at: next), digits.count <= 2 else { return false }
      index = digits.end
      if scalar(at: skipSpaces(index)) == "章" { return true }
    }
    return false
  }

  func openChapter(at start: Int) -> MentionAtom? {
    guard let digits = digits(at: start), digits.count <= 2, digits.value > 0 else { return nil }
    let unit = skipSpaces(digits.end)
    let isLast = scalar(at: unit) == "章"
    return MentionAtom(
      kind: .clause(.clause(digits.value), items: [], form: .chapter), start: start,
      end: isLast ? unit + 3 : digits.end,
      isTidy: false, isOpenChapter: !isLast)
  }

  struct ReadItems {
    var steps: [Mention.ItemStep]
    var end: Int
    var isTidy: Bool
  }

  /// The items behind a clause number: ` a)`, `的 a)`, ` b) 1)`, `列项的第二项`.
  func items(at end: Int) -> ReadItems? {
    var index = skipSpaces(end)
    if let behind = skip(anyOf: "中列项的 列项的 列项中的 列项 中的 的 中", at: index) {
      index = skipSpaces(behind)
    }
    if let ordinal = ordinalItem(at: index) { return ordinal }
    guard var read = itemStep(at: index) else { return nil }
    // `5.21)`: the bracket closes something else.
    if case .digit? = read.steps.first, index == end { return nil }
    while true {
      let next = skipSpaces(skip("的", at: skipSpaces(read.end)))
      guard let deeper = itemStep(at: next), case .digit? = deeper.steps.first else { return read }
      read.steps += deeper.steps
      read.end = deeper.end
      read.isTidy = read.isTidy && deeper.isTidy
    }
  }

  /// `a)`, `1）`. The bracket of an enclosing pair is not taken: `（见 5.2 a）`.
  func itemStep(at start: Int) -> ReadItems? {
    let glyph = glyph(at: start)
    let step: Mention.ItemStep
    let end: Int
    var isTidy = true
    if glyph.isLowercase {
      step = .letter(Int(glyph.ascii) - 0x60)
      end = start + glyph.length
      isTidy = !glyph.isWide
    } else if let digits = digits(at: start), digits.count <= 2, digits.value > 0 {
      step = .digit(digits.value)
      end = digits.end
      isTidy = digits.isPlain
    } else {
      return nil
    }
    let closing = self.glyph(at: end)
    guard closing.ascii == UInt8(ascii: ")"), !isAlphanumeric(before: start) || start == 0 || glyph.isLowercase else {
      return nil
    }
    if glyph.isLowercase, isLetter(before: start) { return nil }
    let behind = end + closing.length
    if isInsideBracket(start), self.glyph(at: skipSpaces(behind)).ascii != UInt8(ascii: ")"), !isEnumerated(behind) {
      if case .digit = step { return nil }
      return ReadItems(steps: [step], end: end, isTidy: false)
    }
    return ReadItems(steps: [step], end: behind, isTidy: isTidy && !closing.isWide)
  }

  func isLetter(before offset: Int) -> Bool {
    let glyph = glyph(before: offset)
    return glyph.isUppercase || glyph.isLowercase
  }

  /// Whether an enumeration goes on behind the bracket of an item, so that it cannot close a pair.
  func isEnumerated(_ offset: Int) -> Bool {
    guard let next = separator(at: offset) else { return false }
    return itemHead(at: next)
  }

  func itemHead(at start: Int) -> Bool {
    let glyph = glyph(at: start)
    guard glyph.isLowercase || glyph.isDigit else { return false }
    let end = glyph.isLowercase ? start + glyph.length : digits(at: start)?.end ?? start
    return self.glyph(at: end).ascii == UInt8(ascii: ")")
  }

  /// `第二项`, `第 3 项`, `第二个列项`
  func ordinalItem(at start: Int) -> ReadItems? {
    guard scalar(at: start) == "第" else { return nil }
    let numberStart = skipSpaces(start + 3)
    let value: Int
    var index: Int
    if let digits = digits(at: numberStart) {
      (value, index) = (digits.value, digits.end)
    } else if let numeral = chineseNumeral(at: numberStart) {
      (value, index) = numeral
    } else {
      return nil
    }
    index = skip("个", at: skipSpaces(index))
    guard let end = skip(anyOf: "列项 项", at: index), scalar(at: end) != "目", 1...99 ~= value else { return nil }
    return ReadItems(steps: [.ordinal(value)], end: end, isTidy: true)
  }

  /// `d）` in `6.3 c）和 d）`, `2)` in `5.2 b) 1) 和 2)`: the same clause, another item.
  func siblingItem(at start: Int, after previous: MentionAtom?) -> MentionAtom? {
    guard let previous, case .clause(let number, let steps, let form) = previous.kind, let last = steps.last,
      let read = itemStep(at: start), let step = read.steps.first, read.end > start
    else { return nil }
    let siblings: [Mention.ItemStep]
    switch (last, step) {
    case (.digit, .digit), (.letter, .letter): siblings = steps.dropLast() + [step]
    case (.digit, .letter): siblings = [step]
    default: return nil
    }
    guard itemHead(at: start) else { return nil }
    let deeper = digitSteps(behind: read.end)
    return MentionAtom(
      kind: .clause(number, items: siblings + (deeper?.steps ?? []), form: form), start: start,
      end: deeper?.end ?? read.end,
      isTidy: read.isTidy && deeper?.isTidy ?? true)
  }

  func digitSteps(behind end: Int) -> ReadItems? {
    let next = skipSpaces(skip("的", at: skipSpaces(end)))
    guard next > end, let read = itemStep(at: next), case .digit? = read.steps.first else { return nil }
    return read
  }

  func digitItem(at start: Int) -> MentionAtom? {
    guard let read = itemStep(at: start) else { return nil }
    return MentionAtom(kind: .item(read.steps), start: start, end: read.end, isTidy: read.isTidy, need: .evidence)
  }

  /// `A.1.2`, `a)`, and behind `附录 A、` a letter alone.
  func letterAtom(at start: Int, after previous: MentionAtom?) -> MentionAtom? {
    if start > 0, isAlphanumeric(before: start) { return nil }
    let letter = glyph(at: start)
    if letter.isUppercase {
      if let read = clauseNumber(at: start, .running), read.largestPart <= 99, !read.hasLeadingZero {
        return clauseAtom(read, start)
      }
      guard case .annex? = previous?.kind else { return nil }
      let end = start + letter.length
      guard !isAlphanumeric(at: end), !isMeasureWord(at: skipSpaces(end)), scalar(at: end) != "类" else { return nil }
      return MentionAtom(kind: .annex(letter.ascii), start: start, end: end, isTidy: !letter.isWide)
    }
    if let item = siblingItem(at: start, after: previous) { return item }
    guard var read = itemStep(at: start) else { return nil }
    if let deeper = digitSteps(behind: read.end) {
      read.steps += deeper.steps
      read.end = deeper.end
      read.isTidy = read.isTidy && deeper.isTidy
    }
    return MentionAtom(kind: .item(read.steps), start: start, end: read.end, isTidy: read.isTidy, need: .evidence)
  }
}
