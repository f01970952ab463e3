import StdModel

/// What a piece of terminal output is, from which its colour follows.
enum Ink: Equatable {
  case plain, strong
  case severity(Severity)
  /// Marks and words of related places.
  case related
  case lineNumber
  case help

  /// The parameters of the control sequence (ECMA-48, SGR); empty for plain text.
  fileprivate var code: String {
    switch self {
    case .plain: ""
    case .strong: "1"
    case .severity(.error): "1;31"
    case .severity(.warning): "1;33"
    case .severity(.info): "1;36"
    case .related, .lineNumber: "1;34"
    case .help: "1;32"
    }
  }
}

/// Whether terminal output is coloured.
package enum Coloring: Sendable { case colored, plain }

/// Collects terminal output; line ends are written as `\n`.
struct TerminalText {
  private(set) var text = ""
  private let coloring: Coloring

  init(_ coloring: Coloring) { self.coloring = coloring }

  mutating func append(_ piece: String, _ ink: Ink = .plain) {
    guard coloring == .colored, !ink.code.isEmpty, !piece.isEmpty else {
      text += piece
      return
    }
    text += "\u{1B}[\(ink.code)m\(piece)\u{1B}[0m"
  }

  mutating func endLine() {
    // Spaces at the end of a line are of no use to anyone.
    while text.utf8.last == UInt8(ascii: " ") { text.unicodeScalars.removeLast() }
    text += "\n"
  }
}
