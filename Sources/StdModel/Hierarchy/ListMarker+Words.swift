extension ListMarker {
  /// The mark as GB/T 1.1—2020, 7.5.3, prints it for the number of its item; marks that it does not know stay as
  /// written.
  package func printed(_ number: NodeNumber) -> String {
    guard case .item(let family, let ordinal) = number else { return written }
    return switch family {
    case .dash: "——"
    case .bullet: "·"
    case .letter: Self.letters(ordinal) + ")"
    case .digit: "\(ordinal))"
    case .foreign: written
    }
  }

  /// The letters of a lettered item: a to z, then aa, ab …
  package static func letters(_ ordinal: Int) -> String {
    var rest = max(1, ordinal)
    var letters: [UInt8] = []
    while rest > 0 {
      rest -= 1
      letters.insert(UInt8(ascii: "a") + UInt8(rest % 26), at: 0)
      rest /= 26
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
