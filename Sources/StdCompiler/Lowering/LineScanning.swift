import StdModel
import StdSyntax

// What the first words of a line say, in terms of the model. The scanners read bytes; here their ranges become pieces
// of prose.

/// A line that names an element: `前言`, `1 范围`, `附录 A（规范性）记录表`.
struct ElementName {
  let kind: Element.Kind
  /// The clause number before the name, or nil.
  let number: ClauseNumber?
  let numberRange: TextRange?
  let annexLetter: UInt8?
  let hasTidyLetter: Bool
  /// `（规范性）` of an annex, where it stands in the same line.
  let statusRange: TextRange?
  /// The title alone; for an annex what follows the status, nil where that stands on another line.
  let titleRange: TextRange?
  let title: String
  let isTidy: Bool
}

func elementName(of prose: Prose) -> ElementName? { elementName(of: prose, leadingNumber(of: prose)) }

/// The same where the number that the text opens with has been read already.
func elementName(of prose: Prose, _ leading: LeadingNumber?) -> ElementName? {
  // The longest fixed title has seven characters; only annexes go on.
  guard prose.text.utf8.count < 240 else { return nil }
  if let leading, let number = leading.clauseNumber {
    guard number.depth == 1, number.annex == 0, let scanned = scanElementTitle(in: prose.text, from: leading.textStart),
      !scanned.kind.isAnnex
    else { return nil }
    return ElementName(
      kind: scanned.kind, number: number, numberRange: leading.range, annexLetter: nil, hasTidyLetter: true,
      statusRange: nil,
      titleRange: scanned.title, title: String(prose[scanned.title]), isTidy: leading.isTidy)
  }
  guard mayNameElement(prose.text), let scanned = scanElementTitle(in: prose.text) else { return nil }
  let annex = scanned.annex
  return ElementName(
    kind: scanned.kind, number: nil, numberRange: annex?.letterRange, annexLetter: annex?.letter,
    hasTidyLetter: annex?.letterRange.map { $0.upperBound - $0.lowerBound == 1 && prose[$0] < "a" } ?? true,
    statusRange: annex?.statusRange,
    titleRange: scanned.title.isEmpty ? nil : scanned.title, title: prose.text, isTidy: scanned.isTidy)
}

/// Whether the first character is one that the names of elements begin with, bold marks left out.
private func mayNameElement(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first(where: { $0 != "*" && $0 != " " && $0 != "\u{3000}" }) else {
    return false
  }
  switch first {
  case "前", "引", "目", "范", "规", "术", "符", "缩", "参", "索", "附", "适", "定": return true
  // The English names, alone in their line.
  case "A", "B", "C", "F", "I", "N", "S", "T": return text.utf8.count <= 40
  default: return false
  }
}

/// A line that opens with the number of a clause.
struct NumberedOpening {
  let number: Written<ClauseNumber>
  let rest: Prose
  /// Whether the rest is a title rather than the text of a subclause without one.
  let isTitled: Bool
}

extension DocumentLowering {
  /// Reads the number that a line opens with; a number that Markdown took for the mark of an item counts, too.
  func numberedOpening(of prose: Prose, _ line: SourceLine) -> NumberedOpening? {
    numberedOpening(of: prose, leadingNumber(of: prose), line)
  }

  /// The same where the number in the text has been read already.
  func numberedOpening(of prose: Prose, _ leading: LeadingNumber?, _ line: SourceLine) -> NumberedOpening? {
    if let marker = line.marker, marker.isOrdered {
      guard let whole = withMarkers(prose, from: marker.chainStart),
        let opening = StdCompiler.numberedOpening(of: whole, leadingNumber(of: whole))
      else { return nil }
      // `1) …` and `1. …` are items unless more of a number or the title of a clause follows.
      let isItem =
        opening.number.number.depth == 1 && (!opening.isTitled || opening.number.number.ordinal <= lastChapter)
      return isItem ? nil : opening
    }
    guard let opening = StdCompiler.numberedOpening(of: prose, leading) else { return nil }
    guard case .heading = line.content else { return opening }
    // A heading is meant as a title even where it is long or ends with a mark, unless it is a sentence.
    let text = opening.rest.text
    let isShort = text.utf8.count <= 45 && !text.holds("，") && !text.holds("应") && !text.holds("宜")
    let isTitled = !endsSentence(text) && !text.holds("。") || isShort
    return NumberedOpening(number: opening.number, rest: opening.rest, isTitled: isTitled)
  }

