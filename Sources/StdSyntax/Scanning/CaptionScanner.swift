package import StdModel

/// The caption of a table or figure: number and title (表题、图题).
package struct ScannedCaption: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case table, figure }

  package let kind: Kind
  /// Nil where it is left to the compiler; then the caption has a label.
  package let number: ObjectNumber?
  package let numberRange: TextRange?
  /// Empty for a table or figure without title.
  package let title: TextRange
  package let label: ScannedLabel?
  /// `表 2（续）`, `续表 2`
  package let isContinuation: Bool
  /// Whether number and separation are printed as in GB/T 1.1—2020, 9.7.2 and 9.8.2; the space before the number does
  /// not count, and between number and title one space of either width is right.
  package let isTidy: Bool
}

/// Reads a line that is the caption of a table or figure: `表 1　题名`, `图A.1 题名`, `表2（续）`, `图3-1 题名`, `表　题名 {#id}`.
///
/// A sentence that begins with the same words (`表 2 给出了……。`) is none: a caption has no end mark, and no verb behind its
/// number.
package func scanCaption(_ bytes: UnsafeBufferPointer<UInt8>) -> ScannedCaption? { TextBytes(bytes).caption() }

package func scanCaption(in text: String) -> ScannedCaption? { withTextBytes(of: text) { $0.caption() } }

extension TextBytes {
  fileprivate func caption() -> ScannedCaption? {
    var start = skipSpaces(0)
    var isContinuation = false
    if scalar(at: start) == "续" {
      isContinuation = true
      start = skipSpaces(start + 3)
    }
    let kind: ScannedCaption.Kind
    switch scalar(at: start) {
    case "表": kind = .table
    case "图": kind = .figure
    default: return nil
    }
    let label = label()
    let limit = label?.textEnd ?? skipSpaces(before: count)
    let afterWord = skipSpaces(start + 3)
    guard let number = objectNumber(at: afterWord) else {
      guard label != nil, afterWord > start + 3, afterWord < limit, !isContinuation else { return nil }
      return ScannedCaption(
        kind: kind, number: nil, numberRange: nil, title: TextRange(afterWord, limit), label: label,
        isContinuation: false,
        isTidy: true)
    }
    var end = number.end
    if let behind = continuation(at: skipSpaces(end)) {
      isContinuation = true
      end = behind
    }
    guard let separation = captionSeparation(at: end, limit) else { return nil }
    var titleEnd = limit
    if let before = continuation(before: titleEnd), before >= separation.end {
      isContinuation = true
      titleEnd = skipSpaces(before: before)
    }
    let hasStop = !separation.isTouching && isTitleWithStop(separation.end, titleEnd)
    if hasStop { titleEnd -= 3 }
    let title = TextRange(min(separation.end, titleEnd), titleEnd)
    guard isCaptionTitle(title, isTouching: separation.isTouching) else { return nil }
    return ScannedCaption(
      kind: kind, number: number.number, numberRange: TextRange(afterWord, number.end), title: title, label: label,
      isContinuation: isContinuation,
      isTidy: !hasStop && number.isTidy && separation.isTidy && scalar(at: skipSpaces(0)) != "续")
  }

  private func captionSeparation(at end: Int, _ limit: Int) -> (end: Int, isTidy: Bool, isTouching: Bool)? {
    let afterSpaces = skipSpaces(end)
    if afterSpaces >= limit { return (limit, true, false) }
    let mark = scalar(at: afterSpaces)
    switch mark {
    case ":", "：", ".", "．", "、":
      // `表 1、表 2` and `图 1：2` are no captions.
      let titleStart = skipSpaces(afterSpaces + length(at: afterSpaces))
      guard titleStart < limit, !glyph(at: titleStart).isDigit, mark != "、" || isHan(at: titleStart) else { return nil }
      guard mark != "、" || !scalar(at: titleStart).isOne(of: "表图附第") else { return nil }
      return (titleStart, false, false)
    default: break
    }
    if isAlphanumeric(at: end) { return nil }
    let isTidy = afterSpaces > end && (isOneSpace(end, afterSpaces) || afterSpaces - end == 3)
    return (afterSpaces, isTidy, afterSpaces == end)
  }

  /// Whether words can be the title of a table or figure: no sentence, and not too long for a line or two.
  private func isCaptionTitle(_ title: TextRange, isTouching: Bool) -> Bool {
    guard !title.isEmpty else { return true }
    guard title.upperBound - title.lowerBound <= 240 else { return false }
    switch scalar(before: title.upperBound) {
    case "。", "；", "：", "，", "！", "？", ";", ":", ",": return false
    default: break
    }
    if opensSentence(title.lowerBound) { return false }
    // Behind a space the author meant a title; `表1应急物资` may as well be running text.
    guard isTouching else { return true }
    let verbs: WordList = "给 列 界定 以及 包括 包含 应 可以 见 列举 以上 以下 概括 总结 规定的"
    return !isMeasureWord(at: title.lowerBound) && skip(anyOf: verbs, at: title.lowerBound) == nil
  }

