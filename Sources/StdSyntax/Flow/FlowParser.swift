package import StdModel

/// Reads the text of a `flow` block.
///
/// ```
/// lanes: 申请企业, 受理岗位
/// start(申请企业) 提出申请
/// decision(受理岗位) 材料是否齐全？
///   否 -> 提出申请
///   是 -> 办理
/// step(受理岗位) 办理 -> 领取结果      # a comment
/// end(申请企业) [结果] 领取结果
/// ```
///
/// A line is `kind(lane) [id] text -> targets`; lane, id and targets may be left out, kinds are English or Chinese. A
/// node leads to the next line, or where its arrow says; a decision leads where the indented lines below it say.
/// Targets are ids or texts of nodes, several are parted by commas.
///
/// `span` is that of the text in its source. Where the text is not the bytes under the span (line ends of Windows, a
/// block inside a list), pass `source`: the lines are then found in it.
package func parseFlow(_ text: String, span: SourceSpan, in source: SourceText? = nil) -> Staged<FlowChart> {
  var parser = FlowParser(text, FlowPlaces(text, span, source))
  parser.readLines()
  parser.resolve()
  return Staged(FlowChart(lanes: parser.lanes, nodes: parser.nodes, edges: parser.edges), parser.diagnostics.sorted())
}

private struct FlowParser {
  /// A target or branch as written, before it is looked up.
  private struct Arrow {
    let from: Int
    let label: FlowLine.Word?
    let targets: FlowLine.Word
  }

  private let scanner: FlowScanner
  private let places: FlowPlaces
  private(set) var lanes: [FlowChart.Lane] = []
  private(set) var nodes: [FlowChart.Node] = []
  private(set) var edges: [FlowChart.Edge] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var declaresLanes = false
  private var arrows: [Arrow] = []
  /// For each node: the arrows and branches that start there.
  private var branchCounts: [Int] = []
  private var hasArrow: [Bool] = []
  private var isFull = false
  /// Everything that a target may be called; and how many targets were not among it.
  private var candidates: [String] = []
  private var unknownCount = 0

  init(_ text: String, _ places: FlowPlaces) {
    scanner = FlowScanner(bytes: Array(text.utf8))
    self.places = places
  }

  // MARK: - Lines

