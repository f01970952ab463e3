/// Lists (列项); GB/T 1.1—2020, 7.5.
let listRules: [any Rule.Type] = [
  ListLeadIn.self,
  ListEndMarks.self,
  ListLastItem.self,
  ListDepth.self,
  ListMarkers.self,
  ListOrdinals.self,
  ListOneFamily.self,
  ListOfOne.self,
  ListOfSteps.self,
  ListCountWord.self,
  ListInnerStops.self,
  OpenEnumeration.self,
  ListKeyPhrases.self,
  EmptyItem.self,
  LeadInOfOtherClause.self,
]
