import StdCompiler
import StdDrafts
import StdModel

/// A system of the given files, compiled.
func compiled(_ files: [(path: String, text: String)]) async -> ResolvedSystem {
  let sources = SourceSet(files.map { (path: $0.path, bytes: Array($0.text.utf8)) })
  return await compile(CompilerInput(sources: sources, profiles: [], workers: 1)).resolved
}

/// The draft that one Markdown source makes.
func draft(_ text: String, path: String = "base/a.md") async -> Draft {
  Draft(StandardID(0), of: await compiled([(path, text)]))
}

/// The ledger of a first draft.
func firstLedger(_ draft: Draft) -> LedgerUpdate {
  var taken: Set<BlockID> = []
  return Ledger(source: draft.path).updated(with: draft, taken: &taken)
}

extension LedgerUpdate {
  /// The ledger of the next draft.
  func next(_ draft: Draft) -> LedgerUpdate {
    var taken: Set<BlockID> = []
    return ledger.updated(with: draft, taken: &taken)
  }

  /// The ids by the text of the blocks; of equal texts the first.
  var byText: [String: BlockID] {
    Dictionary(zip(ledger.blocks.map(\.text), ids)) { first, _ in first }
  }
}
