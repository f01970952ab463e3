import StdConsultation
import StdModel
import StdPublish

/// All that the page for dispositions shows, as JSON.
package struct DeskState: Encodable, Sendable {
  struct Standard: Encodable, Sendable {
    let name: String
    let title: String
    let page: String
  }

  /// A block of the draft, for the text beside a comment and for placing one by hand.
  struct Block: Encodable, Sendable {
    let id: String
    /// Counted among the standards.
    let standard: Int
    let place: String
    let text: String
  }

  package struct Entry: Encodable, Sendable {
    package let id: String
    package let units: [String]
    package let kind: String
    package let isMajor: Bool
    package let opinion: String
    package let proposal: String
    package let reason: String
    package let history: [String]
    package let isLate: Bool
    package let received: String
    package let channel: String
    /// What can be changed, by the names of `CommentChange.Field`.
    package let fields: [String: String]
  }

  package struct Counts: Encodable, Sendable {
    package let asked: Int
    package let replied: [String]
    package let withComments: [String]
    package let silent: [String]
    package let late: [String]
    package let unasked: [String]
    package let returns: Int
  }

  package struct Problem: Encodable, Sendable {
    package let file: String
    package let line: Int
    package let message: String
  }

  /// What tells this state of `comments.yaml` from others.
  package let revision: String
  let system: String
  let standards: [Standard]
  let blocks: [Block]
  package let comments: [Entry]
  /// Ids in the order of the draft; those that say the same stand in one row.
  package let rows: [[String]]
  /// Pairs of rows, by their first ids, that may say the same.
  package let similar: [[String]]
  package let counts: Counts
  /// What is wrong in the two files; while there is an error, nothing can be changed.
  package let problems: [Problem]
  package let isLocked: Bool

  init(_ records: DeskRecords, _ draft: DeskDraft) {
    let store = records.store
    revision = records.revision
    system = draft.system
    standards = draft.draft.documents.map {
      Standard(name: $0.name, title: $0.title, page: draft.pages[$0.name] ?? "")
    }
    blocks = draft.draft.documents.enumerated().flatMap { number, document in
      document.blocks.compactMap { block in
        block.id.isEmpty
          ? nil : Block(id: block.id, standard: number, place: block.place, text: String(block.text.prefix(600)))
      }
    }
    let receipts = Dictionary(store.receipts.map { ($0.number, $0) }) { first, _ in first }
    comments = store.comments.map { comment in
      Entry(comment, receipts[comment.id.split(separator: "-").first.map(String.init) ?? ""])
    }
    let groups = collate(store.comments, in: draft.placing, standards: draft.draft.documents.map(\.name))
    rows = groups.map { $0.comments.map(\.id) }
    similar = similarPairs(groups).map { [$0.first.id, $1.first.id] }
    let replies = ReplyCounts(store, asked: draft.asked)
    counts = Counts(
      asked: draft.asked.isEmpty ? replies.replied.count : draft.asked.count + replies.unasked.count,
      replied: replies.replied, withComments: replies.withComments, silent: replies.silent, late: replies.late,
      unasked: replies.unasked, returns: store.receipts.count)
    problems = records.findings.map { finding in
      let source = records.sources[finding.span.source]
      return Problem(
        file: source.path, line: LineIndex(source).position(of: finding.span.lowerBound).line,
        message: finding.message.zh)
    }
    isLocked = records.isBroken
  }
}

extension DeskState.Entry {
  init(_ comment: Comment, _ receipt: Receipt?) {
    id = comment.id
    units = comment.units
    kind = comment.kind?.rawValue ?? ""
    isMajor = comment.isMajor
    opinion = comment.opinion
    proposal = comment.proposal
    reason = comment.reason
    history = comment.history
    isLate = receipt?.isLate ?? false
    received = receipt?.received ?? ""
    channel = receipt?.channel ?? ""
    fields = Dictionary(
      uniqueKeysWithValues: CommentChange.Field.allCases.map { ($0.rawValue, comment[$0]) })
  }
}

/// The two files as they stand at one moment.
struct DeskRecords: Sendable {
  let sources: SourceSet
  let store: ConsultationStore
  let findings: [Diagnostic]

  init(_ files: ConsultationFiles) throws(ConsultationFileError) {
    sources = try files.read()
    let read = ConsultationStore.read(
      returns: sources.texts.first { $0.path == ConsultationFiles.returns },
      comments: sources.texts.first { $0.path == ConsultationFiles.comments })
    store = read.output
    findings = read.diagnostics.sorted()
  }

  var comments: SourceText? { sources.texts.first { $0.path == ConsultationFiles.comments } }
  var returns: SourceText? { sources.texts.first { $0.path == ConsultationFiles.returns } }

  var revision: String { comments.map { sha256($0.bytes) } ?? "" }

  /// Whether entries may be missing or doubled, so that to write would be to guess.
  var isBroken: Bool { findings.contains { $0.severity == .error } }
}
