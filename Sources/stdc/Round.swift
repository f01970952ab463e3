import StdConsultation
import StdDrafts
import StdModel
import StdPublish
import StdReports

/// A round of comments: the draft, and what is recorded in `consultation/` of the system.
struct Round {
  static let folder = ConsultationFiles.folder
  private static let returnsFile = ConsultationFiles.returns
  private static let commentsFile = ConsultationFiles.comments

  let system: ResolvedSystem
  let root: SourceRoot
  let draft: CommentedDraft
  let placing: CommentPlacing
  private(set) var store: ConsultationStore
  private let language: Language

  private var sources: SourceSet
  private let findings: [Diagnostic]

  init(_ options: RoundOptions) async throws {
    let run = try await CompilationRun(options.compilation, options.general, linesElsewhere: false)
    let result = try await run.run { loader throws(LoadError) in
      try await loader.loadSystem(at: SystemFolder.chosen(options.folder))
    }
    keepUntilExit(result)
    run.end()
    system = result.compilation.resolved
    root = result.loaded.root
    language = options.general.language
    draft = CommentedDraft(try SystemLedgers(result), ConsultationRound(system))
    placing = CommentPlacing(draft)
    do {
      sources = try ConsultationFiles(root).read()
    } catch {
      throw Failure(error.message)
    }
    let read = ConsultationStore.read(
      returns: sources.texts.first { $0.path == Self.returnsFile },
      comments: sources.texts.first { $0.path == Self.commentsFile })
    store = read.output
    findings = read.diagnostics
  }

  var consultation: Consultation? { system.system.configuration.consultation }

  /// The last day of the round, `2026-03-31`.
  var deadline: String? { consultation?.closes?.value }

  /// Comments in the order of the draft, equal ones joined.
  var groups: [CommentGroup] { collate(store.comments, in: placing, standards: draft.documents.map(\.name)) }

  var counts: ReplyCounts { ReplyCounts(store, asked: consultation?.units ?? []) }

  /// The standards as the heads of tables name them.
  var title: String {
    let names = draft.documents.filter { document in store.comments.contains { $0.standard == document.name } }
    let named = names.isEmpty ? draft.documents : names
    guard named.count <= 3 else { return system.system.configuration.title ?? "\(named.count)项标准" }
    return named.map { "《\($0.title)》" }.joined()
  }

  /// The furthest stage among the standards that have comments.
  var stage: Stage? {
    let names = Set(store.comments.map(\.standard))
    return system.system.standards.compactMap { standard in
      let name = standard.metadata.number?.value.description ?? standard.metadata.displayTitle
      return names.contains(name) ? standard.metadata.stage?.value : nil
    }.max()
  }

  /// Prints what is wrong in the records, and ends where they cannot be built upon.
  func tellFindings(_ more: [Diagnostic] = [], _ options: GeneralOptions) {
    let diagnostics = (findings + more).sorted()
    guard !diagnostics.isEmpty else { return }
    let report = Report(diagnostics, of: sources, in: root.path, rules: RuleCatalogue([]), language: language)
    StandardStream.output.write(TerminalReport.text(report, style: options.style).utf8)
  }

  var hasErrors: Bool { findings.contains { $0.severity == .error } }

  // MARK: - Changing the records

  /// Takes a form in and writes it down at once.
  mutating func take(_ form: ReturnedForm, _ receipt: Receipt) throws -> (receipt: Receipt, comments: [Comment]) {
    let taken = store.take(form, receipt, in: placing, deadline: deadline)
    // The comments first: a receipt without its comments would count as a return that says nothing.
    try append(taken.comments.map(\.yaml).joined(), to: Self.commentsFile)
    try append(taken.receipt.yaml, to: Self.returnsFile)
    return taken
  }

  /// Writes comments anew, each where it stands; what stands around them is not touched.
  mutating func replace(_ changed: [Comment]) throws {
    guard let file = sources.texts.first(where: { $0.path == Self.commentsFile }) else { return }
    let bytes: [UInt8]
    do {
      bytes = try store.editing(file, changed)
    } catch {
      throw Failure(
        zh: "\(root.display(Self.commentsFile)) 中意见 \(error.id) 的写法不能改写，请手工修改",
        en:
          "comment \(error.id) of \(root.display(Self.commentsFile)) cannot be rewritten as it stands; change it by hand"
      )
    }
    try write(bytes, to: Self.commentsFile)
    store =
      ConsultationStore.read(
        returns: sources.texts.first { $0.path == Self.returnsFile },
        comments: sources.texts.first { $0.path == Self.commentsFile }
      ).output
  }

  private mutating func append(_ text: String, to path: String) throws {
    guard !text.isEmpty else { return }
    var bytes = sources.texts.first { $0.path == path }?.bytes ?? []
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
    try write(bytes + Array(text.utf8), to: path)
  }

  private mutating func write(_ bytes: [UInt8], to path: String) throws {
    let old = sources.texts.first { $0.path == path }?.bytes
    try ConsultationFiles(root).write(bytes, to: path, insteadOf: old)
    sources = SourceSet(sources.texts.filter { $0.path != path }.map { ($0.path, $0.bytes) } + [(path, bytes)])
  }
}

extension CommentedDraft {
  /// The standards that are out for comment with the lasting ids of their blocks; all of the system where there is no
  /// round. Drafting statements are not commented on.
  init(_ ledgers: SystemLedgers, _ round: ConsultationRound?) {
    let entries = ledgers.entries.filter { entry in
      guard let round, !round.standards.isEmpty else { return entry.draft.kind == .standard }
      return round.contains(entry.draft.standard)
    }
    let documents = entries.map { entry in
      Document(
        name: entry.draft.number.isEmpty ? entry.draft.title : entry.draft.number, title: entry.draft.title,
        blocks: zip(entry.draft.blocks, entry.update.ids).map { block, id in
          let clause = entry.draft.clauses[block.clause]
          let number = clause.reference.filter { !"第章条附录 ".contains($0) }
          let isNumber = block.number == number && !number.isEmpty
          return Block(
            id: ledgers.exists ? id.description : "", clause: number.isEmpty ? clause.title : number,
            label: isNumber ? "" : block.number, beginsClause: block.kind == .title || isNumber, text: block.text)
        })
    }
    self.init(documents: documents, fingerprint: round?.fingerprint ?? "")
  }
}
