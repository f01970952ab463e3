/// A flow chart (流程图) as its author described it in a `flow` block: nodes, the lanes they stand in, and the lines
/// between them.
package struct FlowChart: Equatable, Sendable {
  /// What a node is; the symbols are those of GB/T 1526.
  package enum Kind: String, CaseIterable, Sendable {
    /// 端点符: 开始
    case start = "开始"
    /// 处理
    case step = "步骤"
    /// 判断
    case decision = "判断"
    /// 端点符: 结束
    case end = "结束"
    /// 文件
    case document = "文件"
    /// 记录: a document that comes into being on the way
    case record = "记录"
    /// 既定处理: described elsewhere
    case subprocess = "子流程"
  }

  /// Who does the nodes in it (泳道): a post, a department, the client.
  package struct Lane: Equatable, Sendable {
    package let name: String
    package let span: SourceSpan

    package init(name: String, span: SourceSpan) {
      self.name = name
      self.span = span
    }
  }

  package struct Node: Equatable, Sendable {
    package let kind: Kind
    /// The name given with `[id]`, or nil: then the text names the node.
    package let id: String?
    package let text: String
    /// The place in `lanes`; nil in a chart without lanes.
    package let lane: Int?
    /// The line that describes the node, without its branches.
    package let span: SourceSpan
    package let textSpan: SourceSpan

    package init(kind: Kind, id: String?, text: String, lane: Int?, span: SourceSpan, textSpan: SourceSpan) {
      self.kind = kind
      self.id = id
      self.text = text
      self.lane = lane
      self.span = span
      self.textSpan = textSpan
    }
  }

  /// A line from one node to another.
  package struct Edge: Equatable, Sendable {
    /// Places in `nodes`.
    package let from: Int
    package let to: Int
    /// The condition of a branch, such as 是, or nil.
    package let label: String?
    /// The target as written; for the silent step to the next line, the line that it leaves.
    package let span: SourceSpan

    package init(from: Int, to: Int, label: String?, span: SourceSpan) {
      self.from = from
      self.to = to
      self.label = label
      self.span = span
    }
  }

  package let lanes: [Lane]
  /// In the order of the author.
  package let nodes: [Node]
  /// In the order of the author; a node's edges stand together.
  package let edges: [Edge]

  package init(lanes: [Lane], nodes: [Node], edges: [Edge]) {
    self.lanes = lanes
    self.nodes = nodes
    self.edges = edges
  }

  /// Charts with more are reported and drawn up to here.
  package static let maximumNodes = 120
  package static let maximumEdges = 300
  package static let maximumLanes = 16
}
