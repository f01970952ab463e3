import StdMarkup
package import StdModel

/// Draws every diagram that the compiler makes: the framework, each subsystem down to its standards, and the figures of
/// standards that ask for one.
///
/// The same drawing comes out twice: as a file of its own under `diagrams/`, and `embedded` for a page, there together
/// with a narrow form for phones. Links lead from `diagrams/`, and ids are unique in the whole output.
package struct DiagramRenderer: Renderer {
  package struct Unit: Sendable {
    package enum Subject: Sendable {
      case framework
      case subsystem(SubsystemKind)
      /// A figure whose content is a `framework`, `flow` or `dot` block.
      case figure(Figure)
    }

    /// Where the diagram is published.
    package let path: OutputPath
    package let subject: Subject
    /// The standard whose figure it is.
    package var standard: StandardID?
  }

  /// A diagram in both forms.
  package struct Diagram: Sendable {
    /// The markup for a page: one `<svg>`, or two of which the page shows the one that suits its width.
    package let embedded: [UInt8]
    package let file: Artifact
  }

  private let readFlow: @Sendable (Preformatted) -> FlowChart
  private let dotDrawings: [OutputPath: [UInt8]]

  /// `readFlow` understands the text of a `flow` block; `dotDrawings` holds what Graphviz made of those `dotFigures`
  /// that it could draw, as it came.
  package init(
    dotDrawings: [OutputPath: [UInt8]] = [:], readFlow: @escaping @Sendable (Preformatted) -> FlowChart
  ) {
    self.readFlow = readFlow
    self.dotDrawings = dotDrawings
  }

  package func plan(_ system: ResolvedSystem) -> [Unit] {
    let subsystems = system.system.framework.subsystems
    guard !subsystems.isEmpty else { return figures(system) }
    return [Unit(path: SiteMap.frameworkDiagram, subject: .framework)]
      + subsystems.map { Unit(path: SiteMap.subsystemDiagram($0.kind), subject: .subsystem($0.kind)) } + figures(system)
  }

  /// The file of a diagram; none for a `dot` block that could not be drawn.
  package func render(_ unit: Unit, of system: ResolvedSystem) -> [Artifact] {
    guard let drawing = drawing(unit.subject, of: system)?(FrameworkDiagram.pageWidth) else {
      return dotDrawing(unit, .standalone).map { [Artifact(unit.path, $0)] } ?? []
    }
    return [file(drawing, unit, system)]
  }

  /// The markup of a diagram for a page, where only that is wanted.
  package func embedded(_ unit: Unit, of system: ResolvedSystem) -> [UInt8]? {
    guard let draw = drawing(unit.subject, of: system), let wide = draw(FrameworkDiagram.pageWidth) else {
      return dotDrawing(unit, .inline)
    }
    return embedded(wide, draw, unit, system)
  }

  /// The diagram in both forms, from one drawing; to lay one out takes far longer than to write it. Nil for a `dot`
  /// block that could not be drawn.
  package func diagram(_ unit: Unit, of system: ResolvedSystem) -> Diagram? {
    guard let draw = drawing(unit.subject, of: system), let wide = draw(FrameworkDiagram.pageWidth) else {
      guard let embedded = dotDrawing(unit, .inline), let file = dotDrawing(unit, .standalone) else { return nil }
      return Diagram(embedded: embedded, file: Artifact(unit.path, file))
    }
    return Diagram(embedded: embedded(wide, draw, unit, system), file: file(wide, unit, system))
  }

  private func file(_ drawing: Drawing, _ unit: Unit, _ system: ResolvedSystem) -> Artifact {
    Artifact(unit.path, writer(.standalone, for: drawing, at: unit.path, system).markup(drawing).bytes)
  }

  private func embedded(
    _ wide: Drawing, _ draw: (Int) -> Drawing?, _ unit: Unit, _ system: ResolvedSystem
  ) -> [UInt8] {
    guard wide.width > FrameworkDiagram.phoneWidth, let narrow = draw(FrameworkDiagram.phoneWidth),
      narrow.width < wide.width
    else { return writer(.inline, for: wide, at: unit.path, system).markup(wide).bytes }
    var markup = writer(.inlineWide, for: wide, at: unit.path, system).markup(wide)
    writer(.inlineNarrow, for: narrow, at: unit.path, system).write(narrow, to: &markup)
    return markup.bytes
  }

  /// The function by which pages find their diagrams.
  package func embedder(for system: ResolvedSystem) -> @Sendable (OutputPath) -> [UInt8]? {
    var units: [OutputPath: Unit] = [:]
    for unit in plan(system) { units[unit.path] = unit }
    let table = units
    return { path in table[path].flatMap { embedded($0, of: system) } }
  }

  /// The `dot` blocks of the system, for the one who may run Graphviz.
  package func dotFigures(_ system: ResolvedSystem) -> [(path: OutputPath, figure: Figure, source: Preformatted)] {
    dotFigures(in: figures(system))
  }

  /// Those of some units.
  package func dotFigures(in units: [Unit]) -> [(path: OutputPath, figure: Figure, source: Preformatted)] {
    units.compactMap { unit in
      guard case .figure(let figure) = unit.subject, case .dot(let source) = figure.content else { return nil }
      return (unit.path, figure, source)
    }
  }

  // MARK: - Units

  private func figures(_ system: ResolvedSystem) -> [Unit] {
    let map = SiteMap(system.system)
    return system.system.standards.flatMap { standard in
      standard.figures.compactMap { figure in
        switch figure.content {
        case .framework, .flow, .dot:
          Unit(path: map.figure(NodeReference(standard.id, figure.id)), subject: .figure(figure), standard: standard.id)
        case .image, .missing: nil
        }
      }
    }
  }

  // MARK: - Drawings

  /// How to draw a subject at a width; its text is read once for all widths. Nil for what is not drawn here.
  private func drawing(_ subject: Unit.Subject, of system: ResolvedSystem) -> ((_ width: Int) -> Drawing?)? {
    switch subject {
    case .framework:
      let layers = FrameworkLayers(system)
      return { FrameworkDiagram.layers(layers, width: $0) }
    case .subsystem(let kind): return { framework(.subsystem(kind), .standards, of: system, width: $0) }
    case .figure(let figure):
      switch figure.content {
      case .framework(let block):
        let request = FrameworkRequest(block.text)
        return { width in
          var drawing = framework(request.scope, request.depth, of: system, width: width)
          if let title = figure.caption?.title.text { drawing?.title = title }
          return drawing
        }
      case .flow(let block):
        let chart = readFlow(block)
        return FlowDiagram.draw(chart, title: figure.caption?.title.text ?? "流程图")
      case .dot, .image, .missing: return nil
      }
    }
  }

  private func framework(
    _ scope: FrameworkRequest.Scope, _ depth: FrameworkRequest.Depth, of system: ResolvedSystem, width: Int
  ) -> Drawing? {
    let framework = system.system.framework
    switch (scope, depth) {
    case (.system, .categories): return FrameworkDiagram.layers(FrameworkLayers(system), width: width)
    case (.system, .standards): return FrameworkDiagram.tree(FrameworkBox(system, depth: depth), width: width)
    case (.subsystem(let kind), _):
      guard let subsystem = framework.subsystem(kind) else { return nil }
      return FrameworkDiagram.tree(FrameworkBox(subsystem, of: system, depth: depth), width: width)
    case (.category(let id), _):
      guard let category = framework.category(id) else { return nil }
      return FrameworkDiagram.tree(FrameworkBox(category, of: system, depth: depth), width: width)
    }
  }

  // MARK: - Markup

  private func dotDrawing(_ unit: Unit, _ embedding: DrawingWriter.Embedding) -> [UInt8]? {
    guard let drawing = dotDrawings[unit.path], case .figure(let figure) = unit.subject else { return nil }
    let title = figure.caption?.title.text ?? "图"
    return SafeSVG.reduced(drawing, embedding, title: title, idPrefix: idPrefix(unit.path, embedding))?.bytes
  }

  /// `diagrams/a.svg` gives the ids `d-a-…`; the narrow form has its own.
  private func idPrefix(_ path: OutputPath, _ embedding: DrawingWriter.Embedding) -> String {
    let name = path.description.split(separator: "/").last.map { $0.dropLast(4) } ?? ""
    return embedding == .inlineNarrow ? "n-\(name)" : "d-\(name)"
  }

  private func writer(
    _ embedding: DrawingWriter.Embedding, for drawing: Drawing, at path: OutputPath, _ system: ResolvedSystem
  ) -> DrawingWriter {
    let prefix = idPrefix(path, embedding)
    guard drawing.kind == .framework else { return DrawingWriter(embedding, idPrefix: prefix) }
    let map = SiteMap(system.system)
    return DrawingWriter(embedding, idPrefix: prefix) { link in
      switch link {
      case .subsystem(let kind): path.link(to: SiteMap.subsystemPage(kind))
      case .category(let id): categoryLink(id, from: path)
      case .standard(let id): path.link(to: map.page(of: id))
      case .adopted(_, let category): categoryLink(category, from: path)
      }
    }
  }

  /// The place of a category on the page of its subsystem, which is the first part of its id.
  private func categoryLink(_ id: String, from path: OutputPath) -> String? {
    let first = id.split(separator: "/").first.map(String.init) ?? id
    guard let kind = SubsystemKind(rawValue: first) else { return nil }
    return path.link(to: SiteMap.subsystemPage(kind)) + "#" + SiteMap.categoryAnchor(id)
  }
}
