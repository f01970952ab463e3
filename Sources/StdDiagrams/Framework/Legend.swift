import StdModel

/// The samples of outlines below a framework diagram, for those outlines that it uses; none where all are solid.
struct Legend {
  private static let sample = (width: 26, height: 14)
  private static let size = 11

  private let lines: [Drawing.Line]

  init(_ statuses: [SlotStatus]) {
    let used = Set(statuses.map { Drawing.Line($0).status })
    let lines = Drawing.Line.allCases.filter { used.contains($0.status) }
    self.lines = lines == [.solid] ? [] : lines
  }

  /// The samples in as many rows as `width` asks for; an empty drawing where there is nothing to explain.
  func drawing(width: Int) -> Drawing {
    var drawing = TreeFragment.empty
    var x = 0
    var y = 0
    for line in lines {
      let text = TextBlock(MeasuredText(line.status.rawValue), width: 200, size: Self.size, tone: .quiet)
      let needed = Self.sample.width + 5 + text.width
      if x > 0, x + needed > width {
        x = 0
        y += 20
      }
      let sample = Rectangle(x: x, y: y + 1, width: Self.sample.width, height: Self.sample.height)
      drawing.boxes.append(Drawing.Box(sample, line: line, role: .sample, texts: []))
      let place = Rectangle(x: sample.right + 5, y: y + 1, width: text.width, height: text.height)
      drawing.labels.append(Drawing.Label(Drawing.PlacedText(text, in: place, alignment: .start)))
      x = place.right + 18
      drawing.width = max(drawing.width, place.right)
    }
    drawing.height = lines.isEmpty ? 0 : y + 17
    return drawing
  }
}
