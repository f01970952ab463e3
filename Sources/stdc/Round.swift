import Foundation
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
  /// The drafts that were out for comment, the oldest first.
  private(set) var recorded: [RecordedDraft]
  private(set) var store: ConsultationStore
  /// What the drafting group changed of its own accord.
  let notes: [ChangeNote]
  /// The sources as they are now.
  private let present: CompilationRun.Result
  private let presentDraft: CommentedDraft
  private let presentPlacing: CommentPlacing
  private let drafts: [Draft]
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
    present = result
    system = result.compilation.resolved
    root = result.loaded.root
    language = options.general.language
    let ledgers = try SystemLedgers(result)
    presentDraft = CommentedDraft(ledgers, ConsultationRound(system), keepsAllIDs: false)
    presentPlacing = CommentPlacing(presentDraft)
    drafts = ledgers.entries.map(\.draft)
    recorded = try await RecordedDraft.all(of: root, options.compilation, options.general)
    let records = try RoundRecords(root, beside: result.loaded.sources)
    sources = records.sources
    store = records.store
    notes = records.notes
    findings = records.diagnostics
  }

  /// The draft that comments are placed in: the last that was out, else the sources as they are.
  var draft: CommentedDraft { recorded.last?.commented ?? presentDraft }
  var placing: CommentPlacing { recorded.last?.placing ?? presentPlacing }

  /// The draft that a form was made for: by its fingerprint, else the last one.
  private func placing(for fingerprint: String) -> CommentPlacing {
    recorded.last { $0.fingerprint == fingerprint }?.placing ?? placing
  }

  /// Whether a form was made for a draft that is neither kept nor the present one.
  func isUnknown(_ fingerprint: String) -> Bool {
    !fingerprint.isEmpty && !presentDraft.fingerprint.isEmpty && fingerprint != presentDraft.fingerprint
      && !recorded.contains { $0.fingerprint == fingerprint }
  }

  /// Keeps the present draft where a form is about it and it is not kept yet: the sources will move on.
  private mutating func recordDraft(for form: ReturnedForm) throws {
    let fingerprint = presentDraft.fingerprint
    guard let round = ConsultationRound(system), !round.standards.isEmpty,
      !recorded.contains(where: { $0.fingerprint == fingerprint }),
      form.draft == fingerprint || form.draft.isEmpty && recorded.isEmpty
    else { return }
    recorded.append(try RecordedDraft.record(present, fingerprint, ordinal: recorded.count + 1))
  }

  /// What is to be said of the comments and the present draft; only of the comments while it is the one that was out.
  func check() -> [Diagnostic] {
    let groups = groups
    var found = checkDispositions(store, groups, stage: stage)
    if let last = recorded.last, last.fingerprint != presentDraft.fingerprint {
      found += checkChanges(last.changes(to: drafts), store, groups, notes: notes, span: span)
    }
    if let until = consultation?.personalDataUntil, BuildDate.today() > until.value, store.holdsPersonalData {
      found.append(.overdue(until.value, at: moved(until.span) ?? SourceSpan(SourceID(0), 0, 0)))
    }
    return found
  }

  /// Where a node of the present draft stands.
  private func span(of node: NodeReference) -> SourceSpan? {
    moved(system.facts(of: node.standard)[node.node].span)
  }

  /// A place in the sources as the records number them: the first line of it, which is enough to find it.
  private func moved(_ span: SourceSpan) -> SourceSpan? {
    let path = present.loaded.sources[span.source].path
    guard let text = sources.texts.first(where: { $0.path == path }) else { return nil }
    let end = text.bytes[span.lowerBound..<max(span.lowerBound, min(span.upperBound, text.bytes.count))]
      .firstIndex(of: 0x0A)
    return SourceSpan(text.id, span.lowerBound, end ?? span.upperBound)
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

  /// The furthest stage among the standards that have comments, found by their sources: numbers may change on the way.
  var stage: Stage? {
    let names = Set(store.comments.map(\.standard))
    let paths = Set(draft.documents.filter { names.contains($0.name) || $0.path.isEmpty }.map(\.path))
    return system.system.standards.compactMap { standard in
      paths.contains(system.sources[standard.source].path) ? standard.metadata.stage?.value : nil
    }.max()
  }

  /// Prints what is wrong in the records, and ends where they cannot be built upon.
  func tellFindings(_ more: [Diagnostic] = [], _ options: GeneralOptions) {
    let diagnostics = (findings + more).sorted()
    guard !diagnostics.isEmpty else { return }
    let report = Report(
      diagnostics, of: sources, in: root.path, rules: RuleCatalogue([]), language: language, fileCount: 1)
    StandardStream.output.write(TerminalReport.text(report, style: options.style).utf8)
  }

  var hasErrors: Bool { findings.contains { $0.severity == .error } }

  // MARK: - Changing the records

  /// Takes a form in and writes it down at once.
  mutating func take(_ form: ReturnedForm, _ receipt: Receipt) throws -> (receipt: Receipt, comments: [Comment]) {
    try recordDraft(for: form)
    let taken = store.take(form, receipt, in: placing(for: form.draft), deadline: deadline)
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

  /// Takes the data of persons out of the records and the scans; the comments stay.
  ///
  /// - Returns: how many scans were removed.
  mutating func forget() throws -> Int {
    let kept = store.withoutPersonalData
    try replace(kept.comments)
    try write(Array(kept.receipts.map(\.yaml).joined().utf8), to: Self.returnsFile)
    let folder = root.display("\(Self.folder)/attachments")
    let scans = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in scans { try FileManager.default.removeItem(atPath: "\(folder)/\(name)") }
    store =
      ConsultationStore.read(
        returns: sources.texts.first { $0.path == Self.returnsFile },
        comments: sources.texts.first { $0.path == Self.commentsFile }
      ).output
    return scans.count
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
