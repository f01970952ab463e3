package import StdModel

/// What running text holds, found in one walk over it. Used for one text after the other, so that it keeps its memory.
package struct RunningText {
  /// Its sentences and what each does, as `scanProvisions` finds them.
  package var provisions: [Provision] = []
  /// As `scanMentions` finds them.
  package private(set) var mentions: [Mention] = []
  /// The terms of the dictionary, as `TermMatcher` finds them.
  package private(set) var terms: [TermMatcher.Match] = []

  /// In which no modal word is looked for.
  private let accepted: AcceptedWords?

  package init(accepted: AcceptedWords?) { self.accepted = accepted }

  /// Reads a text in place of the one before.
  package mutating func read(_ text: String, terms matcher: TermMatcher?) {
    // To empty an array that is empty already is not free.
    if !provisions.isEmpty { provisions.removeAll(keepingCapacity: true) }
    if !mentions.isEmpty { mentions.removeAll(keepingCapacity: true) }
    if !terms.isEmpty { terms.removeAll(keepingCapacity: true) }
    withTextBytes(of: text) { read($0, matcher ?? .empty) }
  }

  /// Each scanner is asked where its kind of thing may begin, behind what it took last.
  private mutating func read(_ text: TextBytes, _ matcher: TermMatcher) {
    let table = matcher.table
    var provisionScanner = ProvisionScanner(
      text, .sentences, .statements, accepted: accepted, appendingTo: provisions)
    var mentionScanner = MentionScanner(text, .text, appendingTo: mentions)
    // Now the scanners alone hold the arrays, and append to them without a copy.
    provisions = []
    mentions = []
    var termEnd = 0
    var index = 0
    while index < text.count {
      let (character, length) = text.character(at: index)
      let roles = table[character]
      if roles.has([.provision, .mention, .term]) {
        if roles.has(.provision), index >= provisionScanner.position { provisionScanner.take(at: index, roles) }
        if roles.has(.mention), index >= mentionScanner.position { mentionScanner.take(at: index) }
        if roles.has(.term), index >= termEnd, let match = matcher.match(in: text, at: index, character, length) {
          terms.append(match)
          termEnd = match.range.upperBound
        }
      }
      index &+= length
    }
    provisionScanner.finish()
    provisions = provisionScanner.provisions
    mentions = mentionScanner.mentions
  }
}
