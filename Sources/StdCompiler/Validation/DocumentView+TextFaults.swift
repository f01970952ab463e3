import StdModel
import StdSyntax

extension DocumentView {
  /// The faults of one kind in a text, those in code, formulas and addresses left out.
  func faults(_ kind: TextFault.Kind, in prose: Prose, at place: ProsePlace) -> [TextFault] {
    let faults = textFaults.faults(in: prose, at: place)
    return faults.isEmpty ? [] : faults.filter { $0.kind == kind }
  }
}

/// The faults of the text that the rules look at one after another, found once.
struct TextFaults {
  private var place: ProsePlace?
  private var found: [TextFault] = []

  mutating func faults(in prose: Prose, at place: ProsePlace) -> [TextFault] {
    if self.place == place { return found }
    self.place = place
    found = scanTextFaults(in: prose.text)
    if !found.isEmpty, !prose.inlines.isEmpty {
      found.removeAll { fault in prose.inlines.contains { $0.kind.keepsItsCharacters && $0.range.overlaps(fault.range) }
      }
    }
    return found
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
