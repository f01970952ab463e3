/// The turned form: every box has a row of its own, deeper ones stand further to the right and hang from a line at
/// their parent's left.
enum IndentedLayout {
  /// The whole tree in rows; fits any width, down to a few characters.
  static func fragment(_ tree: MeasuredTree, width: Int) -> TreeFragment {
    var drawing = TreeFragment.empty
    let setting = tree.face.horizontal(width: min(tree.face.naturalWidth, width))
    let root = Rectangle(x: 0, y: 0, width: max(setting.width, min(width, 120)), height: setting.height)
    drawing.boxes.append(tree.drawn(setting, in: root))
    let bottom = stack(under: tree, at: root, width: width, in: &drawing)
    drawing.width = max(width, drawing.boxes.map(\.rectangle.right).max() ?? 0)
    drawing.height = bottom
    return TreeFragment(drawing: drawing, root: root)
  }

  /// Stacks the children of `node` under its box at `head`; `width` reaches from the left edge of the head to the right
  /// edge of the stack. Returns the bottom of the stack.
  static func stack(under node: MeasuredTree, at head: Rectangle, width: Int, in drawing: inout Drawing) -> Int {
    var top = head.bottom + TreeSpacing.stack + 3
    var bottom = head.bottom
    let spine = head.x + TreeSpacing.indent / 2
    // A tree that is too deep for the width stays readable: the boxes keep a least width and the drawing grows.
    let left = head.x + TreeSpacing.indent
    let childWidth = max(width - TreeSpacing.indent, 76)
    for child in node.children {
      let setting = child.face.horizontal(width: childWidth)
      let rectangle = Rectangle(x: left, y: top, width: max(childWidth, setting.width), height: setting.height)
      drawing.connectors.append(
        Drawing.Connector(
          [Point(spine, head.bottom), Point(spine, rectangle.middleY), Point(left, rectangle.middleY)], head: .none))
      drawing.boxes.append(child.drawn(setting, in: rectangle))
      bottom = stack(under: child, at: rectangle, width: childWidth, in: &drawing)
      top = bottom + TreeSpacing.stack
    }
    return bottom
  }
}
