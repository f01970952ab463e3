package import StdModel

/// The title of an element that GB/T 1.1—2020, table 3, names, without its clause number.
package struct ScannedElementTitle: Equatable, Sendable {
  package struct Annex: Hashable, Sendable {
    /// The letter as ASCII, or nil where there is none (`附录`, `附录 1`).
    package let letter: UInt8?
    package let letterRange: TextRange?
    package let status: AnnexStatus
    /// `（规范性）` with its brackets.
    package let statusRange: TextRange?

    package init(letter: UInt8?, letterRange: TextRange?, status: AnnexStatus, statusRange: TextRange?) {
      self.letter = letter
      self.letterRange = letterRange
      self.status = status
      self.statusRange = statusRange
    }
  }

  package let kind: Element.Kind
  /// For an annex.
  package let annex: Annex?
  /// The words of the title; for an annex what follows letter and status, and empty where that stands on another line.
  package let title: TextRange
  package let label: ScannedLabel?
  /// Whether the name is that of GB/T 1.1 (spaces inside do not count) and an annex is written `附录 A（规范性）`.
  package let isTidy: Bool
}

/// Recognises the title of an element from the offset to the end of the text: `前　言`, `规范性引用文件`, `附录 A（规范性）评价指标`.
///
/// Spaces between the characters do not count. Nil for titles that the author chooses.
package func scanElementTitle(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int = 0) -> ScannedElementTitle? {
  TextBytes(bytes).elementTitle(from: offset)
}

package func scanElementTitle(in text: String, from offset: Int = 0) -> ScannedElementTitle? {
  withTextBytes(of: text) { $0.elementTitle(from: offset) }
}

/// Reads a line that holds nothing but the status of an annex, `（规范性）`, as GB/T 1.1—2020, 10.4.1, prints it below the
/// letter.
package func scanAnnexStatus(in text: String) -> (status: AnnexStatus, range: TextRange, isTidy: Bool)? {
  withTextBytes(of: text) { bytes in
    let start = bytes.skipSpaces(0)
    guard let status = bytes.annexStatus(at: start), bytes.skipSpaces(status.end) == bytes.count else { return nil }
    return (status.status, TextRange(start, status.end), status.isTidy)
  }
}

extension TextBytes {
  fileprivate func elementTitle(from offset: Int) -> ScannedElementTitle? {
    let start = skipSpaces(offset)
    let label = label()
    let limit = label?.textEnd ?? skipSpaces(before: count)
    guard start < limit else { return nil }
    if let annex = annexTitle(from: start, to: limit, label) { return annex }
    guard limit - start <= 90 else { return nil }
    for name in Self.elementNames where equals(name.name, start, limit) {
      return ScannedElementTitle(
        kind: name.kind, annex: nil, title: TextRange(start, limit), label: label, isTidy: name.isFixed)
    }
    return nil
  }

  /// Whether the range holds the word, spaces aside.
  private func equals(_ word: StaticString, _ start: Int, _ end: Int) -> Bool {
    guard let behind = skipSpaced(word, at: start) else { return false }
    return behind == end
  }

  /// The offset behind a word that may have spaces between its characters; nil where another word stands.
  func skipSpaced(_ word: StaticString, at offset: Int) -> Int? {
    let letters = TextBytes(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    var index = offset
    var letter = 0
    while letter < letters.count {
      if letter > 0 { index = skipSpaces(index) }
      let length = letters.length(at: letter)
      for byte in 0..<length where self[index + byte] != letters[letter + byte] { return nil }
      index += length
      letter += length
    }
    return index
  }

  private struct ElementName {
    let name: StaticString
    let kind: Element.Kind
    let isFixed: Bool
  }

  private static let elementNames: [ElementName] = [
    ElementName(name: "目次", kind: .contents, isFixed: true),
    ElementName(name: "目录", kind: .contents, isFixed: false),
    ElementName(name: "前言", kind: .foreword, isFixed: true),
    ElementName(name: "引言", kind: .introduction, isFixed: true),
    ElementName(name: "范围", kind: .scope, isFixed: true),
    ElementName(name: "适用范围", kind: .scope, isFixed: false),
    ElementName(name: "规范性引用文件", kind: .normativeReferences, isFixed: true),
    ElementName(name: "规范性引用标准", kind: .normativeReferences, isFixed: false),
    ElementName(name: "引用标准", kind: .normativeReferences, isFixed: false),
    ElementName(name: "引用文件", kind: .normativeReferences, isFixed: false),
    ElementName(name: "术语和定义", kind: .terms, isFixed: true),
    ElementName(name: "术语与定义", kind: .terms, isFixed: false),
    ElementName(name: "术语及定义", kind: .terms, isFixed: false),
    ElementName(name: "术语、定义", kind: .terms, isFixed: false),
    ElementName(name: "术语", kind: .terms, isFixed: false),
    ElementName(name: "定义", kind: .terms, isFixed: false),
    ElementName(name: "术语、定义和缩略语", kind: .terms, isFixed: false),
    ElementName(name: "术语和定义、缩略语", kind: .terms, isFixed: false),
    ElementName(name: "符号和缩略语", kind: .symbols, isFixed: true),
    ElementName(name: "符号", kind: .symbols, isFixed: true),
    ElementName(name: "缩略语", kind: .symbols, isFixed: true),
    ElementName(name: "符号与缩略语", kind: .symbols, isFixed: false),
    ElementName(name: "符号、缩略语", kind: .symbols, isFixed: false),
    ElementName(name: "缩略语和符号", kind: .symbols, isFixed: false),
    ElementName(name: "参考文献", kind: .bibliography, isFixed: true),
    ElementName(name: "参考资料", kind: .bibliography, isFixed: false),
    ElementName(name: "索引", kind: .index, isFixed: true),
    // The names of the ISO/IEC Directives, as documents taken in from other bodies have them. Spaces do not count.
    ElementName(name: "Contents", kind: .contents, isFixed: false),
    ElementName(name: "Foreword", kind: .foreword, isFixed: false),
    ElementName(name: "Introduction", kind: .introduction, isFixed: false),
    ElementName(name: "Scope", kind: .scope, isFixed: false),
    ElementName(name: "Normativereferences", kind: .normativeReferences, isFixed: false),
    ElementName(name: "Termsanddefinitions", kind: .terms, isFixed: false),
    ElementName(name: "Symbolsandabbreviatedterms", kind: .symbols, isFixed: false),
    ElementName(name: "Abbreviatedterms", kind: .symbols, isFixed: false),
    ElementName(name: "Bibliography", kind: .bibliography, isFixed: false),
    ElementName(name: "Index", kind: .index, isFixed: false),
  ]
}

// MARK: - Annexes

extension TextBytes {
  private func annexTitle(from start: Int, to limit: Int, _ label: ScannedLabel?) -> ScannedElementTitle? {
    guard let afterWord = skipSpaced("附录", at: start) else { return nil }
    let letter = annexLetter(at: skipSpaces(afterWord))
    let end = letter?.end ?? afterWord
    let statusStart = skipSpaces(end)
    let status = annexStatus(at: statusStart)
    let titleStart = skipSpaces(status?.end ?? end)
    guard isAnnexHeading(letter, end: end, hasStatus: status != nil, titleStart, limit) else { return nil }
    var title = TextRange(min(titleStart, limit), limit)
    var found = status
    var foundStart = statusStart
    if status == nil, let behind = annexStatus(before: limit), behind.start >= titleStart {
      found = (behind.status, limit, false)
      foundStart = behind.start
      title = TextRange(titleStart, skipSpaces(before: behind.start))
    }
    let annex = ScannedElementTitle.Annex(
      letter: letter?.ascii, letterRange: letter.map { TextRange($0.start, $0.end) },
      status: found?.status ?? .unstated,
      statusRange: found.map { TextRange(foundStart, $0.end) })
    let isTidy = letter?.isTidy == true && found?.isTidy ?? true
    return ScannedElementTitle(kind: .annex(annex.status), annex: annex, title: title, label: label, isTidy: isTidy)
  }

