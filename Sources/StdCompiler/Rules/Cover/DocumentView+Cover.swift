import StdModel

extension DocumentView {
  /// Whether the document is a draft: by its stage, or by a date of publication that is still open.
  var isDraft: Bool {
    if let stage = metadata.stage?.value { return stage != .published }
    return metadata.cover?.unknownStage != nil
      || (metadata.issued.map { $0.value.utf8.contains(UInt8(ascii: "X")) } ?? false)
  }

  /// The author's characters under a span.
  func text(at span: SourceSpan) -> String { system.sources[span.source].text(span) }

  /// Whether the data stand in a front matter, where a line can be put in, rather than on a cover that is text.
  var hasFrontMatter: Bool { !metadata.span.isEmpty }

  /// Puts lines at the end of the front matter.
  func insertingMetadata(_ lines: [String], _ certainty: FixIt.Certainty, _ label: Bilingual) -> [FixIt] {
    guard hasFrontMatter else { return [] }
    let bytes = system.sources[metadata.span.source].bytes
    var end = min(metadata.span.upperBound, bytes.count)
    // The span ends with the closing marks; the lines belong in front of them.
    while end > metadata.span.lowerBound, bytes[end - 1] != UInt8(ascii: "-") { end -= 1 }
    while end > metadata.span.lowerBound, bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    guard end > metadata.span.lowerBound, bytes[end - 1] == UInt8(ascii: "\n") else { return [] }
    let place = SourceSpan(metadata.span.source, end, end)
    return [FixIt(certainty, label, [FixIt.Edit(place, lines.map { $0 + "\n" }.joined())])]
  }
}
