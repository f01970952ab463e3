package import StdModel

/// The words that open a note or an example: `注：`, `注1：`, `示例2：`.
package struct ScannedNoteLead: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case note, example }

  package let kind: Kind
  package let ordinal: Int?
  package let ordinalRange: TextRange?
  /// From the first word to the colon.
  package let range: TextRange
  /// Where the text begins.
  package let end: Int
  /// False for `备注：`, `例：`, `例如：`, a half-width or missing colon and inner spaces; GB/T 1.1—2020, 9.10.2 and 9.11.2.
  package let isTidy: Bool
}

/// Reads the words that open a note or an example at the head of a line.
package func scanNoteLead(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int = 0) -> ScannedNoteLead? {
  TextBytes(bytes).noteLead(at: offset)
}

package func scanNoteLead(in text: String, at offset: Int = 0) -> ScannedNoteLead? {
  withTextBytes(of: text) { $0.noteLead(at: offset) }
}

extension TextBytes {
  fileprivate func noteLead(at offset: Int) -> ScannedNoteLead? {
    let start = skipSpaces(offset)
    guard let word = noteWord(at: start) else { return nil }
    let afterWord = skipSpaces(word.end)
    let digits = digits(at: afterWord).flatMap { $0.count <= 2 && $0.value > 0 ? $0 : nil }
    let numberEnd = digits?.end ?? word.end
    let colon = skipSpaces(numberEnd)
    let end: Int
    var isTidy = word.isTidy && (digits?.isPlain ?? true)
    switch scalar(at: colon) {
    case "：":
      end = colon + 3
      isTidy = isTidy && colon == numberEnd
    case ":":
      end = colon + 1
      isTidy = false
    default:
      // `注1 内容`: without colon only a number and a space make a lead.
      guard digits != nil, word.isTidy, colon > numberEnd, isHan(at: colon), !isMeasureWord(at: colon) else {
        return nil
      }
      guard !scalar(at: colon).isOne(of: "的中和与及至所给规") else { return nil }
      end = numberEnd
      isTidy = false
    }
    return ScannedNoteLead(
      kind: word.kind, ordinal: digits?.value, ordinalRange: digits.map { TextRange(afterWord, $0.end) },
      range: TextRange(start, end), end: skipSpaces(end), isTidy: isTidy)
  }

  private func noteWord(at start: Int) -> (kind: ScannedNoteLead.Kind, end: Int, isTidy: Bool)? {
    if has("注", at: start) { return (.note, start + 3, true) }
    if let end = skip(anyOf: "备注 附注", at: start) { return (.note, end, false) }
    if has("示", at: start) {
      let second = skipSpaces(start + 3)
      if has("例", at: second) { return (.example, second + 3, second == start + 3) }
    }
    if let end = skip(anyOf: "例如 举例 实例 例", at: start) { return (.example, end, false) }
    return nil
  }
}
