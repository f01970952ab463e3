/// The text of a framework box, measured once and set at any width: number, name, note.
struct BoxFace {
  /// A face set at one width, or in columns.
  struct Setting: Equatable {
    let blocks: [TextBlock]
    /// What the box needs, padding included.
    let width: Int
    let height: Int
  }

  static let padding = 7
  private static let gap = 2

  private let code: MeasuredText
  private let name: MeasuredText
  private let note: MeasuredText
  private let nameSize: Int
  private let tone: TextBlock.Tone

  init(_ box: FrameworkBox) {
    switch box.kind {
    case .system: (nameSize, tone) = (15, .strong)
    case .subsystem: (nameSize, tone) = (14, .strong)
    case .category: (nameSize, tone) = (13, .plain)
    case .standard: (nameSize, tone) = (12, .plain)
    }
    code = MeasuredText(box.code)
    name = MeasuredText(box.name, weight: tone == .strong ? .bold : .regular)
    note = MeasuredText(box.note)
  }

  static let codeSize = 11

  /// The width of the box with every part in one line.
  var naturalWidth: Int {
    max(code.width(size: Self.codeSize), name.width(size: nameSize), note.width(size: Self.codeSize)) + 2 * Self.padding
  }

  /// Set in lines in a box of the given width.
  func horizontal(width: Int) -> Setting {
    let inner = max(width - 2 * Self.padding, nameSize * 2)
    var blocks: [TextBlock] = []
    if !code.atoms.isEmpty { blocks.append(TextBlock(code, width: inner, size: Self.codeSize, tone: .quiet)) }
    if !name.atoms.isEmpty { blocks.append(TextBlock(name, width: inner, size: nameSize, tone: tone)) }
    if !note.atoms.isEmpty { blocks.append(TextBlock(note, width: inner, size: Self.codeSize, tone: .quiet)) }
    return setting(blocks, width: width)
  }

  /// As narrow as the text allows in at most `lines` lines of the name.
  func compact(lines: Int, maximumWidth: Int) -> Setting {
    let share = (name.width(size: nameSize) + lines - 1) / lines + nameSize
    let width = max(share, code.width(size: Self.codeSize), note.width(size: Self.codeSize)) + 2 * Self.padding
    return horizontal(width: min(min(width, naturalWidth), maximumWidth))
  }

  /// The name in columns, the number above it; nil where a word is too long to stand across a column.
  func vertical(maximumCells: Int) -> Setting? {
    var blocks: [TextBlock] = []
    if !code.atoms.isEmpty {
      // A long number would make a narrow box wide: it breaks at its space.
      let width = code.width(size: Self.codeSize) > 44 ? 36 : 44
      blocks.append(TextBlock(code, width: width, size: Self.codeSize, tone: .quiet))
    }
    guard let column = TextBlock(vertical: name, maximumCells: maximumCells, size: nameSize, tone: tone) else {
      return nil
    }
    blocks.append(column)
    if !note.atoms.isEmpty {
      guard let column = TextBlock(vertical: note, maximumCells: maximumCells, size: Self.codeSize, tone: .quiet)
      else { return nil }
      blocks.append(column)
    }
    let width = (blocks.map(\.width).max() ?? 0) + 10
    guard width <= 64 else { return nil }
    return setting(blocks, width: width)
  }

  /// The texts of a setting in their places, in the middle of the box.
  static func place(_ setting: Setting, in box: Rectangle, alignment: Drawing.PlacedText.Alignment = .middle)
    -> [Drawing.PlacedText]
  {
    let height = setting.blocks.reduce(0) { $0 + $1.height } + gap * max(0, setting.blocks.count - 1)
    var y = box.y + (box.height - height) / 2
    var texts: [Drawing.PlacedText] = []
    for block in setting.blocks {
      let rectangle = Rectangle(x: box.x + 4, y: y, width: box.width - 8, height: block.height)
      texts.append(Drawing.PlacedText(block, in: rectangle, alignment: alignment))
      y += block.height + gap
    }
    return texts
  }

  private func setting(_ blocks: [TextBlock], width: Int) -> Setting {
    let height = blocks.reduce(0) { $0 + $1.height } + Self.gap * max(0, blocks.count - 1)
    let widest = blocks.map(\.width).max() ?? 0
    return Setting(blocks: blocks, width: max(width, widest + 8), height: max(height + 2 * 6, 28))
  }
}
