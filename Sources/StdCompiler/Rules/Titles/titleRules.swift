/// The rules of the title (文件名称).
let titleRules: [any Rule.Type] = [
  TitleElements.self,
  TitleWithoutStandard.self,
  TitleOfType.self,
  EnglishTitleOfType.self,
  PartTitle.self,
  PartNumbersAgree.self,
  TitleObject.self,
]
