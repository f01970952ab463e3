/// The rules of drafting statements (编制说明).
let statementRules: [any Rule.Type] = [
  StagesInOrder.self,
  StatementOfStage.self,
  StatementSections.self,
  LocalStatementSections.self,
  StatementTitle.self,
  TaskSource.self,
  DraftersOfStatement.self,
  WorkDates.self,
  GroundsOfClauses.self,
  TitlesInStatement.self,
  ComparisonOfEditions.self,
  StatementSelfName.self,
  NoPersonalAddresses.self,
  SectionInSentences.self,
  RoundComplete.self,
  OneContact.self,
]
