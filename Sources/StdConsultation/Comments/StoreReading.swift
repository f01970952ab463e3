package import StdModel
import StdSyntax

extension ConsultationStore {
  /// Reads the two files of a store; what is not understood is reported at its place, and the rest is kept.
  ///
  /// - Parameter returns, comments: the files, or nil where there are none yet.
  package static func read(returns: SourceText?, comments: SourceText?) -> Staged<ConsultationStore> {
    var reader = StoreReader()
    if let returns { reader.readReturns(returns) }
    if let comments { reader.readComments(comments) }
    return Staged(reader.store, reader.diagnostics)
  }
}

private struct StoreReader {
  var store = ConsultationStore()
  var diagnostics: [Diagnostic] = []

  mutating func readReturns(_ source: SourceText) {
    for entry in entries(source) {
      guard let number = required("number", entry) else { continue }
      var receipt = Receipt(number: number, file: entry.value("file"), hash: entry.value("sha256"))
      receipt.unit = entry.value("unit")
      receipt.person = entry.value("person")
      receipt.post = entry.value("post")
      receipt.phone = entry.value("phone")
      receipt.email = entry.value("email")
      receipt.address = entry.value("address")
      receipt.channel = entry.value("channel")
      receipt.received = entry.value("received")
      receipt.isLate = entry.value("late") == "true"
      receipt.draft = entry.value("draft")
      receipt.commentCount = Int(entry.value("comments")) ?? 0
      receipt.rest = entry.value("rest")
      store.receipts.append(receipt)
    }
  }

  mutating func readComments(_ source: SourceText) {
    var seen: Set<String> = []
    for entry in entries(source) {
      guard let id = required("id", entry) else { continue }
      if !seen.insert(id).inserted, let span = entry["id"]?.span { diagnostics.append(StoreRules.repeatedID(id, span)) }
      var comment = Comment(
        id: id, unit: "", standard: entry.value("standard"), clause: entry.value("clause"),
        opinion: entry.value("opinion"))
      if case .sequence(let units, _)? = entry["unit"] {
        comment.units = units.compactMap { $0.text?.value }
      } else {
        comment.units = [entry.value("unit")]
      }
      comment.block = entry["block"]?.text?.value
      comment.placing =
        word(entry, "placed", Comment.Placing.init(rawValue:), Comment.Placing.allCases.map(\.rawValue))
        ?? .unplaced
      comment.original = entry.value("original")
      comment.kind = word(entry, "type", Comment.Kind.init(written:), Comment.Kind.allCases.map(\.rawValue))
      comment.isMajor = entry.value("major") == "true"
      comment.proposal = entry.value("proposal")
      comment.reason = entry.value("reason")
      comment.remark = entry.value("remark")
      comment.disposition = disposition(entry)
      comment.sameAs = entry["same-as"]?.text?.value
      comment.history = entry["history"]?.items.compactMap { $0.text?.value } ?? []
      comment.carriedOutAt = entry["changed"]?.items.compactMap { $0.text?.value } ?? []
      store.comments.append(comment)
      store.places.append(ConsultationStore.Place(entry: entry.span, id: entry["id"]?.span ?? entry.span))
    }
  }

  private mutating func disposition(_ entry: YAMLNode) -> Disposition? {
    let decisions = Disposition.Decision.allCases.map(\.rawValue)
    let answer = entry.value("answer")
    if let decision = word(entry, "decision", Disposition.Decision.init(rawValue:), decisions) {
      return Disposition(decision, reason: answer)
    }
    if let decision = word(entry, "proposed-decision", Disposition.Decision.init(rawValue:), decisions) {
      return Disposition(decision, reason: answer, isProposed: true)
    }
    return answer.isEmpty ? nil : Disposition(.pending, reason: answer)
  }

  private mutating func entries(_ source: SourceText) -> [YAMLNode] {
    let root = parseYAML(source, range: source.span)
    diagnostics += root.diagnostics
    guard let node = root.output else { return [] }
    switch node {
    case .sequence(let items, _): return items
    case .scalar(let text, _) where text.isEmpty: return []
    case .scalar, .mapping:
      diagnostics.append(StoreRules.noList(node.span))
      return []
    }
  }

  private mutating func required(_ key: String, _ entry: YAMLNode) -> String? {
    let value = entry.value(key)
    if value.isEmpty {
      diagnostics.append(StoreRules.missing(key, entry.span))
      return nil
    }
    return value
  }

  private mutating func word<Value>(
    _ entry: YAMLNode, _ key: String, _ read: (String) -> Value?, _ allowed: [String]
  ) -> Value? {
    guard let text = entry[key]?.text, !text.value.isEmpty else { return nil }
    if let value = read(text.value.trimmed) { return value }
    diagnostics.append(StoreRules.unknownWord(text.value, key, allowed, text.span))
    return nil
  }
}

extension YAMLNode {
  /// The text of an entry, whatever it says; empty where there is none.
  func value(_ key: String) -> String {
    guard case .scalar(let text, _)? = self[key] else { return "" }
    return text
  }
}
