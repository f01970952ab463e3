import StdDrafts
import StdModel
import StdPublish

/// The ledgers of a system, brought up to date with its sources in memory; nothing is written unless asked for.
struct SystemLedgers: Sendable {
  /// What the ledgers are wanted for.
  enum Purpose {
    /// To know the ids that were given. A system without ledgers has none, and its drafts are not read.
    case knownIDs
    /// To give ids to all blocks.
    case allIDs
  }

  /// The ledger of one standard.
  struct Entry: Sendable {
    let draft: Draft
    let update: LedgerUpdate
    /// Where it belongs, and where it stood; nil for a new one.
    let path: String
    let oldPath: String?
    let isChanged: Bool
  }

  let entries: [Entry]
  /// Lines of ledgers that are not in order: where, and what is wrong.
  let problems: [(place: String, message: Bilingual)]
  private let folder: LedgerFolder

  var exists: Bool { folder.exists }

  init(_ result: CompilationRun.Result, for purpose: Purpose = .allIDs) throws(LoadError) {
    let system = result.compilation.resolved
    folder = try LedgerFolder(result.loaded.root)
    var problems: [(place: String, message: Bilingual)] = []
    var ledgers: [String: Ledger] = [:]
    for file in folder.files {
      let (ledger, faults) = Ledger.read(file.bytes)
      ledgers[file.path] = ledger
      problems += faults.map { ("\(result.loaded.root.display(file.path)):\($0.line)", $0.message) }
    }
    let drafts = folder.exists || purpose == .allIDs ? system.drafts : []
    let places = Self.places(of: drafts, in: ledgers)
    let bytes = Dictionary(folder.files.map { ($0.path, $0.bytes) }) { first, _ in first }
    var taken = Set(ledgers.values.flatMap(\.ids))
    entries = drafts.map { draft in
      let path = LedgerFolder.path(ofSource: draft.path)
      let oldPath = places[draft.path]
      let old = oldPath.flatMap { ledgers[$0] } ?? Ledger(source: draft.path)
      let update = old.updated(with: draft, taken: &taken)
      return Entry(
        draft: draft, update: update, path: path, oldPath: oldPath,
        isChanged: oldPath != path || bytes[path] != update.ledger.bytes)
    }
    self.problems = problems
  }

  /// The ledger of each source: the one under its name, else one whose source is gone and whose standard has the same
  /// number.
  private static func places(of drafts: [Draft], in ledgers: [String: Ledger]) -> [String: String] {
    var places: [String: String] = [:]
    var free = Set(ledgers.keys)
    for draft in drafts {
      let path = LedgerFolder.path(ofSource: draft.path)
      if free.remove(path) != nil { places[draft.path] = path }
    }
    let byNumber = Dictionary(
      free.sorted().compactMap { path in ledgers[path].map { ($0.standard, path) } }.filter { !$0.0.isEmpty }
    ) { first, _ in first }
    for draft in drafts where places[draft.path] == nil {
      guard let path = byNumber[draft.number], free.remove(path) != nil else { continue }
      places[draft.path] = path
    }
    return places
  }

  /// The ids for the pages of the site.
  var blockIDs: [StandardID: BlockIDs] {
    guard exists else { return [:] }
    return Dictionary(entries.map { ($0.draft.standard, $0.update.table(of: $0.draft)) }) { first, _ in first }
  }

  /// How many blocks the ledgers on the disk do not know yet.
  var unrecorded: Int { entries.reduce(0) { $0 + $1.update.added } }

  /// The same for some standards.
  func unrecorded(of standards: [StandardID]) -> Int {
    entries.reduce(0) { $0 + (standards.contains($1.draft.standard) ? $1.update.added : 0) }
  }

  func write() throws(RewriteError) {
    for entry in entries where entry.isChanged {
      try folder.write(entry.update.ledger.bytes, to: entry.path)
      if let old = entry.oldPath, old != entry.path { try folder.remove(old) }
    }
  }

  /// Says on standard error what is wrong with the ledgers.
  func tellProblems(_ language: Language) {
    let word = Bilingual(zh: "警告：", en: "warning: ")[language]
    for problem in problems {
      StandardStream.error.writeLine(
        "\(word)\(problem.place)\(language == .chinese ? "：" : ": ")\(problem.message[language])")
    }
  }
}

extension ResolvedSystem {
  /// All its standards as drafts.
  var drafts: [Draft] { system.standards.map { Draft($0.id, of: self) } }
}
