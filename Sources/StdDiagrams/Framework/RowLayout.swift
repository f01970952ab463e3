/// The plain form of a structure diagram: every level is one row, the children hang from a line under their parent.
struct RowLayout {
  enum LeafForm: Equatable {
    /// Text in lines, all leaves of this width.
    case horizontal(width: Int)
    /// Text in columns.
    case vertical
  }

  private let leafForm: LeafForm
  private let leafWidth: Int
  /// For each depth: the height of its leaves, and of its boxes with children.
  private var leafHeights: [Int]
  private var groupHeights: [Int]

  /// Returns nil where the tree is wider than `width` in this form.
  static func fragment(_ tree: MeasuredTree, leaves: LeafForm, width: Int) -> TreeFragment? {
    // A column of text is at least 20 px wide; most trees are far too wide, and found so without measuring a text.
    let least: Int
    switch leaves {
    case .horizontal(let width): least = width
    case .vertical: least = 20
    }
    guard tree.leafCount * (least + TreeSpacing.column) - TreeSpacing.column <= width,
      let layout = RowLayout(tree, leaves: leaves)
    else { return nil }
    guard layout.span(tree, 0) <= width else { return nil }
    var drawing = TreeFragment.empty
    let root = layout.place(tree, depth: 0, left: 0, top: 0, in: &drawing)
    drawing.width = layout.span(tree, 0)
    drawing.height = drawing.boxes.map(\.rectangle.bottom).max() ?? 0
    return TreeFragment(drawing: drawing, root: root)
  }

  private init?(_ tree: MeasuredTree, leaves: LeafForm) {
    leafForm = leaves
    leafHeights = Array(repeating: 0, count: tree.depth + 1)
    groupHeights = leafHeights
    switch leaves {
    case .horizontal(let width): leafWidth = width
    case .vertical:
      var widest = 0
      var isPossible = true
      tree.forEachLeaf { leaf in
        if let setting = leaf.face.vertical(maximumCells: 12) {
          widest = max(widest, setting.width)
        } else {
          isPossible = false
        }
      }
      guard isPossible else { return nil }
      leafWidth = widest
    }
    measure(tree, depth: 0)
  }

  private mutating func measure(_ node: MeasuredTree, depth: Int) {
    let height = setting(node, depth).height
    if node.isLeaf {
      leafHeights[depth] = max(leafHeights[depth], height)
    } else {
      groupHeights[depth] = max(groupHeights[depth], height)
      for child in node.children { measure(child, depth: depth + 1) }
    }
  }

  private func setting(_ node: MeasuredTree, _ depth: Int) -> BoxFace.Setting {
    if !node.isLeaf {
      if depth == 0 { return node.face.compact(lines: 1, maximumWidth: 420) }
      if case .horizontal(let width) = leafForm { return node.face.horizontal(width: width) }
      return node.face.compact(lines: 2, maximumWidth: 420)
    }
    switch leafForm {
    case .horizontal(let width): return node.face.horizontal(width: width)
    case .vertical: return node.face.vertical(maximumCells: 12) ?? node.face.horizontal(width: leafWidth)
    }
  }

  private func span(_ node: MeasuredTree, _ depth: Int) -> Int {
    let own = setting(node, depth).width
    return node.isLeaf ? max(leafWidth, own) : max(childSpan(node, depth), own)
  }

  private func childSpan(_ node: MeasuredTree, _ depth: Int) -> Int {
    node.children.reduce(0) { $0 + span($1, depth + 1) } + TreeSpacing.column * (node.children.count - 1)
  }

  private func place(_ node: MeasuredTree, depth: Int, left: Int, top: Int, in drawing: inout Drawing) -> Rectangle {
    let setting = setting(node, depth)
    let span = span(node, depth)
    if node.isLeaf {
      let rectangle = Rectangle(x: left, y: top, width: span, height: leafHeights[depth])
      drawing.boxes.append(node.drawn(setting, in: rectangle))
      return rectangle
    }
    let height = groupHeights[depth]
    let slot = drawing.boxes.count
    let busY = top + height + TreeSpacing.bus
    // The parent's box comes first in reading order; its place follows from its children.
    drawing.boxes.append(node.drawn(setting, in: Rectangle(x: left, y: top, width: setting.width, height: height)))
    var x = left + (span - childSpan(node, depth)) / 2
    var tops: [Int] = []
    for child in node.children {
      let root = place(child, depth: depth + 1, left: x, top: busY + TreeSpacing.bus, in: &drawing)
      tops.append(root.middleX)
      x += self.span(child, depth + 1) + TreeSpacing.column
    }
    let middle = ((tops.first ?? left) + (tops.last ?? left)) / 2
    let boxLeft = min(max(middle - setting.width / 2, left), left + span - setting.width)
    let rectangle = Rectangle(x: boxLeft, y: top, width: setting.width, height: height)
    drawing.boxes[slot] = node.drawn(setting, in: rectangle)
    for x in tops {
      drawing.connectors.append(
        .hanging(from: Point(rectangle.middleX, rectangle.bottom), busY: busY, to: Point(x, busY + TreeSpacing.bus)))
    }
    return rectangle
  }
}

extension Drawing.Connector {
  /// Down from a box, along a line, down to a child. Two places a pixel apart are joined by a straight line.
  static func hanging(from start: Point, busY: Int, to end: Point) -> Drawing.Connector {
    guard abs(start.x - end.x) > 1 else {
      return Drawing.Connector([Point(start.x, start.y), Point(start.x, end.y)], head: .none)
    }
    return Drawing.Connector(
      [start, Point(start.x, busY), Point(end.x, busY), end], head: .none)
  }
}
