import StdModel

/// Words that an organisation accepts as they are, such as names, so that no character in them is a modal word:
/// `可为服务站`, `应帮尽帮行动`.
package struct AcceptedWords: Sendable {
  private struct Place: Sendable {
    let word: [UInt8]
    /// Where in the word the character stands.
    let offset: Int
  }

  /// The words by each character that can begin a modal word.
  private let places: [Unicode.Scalar: [Place]]

  package init(_ words: [String]) {
    var places: [Unicode.Scalar: [Place]] = [:]
    let table = CharacterTable.shared
    for word in words {
      let bytes = Array(word.utf8)
      withTextBytes(of: word) { text in
        var offset = text.next(.modal, from: 0, table)
        while offset < text.count {
          places[text.scalar(at: offset), default: []].append(Place(word: bytes, offset: offset))
          offset = text.next(.modal, from: offset + text.length(at: offset), table)
        }
      }
    }
    self.places = places
  }

  /// Whether the character at the offset stands in one of the words.
  func cover(_ offset: Int, in text: TextBytes) -> Bool {
    guard !places.isEmpty, let candidates = places[text.scalar(at: offset)] else { return false }
    return candidates.contains { place in
      let start = offset - place.offset
      guard start >= 0, start + place.word.count <= text.count else { return false }
      return place.word.indices.allSatisfy { text[start + $0] == place.word[$0] }
    }
  }
}
