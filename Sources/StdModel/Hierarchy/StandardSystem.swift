/// The whole system (服务标准体系): the organisation, its framework, its standards, and those it adopts.
///
/// Immutable, and so a value; a class because every rule asks for it, and the workers would count references to all that
/// the configuration holds, each in the way of the other.
package final class StandardSystem: Equatable, Sendable {
  package let configuration: SystemConfiguration
  package let framework: Framework
  /// Standards and drafting statements, in the order of their sources.
  package let standards: [Standard]

  package init(configuration: SystemConfiguration, framework: Framework, standards: [Standard]) {
    self.configuration = configuration
    self.framework = framework
    self.standards = standards
  }

  package static func == (left: StandardSystem, right: StandardSystem) -> Bool {
    left === right
      || left.configuration == right.configuration && left.framework == right.framework
        && left.standards == right.standards
  }

  package subscript(id: StandardID) -> Standard { standards[Int(id.index)] }
}

/// The four subsystems (子体系).
package enum SubsystemKind: String, CaseIterable, Hashable, Sendable {
  /// 服务基础
  case base
  /// 服务实施
  case implementation
  /// 服务保障
  case support
  /// 岗位工作
  case post

  /// The layer of the framework: 1 base, 2 implementation and support, 3 post.
  package var layer: Int {
    switch self {
    case .base: 1
    case .implementation, .support: 2
    case .post: 3
    }
  }
}

/// The framework of a system: a profile with the organisation's changes.
package struct Framework: Equatable, Sendable {
  package let profile: String
  /// In the order of `SubsystemKind`; a profile without posts has three.
  package let subsystems: [Subsystem]

  package init(profile: String, subsystems: [Subsystem]) {
    self.profile = profile
    self.subsystems = subsystems
  }

  package func subsystem(_ kind: SubsystemKind) -> Subsystem? { subsystems.first { $0.kind == kind } }

  /// The category with this id, at any depth.
  package func category(_ id: String) -> Category? {
    for subsystem in subsystems {
      for category in subsystem.categories {
        if let found = category.descendant(id) { return found }
      }
    }
    return nil
  }
}

package struct Subsystem: Equatable, Sendable {
  package let kind: SubsystemKind
  /// 服务基础标准体系
  package let name: String
  /// The letters in standard numbers, such as `JC`; empty where the profile names none.
  package let code: String
  package let categories: [Category]

  package init(kind: SubsystemKind, name: String, code: String, categories: [Category]) {
    self.kind = kind
    self.name = name
    self.code = code
    self.categories = categories
  }

  /// All categories, parents before their children.
  package var allCategories: [Category] { categories.flatMap(\.withDescendants) }
}

/// A category of a subsystem (类别); categories may nest.
package struct Category: Equatable, Sendable {
  /// `support/finance`; children go on: `support/finance/budget`.
  package let id: String
  package let name: String
  /// The box number in diagrams and the prefix of rows in 标准明细表, such as `BZ 2`.
  package let code: String
  /// Why the organisation has nothing here (不适用), or nil.
  package let notApplicable: Sourced<String>?
  /// Standards that are planned (计划) and have no source yet.
  package let planned: [PlannedStandard]
  package let children: [Category]

  package init(
    id: String, name: String, code: String, notApplicable: Sourced<String>?, planned: [PlannedStandard],
    children: [Category]
  ) {
    self.id = id
    self.name = name
    self.code = code
    self.notApplicable = notApplicable
    self.planned = planned
    self.children = children
  }

  package var withDescendants: [Category] { [self] + children.flatMap(\.withDescendants) }

  package func descendant(_ id: String) -> Category? {
    if self.id == id { return self }
    guard id.utf8.starts(with: self.id.utf8) else { return nil }
    for child in children {
      if let found = child.descendant(id) { return found }
    }
    return nil
  }
}

/// A standard that is to be written.
package struct PlannedStandard: Equatable, Sendable {
  package let number: StandardNumber?
  package let title: String
  /// `2026-12`, as typed.
  package let due: String?
  package let span: SourceSpan

  package init(number: StandardNumber?, title: String, due: String?, span: SourceSpan) {
    self.number = number
    self.title = title
    self.due = due
    self.span = span
  }
}