  private func withMarkers(_ prose: Prose, from start: Int) -> Prose? {
    guard start < prose.span.lowerBound, prose.runs.isEmpty else { return nil }
    let span = SourceSpan(source.id, start, prose.span.upperBound)
    let text = source.text(span)
    guard text.utf8.count == span.upperBound - span.lowerBound else { return nil }
    return Prose(text: text, span: span)
  }

  /// The mark of a list item, as text or as Markdown, and what follows it.
  func listMarker(of prose: Prose, _ line: SourceLine) -> (marker: ListMarker, rest: Prose)? {
    if let scanned = scanListMarker(in: prose.text), !scanned.needsSiblings || hasOpenList {
      let marker = ListMarker(
        scanned.family, ordinal: scanned.ordinal, written: String(prose[scanned.range]),
        span: prose.span(of: scanned.range))
      return (marker, prose.slice(TextRange(scanned.end, prose.text.utf8.count)).trimmed)
    }
    guard let mark = line.marker else { return nil }
    return (markdownMarker(mark, depth: line.depth), prose)
  }

  private var hasOpenList: Bool { openTerm?.blocks.hasOpenList ?? open.last?.blocks.hasOpenList ?? false }

  private func markdownMarker(_ mark: SourceLine.Marker, depth: Int) -> ListMarker {
    guard mark.isOrdered else {
      return ListMarker(depth <= 1 ? .dash : .bullet, written: mark.text, span: mark.span, isMarkdown: true)
    }
    if mark.text.ends(with: ")") {
      return ListMarker(.digit, ordinal: Int(mark.text.dropLast()), written: mark.text, span: mark.span)
    }
    return ListMarker(depth <= 1 ? .letter : .digit, written: mark.text, span: mark.span, isMarkdown: true)
  }
}

private func numberedOpening(of prose: Prose, _ leading: LeadingNumber?) -> NumberedOpening? {
  guard let leading, let number = leading.clauseNumber else { return nil }
  let rest = prose.slice(TextRange(leading.textStart, prose.text.utf8.count)).trimmed
  let isTitled = number.depth == 1 && number.annex == 0 ? !endsSentence(rest.text) : looksLikeTitle(rest.text)
  return NumberedOpening(
    number: Written(number, prose.span(of: leading.range), isTidy: leading.isTidy), rest: rest, isTitled: isTitled)
}

func leadingNumber(of prose: Prose) -> LeadingNumber? {
  guard let first = prose.text.unicodeScalars.first, mayOpenNumber(first) else { return nil }
  return scanLeadingNumber(in: prose.text)
}

/// Digits, the letters of annexes and OCR, all of them full-width, too, 第, Chinese numerals, and brackets around those.
private func mayOpenNumber(_ first: Unicode.Scalar) -> Bool {
  switch first {
  case "0"..."9", "A"..."Z", "l", "(", "\u{3000}", "\u{FF00}"..."\u{FFEF}", "第", "一", "二", "三", "四", "五", "六", "七", "八",
    "九", "十":
    true
  default: false
  }
}

func startsWithChineseOrdinal(_ prose: Prose) -> Bool {
  guard case .chinese? = scanLeadingNumber(in: prose.text)?.kind else { return false }
  return true
}

