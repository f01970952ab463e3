/// The word that leads in a citation, as far as it decides more than the sentence around it; GB/T 1.1—2020, 9.5.4.2.1.
package enum CitationLead: Sendable {
  /// `按`, `按照` make the sentence an instruction even without a modal verb.
  case according
  /// `见` only points to something, also within a requirement.
  case see
  case none
}

/// The word before the citation at an offset; the further members of an enumeration have that of the first: `按GB/T
/// 1.1和GB/T
/// 24421.3`.
///
/// - Parameters:
///   - previousEnd: where the citation before it ends.
///   - previous: the lead of that one.
package func citationLead(
  in text: String, before offset: Int, after previousEnd: Int, _ previous: CitationLead
) -> CitationLead {
  withTextBytes(of: text) { bytes in
    let end = bytes[offset - 1] == 0x20 ? offset - 1 : offset
    if bytes.has("按", before: end) || bytes.has("按照", before: end) { return .according }
    if bytes.has("见", before: end), bytes.start(ofAny: "意见 常见 可见 预见 少见", before: end) == nil { return .see }
    guard previous != .none, previousEnd < offset else { return .none }
    return bytes.isBetweenDocuments(previousEnd, offset) ? previous : .none
  }
}

extension TextBytes {
  /// Whether a range holds only `、`, `和`, ` 以及 ` and the like, also behind the title of the first document.
  fileprivate func isBetweenDocuments(_ start: Int, _ end: Int) -> Bool {
    var index = start
    if has("《", at: index) {
      while index < end, !has("》", at: index) { index += 1 }
      index = index < end ? index + 3 : start
    }
    var words: (Unicode.Scalar, Unicode.Scalar) = ("\0", "\0")
    var count = 0
    while index < end {
      let scalar = scalar(at: index)
      index += length(at: index)
      if scalar == " " { continue }
      if count == 0 { words.0 = scalar } else { words.1 = scalar }
      count += 1
    }
    guard count <= 2 else { return false }
    switch words {
    case ("、", "\0"), ("和", "\0"), ("及", "\0"), ("或", "\0"), ("与", "\0"), ("的", "\0"), ("以", "及"), ("或", "者"),
      ("中", "的"):
      return true
    default: return false
    }
  }
}
