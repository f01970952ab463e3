import StdModel

/// The detailed list of the system (标准明细表) and the counts behind the statistics; GB/T 13016—2018, GB/T 13017—2018, 5
/// and 6.
struct Catalogue: Sendable {
  /// A row: one standard of the organisation, adopted or planned.
  struct Row: Sendable {
    let member: Member
    /// Nil for what stands in no category of the framework.
    let subsystem: SubsystemKind?
    let category: Category?
    /// 标准体系编号
    let systemCode: String
    let number: String
    let title: String
    /// 引用/采用标准编号: the external standards that clause 2 lists, or the number of an adopted one.
    let cited: [String]
    /// 归口/责任部门
    let responsible: String
    let level: StandardNumber.Level?
    let type: FunctionalType?
    let effective: String
    let status: SlotStatus
    let statusWords: String
    let remark: String
  }

  struct Page: Sendable {
    let subsystem: SubsystemKind?
    let number: Int
    /// The rows that it shows.
    let rows: Range<Int>
  }

  struct Counts: Sendable {
    var own = 0
    var drafts = 0
    var adopted = 0
    var planned = 0
  }

  /// In the order of the framework; what stands nowhere comes last.
  let rows: [Row]
  let pages: [Page]
  let counts: Counts

  static let rowsPerPage = 300

  static let columns = [
    "序号", "标准体系编号", "子体系名称", "标准编号", "标准名称", "引用/采用标准编号", "归口/责任部门", "宜定级别", "实施日期", "状态", "备注",
  ]

  init(_ index: SiteIndex) {
    var rows: [Row] = []
    var placedAdopted: Set<Int> = []
    for slot in index.slots {
      for (ordinal, member) in slot.members.enumerated() {
        rows.append(index.row(member, slot, ordinal: ordinal + 1))
        if case .adopted(let number) = member { placedAdopted.insert(number) }
      }
    }
    let placedCount = rows.count
    rows += index.unplaced.map { index.row(.own($0), nil, ordinal: 0) }
    for number in index.adopted.indices where !placedAdopted.contains(number) {
      rows.append(index.row(.adopted(number), nil, ordinal: 0))
    }
    self.rows = rows
    pages = Self.pages(of: rows, placedCount: placedCount)
    var counts = Counts()
    for row in rows {
      switch row.status {
      case .established: counts.own += 1
      case .inProgress: counts.drafts += 1
      case .adopted: counts.adopted += 1
      case .planned: counts.planned += 1
      case .notApplicable, .missing: break
      }
    }
    self.counts = counts
  }

  /// One page for a system of ordinary size; else an overview with what stands nowhere, and pages for each subsystem.
  private static func pages(of rows: [Row], placedCount: Int) -> [Page] {
    guard rows.count > rowsPerPage else { return [Page(subsystem: nil, number: 0, rows: 0..<rows.count)] }
    var pages: [Page] = []
    func add(_ subsystem: SubsystemKind?, _ range: Range<Int>) {
      var start = range.lowerBound
      var number = 0
      repeat {
        let end = min(start + rowsPerPage, range.upperBound)
        pages.append(Page(subsystem: subsystem, number: number, rows: start..<end))
        start = end
        number += 1
      } while start < range.upperBound
    }
    add(nil, placedCount..<rows.count)
    var start = 0
    while start < placedCount {
      let end = rows[start..<placedCount].firstIndex { $0.subsystem != rows[start].subsystem } ?? placedCount
      add(rows[start].subsystem, start..<end)
      start = end
    }
    return pages
  }

  /// The list with its head, every row, whatever the pages: for CSV and workbook.
  func table(_ index: SiteIndex) -> [[String]] {
    [Self.columns] + rows.enumerated().map { number, row in cells(of: row, ordinal: number + 1, index) }
  }

