import StdDiagrams

/// What every drawing keeps, whatever it shows. Returns what is wrong, in words.
enum DrawingChecks {
  static func faults(_ drawing: Drawing) -> [String] {
    outside(drawing) + overlaps(drawing) + texts(drawing) + connectors(drawing) + labels(drawing) + runs(drawing)
  }

  /// Everything lies inside the view box.
  private static func outside(_ drawing: Drawing) -> [String] {
    let page = Rectangle(x: 0, y: 0, width: drawing.width, height: drawing.height)
    var faults: [String] = []
    for box in drawing.boxes where !page.contains(box.rectangle) {
      faults.append("box \(box.rectangle) outside \(page)")
    }
    for frame in drawing.frames where !page.contains(frame.rectangle) {
      faults.append("frame \(frame.rectangle) outside")
    }
    for label in drawing.labels where !page.contains(label.text.rectangle) {
      faults.append("label \(label.text.rectangle) outside \(page)")
    }
    for point in drawing.connectors.flatMap(\.points)
    where point.x < 0 || point.y < 0 || point.x > drawing.width || point.y > drawing.height {
      faults.append("point \(point) outside \(page)")
    }
    return faults
  }

  private static func overlaps(_ drawing: Drawing) -> [String] {
    var faults: [String] = []
    for (index, box) in drawing.boxes.enumerated() {
      for other in drawing.boxes[(index + 1)...] where box.rectangle.overlaps(other.rectangle) {
        faults.append("boxes overlap: \(box.rectangle) \(other.rectangle)")
      }
    }
    // Frames hold a box whole or leave it alone.
    for frame in drawing.frames where frame.role == .group {
      for box in drawing.boxes where frame.rectangle.overlaps(box.rectangle) && !frame.rectangle.contains(box.rectangle)
      {
        faults.append("frame \(frame.rectangle) cuts \(box.rectangle)")
      }
    }
    return faults
  }

  /// Every line of text lies inside the outline of its box.
  private static func texts(_ drawing: Drawing) -> [String] {
    var faults: [String] = []
    for box in drawing.boxes {
      for text in box.texts {
        if !box.rectangle.contains(text.rectangle) { faults.append("text \(text.rectangle) leaves \(box.rectangle)") }
        if text.block.width > text.rectangle.width || text.block.height > text.rectangle.height {
          faults.append("text of \(text.block.width)x\(text.block.height) in \(text.rectangle)")
        }
        if box.shape == .diamond { faults += diamond(box, text) }
      }
      for (index, text) in box.texts.enumerated() {
        for other in box.texts[(index + 1)...] where text.rectangle.overlaps(other.rectangle) {
          faults.append("texts overlap in \(box.rectangle)")
        }
      }
    }
    return faults
  }

  private static func diamond(_ box: Drawing.Box, _ text: Drawing.PlacedText) -> [String] {
    guard case .horizontal(let lines) = text.block.content else { return [] }
    let leading = text.block.height / max(1, lines.count)
    var y = text.rectangle.y
    var faults: [String] = []
    for line in lines {
      let distance = max(abs(y - box.rectangle.middleY), abs(y + leading - box.rectangle.middleY))
      let room = box.rectangle.width - 2 * box.rectangle.width * distance / max(1, box.rectangle.height)
      if line.width > room + 2 { faults.append("line of \(line.width) in a diamond with room for \(room)") }
      y += leading
    }
    return faults
  }

  /// Connectors start and end at the outline of a box or frame, run upright, and go through no box.
  private static func connectors(_ drawing: Drawing) -> [String] {
    var faults: [String] = []
    let ends = drawing.boxes.map(\.rectangle) + drawing.frames.filter { $0.role == .group }.map(\.rectangle)
    for connector in drawing.connectors {
      guard let first = connector.points.first, let last = connector.points.last, connector.points.count > 1 else {
        faults.append("connector without points")
        continue
      }
      for (end, name) in [(first, "start"), (last, "end")]
      where !drawing.boxes.contains(where: { touches($0, end) })
        && !ends.contains(where: { isOnEdge(end, of: $0) })
      {
        faults.append("connector \(name) \(end) at nothing")
      }
      for (a, b) in zip(connector.points, connector.points.dropFirst()) {
        if a.x != b.x, a.y != b.y { faults.append("connector askew \(a) \(b)") }
        let piece = Rectangle(x: min(a.x, b.x), y: min(a.y, b.y), width: abs(a.x - b.x), height: abs(a.y - b.y))
        for box in drawing.boxes where crosses(piece, box) { faults.append("line \(piece) crosses \(box.rectangle)") }
      }
    }
    return faults
  }

