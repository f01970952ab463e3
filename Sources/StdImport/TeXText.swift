import StdXML

/// Turns MathML into the TeX that formulas of a source are written in.
///
/// TeX that the document carries by itself (an annotation, or words for the formula that are TeX) comes before what the
/// elements say. What has no TeX is kept as text, and `isIncomplete` says so.
struct TeXText {
  private let tree: XMLTree
  private(set) var isIncomplete = false

  init(_ tree: XMLTree) { self.tree = tree }

  /// The TeX of one `math` element on one line.
  mutating func tex(_ math: XMLTree.NodeID) -> String {
    if let written = annotation(math) { return written }
    let words = tidy(tree.attribute("alttext", of: math) ?? "")
    let text = tidy(tree.text(math))
    let isTeX = words.utf8.contains { $0 == 0x5C || $0 == 0x5E || $0 == 0x5F || $0 == 0x7B }
    if !words.isEmpty, isTeX || spaceless(words) == spaceless(text), !words.contains("$") { return words }
    let tex = tidy(row(tree.children(math).map { $0 }))
    if tex.isEmpty, !text.isEmpty {
      isIncomplete = true
      return "\\text{\(Self.escaped(text))}"
    }
    return tex.contains("$") ? tex.filter { $0 != "$" } : tex
  }

  /// TeX without the dollars and commands around it.
  static func bare(_ tex: String) -> String {
    var rest = tex[...]
    if let begin = rest.range(between: "\\begin{document}", and: "\\end{document}") { rest = rest[begin] }
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    for (open, close) in [("$$", "$$"), ("\\[", "\\]"), ("\\(", "\\)"), ("$", "$")]
    where rest.count > open.count + close.count && rest.hasPrefix(open) && rest.hasSuffix(close) {
      rest = rest.dropFirst(open.count).dropLast(close.count)
    }
    return tidy(String(rest)).filter { $0 != "$" }
  }

  /// A text inside `\text{…}`.
  static func escaped(_ text: String) -> String {
    var safe = ""
    for character in text {
      switch character {
      case "{", "}", "%", "#", "_", "&": safe += "\\\(character)"
      case "\\", "$": safe += " "
      default: safe.append(character)
      }
    }
    return safe
  }

  private func spaceless(_ text: String) -> [UInt8] { text.utf8.filter { $0 > 0x20 } }

  private func annotation(_ node: XMLTree.NodeID) -> String? {
    for child in tree.children(node) {
      guard let name = tree.name(child)?.local else { continue }
      if name == "annotation", let encoding = tree.attribute("encoding", of: child)?.lowercased(),
        encoding.contains("tex")
      {
        let tex = Self.bare(tree.text(child))
        return tex.isEmpty ? nil : tex
      }
      if name == "semantics", let found = annotation(child) { return found }
    }
    return nil
  }

  // MARK: - Elements

  private mutating func row(_ nodes: [XMLTree.NodeID]) -> String {
    var tex = ""
    for node in nodes {
      let piece = self.piece(node)
      // `\alpha` and a letter behind it are apart.
      if let first = piece.first, first.isLetter || first.isNumber, endsInCommand(tex) { tex += " " }
      tex += piece
    }
    return tex
  }

  private func endsInCommand(_ tex: String) -> Bool {
    let name = tex.reversed().prefix { $0.isASCII && $0.isLetter }
    return !name.isEmpty && tex.dropLast(name.count).last == "\\"
  }

  private mutating func piece(_ node: XMLTree.NodeID) -> String {
    guard let name = tree.name(node)?.local else {
      let words = tidy(tree.text(node))
      return words.isEmpty ? "" : "\\text{\(Self.escaped(words))}"
    }
    let parts = tree.children(node).filter { tree.nameIndex($0) != nil }
    switch name {
    case "mi", "mn", "mo": return token(tidy(tree.text(node)), name)
    case "mtext", "ms":
      let words = tidy(tree.text(node))
      return words.isEmpty ? "\\ " : "\\text{\(Self.escaped(words))}"
    case "mspace": return "\\ "
    case "mrow", "mstyle", "mpadded", "mphantom", "merror", "menclose", "semantics", "math", "maction":
      return row(parts)
    case "mfrac" where parts.count == 2: return "\\frac{\(piece(parts[0]))}{\(piece(parts[1]))}"
    case "msqrt": return "\\sqrt{\(row(parts))}"
    case "mroot" where parts.count == 2: return "\\sqrt[\(piece(parts[1]))]{\(piece(parts[0]))}"
    case "msub" where parts.count == 2: return "\(base(parts[0]))_{\(piece(parts[1]))}"
    case "msup" where parts.count == 2: return "\(base(parts[0]))^{\(piece(parts[1]))}"
    case "msubsup" where parts.count == 3: return "\(base(parts[0]))_{\(piece(parts[1]))}^{\(piece(parts[2]))}"
    case "munder" where parts.count == 2: return "\(base(parts[0]))_{\(piece(parts[1]))}"
    case "mover" where parts.count == 2: return over(parts[0], parts[1])
    case "munderover" where parts.count == 3: return "\(base(parts[0]))_{\(piece(parts[1]))}^{\(piece(parts[2]))}"
    case "mfenced":
      let open = tree.attribute("open", of: node) ?? "("
      let close = tree.attribute("close", of: node) ?? ")"
      let separator = tree.attribute("separators", of: node)?.first.map(String.init) ?? ","
      return "\\left\(fence(open))\(parts.map { piece($0) }.joined(separator: separator))\\right\(fence(close))"
    case "mtable":
      let rows = parts.map { row in
        tree.children(row).filter { tree.nameIndex($0) != nil }.map { cell in
          self.row(tree.children(cell).map { $0 })
        }.joined(separator: " & ")
      }
      return "\\begin{matrix}\(rows.joined(separator: " \\\\ "))\\end{matrix}"
    case "annotation", "annotation-xml", "mprescripts", "none", "maligngroup", "malignmark": return ""
    default:
      isIncomplete = true
      let inner = row(parts)
      if !inner.isEmpty { return inner }
      let words = tidy(tree.text(node))
      return words.isEmpty ? "" : "\\text{\(Self.escaped(words))}"
    }
  }

