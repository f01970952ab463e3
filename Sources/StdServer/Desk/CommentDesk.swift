package import StdConsultation
package import StdModel
package import StdPublish

/// The desk at which comments are disposed of. Each change is made against the files as they stand at that moment, under
/// their names in one step; what somebody writes into them meanwhile, by an editor or by another window, is kept.
package actor CommentDesk {
  private let files: ConsultationFiles
  private let day: @Sendable () -> String
  private var draft: DeskDraft

  /// - Parameter day: today, `2026-03-01`, for the history of places.
  package init(_ files: ConsultationFiles, _ draft: DeskDraft, day: @escaping @Sendable () -> String) {
    self.files = files
    self.draft = draft
    self.day = day
  }

  /// Takes over the system as it was compiled anew.
  package func update(_ draft: DeskDraft) { self.draft = draft }

  /// The draft that comments are placed in.
  package var current: DeskDraft { draft }

  package func state() throws(DeskError) -> DeskState { DeskState(try records(), draft) }

  /// What became of some changes.
  package struct Outcome: Sendable {
    /// How many comments are other than before.
    package let changed: Int
    /// Fields that others had changed to something else; they stay as they are.
    package let conflicts: [CommentChange.Conflict]
    /// Comments that are not there any more.
    package let missing: [String]
  }

  /// Makes some changes, all in one step or none.
  package func make(_ changes: [CommentChange]) throws(DeskError) -> Outcome {
    // Whoever else writes at the same moment does so once, not for ever.
    for _ in 0..<5 {
      let records = try records()
      guard !records.isBroken else { throw .broken(records.findings.first { $0.severity == .error }?.message) }
      guard let file = records.comments else { throw .nothingThere }
      let places = Dictionary(records.store.comments.enumerated().map { ($1.id, $0) }) { first, _ in first }
      var changed: [String: Comment] = [:]
      var conflicts: [CommentChange.Conflict] = []
      var missing: [String] = []
      for change in changes {
        guard let place = places[change.id] else {
          missing.append(change.id)
          continue
        }
        var comment = changed[change.id] ?? records.store.comments[place]
        do {
          conflicts += try change.apply(to: &comment, day: day())
        } catch {
          throw .refused(id: change.id, error)
        }
        if let block = comment.block, block != records.store.comments[place].block,
          comment.placing == .byHand, draft.placing.order(of: block) == nil
        {
          throw .unknownBlock(block)
        }
        changed[change.id] = comment
      }
      let list = changed.values.filter { comment in places[comment.id].map { records.store.comments[$0] } != comment }
      guard !list.isEmpty else { return Outcome(changed: 0, conflicts: conflicts, missing: missing) }
      let bytes: [UInt8]
      do {
        bytes = try records.store.editing(file, list)
      } catch {
        throw .unwritable(id: error.id)
      }
      do {
        try files.write(bytes, to: ConsultationFiles.comments, insteadOf: file.bytes)
      } catch .changed {
        continue
      } catch {
        throw .file(error.message)
      }
      return Outcome(changed: list.count, conflicts: conflicts, missing: missing)
    }
    throw .busy
  }

  /// Takes a return in, as `stdc comments collect` does.
  ///
  /// - Returns: its receipt; that of the earlier one where the same bytes came before.
  package func take(_ form: ReturnedForm, _ file: String, hash: String, channel: String, received: String, isLate: Bool)
    throws(DeskError) -> Receipt
  {
    var taken: (receipt: Receipt, comments: [Comment])?
    for _ in 0..<5 {
      let records = try records()
      guard !records.isBroken else { throw .broken(records.findings.first { $0.severity == .error }?.message) }
      var store = records.store
      if taken == nil, let known = store.receipt(hash: hash) { return known }
      do {
        if taken == nil {
          var receipt = Receipt(number: store.nextNumber, file: file, hash: hash)
          receipt.channel = channel
          receipt.received = received
          var new = store.take(form, receipt, in: draft.placing, deadline: nil)
          new.receipt.isLate = isLate
          // The comments first: a receipt without its comments would count as a return that says nothing.
          try append(new.comments.map(\.yaml).joined(), to: ConsultationFiles.comments, records.comments)
          taken = new
        }
        guard let taken else { continue }
        try append(taken.receipt.yaml, to: ConsultationFiles.returns, records.returns)
        return taken.receipt
      } catch .changed {
        continue
      } catch {
        throw .file(error.message)
      }
    }
    throw .busy
  }

  private func append(_ text: String, to path: String, _ source: SourceText?) throws(RewriteError) {
    guard !text.isEmpty else { return }
    var bytes = source?.bytes ?? []
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
    try files.write(bytes + Array(text.utf8), to: path, insteadOf: source?.bytes)
  }

  private func records() throws(DeskError) -> DeskRecords {
    do {
      return try DeskRecords(files)
    } catch {
      throw .file(error.message)
    }
  }
}

/// Why the desk does not do what it was asked to.
package enum DeskError: Error {
  case file(Bilingual)
  /// The files cannot be understood as they stand.
  case broken(Bilingual?)
  case nothingThere
  case refused(id: String, CommentChange.Refusal)
  case unknownBlock(String)
  case unwritable(id: String)
  /// Somebody else writes all the time.
  case busy

  package var message: Bilingual {
    switch self {
    case .file(let message): message
    case .broken(let message):
      Bilingual(
        zh: "consultation/ 中的文件有错误，改正之前不写入：\(message?.zh ?? "")",
        en: "a file in consultation/ is in error; nothing is written before it is mended: \(message?.en ?? "")")
    case .nothingThere: Bilingual(zh: "还没有意见", en: "there are no comments yet")
    case .refused(let id, .noReason(let decision)):
      Bilingual(
        zh: "意见 \(id) 为“\(decision.rawValue)”，应写理由", en: "comment \(id) is \(decision.rawValue) and needs a reason")
    case .refused(let id, .unknownWord(let field, let word)):
      Bilingual(
        zh: "意见 \(id)：\(field.rawValue) 不能是“\(word)”", en: "comment \(id): \(field.rawValue) cannot be “\(word)”")
    case .unknownBlock(let block):
      Bilingual(zh: "草案中没有标识为 \(block) 的文字，请重新载入", en: "the draft has no block \(block); load the page anew")
    case .unwritable(let id):
      Bilingual(
        zh: "comments.yaml 中意见 \(id) 的写法不能改写，请手工修改",
        en: "comment \(id) cannot be rewritten as it stands in comments.yaml; change it by hand")
    case .busy: Bilingual(zh: "comments.yaml 正被别的程序写入，请再试", en: "comments.yaml is being written by others; try again")
    }
  }

  var status: Int {
    switch self {
    case .file: 500
    case .broken, .unwritable, .busy: 409
    case .nothingThere: 404
    case .refused, .unknownBlock: 422
    }
  }
}
