import StdMarkup
import StdModel

extension SiteIndex {
  func name(of subsystem: SubsystemKind) -> String {
    system.system.framework.subsystem(subsystem)?.name ?? subsystem.defaultName
  }

  /// The words for a reference that the author left to the compiler, as GB/T 1.1—2020, 9.5, wants them; nil where it
  /// leads nowhere.
  func words(for target: CrossReference.Target, on page: StandardID) -> String? {
    switch target {
    case .node(let reference):
      let words = words(for: reference)
      guard reference.standard != page else { return words }
      return words.map { "\(self[reference.standard].number)中\($0)" } ?? self[reference.standard].number
    case .standard(let id): return self[id].number
    case .adopted(let index): return adopted[index].number.description
    case .planned(let number): return number.description
    case .listed(let entry):
      guard case .ordinal(let ordinal) = facts(of: page)[entry].effective else { return nil }
      return "[\(ordinal)]"
    case .itself: return "本文件"
    case .external, .missingStandard, .missing: return nil
    }
  }

  /// `5.2`, `附录A`, `表3`, `图A.1`, `公式（2）`, `5.2 a)`: what running text calls a node.
  func words(for reference: NodeReference) -> String? {
    let table = facts(of: reference.standard)
    let facts = table[reference.node]
    switch (facts.kind, facts.effective) {
    case (.element, .clause(let number)) where number.annex != 0: return "附录\(number)"
    case (.element, .clause(let number)): return "第\(number)章"
    case (_, .clause(let number)): return number.description
    case (.figure, .object(let number)): return "图\(number)"
    case (.table, .object(let number)): return "表\(number)"
    case (.formula, .object(let number)): return "公式（\(number)）"
    case (.reference, .ordinal(let ordinal)): return "[\(ordinal)]"
    case (.note, .ordinal(let ordinal)): return "\(clauseName(reference))的注\(ordinal)"
    case (.example, .ordinal(let ordinal)): return "\(clauseName(reference))的示例\(ordinal)"
    case (.note, _): return "\(clauseName(reference))的注"
    case (.example, _): return "\(clauseName(reference))的示例"
    case (.item, .item(let family, let ordinal)):
      var steps = itemWords(family, ordinal)
      var parent = facts.parent
      while parent != table[parent].parent, parent != facts.clause {
        if table[parent].kind == .item, case .item(let family, let ordinal) = table[parent].effective {
          steps = itemWords(family, ordinal) + steps
        }
        parent = table[parent].parent
      }
      return "\(clauseName(reference)) \(steps)"
    default: return clauseName(reference)
    }
  }

  private func itemWords(_ family: ListMarker.Family, _ ordinal: Int) -> String {
    switch family {
    case .letter: ListMarker.letters(ordinal) + ")"
    case .digit: "\(ordinal))"
    case .dash, .bullet, .foreign: "第\(ordinal)项"
    }
  }

  // MARK: - Previews

  /// What a reader sees of a target on another page before going there: the definition of a term, else number and
  /// title.
  func writePreview(of target: NodeReference, to value: inout TokenWriter) {
    let entry = self[target.standard]
    let facts = facts[Int(target.standard.index)][target.node]
    if facts.kind == .term, let term = termEntries[target] {
      value.text(term.term?.text ?? "")
      value.constant("：")
      value.text(term.definition?.prose.plainText ?? "")
      value.constant("（")
      value.text(entry.number)
      value.constant(" ")
      value.text(clauseName(target))
      return value.constant("）")
    }
    value.text(entry.label)
    if let words = words(for: target) {
      value.constant("　")
      value.text(words)
    }
    if facts.kind == .clause || facts.kind == .element,
      let title = standards[Int(target.standard.index)].elements.title(ofClause: facts.clause)
    {
      value.constant("　")
      value.text(title)
    }
  }

  func adoptedLabel(_ index: Int) -> String {
    let standard = adopted[index]
    return "\(standard.number)　\(standard.title)"
  }
}

extension SubsystemKind {
  /// The name for a framework that does not name the subsystem.
  var defaultName: String {
    switch self {
    case .base: "服务基础标准体系"
    case .implementation: "服务实施标准体系"
    case .support: "服务保障标准体系"
    case .post: "岗位工作标准体系"
    }
  }
}

extension [Element] {
  /// The title of the clause or element with the given id.
  func title(ofClause id: NodeID) -> String? {
    var place = count - 1
    while place >= 0, self[place].clause.id > id { place -= 1 }
    return place < 0 ? nil : self[place].clause.title(of: id)
  }
}

extension Clause {
  fileprivate func title(of id: NodeID) -> String? {
    if self.id == id { return heading.title?.plainText }
    var place = subclauses.count - 1
    while place >= 0, subclauses[place].id > id { place -= 1 }
    return place < 0 ? nil : subclauses[place].title(of: id)
  }
}
