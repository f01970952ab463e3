import StdModel

/// A level or grade of another document without clause and date asks for one.
enum DatedWhereGraded: ReferenceRule {
  static let id = RuleID("GBT1.1-CIT-03")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.4.1.1、9.5.4.1.2"),
    summary: Bilingual(zh: "提及其他文件的某一级别、等级时宜注日期", en: "a citation of a level of another document is dated"),
    why: Bilingual(zh: "级别的划分随版本变化", en: "levels change with editions"),
    wrong: ["## 4 平台\n\n平台应符合⟦GB/T 22239⟧第三级的规定。\n"],
    right: ["## 4 平台\n\n平台应符合GB/T 22239—2019第三级的规定，服务满意度应达到二级。\n"])

  static func check(_ reference: CrossReference, _ prose: Prose, in document: DocumentView) -> [Diagnostic] {
    guard case .standard(let number, _, nil) = reference.mention.kind, number.year == nil else { return [] }
    let rest = prose[TextRange(reference.mention.range.upperBound, prose.text.utf8.count)]
    guard let grade = gradeWord(in: rest) else { return [] }
    return [finding(.graded(number, grade), at: prose.span(of: reference.mention.coreRange))]
  }

  /// `第三级`, `的三级`, `规定的二级` right behind the number.
  private static func gradeWord(in text: Substring) -> String? {
    var scalars = text.unicodeScalars.prefix(10).makeIterator()
    var next = scalars.next()
    while let scalar = next, leadsIn(scalar) { next = scalars.next() }
    if next == "第" { next = scalars.next() }
    guard let digit = next, isGrade(digit), let unit = scalars.next(), unit == "级" || unit == "等" else { return nil }
    return "\(digit)\(unit)"
  }

  private static func leadsIn(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "　", "的", "中", "规", "定": true
    default: false
    }
  }

  private static func isGrade(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "一", "二", "三", "四", "五", "六", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "1"..."6": true
    default: false
    }
  }
}

extension Bilingual {
  fileprivate static func graded(_ number: StandardNumber, _ grade: String) -> Self {
    Self(zh: "引用了 \(number) 的“\(grade)”，宜注日期", en: "“\(grade)” of \(number) is cited; give the date")
  }
}