/// A standard from outside that the organisation adopts (采用的国家、行业、地方标准): a member without text.
package struct AdoptedStandard: Equatable, Sendable {
  package let number: StandardNumber
  package let title: String
  /// 现行, 废止 …, as typed.
  package let status: String
  package let category: Sourced<String>
  /// 实施日期 as typed, or nil.
  package let effective: String?
  package let span: SourceSpan
  /// Where number, title and status stand; the whole entry where they are not known one by one.
  package let places: Places

  package struct Places: Equatable, Sendable {
    package let number: SourceSpan
    package let title: SourceSpan
    package let status: SourceSpan

    package init(number: SourceSpan, title: SourceSpan, status: SourceSpan) {
      self.number = number
      self.title = title
      self.status = status
    }
  }

  package init(
    number: StandardNumber, title: String, status: String, category: Sourced<String>, effective: String?,
    span: SourceSpan,
    places: Places? = nil
  ) {
    self.number = number
    self.title = title
    self.status = status
    self.category = category
    self.effective = effective
    self.span = span
    self.places = places ?? Places(number: span, title: span, status: span)
  }
}

/// What `system.yaml` says.
package struct SystemConfiguration: Equatable, Sendable {
  package var source: SourceID?
  package var organisation: Sourced<String>?
  package var title: String?
  package var prefix: Sourced<String>?
  package var profile: Sourced<String>?
  package var changes: FrameworkChanges
  package var adopted: [AdoptedStandard]
  package var planned: [PlannedPlace]
  package var posts: [Post]
  package var rules: RuleSettings
  package var draftingRules: DraftingRules
  package var words: HouseWords
  package var consultation: Consultation?
  /// The files with what the organisation knows of editions (`catalogue`).
  package var catalogues: [Sourced<String>]
  /// The draft before, which this one is compared with: a folder of the system's folder, or a revision of git.
  package var previous: Sourced<String>?

  package init() {
    catalogues = []
    changes = FrameworkChanges()
    adopted = []
    planned = []
    posts = []
    rules = RuleSettings()
    draftingRules = .asDeclared
    words = HouseWords()
  }
}

/// What `framework` changes in the profile, with the places where it says so.
package struct FrameworkChanges: Equatable, Sendable {
  /// A subsystem or category with the name that it is given.
  package struct Naming: Equatable, Sendable {
    /// `support`, `support/finance`
    package let id: Sourced<String>
    package let name: Sourced<String>

    package init(id: Sourced<String>, name: Sourced<String>) {
      self.id = id
      self.name = name
    }
  }

  /// A category that is taken out (剪裁), and why.
  package struct Cut: Equatable, Sendable {
    package let category: Sourced<String>
    package let reason: Sourced<String>?

    package init(category: Sourced<String>, reason: Sourced<String>?) {
      self.category = category
      self.reason = reason
    }
  }

  package var renamed: [Naming]
  package var dropped: [Cut]
  package var added: [Naming]

  package init() {
    renamed = []
    dropped = []
    added = []
  }
}

/// A planned standard and the category that it will stand in.
package struct PlannedPlace: Equatable, Sendable {
  package let standard: PlannedStandard
  package let category: Sourced<String>

  package init(_ standard: PlannedStandard, in category: Sourced<String>) {
    self.standard = standard
    self.category = category
  }
}

/// A post (岗位) of the organisation and the standard that it should have.
package struct Post: Equatable, Sendable {
  package let name: Sourced<String>
  /// The category of the post subsystem, such as `post/staff`.
  package let level: Sourced<String>?
  package let standard: Sourced<StandardNumber>?

  package init(name: Sourced<String>, level: Sourced<String>?, standard: Sourced<StandardNumber>?) {
    self.name = name
    self.level = level
    self.standard = standard
  }
}

