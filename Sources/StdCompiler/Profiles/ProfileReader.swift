import StdModel
import StdSyntax

/// A framework profile: a data file that names the subsystems and categories of one guide.
struct Profile {
  let name: String
  let subsystems: [Subsystem]
}

/// Reads a profile. The built-in ones are right; a profile of an organisation may be wrong, and what is wrong in it is
/// left out and reported.
func readProfile(_ root: YAMLNode) -> Staged<Profile> {
  var diagnostics: [Diagnostic] = []
  var subsystems: [Subsystem] = []
  for node in root["subsystems"]?.items ?? [] {
    guard let kind = node["kind"]?.text, let subsystemKind = SubsystemKind(rawValue: kind.value) else {
      diagnostics.append(ConfigurationRules.unknownSubsystem(node.span))
      continue
    }
    let code = node["code"]?.text?.value ?? ""
    let categories = (node["categories"]?.items ?? []).enumerated().compactMap { index, category in
      readCategory(category, parent: subsystemKind.rawValue, code: code, ordinal: index + 1)
    }
    subsystems.append(
      Subsystem(
        kind: subsystemKind, name: node["name"]?.text?.value ?? subsystemKind.rawValue, code: code,
        categories: categories))
  }
  let order = SubsystemKind.allCases
  subsystems.sort { left, right in
    (order.firstIndex(of: left.kind) ?? 0) < (order.firstIndex(of: right.kind) ?? 0)
  }
  return Staged(Profile(name: root["name"]?.text?.value ?? "", subsystems: subsystems), diagnostics)
}

private func readCategory(_ node: YAMLNode, parent: String, code: String, ordinal: Int) -> Category? {
  guard let id = node["id"]?.text?.value else { return nil }
  let path = "\(parent)/\(id)"
  let ownCode = childCode(code, ordinal)
  let children = (node["categories"]?.items ?? []).enumerated().compactMap { index, child in
    readCategory(child, parent: path, code: ownCode, ordinal: index + 1)
  }
  return Category(
    id: path, name: node["name"]?.text?.value ?? id, code: ownCode, notApplicable: nil, planned: [], children: children)
}

/// `JC` → `JC 1`; `JC 1` → `JC 1.2`.
func childCode(_ code: String, _ ordinal: Int) -> String {
  if code.isEmpty { return String(ordinal) }
  return code.utf8.contains(UInt8(ascii: " ")) ? "\(code).\(ordinal)" : "\(code) \(ordinal)"
}
