import StdModel

/// A source in which `⟦…⟧` marks the places that a test speaks of.
struct MarkedSource {
  let source: SourceText
  let marks: [SourceSpan]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var marks: [SourceSpan] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open.append(bytes.count)
      case "⟧": marks.append(SourceSpan(SourceID(0), open.popLast() ?? 0, bytes.count))
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    source = SourceText(id: SourceID(0), path: "test.md", bytes: bytes)
    self.marks = marks.sorted()
  }
}
