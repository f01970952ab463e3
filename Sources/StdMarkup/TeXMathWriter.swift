/// Writes the tree that `TeXMath` reads as MathML.
struct TeXMathWriter {
  private let vocabulary: TeXMath.Vocabulary

  init(_ vocabulary: TeXMath.Vocabulary) { self.vocabulary = vocabulary }

  func open(
    _ element: MathElement, to out: inout MarkupWriter, _ attributes: (inout AttributeWriter) -> Void = { _ in }
  ) {
    out.open(element.name(vocabulary), attributes)
  }

  func close(_ element: MathElement, to out: inout MarkupWriter) { out.close(element.name(vocabulary)) }

  func writeRow(_ nodes: [TeXMath.Node], to out: inout MarkupWriter) {
    if nodes.count == 1, let only = nodes.first { return write(only, to: &out) }
    open(.mrow, to: &out)
    for node in nodes { write(node, to: &out) }
    close(.mrow, to: &out)
  }

  private func leaf(
    _ element: MathElement, _ text: String, to out: inout MarkupWriter,
    _ attributes: (inout AttributeWriter) -> Void = { _ in }
  ) {
    open(element, to: &out, attributes)
    out.text(text)
    close(element, to: &out)
  }

  private func write(_ node: TeXMath.Node, to out: inout MarkupWriter) {
    switch node {
    case .identifier(let name, let isUpright):
      leaf(.mi, name, to: &out) { if isUpright { $0("mathvariant", "normal") } }
    case .number(let digits): leaf(.mn, digits, to: &out)
    case .operation(let symbol, let form):
      leaf(.mo, symbol, to: &out) { if form == .fence { $0("stretchy", "false") } }
    case .text(let words): leaf(.mtext, words, to: &out)
    case .space(let width):
      open(.mspace, to: &out) { $0("width", width) }
      close(.mspace, to: &out)
    case .row(let nodes): writeRow(nodes, to: &out)
    case .fraction(let numerator, let denominator):
      open(.mfrac, to: &out)
      write(numerator, to: &out)
      write(denominator, to: &out)
      close(.mfrac, to: &out)
    case .root(let content, let degree?):
      open(.mroot, to: &out)
      write(content, to: &out)
      write(degree, to: &out)
      close(.mroot, to: &out)
    case .root(let content, nil):
      open(.msqrt, to: &out)
      write(content, to: &out)
      close(.msqrt, to: &out)
    case .scripts(let base, let lower, let upper, let areLimits):
      writeScripts(base, lower, upper, areLimits: areLimits, to: &out)
    case .accent(let base, let accent, let isBelow):
      let element: MathElement = isBelow ? .munder : .mover
      open(element, to: &out) { $0(isBelow ? "accentunder" : "accent", "true") }
      write(base, to: &out)
      leaf(.mo, accent, to: &out)
      close(element, to: &out)
    case .fenced(let left, let content, let right):
      open(.mrow, to: &out)
      if !left.isEmpty { leaf(.mo, left, to: &out) { $0("fence", "true") } }
      write(content, to: &out)
      if !right.isEmpty { leaf(.mo, right, to: &out) { $0("fence", "true") } }
      close(.mrow, to: &out)
    case .array(let rows, let left, let right): writeArray(rows, left, right, to: &out)
    case .unknown(let source):
      leaf(.mtext, source, to: &out) { if vocabulary == .html { $0("class", "unresolved") } }
    }
  }

  private func writeScripts(
    _ base: TeXMath.Node, _ lower: TeXMath.Node?, _ upper: TeXMath.Node?, areLimits: Bool, to out: inout MarkupWriter
  ) {
    let element: MathElement =
      switch (lower != nil, upper != nil) {
      case (true, true): areLimits ? .munderover : .msubsup
      case (true, false): areLimits ? .munder : .msub
      default: areLimits ? .mover : .msup
      }
    open(element, to: &out)
    write(base, to: &out)
    if let lower { write(lower, to: &out) }
    if let upper { write(upper, to: &out) }
    close(element, to: &out)
  }

  private func writeArray(_ rows: [[TeXMath.Node]], _ left: String, _ right: String, to out: inout MarkupWriter) {
    open(.mrow, to: &out)
    if !left.isEmpty { leaf(.mo, left, to: &out) { $0("fence", "true") } }
    open(.mtable, to: &out)
    for row in rows {
      open(.mtr, to: &out)
      for cell in row {
        open(.mtd, to: &out)
        write(cell, to: &out)
        close(.mtd, to: &out)
      }
      close(.mtr, to: &out)
    }
    close(.mtable, to: &out)
    if !right.isEmpty { leaf(.mo, right, to: &out) { $0("fence", "true") } }
    close(.mrow, to: &out)
  }
}
