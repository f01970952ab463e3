/// The elements of MathML that formulas are written in.
enum MathElement {
  case math, mi, mn, mo, mtext, mspace, mrow, mfrac, mroot, msqrt, msub, msup, msubsup, munder, mover, munderover,
    mtable, mtr, mtd

  func name(_ vocabulary: TeXMath.Vocabulary) -> StaticString {
    switch vocabulary {
    case .html: name
    case .xml: prefixedName
    }
  }

  private var name: StaticString {
    switch self {
    case .math: "math"
    case .mi: "mi"
    case .mn: "mn"
    case .mo: "mo"
    case .mtext: "mtext"
    case .mspace: "mspace"
    case .mrow: "mrow"
    case .mfrac: "mfrac"
    case .mroot: "mroot"
    case .msqrt: "msqrt"
    case .msub: "msub"
    case .msup: "msup"
    case .msubsup: "msubsup"
    case .munder: "munder"
    case .mover: "mover"
    case .munderover: "munderover"
    case .mtable: "mtable"
    case .mtr: "mtr"
    case .mtd: "mtd"
    }
  }

  private var prefixedName: StaticString {
    switch self {
    case .math: "mml:math"
    case .mi: "mml:mi"
    case .mn: "mml:mn"
    case .mo: "mml:mo"
    case .mtext: "mml:mtext"
    case .mspace: "mml:mspace"
    case .mrow: "mml:mrow"
    case .mfrac: "mml:mfrac"
    case .mroot: "mml:mroot"
    case .msqrt: "mml:msqrt"
    case .msub: "mml:msub"
    case .msup: "mml:msup"
    case .msubsup: "mml:msubsup"
    case .munder: "mml:munder"
    case .mover: "mml:mover"
    case .munderover: "mml:munderover"
    case .mtable: "mml:mtable"
    case .mtr: "mml:mtr"
    case .mtd: "mml:mtd"
    }
  }
}
