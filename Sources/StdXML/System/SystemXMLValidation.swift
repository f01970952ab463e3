package import StdModel

/// Checks that the `system.xml` of a system is valid, piece by piece, so that a system of any size needs little memory
/// and all cores help.
///
/// Each standard is validated as a document of its own, and the frame around the standards as another one; whether ids
/// are unique and every reference leads to one is decided over all of them. Validating costs several times what
/// rendering does, so a build does it where that is soon done (`isQuick`) or asked for. What it finds is a fault of the
/// program, never of the author.
package struct SystemXMLValidation: Sendable {
  /// Some documents; in the last batch also the frame, whose units make one document together.
  package struct Batch: Sendable {
    fileprivate var documents: [(id: StandardID, unit: SystemXMLRenderer.Unit)] = []
    fileprivate var frame: [SystemXMLRenderer.Unit] = []
  }

  /// What one batch holds and breaks.
  package struct Report: Sendable {
    fileprivate var faults: [Fault] = []
    fileprivate var ids: [String] = []
    /// References out of the document that they stand in.
    fileprivate var openReferences: [(reference: XMLProblemCollector.UnknownID, document: StandardID?)] = []
  }

  fileprivate struct Fault: Sendable {
    /// Nil for the frame.
    let document: StandardID?
    let words: Bilingual
  }

  package static let rule = RuleID("STDC-XML-01")

  private let system: ResolvedSystem
  private let renderer: SystemXMLRenderer
  private let validator = XMLValidator()

  package init(_ system: ResolvedSystem, _ renderer: SystemXMLRenderer) {
    self.system = system
    self.renderer = renderer
  }

  /// Whether the system is so small that a build validates its output unasked: up to two megabytes of sources, some
  /// hundred standards.
  package static func isQuick(_ system: ResolvedSystem) -> Bool {
    system.sources.texts.reduce(0) { $0 + $1.bytes.count } <= 2 << 20
  }

  /// The batches; each compiles the schema once.
  package func plan() -> [Batch] {
    // Compiling the schema takes as long as half a document; a few batches for each core keep all of them busy.
    let size = min(max(system.system.standards.count / 8, 2), 16)
    var batches = [Batch()]
    var frame: [SystemXMLRenderer.Unit] = []
    for unit in renderer.plan(system) {
      switch unit.piece {
      case .schema: break
      case .frame: frame.append(unit)
      case .document(let id, _):
        if batches[batches.count - 1].documents.count == size { batches.append(Batch()) }
        batches[batches.count - 1].documents.append((id, unit))
      }
    }
    batches[batches.count - 1].frame = frame
    return batches
  }

  /// Renders the documents of a batch and validates them.
  package func check(_ batch: Batch) -> Report {
    var report = Report()
    do throws(XMLError) {
      let schema = try RelaxNGSchema(SystemSchema.bytes)
      for (id, unit) in batch.documents { check(standingAlone(bytes(of: unit)), id, schema, &report) }
      if !batch.frame.isEmpty { check(batch.frame.flatMap { bytes(of: $0) }, nil, schema, &report) }
    } catch {
      report.faults.append(Fault(document: nil, words: error.message))
    }
    return report
  }

  private func bytes(of unit: SystemXMLRenderer.Unit) -> [UInt8] {
    renderer.render(unit, of: system).flatMap(\.bytes)
  }

  /// A part of `system.xml` with the namespace that it has there from its root.
  private func standingAlone(_ part: [UInt8]) -> [UInt8] {
    let end = part.firstIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") } ?? part.endIndex
    return part[..<end] + Array(" xmlns=\"\(SystemSchema.namespace)\"".utf8) + part[end...]
  }

  private func check(
    _ bytes: [UInt8], _ document: StandardID?, _ schema: borrowing RelaxNGSchema, _ report: inout Report
  ) {
    do throws(XMLError) {
      let found = try validator.validate(bytes, schema: schema)
      report.faults += found.violations.map { Fault(document: document, words: $0.words) }
      report.ids += found.ids
      report.openReferences += found.unknownIDs.map { ($0, document) }
    } catch {
      report.faults.append(Fault(document: document, words: error.message))
    }
  }

  /// The faults of all batches, with those that only show over the whole document: an id twice, a reference that leads
  /// nowhere.
  package func conclude(_ reports: [Report]) -> [Diagnostic] {
    var ids: Set<String> = []
    var faults = reports.flatMap(\.faults)
    for id in reports.lazy.flatMap(\.ids) where !ids.insert(id).inserted {
      faults.append(Fault(document: nil, words: Bilingual(zh: "标识 \(id) 重复", en: "the id \(id) stands twice")))
    }
    for (reference, document) in reports.lazy.flatMap(\.openReferences) where !ids.contains(reference.id) {
      faults.append(Fault(document: document, words: reference.violation.words))
    }
    return faults.map(diagnostic)
  }

  private func diagnostic(_ fault: Fault) -> Diagnostic {
    let source = system.system.configuration.source ?? system.sources.texts.first?.id ?? SourceID(0)
    let span = fault.document.map { system.system[$0].metadata.span.head } ?? SourceSpan(source, 0, 0)
    return Diagnostic(
      Self.rule, .error,
      Bilingual(
        zh: "程序错误：生成的 system.xml 不符合其模式：\(fault.words.zh)",
        en: "error of the program: the system.xml made is not valid: \(fault.words.en)"), at: span)
  }
}

extension XMLViolation {
  fileprivate var words: Bilingual {
    let place = element.map { "<\($0)>" } ?? ""
    return Bilingual(zh: "第 \(line) 行 \(place)：\(message)", en: "line \(line) \(place): \(message)")
  }
}
