import StdModel
import StdSyntax

/// Symbols and abbreviations that are listed are used, and their explanations require nothing.
enum SymbolsUsed: StandardRule {
  static let id = RuleID("GBT1.1-SYM-03")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.8.1、8.8.3"),
    summary: Bilingual(
      zh: "只列文件中使用的符号和缩略语，解释中没有要求和推荐", en: "only what the document uses is listed, and explanations hold no 应 or 宜"),
    why: Bilingual(zh: "列出不用的缩略语，读者白费工夫去找", en: "readers look in vain for what is listed and not used"),
    wrong: [
      "## 4 缩略语\n\n下列缩略语适用于本文件。\n\n⟦KPI⟧：关键绩效指标\n\nSLA：服务级别协议\n\n## 5 平台\n\n平台应遵守SLA。\n",
      "## 4 缩略语\n\n下列缩略语适用于本文件。\n\nSLA：服务级别协议，⟦应⟧每年更新\n\n## 5 平台\n\n平台应遵守SLA。\n",
    ],
    right: [
      "## 4 符号和缩略语\n\n下列符号和缩略语适用于本文件。\n\nR：满意率\n\nt_i：时长\n\nSLA：服务级别协议\n\n## 5 平台\n\n平台应遵守SLA。\n\n$$R=\\sum_{i=1}^{n}t_{i}$$\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, document.element(.symbols) != nil else { return [] }
    let entries = document.symbolEntries
    guard !entries.isEmpty else { return [] }
    let used = usedNames(of: entries, document)
    var found: [Diagnostic] = []
    for (index, entry) in entries.enumerated() {
      if !used.contains(index) { found.append(finding(.unused(entry.name), at: entry.span)) }
      for placed in document.resolution.provisions[entry.node]
      where placed.provision.kind.binds && placed.place.slot <= 1 {
        guard let modal = placed.provision.modal, modal.upperBound <= entry.prose.text.utf8.count else { continue }
        found.append(finding(.provision(entry.prose[modal], entry.name), at: entry.prose.span(of: modal)))
      }
    }
    return found
  }

  /// Which of the entries stand in the text or in a formula outside the clause.
  private static func usedNames(of entries: [ListedSymbol], _ document: DocumentView) -> Set<Int> {
    var used = Set<Int>()
    let matcher = TermMatcher(entries.map(\.name))
    for element in document.elements where element.kind != .symbols {
      forEachProse(of: element.clause) { _, prose in
        for match in matcher.matches(in: prose.text) { used.insert(match.term) }
      }
    }
    let symbols = Set(
      document.formulaGroups.flatMap(\.formulas).flatMap { formulaSymbols(of: $0.tex).map(\.symbol) })
    for (index, entry) in entries.enumerated() {
      if let symbol = entry.symbol, symbols.contains(symbol) { used.insert(index) }
    }
    return used
  }
}

extension Bilingual {
  fileprivate static func unused(_ name: String) -> Self {
    Self(zh: "\(name) 在文件中没有使用", en: "\(name) is not used in the document")
  }

  fileprivate static func provision(_ modal: Substring, _ name: String) -> Self {
    Self(zh: "\(name) 的解释中不能有“\(modal)”", en: "the explanation of \(name) holds no “\(modal)”")
  }
}
