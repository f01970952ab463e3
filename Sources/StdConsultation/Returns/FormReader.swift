/// Reads the rows of a form: who fills it in, the table of comments by the words of its head, and sections of free text.
struct FormReader {
  private(set) var form: ReturnedForm

  /// The columns of the table that is being read, by what they hold.
  private var columns: [FormLabel: Int] = [:]
  private var section: FormLabel?

  init(_ form: ReturnedForm = ReturnedForm()) { self.form = form }

  mutating func read(_ grid: FormGrid) {
    columns = [:]
    section = nil
    for row in grid.rows { read(row) }
  }

  private mutating func read(_ row: [String]) {
    guard row.contains(where: { !$0.isEmpty }) else { return }
    if let head = Self.head(row) {
      columns = head
      section = nil
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
    }
  }

  // MARK: - The table

  /// The columns of a row that is the head of a table: two of its names or more, what is meant among them.
  private static func head(_ row: [String]) -> [FormLabel: Int]? {
    var columns: [FormLabel: Int] = [:]
    for (index, cell) in row.enumerated() {
      guard let label = FormLabel(cell) ?? Self.combined(cell) else { continue }
      if columns[label] == nil { columns[label] = index }
    }
    let isTable = columns[.opinion] != nil || columns[.proposal] != nil || columns[.original] != nil
    let others = columns.keys.filter { [.ordinal, .clause, .original, .opinion, .proposal, .reason].contains($0) }
    return isTable && others.count >= 2 ? columns : nil
  }

  /// `修改意见和理由`, `处理意见及理由`: one column for two things goes to the first of them.
  private static func combined(_ cell: String) -> FormLabel? {
    for mark: Character in ["及", "和", "与", "、", "/"] {
      guard let place = cell.firstIndex(of: mark), let label = FormLabel(String(cell[..<place])) else { continue }
      if label == .opinion || label == .proposal || label == .original { return label }
    }
    return nil
  }

  /// Whether the row is one of the table, an empty one among them.
  private mutating func readItem(_ row: [String]) -> Bool {
    func cell(_ label: FormLabel) -> String {
      guard let column = columns[label], row.indices.contains(column) else { return "" }
      return row[column]
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
    // Below the table the form goes on with other things.
    if item.isEmpty, item.original.isEmpty, row.contains(where: { FormLabel.leading($0) != nil }) { return false }
    if row.first(where: { !$0.isEmpty }).map(Self.isRemarkOfForm) == true { return true }
    if Self.saysNoComments(item.opinion), item.proposal.isEmpty {
      form.hasNoComments = true
    } else if !item.isEmpty {
      form.items.append(item)
    } else if !item.original.isEmpty, columns[.opinion] == nil || !item.clause.isEmpty {
      // Only the words of the draft, marked up perhaps: kept, for a person to look at.
      item.opinion = item.original
      form.items.append(item)
    }
    return true
  }

  /// `注：若修改内容太多，可另附页。`: words of the form, not of who fills it in.
  private static func isRemarkOfForm(_ cell: String) -> Bool {
    if ["填写说明", "填表说明", "说明：", "备注：", "（可另附页", "(可另附页"].contains(where: { cell.hasPrefix($0) }) { return true }
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
      } else if !Self.isRemarkOfForm(paragraph) {
        var item = LetterReader.item(paragraph)
        item.isMajor = isMajor
        form.items.append(item)
      }
    }
  }

  /// `无意见`, `无`, `没有修改意见。`, `☑无意见`
  static func saysNoComments(_ cell: String) -> Bool {
    let words = cell.folded.filter { !" .。,，\n\t☑√✓■☒[]()（）".contains($0) }
    return [
      "无", "无意见", "没有意见", "无修改意见", "没有修改意见", "无意见和建议", "无意见建议", "无异议", "同意", "无不同意见", "暂无意见", "我单位无意见", "经研究无意见",
      "我单位无修改意见", "无修改意见和建议", "我中心无意见", "我局无意见", "我公司无意见",
    ].contains(words)
  }

  // MARK: - Who fills it in

  private mutating func readPersonalData(_ row: [String]) -> Bool {
    var isFound = false
    for (index, cell) in row.enumerated() where !cell.isEmpty {
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
      FormLabel.leading(next) == nil
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
    case .postcode: break
    case .ordinal, .clause, .original, .opinion, .proposal, .reason, .kind, .remark, .block, .majorSection,
      .detailSection:
      return false
    }
    return true
  }
}
