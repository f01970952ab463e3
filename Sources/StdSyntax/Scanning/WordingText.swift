/// What the rules of wording look for in running text, found in one walk over it. Used for one text after the other, so
/// that it keeps its memory.
package struct WordingText {
  /// Values and marks that are written otherwise than standards print them, in text order.
  package private(set) var faults: [TextFault] = []
  /// The phrases of the dictionary, as `TermMatcher` finds them.
  package private(set) var phrases: [TermMatcher.Match] = []
  private let matcher: TermMatcher

  package init(phrases matcher: TermMatcher) { self.matcher = matcher }

  /// Reads a text in place of the one before.
  package mutating func read(_ text: String) {
    if !phrases.isEmpty { phrases.removeAll(keepingCapacity: true) }
    faults = withTextBytes(of: text) { read($0) }
  }

  private mutating func read(_ text: TextBytes) -> [TextFault] {
    let table = matcher.table
    var faultScanner = TextFaultScanner(text)
    var phraseEnd = 0
    var index = 0
    while index < text.count {
      let (character, length) = text.character(at: index)
      let roles = table[character]
      if roles.has([.fault, .term]) {
        if roles.has(.fault) { faultScanner.take(character, at: index) }
        if roles.has(.term), index >= phraseEnd,
          let match = matcher.match(in: text, at: index, character, length)
        {
          phrases.append(match)
          phraseEnd = match.range.upperBound
        }
      }
      index &+= length
    }
    faultScanner.finish()
    return faultScanner.faults
  }
}
