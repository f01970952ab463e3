package import StdModel

/// Where a text stands, as far as it matters for what its numbers mean.
package enum MentionReading: Sendable {
  case text
  /// A definition: a number in brackets behind a term is its entry (8.7.3.3), whatever the number.
  case definition
}

/// Finds everything in a text that names a numbered thing: clauses, items, annexes, figures, tables, formulas, notes,
/// entries of the bibliography, standards with places in them, and titles in 《》.
///
/// Numbers count only where the words around make them a reference; GB/T 1.1—2020, 9.5.3 and 9.5.4. `应符合 5.1～5.3 和附录 A
/// 的规定` gives 5.1, 5.3 and annex A; `帮企云 2.0`, `不少于 3.5 m`, `《…办法》第三章` none of their numbers. The mentions are in text
/// order and do not overlap.
package func scanMentions(in text: String, reading: MentionReading = .text) -> [Mention] {
  withTextBytes(of: text) { bytes in
    let table = CharacterTable.shared
    var scanner = MentionScanner(bytes, reading, appendingTo: [])
    var index = bytes.next(.mention, from: 0, table)
    while index < bytes.count {
      scanner.take(at: index)
      index = bytes.next(.mention, from: scanner.position, table)
    }
    return scanner.mentions
  }
}

/// Looks closely at the characters that can begin a mention.
struct MentionScanner {
  let text: TextBytes
  private let table = CharacterTable.shared
  private let reading: MentionReading
  var mentions: [Mention]
  /// Where the search goes on: what stands before it is understood.
  private(set) var position = 0
  /// The enumeration walked over last: a member of it ends where it ends, so that a long one is walked over once.
  private var walked = 0..<0

  init(_ text: TextBytes, _ reading: MentionReading, appendingTo mentions: [Mention]) {
    self.text = text
    self.reading = reading
    self.mentions = mentions
  }

  /// Takes what begins at a character that can begin a mention.
  mutating func take(at index: Int) {
    switch text[index] {
    case 0x30...0x39: position = digits(at: index)
    case 0x41...0x5A, 0x61...0x7A: position = letters(at: index)
    case 0x5B: position = group(at: index) ?? index + 1
    case 0xE3: position = title(at: index)
    case 0xEF: position = wide(at: index)
    default: position = group(at: index) ?? index + 3
    }
  }

  /// A full-width character of ASCII.
  private mutating func wide(at index: Int) -> Int {
    let glyph = text.glyph(at: index)
    if glyph.isDigit { return digits(at: index) }
    if glyph.isUppercase || glyph.isLowercase { return letters(at: index) }
    if glyph.ascii == UInt8(ascii: "[") { return group(at: index) ?? index + 3 }
    return index + 3
  }

  private mutating func digits(at index: Int) -> Int {
    if text.isQuantityAtSight(at: index, table) { return behindNumber(index) }
    return bracketed(at: index) ?? group(at: index) ?? behindNumber(index)
  }

  private mutating func letters(at index: Int) -> Int {
    standard(at: index) ?? bracketed(at: index) ?? group(at: index) ?? behindWord(index)
  }

  /// Behind a number that is none of ours, with all that touches it: a date, a time, an address.
  private func behindNumber(_ start: Int) -> Int {
    var index = start
    while true {
      let glyph = text.glyph(at: index)
      if glyph.isDigit {
        index += glyph.length
      } else if glyph.isUppercase || glyph.isLowercase {
        return behindWord(index)
      } else {
        switch glyph.ascii {
        case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ","),
          UInt8(ascii: "_"):
          guard text.isAlphanumeric(at: index + glyph.length), index < text.count else { return index }
          index += glyph.length
        default: return index
        }
      }
    }
  }

  /// Behind a Latin word with the numbers that belong to it: `v1.2.3`, `HTTP/1.1`, an e-mail address.
  private func behindWord(_ start: Int) -> Int {
    var index = start
    while index < text.count {
      let glyph = text.glyph(at: index)
      switch glyph.ascii {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: index += glyph.length
      case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "@"),
        UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "#"),
        UInt8(ascii: "+"):
        guard text.isAlphanumeric(at: index + glyph.length) || text[index + 1] == UInt8(ascii: "/") else {
          return max(index, start + 1)
        }
        index += glyph.length
      default: return max(index, start + text.length(at: start))
      }
    }
    return index
  }
}

// MARK: - Mentions of this document

extension MentionScanner {
  /// Takes the numbered thing at the offset and the enumeration that it opens, where the words around make them
  /// references. Returns the end, or nil where it is none.
  private mutating func group(at start: Int) -> Int? {
    guard let first = text.atom(at: start), !isQuoted(first) else { return nil }
    let before = text.evidence(before: first.start)
    if before == .foreign || isForeignChapter(first) { return enumerationEnd(first) }
    guard isReference(first, before) else { return nil }
    append(first)
    var last = first
    while let next = continuation(behind: last, isCertain: before == .strong) {
      append(next)
      last = next
    }
    return last.end
  }

  /// `编号为“图1”`: the words are spoken of.
  private func isQuoted(_ atom: MentionAtom) -> Bool {
    text.scalar(before: atom.start).isOne(of: "“‘「") && text.scalar(at: atom.end).isOne(of: "”’」")
  }

