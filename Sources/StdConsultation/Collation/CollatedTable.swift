package import StdOffice

/// The collated table of comments and dispositions (意见汇总处理表).
package struct CollatedTable: Sendable {
  /// What stands above the table.
  package struct Head: Equatable, Sendable {
    package let title: String
    /// `标准项目名称：…`, `负责起草单位：…`, `承办人：…`, `电话：…`, `日期：…`
    package let lines: [String]

    package init(title: String, lines: [String]) {
      self.title = title
      self.lines = lines
    }
  }

  private let head: Head
  private let rows: [[String]]
  private let foot: [String]

  private static let columns = ["序号", "标准章条编号", "意见内容", "提出单位", "处理意见及理由", "备注"]

  /// - Parameters:
  ///   - groups: in the order of the draft, as `collate` gives them.
  ///   - redaction: for the public edition: without data of persons and without remarks; nil for the working one.
  package init(
    _ groups: [CommentGroup], counts: ReplyCounts, head: Head, severalStandards: Bool,
    redaction: Redaction? = nil
  ) {
    self.head = head
    foot = counts.lines
    var rows: [[String]] = []
    for (index, group) in groups.enumerated() {
      let comment = redaction?.comment(group.first) ?? group.first
      var place = comment.place
      if severalStandards, !comment.standard.isEmpty { place = "\(comment.standard)\n\(place)" }
      var units: [String] = []
      for unit in group.units.map({ redaction?.unit($0) ?? $0 }) where !units.contains(unit) {
        units.append(unit)
      }
      rows.append([
        String(index + 1), place, Self.opinion(comment), units.joined(separator: "、"),
        redaction?.text(Self.answer(group.disposition)) ?? Self.answer(group.disposition), comment.remark,
      ])
    }
    self.rows = rows
  }

  private static func opinion(_ comment: Comment) -> String {
    var lines: [String] = []
    if !comment.opinion.isEmpty { lines.append(comment.opinion) }
    if !comment.proposal.isEmpty { lines.append("建议：" + comment.proposal) }
    if !comment.reason.isEmpty { lines.append("理由：" + comment.reason) }
    return lines.joined(separator: "\n")
  }

  private static func answer(_ disposition: Disposition?) -> String {
    guard let disposition else { return "" }
    let word = disposition.decision.rawValue + (disposition.isProposed ? "（拟）" : "")
    return disposition.reason.isEmpty ? word : "\(word)。\(disposition.reason)"
  }

  /// As a workbook, landscape, the head on each printed page.
  package var workbook: Workbook {
    var sheet = Sheet(
      name: "意见汇总处理表", rows: [[Sheet.Cell(head.title, .title)]],
      columns: [6, 16, 60, 24, 44, 14].map { Sheet.Column(width: $0) })
    sheet.merged = [Sheet.Block(rows: 0...0, columns: 0...5)]
    for line in head.lines { appendPlain(line, to: &sheet) }
    sheet.rows.append(Self.columns.map { Sheet.Cell($0, .head) })
    sheet.headRows = sheet.rows.count
    for row in rows {
      sheet.rows.append(
        row.enumerated().map { column, text in Sheet.Cell(text, column < 2 ? .centred : .body) })
    }
    if rows.isEmpty { sheet.rows.append([Sheet.Cell("没有意见", .body)]) }
    appendPlain("说明：", to: &sheet)
    for line in foot { appendPlain(line, to: &sheet) }
    sheet.isLandscape = true
    return Workbook(sheets: [sheet], title: head.title)
  }

  private func appendPlain(_ line: String, to sheet: inout Sheet) {
    sheet.merged.append(Sheet.Block(rows: sheet.rows.count...sheet.rows.count, columns: 0...5))
    sheet.rows.append([Sheet.Cell(line, .plain)])
  }

  /// As a text document, landscape.
  package var document: WordDocument {
    var blocks: [WordDocument.Block] = [.paragraph(WordDocument.Paragraph(head.title, .title))]
    blocks += head.lines.map { .paragraph(WordDocument.Paragraph($0)) }
    let headRow = Self.columns.map { WordDocument.Table.Cell($0, .centred, isHead: true) }
    let body = rows.map { row in
      row.enumerated().map { column, text in
        WordDocument.Table.Cell(
          text.split(separator: "\n", omittingEmptySubsequences: false).map {
            .paragraph(WordDocument.Paragraph(String($0), column < 2 ? .centred : .body))
          })
      }
    }
    blocks.append(
      .table(
        WordDocument.Table(
          rows: [headRow] + body, widths: [700, 1500, 5200, 2200, 3770, 1200], headRows: 1)))
    blocks.append(.paragraph("说明："))
    blocks += foot.map { .paragraph(WordDocument.Paragraph($0)) }
    return WordDocument(blocks, title: head.title, isLandscape: true)
  }
}
