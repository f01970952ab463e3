import StdModel

/// Places the four subsystems in their three layers, layer 2 side by side.
struct LayerLayout {
  private static let layerGap = 34
  /// Room for the arrow of support with its word.
  private static let arrowGap = 60
  private static let labelColumn = 26

  private let title: MeasuredTree
  private let nodes: [(kind: SubsystemKind, node: MeasuredTree)]
  private let width: Int

  init(_ layers: FrameworkLayers, width: Int) {
    self.width = width
    title = MeasuredTree(FrameworkBox(.system, name: layers.title))
    nodes = layers.subsystems.map { ($0.kind, MeasuredTree($0.box)) }
  }

  func drawing() -> Drawing {
    var drawing = TreeFragment.empty
    drawing.width = width
    let left = Self.labelColumn
    let setting = title.face.compact(lines: 1, maximumWidth: width - left)
    let titleBox = Rectangle(
      x: left + (width - left - setting.width) / 2, y: 0, width: setting.width, height: setting.height)
    drawing.boxes.append(title.drawn(setting, in: titleBox))
    drawing.height = titleBox.bottom
    var above = [titleBox]
    for (layer, row) in rows(width: width - left) {
      let isFirst = above == [titleBox]
      let top = drawing.height + (isFirst ? 22 : Self.layerGap)
      let rectangles = place(row, left: left, top: top, in: &drawing)
      for upper in above {
        for lower in rectangles {
          drawing.connectors.append(
            .between(
              Point(upper.middleX, upper.bottom), busY: top - (isFirst ? 11 : 18), Point(lower.middleX, lower.y),
              head: isFirst ? .none : .arrow))
        }
      }
      addLabel(of: layer, rectangles, in: &drawing)
      drawing.height = rectangles.map(\.bottom).max() ?? drawing.height
      above = rectangles
    }
    return drawing
  }

  private func rows(width: Int) -> [(layer: Int, [SubsystemPanel])] {
    var rows: [(layer: Int, [SubsystemPanel])] = []
    for layer in 1...3 {
      let row = nodes.filter { $0.kind.layer == layer }.map(\.node)
      if row.count == 2 {
        rows.append((layer, pair(row[0], row[1], width: width - Self.arrowGap)))
      } else if let only = row.first {
        rows.append((layer, [SubsystemPanel(only, width: width)]))
      }
    }
    return rows
  }

  /// Two panels side by side; the one with more categories is the wider, and both are equally high.
  private func pair(_ first: MeasuredTree, _ second: MeasuredTree, width: Int) -> [SubsystemPanel] {
    let counts = (max(first.children.count, 3), max(second.children.count, 3))
    let share = width * counts.0 / (counts.0 + counts.1)
    let left = min(max(share, width * 38 / 100), width * 62 / 100)
    var panels = [SubsystemPanel(first, width: left), SubsystemPanel(second, width: width - left)]
    let height = panels.map(\.height).max() ?? 0
    for index in panels.indices { panels[index].height = height }
    return panels
  }

  private func place(_ row: [SubsystemPanel], left: Int, top: Int, in drawing: inout Drawing) -> [Rectangle] {
    var x = left
    var rectangles: [Rectangle] = []
    for panel in row {
      rectangles.append(panel.draw(in: &drawing, left: x, top: top))
      x += panel.width + Self.arrowGap
    }
    if rectangles.count == 2 { addSupport(from: rectangles[1], to: rectangles[0], in: &drawing) }
    return rectangles
  }

  /// The arrow from support to implementation with the word 保障.
  private func addSupport(from support: Rectangle, to implementation: Rectangle, in drawing: inout Drawing) {
    let y = support.middleY
    drawing.connectors.append(
      Drawing.Connector([Point(support.x, y), Point(implementation.right, y)], head: .arrow))
    let text = TextBlock(MeasuredText("保障"), width: Self.arrowGap, size: 12)
    let place = Rectangle(
      x: implementation.right, y: y - text.height - 3, width: support.x - implementation.right, height: text.height)
    drawing.labels.append(Drawing.Label(Drawing.PlacedText(text, in: place)))
  }

  private func addLabel(of layer: Int, _ rectangles: [Rectangle], in drawing: inout Drawing) {
    let names = ["第一层", "第二层", "第三层"]
    guard let first = rectangles.first,
      let text = TextBlock(vertical: MeasuredText(names[layer - 1]), maximumCells: 3, size: 12, tone: .quiet)
    else { return }
    let y = max(first.y, first.middleY - text.height / 2)
    let place = Rectangle(x: 0, y: y, width: text.width, height: text.height)
    drawing.labels.append(Drawing.Label(Drawing.PlacedText(text, in: place)))
  }
}

extension Drawing.Connector {
  /// From the bottom of one box to the top of another, with a line between them where they do not stand under each
  /// other.
  static func between(_ start: Point, busY: Int, _ end: Point, head: Head) -> Drawing.Connector {
    guard abs(start.x - end.x) > 1 else { return Drawing.Connector([start, Point(start.x, end.y)], head: head) }
    return Drawing.Connector([start, Point(start.x, busY), Point(end.x, busY), end], head: head)
  }
}
