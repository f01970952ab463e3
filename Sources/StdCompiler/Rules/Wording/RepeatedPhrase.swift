import StdModel

/// No long phrase stands twice in one sentence, as it does where a sentence was changed and the old words were left.
enum RepeatedPhrase: StandardRule {
  static let id = RuleID("GBT1.1-WRD-06")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "一句之内不重复 12 个字以上的短语", en: "no phrase of twelve characters or more stands twice in one sentence"),
    why: Bilingual(
      zh: "多半是修改时留下的旧文字，读者不知道两处是不是两回事",
      en: "mostly words left over from a change; readers wonder whether two things are meant"),
    wrong: [
      "## 5 融资\n\n平台应提供相关的操作流程指导、融资统筹规划以及财务、审计等服务⟦提供相关的操作流程指导、融资统筹规划以及财务、审计⟧服务。\n",
      "## 5 受理\n\n窗口受理岗位应核对申请材料的名称和份数，核对无误后，⟦窗口受理岗位应核对申请材料的名称和份数⟧。\n",
    ],
    right: [
      // The name of a body, and words that stand far apart.
      "## 5 受理\n\n平台由示例市中小企业公共服务中心和示例市中小企业公共服务中心城东分中心共同运行。\n",
      "## 5 依据\n\n平台依据《示例省企业服务综合平台考评办法》、《示例省企业服务综合平台工作要点》运行。\n",
      "## 5 受理\n\n窗口受理岗位应核对申请材料的名称。窗口受理岗位应核对申请材料的份数。\n",
      "## 5 受理\n\n申请表应载明申请单位的名称和统一社会信用代码，授权书应载明被授权人的姓名、被授权的事项以及申请单位的名称和统一社会信用代码。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for element in document.elements {
      switch element.kind {
      // Lists of documents, whose titles are alike, and what is no text of the standard.
      case .normativeReferences, .bibliography, .index, .contents, .preamble, .appendage: continue
      case .foreword, .introduction, .scope, .terms, .symbols, .technical, .annex:
        forEachProse(of: element.clause) { _, prose in
          // Twice twelve Han characters.
          if prose.text.utf8.count >= 72, prose.mayRepeat { found += repetitions(in: prose) }
        }
      }
    }
    return found
  }

  private static func repetitions(in prose: Prose) -> [Diagnostic] {
    prose.repeatedPhrases.compactMap { phrase in
      let words = prose[phrase.again]
      guard !isName(words, isNear: phrase.gap <= 24), !holdsTitle(words), !isInTitle(phrase.again, prose) else {
        return nil
      }
      return finding(
        .again(words), at: prose.span(of: phrase.again),
        related: [Diagnostic.Label(prose.span(of: phrase.first), .first)])
    }
  }

  /// A name stands as often as it has to. Words with a mark or a particle among them are none, but stand again rightly
  /// in another part of the sentence where they are few.
  private static func isName(_ words: Substring, isNear: Bool) -> Bool {
    if words.utf8.count >= 72 { return false }
    guard isNear else { return true }
    return !words.unicodeScalars.contains { "、，的和与及或等为并".unicodeScalars.contains($0) }
  }

  /// Titles of documents of one series are alike.
  private static func holdsTitle(_ words: Substring) -> Bool {
    words.unicodeScalars.contains { $0 == "《" || $0 == "》" }
  }

  private static func isInTitle(_ range: TextRange, _ prose: Prose) -> Bool {
    let before = prose[TextRange(0, range.lowerBound)]
    guard let opening = before.lastIndex(of: "《") else { return false }
    return !before[opening...].contains("》")
  }
}

extension Prose {
  /// Twelve characters.
  private static let length = 36

