/// Who signs a letter and when, at its foot: `示例市行业协会`, `2026年3月20日`.
struct Signature {
  private(set) var unit = ""
  private(set) var date = ""

  init() {}

  /// Takes the lines of the signature away from a letter.
  init(takenFrom lines: inout [String]) {
    while let last = lines.last, last.trimmed.isEmpty { lines.removeLast() }
    var rest = lines
    while let line = rest.last?.trimmed {
      if line.isEmpty || ["(盖章)", "(公章)", "(签章)", "(单位盖章)"].contains(line.folded) {
        rest.removeLast()
      } else if date.isEmpty, unit.isEmpty, Self.isDate(line) {
        date = line
        rest.removeLast()
      } else if unit.isEmpty, let name = Self.unit(line) {
        unit = name
        rest.removeLast()
      } else {
        break
      }
    }
    if !unit.isEmpty || !date.isEmpty { lines = rest }
  }

  /// `2026年3月20日`, `2026-03-20`, `二〇二六年三月二十日`
  private static func isDate(_ line: String) -> Bool {
    let words = line.folded.filter { !" \u{3000}".contains($0) }
    guard (8...14).contains(words.count) else { return false }
    let allowed = "0123456789年月日-/.〇○零一二三四五六七八九十"
    return words.allSatisfy(allowed.contains) && words.contains { "年-/.".contains($0) }
  }

  private static let endings = [
    "局", "委", "委员会", "中心", "协会", "学会", "联合会", "促进会", "公司", "集团", "大学", "学院", "研究院", "研究所", "管委会", "办公室", "医院", "企业",
    "事务所", "银行", "政府", "商会", "联盟",
    "厅", "院", "所", "站", "社", "厂",
  ]

  /// A line that is the name of a unit, without the words for its seal.
  private static func unit(_ line: String) -> String? {
    var name = line.folded
    for tail in ["(盖章)", "(公章)", "(签章)"] where name.hasSuffix(tail) { name = String(name.dropLast(tail.count)).trimmed }
    guard (4...30).contains(name.count), endings.contains(where: name.hasSuffix),
      !name.contains(where: { "，。；：、,.;:?!“”\"".contains($0) || $0.isNumber })
    else { return nil }
    return name
  }
}
