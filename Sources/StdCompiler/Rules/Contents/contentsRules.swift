/// The rules of a contents (目次) that the author typed.
let contentsRules: [any Rule.Type] = [
  ContentsOrder.self,
  ContentsWithoutTerms.self,
  ContentsAgrees.self,
  ContentsPages.self,
  ContentsAnnexes.self,
]
