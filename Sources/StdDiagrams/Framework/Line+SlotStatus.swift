package import StdModel

extension Drawing.Line {
  package init(_ status: SlotStatus) {
    switch status {
    case .established: self = .solid
    case .adopted: self = .double
    case .inProgress: self = .dashDotted
    case .planned: self = .dashed
    case .notApplicable: self = .cut
    case .missing: self = .dotted
    }
  }

  /// The word in the legend.
  var status: SlotStatus {
    switch self {
    case .solid: .established
    case .double: .adopted
    case .dashDotted: .inProgress
    case .dashed: .planned
    case .cut: .notApplicable
    case .dotted: .missing
    }
  }
}
