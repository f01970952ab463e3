/// Punctuation and what conversions leave behind; GB/T 1.1—2020, 9.4.1, and GB/T 15834.
let markRules: [any Rule.Type] = [
  HalfWidthMarks.self,
  PairedMarks.self,
  ParagraphEnds.self,
  SpacesInText.self,
  ConversionResidue.self,
  MisreadDashes.self,
  BrokenParagraph.self,
  BrokenAddresses.self,
  CommasOfTitles.self,
]
