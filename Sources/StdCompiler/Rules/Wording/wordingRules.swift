/// Wording; GB/T 1.1—2020, 9.4, 9.5, 9.13.
let wordingRules: [any Rule.Type] = [
  UnnamedRules.self,
  OpenRequirement.self,
  TimeWords.self,
  BrandNames.self,
  AuthorityNames.self,
  RepeatedPhrase.self,
  DrawnUpStandards.self,
  Misspellings.self,
  ForeignWords.self,
  NameVariants.self,
  PostNames.self,
  WarningsInFront.self,
  EnumerationCount.self,
  PreferredWords.self,
]
