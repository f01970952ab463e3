/// One standard of the system: its data and its elements in reading order.
///
/// Immutable, and so a value; a class, because its metadata are many fields, and to copy them for every look at a
/// standard costs more than most looks.
package final class Standard: Equatable, Sendable {
  package let id: StandardID
  package let source: SourceID
  /// The name of its folder in the output, unique in the system.
  package let slug: String
  package let kind: DocumentKind
  package let metadata: StandardMetadata
  package let elements: [Element]
  /// Places where the author silenced a rule.
  package let silencers: [Silencer]
  /// How many nodes the standard has; node ids are below it.
  package let nodeCount: Int

  package init(
    id: StandardID, source: SourceID, slug: String, kind: DocumentKind, metadata: StandardMetadata, elements: [Element],
    silencers: [Silencer], nodeCount: Int
  ) {
    self.id = id
    self.source = source
    self.slug = slug
    self.kind = kind
    self.metadata = metadata
    self.elements = elements
    self.silencers = silencers
    self.nodeCount = nodeCount
  }

  package static func == (left: Standard, right: Standard) -> Bool {
    left === right
      || left.id == right.id && left.source == right.source && left.slug == right.slug
        && left.kind == right.kind && left.metadata == right.metadata && left.elements == right.elements
        && left.silencers == right.silencers && left.nodeCount == right.nodeCount
  }
}

package enum DocumentKind: Equatable, Sendable {
  /// A standard.
  case standard
  /// A drafting statement (编制说明), with its table of grounds (章 / 主要内容 / 确定依据) where it has one.
  case draftingStatement(DraftingStatement)
}

/// What a drafting statement (编制说明) says of its standard.
package struct DraftingStatement: Equatable, Sendable {
  /// A row of the table of grounds.
  package struct Ground: Equatable, Sendable {
    /// The number of the clause as written in the table, or nil where it is none.
    package let clause: ClauseNumber?
    package let title: String
    package let basis: Prose
    package let span: SourceSpan

    package init(clause: ClauseNumber?, title: String, basis: Prose, span: SourceSpan) {
      self.clause = clause
      self.title = title
      self.basis = basis
      self.span = span
    }
  }

  /// `statement-of` in the front matter: the number of the standard.
  package let subject: Sourced<StandardNumber>?
  package let grounds: [Ground]

  package init(subject: Sourced<StandardNumber>?, grounds: [Ground]) {
    self.subject = subject
    self.grounds = grounds
  }
}

/// A value with its place in the source.
@frozen public struct Sourced<Value: Equatable & Sendable>: Equatable, Sendable {
  public let value: Value
  public let span: SourceSpan

