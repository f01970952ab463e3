package import StdOffice

/// What a unit gets back: each of its comments with what was decided (意见处理情况反馈表).
///
/// - Parameter comments: those of the unit, in the order of the draft.
package func replySheet(to unit: String, title: String, comments: [Comment], date: String) -> WordDocument {
  let columns = ["序号", "章条编号", "意见内容", "处理意见", "理由"]
  var rows = [columns.map { WordDocument.Table.Cell($0, .centred, isHead: true) }]
  for (index, comment) in comments.enumerated() {
    let opinion = comment.opinion + (comment.proposal.isEmpty ? "" : "\n建议：" + comment.proposal)
    // What is only put forward is not told to anybody yet.
    let decided = comment.disposition.flatMap { $0.isProposed ? nil : $0 }
    rows.append([
      .init(String(index + 1), .centred), .init(comment.place, .centred),
      .init(opinion), .init(decided?.decision.rawValue ?? Disposition.Decision.pending.rawValue, .centred),
      .init(decided?.reason ?? ""),
    ])
  }
  return WordDocument(
    [
      .paragraph(WordDocument.Paragraph("意见处理情况反馈表", .title)), .paragraph(WordDocument.Paragraph("\(unit)：")),
      .paragraph(WordDocument.Paragraph("　　贵单位对\(title)提出的意见收悉，处理情况如下。感谢对标准化工作的支持。")),
      .table(WordDocument.Table(rows: rows, widths: [700, 1300, 3900, 1200, 2538], headRows: 1)),
      .paragraph(WordDocument.Paragraph(date, .right)),
    ], title: "意见处理情况反馈表")
}
