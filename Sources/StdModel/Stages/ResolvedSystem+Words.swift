extension ResolvedSystem {
  /// The words for a reference that the author left to the compiler, as GB/T 1.1—2020, 9.5, wants them; nil where it
  /// leads nowhere.
  package func words(for target: CrossReference.Target, in standard: StandardID) -> String? {
    switch target {
    case .node(let reference):
      let words = numbered.words(for: reference)
      guard reference.standard != standard else { return words }
      let number = system[reference.standard].metadata.displayNumber
      return words.map { "\(number)中\($0)" } ?? number
    case .standard(let id): return system[id].metadata.displayNumber
    case .adopted(let index): return system.configuration.adopted[index].number.description
    case .planned(let number): return number.description
    case .listed(let entry):
      guard case .ordinal(let ordinal) = facts(of: standard)[entry].effective else { return nil }
      return "[\(ordinal)]"
    case .itself: return "本文件"
    case .external, .missingStandard, .missing: return nil
    }
  }
}
