import StdMarkup
import StdModel

/// The kinds of provision (条款类型) that a piece of running text holds; GB/T 1.1—2020, 9.1 and annex C.
struct ProvisionSet {
  private var bits: UInt8 = 0

  /// In the order in which they are written.
  private static let words: [(kind: Provision.Kind, word: StaticString)] = [
    (.requirement, "requirement"), (.instruction, "instruction"), (.recommendation, "recommendation"),
    (.permission, "permission"), (.capability, "capability"), (.possibility, "possibility"),
  ]

  mutating func insert(_ kind: Provision.Kind) {
    if let place = Self.words.firstIndex(where: { $0.kind == kind }) { bits |= 1 << UInt8(place) }
  }

  fileprivate var isEmpty: Bool { bits == 0 }

  fileprivate func write(to value: inout TokenWriter) {
    var isFirst = true
    for (place, (_, word)) in Self.words.enumerated() where bits & 1 << UInt8(place) != 0 {
      if !isFirst { value.constant(" ") }
      value.constant(word)
      isFirst = false
    }
  }
}

extension AttributeWriter {
  /// The kinds of the provisions as classes, nothing for mere statements.
  mutating func provisions(_ kinds: ProvisionSet) {
    guard !kinds.isEmpty else { return }
    self(STSAttribute.contentType.name) { kinds.write(to: &$0) }
  }
}

extension STSDocument {
  func provisions(at place: ProsePlace) -> ProvisionSet {
    var kinds = ProvisionSet()
    for number in context.provisions.places(of: place.node)
    where context.provisions.all[number].place.slot == place.slot {
      kinds.insert(context.provisions.all[number].provision.kind)
    }
    return kinds
  }
}
