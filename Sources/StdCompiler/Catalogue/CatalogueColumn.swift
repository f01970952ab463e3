/// What a column of a catalogue of editions, or a key of one entry, is about.
enum CatalogueColumn: String, CaseIterable {
  case number
  case title
  case status
  case issued
  case effective
  case withdrawn
  case replaces
  case replacedBy = "replaced-by"
  case confirmed

  /// The names that lists of standards have for it in Chinese; the first is the one to print.
  private var names: [String] {
    switch self {
    case .number: ["标准编号", "标准号", "编号"]
    case .title: ["标准名称", "中文名称", "名称"]
    case .status: ["状态", "标准状态"]
    case .issued: ["发布日期"]
    case .effective: ["实施日期"]
    case .withdrawn: ["废止日期", "作废日期"]
    case .replaces: ["代替", "代替标准", "替代标准"]
    case .replacedBy: ["被代替", "被代替标准", "被以下标准代替"]
    case .confirmed: ["核实日期", "核对日期"]
    }
  }

  /// The column with a name of either language, spaces aside.
  init?(named name: String) {
    let name = name.filter { !$0.isWhitespace }
    guard let column = Self.allCases.first(where: { $0.rawValue == name || $0.names.contains(name) }) else {
      return nil
    }
    self = column
  }

  /// The names that a slip is compared with.
  static let allNames = allCases.flatMap { [$0.rawValue] + $0.names }
}
