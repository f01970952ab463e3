import StdOffice

/// Reads the rows of a form: who fills it in, the table of comments by the words of its head, and sections of free text.
struct FormReader {
  private(set) var form: ReturnedForm

  /// The columns of the table that is being read, by what they hold.
  private var columns: [FormLabel: Int] = [:]
  private var section: FormLabel?
  /// Whether the row before was a head, which may have a second row.
  private var isBelowHead = false
  private var width = 0
  /// The number in the first column of the row before.
  private var lastOrdinal = ""

  init(_ form: ReturnedForm = ReturnedForm()) { self.form = form }

  mutating func read(_ grid: FormGrid) {
    // A table that goes on, on the next page or sheet, has no head of its own.
    let nextWidth = grid.rows.map(\.count).max() ?? 0
    if columns.isEmpty || nextWidth != width || grid.rows.contains(where: { Self.head($0) != nil }) { columns = [:] }
    width = nextWidth
    section = nil
    isBelowHead = false
    for row in grid.rows { read(row) }
  }

  private mutating func read(_ row: [String]) {
    guard row.contains(where: { !$0.isEmpty }) else { return }
    let wasHead = isBelowHead
    isBelowHead = false
    if let head = Self.head(row) ?? (wasHead ? Self.secondHead(row) : nil) {
      columns = wasHead ? Self.joined(columns, head) : head
      section = nil
      isBelowHead = true
      lastOrdinal = ""
    } else if readSection(row) {
      return
    } else if !columns.isEmpty, readItem(row) {
      return
    } else if readPersonalData(row) {
      return
    } else if let section, let text = row.first(where: { !$0.isEmpty }) {
      addParagraphs(text, isMajor: section == .majorSection)
    } else if row.contains(where: Self.saysNoComments) {
      form.hasNoComments = true
    } else {
      keep(row)
    }
  }

  /// What is no part of any form goes into the rest.
  private mutating func keep(_ row: [String]) {
    let words = row.filter { !$0.isEmpty && !Self.isOfForm($0) }
    guard !words.isEmpty else { return }
    form.rest += (form.rest.isEmpty ? "" : "\n") + words.joined(separator: "　")
  }

  /// Titles, instructions and places for seals.
  private static func isOfForm(_ cell: String) -> Bool {
    if isRemarkOfForm(cell) || isInstruction(cell) || FormLabel(cell) != nil { return true }
    let words = cell.folded.filter { !" \u{3000}\n".contains($0) }
    if words.allSatisfy({ $0.isNumber || "_-—/.:：".contains($0) }) { return true }
    return words.count <= 60
      && ["反馈表", "意见表", "征求意见", "汇总", "盖章", "签字", "签名", "填表人", "一、", "二、", "三、", "四、", "Template", "年月日"].contains {
        words.contains($0)
      }
  }

  // MARK: - The table

  /// The columns of a row that is the head of a table: two of its names or more, what is meant among them.
  private static func head(_ row: [String]) -> [FormLabel: Int]? {
    let columns = labels(row)
    let isTable = columns[.opinion] != nil || columns[.proposal] != nil || columns[.original] != nil
    let others = columns.keys.filter {
      [.ordinal, .clause, .original, .opinion, .proposal, .reason, .unit, .kind].contains($0)
    }
    // Words that fill a row are no names of columns.
    return isTable && others.count >= 2 && !row.contains { $0.count > 60 } ? columns : nil
  }

  /// The second row of a head: `原文`, `修改为` below `修改意见`.
  private static func secondHead(_ row: [String]) -> [FormLabel: Int]? {
    let columns = labels(row)
    return !columns.isEmpty && row.allSatisfy { $0.isEmpty || FormLabel($0) != nil || combined($0) != nil }
      ? columns : nil
  }

  private static func labels(_ row: [String]) -> [FormLabel: Int] {
    var columns: [FormLabel: Int] = [:]
    for (index, cell) in row.enumerated() {
      guard let label = FormLabel(cell) ?? combined(cell) else { continue }
      if columns[label] == nil { columns[label] = index }
    }
    return columns
  }

  /// The columns of a head over two rows: the lower names are the finer ones.
  private static func joined(_ upper: [FormLabel: Int], _ lower: [FormLabel: Int]) -> [FormLabel: Int] {
    let taken = Set(lower.values)
    return upper.filter { !taken.contains($0.value) }.merging(lower) { $1 }
  }

  /// `修改意见和理由`, `处理意见及理由`: one column for two things goes to the first of them.
  private static func combined(_ cell: String) -> FormLabel? {
    if FormLabel(cell) == .answer { return nil }
    for mark: Character in ["及", "和", "与", "、", "/"] {
      guard let place = cell.firstIndex(of: mark), let label = FormLabel(String(cell[..<place])) else { continue }
      if label == .opinion || label == .proposal || label == .original || label == .clause { return label }
    }
    return nil
  }