  /// `《…法》第三章`, `条例第 4 章`: the chapter of a law.
  private func isForeignChapter(_ atom: MentionAtom) -> Bool {
    text.has("第", at: atom.start) && text.isLaw(before: atom.start)
  }

  mutating func enumerationEnd(_ first: MentionAtom) -> Int {
    if walked.contains(first.start), first.end <= walked.upperBound { return walked.upperBound }
    var last = first
    while let next = continuation(behind: last, isCertain: true) { last = next }
    walked = first.start..<last.end
    return last.end
  }

  private mutating func isReference(_ first: MentionAtom, _ before: MentionEvidence) -> Bool {
    switch first.need {
    case .nothing: return true
    case .see: return text.hasSee(before: first.start) || before == .strong
    case .evidence:
      switch before {
      case .strong: return true
      case .foreign: return false
      case .quantity: return text.isRule(behind: enumerationEnd(first)) && !isObjectWord(before: first.start)
      case .weak: return behind(first) != .none || isDeep(first)
      case .none: return behind(first) == .strong && !opensText(first)
      }
    case .strongEvidence:
      if text.hasSee(before: first.start) { return endsClause(first.end) || behind(first) == .strong }
      if before == .strong { return behind(first) == .strong }
      return false
    }
  }

  /// `登记表 A.1`: a number of the word before it.
  private func isObjectWord(before offset: Int) -> Bool {
    text.scalar(before: text.skipSpaces(before: offset)).isOne(of: "图表式版号")
  }

  /// At the head of a text a number is its own, unless what follows can only be said of another clause: `5.2 的规定适用于…`.
  private mutating func opensText(_ first: MentionAtom) -> Bool {
    guard text.skipSpaces(before: first.start) == 0 else { return false }
    return text.skip(anyOf: "的 中 规定的 所 各", at: text.skipSpaces(enumerationEnd(first))) == nil
  }

  private mutating func behind(_ first: MentionAtom) -> MentionEvidence {
    text.evidence(behind: enumerationEnd(first))
  }

  /// `5.2.1` and deeper is hardly ever a measure.
  private func isDeep(_ atom: MentionAtom) -> Bool {
    guard case .clause(let number, _, _) = atom.kind else { return false }
    return number.depth >= 3
  }

  private func endsClause(_ end: Int) -> Bool {
    text.scalar(at: text.skipSpaces(end)).isOne(of: "）)。；，、\0")
  }

  /// The next member of an enumeration, or the note of the clause just named: `5.2 的注1`.
  func continuation(behind last: MentionAtom, isCertain: Bool) -> MentionAtom? {
    if let note = note(behind: last) { return note }
    guard let next = text.separator(at: last.end), let atom = text.atom(at: next, after: last) else { return nil }
    switch atom.need {
    case .nothing: return atom
    case .evidence: return last.isClause || isItem(last) || isCertain ? atom : nil
    case .see: return isNote(last) ? atom : nil
    case .strongEvidence: return nil
    }
  }

  private func isNote(_ atom: MentionAtom) -> Bool {
    switch atom.kind {
    case .note, .example: true
    default: false
    }
  }

  private func isItem(_ atom: MentionAtom) -> Bool {
    if case .item = atom.kind { return true }
    return false
  }

  private func note(behind last: MentionAtom) -> MentionAtom? {
    switch last.kind {
    case .clause, .table, .figure, .annex: break
    default: return nil
    }
    var start = text.skipSpaces(last.end)
    guard text.scalar(at: start).isOne(of: "注示的中") else { return nil }
    if let behind = text.skip(anyOf: "中的 的 中", at: start) { start = text.skipSpaces(behind) }
    return text.noteAtom(at: start)
  }

  private mutating func append(_ atom: MentionAtom) {
    mentions.append(Mention(atom.kind, TextRange(atom.start, atom.end), isTidy: atom.isTidy))
  }

  /// `（3.1）` behind a term is the number of its entry (8.7.3.3), `（5.1.1、5.1.2）` behind other words that of clauses.
  /// Nothing but numbers of clauses may stand in the brackets, and what stands before them must not be a score or a
  /// version.
  private mutating func bracketed(at start: Int) -> Int? {
    let opening = text.glyph(before: start)
    guard opening.ascii == UInt8(ascii: "("), let first = bracketedAtom(at: start),
      hasNameBefore(start - opening.length)
    else {
      return nil
    }
    var last = first
    while let next = text.separator(at: last.end), let atom = bracketedAtom(at: next) { last = atom }
    guard text.glyph(at: last.end).ascii == UInt8(ascii: ")") else { return nil }
    append(first)
    var index = first.end
    while let next = text.separator(at: index), let atom = bracketedAtom(at: next) {
      append(atom)
      index = atom.end
    }
    return last.end
  }

  private func bracketedAtom(at start: Int) -> MentionAtom? {
    guard let atom = text.atom(at: start), atom.need == .evidence, case .clause(let number, _, .bare) = atom.kind else {
      return nil
    }
    let isBelievable = reading == .definition || number.annex != 0 || number.parts.first.map { 3...30 ~= $0 } == true
    return isBelievable ? atom : nil
  }

  private func hasNameBefore(_ end: Int) -> Bool {
    let word = text.scalar(before: end)
    guard word.isHan || word == "”" else { return reading == .definition && text.isAlphanumeric(before: end) }
    return !word.isOne(of: "分值数本均得比为式图表")
  }
}
