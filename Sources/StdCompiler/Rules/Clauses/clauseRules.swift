/// Clauses and subclauses (章、条、段); GB/T 1.1—2020, 7.2 to 7.4 and 9.3.
let clauseRules: [any Rule.Type] = [
  ClauseNumbersContinue.self,
  ClauseHasTitle.self,
  SubclauseDepth.self,
  LoneSubclause.self,
  SubclauseNumbersContinue.self,
  SiblingTitles.self,
  UntitledSubclauseDivided.self,
  FirstLevelTitles.self,
  KeyPhrases.self,
  HangingParagraph.self,
  HeadingDepth.self,
  EmptyClause.self,
  GeneralClauseFirst.self,
  OverviewsEverywhere.self,
  TidyClauseNumber.self,
  ClauseTitleForm.self,
]
