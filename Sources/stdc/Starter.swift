import StdAssets
import StdCompiler
import StdModel

/// A new system: one standard for a category of each subsystem, and the other categories planned.
struct Starter {
  let organisation: String
  /// `Q/ABC`
  let prefix: String
  let year: String
  let framework: Framework

  /// A standard that the starter brings.
  private struct Skeleton {
    /// Its name in the templates, by which the others cite its number.
    let name: String
    let path: String
    /// Where it stands, as far as the profile has the category; the first that it has counts.
    let categories: [String]
  }

  private static let skeletons = [
    Skeleton(name: "terms", path: "base/terms.md", categories: ["base/terms"]),
    Skeleton(
      name: "acceptance", path: "implementation/acceptance.md",
      categories: ["implementation/processes", "implementation/provision"]),
    Skeleton(name: "records", path: "support/records.md", categories: ["support/information"]),
    Skeleton(name: "clerk", path: "post/counter-clerk.md", categories: ["post/staff"]),
  ]

  /// The framework of a built-in profile, or nil where there is none of that name.
  static func framework(of profile: String, _ templates: Templates) async -> Framework? {
    let sources = SourceSet([(path: "system.yaml", bytes: Array("profile: \(profile)\n".utf8))])
    let input = CompilerInput(
      sources: sources, profiles: templates.profiles, catalogue: templates.catalogue, workers: 1)
    let framework = await compile(input).resolved.system.framework
    return framework.profile == profile ? framework : nil
  }

  var files: [Artifact] {
    let placed = Self.skeletons.compactMap { skeleton in
      skeleton.categories.first { framework.category($0) != nil }.map { (skeleton: skeleton, category: $0) }
    }
    var values = [
      "organisation": organisation, "prefix": prefix, "year": year, "profile": framework.profile,
      "planned": planned(without: Set(placed.map(\.category) + ["base/guidelines"])),
    ]
    for (skeleton, category) in placed { values[skeleton.name] = "\(number(of: category))—\(year)" }
    values["posts"] = values["clerk"] == nil ? "" : template("posts.yaml", values)
    let standards = placed.map { skeleton, category in
      file(skeleton.path, values.merging(["category": category]) { $1 })
    }
    return [file("system.yaml", values)] + standards
  }

  private func file(_ path: String, _ values: [String: String]) -> Artifact {
    Artifact(OutputPath(path), Array(template(path, values).utf8))
  }

  private func template(_ path: String, _ values: [String: String]) -> String {
    fill(EmbeddedAssets.file(path, in: .starter)?.text ?? "", values)
  }

  /// The categories that still have no standard, as `planned` of `system.yaml`.
  private func planned(without taken: Set<String>) -> String {
    framework.subsystems.flatMap { subsystem in
      subsystem.categories.filter { !taken.contains($0.id) }.map { category in
        let title = title(of: category, in: subsystem.kind)
        return "  - {number: \(number(of: category.id)), title: \(title), category: \(category.id), due: \(year)-12}"
      }
    }.joined(separator: "\n")
  }

  private func title(of category: Category, in subsystem: SubsystemKind) -> String {
    if subsystem == .post { return "\(category.name)岗位工作规范" }
    if category.name == "其他" { return "其他服务基础规范" }
    let isTitle = ["规范", "规则", "导则"].contains { category.name.hasSuffix($0) }
    return isTitle ? category.name : "\(category.name)规范"
  }

  /// The first number of a category: `Q/ABC JC 201` for the second one of its subsystem.
  private func number(of category: String) -> String {
    for subsystem in framework.subsystems {
      if let place = subsystem.categories.firstIndex(where: { $0.id == category }) {
        return "\(prefix) \(subsystem.code) \(place + 1)01"
      }
    }
    return prefix
  }

  /// Puts values in the place of `{{name}}`; a name without value stays.
  private func fill(_ template: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.range(of: "{{"), let close = rest[open.upperBound...].range(of: "}}") {
      result += rest[..<open.lowerBound]
      let name = String(rest[open.upperBound..<close.lowerBound])
      result += values[name] ?? "{{\(name)}}"
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}
