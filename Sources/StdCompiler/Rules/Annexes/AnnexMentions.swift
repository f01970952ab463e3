import StdModel

/// Where the text, the foreword and the introduction mention annexes or what stands in them.
struct AnnexMention {
  /// The letter of the annex.
  let letter: UInt8
  let reference: CrossReference
  /// Whether the annex itself is named, not a clause, figure, table or formula of it.
  let isWhole: Bool
}

extension DocumentView {
  /// The mentions of annexes outside the annexes, in reading order.
  func annexMentions() -> [AnnexMention] {
    guard let first = elements.first(where: { $0.kind.isAnnex }) else { return [] }
    var result: [AnnexMention] = []
    for reference in resolution.references.all {
      // Behind the first annex stand annexes and lists, and clauses that are misplaced.
      if reference.place.node >= first.id, !(element(of: reference.place.node)?.kind.isNumberedClause ?? false) {
        continue
      }
      let letter: UInt8
      var isWhole = false
      switch reference.mention.kind {
      case .annex(let annex): (letter, isWhole) = (annex, true)
      case .clause(let number, _, _): letter = number.annex
      case .figure(let number, _), .table(let number), .formula(let number): letter = number.annex
      case .symbolic: letter = annexLetter(of: reference.target)
      case .item, .bibliography, .note, .example, .standard, .titled: continue
      }
      if letter != 0 { result.append(AnnexMention(letter: letter, reference: reference, isWhole: isWhole)) }
    }
    return result
  }

  private func annexLetter(of target: CrossReference.Target) -> UInt8 {
    guard case .node(let node) = target, node.standard == standard.id, let element = element(of: node.node),
      element.kind.isAnnex
    else {
      return 0
    }
    return number(of: element.id)?.annex ?? 0
  }
}
