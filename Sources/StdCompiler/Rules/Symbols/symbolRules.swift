/// Symbols and abbreviations (符号和缩略语); GB/T 1.1—2020, 8.8.
let symbolRules: [any Rule.Type] = [
  SymbolsLeadIn.self,
  SymbolsOrder.self,
  SymbolsUsed.self,
  AbbreviationExplained.self,
]
