/// The commands of TeX that formulas in standards use, and the characters that they stand for.
extension TeXMath {
  static let identifiers: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π",
    "varpi": "ϖ", "rho": "ρ", "varrho": "ϱ", "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "ϕ",
    "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ",
    "Xi": "Ξ",
    "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "infty": "∞", "partial": "∂",
    "ell": "ℓ",
    "hbar": "ℏ", "Re": "ℜ", "Im": "ℑ", "emptyset": "∅", "varnothing": "∅", "nabla": "∇", "degree": "°",
  ]

  static let operators: [String: String] = [
    "times": "×", "cdot": "⋅", "div": "÷", "pm": "±", "mp": "∓", "ast": "∗", "star": "⋆", "circ": "∘", "bullet": "∙",
    "le": "≤", "leq": "≤", "leqslant": "⩽", "ge": "≥", "geq": "≥", "geqslant": "⩾", "ne": "≠", "neq": "≠", "lt": "<",
    "gt": ">",
    "ll": "≪", "gg": "≫", "approx": "≈", "equiv": "≡", "sim": "∼", "simeq": "≃", "cong": "≅", "propto": "∝", "in": "∈",
    "notin": "∉", "ni": "∋", "subset": "⊂", "subseteq": "⊆", "supset": "⊃", "supseteq": "⊇", "cup": "∪", "cap": "∩",
    "setminus": "∖", "wedge": "∧", "land": "∧", "vee": "∨", "lor": "∨", "neg": "¬", "lnot": "¬", "forall": "∀",
    "exists": "∃",
    "to": "→", "rightarrow": "→", "leftarrow": "←", "Rightarrow": "⇒", "Leftarrow": "⇐", "leftrightarrow": "↔",
    "Leftrightarrow": "⇔", "mapsto": "↦", "mid": "∣", "parallel": "∥", "perp": "⊥", "angle": "∠", "therefore": "∴",
    "because": "∵", "ldots": "…", "dots": "…", "cdots": "⋯", "vdots": "⋮", "ddots": "⋱", "prime": "′", "colon": ":",
    "oplus": "⊕", "otimes": "⊗", "%": "%", "#": "#", "$": "$", "&": "&", "_": "_",
  ]

  static let largeOperators: [String: String] = [
    "sum": "∑", "prod": "∏", "coprod": "∐", "bigcup": "⋃", "bigcap": "⋂", "int": "∫", "iint": "∬", "iiint": "∭",
    "oint": "∮",
  ]

  static let fences: [String: String] = [
    "{": "{", "}": "}", "lbrace": "{", "rbrace": "}", "langle": "⟨", "rangle": "⟩", "lceil": "⌈", "rceil": "⌉",
    "lfloor": "⌊", "rfloor": "⌋", "vert": "|", "lvert": "|", "rvert": "|", "Vert": "‖", "|": "‖", "lbrack": "[",
    "rbrack": "]",
  ]

  static let spaces: [String: String] = [
    ",": "0.17em", ":": "0.22em", ">": "0.22em", ";": "0.28em", " ": "0.25em", "quad": "1em", "qquad": "2em",
    "!": "-0.17em",
  ]

  static let functions: Set<String> = [
    "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "log", "ln", "lg",
    "exp",
    "max", "min", "sup", "inf", "lim", "det", "gcd", "arg", "dim", "mod", "bmod",
  ]

  /// Functions whose lower script stands below them.
  static let limitFunctions: Set<String> = ["max", "min", "sup", "inf", "lim", "det", "gcd"]

  static let accents: [String: String] = [
    "bar": "‾", "overline": "‾", "hat": "^", "widehat": "^", "tilde": "~", "widetilde": "~", "vec": "→",
    "overrightarrow": "→",
    "dot": "˙", "ddot": "¨", "underline": "_", "underbrace": "⏟", "overbrace": "⏞",
  ]

  /// The brackets around the environments that hold rows and cells.
  static let environments: [String: (left: String, right: String)] = [
    "cases": ("{", ""), "matrix": ("", ""), "pmatrix": ("(", ")"), "bmatrix": ("[", "]"), "vmatrix": ("|", "|"),
    "aligned": ("", ""), "align": ("", ""), "array": ("", ""), "gathered": ("", ""), "split": ("", ""),
  ]

  /// Capital Greek letters and signs are upright, as GB/T 3102.11 prints them.
  static func isUpright(_ name: String) -> Bool {
    guard let first = name.utf8.first else { return false }
    return first < UInt8(ascii: "a")
      || ["infty", "partial", "emptyset", "varnothing", "nabla", "degree"].contains(name)
  }
}
