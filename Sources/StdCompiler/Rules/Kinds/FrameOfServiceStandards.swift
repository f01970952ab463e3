import StdModel

/// A system of service standards collects the two national standards on drawing up service standards.
enum FrameOfServiceStandards: SystemRule {
  static let id = RuleID("KIND-SVC-09")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 15624—2011、GB/T 28222—2011"),
    summary: Bilingual(
      zh: "服务基础标准体系收录 GB/T 15624 和 GB/T 28222，它们是制定服务标准的总体依据",
      en: "the base subsystem collects GB/T 15624 and GB/T 28222, the general frame for service standards"),
    why: Bilingual(
      zh: "这两项标准说明服务标准有哪些类型、怎样编写，体系中的服务标准据此制定",
      en: "they say which types of service standards there are and how they are written"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      adopted:
        - ⟦{number: GB/T 1.1—2020, title: 标准化工作导则　第1部分：标准化文件的结构和起草规则, category: base/guidelines}⟧
        - {number: GB/T 13016—2018, title: 标准体系构建原则和要求, category: base/guidelines}
        - {number: GB/T 28222—2011, title: 服务标准编写通则, category: base/guidelines}
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      adopted:
        - {number: GB/T 13016—2018, title: 标准体系构建原则和要求, category: base/guidelines}
        - {number: GB/T 15624—2011, title: 服务标准化工作指南, category: base/guidelines}
        - {number: GB/T 28222—2011, title: 服务标准编写通则, category: base/guidelines}
      """,
      // Who has only begun to collect is not told what is still missing.
      """
      === system.yaml
      organisation: 示例中心
      adopted:
        - {number: GB/T 1.1—2020, title: 标准化工作导则　第1部分：标准化文件的结构和起草规则, category: base/guidelines}
      """,
    ])

  private static let frame = [(sequence: "15624", title: "服务标准化工作指南"), (sequence: "28222", title: "服务标准编写通则")]

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    let adopted = system.system.configuration.adopted
    let guidelines = adopted.filter { $0.category.value == "base/guidelines" }
    guard guidelines.count >= 3, let first = adopted.first else { return [] }
    let missing = frame.filter { wanted in
      !adopted.contains { $0.number.level == .national && $0.number.sequence == wanted.sequence }
    }
    guard !missing.isEmpty else { return [] }
    return [finding(.missing(missing.map { "GB/T \($0.sequence)《\($0.title)》" }), at: first.span)]
  }
}

extension Bilingual {
  fileprivate static func missing(_ names: [String]) -> Self {
    Self(
      zh: "采用的标准中没有\(names.map { spaced($0) }.joined(separator: "和"))",
      en: "\(names.joined(separator: " and ")) is not among the adopted standards")
  }
}
