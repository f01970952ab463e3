/// Elements: presence, order, names, forms; GB/T 1.1—2020, 6.2.2.3 and table 3.
///
/// There is no GBT1.1-ELM-09: the compiler makes the contents list (目次) of every standard itself.
let elementRules: [any Rule.Type] = [
  RequiredElements.self,
  OpeningClauses.self,
  ElementNames.self,
  ClosingElements.self,
  ClauseBehindAnnex.self,
  SymbolsClause.self,
  IntroductionOfParts.self,
  BibliographyNeeded.self,
  ContentsNeeded.self,
  ContractTerms.self,
  ElementForms.self,
  ReservedTitles.self,
]
