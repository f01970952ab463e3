import StdModel

// What stands in brackets: links, pictures, footnote marks, references without words.
extension InlineParser {
  mutating func openBracket(isImage: Bool) {
    let end = position + (isImage ? 2 : 1)
    pieces.append(Piece(kind: .delimiters, start: position, end: end))
    brackets.append(Bracket(piece: pieces.count - 1, delimiter: lastDelimiter, isImage: isImage, isActive: true))
    position = end
  }

  mutating func closeBracket() {
    let start = position
    guard let bracket = brackets.popLast() else { return addClosingBracket() }
    let label = pieces[bracket.piece].end..<start
    if let footnote = footnoteLabel(bracket, label), footnoteLabels.contains(Array(scratch[footnote])) {
      return closeFootnoteMark(bracket, footnote)
    }
    if bracket.isActive || bracket.isImage, let target = target(behind: start + 1, label: label) {
      return close(bracket, with: target)
    }
    if let footnote = footnoteLabel(bracket, label) { return closeFootnoteMark(bracket, footnote) }
    addClosingBracket()
  }

  /// The bracket is text; a piece of its own, so that text does not grow over the place.
  private mutating func addClosingBracket() {
    addText(position, position + 1)
    position += 1
  }

  // MARK: - Footnotes

  /// The label of `[^label]`.
  private func footnoteLabel(_ bracket: Bracket, _ label: Range<Int>) -> Range<Int>? {
    guard !bracket.isImage, label.count > 1, label.count <= 500, scratch[label.lowerBound] == UInt8(ascii: "^") else {
      return nil
    }
    let name = (label.lowerBound + 1)..<label.upperBound
    return scratch[name].contains { isBlank($0) || $0 == UInt8(ascii: "[") || $0 == 0 } ? nil : name
  }

  private mutating func closeFootnoteMark(_ bracket: Bracket, _ label: Range<Int>) {
    let name = String(decoding: scratch[label], as: UTF8.self)
    replace(bracket, upTo: position + 1, with: .footnoteMark(label: name))
    position += 1
  }

  // MARK: - Links

  private struct Target {
    let destination: String
    /// The place behind the whole link.
    let end: Int
  }

  private mutating func target(behind start: Int, label: Range<Int>) -> Target? {
    if start < scratch.count, scratch[start] == UInt8(ascii: "("), let target = inlineTarget(from: start + 1) {
      return target
    }
    guard !definitions.isEmpty else { return nil }
    if start < scratch.count, scratch[start] == UInt8(ascii: "["), let end = labelEnd(from: start + 1) {
      let name = end == start + 1 ? label : (start + 1)..<end
      guard name.count < 1_000 else { return nil }
      return definitions[scratch[name]].map { Target(destination: $0, end: end + 1) }
    }
    guard label.count < 1_000 else { return nil }
    return definitions[scratch[label]].map { Target(destination: $0, end: start) }
  }

  private func labelEnd(from start: Int) -> Int? {
    var index = start
    while index < scratch.count, index - start < 1_000 {
      switch scratch[index] {
      case UInt8(ascii: "]"): return index
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// `destination "title")`
  private mutating func inlineTarget(from start: Int) -> Target? {
    var index = skipBlanks(from: start)
    guard let destination = LinkScanner.destination(in: scratch, from: index, &lookAhead) else { return nil }
    index = skipBlanks(from: destination.end)
    if index > destination.end, let title = LinkScanner.titleEnd(in: scratch, from: index, &lookAhead) {
      index = skipBlanks(from: title)
    }
    guard index < scratch.count, scratch[index] == UInt8(ascii: ")") else { return nil }
    return Target(destination: entities.unescape(scratch[destination.range]), end: index + 1)
  }

  private mutating func close(_ bracket: Bracket, with target: Target) {
    matchDelimiters(above: bracket.delimiter)
    if bracket.isImage {
      let alternative = plainText(behind: bracket.piece)
      replace(bracket, upTo: target.end, with: .image(path: target.destination, alternative: alternative))
    } else {
      if isEmpty(behind: bracket.piece) {
        replace(bracket, upTo: target.end, with: .symbolicReference(destination: target.destination))
      } else {
        pieces[bracket.piece].kind = .mark
        let close = addMark(position, target.end)
        elements.append(Element(kind: .link(destination: target.destination), open: bracket.piece, close: close))
      }
      // A link holds no other link.
      for index in brackets.indices.reversed() where !brackets[index].isImage {
        guard brackets[index].isActive else { break }
        brackets[index].isActive = false
      }
    }
    position = target.end
  }

  /// Puts one object in the place of everything behind a bracket.
  private mutating func replace(_ bracket: Bracket, upTo end: Int, with kind: Inline.Kind) {
    matchDelimiters(above: bracket.delimiter)
    let start = pieces[bracket.piece].start
    while let last = elements.last, last.open >= bracket.piece { elements.removeLast() }
    pieces.removeSubrange((bracket.piece + 1)...)
    pieces[bracket.piece].kind = .mark
    pieces.append(Piece(kind: .object, start: start, end: end))
    elements.append(Element(kind: kind, open: bracket.piece, close: addMark(end, end)))
    addBreaks(start, end)
  }

  private func isEmpty(behind piece: Int) -> Bool {
    pieces[(piece + 1)...].allSatisfy { piece in
      switch piece.kind {
      case .mark, .lineBreak, .hiddenBreak: true
      case .text: scratch[piece.start..<piece.end].allSatisfy(isBlank)
      case .delimiters: piece.start + piece.closing >= piece.end - piece.opening
      case .decoded, .object: false
      }
    }
  }

  private func plainText(behind piece: Int) -> String {
    var text: [UInt8] = []
    for piece in pieces[(piece + 1)...] {
      switch piece.kind {
      case .text: text.append(contentsOf: scratch[piece.start..<piece.end])
      case .delimiters:
        text.append(contentsOf: scratch[(piece.start + piece.closing)..<(piece.end - piece.opening)])
      case .decoded: text.append(contentsOf: decodedTexts[piece.decoded])
      case .lineBreak: text.append(UInt8(ascii: " "))
      case .object, .mark, .hiddenBreak: break
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
