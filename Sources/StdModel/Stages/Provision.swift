/// A sentence of a normative text and what it does (条款类型); GB/T 1.1—2020, 9.1 and annex C.
public struct Provision: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// 要求: 应, 不应
    case requirement
    /// 指示: an imperative sentence
    case instruction
    /// 推荐: 宜, 不宜
    case recommendation
    /// 允许: 可, 不必
    case permission
    /// 能力: 能, 不能
    case capability
    /// 可能性: 可能, 不可能
    case possibility
    /// 陈述
    case statement

    package var name: Bilingual {
      switch self {
      case .requirement: Bilingual(zh: "要求", en: "requirement")
      case .instruction: Bilingual(zh: "指示", en: "instruction")
      case .recommendation: Bilingual(zh: "推荐", en: "recommendation")
      case .permission: Bilingual(zh: "允许", en: "permission")
      case .capability: Bilingual(zh: "能力", en: "capability")
      case .possibility: Bilingual(zh: "可能性", en: "possibility")
      case .statement: Bilingual(zh: "陈述", en: "statement")
      }
    }
  }

  public let kind: Kind
  /// The sentence, its end mark included.
  public let sentence: TextRange
  /// The word that decides (`应`, `不宜`), or nil for an instruction or a statement.
  public let modal: TextRange?

  @inlinable public init(_ kind: Kind, sentence: TextRange, modal: TextRange?) {
    self.kind = kind
    self.sentence = sentence
    self.modal = modal
  }
}
