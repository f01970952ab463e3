/// Writes mathematics in TeX as MathML Core: the subset that formulas in standards use (fractions, scripts, roots,
/// sums, Greek, operators, functions, text, accents, brackets that grow, simple arrays). A command that it does not
/// know is shown as its source.
///
/// `TeXMath.write("\\frac{n}{N} \\times 100\\%", .display, to: &out)`
package struct TeXMath {
  package enum Display: String, Sendable { case inline, display = "block" }

  /// The document that the mathematics stands in, which decides how its elements are named.
  package enum Vocabulary: Sendable {
    /// HTML: no prefix; what is not known has the class of what could not be resolved.
    case html
    /// XML with the namespace of MathML under the prefix `mml`, and the TeX as the words of the formula.
    case xml
  }

  /// What a piece of TeX is made of.
  indirect enum Node {
    case identifier(String, isUpright: Bool)
    case number(String)
    case operation(String, Form)
    case text(String)
    case space(String)
    case row([Node])
    case fraction(Node, Node)
    case root(Node, degree: Node?)
    case scripts(base: Node, lower: Node?, upper: Node?, areLimits: Bool)
    case accent(Node, String, below: Bool)
    case fenced(String, Node, String)
    case array([[Node]], left: String, right: String)
    case unknown(String)
  }

  enum Form { case plain, fence, large, function }

  /// How deep groups may nest; what lies deeper is shown as source.
  private static let maximumDepth = 64

  private var tokens: ArraySlice<Token>
  private var depth = 0

  private enum Token: Equatable {
    case command(String)
    case character(Character)
    case open, close, lower, upper, ampersand, newline, blank
  }

  /// Takes TeX, writes one `math` element.
  package static func write(
    _ tex: String, _ display: Display, _ vocabulary: Vocabulary = .html, to out: inout MarkupWriter
  ) {
    var parser = TeXMath(tokens: tokens(of: tex)[...])
    let nodes = parser.row(until: nil)
    let writer = TeXMathWriter(vocabulary)
    writer.open(.math, to: &out) { attributes in
      if display == .display { attributes("display", display.rawValue) }
      if vocabulary == .xml { attributes("alttext", tex) }
    }
    writer.writeRow(nodes, to: &out)
    writer.close(.math, to: &out)
  }

  private init(tokens: ArraySlice<Token>) { self.tokens = tokens }

  // MARK: - Reading

  private static func tokens(of tex: String) -> [Token] {
    var tokens: [Token] = []
    var rest = tex[...]
    while let character = rest.first {
      rest.removeFirst()
      switch character {
      case "\\":
        let name = rest.prefix { $0.isASCII && $0.isLetter }
        if !name.isEmpty {
          tokens.append(.command(String(name)))
          rest.removeFirst(name.count)
        } else if let symbol = rest.popFirst() {
          tokens.append(symbol == "\\" ? .newline : .command(String(symbol)))
        } else {
          tokens.append(.character("\\"))
        }
      case "{": tokens.append(.open)
      case "}": tokens.append(.close)
      case "_": tokens.append(.lower)
      case "^": tokens.append(.upper)
      case "&": tokens.append(.ampersand)
      case "~": tokens.append(.command(" "))
      default: tokens.append(character.isWhitespace ? .blank : .character(character))
      }
    }
    return tokens
  }

  private enum End: Equatable {
    case close, right, cell
    case bracket
  }

  private mutating func row(until end: End?) -> [Node] {
    depth += 1
    defer { depth -= 1 }
    var nodes: [Node] = []
    while let token = tokens.first {
      if let end, isEnd(token, end) { break }
      if token == .close, end == nil {
        tokens.removeFirst()
        nodes.append(.unknown("}"))
        continue
      }
      if let node = scripted() { nodes.append(node) }
    }
    return nodes
  }

  private func isEnd(_ token: Token, _ end: End) -> Bool {
    switch end {
    case .close: token == .close
    case .right: token == .command("right") || token == .close
    case .cell: token == .ampersand || token == .newline || token == .command("end")
    case .bracket: token == .character("]") || token == .close
    }
  }

  /// An atom with the scripts behind it.
  private mutating func scripted() -> Node? {
    let base = atom()
    var lower: Node?
    var upper: Node?
    var areLimits = false
    if let base, case .operation(_, let form) = base { areLimits = form == .large }
    if case .identifier(let name, true)? = base, Self.limitFunctions.contains(name) { areLimits = true }
    while true {
      skipBlanks()
      if tokens.first == .command("limits") { tokens.removeFirst(); areLimits = true; continue }
      if tokens.first == .command("nolimits") { tokens.removeFirst(); areLimits = false; continue }
      if tokens.first == .lower, lower == nil {
        tokens.removeFirst(); lower = argument()
      } else if tokens.first == .upper,
        upper == nil
      {
        tokens.removeFirst()
        upper = argument()
      } else if case .character("'")? = tokens.first, upper == nil {
        tokens.removeFirst()
        upper = .operation("′", .plain)
      } else {
        break
      }
    }
    guard lower != nil || upper != nil else { return base }
    return .scripts(base: base ?? .row([]), lower: lower, upper: upper, areLimits: areLimits)
  }

  private mutating func skipBlanks() {
    while tokens.first == .blank { tokens.removeFirst() }
  }

  /// A group in braces, or one token.
  private mutating func argument() -> Node {
    skipBlanks()
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.maximumDepth else {
      if let token = tokens.popFirst() { return .unknown(Self.source(token)) }
      return .row([])
    }
    if tokens.first == .open {
      tokens.removeFirst()
      let nodes = row(until: .close)
      if tokens.first == .close { tokens.removeFirst() }
      return .row(nodes)
    }
    // Of `\frac12` each digit is an argument.
    if case .character(let digit)? = tokens.first, digit.isNumber {
      tokens.removeFirst()
      return .number(String(digit))
    }
    return atom() ?? .row([])
  }

  /// The characters of a group as text, for `\text{…}`.
  private mutating func words() -> String {
    skipBlanks()
    guard tokens.first == .open else { return tokens.popFirst().map(Self.source) ?? "" }
    tokens.removeFirst()
    var words = ""
    var open = 1
    while let token = tokens.popFirst() {
      if token == .open { open += 1 }
      if token == .close { open -= 1 }
      if open == 0 { break }
      switch token {
      case .open, .close: break
      case .blank: words += " "
      case .command(let name) where name.count == 1: words += name
      default: words += Self.source(token)
      }
    }
    return words
  }

  private mutating func atom() -> Node? {
    // A script without base stays for the caller.
    if tokens.first == .lower || tokens.first == .upper { return .row([]) }
    guard let token = tokens.popFirst() else { return nil }
    switch token {
    case .blank: return nil
    case .open:
      guard depth < Self.maximumDepth else { return .unknown("{") }
      let nodes = row(until: .close)
      if tokens.first == .close { tokens.removeFirst() }
      return .row(nodes)
    case .close: return .unknown("}")
    case .lower, .upper, .ampersand, .newline: return nil
    case .character(let character): return self.character(character)
    case .command(let name): return command(name)
    }
  }

  private mutating func character(_ first: Character) -> Node {
    if first.isNumber {
      var digits = String(first)
      while case .character(let next)? = tokens.first, next.isNumber || (next == "." && followsDigit()) {
        digits.append(next)
        tokens.removeFirst()
      }
      return .number(digits)
    }
    if first.isLetter, !first.isASCII {
      var words = String(first)
      while case .character(let next)? = tokens.first, next.isLetter, !next.isASCII {
        words.append(next)
        tokens.removeFirst()
      }
      return .text(words)
    }
    if first.isLetter { return .identifier(String(first), isUpright: false) }
    switch first {
    case "-": return .operation("−", .plain)
    case "*": return .operation("∗", .plain)
    case "(", ")", "[", "]", "|": return .operation(String(first), .fence)
    default: return .operation(String(first), .plain)
    }
  }

  private func followsDigit() -> Bool {
    guard case .character(let next)? = tokens.dropFirst().first else { return false }
    return next.isNumber
  }

  private mutating func command(_ name: String) -> Node? {
    switch name {
    case "frac", "dfrac", "tfrac", "cfrac":
      let numerator = argument()
      return .fraction(numerator, argument())
    case "sqrt":
      skipBlanks()
      var degree: Node?
      if tokens.first == .character("["), depth < Self.maximumDepth {
        tokens.removeFirst()
        degree = .row(row(until: .bracket))
        if tokens.first == .character("]") { tokens.removeFirst() }
      }
      return .root(argument(), degree: degree)
    case "text", "mathrm", "textrm", "mbox", "mathbf", "textbf", "operatorname": return .text(words())
    case "left": return fenced()
    case "right", "limits", "nolimits", "displaystyle", "textstyle", "nonumber", "notag": return nil
    case "begin": return array()
    case "end": return .unknown("\\end{\(words())}")
    default: break
    }
    if let symbol = Self.identifiers[name] { return .identifier(symbol, isUpright: Self.isUpright(name)) }
    if let symbol = Self.operators[name] { return .operation(symbol, .plain) }
    if let symbol = Self.largeOperators[name] { return .operation(symbol, .large) }
    if let symbol = Self.fences[name] { return .operation(symbol, .fence) }
    if let width = Self.spaces[name] { return .space(width) }
    if Self.functions.contains(name) { return .identifier(name, isUpright: true) }
    if let accent = Self.accents[name] { return .accent(argument(), accent, below: name.hasPrefix("under")) }
    return .unknown("\\" + name)
  }

  /// `\left( … \right)`
  private mutating func fenced() -> Node {
    let left = delimiter()
    guard depth < Self.maximumDepth else { return .operation(left, .fence) }
    let content = row(until: .right)
    var right = ""
    if tokens.first == .command("right") {
      tokens.removeFirst()
      right = delimiter()
    }
    return .fenced(left, .row(content), right)
  }

  private mutating func delimiter() -> String {
    skipBlanks()
    switch tokens.popFirst() {
    case .character(".")?: return ""
    case .character(let character)?: return String(character)
    case .command(let name)?: return Self.fences[name] ?? name
    default: return ""
    }
  }

  /// `\begin{cases} … \end{cases}`, and the matrices.
  private mutating func array() -> Node {
    let name = words()
    guard let (left, right) = Self.environments[name], depth < Self.maximumDepth else {
      return .unknown("\\begin{\(name)}")
    }
    if name == "array" { skipBlanks(); if tokens.first == .open { _ = words() } }
    var rows: [[Node]] = [[]]
    while !tokens.isEmpty {
      let cell = row(until: .cell)
      rows[rows.count - 1].append(.row(cell))
      switch tokens.popFirst() {
      case .ampersand?: continue
      case .newline?: rows.append([])
      case .command("end")?:
        _ = words()
        return .array(rows.filter { !$0.isEmpty }, left: left, right: right)
      default: break
      }
    }
    return .array(rows, left: left, right: right)
  }

  private static func source(_ token: Token) -> String {
    switch token {
    case .command(let name): "\\" + name
    case .character(let character): String(character)
    case .open: "{"
    case .close: "}"
    case .lower: "_"
    case .upper: "^"
    case .ampersand: "&"
    case .newline: "\\\\"
    case .blank: " "
    }
  }
}
