import StdModel

extension DocumentView {
  /// The classified sentences of an element, in reading order.
  func provisions(in element: Element) -> ArraySlice<PlacedProvision> {
    let all = resolution.provisions.all
    let next = elements.first { $0.id > element.id }?.id
    let start = all.partitioningIndex { $0.place.node >= element.id }
    let end = next.map { next in all.partitioningIndex { $0.place.node >= next } } ?? all.count
    return all[start..<max(start, end)]
  }

  /// What the rules about places without provisions say of each: the word that makes the provision, else the sentence,
  /// and its place.
  func words(of provisions: [PlacedProvision]) -> [(provision: Provision, word: String, span: SourceSpan)] {
    guard !provisions.isEmpty else { return [] }
    let proses = proses(at: Set(provisions.map(\.place)))
    return provisions.compactMap { placed in
      guard let prose = proses[placed.place] else { return nil }
      let range = placed.provision.modal ?? placed.provision.sentence
      return (placed.provision, String(prose[range]), prose.span(of: range))
    }
  }
}

extension Array {
  /// The first index from which on a condition holds, where it holds for all behind that.
  fileprivate func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
