import Foundation
import StdConsultation
import StdDrafts
import StdModel
import StdPublish

/// A draft that was out for comment, kept in `consultation/drafts/` as it was: the sources and the ledgers. Forms that come
/// back are placed in it, and it is what the next draft is compared with, wherever the sources have moved since.
struct RecordedDraft: Sendable {
  let fingerprint: String
  /// Below the system's folder: `consultation/drafts/1-0f3a9c2b1d4e`.
  let folder: String
  /// Its standards as documents that are compared.
  let drafts: [Draft]
  let commented: CommentedDraft
  let placing: CommentPlacing

  private static let folder = "consultation/drafts"

  /// All that are kept, the oldest first.
  static func all(
    of root: SourceRoot, _ compilation: CompilationOptions, _ general: GeneralOptions
  ) async throws -> [RecordedDraft] {
    var found: [RecordedDraft] = []
    for name in names(in: root) {
      found.append(try await RecordedDraft("\(folder)/\(name)", of: root, compilation, general))
    }
    return found
  }

  /// Folders are called by their ordinal and the fingerprint, and sorted by the ordinal.
  private static func names(in root: SourceRoot) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.display(folder))) ?? []
    let ordered = names.compactMap { name -> (ordinal: Int, name: String)? in
      guard let ordinal = name.split(separator: "-").first.flatMap({ Int($0) }),
        PlainFile.exists(root.display("\(folder)/\(name)/\(SourceRoot.systemFile)"))
      else { return nil }
      return (ordinal, name)
    }
    return ordered.sorted { ($0.ordinal, $0.name) < ($1.ordinal, $1.name) }.map(\.name)
  }

  private init(
    _ folder: String, of root: SourceRoot, _ compilation: CompilationOptions, _ general: GeneralOptions
  ) async throws {
    let run = try await CompilationRun(compilation, general, linesElsewhere: false)
    let result = try await run.run { loader throws(LoadError) in
      try await loader.loadSystem(at: root.display(folder))
    }
    run.progress.end()
    try self.init(result, folder: folder)
  }

  init(_ result: CompilationRun.Result, folder: String) throws {
    let round = ConsultationRound(result.compilation.resolved)
    let ledgers = try SystemLedgers(result)
    self.folder = folder
    fingerprint = round?.fingerprint ?? ""
    drafts = ledgers.entries.map(\.draft)
    // Without a ledger the ids are those that a new one would hold: they follow from the sources, which are kept.
    commented = CommentedDraft(ledgers, round, keepsAllIDs: true)
    placing = CommentPlacing(commented)
    keepUntilExit(result)
  }

  /// Keeps the draft as it stands.
  static func record(_ result: CompilationRun.Result, _ fingerprint: String, ordinal: Int) throws -> RecordedDraft {
    let root = result.loaded.root
    let folder = "\(Self.folder)/\(ordinal)-\(fingerprint)"
    var files = result.loaded.sources.texts.map { (path: $0.path, bytes: $0.bytes) }
    files += try LedgerFolder(root).files.map { ($0.path, $0.bytes) }
    do {
      try PlainFolder.write(files.map { Artifact(OutputPath($0.path), $0.bytes) }, to: root.display(folder))
    } catch {
      throw Failure(
        zh: "无法写入 \(root.display(folder))：\(error.message.zh)",
        en: "cannot write \(root.display(folder)): \(error.message.en)")
    }
    return try RecordedDraft(result, folder: folder)
  }

  /// What changed since, up to a later draft.
  func changes(to later: [Draft]) -> DraftChanges { DraftChanges(compare(drafts, later), of: commented) }
}

extension CommentedDraft {
  /// The standards that are out for comment with the lasting ids of their blocks; all of the system where there is no
  /// round. Drafting statements are not commented on.
  ///
  /// - Parameter keepsAllIDs: whether ids count that no ledger on the disk holds yet.
  init(_ ledgers: SystemLedgers, _ round: ConsultationRound?, keepsAllIDs: Bool = false) {
    let entries = ledgers.entries.filter { entry in
      guard let round, !round.standards.isEmpty else { return entry.draft.kind == .standard }
      return round.contains(entry.draft.standard)
    }
    let documents = entries.map { entry in
      Document(
        entry.draft, ids: entry.update.ids.map { ledgers.exists || keepsAllIDs ? $0.description : "" })
    }
    self.init(documents: documents, fingerprint: round?.fingerprint ?? "")
  }
}
