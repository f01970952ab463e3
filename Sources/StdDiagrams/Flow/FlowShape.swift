import StdModel

/// The symbol of a node with its text: how large it is, and where the text goes in it. GB/T 1526.
struct FlowShape {
  let shape: Drawing.Shape
  let blocks: [TextBlock]
  let width: Int
  let height: Int

  init(_ node: FlowChart.Node, caption: MeasuredText?, text: MeasuredText, style: FlowStyle, boxWidth: Int) {
    shape = Self.symbol(node.kind)
    switch shape {
    case .diamond:
      (blocks, width, height) = Self.diamond(caption, text, style, boxWidth)
    case .rectangle, .terminator, .document, .subprocess:
      let inset = Self.inset(shape, style)
      blocks = Self.blocks(caption, text, style, width: max(boxWidth - 2 * inset, style.fontSize * 2))
      let content = blocks.reduce(0) { $0 + $1.height }
      let widest = blocks.map(\.width).max() ?? 0
      width = Self.even(max(boxWidth, widest + 2 * inset))
      let extra = shape == .document ? BoxOutline.waveHeight : 0
      height = Self.even(max(content + 2 * style.paddingY + extra, style.fontSize * 2 + 6))
    }
  }

  /// The width that the text asks for in one line.
  static func naturalWidth(_ node: FlowChart.Node, caption: MeasuredText?, text: MeasuredText, style: FlowStyle) -> Int {
    let content = max(text.width(size: style.fontSize), caption?.width(size: style.captionSize) ?? 0)
    // A diamond holds about half of its width in text; a decision of one line would be very flat.
    if symbol(node.kind) == .diamond { return min(content, style.fontSize * 6) * 2 }
    return content + 2 * inset(symbol(node.kind), style) + 4
  }

  func box(_ rectangle: Rectangle) -> Drawing.Box {
    var area = rectangle
    if shape == .document { area.height -= BoxOutline.waveHeight }
    let content = blocks.reduce(0) { $0 + $1.height }
    var y = area.y + (area.height - content) / 2
    var texts: [Drawing.PlacedText] = []
    for block in blocks {
      let x = area.middleX - (block.width + 1) / 2
      texts.append(Drawing.PlacedText(block, in: Rectangle(x: x, y: y, width: block.width + 1, height: block.height)))
      y += block.height
    }
    return Drawing.Box(rectangle, shape: shape, role: .step, texts: texts)
  }

  /// How far below its top the outline stands at a distance from the middle; not 0 for a diamond only.
  func drop(at distance: Int) -> Int {
    guard shape == .diamond, width > 0 else { return 0 }
    return height * min(abs(distance), width / 2) / width
  }

  private static func symbol(_ kind: FlowChart.Kind) -> Drawing.Shape {
    switch kind {
    case .start, .end: .terminator
    case .step: .rectangle
    case .decision: .diamond
    case .document, .record: .document
    case .subprocess: .subprocess
    }
  }

  private static func inset(_ shape: Drawing.Shape, _ style: FlowStyle) -> Int {
    switch shape {
    case .rectangle, .document, .diamond: style.paddingX
    case .terminator: style.paddingX + 4
    case .subprocess: style.paddingX + BoxOutline.barInset
    }
  }

  private static func blocks(_ caption: MeasuredText?, _ text: MeasuredText, _ style: FlowStyle, width: Int) -> [TextBlock] {
    var blocks: [TextBlock] = []
    if let caption { blocks.append(TextBlock(caption, width: width, size: style.captionSize, tone: .quiet)) }
    blocks.append(TextBlock(text, width: width, size: style.fontSize))
    return blocks
  }

  /// The flattest diamond of about the width of the boxes whose sides stay clear of the text: with the text `w` by `h` in a diamond
  /// `W` by `H` that is `w / W + h / H <= 1`.
  private static func diamond(_ caption: MeasuredText?, _ text: MeasuredText, _ style: FlowStyle, _ boxWidth: Int)
    -> ([TextBlock], width: Int, height: Int)
  {
    var best: ([TextBlock], width: Int, height: Int)?
    for width in [boxWidth, boxWidth * 9 / 8] {
      for share in [40, 46, 52, 58, 64, 70] {
        let blocks = blocks(caption, text, style, width: max(width * share / 100, style.fontSize * 2))
        let widest = (blocks.map(\.width).max() ?? 0) + 2
        let content = blocks.reduce(0) { $0 + $1.height } + 2
        guard widest < width - 8 else { continue }
        let height = even(max(content * width / (width - widest), style.fontSize * 3))
        // Wider than the boxes only where that makes it clearly lower.
        let cost = width > boxWidth ? height + 14 : height
        if cost < best.map({ $0.width > boxWidth ? $0.height + 14 : $0.height }) ?? Int.max {
          best = (blocks, even(width), height)
        }
      }
    }
    if let best { return best }
    let blocks = blocks(caption, text, style, width: style.fontSize * 3)
    let widest = blocks.map(\.width).max() ?? 0
    let content = blocks.reduce(0) { $0 + $1.height }
    return (blocks, even(max(boxWidth, widest * 2 + 4)), even(content * 2 + 4))
  }

  private static func even(_ value: Int) -> Int { value + value % 2 }
}
