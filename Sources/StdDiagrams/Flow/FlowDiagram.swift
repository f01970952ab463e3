package import StdModel

/// Draws flow charts (流程图) with the symbols of GB/T 1526 for a given width.
package enum FlowDiagram {
  /// The chart in the largest style that fits `width`; a chart that no style makes narrow enough comes out wider.
  ///
  /// The lanes stand side by side as long as their boxes hold four or five characters in a line; beyond that the chart
  /// turns into one column, and each box names its lane.
  package static func drawing(_ chart: FlowChart, title: String, width: Int) -> Drawing {
    var plan = FlowPlan(chart, title: title)
    return plan.drawing(width: width)
  }

  /// How to draw a chart at several widths: what does not depend on the width is found once.
  static func draw(_ chart: FlowChart, title: String) -> (_ width: Int) -> Drawing {
    var plan = FlowPlan(chart, title: title)
    return { plan.drawing(width: $0) }
  }
}

/// A chart on the way to its drawings.
private struct FlowPlan {
  private static let margin = 4

  private let chart: FlowChart
  private let texts: FlowTexts
  private let empty: Drawing
  /// The arrangements of the layered forms, with and without lanes as columns.
  private var exits: [Bool: FlowExits] = [:]

  init(_ chart: FlowChart, title: String) {
    empty = Drawing(.flow, title: title, summary: Self.summary(chart))
    self.chart = Self.merged(chart)
    texts = FlowTexts(self.chart)
  }

  mutating func drawing(width: Int) -> Drawing {
    var drawing = empty
    guard !chart.nodes.isEmpty else {
      (drawing.width, drawing.height) = (1, 1)
      return drawing
    }
    var narrowest: FlowComposition?
    for styles in FlowStyle.candidates(width: width, hasLanes: !chart.lanes.isEmpty) {
      if styles.first?.form == .serial, exits[false]?.lattice.ranks.rowCount == chart.nodes.count { continue }
      let (found, least) = largest(of: styles, width: width - 2 * Self.margin)
      if let found { return found.drawing(in: drawing, margin: Self.margin) }
      if let least, least.width < narrowest?.width ?? Int.max { narrowest = least }
    }
    return narrowest?.drawing(in: drawing, margin: Self.margin) ?? drawing
  }

  /// The first of some styles, ordered by size, that fits a width; and the smallest where none does. Tries few of them:
  /// what is larger than one that does not fit does not fit either.
  private mutating func largest(
    of styles: [FlowStyle], width: Int
  ) -> (found: FlowComposition?, least: FlowComposition?) {
    guard let first = styles.first, let last = styles.last else { return (nil, nil) }
    let widest = compose(first)
    if widest.width <= width { return (widest, nil) }
    var best = compose(last)
    guard best.width <= width else { return (nil, best) }
    var low = 1
    var high = styles.count - 1
    while low < high {
      let middle = (low + high) / 2
      let composition = compose(styles[middle])
      if composition.width <= width {
        best = composition
        high = middle
      } else {
        low = middle + 1
      }
    }
    return (best, nil)
  }

  private mutating func compose(_ style: FlowStyle) -> FlowComposition {
    let hasColumns = style.lanes == .columns
    let isCached = style.form == .layered
    let exits = (isCached ? self.exits[hasColumns] : nil) ?? Self.arranged(chart, style)
    if isCached { self.exits[hasColumns] = exits }
    return FlowComposition(exits, texts, style)
  }

  private static func arranged(_ chart: FlowChart, _ style: FlowStyle) -> FlowExits {
    let hasColumns = style.lanes == .columns
    let lanes = chart.nodes.map { hasColumns ? $0.lane ?? 0 : 0 }
    let ranks = FlowRanks(chart, form: style.form, lanes: hasColumns ? lanes : [])
    let lattice = FlowLattice(ranks, lanes: lanes, laneCount: hasColumns ? max(1, chart.lanes.count) : 1)
    return FlowExits(FlowDetours.inserted(FlowOrdering.ordered(lattice)))
  }

  /// Branches of one node into one other are drawn as one line with both conditions.
  private static func merged(_ chart: FlowChart) -> FlowChart {
    var edges: [FlowChart.Edge] = []
    for edge in chart.edges {
      guard let index = edges.firstIndex(where: { $0.from == edge.from && $0.to == edge.to }) else {
        edges.append(edge)
        continue
      }
      let labels = [edges[index].label, edge.label].compactMap { $0 }
      edges[index] = FlowChart.Edge(
        from: edge.from, to: edge.to, label: labels.isEmpty ? nil : labels.joined(separator: "、"), span: edge.span)
    }
    return FlowChart(lanes: chart.lanes, nodes: chart.nodes, edges: edges)
  }

  /// The chart in words: every node with where it leads, in the order of the author.
  private static func summary(_ chart: FlowChart) -> String {
    var outgoing = Array(repeating: [FlowChart.Edge](), count: chart.nodes.count)
    for edge in chart.edges { outgoing[edge.from].append(edge) }
    var lines: [String] = []
    for (index, node) in chart.nodes.enumerated() {
      let lane = node.lane.flatMap { chart.lanes.indices.contains($0) ? "（\(chart.lanes[$0].name)）" : nil } ?? ""
      let targets = outgoing[index].map { edge in
        (edge.label.map { "\($0)：" } ?? "") + chart.nodes[edge.to].text
      }
      lines.append(
        "\(node.kind.rawValue)\(lane)：\(node.text)" + (targets.isEmpty ? "" : " → " + targets.joined(separator: "；")))
    }
    return lines.joined(separator: "。") + "。"
  }
}

/// The texts of a chart, measured once for all styles.
struct FlowTexts {
  let nodes: [MeasuredText]
  let captions: [MeasuredText?]
  let labels: [MeasuredText?]
  let lanes: [MeasuredText]

  init(_ chart: FlowChart) {
    nodes = chart.nodes.map { MeasuredText($0.text) }
    captions = chart.nodes.map { node in
      node.lane.flatMap { chart.lanes.indices.contains($0) ? MeasuredText(chart.lanes[$0].name) : nil }
    }
    labels = chart.edges.map { $0.label.map { MeasuredText($0) } }
    lanes = chart.lanes.map { MeasuredText($0.name, weight: .bold) }
  }
}
