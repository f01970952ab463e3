import StdModel

/// The names that guides give to subsystems.
enum SubsystemNames {
  struct Name {
    let kind: SubsystemKind
    let text: String
  }

  /// GB/T 24421.2—2009, GB/T 24421.2—2023, GB/T 15496—2017 and the guide for services to small and medium-sized
  /// enterprises.
  static let known: [Name] = [
    Name(kind: .base, text: "服务通用基础标准体系"),
    Name(kind: .base, text: "服务基础标准体系"),
    Name(kind: .implementation, text: "服务提供标准体系"),
    Name(kind: .implementation, text: "服务实施标准体系"),
    Name(kind: .support, text: "服务保障标准体系"),
    Name(kind: .post, text: "岗位工作标准体系"),
    Name(kind: .post, text: "岗位标准体系"),
  ]
}

extension DocumentView {
  /// Whether the document stands in a system with a framework; a single file has none.
  var isInSystem: Bool { !system.system.framework.subsystems.isEmpty }

  /// The subsystems of the system. Without a system those that the document itself divides a clause into, `6.2
  /// 服务基础标准体系` and its siblings, if it does.
  var declaredSubsystems: [SubsystemNames.Name] {
    guard !isInSystem else {
      return system.system.framework.subsystems.map { SubsystemNames.Name(kind: $0.kind, text: $0.name) }
    }
    func declared(in clauses: [Clause]) -> [SubsystemNames.Name]? {
      let names = clauses.compactMap { clause in
        clause.heading.title.flatMap { title in SubsystemNames.known.first { $0.text == title.text } }
      }
      if names.count > 1 { return names }
      for clause in clauses {
        if let names = declared(in: clause.subclauses) { return names }
      }
      return nil
    }
    return declared(in: elements.map(\.clause)) ?? []
  }
}

extension SystemConfiguration {
  /// Where a diagnostic about the framework points: at the name of the profile, else at the name of the organisation.
  var frameworkSpan: SourceSpan {
    profile?.span ?? organisation?.span ?? SourceSpan(source ?? SourceID(0), 0, 0)
  }
}
