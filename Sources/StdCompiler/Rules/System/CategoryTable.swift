import StdModel

/// The categories that a guide names in one subsystem.
struct CategoryTable {
  /// The profile that carries the guide.
  let profile: String
  let guide: String
  let subsystem: SubsystemKind
  /// Ids below the subsystem, and names.
  let categories: [(id: String, name: String)]
  /// Names that the other edition uses for what these are.
  let otherEdition: [String]

  static let profileOf2009 = SubsystemsOf2009.profile
  static let profileOf2023 = "gbt24421-2023"
}

/// A rule that asks for the categories of a table; rules of this kind differ by the table alone.
protocol CategoryTableRule: SystemRule {
  static var table: CategoryTable { get }
}

extension CategoryTableRule {
  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    let framework = system.system.framework
    guard framework.profile == table.profile, let subsystem = framework.subsystem(table.subsystem) else { return [] }
    let configuration = system.system.configuration
    let present = subsystem.allCategories
    var found: [Diagnostic] = []
    for (id, name) in table.categories {
      let path = "\(table.subsystem.rawValue)/\(id)"
      if present.contains(where: { $0.id == path || $0.name == name }) { continue }
      if let cut = configuration.changes.dropped.first(where: { $0.category.value == path }) {
        guard cut.reason == nil else { continue }
        found.append(
          finding(.cut(name, table.guide), at: cut.category.span, fixes: [cut.givingReason]))
      } else {
        found.append(finding(.missing(name, table.guide, in: subsystem.name), at: configuration.frameworkSpan))
      }
    }
    for naming in configuration.changes.renamed + configuration.changes.added
    where naming.id.value.hasPrefix(table.subsystem.rawValue + "/") && table.otherEdition.contains(naming.name.value) {
      found.append(finding(.otherEdition(naming.name.value, table.guide), at: naming.name.span))
    }
    return found
  }
}

extension FrameworkChanges.Cut {
  /// Puts a place for the reason beside the category.
  var givingReason: FixIt {
    FixIt(
      .likely, Bilingual(zh: "写明理由", en: "give the reason"),
      [FixIt.Edit(category.span, "{category: \(category.value), reason: ……}")])
  }
}

extension Bilingual {
  fileprivate static func cut(_ name: String, _ guide: String) -> Self {
    Self(zh: "\(guide) 的“\(name)”被删去，没有写明理由", en: "“\(name)” of \(guide) is cut without a reason")
  }

  fileprivate static func missing(_ name: String, _ guide: String, in subsystem: String) -> Self {
    Self(zh: "\(subsystem)缺少 \(guide) 的“\(name)”", en: "\(subsystem) lacks “\(name)” of \(guide)")
  }

  fileprivate static func otherEdition(_ name: String, _ guide: String) -> Self {
    Self(zh: "“\(name)”不是 \(guide) 的名称，是另一版本的名称", en: "“\(name)” is a name of the other edition, not of \(guide)")
  }
}