  mutating func readLines() {
    let bytes = scanner.bytes
    var start = 0
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      read(scanner.line(start, end))
      start = end + 1
    }
  }

  private mutating func read(_ line: FlowLine) {
    switch line {
    case .blank: break
    case .lanes(let names, let start, let end): declare(names, at: places.span(start, end))
    case .node(let node): add(node)
    case .branch(let label, let targets, let start, let end):
      guard let from = nodes.indices.last else {
        return report(
          .unknownLine, zh: "分支前没有判断", en: "a branch without a decision before it", at: places.span(start, end))
      }
      if nodes[from].kind != .decision {
        report(
          .strayBranch, zh: "“\(nodes[from].text)”是\(nodes[from].kind.rawValue)，不是判断，不应有带条件的分支",
          en: "“\(nodes[from].text)” is no decision and has a branch", at: places.span(start, end),
          related: [Diagnostic.Label(nodes[from].span, Bilingual(zh: "这个节点", en: "this node"))])
      }
      branchCounts[from] += 1
      add(Arrow(from: from, label: label, targets: targets))
    }
  }

  private mutating func declare(_ names: [FlowLine.Word], at span: SourceSpan) {
    declaresLanes = true
    for name in names {
      if let first = lanes.first(where: { $0.name == name.text }) {
        report(
          .duplicate, zh: "泳道“\(name.text)”重复", en: "the lane “\(name.text)” is listed twice", at: places.span(name),
          related: [Diagnostic.Label(first.span, Bilingual(zh: "先在这里列出", en: "first listed here"))])
      } else {
        addLane(name)
      }
    }
  }

  /// Returns the place of the lane, or nil where there are too many.
  @discardableResult
  private mutating func addLane(_ name: FlowLine.Word) -> Int? {
    guard lanes.count < FlowChart.maximumLanes else {
      report(
        .tooLarge, zh: "泳道超过\(FlowChart.maximumLanes)个", en: "more than \(FlowChart.maximumLanes) lanes",
        at: places.span(name))
      return nil
    }
    lanes.append(FlowChart.Lane(name: name.text, span: places.span(name)))
    return lanes.count - 1
  }

  private mutating func add(_ line: FlowLine.NodeLine) {
    let span = places.span(line.start, line.end)
    guard nodes.count < FlowChart.maximumNodes else {
      guard !isFull else { return }
      isFull = true
      return report(
        .tooLarge, zh: "节点超过\(FlowChart.maximumNodes)个，从这里起不再绘出",
        en: "more than \(FlowChart.maximumNodes) nodes; those from here on are not drawn", at: span)
    }
    if !line.hasKind {
      report(
        .unknownLine, zh: "“\(line.text.text)”前缺少种类，按步骤处理",
        en: "“\(line.text.text)” names no kind and is read as a step",
        at: span, fixes: [.replace(span.head, with: "step ", .likely)])
    }
    if line.text.isEmpty {
      report(.emptyText, zh: "\(line.kind.rawValue)没有文字", en: "a node without a text", at: span)
    }
    nodes.append(
      FlowChart.Node(
        kind: line.kind, id: line.id.flatMap { $0.isEmpty ? nil : $0.text }, text: line.text.text,
        lane: lane(line, span),
        span: span, textSpan: places.span(line.text)))
    branchCounts.append(0)
    hasArrow.append(line.targets != nil)
    if let targets = line.targets { add(Arrow(from: nodes.count - 1, label: nil, targets: targets)) }
  }

  private mutating func add(_ arrow: Arrow) {
    guard arrows.count < FlowChart.maximumEdges else { return reportTooManyEdges(at: places.span(arrow.targets)) }
    arrows.append(arrow)
  }

  private mutating func lane(_ line: FlowLine.NodeLine, _ span: SourceSpan) -> Int? {
    guard let name = line.lane, !name.isEmpty else {
      guard !lanes.isEmpty else { return nil }
      report(
        .missingLane, zh: "\(line.kind.rawValue)“\(line.text.text)”没有写明泳道", en: "“\(line.text.text)” names no lane",
        at: span)
      return nodes.last?.lane ?? 0
    }
    if let index = lanes.firstIndex(where: { FlowName($0.name) == FlowName(name.text) }) { return index }
    guard declaresLanes else { return addLane(name) ?? 0 }
    let nearest = FlowName(name.text).nearest(in: lanes.map(\.name))
    report(
      .unknownLane, zh: "没有泳道“\(name.text)”" + (nearest.map { "，是否为“\($0)”" } ?? ""),
      en: "there is no lane “\(name.text)”" + (nearest.map { "; did you mean “\($0)”?" } ?? ""), at: places.span(name),
      fixes: nearest.map { [.replace(places.span(name), with: $0, .likely)] } ?? [])
    return nearest.flatMap { name in lanes.firstIndex { $0.name == name } } ?? nodes.last?.lane ?? 0
  }

  // MARK: - Lines between nodes

  mutating func resolve() {
    let names = index()
    candidates = nodes.flatMap { [$0.text] + ($0.id.map { [$0] } ?? []) }
    for (node, from) in zip(nodes, nodes.indices) {
      let own = arrows.filter { $0.from == from }
      for arrow in own { connect(arrow, names) }
      checkBranches(of: node, own)
      let flowsOn = !hasArrow[from] && (branchCounts[from] == 0 || (node.kind != .decision && node.kind != .end))
      if flowsOn, node.kind != .end, from + 1 < nodes.count, nodes[from + 1].kind != .start {
        addEdge(FlowChart.Edge(from: from, to: from + 1, label: nil, span: node.span))
      }
    }
    checkWhole()
  }

  /// Ids first, so that a text never hides one; then texts; the first of two equal ones counts.
  private mutating func index() -> [FlowName: Int] {
    var names: [FlowName: Int] = [:]
    for (index, node) in nodes.enumerated() {
      guard let id = node.id else { continue }
      if let first = names[FlowName(id)] {
        reportDuplicate(id, nodes[index].span, nodes[first].span)
      } else {
        names[FlowName(id)] = index
      }
    }
    var texts: [FlowName: Int] = [:]
    for (index, node) in nodes.enumerated() where !node.text.isEmpty {
      let name = FlowName(node.text)
      if let first = texts[name] {
        // Where one of the two has an id, both can be named.
        if node.id == nil, nodes[first].id == nil { reportDuplicate(node.text, node.textSpan, nodes[first].textSpan) }
        if nodes[first].id != nil, node.id == nil { texts[name] = index }
      } else {
        texts[name] = index
      }
    }
    return names.merging(texts) { id, _ in id }
  }

  private mutating func connect(_ arrow: Arrow, _ names: [FlowName: Int]) {
    for target in targets(arrow, names).prefix(FlowChart.maximumEdges) {
      if let to = names[FlowName(target.text)] {
        addEdge(
          FlowChart.Edge(
            from: arrow.from, to: to, label: arrow.label.flatMap { $0.isEmpty ? nil : $0.text },
            span: places.span(target)))
      } else {
        unknownCount += 1
        let nearest = unknownCount > 50 ? nil : FlowName(target.text).nearest(in: candidates)
        report(
          .unknownTarget, zh: "没有节点“\(target.text)”" + (nearest.map { "，是否为“\($0)”" } ?? ""),
          en: "there is no node “\(target.text)”" + (nearest.map { "; did you mean “\($0)”?" } ?? ""),
          at: places.span(target), fixes: nearest.map { [.replace(places.span(target), with: $0, .likely)] } ?? [])
      }
    }
    // An arrow without a target leads to the next line.
    if arrow.targets.isEmpty, arrow.from + 1 < nodes.count {
      let label = arrow.label.flatMap { $0.isEmpty ? nil : $0.text }
      addEdge(FlowChart.Edge(from: arrow.from, to: arrow.from + 1, label: label, span: nodes[arrow.from].span))
    }
  }

  /// The targets of an arrow; a text with commas that is a node's is one target.
  private func targets(_ arrow: Arrow, _ names: [FlowName: Int]) -> [FlowLine.Word] {
    guard !arrow.targets.isEmpty else { return [] }
    if names[FlowName(arrow.targets.text)] != nil { return [arrow.targets] }
    let parts = scanner.list(arrow.targets, separatesEnumeration: false)
    if parts.allSatisfy({ names[FlowName($0.text)] != nil }) { return parts }
    let fine = scanner.list(arrow.targets, separatesEnumeration: true)
    return fine.allSatisfy { names[FlowName($0.text)] != nil } ? fine : parts
  }

  private mutating func addEdge(_ edge: FlowChart.Edge) {
    guard edges.count < FlowChart.maximumEdges else { return reportTooManyEdges(at: edge.span) }
    // The same line twice is drawn once.
    guard !edges.contains(where: { $0.from == edge.from && $0.to == edge.to && $0.label == edge.label }) else { return }
    edges.append(edge)
  }

  /// Once for a chart, and not where its nodes are too many already.
  private mutating func reportTooManyEdges(at span: SourceSpan) {
    guard !isFull else { return }
    isFull = true
    report(
      .tooLarge, zh: "流程线超过\(FlowChart.maximumEdges)条，从这里起不再绘出",
      en: "more than \(FlowChart.maximumEdges) lines; those from here on are not drawn", at: span)
  }

  // MARK: - Checks

  private mutating func checkBranches(of node: FlowChart.Node, _ arrows: [Arrow]) {
    if node.kind == .end, !arrows.isEmpty {
      report(.endLeadsOn, zh: "结束“\(node.text)”不应再有去向", en: "the end “\(node.text)” leads on", at: node.span)
    }
    guard node.kind == .decision else { return }
    let branches = arrows.reduce(0) { $0 + max(1, scanner.list($1.targets, separatesEnumeration: false).count) }
    if branches < 2 {
      report(
        .fewBranches, zh: "判断“\(node.text)”只有\(branches)个分支，至少应有2个",
        en: "the decision “\(node.text)” has \(branches) of at least two branches", at: node.span)
    }
    var seen: [FlowName: FlowLine.Word] = [:]
    for arrow in arrows {
      guard let label = arrow.label, !label.isEmpty else {
        report(
          .branchLabel, zh: "判断“\(node.text)”的这个分支没有写明条件", en: "a branch of “\(node.text)” states no condition",
          at: places.span(arrow.targets))
        continue
      }
      if let first = seen.updateValue(label, forKey: FlowName(label.text)) {
        report(
          .branchLabel, zh: "判断“\(node.text)”的两个分支条件相同：“\(label.text)”",
          en: "two branches of “\(node.text)” state the same condition: “\(label.text)”", at: places.span(label),
          related: [Diagnostic.Label(places.span(first), Bilingual(zh: "另一个分支", en: "the other branch"))])
      }
    }
  }

  private mutating func checkWhole() {
    guard let first = nodes.first else {
      return report(.emptyText, zh: "流程图没有节点", en: "the flow chart has no nodes", at: places.whole)
    }
    if !nodes.contains(where: { $0.kind == .start }) {
      report(.noStart, zh: "流程图没有开始节点", en: "the flow chart has no start", at: first.span)
    }
    if !nodes.contains(where: { $0.kind == .end }), let last = nodes.last {
      report(.noEnd, zh: "流程图没有结束节点", en: "the flow chart has no end", at: last.span)
    }
    checkReach()
    var leadsOn = Array(repeating: false, count: nodes.count)
    for edge in edges { leadsOn[edge.from] = true }
    for (index, node) in nodes.enumerated() where !leadsOn[index] && node.kind != .end {
      // A node whose arrow is wrong has been reported; the last line of a chart without end too.
      guard !arrows.contains(where: { $0.from == index }) else { continue }
      guard index + 1 < nodes.count || nodes.contains(where: { $0.kind == .end }) else { continue }
      report(
        .deadEnd, zh: "\(node.kind.rawValue)“\(node.text)”没有去向", en: "“\(node.text)” leads nowhere", at: node.span)
    }
  }

  private mutating func checkReach() {
    // An arrow that leads nowhere yet may be the one that reaches them.
    guard unknownCount == 0 else { return }
    var successors = Array(repeating: [Int](), count: nodes.count)
    for edge in edges { successors[edge.from].append(edge.to) }
    var isReached = Array(repeating: false, count: nodes.count)
    var stack = nodes.indices.filter { nodes[$0].kind == .start }
    if stack.isEmpty { stack = [0] }
    for node in stack { isReached[node] = true }
    while let node = stack.popLast() {
      for next in successors[node] where !isReached[next] {
        isReached[next] = true
        stack.append(next)
      }
    }
    for (index, node) in nodes.enumerated() where !isReached[index] {
      report(
        .unreachable, zh: "从开始节点到不了\(node.kind.rawValue)“\(node.text)”",
        en: "“\(node.text)” cannot be reached from a start",
        at: node.span)
    }
  }

  // MARK: - Reports

  private mutating func reportDuplicate(_ name: String, _ span: SourceSpan, _ first: SourceSpan) {
    report(
      .duplicate, zh: "“\(name)”与前面的节点重复", en: "“\(name)” repeats an earlier node", at: span,
      related: [Diagnostic.Label(first, Bilingual(zh: "先在这里", en: "first here"))])
  }

  private mutating func report(
    _ rule: FlowRule, zh: String, en: String, at span: SourceSpan, related: [Diagnostic.Label] = [], fixes: [FixIt] = []
  ) {
    diagnostics.append(rule.diagnostic(zh: zh, en: en, at: span, related: related, fixes: fixes))
  }
}