  @inlinable public init(_ value: Value, _ span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

extension Sourced: Hashable where Value: Hashable {}

/// The data of a standard: cover (GB/T 1.1—2020, 8.1) and foreword, from the front matter.
package struct StandardMetadata: Equatable, Sendable {
  /// The whole front matter, or the start of the file where there is none.
  package var span: SourceSpan
  package var number: Sourced<StandardNumber>?
  /// `number` as typed, also where it is not understood.
  package var writtenNumber: Sourced<String>?
  package var title: Sourced<String>?
  package var englishTitle: Sourced<String>?
  /// The title as it stands once more before clause 1, where the author typed it.
  package var bodyTitle: Sourced<String>?
  /// `subsystem` of the front matter, else the folder.
  package var subsystem: Sourced<SubsystemKind>?
  /// `category`, such as `support/finance`.
  package var category: Sourced<String>?
  package var functionalType: Sourced<FunctionalType>?
  package var stage: Sourced<Stage>?
  package var ics: Sourced<String>?
  package var ccs: Sourced<String>?
  /// Dates as typed: `2026-03-01`, or with `X` in drafts.
  package var issued: Sourced<String>?
  package var effective: Sourced<String>?
  package var issuer: Sourced<String>?
  package var proposer: Sourced<String>?
  /// 归口
  package var under: Sourced<String>?
  /// 起草单位
  package var drafters: [Sourced<String>]
  /// 主要起草人
  package var authors: [Sourced<String>]
  package var replaces: [Sourced<StandardNumber>]
  /// What a post standard carries out.
  package var implements: [Implementation]
  /// 体系编号, where it differs from the number.
  package var systemCode: Sourced<String>?
  /// What a cover says that stands as text in the source; nil where there is none, and stdc makes the cover from the
  /// data.
  package var cover: WrittenCover?
  /// Keys that stdc does not know.
  package var unknownKeys: [Sourced<String>]

  package init(span: SourceSpan) {
    self.span = span
    drafters = []
    authors = []
    replaces = []
    implements = []
    unknownKeys = []
  }

  /// The title for people: the title, else the number, else the words for a title that is missing.
  package var displayTitle: String { title?.value ?? writtenNumber?.value ?? "（无标题）" }

  /// The number for people: as printed, else as typed, else nothing.
  package var displayNumber: String { number?.value.description ?? writtenNumber?.value ?? "" }
}

/// What a cover (封面) that the author wrote as text says besides the data of the standard; GB/T 1.1—2020, 8.1 and annex
/// D.
package struct WrittenCover: Equatable, Sendable {
  /// `唐山市地方标准`: the words for the level (层次或类别).
  package var levelWords: Sourced<String>?
  /// `（讨论稿）`: a mark of a draft that names none of the stages.
  package var unknownStage: Sourced<String>?
  /// `在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。`
  package var patentCall: Sourced<String>?
  /// 备案号
  package var recordNumber: Sourced<String>?
  /// `（ISO 9001:2015，MOD）`: the mark of consistency below the English title.
  package var adoption: Sourced<String>?

  package init() {}
}

/// A standard, or clauses of it, that a post standard carries out (`implements`).
package struct Implementation: Equatable, Sendable {
  package let standard: Sourced<StandardNumber>
  /// Empty: the whole standard.
  package let clauses: [Sourced<ClauseNumber>]

  package init(standard: Sourced<StandardNumber>, clauses: [Sourced<ClauseNumber>]) {
    self.standard = standard
    self.clauses = clauses
  }
}

/// The functional type of a standard (`kind`); GB/T 1.1—2020, 6.1.4.2 and table 1, and what systems add.
package enum FunctionalType: String, CaseIterable, Sendable {
  case terminology = "术语"
  case symbols = "符号"
  case classification = "分类"
  case testMethod = "试验方法"
  case specification = "规范"
  case codeOfPractice = "规程"
  case guidance = "指南"
  case evaluation = "评价"
  case management = "管理"
  case work = "工作"
  case other = "其他"
}

/// The stage of a draft; RULES.md T11.
package enum Stage: String, CaseIterable, Comparable, Sendable {
  case workingDraft = "工作组讨论稿"
  case committeeDraft = "征求意见稿"
  case reviewDiscussionDraft = "送审讨论稿"
  case reviewDraft = "送审稿"
  case approvalDraft = "报批稿"
  case published = "发布稿"

  /// The code of GB/T 16733 (ISO harmonised stage codes): 20 to 60.
  package var code: Int {
    switch self {
    case .workingDraft: 20
    case .committeeDraft: 30
    case .reviewDiscussionDraft, .reviewDraft: 40
    case .approvalDraft: 50
    case .published: 60
    }
  }

  package static func < (left: Stage, right: Stage) -> Bool { left.order < right.order }

  private var order: Int {
    switch self {
    case .workingDraft: 0
    case .committeeDraft: 1
    case .reviewDiscussionDraft: 2
    case .reviewDraft: 3
    case .approvalDraft: 4
    case .published: 5
    }
  }
}

/// A comment of the author that silences a rule for the block or clause behind it:
/// `<!-- stdc: off GBT1.1-LVL-04 因…… -->`.
package struct Silencer: Equatable, Sendable {
  package let rules: [RuleID]
  package let reason: String
  /// The last day on which it holds, as it is written, `2026-12-31`; nil where it holds for good.
  package let until: String?
  /// The comment.
  package let span: SourceSpan
  /// What it covers: the block or heading behind it; the whole file when it stands before everything.
  package let scope: SourceSpan

  package init(rules: [RuleID], reason: String, until: String? = nil, span: SourceSpan, scope: SourceSpan) {
    self.rules = rules
    self.reason = reason
    self.until = until
    self.span = span
    self.scope = scope
  }
}
