/// A symbol of a quantity in a formula: a letter with its subscript. `R`, `t_i`, `\alpha`.
struct FormulaSymbol: Hashable, CustomStringConvertible {
  /// The letters without marks of TeX: `ti` for `t_i` and `t_{i}`, as people type them in running text.
  let letters: String

  var description: String { letters }
}

/// A symbol and where in the TeX it stands.
struct PlacedSymbol {
  let symbol: FormulaSymbol
  /// Bytes of the TeX, the subscript included.
  let range: Range<Int>
}

/// The symbols of a formula in TeX, left to right: letters and Greek letters with their subscripts.
///
/// Not among them: numbers, names of functions and units (`\mathrm{…}`, `\text{…}`), running indices of sums, π and the
/// base of natural logarithms.
func formulaSymbols(of tex: String) -> [PlacedSymbol] {
  var scanner = SymbolScanner(Array(tex.utf8))
  scanner.run()
  return scanner.found
}

private struct SymbolScanner {
  private let bytes: [UInt8]
  private var index = 0
  private(set) var found: [PlacedSymbol] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func run() {
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\") {
        command()
      } else if isLetter(byte) {
        letters()
      } else if byte >= 0xCE, byte <= 0xCF, index + 1 < bytes.count {
        // Greek letters as they are.
        let start = index
        index += 2
        add(String(decoding: bytes[start..<index], as: UTF8.self), from: start)
      } else {
        index += 1
      }
    }
  }

  private mutating func command() {
    let start = index
    index += 1
    while index < bytes.count, isLetter(bytes[index]) { index += 1 }
    let name = String(decoding: bytes[(start + 1)..<index], as: UTF8.self)
    guard !name.isEmpty else {
      index = min(index + 1, bytes.count)
      return
    }
    if let letter = Self.greek[name] {
      add(letter, from: start)
    } else if Self.words.contains(name) {
      skipGroup()
    } else if Self.bounded.contains(name) {
      // The lower bound names the running index, the upper one may be a quantity.
      skipSpaces()
      if index < bytes.count, bytes[index] == UInt8(ascii: "_") {
        index += 1
        skipGroup()
      }
    }
  }

  /// A letter, or several without anything between, which stand for one name.
  private mutating func letters() {
    let start = index
    while index < bytes.count, isLetter(bytes[index]) { index += 1 }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    if Self.functions.contains(name) { return }
    if name == "f" || name == "g", index < bytes.count, bytes[index] == UInt8(ascii: "(") { return }
    if name == "e", index < bytes.count, bytes[index] == UInt8(ascii: "^") { return }
    add(name, from: start)
  }

  private mutating func add(_ letters: String, from start: Int) {
    var letters = letters
    // `N1` is N with an index.
    while index < bytes.count, isDigit(bytes[index]) {
      letters.unicodeScalars.append(UnicodeScalar(bytes[index]))
      index += 1
    }
    let end = index
    skipSpaces()
    if index < bytes.count, bytes[index] == UInt8(ascii: "_") {
      index += 1
      let group = groupRange()
      letters += plain(group)
      index =
        group.upperBound < bytes.count && bytes[group.upperBound] == UInt8(ascii: "}")
        ? group.upperBound + 1 : group.upperBound
    } else {
      index = end
    }
    found.append(PlacedSymbol(symbol: FormulaSymbol(letters: letters), range: start..<index))
  }

  /// The letters, digits and Han characters of a subscript.
  private func plain(_ range: Range<Int>) -> String {
    var kept: [UInt8] = []
    var position = range.lowerBound
    while position < range.upperBound {
      if bytes[position] == UInt8(ascii: "\\") {
        position += 1
        while position < range.upperBound, isLetter(bytes[position]) { position += 1 }
        continue
      }
      if isLetter(bytes[position]) || isDigit(bytes[position]) || bytes[position] >= 0x80 {
        kept.append(bytes[position])
      }
      position += 1
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// What stands in the braces here, or the one character.
  private mutating func groupRange() -> Range<Int> {
    skipSpaces()
    guard index < bytes.count else { return index..<index }
    guard bytes[index] == UInt8(ascii: "{") else {
      var end = index + 1
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      return index..<end
    }
    var depth = 1
    var end = index + 1
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: "{") { depth += 1 }
      if bytes[end] == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { break }
      }
      end += 1
    }
    return (index + 1)..<end
  }

  private mutating func skipGroup() {
    let group = groupRange()
    index =
      group.upperBound < bytes.count && bytes[group.upperBound] == UInt8(ascii: "}")
      ? group.upperBound + 1 : group.upperBound
  }

  private mutating func skipSpaces() {
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static let words: Set<String> = [
    "text", "mathrm", "operatorname", "mbox", "textrm", "textbf", "label", "tag", "hspace", "begin", "end", "mathsf",
    "mathtt",
  ]
  private static let bounded: Set<String> = ["sum", "prod", "max", "min", "lim", "bigcup", "bigcap", "int"]
  private static let functions: Set<String> = [
    "max", "min", "ln", "log", "lg", "sin", "cos", "tan", "exp", "lim", "sqrt", "sum",
  ]
  private static let greek: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "rho": "ρ", "sigma": "σ", "tau": "τ",
    "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
    "Lambda": "Λ", "Xi": "Ξ", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
  ]
}
