import StdModel

/// Places the four subsystems below each other for a narrow page; lines at the sides lead past the panels of layer 2.
struct NarrowLayerLayout {
  private static let channel = 14
  private static let gap = 34

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
    let setting = title.face.compact(lines: 1, maximumWidth: width)
    let titleBox = Rectangle(x: (width - setting.width) / 2, y: 0, width: setting.width, height: setting.height)
    drawing.boxes.append(title.drawn(setting, in: titleBox))
    var places: [SubsystemKind: Rectangle] = [:]
    var top = titleBox.bottom + 22
    for (index, (kind, node)) in nodes.enumerated() {
      let panel = SubsystemPanel(node, width: width - 2 * Self.channel)
      let place = panel.draw(in: &drawing, left: Self.channel, top: top)
      if index == 0 {
        drawing.connectors.append(
          .between(Point(titleBox.middleX, titleBox.bottom), busY: top - 11, Point(place.middleX, place.y), head: .none)
        )
      }
      places[kind] = place
      top = place.bottom + Self.gap
    }
    drawing.height = top - Self.gap
    connect(places, in: &drawing)
    return drawing
  }

  private func connect(_ places: [SubsystemKind: Rectangle], in drawing: inout Drawing) {
    for (upper, lower) in [
      (SubsystemKind.base, SubsystemKind.implementation), (.base, .support), (.implementation, .post),
      (.support, .post),
    ] {
      guard let from = places[upper], let to = places[lower] else { continue }
      drawing.connectors.append(connector(from, to, side: upper == .base ? .left : .right))
    }
    guard let support = places[.support], let implementation = places[.implementation] else { return }
    let x = support.middleX
    drawing.connectors.append(
      Drawing.Connector([Point(x, support.y), Point(x, implementation.bottom)], head: .arrow))
    let text = TextBlock(MeasuredText("保障"), width: 60, size: 12)
    let place = Rectangle(
      x: x + 7, y: support.y - (Self.gap + text.height) / 2, width: text.width, height: text.height)
    drawing.labels.append(Drawing.Label(Drawing.PlacedText(text, in: place, alignment: .start)))
  }

  private enum Side { case left, right }

  /// Straight down to the panel below, or along a side past the panel in between.
  private func connector(_ from: Rectangle, _ to: Rectangle, side: Side) -> Drawing.Connector {
    if to.y - from.bottom <= Self.gap {
      return Drawing.Connector([Point(from.middleX, from.bottom), Point(from.middleX, to.y)], head: .arrow)
    }
    let x = side == .left ? 3 : width - 3
    let start = side == .left ? from.x : from.right
    let end = side == .left ? to.x : to.right
    return Drawing.Connector(
      [Point(start, from.middleY), Point(x, from.middleY), Point(x, to.middleY), Point(end, to.middleY)], head: .arrow)
  }
}
