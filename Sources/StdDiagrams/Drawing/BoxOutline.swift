import StdMarkup

/// Writes the symbol around the text of a box.
struct BoxOutline {
  private let box: Drawing.Box

  init(_ box: Drawing.Box) { self.box = box }

  func write(to writer: inout MarkupWriter) {
    let rectangle = box.rectangle
    switch box.shape {
    case .rectangle: writeRectangle(rectangle, radius: 0, to: &writer)
    case .terminator: writeRectangle(rectangle, radius: min(rectangle.height / 2, 18), to: &writer)
    case .subprocess:
      writeRectangle(rectangle, radius: 0, to: &writer)
      var bars = PathData()
      for x in [rectangle.x + Self.barInset, rectangle.right - Self.barInset] {
        bars.polyline([Point(x, rectangle.y), Point(x, rectangle.bottom)])
      }
      writeExtra(bars, to: &writer)
    case .diamond:
      var path = PathData()
      path.polygon([
        Point(rectangle.middleX, rectangle.y), Point(rectangle.right, rectangle.middleY),
        Point(rectangle.middleX, rectangle.bottom), Point(rectangle.x, rectangle.middleY),
      ])
      writePath(path, to: &writer)
    case .document: writePath(documentPath, to: &writer)
    }
    writeLineExtras(to: &writer)
  }

  /// How far the bars of a subprocess stand inside its edges, and how high the wave below a document is.
  static let barInset = 6
  static let waveHeight = 8

  private var documentPath: PathData {
    let rectangle = box.rectangle
    let low = rectangle.bottom - Self.waveHeight / 2
    var path = PathData()
    path.polyline([
      Point(rectangle.x, low), Point(rectangle.x, rectangle.y), Point(rectangle.right, rectangle.y),
      Point(rectangle.right, low),
    ])
    let quarter = rectangle.width / 4
    path.curve(
      Point(rectangle.right - quarter, low - Self.waveHeight), Point(rectangle.x + quarter, low + Self.waveHeight),
      Point(rectangle.x, low))
    path.close()
    return path
  }

  private func writeRectangle(_ rectangle: Rectangle, radius: Int, to writer: inout MarkupWriter) {
    writer.svg(.rect) { attribute in
      attribute("class", boxClass)
      attribute.rectangle(rectangle)
      if radius > 0 { attribute("rx", radius) }
      attribute.outline()
      attribute("stroke-dasharray", optional: dashes)
    }
  }

  private func writePath(_ path: PathData, to writer: inout MarkupWriter) {
    writer.svg(.path) { attribute in
      attribute("class", boxClass)
      attribute("d", path.text)
      attribute.outline()
      attribute("stroke-dasharray", optional: dashes)
    }
  }

  private func writeExtra(_ path: PathData, to writer: inout MarkupWriter) {
    writer.svg(.path) { attribute in
      attribute("class", "stdd-x")
      attribute("d", path.text)
      attribute.outline()
    }
  }

  private func writeLineExtras(to writer: inout MarkupWriter) {
    let rectangle = box.rectangle
    switch box.line {
    case .solid, .dashDotted, .dashed, .dotted: break
    case .double:
      writer.svg(.rect) { attribute in
        attribute("class", "stdd-x")
        attribute.rectangle(rectangle.inset(3, 3))
        attribute.outline()
      }
    case .cut:
      var path = PathData()
      path.polyline([Point(rectangle.right - 9, rectangle.y), Point(rectangle.right, rectangle.y + 9)])
      writeExtra(path, to: &writer)
    }
  }

  private var dashes: String? {
    switch box.line {
    case .solid, .double, .cut: nil
    case .dashDotted: "8 2 2 2"
    case .dashed: "5 3"
    case .dotted: "1 3"
    }
  }

  private var boxClass: String {
    switch box.role {
    case .title: "stdd-b stdd-r0"
    case .subsystem: "stdd-b stdd-r1"
    case .category, .standard, .step, .sample: "stdd-b"
    }
  }
}
