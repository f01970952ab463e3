import StdModel

/// Local standards are listed only in local standards of the same region.
enum ListedLocalStandard: StandardRule {
  static let id = RuleID("GBT1.1-REF-13")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.6.3.2 c)"),
    summary: Bilingual(
      zh: "地方标准只在本行政区域的地方标准中规范性引用",
      en: "a local standard is cited normatively only in local standards of its own region"),
    why: Bilingual(zh: "地方标准只在本行政区域内有效，其他地方的使用者不必执行", en: "a local standard is valid in its own region only"),
    wrong: [
      "---\nnumber: DB53/T 1117—2023\ntitle: 服务规范\n---\n\n## 2 规范性引用文件\n\n⟦DB33/T 2428⟧　服务平台建设规范\n",
      "---\nnumber: GB/T 12345—2023\ntitle: 服务规范\n---\n\n## 2 规范性引用文件\n\n⟦DB53/T 1117⟧　中小企业公共服务分类\n",
    ],
    right: [
      "---\nnumber: DB5301/T 12—2023\ntitle: 服务规范\n---\n\n## 2 规范性引用文件\n\nDB53/T 1117　中小企业公共服务分类\n",
      // An organisation follows the local standards of the place where it stands.
      "---\nnumber: Q/SLFW SS 301—2026\ntitle: 服务规范\n---\n\n## 2 规范性引用文件\n\nDB53/T 1117　中小企业公共服务分类\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let own = document.metadata.number?.value else { return [] }
    switch own.level {
    case .national, .industry, .local: break
    case .group, .enterprise, .international, .foreign: return []
    }
    return document.citations.entries(of: .normativeReferences).compactMap { entry in
      guard let number = entry.number, number.level == .local, own.level != .local || number.province != own.province
      else { return nil }
      return finding(own.level == .local ? .otherRegion(number, own) : .notLocal(number, own), at: entry.entry.headSpan)
    }
  }
}

extension StandardNumber {
  /// The two digits of the province in the code of a local standard.
  fileprivate var province: Substring { code.dropFirst(2).prefix(2) }
}

extension Bilingual {
  fileprivate static func otherRegion(_ number: StandardNumber, _ own: StandardNumber) -> Self {
    Self(
      zh: "\(number) 不是 \(own.code) 所在行政区域的地方标准，不能规范性引用",
      en: "\(number) is not of the region of \(own.code) and cannot be cited normatively")
  }

  fileprivate static func notLocal(_ number: StandardNumber, _ own: StandardNumber) -> Self {
    Self(
      zh: "\(own.level.name.zh)不能规范性引用地方标准 \(number)",
      en: "a \(own.level.name.en) cannot cite the local standard \(number) normatively")
  }
}
