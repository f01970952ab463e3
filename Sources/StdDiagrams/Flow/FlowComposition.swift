import StdModel

/// A flow chart in one style: sizes and places of everything.
struct FlowComposition {
  private let exits: FlowExits
  private let style: FlowStyle
  private let shapes: [FlowShape]
  private let labels: [TextBlock?]
  private let headers: [TextBlock]
  /// For each lane: its left edge and its width.
  private var lanes: [(left: Int, width: Int)] = []
  /// The middle of each slot.
  private var x: [Int] = []
  private(set) var width = 0

  private let lattice: FlowLattice
  private let chart: FlowChart

  init(_ exits: FlowExits, _ texts: FlowTexts, _ style: FlowStyle) {
    self.exits = exits
    self.style = style
    lattice = exits.lattice
    let chart = exits.lattice.chart
    self.chart = chart
    let captions = style.lanes == .captions ? texts.captions : chart.nodes.map { _ in nil }
    var natural = style.boxWidth < 84 ? style.boxWidth : 84
    for (index, node) in chart.nodes.enumerated() {
      natural = max(
        natural, FlowShape.naturalWidth(node, caption: captions[index], text: texts.nodes[index], style: style))
    }
    let boxWidth = min(natural + natural % 2, style.boxWidth)
    shapes = chart.nodes.enumerated().map { index, node in
      FlowShape(node, caption: captions[index], text: texts.nodes[index], style: style, boxWidth: boxWidth)
    }
    let labelWidth = max(boxWidth / 2 - 8, style.labelSize * 3)
    labels = texts.labels.map { $0.map { TextBlock($0, width: labelWidth, size: style.labelSize) } }
    headers =
      style.lanes == .columns
      ? texts.lanes.map { TextBlock($0, width: boxWidth, size: style.fontSize, tone: .strong) } : []
    placeSlots()
  }

  // MARK: - Places

  private mutating func placeSlots() {
    let extents = extents()
    let lattice = lattice
    let style = style
    let exits = exits
    let local = FlowPlacement.places(lattice, extents) { left, right in
      Self.gap(left, right, lattice, exits, style)
    }
    var left = 0
    var bounds = Array(repeating: (low: Int.max, high: Int.min), count: lattice.laneCount)
    for (index, slot) in lattice.slots.enumerated() {
      bounds[slot.lane].low = min(bounds[slot.lane].low, local[index] - extents[index].left)
      bounds[slot.lane].high = max(bounds[slot.lane].high, local[index] + extents[index].right)
    }
    let padding = style.lanes == .columns ? style.lanePadding : 0
    var offsets: [Int] = []
    for lane in 0..<lattice.laneCount {
      let content = bounds[lane].high >= bounds[lane].low ? bounds[lane].high - bounds[lane].low : 0
      let header = headers.indices.contains(lane) ? headers[lane].width + 12 : 0
      let own = max(content + 2 * padding, header, style.lanes == .columns ? 40 : 0)
      offsets.append(left + (own - content) / 2 - (content > 0 ? bounds[lane].low : 0))
      lanes.append((left, own))
      left += own
    }
    width = left
    x = lattice.slots.indices.map { local[$0] + offsets[lattice.slots[$0].lane] }
  }

  private func extents() -> [FlowPlacement.Extent] {
    var result = lattice.slots.map { slot -> FlowPlacement.Extent in
      guard case .node(let node) = slot.content else { return FlowPlacement.Extent(left: 0, right: 0) }
      return FlowPlacement.Extent(left: shapes[node].width / 2, right: shapes[node].width / 2)
    }
    for (edge, label) in labels.enumerated() {
      let source = lattice.chains[edge][0]
      let half = shapes[chart.edges[edge].from].width / 2
      let room = label.map { $0.width + 7 } ?? 0
      switch exits.exit[edge] {
      case .vertical where exits.isLabelledAside[edge]:
        let pass = lattice.chains[edge][1]
        result[pass].right = max(result[pass].right, room)
      case .vertical where exits.isFan[chart.edges[edge].from]:
        // The condition may stand at a line beside the middle of its target.
        let next = lattice.chains[edge][1]
        result[next].right = max(result[next].right, room + 12)
        if lattice.chains[edge].count == 2 { result[next].left = max(result[next].left, room + 12) }
      case .vertical: result[source].right = max(result[source].right, room)
      case .left: result[source].left = max(result[source].left, half + room)
      case .right: result[source].right = max(result[source].right, half + room)
      }
    }
    return result
  }

  private static func gap(
    _ left: Int, _ right: Int, _ lattice: FlowLattice, _ exits: FlowExits, _ style: FlowStyle
  ) -> Int {
    switch (lattice.slots[left].content, lattice.slots[right].content) {
    case (.node, .node): style.boxGap
    case (.node(let node), .corner(let edge)), (.corner(let edge), .node(let node)):
      // A line that turns beside its own box stands off by its condition alone.
      lattice.chart.edges[edge].from == node ? 10 : FlowStyle.boxLineGap
    case (.node, .pass), (.pass, .node): FlowStyle.boxLineGap
    default: FlowStyle.lineGap
    }
  }

  // MARK: - Drawing

  func drawing(in empty: Drawing, margin: Int) -> Drawing {
    var drawing = empty
    let headerHeight = headers.isEmpty ? 0 : (headers.map(\.height).max() ?? 0) + 12
    let top = headerHeight + (headers.isEmpty ? 0 : 12)
    let routing = FlowRouting(exits, shapes: shapes, labels: labels, x: x, top: top)
    let bottom = routing.bottom + (headers.isEmpty ? 0 : 12)
    addLanes(to: &drawing, headerHeight: headerHeight, bottom: bottom)
    for node in chart.nodes.indices { drawing.boxes.append(shapes[node].box(routing.rectangle(ofNode: node))) }
    for edge in chart.edges.indices {
      drawing.connectors.append(routing.connector(edge))
      if let label = routing.label(edge) { drawing.labels.append(label) }
    }
    drawing = drawing.moved(margin, margin)
    drawing.width = width + 2 * margin
    drawing.height = bottom + 2 * margin
    return drawing
  }

  private func addLanes(to drawing: inout Drawing, headerHeight: Int, bottom: Int) {
    for (lane, header) in headers.enumerated() {
      let place = Rectangle(x: lanes[lane].left, y: 0, width: lanes[lane].width, height: headerHeight)
      drawing.frames.append(Drawing.Frame(place, role: .laneHeader))
      drawing.frames.append(
        Drawing.Frame(
          Rectangle(x: place.x, y: headerHeight, width: place.width, height: bottom - headerHeight), role: .lane))
      drawing.labels.append(Drawing.Label(Drawing.PlacedText(header, in: place)))
    }
  }
}
