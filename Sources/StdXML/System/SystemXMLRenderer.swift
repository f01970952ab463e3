import StdMarkup
package import StdModel

/// Writes `system.xml`, the whole typed hierarchy of a system in one document, and `system.rng`, the schema that it is
/// valid against.
///
/// The document comes in parts (artifacts with a `part`), one for each standard and for each run of the framework
/// between two, so that it is written side by side and never stands in memory as a whole. `docs/system-xml.md`
/// describes the vocabulary.
package struct SystemXMLRenderer: Renderer {
  /// Whether the uses of defined terms in running text are marked up; there are many of them.
  package enum TermUses: Sendable { case written, leftOut }

  package struct Unit: Sendable {
    enum Piece: Sendable {
      case schema
      /// A piece of the frame around the documents, and which part of `system.xml` it is.
      case frame([SystemLayout.Frame], part: Int)
      case document(StandardID, part: Int)
    }

    let piece: Piece
    let layout: SystemLayout
    let names: SystemNames
  }

  private let map: SiteMap
  private let termUses: TermUses

  /// `map` has to know the numbers of the system (`SiteMap.init(_: NumberedSystem)`).
  package init(_ map: SiteMap, termUses: TermUses = .written) {
    self.map = map
    self.termUses = termUses
  }

  /// The schema, then the parts of the document in their order.
  package func plan(_ system: ResolvedSystem) -> [Unit] {
    let layout = SystemLayout(system)
    let names = SystemNames(system.numbered, map, layout)
    let parts = layout.parts.enumerated().map { index, part in
      switch part {
      case .frame(let frame): Unit(piece: .frame(frame, part: index), layout: layout, names: names)
      case .document(let id): Unit(piece: .document(id, part: index), layout: layout, names: names)
      }
    }
    return [Unit(piece: .schema, layout: layout, names: names)] + parts
  }

  package func render(_ unit: Unit, of system: ResolvedSystem) -> [Artifact] {
    switch unit.piece {
    case .schema: return [Artifact(SiteMap.systemSchema, SystemSchema.bytes)]
    case .frame(let frame, let part):
      var writer = FrameWriter(system, unit.names)
      for piece in frame { writer.write(piece) }
      return [Artifact(SiteMap.systemXML, writer.out.bytes, part: part)]
    case .document(let id, let part):
      var writer = DocumentWriter(system.system[id], in: system, unit.layout, unit.names, map, termUses)
      writer.write()
      return [Artifact(SiteMap.systemXML, writer.out.bytes, part: part)]
    }
  }

  /// Every document as it stands in `system.xml`, in the order of `StandardSystem.standards`.
  package func documents(of system: ResolvedSystem) -> [[UInt8]] {
    let layout = SystemLayout(system)
    let names = SystemNames(system.numbered, map, layout)
    return system.system.standards.map { standard in
      var writer = DocumentWriter(standard, in: system, layout, names, map, termUses)
      writer.write()
      return writer.out.bytes
    }
  }
}
