import StdModel
import StdSyntax

extension Prose {
  /// The faults of the text, those in code, formulas and addresses left out.
  func outsideCode(_ faults: [TextFault]) -> [TextFault] {
    guard !faults.isEmpty, !inlines.isEmpty else { return faults }
    return faults.filter { fault in
      !inlines.contains { $0.kind.keepsItsCharacters && $0.range.overlaps(fault.range) }
    }
  }
}

extension Inline.Kind {
  fileprivate var keepsItsCharacters: Bool {
    switch self {
    case .code, .math, .link, .image, .footnoteMark, .symbolicReference: true
    case .emphasis, .strong, .strikethrough: false
    }
  }
}
