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
  static func naturalWidth(_ node: FlowChart.Node, caption: MeasuredText?, text: MeasuredText, style: FlowStyle) -> Int
  {
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

  private static func blocks(_ caption: MeasuredText?, _ text: MeasuredText, _ style: FlowStyle, width: Int)
    -> [TextBlock]
  {
    var blocks: [TextBlock] = []
    if let caption { blocks.append(TextBlock(caption, width: width, size: style.captionSize, tone: .quiet)) }
    blocks.append(TextBlock(text, width: width, size: style.fontSize))
    return blocks
  }

  /// The flattest diamond of about the width of the boxes whose sides stay clear of every line of the text.
  private static func diamond(_ caption: MeasuredText?, _ text: MeasuredText, _ style: FlowStyle, _ boxWidth: Int)
    -> ([TextBlock], width: Int, height: Int)
  {
    var best: (blocks: [TextBlock], width: Int, height: Int, cost: Int)?
    for width in [boxWidth, boxWidth * 6 / 5, boxWidth * 7 / 5] {
      for count in 1...6 {
        guard let fit = fit(caption, text, style, width: even(width), lineCount: count) else { continue }
        // Wider than the boxes only where that makes it clearly lower.
        let cost = fit.height + (width - boxWidth) * 2 / 3
        if cost < best?.cost ?? Int.max { best = (fit.blocks, even(width), fit.height, cost) }
      }
    }
    if let best { return (best.blocks, best.width, best.height) }
    let blocks = blocks(caption, text, style, width: style.fontSize * 6)
    let widest = blocks.map(\.width).max() ?? 0
    let content = blocks.reduce(0) { $0 + $1.height }
    return (blocks, even(max(boxWidth, widest * 2 + 8)), even(content * 2 + 8))
  }

  /// The lowest diamond of a width that holds the text in `lineCount` lines; nil where it would be higher than wide.
  private static func fit(
    _ caption: MeasuredText?, _ text: MeasuredText, _ style: FlowStyle, width: Int, lineCount: Int
  ) -> (blocks: [TextBlock], height: Int)? {
    // Fewer characters than lines, or more than the lines of half a diamond hold.
    guard text.atoms.count >= lineCount, text.width(size: style.fontSize) < lineCount * width else { return nil }
    let captionHeight = caption == nil ? 0 : TextBlock.leading(style.captionSize)
    let content = captionHeight + lineCount * TextBlock.leading(style.fontSize)
    var low = content / 2
    var high = max(low, width / 2 + content / 4)
    guard holds(caption, text, style, width, content, halfHeight: high) else { return nil }
    while low < high {
      let middle = (low + high) / 2
      if holds(caption, text, style, width, content, halfHeight: middle) { high = middle } else { low = middle + 1 }
    }
    guard let best = set(caption, text, style, width, content, halfHeight: high) else { return nil }
    var blocks: [TextBlock] = []
    if let caption {
      blocks.append(
        TextBlock(lines: caption.lines(best.caption, size: style.captionSize), size: style.captionSize, tone: .quiet))
    }
    blocks.append(TextBlock(lines: text.lines(best.text, size: style.fontSize), size: style.fontSize))
    return (blocks, high * 2)
  }

  /// The room for a line between two heights of a diamond, counted from the top of the content.
  private static func room(_ top: Int, _ bottom: Int, _ width: Int, _ content: Int, _ halfHeight: Int) -> Int {
    let distance = max(content / 2 - top, bottom - content / 2)
    return width - width * distance / max(1, halfHeight) - 6
  }

  /// Whether `set` finds lines for a diamond of the given size; asked for many sizes before the lines of one are
  /// wanted.
  private static func holds(
    _ caption: MeasuredText?, _ text: MeasuredText, _ style: FlowStyle, _ width: Int, _ content: Int, halfHeight: Int
  ) -> Bool {
    var top = 0
    if let caption {
      top = TextBlock.leading(style.captionSize)
      let room = room(0, top, width, content, halfHeight)
      guard caption.lineCount(1, size: style.captionSize, limit: { _ in room }) != nil else { return false }
    }
    let leading = TextBlock.leading(style.fontSize)
    let count = (content - top) / leading
    return text.lineCount(count, size: style.fontSize) {
      room(top + $0 * leading, top + ($0 + 1) * leading, width, content, halfHeight)
    } == count
  }

  /// The lines of the text in a diamond of the given size, or nil where it does not fit.
  private static func set(
    _ caption: MeasuredText?, _ text: MeasuredText, _ style: FlowStyle, _ width: Int, _ content: Int, halfHeight: Int
  ) -> (caption: [Range<Int>], text: [Range<Int>])? {
    func room(_ top: Int, _ bottom: Int) -> Int { Self.room(top, bottom, width, content, halfHeight) }
    var top = 0
    var captionLines: [Range<Int>] = []
    if let caption {
      let height = TextBlock.leading(style.captionSize)
      guard let lines = caption.ranges(limits: [room(0, height)], size: style.captionSize) else { return nil }
      captionLines = lines
      top = height
    }
    let leading = TextBlock.leading(style.fontSize)
    let count = (content - top) / leading
    let limits = (0..<count).map { room(top + $0 * leading, top + ($0 + 1) * leading) }
    guard let lines = text.ranges(limits: limits, size: style.fontSize), lines.count == count else { return nil }
    return (captionLines, lines)
  }

  private static func even(_ value: Int) -> Int { value + value % 2 }
}