  /// `表 1　受理时限。`: a title with an end mark that does not belong there, rather than a sentence.
  private func isTitleWithStop(_ start: Int, _ end: Int) -> Bool {
    guard has("。", before: end), end - 3 - start >= 6, end - start <= 63 else { return false }
    var index = start
    while index < end - 3 {
      // Marks, and words that make a sentence.
      if scalar(at: index).isOne(of: "，。；：、是为应可宜能见由在以将按了") { return false }
      index += length(at: index)
    }
    return true
  }

  /// Words that no title begins with.
  private func opensSentence(_ start: Int) -> Bool {
    let first = scalar(at: start)
    let second = scalar(at: start + 3)
    if first.isOne(of: "，。；：、）)]】》”的～~—-") { return true }
    switch first {
    case "中": return second.isOne(of: "的所规给列描各，、")
    case "和", "与", "及", "至", "或": return second.isOne(of: "表图附第")
    case "所": return second.isOne(of: "示列给述规")
    case "是": return second != "否"
    default: break
    }
    let sayings: WordList = "给出了 规定了 列出了 显示了 表示了 说明了 描述了 提供了 展示了 反映了 汇总了 界定了 给出的 规定的 列出的"
    return skip(anyOf: sayings, at: start) != nil
  }

  private func continuation(at offset: Int) -> Int? {
    guard glyph(at: offset).ascii == UInt8(ascii: "(") else { return nil }
    let word = skipSpaces(offset + length(at: offset))
    if scalar(at: word) == "第" { return pageOf(at: word) }
    guard scalar(at: word) == "续" else { return nil }
    let closing = skipSpaces(skip("表", at: word + 3))
    guard glyph(at: closing).ascii == UInt8(ascii: ")") else { return nil }
    return closing + length(at: closing)
  }

  /// `第 2 页/共 5 页）`, the other form of 9.7.3.
  private func pageOf(at start: Int) -> Int? {
    guard let page = digits(at: skipSpaces(start + 3)), has("页", at: skipSpaces(page.end)) else { return nil }
    var index = skipSpaces(page.end) + 3
    while index < count, index - start <= 60 {
      if glyph(at: index).ascii == UInt8(ascii: ")") { return index + length(at: index) }
      index += length(at: index)
    }
    return nil
  }

  /// Where `（续）` begins that ends here.
  private func continuation(before offset: Int) -> Int? {
    let words: WordList = "（续） (续) （续表） (续表)"
    return start(ofAny: words, before: offset)
  }
}

/// The number of a figure, table or formula as read.
struct ReadObjectNumber {
  let number: ObjectNumber
  let end: Int
  let isTidy: Bool
}

extension TextBytes {
  /// Reads `3`, `A.3`, and the forms `3-1` and `3.1` that GB/T 1.1 does not know.
  func objectNumber(at start: Int) -> ReadObjectNumber? {
    let letter = glyph(at: start)
    if letter.isUppercase {
      let pointStart = start + letter.length
      let point = glyph(at: pointStart)
      let hasPoint = point.ascii == UInt8(ascii: ".") || point.ascii == UInt8(ascii: "-")
      let numberStart = hasPoint ? skipSpaces(pointStart + point.length) : pointStart
      guard let digits = digits(at: numberStart), digits.count <= 3 else { return nil }
      return ReadObjectNumber(
        number: ObjectNumber(annex: letter.ascii, digits.value), end: digits.end,
        isTidy: !letter.isWide && point.ascii == UInt8(ascii: ".") && !point.isWide && digits.isPlain
          && numberStart == pointStart + 1)
    }
    guard let first = digits(at: start), first.count <= 3, !first.hasLeadingZero else { return nil }
    let sign = glyph(at: first.end)
    let isForeign = sign.ascii == UInt8(ascii: "-") || sign.ascii == UInt8(ascii: ".") || scalar(at: first.end) == "—"
    if isForeign, let second = digits(at: first.end + sign.length), second.count <= 2, second.value > 0 {
      return ReadObjectNumber(
        number: ObjectNumber(first.value, minor: second.value), end: second.end, isTidy: false)
    }
    return ReadObjectNumber(number: ObjectNumber(first.value), end: first.end, isTidy: first.isPlain)
  }
}