  private struct AnnexLetter {
    let ascii: UInt8?
    let start: Int
    let end: Int
    let isTidy: Bool
  }

  private func annexLetter(at start: Int) -> AnnexLetter? {
    let glyph = glyph(at: start)
    let end = start + glyph.length
    if glyph.isUppercase || glyph.isLowercase {
      guard !isAlphanumeric(at: end) else { return nil }
      let upper = glyph.isLowercase ? glyph.ascii - 0x20 : glyph.ascii
      return AnnexLetter(ascii: upper, start: start, end: end, isTidy: glyph.isUppercase && !glyph.isWide)
    }
    if let digits = digits(at: start), digits.count <= 2 {
      return AnnexLetter(ascii: nil, start: start, end: digits.end, isTidy: false)
    }
    if let numeral = chineseNumeral(at: start) {
      return AnnexLetter(ascii: nil, start: start, end: numeral.end, isTidy: false)
    }
    return nil
  }

  /// A heading, not a sentence that begins with the same words (`附录 A 给出了……。`).
  private func isAnnexHeading(_ letter: AnnexLetter?, end: Int, hasStatus: Bool, _ titleStart: Int, _ limit: Int)
    -> Bool
  {
    if titleStart >= limit { return true }
    guard limit - titleStart <= 240 else { return false }
    switch scalar(before: limit) {
    case "。", "；", "，", "、": return false
    default: break
    }
    if hasStatus { return true }
    guard letter != nil else { return false }
    let next = scalar(at: titleStart)
    if next.isOne(of: "，。；、）)的中和与及或至～~—-.") { return false }
    let verbs: WordList = "给出 规定了 列出 所示 所列 描述了 提供了 为 是 应 所给 所规 规定的"
    return skip(anyOf: verbs, at: titleStart) == nil
  }

  /// `（规范性）`, `(资料性附录)`
  fileprivate func annexStatus(at start: Int) -> (status: AnnexStatus, end: Int, isTidy: Bool)? {
    let opening = glyph(at: start)
    guard opening.ascii == UInt8(ascii: "(") || scalar(at: start) == "〔" else { return nil }
    let wordStart = skipSpaces(start + opening.length)
    let status: AnnexStatus
    let afterWord: Int
    if let end = skipSpaced("规范性", at: wordStart) {
      (status, afterWord) = (.normative, end)
    } else if let end = skipSpaced("资料性", at: wordStart) {
      (status, afterWord) = (.informative, end)
    } else {
      return nil
    }
    let closingStart = skipSpaces(skipSpaced("附录", at: skipSpaces(afterWord)) ?? afterWord)
    let closing = glyph(at: closingStart)
    guard closing.ascii == UInt8(ascii: ")") || scalar(at: closingStart) == "〕" else { return nil }
    let isTidy = opening.isWide && closing.isWide && closingStart == afterWord
    return (status, closingStart + closing.length, isTidy)
  }

  private func annexStatus(before end: Int) -> (status: AnnexStatus, start: Int)? {
    guard glyph(before: end).ascii == UInt8(ascii: ")") else { return nil }
    var start = end
    while start > 0, end - start < 48 {
      start = self.start(before: start)
      if glyph(at: start).ascii == UInt8(ascii: "(") {
        guard let status = annexStatus(at: start), status.end == end else { return nil }
        return (status.status, start)
      }
    }
    return nil
  }
}