  /// Whether a line goes through the inside of a box; its own end may lie on the outline, inside the rectangle of a
  /// diamond or document.
  private static func crosses(_ line: Rectangle, _ box: Drawing.Box) -> Bool {
    var inside = box.rectangle.inset(1, 1)
    if box.shape == .document { inside.height -= 8 }
    guard box.shape == .diamond else {
      return line.x < inside.right && inside.x < line.x + max(1, line.width) && line.y < inside.bottom
        && inside.y < line.y + max(1, line.height)
    }
    // A diamond is crossed where a point of the line lies inside it.
    func isInside(_ x: Int, _ y: Int) -> Bool {
      let dx = 2 * abs(x - box.rectangle.middleX) * box.rectangle.height
      let dy = 2 * abs(y - box.rectangle.middleY) * box.rectangle.width
      return dx + dy < (box.rectangle.width - 4) * (box.rectangle.height - 4)
    }
    guard line.x <= inside.right, inside.x <= line.right, line.y <= inside.bottom, inside.y <= line.bottom else {
      return false
    }
    for x in stride(from: line.x, through: line.right, by: 2) {
      for y in stride(from: line.y, through: line.bottom, by: 2) where isInside(x, y) { return true }
    }
    return false
  }

  private static func touches(_ box: Drawing.Box, _ point: Point) -> Bool {
    switch box.shape {
    case .diamond:
      let dx = 2 * abs(point.x - box.rectangle.middleX) * box.rectangle.height
      let dy = 2 * abs(point.y - box.rectangle.middleY) * box.rectangle.width
      let size = box.rectangle.width * box.rectangle.height
      return abs(dx + dy - size) <= 2 * max(box.rectangle.width, box.rectangle.height)
    case .document:
      return isOnEdge(point, of: box.rectangle)
        || (point.x >= box.rectangle.x && point.x <= box.rectangle.right && box.rectangle.bottom - point.y == 4)
    case .rectangle, .terminator, .subprocess: return isOnEdge(point, of: box.rectangle)
    }
  }

  private static func isOnEdge(_ point: Point, of rectangle: Rectangle) -> Bool {
    let isBeside = point.y >= rectangle.y && point.y <= rectangle.bottom
    let isBelow = point.x >= rectangle.x && point.x <= rectangle.right
    return (isBeside && (point.x == rectangle.x || point.x == rectangle.right))
      || (isBelow && (point.y == rectangle.y || point.y == rectangle.bottom))
  }

  /// Labels stand clear of boxes, lines and each other.
  private static func labels(_ drawing: Drawing) -> [String] {
    var faults: [String] = []
    for (index, label) in drawing.labels.enumerated() {
      let place = label.text.rectangle
      if label.text.block.width > place.width { faults.append("label of \(label.text.block.width) in \(place)") }
      for box in drawing.boxes where place.overlaps(box.rectangle) && !isInCorner(place, of: box) {
        faults.append("label \(place) on box \(box.rectangle)")
      }
      for other in drawing.labels[(index + 1)...] where place.overlaps(other.text.rectangle) {
        faults.append("labels overlap: \(place) \(other.text.rectangle)")
      }
      for connector in drawing.connectors {
        for (a, b) in zip(connector.points, connector.points.dropFirst()) {
          let isAcross =
            min(a.x, b.x) < place.right && place.x < max(a.x, b.x) + 1 && min(a.y, b.y) < place.bottom
            && place.y < max(a.y, b.y) + 1
          if isAcross { faults.append("line \(a) \(b) through label \(place)") }
        }
      }
    }
    return faults
  }

  /// The corners of a diamond's rectangle are free.
  private static func isInCorner(_ place: Rectangle, of box: Drawing.Box) -> Bool {
    guard box.shape == .diamond else { return false }
    let x = max(place.x - box.rectangle.middleX, box.rectangle.middleX - place.right)
    let y = max(place.y - box.rectangle.middleY, box.rectangle.middleY - place.bottom)
    guard x >= 0 || y >= 0 else { return false }
    return 2 * max(0, x) * box.rectangle.height + 2 * max(0, y) * box.rectangle.width
      >= box.rectangle.width * box.rectangle.height
  }

  /// Lines of different ways never run over each other; those of one source or into one target may.
  private static func runs(_ drawing: Drawing) -> [String] {
    guard drawing.kind == .flow else { return [] }
    var faults: [String] = []
    for (index, connector) in drawing.connectors.enumerated() {
      for other in drawing.connectors[(index + 1)...] where connector.from != other.from && connector.to != other.to {
        for (a, b) in zip(connector.points, connector.points.dropFirst()) {
          for (c, d) in zip(other.points, other.points.dropFirst()) where runTogether(a, b, c, d) {
            faults.append(
              "lines \(connector.from)->\(connector.to) and \(other.from)->\(other.to) run together at \(a) \(b)")
          }
        }
      }
    }
    return faults
  }

  private static func runTogether(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
    if a.x == b.x, c.x == d.x, abs(a.x - c.x) < 4 {
      return min(max(a.y, b.y), max(c.y, d.y)) - max(min(a.y, b.y), min(c.y, d.y)) > 2
    }
    if a.y == b.y, c.y == d.y, abs(a.y - c.y) < 4 {
      return min(max(a.x, b.x), max(c.x, d.x)) - max(min(a.x, b.x), min(c.x, d.x)) > 2
    }
    return false
  }
}
