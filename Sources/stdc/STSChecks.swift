import ArgumentParser
import StdCompiler
import StdModel
import StdPublish
import StdXML

extension HouseProfile: ExpressibleByArgument {}

/// What NISO STS files are checked against: published schemas, and the rules of receivers.
struct STSCheckOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "NISO STS 模式（DTD、RELAX NG 或 XSD）所在的文件夹，可重复 / a folder with schemas of NISO STS, repeatable",
      valueName: "dir"))
  var schema: [String] = []

  @Option(
    help: ArgumentHelp(
      "接收方的规则：iso、iec-osd、sts4i 或 gb，可重复 / the rules of a receiver, repeatable", valueName: "name"))
  var profile: [HouseProfile] = []

  var isEmpty: Bool { schema.isEmpty && profile.isEmpty }

  /// Reads the schemas; throws where a folder has none.
  func checks() async throws -> STSChecks {
    var validators: [STSValidator] = []
    for folder in schema {
      let files = SchemaFiles(try await SourceLoader(workers: 1).loadTemplates(at: folder))
      guard !files.entries.isEmpty else {
        throw Failure(
          zh: "\(folder) 中没有 NISO STS 的模式（NISO-STS-interchange-….dtd、.rng 或 .xsd）",
          en: "there are no schemas of NISO STS in \(folder) (NISO-STS-interchange-….dtd, .rng or .xsd)")
      }
      validators.append(STSValidator(files, limits: XMLFile.limits))
    }
    return STSChecks(validators: validators, profiles: profile)
  }
}

/// Checks documents in NISO STS.
struct STSChecks: Sendable {
  let validators: [STSValidator]
  let profiles: [HouseProfile]

  /// The rule behind what a schema refuses.
  static let schemaRule = RuleID("STS-SCHEMA")

  struct Finding: Sendable {
    let rule: RuleID
    let severity: Severity
    let message: Bilingual
    /// Counted from 1; 0 where none is known.
    let line: Int
    let anchor: String?
  }

  /// What each document breaks.
  func findings(_ documents: [[UInt8]]) throws -> [[Finding]] {
    var findings = [[Finding]](repeating: [], count: documents.count)
    do {
      for validator in validators {
        for (index, found) in try validator.validate(documents).enumerated() {
          findings[index] += found.map(Self.finding)
        }
      }
      for profile in profiles {
        for (index, document) in documents.enumerated() {
          let tree = try XMLTree(reading: document, limits: XMLFile.limits)
          findings[index] += houseFindings(tree, profile).map { Self.finding($0, profile) }
        }
      }
    } catch {
      throw Failure(error.message)
    }
    return findings
  }

  private static func finding(_ found: STSValidator.Finding) -> Finding {
    let (name, violation) = (found.schema.name, found.violation)
    let element = violation.element.map { " <\($0)>" } ?? ""
    return Finding(
      rule: schemaRule, severity: .error,
      message: Bilingual(
        zh: "不符合 \(name)\(element)：\(violation.message)",
        en: "not valid against \(name)\(element): \(violation.message)"),
      line: violation.line, anchor: violation.anchor)
  }

  private static func finding(_ found: HouseFinding, _ profile: HouseProfile) -> Finding {
    let element = found.violation.element.map { "<\($0)>" } ?? ""
    let message = found.rule.message
    return Finding(
      rule: found.rule.id, severity: found.rule.severity,
      message: Bilingual(
        zh: "\(message.zh)（\(element)，\(profile.rawValue)）", en: "\(message.en) (\(element), \(profile.rawValue))"),
      line: found.violation.line, anchor: found.violation.anchor)
  }

  /// Checks the files of standards and says what they break at the places in the sources that it came from.
  func diagnostics(_ files: [(id: StandardID, bytes: [UInt8])], of system: ResolvedSystem, workers: Int) async throws
    -> [Diagnostic]
  {
    let size = 16
    let map = SiteMap(system.numbered)
    let batches = stride(from: 0, to: files.count, by: size).map { Array(files[$0..<min($0 + size, files.count)]) }
    let results = await batches.parallelMap(workers: workers) { batch -> Result<[Diagnostic], any Error> in
      Result {
        zip(batch, try findings(batch.map(\.bytes))).flatMap { file, found in
          found.isEmpty ? [] : diagnostics(found, of: file.id, in: system, map)
        }
      }
    }
    return try results.flatMap { try $0.get() }
  }

  private func diagnostics(
    _ findings: [Finding], of id: StandardID, in system: ResolvedSystem, _ map: SiteMap
  ) -> [Diagnostic] {
    let standard = system.system[id]
    var spans: [String: SourceSpan] = [:]
    for (index, facts) in system.facts(of: id).values.enumerated() {
      let anchor = map.anchor(of: NodeReference(id, NodeID(index)), facts)
      spans[anchor] = facts.span
      // The entry in the section of a term has an id of its own: `entry-3.1` in `term-3.1`.
      if facts.kind == .term {
        spans["entry-" + (anchor.hasPrefix("term-") ? anchor.dropFirst(5) : anchor[...])] = facts.span
      }
    }
    return findings.map { finding in
      let span = finding.anchor.flatMap { spans[$0] } ?? standard.metadata.span
      return Diagnostic(finding.rule, finding.severity, finding.message, at: span)
    }
  }
}