/// What the organisation changed in the rules: another severity, or off; for all standards or for some.
package struct RuleSettings: Equatable, Sendable {
  package enum Setting: Equatable, Sendable {
    case off
    case severity(Severity)
  }

  /// What a setting is limited to: `工作`, `征求意见稿`, `企业标准`.
  package enum Condition: Equatable, Sendable {
    case kind(FunctionalType)
    case stage(Stage)
    case level(StandardNumber.Level)
    /// Whatever no other condition names.
    case rest
  }

  package struct Entry: Equatable, Sendable {
    package let condition: Condition
    package let setting: Setting

    package init(_ condition: Condition, _ setting: Setting) {
      self.condition = condition
      self.setting = setting
    }
  }

  /// For each rule what holds under which condition, in the order of the file; the first that fits holds.
  package var settings: [RuleID: [Entry]]
  /// Where each setting stands.
  package var spans: [RuleID: SourceSpan]
  /// The last day on which what is set for a rule holds, `2026-12-31`.
  package var lastDays: [RuleID: Sourced<String>]

  package init() {
    settings = [:]
    spans = [:]
    lastDays = [:]
  }
}

/// Whether the standards of an organisation are bound by the drafting rules of GB/T 1.1 (`drafting-rules`). Clause 1 of
/// GB/T 1.1—2020 binds national, industry and local standards; others follow it by reference (参照使用).
package enum DraftingRules: String, CaseIterable, Sendable {
  /// Bound where a foreword says so.
  case asDeclared = "as-declared"
  case binding
  case byReference = "by-reference"
}

/// Words of the organisation's own, for the rules that look for words (`words`).
package struct HouseWords: Equatable, Sendable {
  /// Whose fulfilment nobody can check; `GBT1.1-MOD-11`.
  package var unverifiable: [Sourced<String>]
  /// Brands and trade names; `GBT1.1-WRD-04`.
  package var brands: [Sourced<String>]
  /// Words that the organisation does not use, with what it uses instead; `STDC-WORD-01`.
  package var preferred: [String: Sourced<String>]
  /// Words in which no rule of wording finds anything.
  package var accepted: [Sourced<String>]

  package init() {
    unverifiable = []
    brands = []
    preferred = [:]
    accepted = []
  }

  package var isEmpty: Bool { unverifiable.isEmpty && brands.isEmpty && preferred.isEmpty && accepted.isEmpty }
}

/// The round of comments that a draft is out for (征求意见).
package struct Consultation: Equatable, Sendable {
  package struct Contact: Equatable, Sendable {
    package var name: String?
    package var phone: String?
    package var email: String?
    package var address: String?

    package init() {}
  }

  /// What the form looks like on which comments come back; bodies that approve standards prescribe one or the other.
  package enum Form: String, CaseIterable, Sendable {
    /// One row for each comment, as the forms of national standards have it.
    case table = "表格"
    /// Who fills it in, the standard, major opinions, details, as the forms of local standards have it.
    case blocks = "分栏"
    /// The six columns of the collated table of national standards.
    case national = "国家标准"
    /// The template for comments and secretariat observations of ISO and IEC.
    case iso = "ISO"

    /// As the scripts of the pages call it.
    package var key: String {
      switch self {
      case .table: "table"
      case .blocks: "blocks"
      case .national: "national"
      case .iso: "iso"
      }
    }
  }

  /// Whether several standards have one form or each its own.
  package enum FormCount: String, CaseIterable, Sendable {
    case one = "合并"
    case each = "分开"
  }

  /// The first day, `2026-03-01`.
  package let opens: Sourced<String>?
  /// The last day, which counts to its end.
  package let closes: Sourced<String>?
  package let contact: Contact
  /// The units that the draft is sent to.
  package let units: [String]
  package let span: SourceSpan
  /// The standards that are out for comment; where none is named, those at the stage 征求意见稿.
  package var standards: [Sourced<StandardNumber>] = []
  package var form = Form.table
  package var forms = FormCount.one
  /// The day after which data of persons is not kept, `2026-09-30`.
  package var personalDataUntil: Sourced<String>?
  /// Where the days begin and end, in minutes east of Greenwich.
  package var offset = 8 * 60

  package init(
    opens: Sourced<String>?, closes: Sourced<String>?, contact: Contact, units: [String] = [], span: SourceSpan
  ) {
    self.opens = opens
    self.closes = closes
    self.contact = contact
    self.units = units
    self.span = span
  }
}
