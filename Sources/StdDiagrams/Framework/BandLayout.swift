/// The form for groups with many members: groups stand below each other at the left, the members of each in a grid to
/// its right.
struct BandLayout {
  private static let gap = 24
  private static let leastCell = 124
  private static let framePadding = 8

  /// The width of the groups of each depth below the root.
  private let groupWidth: Int
  /// Cells in a row of a grid, and their width.
  private let cellWidth: Int
  private let deepest: Int
  private let width: Int

  /// Returns nil where `width` leaves no room for the members.
  static func fragment(_ tree: MeasuredTree, width: Int) -> TreeFragment? {
    guard tree.depth >= 2 else { return nil }
    for groupWidth in [132, 112, 96, 84] {
      if let layout = BandLayout(tree, groupWidth: groupWidth, width: width) { return layout.fragment(tree) }
    }
    return nil
  }

  private init?(_ tree: MeasuredTree, groupWidth: Int, width: Int) {
    self.groupWidth = groupWidth
    self.width = width
    deepest = tree.depth - 1
    let room = width - TreeSpacing.indent - deepest * (groupWidth + Self.gap) - 2 * Self.framePadding
    guard room >= Self.leastCell else { return nil }
    let columns = (room + TreeSpacing.column) / (Self.leastCell + TreeSpacing.column)
    cellWidth = min((room - (columns - 1) * TreeSpacing.column) / columns, 190)
  }

  private func fragment(_ tree: MeasuredTree) -> TreeFragment {
    var drawing = TreeFragment.empty
    let setting = tree.face.compact(lines: 1, maximumWidth: width)
    let root = Rectangle(x: 0, y: 0, width: setting.width, height: setting.height)
    drawing.boxes.append(tree.drawn(setting, in: root))
    var top = root.bottom + 12
    let spine = TreeSpacing.indent / 2
    for child in tree.children {
      let (middle, bottom) = band(child, left: TreeSpacing.indent, top: top, in: &drawing)
      drawing.connectors.append(
        Drawing.Connector(
          [Point(spine, root.bottom), Point(spine, middle), Point(TreeSpacing.indent, middle)], head: .none))
      top = bottom + 10
    }
    drawing.width = max(
      drawing.boxes.map(\.rectangle.right).max() ?? 0, drawing.frames.map(\.rectangle.right).max() ?? 0)
    drawing.height = max(
      drawing.boxes.map(\.rectangle.bottom).max() ?? 0, drawing.frames.map(\.rectangle.bottom).max() ?? 0)
    return TreeFragment(drawing: drawing, root: root)
  }

  /// Draws a group and what belongs to it; returns the middle of the group's box and the bottom of the band.
  private func band(_ node: MeasuredTree, left: Int, top: Int, in drawing: inout Drawing) -> (middle: Int, bottom: Int)
  {
    let width = node.isLeaf ? cellWidth : groupWidth
    let setting = node.face.horizontal(width: width)
    let slot = drawing.boxes.count
    let placeholder = Rectangle(x: left, y: top, width: max(width, setting.width), height: setting.height)
    drawing.boxes.append(node.drawn(setting, in: placeholder))
    guard !node.isLeaf else { return (placeholder.middleY, placeholder.bottom) }
    let contentLeft = left + groupWidth + Self.gap
    var middles: [Int] = []
    var bottom = top
    var index = 0
    while index < node.children.count {
      let contentTop = middles.isEmpty ? top : bottom + TreeSpacing.stack
      var end = index
      while end < node.children.count, node.children[end].isLeaf { end += 1 }
      let piece: (middle: Int, bottom: Int)
      if end > index {
        piece = grid(node.children[index..<end], left: contentLeft, top: contentTop, in: &drawing)
        index = end
      } else {
        piece = band(node.children[index], left: contentLeft, top: contentTop, in: &drawing)
        index += 1
      }
      middles.append(piece.middle)
      bottom = max(bottom, piece.bottom)
    }
    return join(node, setting, slot: slot, head: placeholder, middles: middles, bottom: bottom, in: &drawing)
  }

  private func join(
    _ node: MeasuredTree, _ setting: BoxFace.Setting, slot: Int, head: Rectangle, middles: [Int], bottom: Int,
    in drawing: inout Drawing
  ) -> (middle: Int, bottom: Int) {
    var head = head
    let first = middles.first ?? head.middleY
    let middle = (first + (middles.last ?? first)) / 2
    head.y = max(head.y, middle - head.height / 2)
    drawing.boxes[slot] = node.drawn(setting, in: head)
    // A single piece is reached by a straight line, also where the head is the taller one.
    let start = Point(head.right, middles.count == 1 ? first : head.middleY)
    let trunk = head.right + Self.gap / 2
    let end = head.x + groupWidth + Self.gap
    for y in middles {
      drawing.connectors.append(
        abs(y - start.y) <= 1
          ? Drawing.Connector([start, Point(end, start.y)], head: .none)
          : Drawing.Connector([start, Point(trunk, start.y), Point(trunk, y), Point(end, y)], head: .none))
    }
    return (head.middleY, max(bottom, head.bottom))
  }

  /// Members in rows; more than one stand in a frame.
  private func grid(_ nodes: ArraySlice<MeasuredTree>, left: Int, top: Int, in drawing: inout Drawing)
    -> (middle: Int, bottom: Int)
  {
    let isFramed = nodes.count > 1
    let padding = isFramed ? Self.framePadding : 0
    let room = width - left - 2 * padding
    let most = max(1, (room + TreeSpacing.column) / (cellWidth + TreeSpacing.column))
    let rows = (nodes.count + most - 1) / most
    let columns = (nodes.count + rows - 1) / rows
    var y = top + padding
    var right = left
    for start in stride(from: nodes.startIndex, to: nodes.endIndex, by: columns) {
      let row = nodes[start..<min(start + columns, nodes.endIndex)]
      let settings = row.map { $0.face.horizontal(width: cellWidth) }
      let height = settings.map(\.height).max() ?? 0
      var x = left + padding
      for (node, setting) in zip(row, settings) {
        let rectangle = Rectangle(x: x, y: y, width: max(cellWidth, setting.width), height: height)
        drawing.boxes.append(node.drawn(setting, in: rectangle))
        x = rectangle.right + TreeSpacing.column
        right = max(right, rectangle.right)
      }
      y += height + TreeSpacing.stack
    }
    let bottom = y - TreeSpacing.stack + padding
    if isFramed {
      drawing.frames.append(
        Drawing.Frame(Rectangle(x: left, y: top, width: right + padding - left, height: bottom - top), role: .group))
    }
    return (top + (bottom - top) / 2, bottom)
  }
}
