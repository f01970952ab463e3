import StdModel

/// Draws structure diagrams of a standard system (标准体系结构图; GB/T 13016—2018, GB/T 24421.2) for a given width.
package enum FrameworkDiagram {
  /// The width of the text column of an A4 page, and of a phone.
  package static let pageWidth = 680
  package static let phoneWidth = 344

  static let margin = 3

  /// One tree: a system or a subsystem at the head, its parts below it in the first form that stays readable within
  /// `width`.
  ///
  /// The forms, from the plainest on: one row for each level; the same with text in columns; rows that wrap, with
  /// stacks below them; bands with a grid of members; an indented list.
  package static func tree(_ box: FrameworkBox, width: Int) -> Drawing {
    let fragment = fragment(MeasuredTree(box), width: width - 2 * margin)
    var drawing = Drawing(.framework, title: box.name, summary: summary(box))
    return finish(fragment.drawing, of: &drawing, statuses: statuses(box), width: width)
  }

  /// The whole system in its layers (DESIGN.md, section 2): base on top, implementation and support side by side with
  /// the arrow of support (保障), post below both; each subsystem with its categories.
  package static func layers(_ layers: FrameworkLayers, width: Int) -> Drawing {
    var drawing = Drawing(.framework, title: layers.title, summary: summary(layers))
    let inner = width - 2 * margin
    let content =
      inner < 480 ? NarrowLayerLayout(layers, width: inner).drawing() : LayerLayout(layers, width: inner).drawing()
    let statuses = layers.subsystems.flatMap { subsystem in subsystem.box.children.map(\.status) }
    return finish(content, of: &drawing, statuses: statuses, width: width)
  }

  private static func finish(
    _ content: Drawing, of drawing: inout Drawing, statuses: [SlotStatus], width: Int
  ) -> Drawing {
    let legend = Legend(statuses).drawing(width: max(width - 2 * margin, content.width))
    let inner = max(content.width, legend.width)
    drawing.add(content, at: margin + (inner - content.width) / 2, margin)
    if legend.height > 0 {
      drawing.add(legend, at: margin + (inner - legend.width) / 2, margin + content.height + 16)
    }
    drawing.width = inner + 2 * margin
    drawing.height = content.height + (legend.height > 0 ? legend.height + 16 : 0) + 2 * margin
    return drawing
  }

  private static func fragment(_ tree: MeasuredTree, width: Int) -> TreeFragment {
    for leafWidth in [140, 120, 104, 92, 80] {
      if let rows = RowLayout.fragment(tree, leaves: .horizontal(width: leafWidth), width: width) { return rows }
    }
    if !tree.hasStandards, let rows = RowLayout.fragment(tree, leaves: .vertical, width: width) { return rows }
    let wrapped = grids(tree, width: width) + [BandLayout.fragment(tree, width: width)].compactMap { $0 }
    let indented = IndentedLayout.fragment(tree, width: width)
    var best = indented
    // The indented list is the plainest to draw and the longest to read: it has to be clearly lower to win.
    var cost = indented.height * 5 / 4
    for candidate in wrapped where candidate.width <= width && candidate.height < cost {
      best = candidate
      cost = candidate.height
    }
    return best
  }

  private static func grids(_ tree: MeasuredTree, width: Int) -> [TreeFragment] {
    let count = tree.children.count
    guard count > 1 else { return [] }
    var result: [TreeFragment] = []
    if tree.depth == 1, !tree.hasStandards {
      // Columns of text are 23 px wide or wider; from the most boxes in a row on, the first that fits is the lowest.
      for rows in 2...8 {
        guard let perRow = balanced(count, rows: rows) else { continue }
        if let grid = GridLayout.fragment(tree, cells: .vertical, perRow: perRow, width: width) {
          result.append(grid)
          break
        }
      }
    }
    let leastWidth = 104 + TreeSpacing.indent * max(0, tree.depth - 1)
    var widest = min(count, (width + TreeSpacing.column) / (leastWidth + TreeSpacing.column))
    while widest >= 2 {
      let rows = (count + widest - 1) / widest
      if let perRow = rows == 1 ? count : balanced(count, rows: rows) {
        let cell = min((width - 8 - (perRow - 1) * TreeSpacing.column) / perRow, 220)
        if cell >= leastWidth,
          let grid = GridLayout.fragment(tree, cells: .horizontal(width: cell), perRow: perRow, width: width)
        {
          result.append(grid)
        }
      }
      widest -= 1
    }
    return result
  }

  /// An even number of boxes in a row that fills `rows` rows evenly; nil where fewer rows would do for it.
  private static func balanced(_ count: Int, rows: Int) -> Int? {
    var perRow = (count + rows - 1) / rows
    if !perRow.isMultiple(of: 2) { perRow += 1 }
    return perRow >= 2 && perRow < count ? perRow : nil
  }

  private static func statuses(_ box: FrameworkBox) -> [SlotStatus] {
    (box.kind == .category || box.kind == .standard ? [box.status] : []) + box.children.flatMap(statuses)
  }
}

extension MeasuredTree {
  /// Whether standards are among the leaves: their numbers do not stand in narrow boxes.
  var hasStandards: Bool { box.kind == .standard || children.contains { $0.hasStandards } }
}
