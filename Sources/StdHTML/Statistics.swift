import StdModel

/// The statistics of the system (标准统计表): how many standards there should be, how many there are; GB/T 13017—2018, 6.
///
/// Every count is taken from the rows of the detailed list, so that the two agree.
struct Statistics {
  /// 应有数, 现有数 and their ratio of one group of rows.
  struct Line {
    let name: String
    private(set) var due = 0
    private(set) var existing = 0

    init(_ name: String) { self.name = name }

    mutating func count(_ row: Catalogue.Row) {
      due += 1
      switch row.status {
      case .established, .adopted: existing += 1
      case .inProgress, .planned, .notApplicable, .missing: break
      }
    }

    /// 现有数/应有数 in percent with one decimal, `—` where there is nothing due.
    var ratio: String {
      guard due > 0 else { return "—" }
      let thousandths = (existing * 2000 + due) / (due * 2)
      return "\(thousandths / 10).\(thousandths % 10)%"
    }
  }

  /// A table of lines with the sum below.
  struct Table {
    let name: String
    let lines: [Line]
    let total: Line
  }

  /// Subsystem by level: the counts of all rows, with sums of rows and columns.
  struct Cross {
    let columns: [String]
    let rows: [(name: String, counts: [Int])]
  }

  let bySubsystem: Table
  let byLevel: Table
  let byType: Table
  let byStatus: Table
  let subsystemByLevel: Cross

  init(_ catalogue: Catalogue, _ index: SiteIndex) {
    let rows = catalogue.rows
    let subsystems = index.system.system.framework.subsystems.map(\.kind)
    let subsystemNames = subsystems.map(index.name(of:))
    func subsystem(_ row: Catalogue.Row) -> String {
      guard let kind = row.subsystem, subsystems.contains(kind) else { return "未归类" }
      return index.name(of: kind)
    }
    func level(_ row: Catalogue.Row) -> String { row.level?.name.zh ?? "未定" }
    func type(_ row: Catalogue.Row) -> String {
      if let type = row.type { return type.rawValue }
      return row.status == .adopted ? "采用的外部标准" : "未定"
    }
    let levels = StandardNumber.Level.allCases.map(\.name.zh)
    bySubsystem = Self.table("按子体系", rows, subsystemNames, subsystem)
    byLevel = Self.table("按级别", rows, levels, level)
    byType = Self.table("按类型", rows, FunctionalType.allCases.map(\.rawValue) + ["采用的外部标准"], type)
    byStatus = Self.table("按状态", rows, ["现行"], \.statusWords)
    subsystemByLevel = Self.cross(rows, byLevel.lines.map(\.name), bySubsystem.lines.map(\.name), level, subsystem)
  }

  /// Lines in the given order, others behind in the order of the rows; empty ones are left out.
  private static func table(
    _ name: String, _ rows: [Catalogue.Row], _ order: [String], _ group: (Catalogue.Row) -> String
  ) -> Table {
    var lines = order.map(Line.init)
    var places = Dictionary(order.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    var total = Line("合计")
    for row in rows {
      let key = group(row)
      let place = places[key] ?? lines.count
      if place == lines.count {
        lines.append(Line(key))
        places[key] = place
      }
      lines[place].count(row)
      total.count(row)
    }
    return Table(name: name, lines: lines.filter { $0.due > 0 }, total: total)
  }

  private static func cross(
    _ rows: [Catalogue.Row], _ columns: [String], _ lines: [String], _ column: (Catalogue.Row) -> String,
    _ line: (Catalogue.Row) -> String
  ) -> Cross {
    let columnPlaces = Dictionary(columns.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    let linePlaces = Dictionary(lines.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    var counts = Array(repeating: Array(repeating: 0, count: columns.count + 1), count: lines.count + 1)
    for row in rows {
      guard let column = columnPlaces[column(row)], let line = linePlaces[line(row)] else { continue }
      for (line, column) in [
        (line, column), (line, columns.count), (lines.count, column), (lines.count, columns.count),
      ] {
        counts[line][column] += 1
      }
    }
    return Cross(columns: columns + ["合计"], rows: Array(zip(lines + ["合计"], counts)).map { (name: $0.0, counts: $0.1) })
  }

  var tables: [Table] { [bySubsystem, byLevel, byType, byStatus] }

  /// All tables one below the other, an empty row between.
  var rows: [[String]] {
    var rows: [[String]] = []
    for table in tables {
      rows.append([table.name, "应有数", "现有数", "现有数/应有数"])
      for line in table.lines + [table.total] {
        rows.append([line.name, String(line.due), String(line.existing), line.ratio])
      }
      rows.append([])
    }
    rows.append(["子体系"] + subsystemByLevel.columns)
    return rows + subsystemByLevel.rows.map { [$0.name] + $0.counts.map(String.init) }
  }
}
