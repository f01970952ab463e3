import StdModel

/// A standard stands in one place of the framework.
enum OnePlaceForEachStandard: SystemRule {
  static let id = RuleID("SYS-12")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 13016—2018", "划分清楚"),
    summary: Bilingual(zh: "每项标准归入一个类别，且只列一次", en: "a standard belongs to one category and is listed once"),
    why: Bilingual(
      zh: "列两次，统计重复；不归类，标准明细表和框架图中找不到", en: "listed twice it is counted twice; without a category no list shows it"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      adopted:
        - {number: GB/T 19001—2016, title: 质量管理体系　要求, category: support/quality}
        - ⟦{number: GB/T 19001—2016, title: 质量管理体系　要求, category: base/guidelines}⟧
      planned:
        - ⟦{number: Q/SL SS 301, title: 窗口受理服务规程, category: implementation/processes, due: 2026-12}⟧
      === implementation/counter.md
      ---
      number: Q/SL SS 301—2026
      title: 窗口受理服务规程
      category: processes
      ---
      ## 1 范围

      本文件适用于受理。
      === support/finance.md
      ---
      number: Q/SL BZ 201—2026
      title: ⟦服务经费管理规范⟧
      ---
      ## 1 范围

      本文件适用于经费。
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      adopted:
        - {number: GB/T 24421.2—2009, title: 服务业组织标准化工作指南　第2部分：标准体系, category: base/guidelines, status: 废止}
        - {number: GB/T 24421.2—2023, title: 服务业组织标准化工作指南　第2部分：标准体系构建, category: base/guidelines}
        - {number: GB/T 24421.4—2023, title: 服务业组织标准化工作指南　第4部分：标准实施及评价, category: base/guidelines}
      === implementation/counter.md
      ---
      number: Q/SL SS 301—2026
      title: 窗口受理服务规程
      category: processes
      ---
      ## 1 范围

      本文件适用于受理。
      === statements/counter.md
      ---
      statement-of: Q/SL SS 301—2026
      title: 编制说明
      ---
      ## 一、工作简况

      无。
      """
    ])

  private struct Place {
    let category: String
    let span: SourceSpan
    let isWithdrawn: Bool
  }

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    var first: [StandardNumber: Place] = [:]
    var found: [Diagnostic] = []
    for standard in system.system.standards where standard.kind == .standard {
      guard let category = standard.metadata.category else {
        let document = DocumentView(standard.id, in: system)
        if document.hasElements {
          found.append(finding(.nowhere(standard.metadata.displayTitle), at: document.headSpan))
        }
        continue
      }
      // Two own standards with one number are told by NUM-08.
      guard let number = standard.metadata.number, first[number.value.undated] == nil else { continue }
      first[number.value.undated] = Place(category: category.value, span: number.span, isWithdrawn: false)
    }
    func add(_ number: StandardNumber, _ place: Place) {
      guard let earlier = first[number.undated] else {
        first[number.undated] = place
        return
      }
      guard !earlier.isWithdrawn, !place.isWithdrawn else { return }
      found.append(
        finding(
          .twice(number, earlier.category, place.category), at: place.span,
          related: [Diagnostic.Label(earlier.span, .earlier)]))
    }
    for adopted in system.system.configuration.adopted {
      let isWithdrawn = adopted.status.contains("废止") || adopted.status.contains("代替")
      add(adopted.number, Place(category: adopted.category.value, span: adopted.span, isWithdrawn: isWithdrawn))
    }
    for planned in system.system.configuration.planned {
      guard let number = planned.standard.number else { continue }
      add(number, Place(category: planned.category.value, span: planned.standard.span, isWithdrawn: false))
    }
    return found
  }
}

extension Bilingual {
  fileprivate static let earlier = Self(zh: "已在这里列入", en: "listed here already")

  fileprivate static func twice(_ number: StandardNumber, _ earlier: String, _ category: String) -> Self {
    earlier == category
      ? Self(zh: "\(number) 已在 \(category) 中，又列一次", en: "\(number) is in \(category) already and listed again")
      : Self(
        zh: "\(number) 已归入 \(earlier)，又归入 \(category)", en: "\(number) stands in \(earlier) and again in \(category)")
  }

  fileprivate static func nowhere(_ title: String) -> Self {
    Self(
      zh: "“\(title)”没有写 category，不属于框架的任何类别", en: "“\(title)” names no category and so stands nowhere in the framework"
    )
  }
}
