/// A text of a node, an id or a lane as it is compared: blanks, the width of signs and the case of letters do not
/// count.
struct FlowName: Hashable {
  private let scalars: [UInt32]

  init(_ text: String) {
    var scalars: [UInt32] = []
    for scalar in text.unicodeScalars {
      var value = scalar.value
      if value >= 0xFF01, value <= 0xFF5E { value -= 0xFEE0 }
      if value <= 0x20 || value == 0x3000 || value == 0xA0 { continue }
      if value >= 0x41, value <= 0x5A { value |= 0x20 }
      scalars.append(value)
    }
    self.scalars = scalars
  }

  /// The candidate that a slip of the pen would make this name from, or nil where none is near.
  func nearest(in candidates: [String]) -> String? {
    var best: (text: String, distance: Int)?
    for text in candidates {
      let other = FlowName(text)
      let limit = max(1, min(scalars.count, other.scalars.count) / 2)
      guard abs(scalars.count - other.scalars.count) <= limit, scalars.count <= 200 else { continue }
      let distance = distance(to: other)
      if distance <= limit, distance < best?.distance ?? Int.max { best = (text, distance) }
    }
    return best?.text
  }

  /// How many characters have to be put in, taken out or exchanged.
  private func distance(to other: FlowName) -> Int {
    var row = Array(0...other.scalars.count)
    for (index, scalar) in scalars.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in 0..<other.scalars.count {
        let change = diagonal + (scalar == other.scalars[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, diagonal + 1, row[column] + 1)
      }
    }
    return row[other.scalars.count]
  }
}
