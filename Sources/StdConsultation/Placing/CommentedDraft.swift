package import StdModel

/// The draft that was out for comment, as comments are placed in it: its standards, each as blocks in reading order.
package struct CommentedDraft: Equatable, Sendable {
  package struct Block: Equatable, Sendable {
    /// Its lasting id; empty where no ledger was kept.
    package let id: String
    /// The clause, subclause or annex that it stands in or that it is the title of: `5.2`, `A.1`, `前言`.
    package let clause: String
    /// Its own number, where it is a table, figure, list item or note: `表3`, `a)`; empty else.
    package let label: String
    /// Whether it is the title of that clause, or the first block of a clause without title.
    package let beginsClause: Bool
    package let text: String

    package init(id: String, clause: String, label: String, beginsClause: Bool, text: String) {
      self.id = id
      self.clause = clause
      self.label = label
      self.beginsClause = beginsClause
      self.text = text
    }
  }

  package struct Document: Equatable, Sendable {
    /// Its number as in the draft, else its title.
    package let name: String
    package let title: String
    /// Its source, relative to the system's folder.
    package let path: String
    package let blocks: [Block]

    package init(name: String, title: String, path: String = "", blocks: [Block]) {
      self.name = name
      self.title = title
      self.path = path
      self.blocks = blocks
    }
  }

  package let documents: [Document]
  /// What tells this draft from others.
  package let fingerprint: String

  package init(documents: [Document], fingerprint: String) {
    self.documents = documents
    self.fingerprint = fingerprint
  }
}

extension CommentedDraft.Document {
  /// A standard as its draft has it.
  ///
  /// - Parameter ids: the lasting id of each block; empty texts where no ledger is kept.
  package init(_ draft: Draft, ids: [String]) {
    self.init(
      name: draft.number.isEmpty ? draft.title : draft.number, title: draft.title, path: draft.path,
      blocks: zip(draft.blocks, ids).map { block, id in
        let number = draft.clauses[block.clause].number
        let beginsClause = block.kind == .title || block.kind == .term || block.number == number && !number.isEmpty
        return CommentedDraft.Block(
          id: id, clause: number.isEmpty ? draft.clauses[block.clause].title : number,
          label: block.number == number || "附录" + number == block.number ? "" : block.number,
          beginsClause: beginsClause, text: block.text)
      })
  }
}

extension DraftClause {
  /// `5.2`, `A`, `A.1`: the number as forms write it; empty for elements without number.
  var number: String { reference.filter { !"第章条附录 ".contains($0) } }
}
