/// A tree of framework boxes with measured faces.
struct MeasuredTree {
  let box: FrameworkBox
  let face: BoxFace
  let children: [MeasuredTree]
  /// Levels below this box.
  let depth: Int
  let leafCount: Int

  init(_ box: FrameworkBox) {
    self.box = box
    face = BoxFace(box)
    children = box.children.map(MeasuredTree.init)
    depth = children.map { $0.depth + 1 }.max() ?? 0
    leafCount = children.isEmpty ? 1 : children.reduce(0) { $0 + $1.leafCount }
  }

  var isLeaf: Bool { children.isEmpty }

  /// Calls `body` with every leaf.
  func forEachLeaf(_ body: (MeasuredTree) -> Void) {
    if isLeaf { body(self) } else { children.forEach { $0.forEachLeaf(body) } }
  }

  /// The box of this node in a drawing.
  func drawn(
    _ setting: BoxFace.Setting, in rectangle: Rectangle, alignment: Drawing.PlacedText.Alignment = .middle
  ) -> Drawing.Box {
    Drawing.Box(
      rectangle, line: Drawing.Line(box.status), role: Drawing.Role(box.kind),
      texts: BoxFace.place(setting, in: rectangle, alignment: alignment), link: box.link)
  }
}

extension Drawing.Role {
  init(_ kind: FrameworkBox.Kind) {
    switch kind {
    case .system: self = .title
    case .subsystem: self = .subsystem
    case .category: self = .category
    case .standard: self = .standard
    }
  }
}
