/// The form for many children: they stand in several balanced rows under their parent, each with its descendants in a
/// stack below it.
///
/// The line from the parent runs down the middle, so rows hold an even number of boxes; the last one may hold fewer.
enum GridLayout {
  /// What stands in one place of the grid.
  enum CellForm: Equatable {
    /// Text in columns; only for children without children.
    case vertical
    case horizontal(width: Int)
  }

  /// Returns nil where the form does not suit the tree.
  static func fragment(_ tree: MeasuredTree, cells: CellForm, perRow: Int, width: Int) -> TreeFragment? {
    guard let units = units(of: tree, cells), let cellWidth = units.map(\.width).max() else { return nil }
    let isSingleRow = units.count <= perRow
    guard isSingleRow || perRow.isMultiple(of: 2) else { return nil }
    let columns = min(perRow, units.count)
    let content = Self.span(columns, cellWidth, isSingleRow)
    guard content <= width else { return nil }
    let setting = tree.face.compact(lines: 1, maximumWidth: width)
    var drawing = TreeFragment.empty
    drawing.width = max(content, setting.width)
    let middle = drawing.width / 2
    let root = Rectangle(
      x: middle - setting.width / 2, y: 0, width: setting.width, height: setting.height)
    drawing.boxes.append(tree.drawn(setting, in: root))
    var top = root.bottom
    for start in stride(from: 0, to: units.count, by: columns) {
      let row = units[start..<min(start + columns, units.count)]
      top = place(row, of: tree, cellWidth: cellWidth, root: root, top: top, isSingleRow: isSingleRow, in: &drawing)
    }
    drawing.height = top
    return TreeFragment(drawing: drawing, root: root)
  }

  private static func place(
    _ row: ArraySlice<TreeFragment>, of tree: MeasuredTree, cellWidth: Int, root: Rectangle, top: Int,
    isSingleRow: Bool, in drawing: inout Drawing
  ) -> Int {
    let busY = top + TreeSpacing.bus
    let heads = busY + TreeSpacing.bus
    var x = root.middleX - Self.span(row.count, cellWidth, isSingleRow) / 2
    let headHeight = row.map(\.root.height).max() ?? 0
    for (offset, unit) in row.enumerated() {
      let child = tree.children[row.startIndex + offset]
      var unit = unit
      unit.stretchHead(to: headHeight, width: cellWidth, of: child)
      drawing.add(unit.drawing, at: x, heads)
      drawing.connectors.append(
        .hanging(from: Point(root.middleX, root.bottom), busY: busY, to: Point(x + unit.root.middleX, heads)))
      x += cellWidth + TreeSpacing.column
      if !isSingleRow, row.count == 2 * (offset + 1) { x += trunkGap }
    }
    let tallest = row.map { $0.height - $0.root.height }.max() ?? 0
    return heads + headHeight + tallest
  }

  /// The additional room for the line down the middle.
  private static let trunkGap = 8

  private static func span(_ count: Int, _ cellWidth: Int, _ isSingleRow: Bool) -> Int {
    count * cellWidth + (count - 1) * TreeSpacing.column + (isSingleRow || !count.isMultiple(of: 2) ? 0 : trunkGap)
  }

  private static func units(of tree: MeasuredTree, _ form: CellForm) -> [TreeFragment]? {
    var units: [TreeFragment] = []
    for child in tree.children {
      switch form {
      case .vertical:
        guard child.isLeaf, let setting = child.face.vertical(maximumCells: 12) else { return nil }
        units.append(leaf(child, setting))
      case .horizontal(let width):
        var unit = leaf(child, child.face.horizontal(width: width))
        unit.drawing.height = IndentedLayout.stack(under: child, at: unit.root, width: width, in: &unit.drawing)
        unit.drawing.width = unit.drawing.boxes.map(\.rectangle.right).max() ?? width
        units.append(unit)
      }
    }
    return units
  }

  private static func leaf(_ node: MeasuredTree, _ setting: BoxFace.Setting) -> TreeFragment {
    let rectangle = Rectangle(x: 0, y: 0, width: setting.width, height: setting.height)
    var drawing = TreeFragment.empty
    drawing.boxes.append(node.drawn(setting, in: rectangle))
    (drawing.width, drawing.height) = (rectangle.width, rectangle.height)
    return TreeFragment(drawing: drawing, root: rectangle)
  }
}

extension TreeFragment {
  /// Makes the head as high and as wide as its neighbours and moves what stands below it.
  fileprivate mutating func stretchHead(to height: Int, width: Int, of node: MeasuredTree) {
    let growth = height - root.height
    let head = Rectangle(x: 0, y: 0, width: width, height: height)
    guard growth > 0 || width != root.width else { return }
    let texts = drawing.boxes[0].texts.map { text in
      var text = text
      text.rectangle = text.rectangle.moved((width - root.width) / 2, growth / 2)
      return text
    }
    let rest = Drawing.below(head: drawing, growth: growth)
    drawing = rest
    drawing.boxes[0].rectangle = head
    drawing.boxes[0].texts = texts
    drawing.height += growth
    root = head
  }
}

extension Drawing {
  /// Everything but the first box moved down; lines from the head keep their length below it.
  fileprivate static func below(head drawing: Drawing, growth: Int) -> Drawing {
    var moved = drawing.moved(0, growth)
    moved.boxes[0] = drawing.boxes[0]
    return moved
  }
}
