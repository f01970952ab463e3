import StdModel

extension MentionScanner {
  /// A standard, its title where that follows, and the places in it.
  mutating func standard(at start: Int) -> Int? {
    guard let parsed = StandardNumberReader.read(text, at: start) else { return nil }
    let numberEnd = parsed.range.upperBound
    let allPartsEnd = allParts(at: numberEnd)
    let end = allPartsEnd ?? numberEnd
    let isAll = allPartsEnd != nil
    let titleEnd = bracketedTitle(at: end) ?? end
    guard let first = place(behind: titleEnd, of: parsed.number, start: start), let firstPlace = first.place else {
      mentions.append(
        Mention(
          .standard(parsed.number, allParts: isAll, place: nil), TextRange(start, end), core: parsed.range,
          isTidy: parsed.isTidy))
      return shortNumbers(behind: end, like: parsed.number) ?? titleEnd
    }
    mentions.append(
      Mention(
        .standard(parsed.number, allParts: isAll, place: firstPlace), TextRange(start, first.end), core: parsed.range,
        isTidy: parsed.isTidy && first.isTidy))
    var last = first
    while let next = continuation(behind: last, isCertain: true), let place = next.place {
      mentions.append(
        Mention(
          .standard(parsed.number, allParts: isAll, place: place), TextRange(next.start, next.end), isTidy: next.isTidy)
      )
      last = next
    }
    return last.end
  }

  /// `（所有部分）`
  private func allParts(at offset: Int) -> Int? {
    let start = text.skipSpaces(offset)
    guard text.glyph(at: start).ascii == UInt8(ascii: "(") else { return nil }
    let word = start + text.length(at: start)
    guard let end = text.skip(anyOf: "所有部分 全部部分 各部分", at: word), text.glyph(at: end).ascii == UInt8(ascii: ")")
    else {
      return nil
    }
    return end + text.length(at: end)
  }

  /// `《…》` right behind the number is the title of the same document, no mention of its own.
  private func bracketedTitle(at offset: Int) -> Int? {
    let start = text.skipSpaces(offset)
    guard text.has("《", at: start), let title = text.titleEnd(from: start) else { return nil }
    return title
  }

  /// The place in the other document: behind `中`, `的`, right behind the number, or behind a comma as in `[来源：GB/T
  /// 1.1—2020，3.1]`.
  private mutating func place(behind end: Int, of number: StandardNumber, start: Int) -> MentionAtom? {
    var index = text.skipSpaces(end)
    // `《…》（GB/T 1.1—2020）第 4 章`
    if text.glyph(at: index).ascii == UInt8(ascii: ")"),
      text.glyph(before: text.skipSpaces(before: start)).ascii == UInt8(ascii: "(")
    {
      index = text.skipSpaces(index + text.length(at: index))
      guard let atom = text.atom(at: index), atom.need == .nothing else { return nil }
      return finest(atom)
    }
    if let behind = text.skip(anyOf: "中的 中 的", at: index) {
      guard let atom = text.atom(at: text.skipSpaces(behind), after: Self.anyAtom) else { return nil }
      return atom.need == .strongEvidence || atom.need == .see ? nil : finest(atom)
    }
    if text.has("，", at: index) || text[index] == UInt8(ascii: ",") {
      let atomStart = text.skipSpaces(index + text.length(at: index))
      guard number.isDated || text[atomStart].isDigit, let atom = text.atom(at: atomStart, after: Self.anyAtom),
        atom.need != .see,
        endsSource(atom)
      else { return nil }
      return finest(atom)
    }
    guard let atom = text.atom(at: index, after: Self.anyAtom) else { return nil }
    switch atom.need {
    case .nothing: return finest(atom)
    case .evidence: return index > end && text.evidence(behind: enumerationEnd(atom)) == .strong ? finest(atom) : nil
    case .strongEvidence, .see: return nil
    }
  }

  /// Stands for what came before, so that `表` behind a number counts as a word of its own.
  private static let anyAtom = MentionAtom(kind: .titled(TextRange(0, 0)), start: 0, end: 0)

  /// Whether a place behind a comma ends what is said of the source: `，3.1]`, `，3.1，有修改]`, `，3.1）`.
  private mutating func endsSource(_ atom: MentionAtom) -> Bool {
    let next = text.skipSpaces(enumerationEnd(atom))
    switch text.scalar(at: next) {
    case "]", "］", "】", "）", ")", "。", "；", "\0": return atom.need != .strongEvidence || text[next] == UInt8(ascii: "]")
    case "，", ",":
      let rest = text.skipSpaces(next + text.length(at: next))
      return text.skip(anyOf: "有修改 修改 改写 定义 略有", at: rest) != nil
    default: return text.evidence(behind: next) == .strong && atom.need == .evidence
    }
  }