  /// Whether a sentence may hold a phrase twice: a glance that is right nearly always, and never when it says no.
  ///
  /// It notes the groups of three characters of a sentence in a table of bits and looks for ten known ones in a row.
  fileprivate var mayRepeat: Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 32) { seen in
        seen.initialize(repeating: 0)
        var run = 0
        var window: UInt64 = 0
        var index = 0
        while index + 2 < bytes.count {
          let first = bytes[index]
          guard first & 0xF0 == 0xE0 else {
            // What is no Han character parts the groups, but not the sentence.
            index += 1
            window = 0
            continue
          }
          let scalar =
            UInt64(first & 0x0F) << 12 | UInt64(bytes[index + 1] & 0x3F) << 6 | UInt64(bytes[index + 2] & 0x3F)
          index += 3
          if scalar == 0x3002 || scalar == 0xFF1B || scalar == 0xFF1A {
            seen.update(repeating: 0)
            run = 0
            window = 0
            continue
          }
          window = (window << 16 | scalar) & 0xFFFF_FFFF_FFFF
          guard window >> 32 != 0 else { continue }
          let hash = (window &* 0x9E37_79B9_7F4A_7C15) >> 53
          let bit = UInt64(1) << (hash & 63)
          if seen[Int(hash >> 6)] & bit != 0 {
            run += 1
            if run == 10 { return true }
          } else {
            run = 0
            seen[Int(hash >> 6)] |= bit
          }
        }
        return false
      }
    } ?? false
  }

  /// The phrases that stand twice within a sentence, the second time; none overlaps its first place.
  fileprivate var repeatedPhrases: [(first: TextRange, again: TextRange, gap: Int)] {
    let bytes = Array(text.utf8)
    var found: [(first: TextRange, again: TextRange, gap: Int)] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, !bytes.endsSentence(at: end) { end += bytes.width(at: end) }
      search(bytes, start, end, &found)
      start = end + (end < bytes.count ? bytes.width(at: end) : 0)
    }
    return found
  }

  private func search(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ found: inout [(first: TextRange, again: TextRange, gap: Int)]
  ) {
    var places: [ArraySlice<UInt8>: Int] = [:]
    var index = start
    while index + Self.length <= end {
      let window = bytes[index..<(index + Self.length)]
      guard let first = places[window], first + Self.length <= index else {
        if places[window] == nil { places[window] = index }
        index += bytes.width(at: index)
        continue
      }
      var length = Self.length
      while index + length < end, first + length < index, bytes[index + length] == bytes[first + length] { length += 1 }
      while index + length < end, bytes[index + length] & 0xC0 == 0x80 { length -= 1 }
      let trimmed = bytes.trimmingMarks(index, length)
      let shift = trimmed.start - index
      if trimmed.end - trimmed.start >= Self.length {
        found.append(
          (
            TextRange(first + shift, first + shift + trimmed.end - trimmed.start),
            TextRange(trimmed.start, trimmed.end),
            trimmed.start - (first + shift + trimmed.end - trimmed.start)
          ))
      }
      index += length
    }
  }
}

extension [UInt8] {
  fileprivate func width(at index: Int) -> Int {
    switch self[index] {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }

  /// `。`, `；`, `：`
  fileprivate func endsSentence(at index: Int) -> Bool {
    guard index + 2 < count else { return false }
    switch (self[index], self[index + 1], self[index + 2]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9A): return true
    default: return false
    }
  }

  /// The range without marks at its ends.
  fileprivate func trimmingMarks(_ start: Int, _ length: Int) -> (start: Int, end: Int) {
    var (start, end) = (start, start + length)
    while end - start >= 3, isMark(at: start) { start += 3 }
    while end - start >= 3, isMark(at: end - 3) { end -= 3 }
    return (start, end)
  }

  /// `、`, `，`
  private func isMark(at index: Int) -> Bool {
    switch (self[index], self[index + 1], self[index + 2]) {
    case (0xE3, 0x80, 0x81), (0xEF, 0xBC, 0x8C): true
    default: false
    }
  }
}

extension Bilingual {
  fileprivate static let first = Self(zh: "同一句中已经写过", en: "the same words in the same sentence")

  fileprivate static func again(_ words: Substring) -> Self {
    Self(
      zh: "“\(words)”在一句中写了两遍，是否有一处应删去", en: "“\(words)” stands twice in the sentence; is one left over")
  }
}
