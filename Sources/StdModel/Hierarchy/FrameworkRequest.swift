/// What a `framework` block asks for: `system`, `support`, `support standards`, `support/finance`.
///
/// One word names what is drawn, another how far down; both may be left out, in English or Chinese, in any order.
package struct FrameworkRequest: Hashable, Sendable {
  package enum Scope: Hashable, Sendable {
    /// The whole system.
    case system
    case subsystem(SubsystemKind)
    /// A category by its id.
    case category(String)
  }

  package enum Depth: Hashable, Sendable {
    /// Categories (类别) are the last boxes.
    case categories
    /// The standards of each category, too.
    case standards
  }

  package let scope: Scope
  package let depth: Depth
  /// Words that mean nothing here, in the bytes of the block's text.
  package let unknownWords: [TextRange]

  package init(scope: Scope, depth: Depth) {
    self.scope = scope
    self.depth = depth
    unknownWords = []
  }

  /// Reads the text of the block; an empty one asks for the system.
  package init(_ text: String) {
    var scope: Scope?
    var depth: Depth?
    var unknown: [TextRange] = []
    for (word, range) in Self.words(text) {
      if depth == nil, let known = Self.depths[word] {
        depth = known
      } else if scope == nil, let known = Self.scope(word) {
        scope = known
      } else {
        unknown.append(range)
      }
    }
    self.scope = scope ?? .system
    if let depth {
      self.depth = depth
    } else if case .category? = scope {
      self.depth = .standards
    } else {
      self.depth = .categories
    }
    unknownWords = unknown
  }

  private static let depths: [String: Depth] = [
    "categories": .categories, "类别": .categories, "standards": .standards, "标准": .standards, "明细": .standards,
  ]

  private static func scope(_ word: String) -> Scope? {
    switch word {
    case "system", "体系", "总体", "服务标准体系": return .system
    case "base", "基础", "服务基础", "服务基础标准体系": return .subsystem(.base)
    case "implementation", "实施", "服务实施", "服务实施标准体系", "提供", "服务提供", "服务提供标准体系":
      return .subsystem(.implementation)
    case "support", "保障", "服务保障", "服务保障标准体系": return .subsystem(.support)
    case "post", "岗位", "岗位工作", "岗位工作标准体系": return .subsystem(.post)
    default:
      let isCategory = SubsystemKind.allCases.contains { word.utf8.starts(with: ($0.rawValue + "/").utf8) }
      return isCategory ? .category(word) : nil
    }
  }

  /// The words, parted by blanks, commas and line ends.
  private static func words(_ text: String) -> [(word: String, range: TextRange)] {
    var words: [(word: String, range: TextRange)] = []
    var word = ""
    var start = 0
    var offset = 0
    for scalar in text.unicodeScalars {
      let isSeparator = scalar.value <= 0x20 || [0x2C, 0x3000, 0x3001, 0xFF0C].contains(scalar.value)
      if isSeparator {
        if !word.isEmpty { words.append((word, TextRange(start, offset))) }
        word = ""
      } else {
        if word.isEmpty { start = offset }
        word.unicodeScalars.append(scalar)
      }
      offset += UTF8.width(scalar)
    }
    if !word.isEmpty { words.append((word, TextRange(start, offset))) }
    return words
  }
}
