package import StdModel

extension FrameworkLayers {
  /// The layers of a system; each subsystem with its outer categories.
  package init(_ system: ResolvedSystem) {
    self.init(
      title: system.diagramTitle,
      subsystems: system.system.framework.subsystems.map { subsystem in
        (subsystem.kind, FrameworkBox(subsystem, of: system, depth: .categories).cut(toLevels: 1))
      })
  }
}

extension FrameworkBox {
  /// The whole system as a tree.
  package init(_ system: ResolvedSystem, depth: FrameworkRequest.Depth) {
    self.init(
      .system, name: system.diagramTitle,
      children: system.system.framework.subsystems.map { FrameworkBox($0, of: system, depth: depth) })
  }

  package init(_ subsystem: Subsystem, of system: ResolvedSystem, depth: FrameworkRequest.Depth) {
    self.init(
      .subsystem, code: subsystem.code, name: subsystem.name, link: .subsystem(subsystem.kind),
      children: subsystem.categories.map { FrameworkBox($0, of: system, depth: depth) })
  }

  /// A category with the categories and, for `standards`, the members below it.
  package init(_ category: Category, of system: ResolvedSystem, depth: FrameworkRequest.Depth) {
    let status = system.slotStatus(of: category)
    let note: String
    switch status {
    case .notApplicable, .missing: note = status.rawValue
    case .established, .adopted, .inProgress, .planned: note = ""
    }
    var children = category.children.map { FrameworkBox($0, of: system, depth: depth) }
    if depth == .standards {
      children += (system.members[category.id] ?? []).map { FrameworkBox($0, in: category, of: system) }
    }
    self.init(
      .category, code: category.code, name: category.name, note: note,
      // A group is drawn solid when its members show how far it is filled.
      status: depth == .standards && !children.isEmpty && status != .notApplicable ? .established : status,
      link: .category(category.id), children: children)
  }

  private init(_ member: Member, in category: Category, of system: ResolvedSystem) {
    let status = system.memberStatus(member)
    switch member {
    case .own(let id):
      let metadata = system.system[id].metadata
      self.init(
        .standard, code: metadata.number?.value.description ?? metadata.writtenNumber?.value ?? "",
        name: metadata.title?.value ?? metadata.displayTitle, status: status, link: .standard(id))
    case .adopted(let index):
      let adopted = system.system.configuration.adopted[index]
      self.init(
        .standard, code: adopted.number.description, name: adopted.title,
        note: adopted.status == "现行" ? "" : adopted.status, status: status,
        link: .adopted(index, category: category.id))
    case .planned(let index):
      let planned = category.planned[index]
      self.init(
        .standard, code: planned.number?.description ?? "", name: planned.title,
        note: planned.due.map { "计划 \($0)" } ?? "", status: status, link: .category(category.id))
    }
  }
}

extension ResolvedSystem {
  /// The name of the system: its title, else the organisation's name with 服务标准体系.
  fileprivate var diagramTitle: String {
    let configuration = system.configuration
    return configuration.title ?? (configuration.organisation?.value ?? "") + "服务标准体系"
  }
}
