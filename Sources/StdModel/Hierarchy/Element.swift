/// An element (要素) of a standard: what GB/T 1.1—2020, table 3, divides a document into, in reading order.
package struct Element: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// Text before the first element that belongs to none; kept and reported.
    case preamble
    /// 目次 as the author typed it; the compiler makes its own.
    case contents
    /// 前言
    case foreword
    /// 引言
    case introduction
    /// 范围
    case scope
    /// 规范性引用文件
    case normativeReferences
    /// 术语和定义
    case terms
    /// 符号和缩略语
    case symbols
    /// Any other clause: 分类和编码, 总体原则, 总体要求, the core and other technical elements.
    case technical
    /// 附录
    case annex(AnnexStatus)
    /// 参考文献
    case bibliography
    /// 索引
    case index
    /// Text behind the last element, such as a form or a second document; kept and reported.
    case appendage
  }

  package let kind: Kind
  package let clause: Clause

  package init(kind: Kind, clause: Clause) {
    self.kind = kind
    self.clause = clause
  }

  package var id: NodeID { clause.id }
}

/// Whether an annex is normative; GB/T 1.1—2020, 9.6.2.
package enum AnnexStatus: Equatable, Sendable {
  /// 规范性
  case normative
  /// 资料性
  case informative
  /// Not written, or not understood.
  case unstated
}

extension Element.Kind {
  /// The name by which GB/T 1.1 calls the element, or nil where the author chooses the title.
  package var fixedTitle: String? {
    switch self {
    case .contents: "目次"
    case .foreword: "前言"
    case .introduction: "引言"
    case .scope: "范围"
    case .normativeReferences: "规范性引用文件"
    case .terms: "术语和定义"
    case .bibliography: "参考文献"
    case .index: "索引"
    case .preamble, .symbols, .technical, .annex, .appendage: nil
    }
  }

  package var isAnnex: Bool {
    if case .annex = self { return true }
    return false
  }

  /// Whether its clause carries a clause number: 范围 to the last clause before the annexes.
  package var isNumberedClause: Bool {
    switch self {
    case .scope, .normativeReferences, .terms, .symbols, .technical: true
    case .preamble, .contents, .foreword, .introduction, .annex, .bibliography, .index, .appendage: false
    }
  }

  /// Whether it is a normative element (规范性要素); GB/T 1.1—2020, table 3.
  package var isNormative: Bool {
    switch self {
    case .scope, .terms, .symbols, .technical, .annex(.normative), .annex(.unstated): true
    case .preamble, .contents, .foreword, .introduction, .normativeReferences, .annex(.informative), .bibliography,
      .index, .appendage:
      false
    }
  }
}
