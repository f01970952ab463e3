package import StdModel

/// The words that say what a provision does, and those that authors use in their place; GB/T 1.1—2020, annex C, and
/// what it leaves out.
package enum ModalWord: String, CaseIterable, Sendable {
  // 要求, table C.1
  case shall = "应"
  case shallNot = "不应"
  case oughtTo = "应该"
  case oughtNotTo = "不应该"
  case onlyPermitted = "只准许"
  case notPermitted = "不准许"
  case isSupposedTo = "应当"
  case isNotSupposedTo = "不应当"
  case must = "必须"
  case hasTo = "须"
  case needs = "需"
  case needsTo = "需要"
  case isTo = "要"
  case byAllMeans = "务必"
  case isNecessary = "必需"
  case mustNot = "不得"
  case canNever = "不可"
  case isProhibited = "禁止"
  case isStrictlyProhibited = "严禁"
  case isForbidden = "不准"
  case isBarred = "不许"
  case isNotAllowed = "不允许"
  case isNotTo = "不要"
  case never = "切勿"
  // 推荐, table C.3
  case should = "宜"
  case shouldNot = "不宜"
  case isRecommended = "推荐"
  case isAdvised = "建议"
  case isNotRecommended = "不推荐"
  case isNotAdvised = "不建议"
  case hadBest = "最好"
  case asFarAsPossible = "尽量"
  // 允许, table C.4
  case may = "可"
  case needNot = "不必"
  case isFreeTo = "可以"
  case isAllowed = "允许"
  case isFreeNotTo = "可以不"
  case hasNoNeedTo = "无须"
  case doesNotHaveTo = "不用"
  case doesNotNeed = "不需"
  // 能力, table C.5
  case can = "能"
  case cannot = "不能"
  case isAbleTo = "能够"
  case isUnableTo = "不能够"
  // 可能性, table C.6
  case possibly = "可能"
  case impossibly = "不可能"
  case hasThePossibility = "有可能"
  case hasNoPossibility = "没有可能"
}

extension ModalWord {
  /// How annex C takes the word.
  package enum Standing: Sendable {
    /// The word of the first column.
    case normal
    /// Of the second column: only where the first one does not fit the grammar (9.1).
    case special
    /// In no table.
    case unlisted
  }

  package var kind: Provision.Kind {
    switch self {
    case .shall, .shallNot, .oughtTo, .oughtNotTo, .onlyPermitted, .notPermitted, .isSupposedTo, .isNotSupposedTo,
      .must, .hasTo,
      .needs, .needsTo, .isTo, .byAllMeans, .isNecessary, .mustNot, .canNever, .isProhibited, .isStrictlyProhibited,
      .isForbidden,
      .isBarred, .isNotAllowed, .isNotTo, .never:
      .requirement
    case .should, .shouldNot, .isRecommended, .isAdvised, .isNotRecommended, .isNotAdvised, .hadBest, .asFarAsPossible:
      .recommendation
    case .may, .needNot, .isFreeTo, .isAllowed, .isFreeNotTo, .hasNoNeedTo, .doesNotHaveTo, .doesNotNeed: .permission
    case .can, .cannot, .isAbleTo, .isUnableTo: .capability
    case .possibly, .impossibly, .hasThePossibility, .hasNoPossibility: .possibility
    }
  }

  package var standing: Standing {
    switch self {
    case .shall, .shallNot, .should, .shouldNot, .may, .needNot, .can, .cannot, .possibly, .impossibly: .normal
    case .oughtTo, .oughtNotTo, .onlyPermitted, .notPermitted, .isRecommended, .isAdvised, .isNotRecommended,
      .isNotAdvised,
      .isFreeTo, .isAllowed, .isFreeNotTo, .hasNoNeedTo, .isAbleTo, .isUnableTo, .hasThePossibility, .hasNoPossibility:
      .special
    case .isSupposedTo, .isNotSupposedTo, .must, .hasTo, .needs, .needsTo, .isTo, .byAllMeans, .isNecessary, .mustNot,
      .canNever,
      .isProhibited, .isStrictlyProhibited, .isForbidden, .isBarred, .isNotAllowed, .isNotTo, .never, .hadBest,
      .asFarAsPossible,
      .doesNotHaveTo, .doesNotNeed:
      .unlisted
    }
  }

  /// The word that annex C has in the first column for the same; itself for a normal one.
  package var normal: ModalWord {
    switch self {
    case .shall, .oughtTo, .isSupposedTo, .must, .hasTo, .needs, .needsTo, .isTo, .byAllMeans, .isNecessary,
      .onlyPermitted:
      .shall
    case .shallNot, .oughtNotTo, .isNotSupposedTo, .notPermitted, .mustNot, .canNever, .isProhibited,
      .isStrictlyProhibited,
      .isForbidden, .isBarred, .isNotAllowed, .isNotTo, .never:
      .shallNot
    case .should, .isRecommended, .isAdvised, .hadBest, .asFarAsPossible: .should
    case .shouldNot, .isNotRecommended, .isNotAdvised: .shouldNot
    case .may, .isFreeTo, .isAllowed: .may
    case .needNot, .isFreeNotTo, .hasNoNeedTo, .doesNotHaveTo, .doesNotNeed: .needNot
    case .can, .isAbleTo: .can
    case .cannot, .isUnableTo: .cannot
    case .possibly, .hasThePossibility: .possibly
    case .impossibly, .hasNoPossibility: .impossibly
    }
  }

  package var isNegative: Bool {
    switch normal {
    case .shallNot, .shouldNot, .needNot, .cannot, .impossibly: true
    default: false
    }
  }
}

/// A modal word where it stands as one, not as a part of another word.
package struct ModalUse: Hashable, Sendable {
  package let word: ModalWord
  package let range: TextRange

  package init(_ word: ModalWord, _ range: TextRange) {
    self.word = word
    self.range = range
  }
}
