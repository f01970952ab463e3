package import StdModel

/// A box of a framework diagram (标准体系结构图) and the boxes below it: system, subsystem, category or standard.
package struct FrameworkBox: Equatable, Sendable {
  package enum Kind: Equatable, Sendable { case system, subsystem, category, standard }

  package let kind: Kind
  /// The box number (`JC 1`) or the number of a standard, or empty.
  package let code: String
  package let name: String
  /// A few words below the name, such as 不适用, or empty.
  package let note: String
  /// How far the place is filled; decides about the outline.
  package let status: SlotStatus
  package let link: DiagramLink?
  package let children: [FrameworkBox]

  package init(
    _ kind: Kind, code: String = "", name: String, note: String = "", status: SlotStatus = .established,
    link: DiagramLink? = nil, children: [FrameworkBox] = []
  ) {
    self.kind = kind
    self.code = code
    self.name = name
    self.note = note
    self.status = status
    self.link = link
    self.children = children
  }

  /// How many levels of boxes there are below this one.
  package var depth: Int { children.map { $0.depth + 1 }.max() ?? 0 }

  /// The same box without anything deeper than `levels` below it.
  package func cut(toLevels levels: Int) -> FrameworkBox {
    FrameworkBox(
      kind, code: code, name: name, note: note, status: status, link: link,
      children: levels == 0 ? [] : children.map { $0.cut(toLevels: levels - 1) })
  }
}

/// The four subsystems in their three layers.
package struct FrameworkLayers: Equatable, Sendable {
  package let title: String
  /// In the order of `SubsystemKind`; a kind that the profile does not have is left out.
  package let subsystems: [(kind: SubsystemKind, box: FrameworkBox)]

  package init(title: String, subsystems: [(kind: SubsystemKind, box: FrameworkBox)]) {
    self.title = title
    self.subsystems = subsystems
  }

  package subscript(kind: SubsystemKind) -> FrameworkBox? { subsystems.first { $0.kind == kind }?.box }

  package static func == (left: FrameworkLayers, right: FrameworkLayers) -> Bool {
    left.title == right.title && left.subsystems.elementsEqual(right.subsystems) { $0 == $1 }
  }
}