/// `#. 平台应……`: a subclause without title whose number the compiler gives.
func numberFreeSubclause(of prose: Prose) -> Prose? {
  guard prose.text.begins(with: "#. ") else { return nil }
  return prose.slice(TextRange(3, prose.text.utf8.count)).trimmed
}

// MARK: - Captions, notes, labels

struct CaptionLine {
  enum Kind { case table, figure }

  struct Id {
    let name: String
    let range: TextRange
  }

  let kind: Kind
  let number: ObjectNumber?
  let numberRange: TextRange
  let titleRange: TextRange
  let label: Id?
  let isContinuation: Bool
  let isTidy: Bool
}

func caption(of prose: Prose) -> CaptionLine? {
  guard let first = prose.text.utf8.first, first >= 0xE5, prose.text.utf8.count < 300,
    let scanned = scanCaption(in: prose.text)
  else { return nil }
  let label = scanned.label.map { CaptionLine.Id(name: String(prose[$0.name]), range: $0.range) }
  return CaptionLine(
    kind: scanned.kind == .table ? .table : .figure, number: scanned.number,
    numberRange: scanned.numberRange ?? prose.range,
    titleRange: scanned.title, label: label, isContinuation: scanned.isContinuation, isTidy: scanned.isTidy)
}

struct NoteLine {
  enum Kind { case note, example }

  let kind: Kind
  let ordinal: (value: Int, range: TextRange)?
  let end: Int
  let isTidy: Bool
}

func noteLead(of prose: Prose) -> NoteLine? {
  guard let first = prose.text.utf8.first, first >= 0xE4, let scanned = scanNoteLead(in: prose.text) else { return nil }
  var ordinal: (value: Int, range: TextRange)?
  if let value = scanned.ordinal, let range = scanned.ordinalRange { ordinal = (value, range) }
  return NoteLine(
    kind: scanned.kind == .note ? .note : .example, ordinal: ordinal, end: scanned.range.upperBound,
    isTidy: scanned.isTidy)
}

func trailingLabel(of prose: Prose) -> (name: String, range: TextRange, start: Int)? {
  guard prose.text.utf8.last == UInt8(ascii: "}"), let label = scanLabel(in: prose.text) else { return nil }
  return (String(prose[label.name]), label.range, label.textEnd)
}

func isAnnexStatus(_ text: String) -> Bool { scanAnnexStatus(in: text) != nil }

func isTidyAnnexStatus(_ written: Substring) -> Bool { written == "（规范性）" || written == "（资料性）" }

/// `（1）`, `(A.1)`, also behind leaders.
func formulaNumber(of prose: Prose) -> Written<ObjectNumber>? {
  let text = prose.text
  guard let open = text.utf8.lastIndex(where: { $0 == UInt8(ascii: "(") || $0 == 0x88 }) else { return nil }
  var inner = text[text.utf8.index(after: open)...]
  while let last = inner.last, last == ")" || last == "）" { inner = inner.dropLast() }
  var annex: UInt8 = 0
  if let letter = inner.utf8.first, letter >= 0x41, letter <= 0x5A {
    annex = letter
    inner = inner.dropFirst()
    if inner.first == "." { inner = inner.dropFirst() }
  }
  guard let ordinal = Int(inner), ordinal > 0 else { return nil }
  return Written(ObjectNumber(annex: annex, ordinal), prose.span)
}

// MARK: - Entries of clause 2 and the bibliography

struct ReferenceStart {
  var ordinal: (value: Int, range: TextRange, isTidy: Bool)?
  var strayMarker: TextRange?
  var bodyStart = 0
  /// The number of a standard where the body begins, and where it ends.
  var standard: (number: StandardNumber, end: Int)?
}

