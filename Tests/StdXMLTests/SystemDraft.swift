import StdModel

/// Puts a system together from drafts of its standards.
struct SystemDraft {
  var configuration = SystemConfiguration()
  var subsystems: [Subsystem] = []
  var members: [String: [Member]] = [:]
  var statements: [StandardID: StandardID] = [:]
  var drafts: [StandardDraft] = []

  var system: ResolvedSystem {
    let sources = SourceSet(drafts.map { (path: "base/\($0.id.index)-\($0.slug).md", bytes: []) })
    let system = StandardSystem(
      configuration: configuration, framework: Framework(profile: "db53-sme", subsystems: subsystems),
      standards: drafts.map(\.standard))
    return ResolvedSystem(
      numbered: NumberedSystem(system: system, facts: drafts.map(\.table)), sources: sources,
      resolutions: drafts.map(\.resolution), members: members, statements: statements)
  }
}
