import StdMarkup
import StdModel

/// Writes what stands around the documents: the system, its framework, its adopted and planned members.
struct FrameWriter: ~Copyable {
  private let system: ResolvedSystem
  private let names: SystemNames
  private(set) var out = MarkupWriter()

  init(_ system: ResolvedSystem, _ names: SystemNames) {
    self.system = system
    self.names = names
  }

  mutating func write(_ frame: SystemLayout.Frame) {
    switch frame {
    case .opening: writeOpening()
    case .closing: end(.system)
    case .subsystem(let index): write(system.system.framework.subsystems[index])
    case .subsystemEnd: end(.subsystem)
    case .category(let category): write(category)
    case .categoryEnd: end(.category)
    case .adopted(let index): write(system.system.configuration.adopted[index], index)
    case .planned(let standard, let index): write(standard, index)
    case .unplaced: begin(.unplaced)
    case .unplacedEnd: end(.unplaced)
    case .statements: begin(.draftingStatements)
    case .statementsEnd: end(.draftingStatements)
    }
  }

  private mutating func begin(_ element: SystemElement) {
    out.open(element)
    out.line()
  }

  private mutating func end(_ element: SystemElement) {
    out.close(element)
    out.line()
  }

  // MARK: - The system

  private mutating func writeOpening() {
    let configuration = system.system.configuration
    let profile = system.system.framework.profile
    out.constant("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    out.open(.system) { attributes in
      attributes(.namespace, SystemSchema.namespace)
      attributes(.version, SystemSchema.version)
      attributes(.language, "zh-CN")
      attributes(.organisation, optional: configuration.organisation?.value)
      attributes(.title, optional: configuration.title)
      attributes(.prefix, optional: configuration.prefix?.value)
      attributes(.profile, profile)
    }
    out.line()
    if let consultation = configuration.consultation { write(consultation) }
    if !configuration.posts.isEmpty { write(configuration.posts) }
  }

  private mutating func write(_ consultation: Consultation) {
    out.open(.consultation) { attributes in
      attributes(.opens, optional: consultation.opens?.value)
      attributes(.closes, optional: consultation.closes?.value)
    }
    let contact = consultation.contact
    out.empty(.contact) { attributes in
      attributes(.name, optional: contact.name)
      attributes(.phone, optional: contact.phone)
      attributes(.email, optional: contact.email)
      attributes(.address, optional: contact.address)
    }
    end(.consultation)
  }

  private mutating func write(_ posts: [Post]) {
    var own: [StandardNumber: StandardID] = [:]
    for standard in system.system.standards where standard.kind == .standard {
      if let number = standard.metadata.number?.value.undated, own[number] == nil { own[number] = standard.id }
    }
    begin(.posts)
    for post in posts {
      let number = post.standard?.value
      let standard = number.flatMap { own[$0.undated] }.map { names.document($0) }
      let category = post.level.flatMap { system.system.framework.category($0.value) }.map { names.category($0) }
      out.empty(.post) { attributes in
        attributes(.name, post.name.value)
        attributes(.level, optional: post.level?.value)
        attributes(.category, optional: category)
        attributes(.number, optional: number?.description)
        attributes(.standard, optional: standard)
      }
      out.line()
    }
    end(.posts)
  }

  // MARK: - The framework

  private mutating func write(_ subsystem: Subsystem) {
    let name = names.subsystem(subsystem.kind)
    out.open(.subsystem) { attributes in
      attributes(.id, name)
      attributes(.kind, word: subsystem.kind.word)
      attributes(.layer, subsystem.kind.layer)
      attributes(.name, subsystem.name)
      attributes(.code, optional: subsystem.code.isEmpty ? nil : subsystem.code)
    }
    out.line()
  }

  private mutating func write(_ category: Category) {
    let name = names.category(category)
    let status = system.slotStatus(of: category)
    out.open(.category) { attributes in
      attributes(.id, name)
      attributes(.path, category.id)
      attributes(.name, category.name)
      attributes(.code, optional: category.code.isEmpty ? nil : category.code)
      attributes(.status, word: status.word)
    }
    out.line()
    if let reason = category.notApplicable { out.line(.reason, text: reason.value) }
  }

  private mutating func write(_ standard: AdoptedStandard, _ index: Int) {
    let name = names.adopted(index)
    out.empty(.adopted) { attributes in
      attributes(.id, name)
      attributes(.number, standard.number.description)
      attributes(.level, word: standard.number.level.word)
      attributes(.title, standard.title)
      attributes(.status, standard.status)
      attributes(.effective, optional: standard.effective)
    }
    out.line()
  }

  private mutating func write(_ standard: PlannedStandard, _ index: Int) {
    let name = names.planned(index)
    out.empty(.planned) { attributes in
      attributes(.id, name)
      attributes(.number, optional: standard.number?.description)
      attributes(.title, standard.title)
      attributes(.due, optional: standard.due)
    }
    out.line()
  }
}
