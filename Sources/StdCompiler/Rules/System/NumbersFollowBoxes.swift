import StdModel

/// Where a system numbers its standards by the box of their category (`BZ 2` gives `BZ 201`), all of them do.
enum NumbersFollowBoxes: SystemRule {
  static let id = RuleID("SYS-22")
  static let severity = Severity.warning
  static let yieldsTo = [RuleID("NUM-08"), RuleID("SYS-27")]

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 13016—2018"),
    summary: Bilingual(
      zh: "体系的标准以类别的框号开头编顺序号的，每项标准都如此", en: "where numbers begin with the number of the category's box, all do"),
    why: Bilingual(
      zh: "框号由 stdc 按框架编排；编号与框号不合，从编号就找不到类别",
      en: "boxes are numbered by stdc; a number of another box leads to the wrong category"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === base/a.md
      ---
      number: Q/SL JC 101—2026
      category: guidelines
      ---
      ## 1 范围

      范围。
      === base/b.md
      ---
      number: Q/SL JC 201—2026
      category: terms
      ---
      ## 1 范围

      范围。
      === support/c.md
      ---
      number: Q/SL BZ 1001—2026
      category: supervision
      ---
      ## 1 范围

      范围。
      === support/d.md
      ---
      number: Q/SL BZ 102—2026
      category: personnel
      ---
      ## 1 范围

      范围。
      === support/e.md
      ---
      number: ⟦Q/SL BZ 301—2026⟧
      category: finance
      ---
      ## 1 范围

      范围。
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === base/a.md
      ---
      number: Q/SL JC 001—2026
      category: guidelines
      ---
      ## 1 范围

      范围。
      === base/b.md
      ---
      number: Q/SL JC 002—2026
      category: terms
      ---
      ## 1 范围

      范围。
      === base/c.md
      ---
      number: Q/SL JC 003—2026
      category: symbols
      ---
      ## 1 范围

      范围。
      === support/d.md
      ---
      number: Q/SL BZ 101—2026
      category: personnel
      ---
      ## 1 范围

      范围。
      === support/e.md
      ---
      number: Q/SL BZ 102—2026
      category: finance
      ---
      ## 1 范围

      范围。
      """
    ])

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    var boxes: [String: (box: Int, category: Category)] = [:]
    for subsystem in system.system.framework.subsystems {
      for (index, category) in subsystem.categories.enumerated() {
        for inner in category.withDescendants { boxes[inner.id] = (index + 1, category) }
      }
    }
    var following = 0
    var others: [(number: Sourced<StandardNumber>, box: Int, category: Category)] = []
    for standard in system.system.standards where standard.kind == .standard {
      guard let number = standard.metadata.number, number.value.level == .enterprise, !number.value.series.isEmpty,
        !number.value.isPlaceholder, let place = standard.metadata.category.flatMap({ boxes[$0.value] })
      else { continue }
      if follows(number.value.sequence, box: place.box) {
        following += 1
      } else {
        others.append((number, place.box, place.category))
      }
    }
    // A system that numbers otherwise meets a box by chance now and then.
    guard following >= 4, others.count * 4 <= following else { return [] }
    return others.map { finding(.otherBox($0.number.value, $0.box, $0.category, following), at: $0.number.span) }
  }

  /// Whether a sequence is the number of the box and at least two digits.
  private static func follows(_ sequence: String, box: Int) -> Bool {
    let digits = String(box)
    return sequence.hasPrefix(digits) && (2...3).contains(sequence.utf8.count - digits.utf8.count)
  }
}

extension Bilingual {
  fileprivate static func otherBox(_ number: StandardNumber, _ box: Int, _ category: Category, _ following: Int) -> Self
  {
    Self(
      zh:
        "\(number) 属于“\(category.name)”（\(category.code)），其余 \(following) 项标准的顺序号都以框号开头，它应为 \(number.series) \(box)××",
      en:
        "\(number) stands in “\(category.name)” (\(category.code)); \(following) standards are numbered by their boxes, so \(number.series) \(box)nn is expected"
    )
  }
}
