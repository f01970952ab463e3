extension MeasuredText {
  /// Breaks the text into lines of at most `width` pixels. A word that is too long for a line of its own is cut.
  func lines(width: Int, size: Int) -> [TextLine] { ranges(limit: width * 1000 / size).map { line($0, size: size) } }

  /// As few lines as `width` allows, as equal in length as can be and rather ending at a space or a sign: 服务基础标准体系 in
  /// two lines becomes 4 + 4, never 7 + 1.
  func balancedLines(width: Int, size: Int) -> [TextLine] {
    let limit = width * 1000 / size
    let first = ranges(limit: limit)
    guard first.count > 1 else { return first.map { line($0, size: size) } }
    guard atoms.count <= 120, let even = evenRanges(count: first.count, limit: limit) else {
      return first.map { line($0, size: size) }
    }
    // One line more where that saves words from being parted.
    if first.count > 1, even.cost > 2 * Self.wordCost, let more = evenRanges(count: first.count + 1, limit: limit),
      more.cost + Self.wordCost < even.cost
    {
      return more.ranges.map { line($0, size: size) }
    }
    return even.ranges.map { line($0, size: size) }
  }

  /// The best way to break the text into `count` lines without cutting a word; nil where there is none.
  private func evenRanges(count: Int, limit: Int) -> (ranges: [Range<Int>], cost: Int)? {
    let mean = width / count
    // The cost of the best lines up to each atom, and where the last of them starts.
    var costs: [Int?] = [0] + Array(repeating: nil, count: atoms.count)
    var starts: [[Int]] = []
    for _ in 0..<count {
      var next: [Int?] = Array(repeating: nil, count: atoms.count + 1)
      var start = Array(repeating: 0, count: atoms.count + 1)
      for (from, cost) in costs.enumerated() where from < atoms.count {
        guard let cost else { continue }
        var lineWidth = 0
        for index in from..<atoms.count {
          lineWidth += Int(atoms[index].width) + (index > from ? Int(atoms[index].spaceWidth) : 0)
          if lineWidth > limit { break }
          let end = index + 1
          guard end == atoms.count || atoms[end].mayStartLine else { continue }
          // In tenths of an em, so that squares stay small.
          let deviation = (lineWidth - mean) / 100
          let total = cost + deviation * deviation + (end == atoms.count ? 0 : Int(atoms[end].breakCost))
          // Of equal ones that with the longer lines first.
          if total <= next[end] ?? Int.max {
            next[end] = total
            start[end] = from
          }
        }
      }
      costs = next
      starts.append(start)
    }
    guard let cost = costs[atoms.count] else { return nil }
    var ranges: [Range<Int>] = []
    var end = atoms.count
    for start in starts.reversed() {
      ranges.append(start[end]..<end)
      end = start[end]
    }
    return (ranges.reversed(), cost)
  }

  /// Breaks the text into lines of which each has its own limit, in pixels; nil where they do not hold the text whole.
  /// Words are kept together where there is room for that.
  func ranges(limits: [Int], size: Int) -> [Range<Int>]? {
    ranges(limits: limits, size: size, wordSpan: 3) ?? ranges(limits: limits, size: size, wordSpan: 0)
  }

  /// How many lines `ranges(limits:size:)` makes of the text, where line n of `count` may be as wide as `limit` says.
  func lineCount(_ count: Int, size: Int, limit: (Int) -> Int) -> Int? {
    lineCount(count, size: size, wordSpan: 3, limit: limit) ?? lineCount(count, size: size, wordSpan: 0, limit: limit)
  }

  private func lineCount(_ count: Int, size: Int, wordSpan: Int, limit: (Int) -> Int) -> Int? {
    var start = 0
    var line = 0
    while line < count, start < atoms.count {
      guard let end = lineEnd(from: start, limit: limit(line) * 1000 / size, wordSpan: wordSpan) else { return nil }
      start = end
      line += 1
    }
    return start == atoms.count ? line : nil
  }

  /// The lines of a text that was broken by `ranges(limits:size:)`.
  func lines(_ ranges: [Range<Int>], size: Int) -> [TextLine] { ranges.map { line($0, size: size) } }

  private func ranges(limits: [Int], size: Int, wordSpan: Int) -> [Range<Int>]? {
    var result: [Range<Int>] = []
    var start = 0
    for limit in limits where start < atoms.count {
      guard let end = lineEnd(from: start, limit: limit * 1000 / size, wordSpan: wordSpan) else { return nil }
      result.append(start..<end)
      start = end
    }
    return start == atoms.count ? result : nil
  }

  /// Where a line that starts at `start` ends: the last place to break that the limit allows, or a better one up to
  /// `wordSpan` characters before it; nil where not even the first piece fits, so that a word would have to be cut.
  private func lineEnd(from start: Int, limit: Int, wordSpan: Int) -> Int? {
    var width = 0
    var end: (index: Int, cost: Int32)?
    for index in start..<atoms.count {
      if index > start, atoms[index].mayStartLine {
        let cost = atoms[index].breakCost
        if wordSpan == 0 || end.map({ cost <= $0.cost || index - $0.index >= wordSpan }) ?? true { end = (index, cost) }
      }
      width += Int(atoms[index].width) + (index > start ? Int(atoms[index].spaceWidth) : 0)
      if width > limit { return end?.index }
    }
    return atoms.count
  }

  private func ranges(limit: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    var lastBreak = 0
    var width = 0
    var index = 0
    while index < atoms.count {
      let atom = atoms[index]
      let added = Int(atom.width) + (index > start ? Int(atom.spaceWidth) : 0)
      if index > start, atom.mayStartLine { lastBreak = index }
      if index > start, width + added > limit {
        let end = lastBreak > start ? lastBreak : index
        result.append(start..<end)
        start = end
        index = end
        width = 0
        continue
      }
      width += added
      index += 1
    }
    if start < atoms.count { result.append(start..<atoms.count) }
    return result
  }

  private func line(_ range: Range<Int>, size: Int) -> TextLine {
    var width = 0
    var isUnspaced = true
    for index in range {
      width += Int(atoms[index].width)
      if index > range.lowerBound, atoms[index].spaceWidth > 0 { isUnspaced = false }
    }
    guard isUnspaced, let first = range.first, let last = range.last else { return spacedLine(range, size: size) }
    // Characters without white space between them stand behind each other in the text, too.
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: Int(atoms[first].start))
    let end = utf8.index(start, offsetBy: Int(atoms[last].end - atoms[first].start))
    return TextLine(text: String(text[start..<end]), width: (width * size + 999) / 1000)
  }

  private func spacedLine(_ range: Range<Int>, size: Int) -> TextLine {
    var bytes: [UInt8] = []
    var width = 0
    let utf8 = text.utf8
    for index in range {
      let atom = atoms[index]
      if index > range.lowerBound, atom.spaceWidth > 0 {
        bytes.append(contentsOf: (atom.spaceWidth >= 1000 ? "\u{3000}" : " ").utf8)
        width += Int(atom.spaceWidth)
      }
      let start = utf8.index(utf8.startIndex, offsetBy: Int(atom.start))
      bytes.append(contentsOf: utf8[start..<utf8.index(start, offsetBy: Int(atom.end - atom.start))])
      width += Int(atom.width)
    }
    return TextLine(text: String(decoding: bytes, as: UTF8.self), width: (width * size + 999) / 1000)
  }
}
