import StdModel

/// The code in the number of a standard is that of its subsystem, and no 体系编号 is given twice.
enum SystemCodes: SystemRule {
  static let id = RuleID("SYS-27")
  static let severity = Severity.error
  static let yieldsTo = [RuleID("NUM-08"), RuleID("SYS-20"), RuleID("STDC-CFG-03")]

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "标准编号和体系编号中的代号与所属子体系一致，体系编号不重复",
      en: "numbers carry the code of their subsystem, and no system code is given twice"),
    why: Bilingual(
      zh: "代号是从编号找到子体系的唯一线索；编号本身重复由 NUM-08 报告",
      en: "the code leads from the number to the subsystem; NUM-08 tells numbers given twice"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === base/terms.md
      ---
      number: ⟦Q/SL SS 201—2026⟧
      title: 术语
      category: terms
      ---
      ## 1 范围

      本文件界定了术语。
      === support/finance.md
      ---
      number: ⟦Q/SL CW 201—2026⟧
      title: 服务经费管理规范
      category: finance
      system-code: ⟦BZ 0201⟧
      ---
      ## 1 范围

      本文件适用于经费。
      === support/assets.md
      ---
      number: Q/SL BZ 401—2026
      title: 资产管理规范
      category: assets
      system-code: BZ 0201
      ---
      ## 1 范围

      本文件适用于资产。
      === support/records.md
      ---
      number: Q/SL BZ 502—2026
      title: 服务档案管理规范
      category: information
      system-code: ⟦JC 0502⟧
      ---
      ## 1 范围

      本文件适用于档案。
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === base/terms.md
      ---
      number: Q/SL JC 201—2026
      title: 术语
      category: terms
      system-code: JC 201
      ---
      ## 1 范围

      本文件界定了术语。
      === base/system.md
      ---
      number: Q/SL 7—2026
      title: 标准体系建设规范
      category: guidelines
      ---
      ## 1 范围

      本文件适用于体系。
      === support/local.md
      ---
      number: DB53/T 1117—2026
      title: 中小企业公共服务分类
      category: quality
      ---
      ## 1 范围

      本文件适用于服务。
      """
    ])

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    let subsystems = system.system.framework.subsystems
    var first: [String: SourceSpan] = [:]
    var found: [Diagnostic] = []
    for standard in system.system.standards where standard.kind == .standard {
      let metadata = standard.metadata
      let subsystem = subsystems.first { $0.kind == metadata.placedIn }
      if let subsystem, !subsystem.code.isEmpty, let number = metadata.number, number.value.level == .enterprise,
        !number.value.series.isEmpty, number.value.series != subsystem.code
      {
        let related = metadata.category.map { [Diagnostic.Label($0.span, .category(subsystem.name))] } ?? []
        let owner = subsystems.first { $0.code == number.value.series }
        found.append(finding(.otherCode(number.value, subsystem, owner), at: number.span, related: related))
      }
      guard let code = metadata.systemCode else { continue }
      if let earlier = first[code.value.filter { !$0.isWhitespace }] {
        found.append(finding(.taken(code.value), at: code.span, related: [Diagnostic.Label(earlier, .earlier)]))
        continue
      }
      first[code.value.filter { !$0.isWhitespace }] = code.span
      let letters = code.value.prefix { $0.isLetter && $0.isASCII }
      if let subsystem, !subsystem.code.isEmpty, !letters.isEmpty, letters != subsystem.code,
        subsystems.contains(where: { $0.code == letters })
      {
        found.append(finding(.otherSystemCode(code.value, subsystem), at: code.span))
      }
    }
    return found
  }
}

extension StandardMetadata {
  /// The subsystem of the category, else that of the folder.
  var placedIn: SubsystemKind? {
    guard let id = category?.value.utf8 else { return subsystem?.value }
    return SubsystemKind.allCases.first {
      id.starts(with: $0.rawValue.utf8) && id.dropFirst($0.rawValue.utf8.count).first == UInt8(ascii: "/")
    }
      ?? subsystem?.value
  }
}

extension Bilingual {
  fileprivate static let earlier = Self(zh: "已用于这里", en: "given here already")

  fileprivate static func category(_ subsystem: String) -> Self {
    Self(zh: "属于\(subsystem)", en: "it belongs to \(subsystem)")
  }

  fileprivate static func otherCode(_ number: StandardNumber, _ subsystem: Subsystem, _ owner: Subsystem?) -> Self {
    let hint = owner.map { "，\(number.series) 是\($0.name)的代号" } ?? ""
    return Self(
      zh: "\(number) 属于\(subsystem.name)，代号应为 \(subsystem.code)\(hint)",
      en: "\(number) belongs to \(subsystem.name), whose code is \(subsystem.code)")
  }

  fileprivate static func otherSystemCode(_ code: String, _ subsystem: Subsystem) -> Self {
    Self(
      zh: "体系编号 \(code) 的代号应为\(subsystem.name)的 \(subsystem.code)",
      en: "the system code \(code) needs \(subsystem.code) of \(subsystem.name)")
  }

  fileprivate static func taken(_ code: String) -> Self {
    Self(zh: "体系编号 \(code) 已用于另一项标准", en: "the system code \(code) is taken by another standard")
  }
}
