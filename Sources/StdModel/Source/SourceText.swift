/// One file of the author: its path inside the system's folder and its bytes, unchanged.
package struct SourceText: Equatable, Sendable {
  package let id: SourceID
  /// Relative to the system's folder, `/` between the parts; what a diagnostic prints.
  package let path: String
  package let bytes: [UInt8]

  package init(id: SourceID, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
  }

  package init(id: SourceID, path: String, text: String) {
    self.init(id: id, path: path, bytes: Array(text.utf8))
  }

  package var span: SourceSpan { SourceSpan(id, 0, bytes.count) }

  /// The text under a span; ill-formed bytes come out as U+FFFD.
  package func text(_ span: SourceSpan) -> String {
    let lower = min(max(span.lowerBound, 0), bytes.count)
    let upper = min(max(span.upperBound, lower), bytes.count)
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }
}

/// All files of one compilation, in the order of their ids.
package struct SourceSet: Equatable, Sendable {
  package let texts: [SourceText]
  /// Files that could not be read; their ids follow those of `texts`, so that a diagnostic can name them, and they hold
  /// nothing.
  package let unread: [SourceText]
  /// Paths of the pictures in the system's folder, sorted.
  package let pictures: [String]

  /// Takes the files in any order and gives them ids in the order of their paths.
  package init(_ files: [(path: String, bytes: [UInt8])], unread: [String] = [], pictures: [String] = []) {
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    texts = sorted.enumerated().map {
      SourceText(id: SourceID($0.offset), path: $0.element.path, bytes: $0.element.bytes)
    }
    self.unread = unread.enumerated().map {
      SourceText(id: SourceID(sorted.count + $0.offset), path: $0.element, bytes: [])
    }
    self.pictures = pictures.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The same files with other bytes; ids, paths and everything else stay.
  package func replacing(_ bytes: (SourceText) -> [UInt8]) -> SourceSet {
    SourceSet(texts.map { ($0.path, bytes($0)) }, unread: unread.map(\.path), pictures: pictures)
  }

  package subscript(id: SourceID) -> SourceText {
    let index = Int(id.index)
    return index < texts.count ? texts[index] : unread[index - texts.count]
  }
}