/// Reads what an entry opens with: `[3]`, a stray `1.` or `——`, then the number of a standard or a title in `《》`.
func referenceStart(of prose: Prose) -> ReferenceStart? {
  var start = ReferenceStart()
  let text = prose.text
  if let bracket = bracketedOrdinal(text) {
    start.ordinal = (bracket.value, TextRange(0, bracket.end), bracket.isTidy)
    start.bodyStart = afterSpaces(text, bracket.end)
    start.standard = standardNumber(of: prose, at: start.bodyStart)
    return start
  }
  if let scanned = scanListMarker(in: text), scanned.range.lowerBound == 0 {
    start.strayMarker = scanned.range
    start.bodyStart = scanned.end
  } else if let leading = scanLeadingNumber(in: text), leading.clauseNumber?.depth == 1, leading.separation == .point {
    start.strayMarker = TextRange(0, leading.textStart)
    start.bodyStart = leading.textStart
  }
  start.standard = standardNumber(of: prose, at: start.bodyStart)
  guard start.standard != nil || prose[TextRange(start.bodyStart, text.utf8.count)].begins(with: "《") else {
    return nil
  }
  return start
}

private func bracketedOrdinal(_ text: String) -> (value: Int, end: Int, isTidy: Bool)? {
  let isWide: Bool
  switch text.unicodeScalars.first {
  case "［", "【", "〔": isWide = true
  case "[": isWide = false
  default: return nil
  }
  var value = 0
  var end = isWide ? 3 : 1
  var digits = 0
  let bytes = Array(text.utf8.prefix(16))
  while end < bytes.count, bytes[end] >= 0x30, bytes[end] <= 0x39, digits < 5 {
    value = value * 10 + Int(bytes[end] - 0x30)
    end += 1
    digits += 1
  }
  guard digits > 0, end < bytes.count else { return nil }
  if bytes[end] == UInt8(ascii: "]") { return (value, end + 1, !isWide) }
  return bytes[end] >= 0xE3 ? (value, min(end + 3, text.utf8.count), false) : nil
}

func standardNumber(of prose: Prose, at offset: Int) -> (number: StandardNumber, end: Int)? {
  let found = prose.text.utf8.withContiguousStorageIfAvailable { bytes in
    offset < bytes.count ? scanStandardNumber(bytes, at: offset) : nil
  }
  guard let found = found ?? nil else { return nil }
  return (found.number, found.end)
}

/// Behind `（所有部分）`, where it stands at the offset.
func afterAllParts(_ text: String, _ offset: Int) -> Int {
  for words in ["（所有部分）", "(所有部分)"] as [StaticString]
  where text.firstRange(of: words, from: offset)?.lowerBound == offset {
    return offset + words.utf8CodeUnitCount
  }
  return offset
}

func afterSpaces(_ text: String, _ offset: Int) -> Int {
  text.utf8.withContiguousStorageIfAvailable { bytes in
    var offset = offset
    while offset < bytes.count {
      if bytes[offset] == 0x20 || bytes[offset] == 0x09 {
        offset += 1
      } else if bytes[offset] == 0xE3, offset + 2 < bytes.count, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0x80 {
        offset += 3
      } else {
        break
      }
    }
    return offset
  } ?? offset
}

/// `5.2`, `A.1`, `4`: the whole text is a clause number.
func clauseNumber(_ text: String) -> ClauseNumber? {
  if let letter = text.utf8.first, text.utf8.count == 1, letter >= 0x41, letter <= 0x5A { return .annex(letter) }
  guard let leading = scanLeadingNumber(in: text), leading.range.upperBound == text.utf8.count else { return nil }
  return leading.clauseNumber
}

// MARK: - Terms

/// Where the Latin words behind Han words begin: 12 in `实施机构　implementing agency`.
func latinSuffix(of text: String) -> Int? {
  let bytes = Array(text.utf8)
  var lastWide = -1
  for (offset, byte) in bytes.enumerated() where byte >= 0xE3 && byte <= 0xE9 && !isWideSpace(bytes, offset) {
    lastWide = offset
  }
  var start = lastWide < 0 ? 0 : lastWide + 3
  guard start <= bytes.count else { return nil }
  start = afterSpaces(text, start)
  guard start < bytes.count, isLatinLetter(bytes[start]) else {
    // A closing bracket or mark behind the Han words belongs to them.
    guard let letter = (start..<bytes.count).first(where: { isLatinLetter(bytes[$0]) }), letter > start,
      bytes[letter - 1] == 0x20 || bytes[letter - 1] == 0x80
    else { return nil }
    return letter
  }
  return start
}

