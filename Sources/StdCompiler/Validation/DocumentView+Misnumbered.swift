import StdModel

extension DocumentView {
  /// The number that the place of a figure, table or formula asks for, where another one is written.
  func misnumbered(_ node: NodeID, _ written: Written<ObjectNumber>) -> ObjectNumber? {
    guard case .object(let expected) = facts[node].expected, written.number != expected, !isStatement else {
      return nil
    }
    return expected
  }
}

extension Bilingual {
  /// A figure, table or formula that is not numbered on.
  static func misnumbered(_ name: String, _ written: ObjectNumber, _ expected: ObjectNumber) -> Self {
    Self(
      zh: "\(name)按次序应为\(name) \(expected)，写的是\(name) \(written)",
      en: "\(name) \(expected) comes here, but \(written) is written")
  }
}
