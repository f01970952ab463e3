/// Numbers of standards (文件编号); GB/T 1.1—2020, 8.1 and 10.3.1.4.
let numberRules: [any Rule.Type] = [
  NumberDash.self,
  NumberSpacing.self,
  NumberYear.self,
  NumberCode.self,
  NumberRegion.self,
  NumberGlyphs.self,
  NumberSlash.self,
  SystemNumber.self,
  NumberOfOtherCode.self,
  NumberOfNoEdition.self,
]
