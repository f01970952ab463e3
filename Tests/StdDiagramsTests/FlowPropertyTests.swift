import StdDiagrams
import StdModel
import StdSyntax
import Testing

@Suite struct FlowPropertyTests {
  @Test(arguments: FlowGallery.charts.map(\.name), [680, 500, 344])
  func galleryIsClean(name: String, width: Int) throws {
    let text = try #require(FlowGallery.charts.first { $0.name == name }?.text)
    let drawing = FlowDiagram.drawing(FlowGallery.chart(text), title: name, width: width)
    #expect(DrawingChecks.faults(drawing) == [])
    // What is wider than a phone is scaled by the page.
    #expect(drawing.width <= max(width, 400))
  }

  @Test(arguments: 0..<250)
  func randomChartsAreClean(seed: Int) {
    var random = Random(UInt64(seed))
    let chart = RandomChart.chart(&random)
    for width in [680, 344] {
      let drawing = FlowDiagram.drawing(chart, title: "", width: width)
      #expect(DrawingChecks.faults(drawing) == [], "seed \(seed), width \(width)\n\(RandomChart.text(chart))")
    }
  }

  @Test func drawingIsTheSameEveryTime() {
    for (_, text) in FlowGallery.charts {
      let chart = FlowGallery.chart(text)
      #expect(FlowDiagram.drawing(chart, title: "", width: 680) == FlowDiagram.drawing(chart, title: "", width: 680))
    }
  }

  @Test func linesNeverTurnForAPixel() {
    for (name, text) in FlowGallery.charts {
      for connector in FlowDiagram.drawing(FlowGallery.chart(text), title: "", width: 680).connectors {
        for (a, b) in zip(connector.points, connector.points.dropFirst()) {
          #expect(abs(a.x - b.x) + abs(a.y - b.y) >= 5, "\(name): \(connector.points)")
        }
      }
    }
  }
}

/// Charts of any shape: with and without lanes, with loops, forks, joins, islands.
enum RandomChart {
  private static let words = [
    "申请", "受理", "核对材料", "一次性告知", "形成《服务记录》", "按GB/T 24421.3—2023组织实施", "ISO 9001", "办结归档并且通知申请企业领取结果", "审",
    "材料是否齐全？", "是否属于服务中心的职责范围？", "（一）初审；（二）复审", "Q/SLFW SS 301—2026", "extraordinarilyLongIdentifierWithoutAnyBreak",
  ]

  static func chart(_ random: inout Random) -> FlowChart {
    let span = SourceSpan(SourceID(0), 0, 0)
    let laneCount = [0, 0, 2, 3, 4, 7][random.below(6)]
    let lanes = (0..<laneCount).map {
      FlowChart.Lane(name: ["窗口", "承办岗位", "分管领导", "档案管理人员"][$0 % 4] + "\($0)", span: span)
    }
    let count = 1 + random.below([4, 9, 16, 26][random.below(4)])
    let kinds = FlowChart.Kind.allCases
    let nodes = (0..<count).map { index in
      FlowChart.Node(
        kind: index == 0 ? .start : kinds[random.below(kinds.count)], id: nil,
        text: words[random.below(words.count)] + "\(index)", lane: laneCount == 0 ? nil : random.below(laneCount),
        span: span,
        textSpan: span)
    }
    var edges: [FlowChart.Edge] = []
    func add(_ from: Int, _ to: Int, _ label: String?) {
      guard !edges.contains(where: { $0.from == from && $0.to == to && $0.label == label }) else { return }
      edges.append(FlowChart.Edge(from: from, to: to, label: label, span: span))
    }
    for node in 0..<count {
      if nodes[node].kind == .decision {
        for branch in 0..<(2 + random.below(3)) {
          add(node, random.below(count), ["是", "否", "材料不齐全或者不符合法定形式", "其他"][branch % 4])
        }
      } else if node + 1 < count, random.below(8) > 0 {
        add(node, node + 1, nil)
        if random.below(6) == 0 { add(node, random.below(count), nil) }
      }
    }
    return FlowChart(lanes: lanes, nodes: nodes, edges: edges)
  }

  static func text(_ chart: FlowChart) -> String {
    chart.nodes.indices.map { node in
      "\(node) \(chart.nodes[node].kind) lane \(chart.nodes[node].lane ?? -1) -> "
        + chart.edges.filter { $0.from == node }.map { "\($0.label ?? "")\($0.to)" }.joined(separator: ", ")
    }.joined(separator: "\n")
  }
}