  /// What a script is set to: one sign, or a group.
  private mutating func base(_ node: XMLTree.NodeID) -> String {
    let tex = piece(node)
    return tex.count <= 1 || tree.name(node)?.local.hasPrefix("m") == true && tex.hasPrefix("\\") && isOneCommand(tex)
      ? tex : "{\(tex)}"
  }

  private func isOneCommand(_ tex: String) -> Bool { tex.dropFirst().allSatisfy { $0.isASCII && $0.isLetter } }

  private mutating func over(_ base: XMLTree.NodeID, _ mark: XMLTree.NodeID) -> String {
    let inner = piece(base)
    switch tidy(tree.text(mark)) {
    case "¯", "‾", "_", "―", "−", "-", "\u{305}", "\u{304}": return "\\overline{\(inner)}"
    case "^", "ˆ", "\u{302}": return "\\hat{\(inner)}"
    case "~", "˜", "\u{303}": return "\\tilde{\(inner)}"
    case "→", "⃗": return "\\vec{\(inner)}"
    case "˙", ".": return "\\dot{\(inner)}"
    case "¨": return "\\ddot{\(inner)}"
    default: return "\(self.base(base))^{\(piece(mark))}"
    }
  }

  private func fence(_ sign: String) -> String {
    switch sign {
    case "": "."
    case "{", "}": "\\\(sign)"
    case "⟨": "\\langle "
    case "⟩": "\\rangle "
    case "‖": "\\Vert "
    default: String(sign.prefix(1))
    }
  }

  private func token(_ text: String, _ element: String) -> String {
    var tex = ""
    let letters = text.filter { $0.isLetter }
    if element == "mi", text.count > 1 {
      if Self.functions.contains(text) { return "\\\(text) " }
      return letters.isEmpty ? Self.escapedSigns(text) : "\\text{\(Self.escaped(text))}"
    }
    for character in text {
      if let command = Self.commands[character] {
        tex += "\\\(command) "
      } else {
        tex += Self.escapedSigns(String(character))
      }
    }
    if tex.hasSuffix(" "), text.count == 1 { tex.removeLast() }
    return tex
  }

  private static func escapedSigns(_ text: String) -> String {
    var safe = ""
    for character in text {
      switch character {
      case "{", "}", "%", "#", "_", "&": safe += "\\\(character)"
      case "\\": safe += "\\setminus "
      case "^": safe += "\\text{^}"
      case "−": safe += "-"
      case "\u{2061}", "\u{2062}", "\u{2063}", "\u{2064}", "$": break
      default: safe.append(character)
      }
    }
    return safe
  }

  private static let functions: Set<String> = [
    "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "log", "ln", "lg",
    "exp", "max", "min", "sup", "inf", "lim", "det", "gcd", "arg", "dim", "mod",
  ]

  private static let commands: [Character: String] = [
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ϵ": "epsilon", "ε": "varepsilon", "ζ": "zeta", "η": "eta",
    "θ": "theta", "ϑ": "vartheta", "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "π": "pi",
    "ϖ": "varpi", "ρ": "rho", "ϱ": "varrho", "σ": "sigma", "ς": "varsigma", "τ": "tau", "υ": "upsilon", "ϕ": "phi",
    "φ": "varphi", "χ": "chi", "ψ": "psi", "ω": "omega", "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda",
    "Ξ": "Xi", "Π": "Pi", "Σ": "Sigma", "Υ": "Upsilon", "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega", "∞": "infty",
    "∂": "partial", "∇": "nabla", "×": "times", "⋅": "cdot", "·": "cdot", "÷": "div", "±": "pm", "∓": "mp", "≤": "le",
    "≥": "ge", "≠": "ne", "≈": "approx", "≡": "equiv", "∝": "propto", "∈": "in", "∑": "sum", "∏": "prod", "∫": "int",
    "→": "to", "⇒": "Rightarrow", "…": "ldots", "⋯": "cdots", "∪": "cup", "∩": "cap", "⊂": "subset", "⊆": "subseteq",
  ]
}

extension Substring {
  fileprivate func range(between open: String, and close: String) -> Range<Index>? {
    guard let start = ranges(of: open).first?.upperBound, let end = self[start...].ranges(of: close).first?.lowerBound
    else { return nil }
    return start..<end
  }
}
