/// Tables (表); GB/T 1.1—2020, 9.8.
let tableRules: [any Rule.Type] = [
  TableHasNumber.self,
  TableNumbers.self,
  TableMentioned.self,
  TableCaption.self,
  TableForm.self,
  EmptyCells.self,
  SameAsAbove.self,
  ContinuedTable.self,
  UnitsInCells.self,
  StopsInCells.self,
  WeightsAddUp.self,
  MergedCells.self,
]
