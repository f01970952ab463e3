import StdModel

/// A topic that a standard of some kind has to treat: its name, and words of which one stands in the text where it does.
struct Topic {
  let name: Bilingual
  let words: [StaticString]

  init(_ zh: String, _ en: String, _ words: [StaticString]) {
    name = Bilingual(zh: zh, en: en)
    self.words = words
  }
}

extension DocumentView {
  /// The topics of which the technical clauses and annexes say nothing. A text that touches none of them is arranged in
  /// another way, and lacks none.
  func missing(of topics: [Topic]) -> [Bilingual] {
    let missing = topics.filter { !holds($0.words) }
    return missing.count == topics.count ? [] : missing.map(\.name)
  }

  /// Whether the title of the standard ends with one of some words, what follows the last em space taken alone.
  func isTitled(_ words: [StaticString]) -> Bool {
    guard !isStatement, let title = metadata.title?.value, elements.contains(where: { $0.kind == .technical }) else {
      return false
    }
    return words.contains { title.ends(with: $0) }
  }
}

extension Bilingual {
  /// `服务规范没有提到“安全性”、“时间性”`
  static func topicsMissing(_ kind: Self, _ topics: [Self]) -> Self {
    Self(
      zh: "\(kind.zh)没有涉及" + topics.map { "“\($0.zh)”" }.joined(separator: "、"),
      en: "\(kind.en) says nothing of " + topics.map(\.en).joined(separator: ", "))
  }
}
