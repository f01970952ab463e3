/// Numbers, quantities and units; GB/T 1.1—2020, 9.4.4 to 9.4.7, 10.4.6.
let quantityRules: [any Rule.Type] = [
  ArabicValues.self,
  UnitSpacing.self,
  RangeUnits.self,
  ToleranceUnits.self,
  DimensionUnits.self,
  LimitUnits.self,
  UnitSymbols.self,
  RangeDashes.self,
  ItalicSymbols.self,
  ReversedRange.self,
  DigitGroups.self,
  UnitGlyphs.self,
]
