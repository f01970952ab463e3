import StdModel

/// The classes that the style sheet of the site knows; a test compares them with it.
enum StyleClass: String, CaseIterable {
  // The kinds of pages.
  case homePage = "page-home"
  case standardPage = "page-standard"
  case listPage = "page-list"
  case widePage = "page-wide"
  case comparisonPage = "page-compare"
  case editionPage = "page-edition"
  case handbookPage = "page-handbook"
  case checklistPage = "page-checklist"

  // A standard.
  case sheetFrame = "sheet-frame"
  case sheet
  case cover
  case coverHead = "cover-head"
  case classification
  case codeBlock = "code-block"
  case levelWords = "level-words"
  case coverNumber = "cover-number"
  case replaces
  case coverTitle = "cover-title"
  case englishTitle = "english-title"
  case stageMark = "stage-mark"
  case patentCall = "patent-call"
  case coverFoot = "cover-foot"
  case dates
  case issuer
  case issuerMark = "issuer-mark"
  case statementHead = "statement-head"
  case about
  case provisionSwitch = "provision-switch"
  case legend
  case contents
  case text
  case elementTitle = "element-title"
  case repeatedTitle = "repeated-title"
  case annexTitle = "annex-title"
  case annexStatus = "annex-status"
  case clause
  case titled
  case untitled
  case numberedElement = "numbered-element"
  case plainElement = "plain-element"
  case annex
  case term
  case designations
  case admitted
  case source
  case number
  case items
  case mark
  case table
  case picture
  case frame
  case diagram
  case centered
  case brief
  case rightAligned = "right"
  case objectNotes = "object-notes"
  case formula
  case note
  case example
  case lead
  case footnote
  case footnoteMark = "footnote-mark"
  case referenceEntry = "reference-entry"
  case reference
  case termUse = "term-use"
  case unresolved
  case margin
  case groundsLink = "grounds-link"
  case endLine = "end-line"
  case permalink
  case deletedList = "deleted-list"
  case neighbours
  case previous
  case next

  // Provisions.
  case requirement
  case instruction
  case recommendation
  case permission
  case capability
  case possibility
  case statement

  // A round of comments.
  case round
  case roundState = "round-state"
  case roundActions = "round-actions"
  case roundSteps = "round-steps"
  case roundFacts = "round-facts"
  case roundComments = "round-comments"
  case downloads
  case editionNotice = "edition-notice"
  case editionPart = "edition-part"
  case identity

  // Lists, tables and the home page.
  case breadcrumbs
  case hero
  case kicker
  case figures
  case consultation
  case framework
  case cards
  case card
  case firstLayer = "layer-1"
  case secondLayer = "layer-2"
  case thirdLayer = "layer-3"
  case categoryList = "category-list"
  case progress
  case statusCounts = "status-counts"
  case columns
  case standardList = "standard-list"
  case plainList = "plain-list"
  case category
  case muted
  case count
  case pages
  case tabs
  case download
  case grid
  case groupRow = "group-row"
  case matrix
  case diagonal
  case uncovered
  case conflicts
  case termGroup = "term-group"
  case termCard = "term-card"
  case origin
  case uses
  case findings
  case findingList = "finding-list"
  case excerpt

  // Two drafts compared.
  case dataChanges = "data-changes"
  case readings
  case comparedText = "compared-text"
  case skipped
  case cause
  case change
  case was
  case marked
  case oldSide = "old-side"
  case newSide = "new-side"
  case whole
  case cell

  // Handbooks and inspection sheets.
  case handbookPart = "handbook-part"
  case within
  case drawing
  case sheetHead = "sheet-head"
  case checklist
  case leadIn = "lead-in"
  case kindMark = "kind-mark"
  case result
  case evidence
  case remarks
  case totals
  case signatures
  case reviewMark = "review-mark"

  // The status of a slot, and severities.
  case established
  case adopted
  case inProgress = "in-progress"
  case planned
  case notApplicable = "not-applicable"
  case missing
  case error
  case warning
  case info
}

extension StyleClass {
  /// The class of a subsystem's card, by its layer.
  init(_ kind: SubsystemKind) {
    switch kind {
    case .base: self = .firstLayer
    case .implementation, .support: self = .secondLayer
    case .post: self = .thirdLayer
    }
  }

  init(_ kind: Provision.Kind) {
    switch kind {
    case .requirement: self = .requirement
    case .instruction: self = .instruction
    case .recommendation: self = .recommendation
    case .permission: self = .permission
    case .capability: self = .capability
    case .possibility: self = .possibility
    case .statement: self = .statement
    }
  }

  init(_ status: SlotStatus) {
    switch status {
    case .established: self = .established
    case .adopted: self = .adopted
    case .inProgress: self = .inProgress
    case .planned: self = .planned
    case .notApplicable: self = .notApplicable
    case .missing: self = .missing
    }
  }

  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .info: self = .info
    }
  }

  init(_ kind: Element.Kind) {
    switch kind {
    case .scope, .normativeReferences, .terms, .symbols, .technical: self = .numberedElement
    case .annex: self = .annex
    case .preamble, .contents, .foreword, .introduction, .bibliography, .index, .appendage: self = .plainElement
    }
  }
}
