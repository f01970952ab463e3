/// The rules of the scope (范围).
let scopeRules: [any Rule.Type] = [
  ScopeContent.self,
  ScopeApplicability.self,
  ScopeStates.self,
  ScopeCoversClauses.self,
  ScopeClosed.self,
  ScopeObject.self,
  ScopeOwnSubjects.self,
  ScopeOfPart.self,
  ScopeVerbFits.self,
]
