/// A part of a framework diagram that is laid out: its drawing from (0, 0) on, and the box at its head.
struct TreeFragment {
  var drawing: Drawing
  /// The rectangle of the root box in the drawing.
  var root: Rectangle

  var width: Int { drawing.width }
  var height: Int { drawing.height }

  static var empty: Drawing { Drawing(.framework, title: "", summary: "") }
}

/// The spaces between boxes.
enum TreeSpacing {
  /// Between boxes of a row.
  static let column = 8
  /// From a box down to the line that its children hang from, and from there to them.
  static let bus = 13
  /// Between boxes of a stack.
  static let stack = 7
  /// How far a stack stands to the right of the box above it.
  static let indent = 18
}
