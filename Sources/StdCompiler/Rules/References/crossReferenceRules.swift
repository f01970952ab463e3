/// References inside a document and citations of other documents; GB/T 1.1—2020, 9.5.
let crossReferenceRules: [any Rule.Type] = [
  DatedWherePlaced.self,
  DatedWhereGraded.self,
  WholeSeries.self,
  NoLawAsRequirement.self,
  DutiesFromLaw.self,
  NumberWithoutTitle.self,
  CitingVerbs.self,
  OneEditionInText.self,
  NearNumber.self,
  CopiedDefinition.self,
  DanglingReference.self,
  VagueReference.self,
  ReferenceForm.self,
  FigureMeant.self,
  UnspecificPrompt.self,
  SelfReference.self,
]
