/// Annexes (附录), bibliography (参考文献) and index (索引); GB/T 1.1—2020, 8.13, 8.14 and 9.6.
///
/// GBT1.1-ANX-09, that the other rules hold inside annexes, has no file: those rules look at annexes themselves.
let annexRules: [any Rule.Type] = [
  AnnexLetters.self,
  AnnexHeading.self,
  AnnexMentioned.self,
  AnnexStatusFits.self,
  AnnexOrder.self,
  AnnexNumbers.self,
  AnnexElements.self,
  InformativeAnnexProvisions.self,
  BibliographyHeading.self,
  BibliographyItems.self,
  UnlistedInformativeDocument.self,
  UncitedBibliographyItems.self,
  BibliographyOrder.self,
  DraftingBasisListed.self,
  BibliographyTitles.self,
  IndexEntries.self,
]
