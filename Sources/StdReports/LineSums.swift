import StdModel

/// Check sums of lines, the spaces around them left out.
struct LineSums {
  private let sources: SourceSet
  private var indexes: [SourceID: LineIndex] = [:]

  init(_ sources: SourceSet) { self.sources = sources }

  func path(of source: SourceID) -> String {
    String(sources[source].path.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  mutating func sum(of span: SourceSpan) -> String {
    let lines = indexes[span.source] ?? LineIndex(sources[span.source])
    indexes[span.source] = lines
    let bytes = lines.bytes(ofLine: lines.position(of: span.lowerBound).line)
    let text = bytes.drop(while: Self.isSpace).reversed().drop(while: Self.isSpace).reversed()
    // FNV-1a: not against forgery, only to tell lines apart.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