  /// Whether the row is one of the table, an empty one among them.
  private mutating func readItem(_ row: [String]) -> Bool {
    func cell(_ label: FormLabel) -> String {
      guard let column = columns[label], row.indices.contains(column) else { return "" }
      return Self.isDash(row[column]) ? "" : row[column]
    }
    var item = ReturnedForm.Item()
    item.clause = cell(.clause)
    item.original = cell(.original)
    item.opinion = cell(.opinion)
    item.proposal = cell(.proposal)
    item.reason = cell(.reason)
    item.kind = cell(.kind)
    item.remark = cell(.remark)
    item.unit = cell(.unit)
    item.block = cell(.block)
    item.standard = cell(.standard)
    let answer = cell(.answer)
    if !answer.isEmpty { item.remark = Self.lines(item.remark, "处理意见：" + answer) }
    let part = cell(.part)
    if !part.isEmpty { item.clause = item.clause.isEmpty ? part : "\(item.clause) \(part)" }
    let line = cell(.line)
    if !line.isEmpty {
      if item.clause.isEmpty { item.clause = line } else { item.remark = Self.lines(item.remark, "行号或页码：" + line) }
    }
    // Below the table the form goes on with other things.
    if item.isEmpty, item.original.isEmpty, row.contains(where: { FormLabel.leading($0) != nil }) { return false }
    if row.first(where: { !$0.isEmpty }).map(Self.isRemarkOfForm) == true { return true }
    if Comment.Kind(written: item.remark) != nil, item.kind.isEmpty { swap(&item.kind, &item.remark) }
    let ordinal = cell(.ordinal)
    defer { lastOrdinal = ordinal }
    if ["同上", "〃", "″", "\"", "同前"].contains(item.clause), let last = form.items.last { item.clause = last.clause }
    if Self.saysNoComments(item.opinion), item.proposal.isEmpty {
      form.hasNoComments = true
    } else if isContinuation(item, ordinal) {
      join(item)
    } else if !item.isEmpty {
      form.items += ItemCell.split(item, isLabelled: columns[.proposal] == nil || columns[.reason] == nil)
    } else if !item.original.isEmpty, columns[.opinion] == nil || !item.clause.isEmpty {
      // Only the words of the draft, marked up perhaps: kept, for a person to look at.
      item.opinion = item.original
      form.items.append(item)
    } else if row.contains(where: { $0.count > 8 && !Self.isOfForm($0) }) {
      keep(row)
    }
    return true
  }

  /// Whether a row goes on with a text that was too long for one cell of the row before.
  private func isContinuation(_ item: ReturnedForm.Item, _ ordinal: String) -> Bool {
    guard let last = form.items.last, !ordinal.isEmpty, ordinal == lastOrdinal, item.clause == last.clause,
      item.block == last.block
    else { return false }
    return [last.original, last.opinion, last.proposal, last.reason].contains { $0.utf16.count >= 31_000 }
  }

  private mutating func join(_ item: ReturnedForm.Item) {
    guard let last = form.items.indices.last else { return }
    form.items[last].original += item.original
    form.items[last].opinion += item.opinion
    form.items[last].proposal += item.proposal
    form.items[last].reason += item.reason
  }

  private static func lines(_ first: String, _ second: String) -> String {
    first.isEmpty ? second : "\(first)\n\(second)"
  }

  /// `/`, `—`: a cell that is meant to be empty.
  static func isDash(_ cell: String) -> Bool {
    !cell.isEmpty && cell.count <= 4 && cell.folded.allSatisfy { "/\\-—–－一".contains($0) } && cell != "一"
  }

  /// `注：若修改内容太多，可另附页。`: words of the form, not of who fills it in.
  static func isRemarkOfForm(_ cell: String) -> Bool {
    // The counts below the national form are the drafting group's.
    if cell.contains("的单位数"), cell.contains("征求意见稿") || cell.contains("没有回函") { return true }
    if ["填写说明", "填表说明", "说明：", "说明（由起草组", "备注：", "（可另附页", "(可另附页"].contains(where: { cell.hasPrefix($0) }) {
      return true
    }
    guard cell.first == "注" else { return false }
    return cell.folded.dropFirst().drop { $0.isNumber || $0 == " " }.first == ":"
  }

  // MARK: - Free text

