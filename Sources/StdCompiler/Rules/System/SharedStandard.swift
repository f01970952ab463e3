import StdModel

/// A standard on what the base treats, and that standards of many categories need, stands in the base.
///
/// A service that many others build on is cited by all of them and is a service all the same; so the subject counts, too.
enum SharedStandard: SystemRule {
  static let id = RuleID("SYS-13")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 13016—2018", "3"),
    summary: Bilingual(
      zh: "多个类别共用的标准放在较高的共同层次（层次适当），如各岗位都用的公文格式放在服务基础",
      en:
        "a standard that several categories share stands on their common layer, as the format of documents in the base"),
    why: Bilingual(
      zh: "放在一个类别下，其他类别的人想不到去那里找，也容易各写一份",
      en: "below one category nobody else looks for it, and the others write their own"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      === post/format.md
      ---
      number: ⟦Q/SL GW 301—2026⟧
      title: 公文格式规范
      category: staff
      ---
      ## 4 格式

      公文应编号。
      === support/a.md
      ---
      number: Q/SL BZ 101—2026
      title: 人员管理规范
      category: personnel
      ---
      ## 4 文书

      文书应符合Q/SL GW 301—2026的规定。
      === support/b.md
      ---
      number: Q/SL BZ 201—2026
      title: 经费管理规范
      category: finance
      ---
      ## 4 文书

      文书应符合Q/SL GW 301—2026的规定。
      === implementation/c.md
      ---
      number: Q/SL SS 301—2026
      title: 窗口受理规范
      category: processes
      ---
      ## 4 文书

      文书应符合Q/SL GW 301—2026的规定。
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      === base/format.md
      ---
      number: Q/SL JC 301—2026
      title: 公文格式规范
      category: guidelines
      ---
      ## 4 格式

      公文应编号。
      === support/a.md
      ---
      number: Q/SL BZ 101—2026
      title: 人员管理规范
      category: personnel
      ---
      ## 4 文书

      文书应符合Q/SL JC 301—2026的规定。
      === support/b.md
      ---
      number: Q/SL BZ 201—2026
      title: 经费管理规范
      category: finance
      ---
      ## 4 文书

      文书应符合Q/SL JC 301—2026的规定，人员见Q/SL BZ 101—2026。
      """
    ])

  /// Subjects of the categories of the base: guidelines, terms, symbols, data, quantities, coding.
  private static let subjects: [StaticString] = [
    "格式", "文书编写", "标准编写", "编码", "编号规则", "术语", "缩略语", "图形符号", "标志设置", "量和单位", "计量单位", "数值修约", "制图",
  ]

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    var users: [StandardID: Set<String>] = [:]
    for standard in system.system.standards where standard.kind == .standard {
      guard let category = standard.metadata.category?.value, let subsystem = standard.metadata.subsystem?.value else {
        continue
      }
      let place = subsystem.rawValue + "/" + category
      for reference in system.resolution(of: standard.id).references.all where reference.force == .normative {
        switch reference.target {
        case .standard(let id): users[id, default: []].insert(place)
        case .node(let node) where node.standard != standard.id: users[node.standard, default: []].insert(place)
        default: continue
        }
      }
    }
    return system.system.standards.compactMap { standard in
      guard let subsystem = standard.metadata.subsystem?.value, subsystem != .base,
        let number = standard.metadata.number, let places = users[standard.id],
        subjects.contains(where: { standard.metadata.title?.value.holds($0) == true })
      else { return nil }
      let own = subsystem.rawValue + "/" + (standard.metadata.category?.value ?? "")
      let count = places.subtracting([own]).count
      guard count >= 3 else { return nil }
      return finding(.shared(standard.metadata.displayTitle, count), at: number.span)
    }
  }
}

extension Bilingual {
  fileprivate static func shared(_ title: String, _ categories: Int) -> Self {
    Self(
      zh: "其他 \(categories) 个类别的标准都引用“\(title)”，宜放在共同的上一层（服务基础）",
      en: "standards of \(categories) other categories cite “\(title)”; it belongs on their common layer, the base")
  }
}
