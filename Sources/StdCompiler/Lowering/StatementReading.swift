import StdModel
import StdSyntax

/// Reads the table of grounds (章 / 主要内容 / 确定依据) of a drafting statement: the first table whose header names these
/// columns.
func readGrounds(of elements: [Element]) -> [DraftingStatement.Ground] {
  for element in elements {
    if let grounds = readGrounds(of: element.clause) { return grounds }
  }
  return []
}

private func readGrounds(of clause: Clause) -> [DraftingStatement.Ground]? {
  for case .table(let table) in clause.blocks {
    let header = table.header.cells.map(\.prose.text)
    guard let basis = header.firstIndex(where: { $0.contains("依据") }),
      let chapter = header.firstIndex(where: { $0.hasPrefix("章") || $0.contains("条款") }),
      let content = header.firstIndex(where: { $0.contains("内容") })
    else { continue }
    // What a merged cell says counts for each row that it reaches over.
    var (number, title, ground) = ("", "", Prose?.none)
    return table.rows.compactMap { row in
      guard row.cells.count > max(basis, chapter, content) else { return nil }
      if !row.cells[chapter].isCovered { number = row.cells[chapter].prose.text }
      if !row.cells[content].isCovered { title = row.cells[content].prose.text }
      if !row.cells[basis].isCovered { ground = row.cells[basis].prose }
      return DraftingStatement.Ground(
        clause: chapterNumber(number), title: title, basis: ground ?? row.cells[basis].prose,
        span: row.cells[chapter].prose.span)
    }
  }
  for subclause in clause.subclauses {
    if let grounds = readGrounds(of: subclause) { return grounds }
  }
  return nil
}

/// `4`, `第4章`, `第 4 章`, `5.2`, `附录A`
private func chapterNumber(_ text: String) -> ClauseNumber? {
  var kept: [UInt8] = []
  for byte in text.utf8 where byte < 0x80 && byte != 0x20 { kept.append(byte) }
  let digits = String(decoding: kept, as: UTF8.self)
  if text.contains("附录"), let letter = kept.first, kept.count == 1 { return .annex(letter) }
  return clauseNumber(digits)
}
