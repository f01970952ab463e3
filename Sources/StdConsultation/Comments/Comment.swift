/// One opinion (意见) on a draft that is out for comment, with what became of it.
package struct Comment: Equatable, Sendable {
  /// What an opinion is about; the three kinds of the ISO template.
  package enum Kind: String, CaseIterable, Sendable {
    case general = "一般性"
    case technical = "技术性"
    case editorial = "编辑性"

    /// As forms write it: `技术性`, `技术`, `te`.
    package init?(written: String) {
      switch written.lowercased() {
      case "一般性", "一般", "ge", "general": self = .general
      case "技术性", "技术", "te", "technical": self = .technical
      case "编辑性", "编辑", "ed", "editorial": self = .editorial
      default: return nil
      }
    }
  }

  /// How its place in the draft was found.
  package enum Placing: String, CaseIterable, Sendable {
    /// By the hidden id of the block that the form carries.
    case byID = "标识"
    /// By the number that the person wrote.
    case byNumber = "章条编号"
    /// By words of the draft that the person quoted.
    case byQuotation = "原文"
    /// By a person of the drafting group.
    case byHand = "人工"
    /// It is about the draft as a whole.
    case whole = "总体"
    /// Nobody knows yet.
    case unplaced = "待定位"
  }

  /// `R003-2`: the second of the third return.
  package let id: String
  /// Who puts it forward (提出单位); several where equal opinions were joined.
  package var units: [String]
  /// The standard, by its number as in the draft, or its title where it has none.
  package var standard: String
  /// The block that it is about, by its lasting id.
  package var block: String?
  package var placing: Placing
  /// The place as written: `5.2`, `附录A`, `总体`.
  package var clause: String
  /// The words of the draft that it is about (原文).
  package var original: String
  package var kind: Kind?
  /// Whether the person set it apart as a major one (重大意见).
  package var isMajor: Bool
  package var opinion: String
  /// What should stand instead (修改建议).
  package var proposal: String
  package var reason: String
  package var remark: String
  package var disposition: Disposition?
  /// The comment that a person found to say the same, by its id; they are one row of the collated table then.
  package var sameAs: String?
  /// What was changed about its place by hand, oldest first: the day, what stood there and what stands there now.
  package var history: [String]
  /// Where the later draft carries it out, where that is not where it was made: `5.4`, `表2`, ids of blocks.
  package var carriedOutAt: [String]

  package init(id: String, unit: String, standard: String, clause: String, opinion: String) {
    self.id = id
    units = [unit]
    self.standard = standard
    placing = .unplaced
    self.clause = clause
    original = ""
    isMajor = false
    self.opinion = opinion
    proposal = ""
    reason = ""
    remark = ""
    history = []
    carriedOutAt = []
  }

  /// The place as tables name it: `总体` for the draft as a whole.
  package var place: String {
    guard placing == .whole else { return clause }
    // What is about the draft as a whole and yet about one thing says so.
    return ["专利", "标准名称", "文件名称", "英文名称"].contains(clause) ? clause : "总体"
  }
}

/// What was decided on a comment (处理意见).
package struct Disposition: Equatable, Sendable {
  package enum Decision: String, CaseIterable, Sendable {
    case adopted = "采纳"
    case partlyAdopted = "部分采纳"
    case notAdopted = "不采纳"
    case pending = "待定"

    /// Whether the person is owed a reason.
    package var needsReason: Bool { self == .partlyAdopted || self == .notAdopted }
  }

  package var decision: Decision
  /// The reason, and what the draft says now.
  package var reason: String
  /// Whether it is only put forward, and not decided yet.
  package var isProposed: Bool

  package init(_ decision: Decision, reason: String = "", isProposed: Bool = false) {
    self.decision = decision
    self.reason = reason
    self.isProposed = isProposed
  }
}

/// What came back from one unit: the receipt (回执) of a form, a letter or a call.
package struct Receipt: Equatable, Sendable {
  /// `R003`
  package let number: String
  /// The name of the file, without its folder.
  package var file: String
  /// SHA-256 of its bytes, in hexadecimal digits; empty where there is no file.
  package var hash: String
  package var unit: String
  package var person: String
  package var post: String
  package var phone: String
  package var email: String
  package var address: String
  /// `邮件`, `盖章扫描件`, `在线`
  package var channel: String
  /// `2026-03-20`
  package var received: String
  package var isLate: Bool
  /// The draft that the form was made for, by its fingerprint; empty where the form does not tell.
  package var draft: String
  /// How many comments came with it; 0 is a return, too: `无意见`.
  package var commentCount: Int
  /// What of it nobody understood, line by line: for a person to look at.
  package var rest: String

  package init(number: String, file: String, hash: String) {
    self.number = number
    self.file = file
    self.hash = hash
    unit = ""
    person = ""
    post = ""
    phone = ""
    email = ""
    address = ""
    channel = ""
    received = ""
    isLate = false
    draft = ""
    commentCount = 0
    rest = ""
  }
}
