package import StdModel
package import StdOffice

/// The form that those who comment fill in (征求意见反馈表), empty.
///
/// Its parts follow the profile: a table with one row for each comment, the four blocks of the forms of local standards, the
/// columns of the collated table of national standards, or the template of ISO and IEC.
package struct BlankForm: Sendable {
  package typealias Profile = Consultation.Form

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

  private static let emptyRows = 20

  // MARK: - Words

  private var title: String {
    switch profile {
    case .table: "标准征求意见反馈表"
    case .blocks: "地方标准征求意见表"
    case .national: "国家标准征求意见反馈表"
    case .iso: "Template for comments and secretariat observations（征求意见反馈表）"
    }
  }

  /// A column of the table: its name, its widths in a workbook and in a text document.
  private struct Column {
    let name: String
    let wide: Double
    let narrow: Int
    var words: [String] = []
  }

  private var columns: [Column] {
    let kinds = Comment.Kind.allCases.map(\.rawValue)
    switch profile {
    case .table, .blocks:
      return [
        Column(name: "序号", wide: 6, narrow: 700), Column(name: "章条编号", wide: 12, narrow: 1300),
        Column(name: "原文", wide: 30, narrow: 3200), Column(name: "意见内容", wide: 36, narrow: 3500),
        Column(name: "修改建议", wide: 36, narrow: 3200), Column(name: "理由", wide: 24, narrow: 1770),
        Column(name: "意见类型", wide: 10, narrow: 900, words: kinds),
      ]
    case .national:
      return [
        Column(name: "序号", wide: 6, narrow: 700), Column(name: "标准章条编号", wide: 14, narrow: 1500),
        Column(name: "意见内容", wide: 62, narrow: 6000), Column(name: "提出单位", wide: 20, narrow: 2000),
        Column(name: "处理意见及理由", wide: 36, narrow: 3370), Column(name: "备注", wide: 12, narrow: 1000),
      ]
    case .iso:
      return [
        Column(name: "MB/NC（成员）", wide: 10, narrow: 1100), Column(name: "Line number（行号）", wide: 9, narrow: 900),
        Column(name: "Clause/Subclause（章条）", wide: 12, narrow: 1250),
        Column(name: "Paragraph/Figure/Table（段、图、表）", wide: 14, narrow: 1350),
        Column(name: "Type of comment（类型）", wide: 10, narrow: 950, words: ["ge", "te", "ed"]),
        Column(name: "Comments（意见）", wide: 42, narrow: 3900),
        Column(name: "Proposed change（修改建议）", wide: 36, narrow: 3100),
        Column(name: "Observations of the secretariat（秘书处意见）", wide: 26, narrow: 2020),
      ]
    }
  }

  /// The data of the person, two or three to a line.
  private var people: [[String]] {
    switch profile {
    case .blocks: [["姓名", "职务/职称", "单位"], ["电话/传真", "邮编", "联系地址"]]
    case .iso: [["Organization（单位）", "Name（姓名）"], ["E-mail", "Phone"], ["Date", "Address"]]
    case .table, .national: [["单位（盖章）", "填表人"], ["职务/职称", "电话"], ["电子邮箱", "地址"]]
    }
  }

  private var standardLabel: String {
    switch profile {
    case .blocks: "二、征求意见的标准"
    case .iso: "Document（标准）"
    case .table, .national: "标准"
    }
  }

  private var notes: [String] {
    var notes: [String]
    switch profile {
    case .blocks: notes = ["注1：没有意见的，写“无意见”，也请寄回。", "注2：写不下的，可另附页；也可在征求意见稿上用修订、批注或另一种颜色修改后一并寄回。"]
    case .national: notes = ["注1：没有意见的，在“意见内容”中写“无意见”，也请寄回。", "注2：章条编号写作“5.2”“表1”“附录A”，对全文的意见写“总体”。“处理意见及理由”由起草组填写。"]
    case .table, .iso: notes = ["注1：没有意见的，在“意见内容”中写“无意见”，也请寄回。", "注2：章条编号写作“5.2”“表1”“附录A”，对全文的意见写“总体”。"]
    }
    notes.append("注3：知道与本文件有关的专利的，请连同支持性文件一并附上。")
    let deadline = closes.isEmpty ? "" : "请于\(closes)（含）前"
    if !contact.isEmpty { notes.append("注4：\(deadline.isEmpty ? "请" : deadline)寄回：\(contact.joined(separator: "；"))") }
    return notes
  }

  /// The counts below the table, which the drafting group fills in.
  private var counts: [String] {
    guard profile == .national else { return [] }
    return ["说明（由起草组填写）："]
      + ["发送《征求意见稿》的单位数", "收到《征求意见稿》后，回函的单位数", "收到《征求意见稿》后，回函并有建议或意见的单位数", "没有回函的单位数"].enumerated()
      .map { place, words in "\(["①", "②", "③", "④"][place]) \(words)：　　个。" }
  }

  /// The standards; left to the person where they are so many that a list would fill the page.
  private var standardNames: String { standards.count > 5 ? "" : standards.map(\.words).joined(separator: "\n") }

  // MARK: - Workbook

  package var workbook: Workbook {
    let last = columns.count - 1
    var sheet = Sheet(
      name: "反馈表", rows: [[Sheet.Cell(title, .title)]],
      columns: columns.map { Sheet.Column(width: $0.wide) } + [Sheet.Column(width: 10, isHidden: true)])
    sheet.merged = [Sheet.Block(rows: 0...0, columns: 0...last)]
    sheet.isLandscape = true
    if profile == .blocks {
      addLine("一、填表人基本情况", .head, last, to: &sheet)
      // Columns are wide or narrow for the table: two pairs to a line is what fits.
      let labels = people.flatMap(\.self)
      for place in stride(from: 0, to: labels.count, by: 2) {
        addPairs(Array(labels[place...].prefix(2)), last, to: &sheet)
      }
      addLine(standardLabel, standardNames, last, to: &sheet)
      addLine("三、重大意见或建议：", .entry, last, height: 120, to: &sheet)
      addLine("四、具体的修改意见：（注明被修改内容及理由）", .head, last, to: &sheet)
    } else {
      addLine(standardLabel, standardNames, last, to: &sheet)
      for pair in people { addPairs(pair, last, to: &sheet) }
    }
    addTable(to: &sheet)
    for note in counts + notes { addLine(note, .plain, last, to: &sheet) }
    var marks = Sheet(
      name: FormMarks.hiddenSheet, rows: [[Sheet.Cell(FormMarks.draftProperty), Sheet.Cell(fingerprint)]])
    marks.isHidden = true
    return Workbook(sheets: [sheet, marks], properties: [FormMarks.draftProperty: fingerprint], title: title)
  }

  /// One cell over the whole width.
  private func addLine(
    _ text: String, _ style: Sheet.Style, _ last: Int, height: Double? = nil, to sheet: inout Sheet
  ) {
    let row = sheet.rows.count
    sheet.rows.append([Sheet.Cell(text, style)] + Array(repeating: Sheet.Cell("", style), count: last))
    sheet.merged.append(Sheet.Block(rows: row...row, columns: 0...last))
    if let height { sheet.heights[row] = height }
  }

  /// A label and the text behind it.
  private func addLine(_ label: String, _ text: String, _ last: Int, to sheet: inout Sheet) {
    let row = sheet.rows.count
    sheet.rows.append(
      [Sheet.Cell(label, .head), Sheet.Cell("", .head), Sheet.Cell(text, .entry)]
        + Array(repeating: Sheet.Cell("", .entry), count: last - 2))
    sheet.merged.append(Sheet.Block(rows: row...row, columns: 0...1))
    sheet.merged.append(Sheet.Block(rows: row...row, columns: 2...last))
  }

  private func addPairs(_ labels: [String], _ last: Int, to sheet: inout Sheet) {
    let row = sheet.rows.count
    let middle = labels.count > 1 ? 3 : last + 1
    var cells = [Sheet.Cell(labels[0], .head), Sheet.Cell("", .head)]
    for column in 2...last {
      cells.append(column == middle ? Sheet.Cell(labels[1], .head) : Sheet.Cell("", .entry))
    }
    sheet.rows.append(cells)
    sheet.merged.append(Sheet.Block(rows: row...row, columns: 0...1))
    if middle + 1 < last { sheet.merged.append(Sheet.Block(rows: row...row, columns: middle + 1...last)) }
    sheet.heights[row] = 22
  }

  private func addTable(to sheet: inout Sheet) {
    sheet.rows.append((columns.map(\.name) + [FormMarks.blockColumn]).map { Sheet.Cell($0, .head) })
    let first = sheet.rows.count
    let isCounted = columns[0].name == "序号"
    for ordinal in 1...Self.emptyRows {
      sheet.heights[sheet.rows.count] = 34
      sheet.rows.append(
        [Sheet.Cell(isCounted ? String(ordinal) : "", .centred)]
          + Array(repeating: Sheet.Cell("", .entry), count: columns.count))
    }
    for (place, column) in columns.enumerated() where !column.words.isEmpty {
      sheet.choices.append(
        Sheet.Choice(Sheet.Block(rows: first...sheet.rows.count - 1, columns: place...place), column.words))
    }
  }

  // MARK: - Text document

  private typealias Cell = WordDocument.Table.Cell

  package var document: WordDocument {
    var blocks: [WordDocument.Block] = [.paragraph(WordDocument.Paragraph(title, .title))]
    if profile == .blocks {
      blocks.append(.table(blockTable))
    } else {
      var rows: [[Cell]] = [[Cell(standardLabel, .centred, isHead: true), Cell(standardNames, .body, span: 3)]]
      for pair in people {
        rows.append(pair.flatMap { [Cell($0, .centred, isHead: true), Cell("")] })
      }
      blocks.append(.table(WordDocument.Table(rows: rows, widths: [1900, 5385, 1900, 5385])))
      blocks.append(.table(commentTable))
    }
    blocks += (counts + notes).map { .paragraph(WordDocument.Paragraph($0)) }
    return WordDocument(
      blocks, properties: [FormMarks.draftProperty: fingerprint], title: title, isLandscape: profile != .blocks)
  }

  /// The four blocks on an upright page, the last of free text.
  private var blockTable: WordDocument.Table {
    var rows: [[Cell]] = [[Cell("一、填表人基本情况", .body, span: 6, isHead: true)]]
    for line in people { rows.append(line.flatMap { [Cell($0, .centred, isHead: true), Cell("")] }) }
    rows.append([Cell(standardLabel, .body, span: 2, isHead: true), Cell(standardNames, .body, span: 4)])
    rows.append([Cell("三、重大意见或建议：", .body, span: 6)])
    rows.append([Cell("四、具体的修改意见：（注明被修改内容及理由）", .body, span: 6)])
    return WordDocument.Table(
      rows: rows, widths: [1100, 2113, 1100, 2112, 1100, 2113],
      heights: [rows.count - 2: 2400, rows.count - 1: 5600])
  }

  private var commentTable: WordDocument.Table {
    let isCounted = columns[0].name == "序号"
    var rows = [columns.map { Cell($0.name, .centred, isHead: true) }]
    for ordinal in 1...Self.emptyRows {
      rows.append(
        [Cell(isCounted ? String(ordinal) : "", .centred)] + Array(repeating: Cell(""), count: columns.count - 1))
    }
    var table = WordDocument.Table(rows: rows, widths: columns.map(\.narrow), headRows: 1)
    for row in 1...Self.emptyRows { table.heights[row] = 640 }
    return table
  }
}