  /// A section that a cell opens, with the text behind its heading.
  private mutating func readSection(_ row: [String]) -> Bool {
    guard let first = row.first(where: { !$0.isEmpty }) else { return false }
    let lines = first.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let heading = String(lines.first ?? "")
    let label: FormLabel
    var rest = lines.count > 1 ? String(lines[1]) : ""
    if let whole = FormLabel(heading), whole == .majorSection || whole == .detailSection {
      label = whole
    } else if let leading = FormLabel.leading(heading),
      leading.label == .majorSection || leading.label == .detailSection
    {
      label = leading.label
      rest = leading.rest + "\n" + rest
    } else {
      return false
    }
    section = label
    columns = [:]
    let others = row.drop { $0.isEmpty }.dropFirst().filter { !$0.isEmpty && !Self.isInstruction($0) }
    for text in [rest] + others { addParagraphs(text, isMajor: label == .majorSection) }
    return true
  }

  /// `（注明被修改内容及理由）`: what the form asks for.
  private static func isInstruction(_ cell: String) -> Bool {
    let words = cell.folded.filter { !"·. \u{3000}".contains($0) }
    return words.hasPrefix("(") && words.hasSuffix(")")
  }

  private mutating func addParagraphs(_ text: String, isMajor: Bool) {
    for paragraph in LetterReader.paragraphs(text) {
      if Self.saysNoComments(paragraph) {
        form.hasNoComments = true
      } else if !Self.isRemarkOfForm(paragraph), !Self.isInstruction(paragraph), !Self.isDash(paragraph) {
        var item = LetterReader.item(paragraph)
        item.isMajor = isMajor
        form.items.append(item)
      }
    }
  }

  /// `无意见`, `无`, `没有修改意见。`, `☑无意见`, `经研究，我单位对该标准无意见`
  static func saysNoComments(_ cell: String) -> Bool {
    guard cell.count <= 80 else { return false }
    let words = cell.folded.filter { !" .。,，、:：;；!！\n\t☑√✓✔■☒[]()（）\u{3000}".contains($0) }
    if ["无", "同意", "原则同意", "/", "没有", "暂无", "nocomment", "nocomments", "none", "nil"].contains(words.lowercased()) {
      return true
    }
    guard words.count <= 40 else { return false }
    let cores = [
      "无意见", "没有意见", "无修改意见", "没有修改意见", "无不同意见", "无异议", "无其他意见", "没有其他意见", "无补充意见", "无反馈意见", "无建议", "无意见和建议", "无意见建议",
      "无意见及建议",
      "无修改意见和建议", "暂无意见", "没有不同意见", "无修改建议", "没有异议", "没有意见和建议",
    ]
    guard let core = cores.first(where: words.hasSuffix) else {
      return words.count <= 16 && words.hasPrefix("同意") && !words.contains("修改") && !words.contains("建议")
    }
    // What stands before says who, and not that there is a comment after all.
    let before = words.dropLast(core.count)
    return !["但", "除", "另", "建议", "修改", "如果", "若"].contains { before.contains($0) } || before.hasSuffix("修改")
  }

  // MARK: - Who fills it in

  private mutating func readPersonalData(_ row: [String]) -> Bool {
    var isFound = false
    for (index, cell) in row.enumerated() where !cell.isEmpty {
      if let draft = LetterReader.draft(cell) {
        form.draft = draft
        isFound = true
        continue
      }
      for line in cell.split(separator: "\n") {
        if let (label, rest) = FormLabel.leading(String(line)) {
          isFound = set(label, rest.isEmpty ? Self.value(behind: index, in: row) : rest) || isFound
        } else if line == cell[...], let label = FormLabel(cell) {
          isFound = set(label, Self.value(behind: index, in: row)) || isFound
        }
      }
    }
    return isFound
  }

  /// The cell that follows a label, unless it is the next label.
  private static func value(behind index: Int, in row: [String]) -> String {
    guard let next = row[(index + 1)...].first(where: { !$0.isEmpty }), FormLabel(next) == nil,
      FormLabel.leading(next) == nil, !isDash(next)
    else { return "" }
    return next
  }

  /// Whether the label is one of a person's or unit's data.
  private mutating func set(_ label: FormLabel, _ value: String) -> Bool {
    func keep(_ path: WritableKeyPath<ReturnedForm, String>) {
      if form[keyPath: path].isEmpty { form[keyPath: path] = value }
    }
    switch label {
    case .unit: keep(\.unit)
    case .person: keep(\.person)
    case .post: keep(\.post)
    case .phone: keep(\.phone)
    case .email: keep(\.email)
    case .address: keep(\.address)
    case .date: keep(\.date)
    case .standard: keep(\.standard)
    case .patent: form.addPatent(value)
    case .postcode: break
    case .ordinal, .clause, .part, .line, .original, .opinion, .proposal, .reason, .kind, .remark, .answer, .block,
      .majorSection, .detailSection:
      return false
    }
    return true
  }
}