  /// `附录C 的表 C.1`: the table.
  private func finest(_ atom: MentionAtom) -> MentionAtom {
    guard case .annex(let letter) = atom.kind else { return atom }
    var index = text.skipSpaces(atom.end)
    if let behind = text.skip(anyOf: "中的 的 中", at: index) { index = text.skipSpaces(behind) }
    guard var inner = text.atom(at: index, after: Self.anyAtom) else { return atom }
    switch inner.kind {
    case .table(let number), .figure(let number, _), .formula(let number):
      guard number.annex == letter else { return atom }
    case .clause(let number, _, _): guard number.annex == letter else { return atom }
    default: return atom
    }
    inner.start = atom.start
    inner.need = .nothing
    return inner
  }

  /// `24421.4` in `GB/T 24421.1～24421.4`, `19004` in `GB/T 19001 和 19004`.
  private mutating func shortNumbers(behind end: Int, like number: StandardNumber) -> Int? {
    guard number.level == .national || number.level == .industry || number.level == .local else { return nil }
    var last: Int?
    while let start = text.separator(at: last ?? end), let short = shortNumber(at: start, like: number) {
      mentions.append(
        Mention(.standard(short.number, allParts: false, place: nil), TextRange(start, short.end), isTidy: false))
      last = short.end
    }
    return last
  }

  private func shortNumber(at start: Int, like number: StandardNumber) -> (number: StandardNumber, end: Int)? {
    guard let first = text.digits(at: start), 4...6 ~= first.count, first.isPlain, !first.hasLeadingZero else {
      return nil
    }
    var end = first.end
    var sequence = String(first.value)
    if text[end] == UInt8(ascii: "."), let part = text.digits(at: end + 1), part.count <= 3 {
      sequence += ".\(part.value)"
      end = part.end
    } else if first.count == 4, 1900...2100 ~= first.value {
      return nil
    }
    var year: Int?
    if text.has("—", at: end) || text[end] == UInt8(ascii: "-") {
      let dash = end + text.length(at: end)
      if let digits = text.digits(at: dash), digits.count == 4, 1950...2099 ~= digits.value {
        year = digits.value
        end = digits.end
      }
    }
    guard !text.isAlphanumeric(at: end), year != nil || !text.isQuantity(at: end) else { return nil }
    return (
      StandardNumber(level: number.level, code: number.code, series: number.series, sequence: sequence, year: year), end
    )
  }

  /// `《…》`. Places behind it belong to it and give no mention.
  mutating func title(at start: Int) -> Int {
    guard let end = text.titleEnd(from: start), end - start > 6 else { return start + 3 }
    if !namesStandard(behind: end) {
      mentions.append(Mention(.titled(TextRange(start + 3, end - 3)), TextRange(start, end)))
    }
    var index = end
    for _ in 0..<2 {
      if let bracket = text.shortBracketEnd(from: text.skipSpaces(index)) { index = bracket }
    }
    index = text.skipSpaces(index)
    if let behind = text.skip(anyOf: "中的 的 中 之", at: index) { index = text.skipSpaces(behind) }
    guard !namesStandard(behind: end), let atom = text.atom(at: index, after: Self.anyAtom) else { return end }
    guard atom.need != .see, atom.need != .strongEvidence || text.has("第", at: index) else { return end }
    return enumerationEnd(atom)
  }

  /// `《标准化工作导则…》（GB/T 1.1—2020）`: the number names the document.
  private func namesStandard(behind end: Int) -> Bool {
    var index = text.skipSpaces(end)
    if text.glyph(at: index).ascii == UInt8(ascii: "(") { index = text.skipSpaces(index + text.length(at: index)) }
    guard text.glyph(at: index).isUppercase else { return false }
    return StandardNumberReader.read(text, at: index) != nil
  }
}

extension TextBytes {
  /// Behind the 》 that closes the 《 at the offset; titles nest. Nil where it is left open, as in `《国家《…》、《…》`.
  func titleEnd(from start: Int) -> Int? {
    var depth = 0
    var index = start
    while index < count, index - start <= 600 {
      switch self[index] {
      case 0xE3:
        if has("《", at: index) { depth += 1 }
        if has("》", at: index) {
          depth -= 1
          if depth == 0 { return index + 3 }
        }
        if has("。", at: index), depth == 1 { return nil }
        index += 3
      case 0x0A where self[index + 1] == 0x0A: return nil
      default: index += length(at: index)
      }
    }
    return nil
  }

  /// Behind a short bracket such as `（试行）` or `〔2022〕` at the offset.
  func shortBracketEnd(from start: Int) -> Int? {
    let closing: Unicode.Scalar
    switch scalar(at: start) {
    case "（", "(": closing = "）"
    case "〔": closing = "〕"
    case "【": closing = "】"
    default: return nil
    }
    var index = start + length(at: start)
    while index < count, index - start <= 90 {
      let scalar = scalar(at: index)
      if scalar == closing || (closing == "）" && scalar == ")") { return index + length(at: index) }
      if scalar == "。" || scalar == "《" { return nil }
      index += length(at: index)
    }
    return nil
  }
}
