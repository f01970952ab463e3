import StdModel

/// Edits of several files that do not touch each other.
struct SourceEdits {
  private var byFile: [SourceID: [FixIt.Edit]] = [:]

  var isEmpty: Bool { byFile.isEmpty }

  /// Takes all edits, or none where one of them overlaps one that was taken before. The same edit twice counts once.
  mutating func take(_ edits: [FixIt.Edit]) -> Bool {
    var taken = byFile
    for edit in edits {
      guard Self.insert(edit, into: &taken[edit.span.source, default: []]) else { return false }
    }
    byFile = taken
    return true
  }

  private static func insert(_ edit: FixIt.Edit, into edits: inout [FixIt.Edit]) -> Bool {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].span < edit.span { low = middle + 1 } else { high = middle }
    }
    if low < edits.count, edits[low] == edit { return true }
    // Two insertions at one place have no order.
    if low > 0, edits[low - 1].span.touches(edit.span) { return false }
    if low < edits.count, edits[low].span.touches(edit.span) { return false }
    edits.insert(edit, at: low)
    return true
  }

  /// The files with the edits made; those without edits stay as they are.
  func applied(to sources: SourceSet) -> SourceSet {
    sources.replacing { text in byFile[text.id].map { Self.apply($0, to: text.bytes) } ?? text.bytes }
  }

  private static func apply(_ edits: [FixIt.Edit], to bytes: [UInt8]) -> [UInt8] {
    let endsLinesWithReturn = bytes.firstIndex(of: 0x0A).map { $0 > 0 && bytes[$0 - 1] == 0x0D } ?? false
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var done = 0
    for edit in edits {
      result += bytes[done..<edit.span.lowerBound]
      for byte in edit.replacement.utf8 {
        if byte == 0x0A, endsLinesWithReturn { result.append(0x0D) }
        result.append(byte)
      }
      done = edit.span.upperBound
    }
    result += bytes[done...]
    return result
  }
}

extension SourceSpan {
  /// Whether they share a byte, or one is an insertion at the edge of the other.
  fileprivate func touches(_ other: SourceSpan) -> Bool {
    if isEmpty || other.isEmpty { return lowerBound <= other.upperBound && other.lowerBound <= upperBound }
    return lowerBound < other.upperBound && other.lowerBound < upperBound
  }
}
