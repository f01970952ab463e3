import StdModel

/// A vocabulary consists of term entries and requires nothing.
enum TermsOnly: StandardRule {
  static let id = RuleID("KIND-TERM-01")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.11，表4"),
    summary: Bilingual(
      zh: "术语标准的核心技术要素是术语条目，只用陈述，不规定要求",
      en: "a vocabulary consists of term entries; it states and requires nothing"),
    why: Bilingual(
      zh: "术语标准供其他文件引用，要求藏在其中没有人执行", en: "others refer to it for words; nobody carries out a requirement hidden in it"),
    wrong: [
      "---\ntitle: 公共服务　术语\n---\n\n## 3 术语和定义\n\n### 3.1\n\n**平台**　platform\n\n提供服务的系统。\n\n## 4 术语管理\n\n术语⟦应⟧每年复审。\n",
      "---\ntitle: ⟦公共服务　术语⟧\n---\n\n## 1 范围\n\n本文件界定了术语。\n\n## 3 术语和定义\n\n本文件没有需要界定的术语和定义。\n",
    ],
    right: [
      "---\ntitle: 公共服务　术语\n---\n\n## 3 术语和定义\n\n### 3.1\n\n**平台**　platform\n\n提供服务的系统。\n\n## 4 术语关系\n\n平台与窗口的关系是整体和部分的关系。\n",
      "---\ntitle: 术语管理规范\n---\n\n## 4 术语管理\n\n术语应每年复审。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, document.functionalType == .terminology, document.hasElements else { return [] }
    var hasEntry = false
    for element in document.elements where !hasEntry {
      element.clause.forEachClause { clause in
        if !hasEntry {
          hasEntry = clause.blocks.contains { block in
            if case .termEntry = block { return true }
            return false
          }
        }
      }
    }
    guard hasEntry else { return [finding(.empty, at: document.headSpan)] }
    var found: [Diagnostic] = []
    for element in document.elements where element.kind == .technical {
      let requirements = document.provisions(in: element).filter { $0.provision.kind == .requirement }
      found += document.words(of: requirements).map { finding(.requires($0.word), at: $0.span) }
    }
    return found
  }
}

extension Bilingual {
  fileprivate static let empty = Self(zh: "术语标准没有术语条目", en: "the vocabulary has no term entry")

  fileprivate static func requires(_ word: String) -> Self {
    Self(
      zh: "术语标准只用陈述，“\(word)”所在的要求应写入其他文件", en: "a vocabulary only states; what “\(word)” requires belongs elsewhere")
  }
}
