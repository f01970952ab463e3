/// The boxes of categories inside the frame of their subsystem: in rows, with text in columns where they are narrow.
struct CategoryCells {
  private static let gap = 6

  private let nodes: [MeasuredTree]
  private let width: Int
  private let isVertical: Bool
  /// The nodes of each row; the rows differ by one at most.
  private let rows: [Range<Int>]
  private let cellWidth: Int

  var height: Int { rowHeights.isEmpty ? 0 : rowHeights.reduce(0, +) + Self.gap * (rowHeights.count - 1) }
  private var rowHeights: [Int] = []

  /// Chooses the lowest form that fits `width`; lines before columns where they are equal.
  init(_ nodes: [MeasuredTree], width: Int) {
    let forms = [CategoryCells(lines: nodes, width: width), CategoryCells(columns: nodes, width: width)]
      .compactMap { $0 }
    let singleRow = forms.first { $0.rowHeights.count <= 1 }
    self =
      singleRow ?? forms.min { $0.height < $1.height }
      ?? CategoryCells(nodes, width: width, vertical: false, cell: width)
  }

  private init?(lines nodes: [MeasuredTree], width: Int) {
    let least = 78
    let count = max(1, nodes.count)
    let single = (width - (count - 1) * Self.gap) / count
    if single >= least {
      self.init(nodes, width: width, vertical: false, cell: min(single, 150))
    } else {
      let most = max(1, (width + Self.gap) / (least + Self.gap))
      let rows = (count + most - 1) / most
      let columns = (count + rows - 1) / rows
      self.init(nodes, width: width, vertical: false, cell: (width - (columns - 1) * Self.gap) / columns)
    }
  }

  private init?(columns nodes: [MeasuredTree], width: Int) {
    var cell = 24
    for node in nodes {
      guard let setting = node.face.vertical(maximumCells: 10) else { return nil }
      cell = max(cell, setting.width)
    }
    guard cell <= width, !nodes.isEmpty else { return nil }
    let single = (width - (nodes.count - 1) * Self.gap) / nodes.count
    self.init(nodes, width: width, vertical: true, cell: single >= cell ? min(single, cell + 12) : cell)
  }

  private init(_ nodes: [MeasuredTree], width: Int, vertical: Bool, cell: Int) {
    self.nodes = nodes
    self.width = width
    isVertical = vertical
    cellWidth = cell
    let most = max(1, (width + Self.gap) / (cell + Self.gap))
    let count = (nodes.count + most - 1) / most
    rows = (0..<count).map { (nodes.count * $0 + count - 1) / count..<(nodes.count * ($0 + 1) + count - 1) / count }
    for row in rows { rowHeights.append(nodes[row].map { setting($0).height }.max() ?? 0) }
  }

  private func setting(_ node: MeasuredTree) -> BoxFace.Setting {
    isVertical
      ? node.face.vertical(maximumCells: 10) ?? node.face.horizontal(width: cellWidth)
      : node.face.horizontal(width: cellWidth)
  }

  /// Draws the rows, each in the middle of the width.
  func draw(in drawing: inout Drawing, left: Int, top: Int) {
    var y = top
    for (index, height) in rowHeights.enumerated() {
      let row = nodes[rows[index]]
      let span = row.count * cellWidth + (row.count - 1) * Self.gap
      var x = left + (width - span) / 2
      for node in row {
        drawing.boxes.append(node.drawn(setting(node), in: Rectangle(x: x, y: y, width: cellWidth, height: height)))
        x += cellWidth + Self.gap
      }
      y += height + Self.gap
    }
  }
}
