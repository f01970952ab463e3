import StdModel

/// A citation of a clause, figure, table or annex of another document is dated.
enum DatedWherePlaced: ReferenceRule {
  static let id = RuleID("GBT1.1-CIT-02")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.4.1.1"),
    summary: Bilingual(zh: "提及其他文件的具体章、条、图、表或附录时注日期", en: "a citation of a place in another document is dated"),
    why: Bilingual(zh: "文件修订后编号会变，不注日期就会指错", en: "numbers change with the next edition"),
    wrong: ["## 4 平台\n\n平台应符合⟦GB/T 24421.3⟧的第5章的规定。\n"],
    right: ["## 4 平台\n\n平台应符合GB/T 24421.3—2023的第5章的规定，并符合GB/T 19001的规定。\n"])

  static func check(_ reference: CrossReference, _ prose: Prose, in document: DocumentView) -> [Diagnostic] {
    guard case .standard(let number, _, .some) = reference.mention.kind, number.year == nil,
      !isTermSource(reference, document)
    else {
      return []
    }
    let span = prose.span(of: reference.mention.coreRange)
    let year = knownYear(of: number, reference, document)
    let fixes = year.map { year in
      [
        FixIt.replace(
          span,
          with: String(
            describing: StandardNumber(
              level: number.level, code: number.code, series: number.series, sequence: number.sequence, year: year)),
          .likely)
      ]
    }
    return [finding(.undated(number), at: span, fixes: fixes ?? [])]
  }

  private static func isTermSource(_ reference: CrossReference, _ document: DocumentView) -> Bool {
    document.facts[reference.place.node].kind == .term && reference.place.slot == 1
  }

  /// The year of the edition in the system or among the adopted standards.
  private static func knownYear(of number: StandardNumber, _ reference: CrossReference, _ document: DocumentView)
    -> Int?
  {
    let system = document.system.system
    switch reference.target {
    case .standard(let id): return system[id].metadata.number?.value.year
    case .node(let node): return system[node.standard].metadata.number?.value.year
    case .missing(let id): return system[id].metadata.number?.value.year
    case .adopted(let index): return system.configuration.adopted[index].number.year
    case .planned, .listed, .itself, .external, .missingStandard: return nil
    }
  }
}

extension Bilingual {
  fileprivate static func undated(_ number: StandardNumber) -> Self {
    Self(zh: "提及了 \(number) 的具体内容，编号应注年份", en: "a place in \(number) is named, so the number is dated")
  }
}
