/// The rules of the functional types (功能类型): 规范, 规程, 指南, 术语, 分类 and the work standards of posts.
let kindRules: [any Rule.Type] = [
  UniqueCodes.self,
  ProcedureEstablished.self,
  StepsInstructed.self,
  ActionsAsImperatives.self,
  TracingDescribed.self,
  NoRequirementsInGuidance.self,
  NoRequirementClausesInGuidance.self,
  NoGeneralRequirementsInGuidance.self,
  MethodsDescribed.self,
  MethodsMatchRequirements.self,
  MethodsInDetail.self,
  ArbitrationMethod.self,
  RequirementColumns.self,
  NoSpecificationInside.self,
  PostStandardParts.self,
  TermsOnly.self,
]
