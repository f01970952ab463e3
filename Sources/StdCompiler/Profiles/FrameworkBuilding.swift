import StdModel
import StdSyntax

/// Makes the framework of a system: the profile with the changes of `framework:` in `system.yaml`, planned standards
/// put into their places.
///
/// `framework` may hold `rename: {id: name}`, `drop: [{category, reason}]` (or only the ids), `add: [{id, name,
/// after}]` and `not-applicable: [{category, reason}]`.
func buildFramework(profile: Profile, changes: YAMLNode?, planned: [PlannedPlace]) -> Staged<Framework> {
  var editor = FrameworkEditor(subsystems: profile.subsystems)
  if let changes { editor.apply(changes) }
  for place in planned { editor.plan(place) }
  editor.renumber()
  return Staged(Framework(profile: profile.name, subsystems: editor.subsystems), editor.diagnostics)
}

private struct FrameworkEditor {
  var subsystems: [Subsystem]
  var diagnostics: [Diagnostic] = []

  mutating func apply(_ changes: YAMLNode) {
    guard case .mapping(let entries, _) = changes else { return }
    let known = ["rename", "drop", "add", "not-applicable"]
    for (key, value) in entries {
      switch key.value {
      case "rename":
        guard case .mapping(let names, _) = value else { continue }
        for (id, name) in names {
          guard let name = name.text else { continue }
          if let kind = SubsystemKind(rawValue: id.value) {
            subsystems = subsystems.map {
              $0.kind == kind ? Subsystem(kind: kind, name: name.value, code: $0.code, categories: $0.categories) : $0
            }
          } else {
            edit(id) { $0.renamed(name.value) }
          }
        }
      case "drop":
        for node in value.items { if let id = node.text ?? node["category"]?.text { edit(id) { _ in nil } } }
      case "add": for node in value.items { add(node) }
      case "not-applicable":
        for node in value.items {
          guard let id = node["category"]?.text else { continue }
          let reason = node["reason"]?.text.flatMap { $0.value.contains { !$0.isWhitespace } ? $0 : nil }
          if reason == nil { diagnostics.append(ConfigurationRules.missingKey("reason", node.span.head)) }
          edit(id) { $0.marked(notApplicable: reason ?? Sourced("", id.span)) }
        }
      default:
        diagnostics.append(
          ConfigurationRules.unknownKey(key.value, nearest: nearest(to: key.value, in: known), key.span))
      }
    }
  }

  mutating func plan(_ place: PlannedPlace) {
    edit(place.category) { $0.adding(planned: place.standard) }
  }

  /// Gives box numbers anew, in the order that the categories ended up in.
  mutating func renumber() {
    subsystems = subsystems.map { subsystem in
      Subsystem(
        kind: subsystem.kind, name: subsystem.name, code: subsystem.code,
        categories: renumbered(subsystem.categories, code: subsystem.code))
    }
  }

  private func renumbered(_ categories: [Category], code: String) -> [Category] {
    categories.enumerated().map { index, category in
      let own = childCode(code, index + 1)
      return Category(
        id: category.id, name: category.name, code: own, notApplicable: category.notApplicable,
        planned: category.planned, children: renumbered(category.children, code: own))
    }
  }

  /// Adds `{id: support/finance/budget, name: 预算, after: support/finance/accounts}`; the parent is what stands before
  /// the last `/`.
  private mutating func add(_ node: YAMLNode) {
    guard let id = node["id"]?.text, let name = node["name"]?.text else {
      diagnostics.append(ConfigurationRules.missingKey(node["id"] == nil ? "id" : "name", node.span.head))
      return
    }
    let category = Category(
      id: id.value, name: name.value, code: "", notApplicable: nil, planned: [], children: [])
    let parts = id.value.split(separator: "/")
    guard parts.count >= 2, let kind = SubsystemKind(rawValue: String(parts[0])) else {
      diagnostics.append(ConfigurationRules.unknownSubsystem(id.span))
      return
    }
    let after = node["after"]?.text?.value
    if parts.count == 2 {
      subsystems = subsystems.map {
        $0.kind == kind
          ? Subsystem(
            kind: kind, name: $0.name, code: $0.code, categories: $0.categories.inserting(category, after: after))
          : $0
      }
    } else {
      let parent = Sourced(parts.dropLast().joined(separator: "/"), id.span)
      edit(parent) { $0.with(children: $0.children.inserting(category, after: after)) }
    }
  }

  private mutating func edit(_ id: Sourced<String>, _ change: (Category) -> Category?) {
    var isFound = false
    subsystems = subsystems.map { subsystem in
      Subsystem(
        kind: subsystem.kind, name: subsystem.name, code: subsystem.code,
        categories: edited(subsystem.categories, id.value, change, &isFound))
    }
    guard !isFound else { return }
    let known = subsystems.flatMap(\.allCategories).map(\.id)
    diagnostics.append(ConfigurationRules.unknownCategory(id.value, nearest: nearest(to: id.value, in: known), id.span))
  }

  private func edited(
    _ categories: [Category], _ id: String, _ change: (Category) -> Category?, _ isFound: inout Bool
  ) -> [Category] {
    var result: [Category] = []
    for category in categories {
      if category.id == id {
        isFound = true
        if let changed = change(category) { result.append(changed) }
      } else {
        result.append(category.with(children: edited(category.children, id, change, &isFound)))
      }
    }
    return result
  }
}

extension [Category] {
  fileprivate func inserting(_ category: Category, after id: String?) -> [Category] {
    guard let id, let index = firstIndex(where: { $0.id == id || $0.id.hasSuffix("/\(id)") }) else {
      return self + [category]
    }
    var result = self
    result.insert(category, at: index + 1)
    return result
  }
}

extension Category {
  fileprivate func with(children: [Category]) -> Category {
    Category(id: id, name: name, code: code, notApplicable: notApplicable, planned: planned, children: children)
  }

  fileprivate func renamed(_ name: String) -> Category {
    Category(id: id, name: name, code: code, notApplicable: notApplicable, planned: planned, children: children)
  }

  fileprivate func marked(notApplicable reason: Sourced<String>) -> Category {
    Category(id: id, name: name, code: code, notApplicable: reason, planned: planned, children: children)
  }

  fileprivate func adding(planned standard: PlannedStandard) -> Category {
    Category(
      id: id, name: name, code: code, notApplicable: notApplicable, planned: planned + [standard], children: children)
  }
}
