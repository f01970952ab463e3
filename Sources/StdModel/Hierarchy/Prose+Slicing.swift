extension Prose {
  /// The part of the text in a range, with its inline elements and its place in the source.
  package func slice(_ range: TextRange) -> Prose {
    if range == self.range { return self }
    let inner = span(of: range)
    var inlines: [Inline] = []
    for inline in self.inlines where inline.range.overlaps(range) {
      let start = max(inline.range.lowerBound, range.lowerBound) - range.lowerBound
      let end = min(inline.range.upperBound, range.upperBound) - range.lowerBound
      inlines.append(Inline(inline.kind, TextRange(start, end)))
    }
    var runs: [Run] = []
    if !self.runs.isEmpty {
      for index in self.runs.indices {
        let runEnd = textEnd(ofRun: index)
        let textStart = Int(self.runs[index].textStart)
        guard textStart < range.upperBound, runEnd > range.lowerBound else { continue }
        let start = max(textStart, range.lowerBound)
        let end = min(runEnd, range.upperBound)
        let piece = span(of: TextRange(start, end))
        runs.append(
          Run(textStart: start - range.lowerBound, sourceStart: piece.lowerBound, sourceEnd: piece.upperBound))
      }
      if runs.count == 1, Int(runs[0].sourceEnd - runs[0].sourceStart) == range.upperBound - range.lowerBound {
        runs = []
      }
    }
    return Prose(text: String(self[range]), inlines: inlines, runs: runs, span: inner)
  }

  /// The last bytes before an offset, at most so many, beginning with a whole character.
  package func range(before offset: Int, atMost count: Int) -> TextRange {
    let start = text.utf8.withContiguousStorageIfAvailable { bytes in
      var start = max(0, offset - count)
      while start < offset, bytes[start] & 0xC0 == 0x80 { start += 1 }
      return start
    }
    return TextRange(start ?? offset, offset)
  }

  /// This text and another one behind it, with words between them that stand for the bytes of the source in between (a
  /// line break).
  package func joined(_ other: Prose, with separator: String) -> Prose {
    let shift = text.utf8.count + separator.utf8.count
    var runs = self.runs.isEmpty ? [wholeRun] : self.runs
    if !separator.isEmpty {
      runs.append(
        Run(
          textStart: text.utf8.count, sourceStart: span.upperBound,
          sourceEnd: max(span.upperBound, other.span.lowerBound)))
    }
    for run in other.runs.isEmpty ? [other.wholeRun] : other.runs {
      runs.append(
        Run(textStart: Int(run.textStart) + shift, sourceStart: Int(run.sourceStart), sourceEnd: Int(run.sourceEnd)))
    }
    let moved = other.inlines.map {
      Inline($0.kind, TextRange($0.range.lowerBound + shift, $0.range.upperBound + shift))
    }
    return Prose(
      text: text + separator + other.text, inlines: inlines + moved, runs: runs, span: span.union(other.span))
  }

  /// The text without white space at both ends; U+3000 counts as white space.
  package var trimmed: Prose {
    var start = 0
    var end = text.utf8.count
    text.utf8.withContiguousStorageIfAvailable { bytes in
      while start < end {
        let width = spaceWidth(bytes, at: start)
        if width == 0 { break }
        start += width
      }
      while end > start {
        if isASCIISpace(bytes[end - 1]) {
          end -= 1
        } else if end - start >= 3, spaceWidth(bytes, at: end - 3) == 3 {
          end -= 3
        } else {
          break
        }
      }
    }
    return slice(TextRange(start, end))
  }

  private var wholeRun: Run { Run(textStart: 0, sourceStart: span.lowerBound, sourceEnd: span.upperBound) }

  private func textEnd(ofRun index: Int) -> Int {
    index + 1 < runs.count ? Int(runs[index + 1].textStart) : text.utf8.count
  }
}

private func isASCIISpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

/// How many bytes of white space stand at an offset: 1 for ASCII, 2 for U+00A0, 3 for U+3000 and the spaces of U+2000,
/// else 0.
private func spaceWidth(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
  let byte = bytes[offset]
  if isASCIISpace(byte) { return 1 }
  guard byte >= 0xC2, offset + 1 < bytes.count else { return 0 }
  if byte == 0xC2, bytes[offset + 1] == 0xA0 { return 2 }
  guard offset + 2 < bytes.count else { return 0 }
  if byte == 0xE3, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0x80 { return 3 }
  if byte == 0xE2, bytes[offset + 1] == 0x80, bytes[offset + 2] >= 0x80, bytes[offset + 2] <= 0x8B { return 3 }
  return 0
}
