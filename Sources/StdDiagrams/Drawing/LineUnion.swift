/// Upright and level lines, each piece of them once.
struct LineUnion {
  private struct Piece: Hashable {
    let isLevel: Bool
    /// The y of a level line, the x of an upright one.
    let place: Int
    let start: Int
    let end: Int
  }

  private var pieces: [Piece] = []

  mutating func add(_ points: [Point]) {
    for (from, to) in zip(points, points.dropFirst()) where from != to {
      let isLevel = from.y == to.y
      let (a, b) = isLevel ? (from.x, to.x) : (from.y, to.y)
      pieces.append(Piece(isLevel: isLevel, place: isLevel ? from.y : from.x, start: min(a, b), end: max(a, b)))
    }
  }

  /// The pieces in order, those that touch on one line joined.
  var path: PathData {
    let sorted = pieces.sorted { left, right in
      if left.isLevel != right.isLevel { return left.isLevel }
      return (left.place, left.start, left.end) < (right.place, right.start, right.end)
    }
    var path = PathData()
    var open: Piece?
    for piece in sorted {
      if let last = open, last.isLevel == piece.isLevel, last.place == piece.place, piece.start <= last.end {
        open = Piece(isLevel: last.isLevel, place: last.place, start: last.start, end: max(last.end, piece.end))
      } else {
        if let open { draw(open, in: &path) }
        open = piece
      }
    }
    if let open { draw(open, in: &path) }
    return path
  }

  private func draw(_ piece: Piece, in path: inout PathData) {
    path.polyline(
      piece.isLevel
        ? [Point(piece.start, piece.place), Point(piece.end, piece.place)]
        : [Point(piece.place, piece.start), Point(piece.place, piece.end)])
  }
}
