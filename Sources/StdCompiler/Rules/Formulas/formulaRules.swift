/// Formulas (数学公式); GB/T 1.1—2020, 9.9.
let formulaRules: [any Rule.Type] = [
  FormulaNumbers.self,
  SymbolsExplained.self,
  WordsInFormula.self,
  OneSymbolOneQuantity.self,
  FormulaReference.self,
]