private func isWideSpace(_ bytes: [UInt8], _ offset: Int) -> Bool {
  bytes[offset] == 0xE3 && offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x80
}

private func isLatinLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

/// Whether a line is a term with its English equivalent and nothing else.
func isBilingualTitle(_ text: String) -> Bool {
  guard !endsSentence(text), text.utf8.count < 300, let split = latinSuffix(of: text), split > 0 else { return false }
  let latin = text.utf8.dropFirst(split)
  return latin.count >= 3 && latin.allSatisfy { $0 < 0x80 }
}

/// `[来源：GB/T 24421.1—2023，3.2，有修改]`
func readTermSource(_ prose: Prose, at offset: Int) -> TermEntry.Source? {
  let text = prose.text
  let isBracketed = text.begins(with: "[来源") || text.begins(with: "［来源") || text.begins(with: "【来源")
  guard isBracketed || text.begins(with: "来源：") else { return nil }
  var designation: StandardNumber?
  var clause: ClauseNumber?
  for mention in scanMentions(in: text) {
    switch mention.kind {
    case .standard(let number, _, let place):
      designation = number
      if case .clause(let number, _)? = place { clause = number }
    case .clause(let number, _, _): clause = clause ?? number
    case .item, .annex, .figure, .table, .formula, .bibliography, .note, .example, .titled, .symbolic: continue
    }
  }
  return TermEntry.Source(
    text: prose, designation: designation, clause: clause, isModified: text.holds("修改"), span: prose.span)
}

// MARK: - The look of lines

/// Whether a text ends as a sentence or a part of one does.
func endsSentence(_ text: String) -> Bool {
  guard let last = text.unicodeScalars.last else { return false }
  switch last {
  case "。", "；", "：", "！", "？", "，", "、", ";", ":", "?", "!", ",": return true
  default: return false
  }
}

/// Whether a text may be a title: short, one piece, without the mark of a sentence at its end or inside.
func looksLikeTitle(_ text: String) -> Bool {
  let length = text.utf8.count
  guard length > 0, length <= 150, !endsSentence(text) else { return length == 0 }
  for scalar in text.unicodeScalars {
    switch scalar {
    case "。", "；": return false
    // A longer piece with a comma, or one that requires something, is the start of a sentence that a page break cut
    // off.
    case "，", ",": if length > 45 { return false }
    case "应": if length > 75 { return false }
    default: continue
    }
  }
  return true
}

/// Whether the text of a heading is a title to which a mark was added: `机构：`, `受理。`, but not `平台应公开。`. A rule reports
/// the mark.
func isTitleWithMark(_ text: String) -> Bool {
  guard text.utf8.count <= 45 else { return false }
  switch text.lastScalar {
  case "。", "：", ":", "；", ";", "，", ",", "、": break
  default: return false
  }
  return looksLikeTitle(String(text.dropLast())) && scanProvisions(in: text).allSatisfy { $0.modal == nil }
}

/// A form for comments that was left behind a draft.
func looksLikeForm(_ text: String) -> Bool {
  text.utf8.count < 120 && text.ends(with: "表") && (text.holds("征求意见") || text.holds("意见反馈"))
}

/// Whether a line is made of Han characters, as the title of a Chinese standard.
func isCJKTitle(_ text: String) -> Bool {
  var wide = 0
  for byte in text.utf8 where byte >= 0xE4 && byte <= 0xE9 { wide += 1 }
  return wide * 3 >= text.utf8.count / 2
}
