/// Modal words and the types of provisions; GB/T 1.1—2020, 9.1, 9.4.2, 8.10 and annex C.
let modalRules: [any Rule.Type] = [
  NoMust.self,
  NoProhibition.self,
  UnlistedRequirementWord.self,
  PlainShall.self,
  PlainShould.self,
  PlainMay.self,
  PlainCan.self,
  AbilityOrPermission.self,
  HedgedRequirement.self,
  UsualRequirement.self,
  UnverifiableRequirement.self,
  MixedSentence.self,
  PersonsComply.self,
  GeneralClauseProvisions.self,
  VagueCondition.self,
]
