/// The `d` of a path, built from whole pixels.
struct PathData {
  private(set) var text = ""

  /// `M x y` and then `H` and `V` along an orthogonal line; doubled points are left out.
  mutating func polyline(_ points: [Point]) {
    guard var last = points.first else { return }
    text += "M\(last.x) \(last.y)"
    for point in points.dropFirst() where point != last {
      if point.y == last.y {
        text += "H\(point.x)"
      } else if point.x == last.x {
        text += "V\(point.y)"
      } else {
        text += "L\(point.x) \(point.y)"
      }
      last = point
    }
  }

  mutating func polygon(_ points: [Point]) {
    guard let first = points.first else { return }
    text += "M\(first.x) \(first.y)"
    for point in points.dropFirst() { text += "L\(point.x) \(point.y)" }
    text += "z"
  }

  mutating func curve(_ control1: Point, _ control2: Point, _ end: Point) {
    text += "C\(control1.x) \(control1.y) \(control2.x) \(control2.y) \(end.x) \(end.y)"
  }

  mutating func close() { text += "z" }
}
