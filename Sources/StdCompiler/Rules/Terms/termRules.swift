/// Terms and definitions (术语和定义); GB/T 1.1—2020, 8.7.
///
/// What needs a reader has no file: GBT1.1-TRM-14 (near synonyms), -15 (combined terms) and -18 (order by concept or
/// pinyin).
let termRules: [any Rule.Type] = [
  TermsLeadInWords.self,
  TermsLeadInFits.self,
  TermNumbers.self,
  TermEntryComplete.self,
  EnglishInLowerCase.self,
  DefinitionIsStatement.self,
  DefinitionOpening.self,
  DefinitionOneSentence.self,
  TermUsed.self,
  TermsInDefinitions.self,
  TermEntryForm.self,
  TermEntryOrder.self,
  TermSourceForm.self,
  TermGroups.self,
  ShortFormInNote.self,
  OneDefinition.self,
]
