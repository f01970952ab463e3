import StdModel

extension DocumentView {
  /// The standard that the drafting statement at hand belongs to, where the system has it.
  var subject: Standard? { system.subjects[standard.id].map { system.system[$0] } }

  /// Whether the statement is one of a local standard, for which the templates of the provinces hold.
  var isLocalStatement: Bool {
    if let number = subject?.metadata.number { return number.value.level == .local }
    if case .draftingStatement(let statement) = standard.kind, let number = statement.subject {
      return number.value.level == .local
    }
    if metadata.title?.value.holds("地方标准") == true { return true }
    return elements.contains { $0.clause.heading.title?.text.holds("地方标准") == true }
  }

  /// The sections that a statement lacks, by the words of which one stands in a heading.
  func sectionsMissing(of sections: [(name: Bilingual, words: [StaticString])]) -> [Bilingual] {
    var titles: [String] = []
    for element in elements {
      element.clause.forEachClause { clause in
        if let title = clause.heading.title { titles.append(title.text) }
      }
    }
    return sections.filter { section in !titles.contains { title in section.words.contains { title.holds($0) } } }.map(
      \.name)
  }
}

extension Bilingual {
  static func sectionsMissing(_ names: [Bilingual]) -> Self {
    Self(
      zh: "编制说明没有" + names.map { "“\($0.zh)”" }.joined(separator: "、") + "，没有内容的也要写明",
      en: "the drafting statement has no section on " + names.map(\.en).joined(separator: ", "))
  }
}
