import StdModel

// The words that attribute values of `system.xml` are chosen from. They keep their meaning whatever the model calls its
// cases.

extension SubsystemKind {
  var word: StaticString {
    switch self {
    case .base: "base"
    case .implementation: "implementation"
    case .support: "support"
    case .post: "post"
    }
  }
}

extension SlotStatus {
  var word: StaticString {
    switch self {
    case .established: "established"
    case .adopted: "adopted"
    case .inProgress: "in-progress"
    case .planned: "planned"
    case .notApplicable: "not-applicable"
    case .missing: "missing"
    }
  }
}

extension StandardNumber.Level {
  var word: StaticString {
    switch self {
    case .national: "national"
    case .industry: "industry"
    case .local: "local"
    case .group: "group"
    case .enterprise: "enterprise"
    case .international: "international"
    case .foreign: "foreign"
    }
  }
}

extension FunctionalType {
  var word: StaticString {
    switch self {
    case .terminology: "terminology"
    case .symbols: "symbols"
    case .classification: "classification"
    case .testMethod: "test-method"
    case .specification: "specification"
    case .codeOfPractice: "code-of-practice"
    case .guidance: "guidance"
    case .evaluation: "evaluation"
    case .management: "management"
    case .work: "work"
    case .other: "other"
    }
  }
}

extension Stage {
  var word: StaticString {
    switch self {
    case .workingDraft: "working-draft"
    case .committeeDraft: "committee-draft"
    case .reviewDiscussionDraft: "review-discussion-draft"
    case .reviewDraft: "review-draft"
    case .approvalDraft: "approval-draft"
    case .published: "published"
    }
  }
}

extension Element.Kind {
  var name: SystemElement {
    switch self {
    case .preamble: .preamble
    case .contents: .contents
    case .foreword: .foreword
    case .introduction: .introduction
    case .scope: .scope
    case .normativeReferences: .normativeReferences
    case .terms: .terms
    case .symbols: .symbols
    case .technical: .technical
    case .annex: .annex
    case .bibliography: .bibliography
    case .index: .index
    case .appendage: .appendage
    }
  }
}

extension AnnexStatus {
  var word: StaticString {
    switch self {
    case .normative: "normative"
    case .informative: "informative"
    case .unstated: "unstated"
    }
  }
}

extension ListMarker.Family {
  var word: StaticString {
    switch self {
    case .dash: "dash"
    case .bullet: "bullet"
    case .letter: "letter"
    case .digit: "digit"
    case .foreign: "foreign"
    }
  }
}

extension Table.Alignment {
  var word: StaticString {
    switch self {
    case .none: "none"
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}

extension TermEntry.Designation.Kind {
  var word: StaticString {
    switch self {
    case .preferred: "preferred"
    case .admitted: "admitted"
    case .english: "english"
    case .symbol: "symbol"
    }
  }
}

extension Provision.Kind {
  var word: StaticString {
    switch self {
    case .requirement: "requirement"
    case .instruction: "instruction"
    case .recommendation: "recommendation"
    case .permission: "permission"
    case .capability: "capability"
    case .possibility: "possibility"
    case .statement: "statement"
    }
  }
}

extension CrossReference.Force {
  var word: StaticString {
    switch self {
    case .normative: "normative"
    case .informative: "informative"
    }
  }
}

extension Mention.Kind {
  var word: StaticString {
    switch self {
    case .clause: "clause"
    case .item: "item"
    case .annex: "annex"
    case .figure: "figure"
    case .table: "table"
    case .formula: "formula"
    case .bibliography: "bibliography"
    case .note: "note"
    case .example: "example"
    case .standard: "standard"
    case .titled: "title"
    case .symbolic: "symbolic"
    }
  }
}