  func cells(of row: Row, ordinal: Int, _ index: SiteIndex) -> [String] {
    [
      String(ordinal), row.systemCode, row.subsystem.map(index.name(of:)) ?? "—", row.number.orDash, row.title,
      row.cited.joined(separator: "；").orDash, row.responsible.orDash, row.level?.name.zh ?? "—", row.effective.orDash,
      row.statusWords, row.remark.orDash,
    ]
  }
}

extension String {
  fileprivate var orDash: String { isEmpty ? "—" : self }
}

extension SiteIndex {
  /// The row of a member; `ordinal` is its place in its category, from 1.
  fileprivate func row(_ member: Member, _ slot: Slot?, ordinal: Int) -> Catalogue.Row {
    let code = slot.map { slot in
      let prefix = slot.category.code.isEmpty ? slot.category.id : slot.category.code
      return "\(prefix)-\(ordinal < 10 ? "0" : "")\(ordinal)"
    }
    return switch member {
    case .own(let id): ownRow(id, slot, code: code)
    case .adopted(let number): adoptedRow(number, slot, code: code)
    case .planned(let number): plannedRow(number, slot, code: code)
    }
  }

  private func ownRow(_ id: StandardID, _ slot: Slot?, code: String?) -> Catalogue.Row {
    let standard = standards[Int(id.index)]
    let metadata = standard.metadata
    let status = system.memberStatus(.own(id))
    var remarks: [String] = []
    if slot == nil { remarks.append("未归入类别") }
    if !metadata.replaces.isEmpty {
      remarks.append("代替" + metadata.replaces.map(\.value.description).joined(separator: "、"))
    }
    if system.statements[id] != nil { remarks.append("有编制说明") }
    return Catalogue.Row(
      member: .own(id), subsystem: slot?.subsystem ?? metadata.subsystem?.value, category: slot?.category,
      systemCode: metadata.systemCode?.value ?? code ?? "—", number: self[id].number, title: self[id].title,
      cited: standard.externalReferences, responsible: metadata.under?.value ?? metadata.proposer?.value ?? "",
      level: metadata.number?.value.level, type: metadata.functionalType?.value,
      effective: metadata.effective?.value ?? "",
      status: status, statusWords: status == .established ? "现行" : metadata.stage?.value.rawValue ?? "在编",
      remark: remarks.joined(separator: "；"))
  }

  private func adoptedRow(_ number: Int, _ slot: Slot?, code: String?) -> Catalogue.Row {
    let standard = adopted[number]
    return Catalogue.Row(
      member: .adopted(number), subsystem: slot?.subsystem, category: slot?.category, systemCode: code ?? "—",
      number: standard.number.description, title: standard.title, cited: [standard.number.description], responsible: "",
      level: standard.number.level, type: nil, effective: standard.effective ?? "", status: .adopted,
      statusWords: standard.status.isEmpty ? "现行" : standard.status, remark: slot == nil ? "采用；未归入类别" : "采用")
  }

  private func plannedRow(_ number: Int, _ slot: Slot?, code: String?) -> Catalogue.Row {
    let standard = slot?.category.planned[number]
    return Catalogue.Row(
      member: .planned(number), subsystem: slot?.subsystem, category: slot?.category, systemCode: code ?? "—",
      number: standard?.number?.description ?? "", title: standard?.title ?? "", cited: [], responsible: "",
      level: standard?.number?.level, type: nil, effective: "", status: .planned, statusWords: "计划",
      remark: standard?.due.map { "计划完成：\($0)" } ?? "")
  }
}

extension Standard {
  /// The numbers of the standards from outside the organisation that clause 2 lists.
  fileprivate var externalReferences: [String] {
    let own = metadata.number?.value.code
    var numbers: [String] = []
    for element in elements where element.kind == .normativeReferences {
      for case .reference(let entry) in element.clause.blocks {
        guard let number = entry.designation, number.code != own else { continue }
        numbers.append(number.description)
      }
    }
    return numbers
  }
}
