package import StdOffice

/// The form that those who comment fill in (征求意见反馈表), empty.
package struct BlankForm: Sendable {
  /// What the form looks like; bodies that approve standards prescribe one or the other.
  package enum Profile: String, CaseIterable, Sendable {
    /// One row for each comment, as the forms of national standards have it.
    case table = "表格"
    /// Who fills it in, the standard, major opinions, details: four blocks of free text, as local standards have it.
    case blocks = "分栏"
  }

  package struct Standard: Sendable {
    package let name: String
    package let title: String
    package let stage: String

    package init(name: String, title: String, stage: String) {
      self.name = name
      self.title = title
      self.stage = stage
    }

    fileprivate var words: String {
      name.isEmpty || name == title ? "《\(title)》（\(stage)）" : "\(name)《\(title)》（\(stage)）"
    }
  }

  private let profile: Profile
  private let standards: [Standard]
  private let closes: String
  private let contact: [String]
  private let fingerprint: String

  /// - Parameters:
  ///   - standards: those that are out for comment.
  ///   - closes: the last day, `2026-03-31`; empty where none is set.
  ///   - contact: lines that say where the form goes.
  ///   - fingerprint: what tells the draft from others.
  package init(_ profile: Profile, standards: [Standard], closes: String, contact: [String], fingerprint: String) {
    self.profile = profile
    self.standards = standards
    self.closes = closes
    self.contact = contact
    self.fingerprint = fingerprint
  }

  private static let title = "标准征求意见反馈表"
  private static let columns = ["序号", "章条编号", "原文", "意见内容", "修改建议", "理由", "意见类型"]
  private static let emptyRows = 20
  private static let people = [["单位（盖章）", "填表人"], ["职务/职称", "电话"], ["电子邮箱", "地址"]]

  private var notes: [String] {
    var notes = ["注1：没有意见的，在“意见内容”中写“无意见”，也请寄回。", "注2：章条编号写作“5.2”“表1”“附录A”，对全文的意见写“总体”。"]
    notes.append("注3：知道与本文件有关的专利的，请连同支持性文件一并附上。")
    let deadline = closes.isEmpty ? "" : "请于\(closes)（含）前"
    if !contact.isEmpty { notes.append("注4：\(deadline.isEmpty ? "请" : deadline)寄回：\(contact.joined(separator: "；"))") }
    return notes
  }

  /// The standards; left to the person where they are so many that a list would fill the page.
  private var standardNames: String { standards.count > 5 ? "" : standards.map(\.words).joined(separator: "\n") }

  // MARK: - Workbook

  package var workbook: Workbook {
    var sheet = profile == .table ? tableSheet : blockSheet
    for note in notes {
      sheet.merged.append(Sheet.Block(rows: sheet.rows.count...sheet.rows.count, columns: 0...6))
      sheet.rows.append([Sheet.Cell(note, .plain)])
    }
    var marks = Sheet(
      name: FormMarks.hiddenSheet, rows: [[Sheet.Cell(FormMarks.draftProperty), Sheet.Cell(fingerprint)]])
    marks.isHidden = true
    return Workbook(
      sheets: [sheet, marks], properties: [FormMarks.draftProperty: fingerprint], title: Self.title)
  }

  private var head: Sheet {
    var sheet = Sheet(
      name: "反馈表", rows: [[Sheet.Cell(Self.title, .title)]],
      columns: [6, 12, 30, 36, 36, 24, 10].map { Sheet.Column(width: $0) } + [Sheet.Column(width: 10, isHidden: true)])
    sheet.merged = [Sheet.Block(rows: 0...0, columns: 0...6)]
    sheet.isLandscape = true
    addLine("标准", standardNames, to: &sheet)
    for pair in Self.people {
      let row = sheet.rows.count
      sheet.rows.append([
        Sheet.Cell(pair[0], .head), Sheet.Cell("", .head), Sheet.Cell("", .entry), Sheet.Cell(pair[1], .head),
        Sheet.Cell("", .entry), Sheet.Cell("", .entry), Sheet.Cell("", .entry),
      ])
      sheet.merged.append(Sheet.Block(rows: row...row, columns: 0...1))
      sheet.merged.append(Sheet.Block(rows: row...row, columns: 4...6))
      sheet.heights[row] = 22
    }
    return sheet
  }

  private func addLine(_ label: String, _ text: String, height: Double? = nil, to sheet: inout Sheet) {
    let row = sheet.rows.count
    sheet.rows.append(
      [Sheet.Cell(label, .head), Sheet.Cell("", .head), Sheet.Cell(text, .entry)]
        + Array(repeating: Sheet.Cell("", .entry), count: 4))
    sheet.merged.append(Sheet.Block(rows: row...row, columns: 0...1))
    sheet.merged.append(Sheet.Block(rows: row...row, columns: 2...6))
    if let height { sheet.heights[row] = height }
  }

  private var tableSheet: Sheet {
    var sheet = head
    sheet.rows.append((Self.columns + [FormMarks.blockColumn]).map { Sheet.Cell($0, .head) })
    let first = sheet.rows.count
    for ordinal in 1...Self.emptyRows {
      sheet.heights[sheet.rows.count] = 34
      sheet.rows.append(
        [Sheet.Cell(String(ordinal), .centred)] + Array(repeating: Sheet.Cell("", .entry), count: Self.columns.count))
    }
    let kinds = Comment.Kind.allCases.map(\.rawValue)
    sheet.choices = [Sheet.Choice(Sheet.Block(rows: first...sheet.rows.count - 1, columns: 6...6), kinds)]
    return sheet
  }

  private var blockSheet: Sheet {
    var sheet = head
    addLine("重大意见或建议", "", height: 120, to: &sheet)
    addLine("具体的修改意见", "", height: 320, to: &sheet)
    return sheet
  }

  // MARK: - Text document

  package var document: WordDocument {
    typealias Cell = WordDocument.Table.Cell
    var rows: [[Cell]] = [[Cell("标准", .centred, isHead: true), Cell(standardNames, .body, span: 3)]]
    for pair in Self.people {
      rows.append([Cell(pair[0], .centred, isHead: true), Cell(""), Cell(pair[1], .centred, isHead: true), Cell("")])
    }
    var blocks: [WordDocument.Block] = [.paragraph(WordDocument.Paragraph(Self.title, .title))]
    switch profile {
    case .table:
      blocks.append(.table(WordDocument.Table(rows: rows, widths: [1800, 5485, 1800, 5485])))
      var comments = [Self.columns.map { Cell($0, .centred, isHead: true) }]
      for ordinal in 1...Self.emptyRows {
        comments.append([Cell(String(ordinal), .centred)] + Array(repeating: Cell(""), count: Self.columns.count - 1))
      }
      var table = WordDocument.Table(
        rows: comments, widths: [700, 1300, 3200, 3500, 3200, 1770, 900], headRows: 1)
      for row in 1...Self.emptyRows { table.heights[row] = 640 }
      blocks.append(.table(table))
    case .blocks:
      rows.append([Cell("重大意见或建议：", .body, span: 4)])
      rows.append([Cell("具体的修改意见：", .body, span: 4)])
      blocks.append(
        .table(
          WordDocument.Table(
            rows: rows, widths: [1500, 3319, 1500, 3319], heights: [rows.count - 2: 2400, rows.count - 1: 6000])))
    }
    blocks += notes.map { .paragraph(WordDocument.Paragraph($0)) }
    return WordDocument(
      blocks, properties: [FormMarks.draftProperty: fingerprint], title: Self.title, isLandscape: profile == .table)
  }
}
