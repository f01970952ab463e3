package import StdModel

/// What is decided about returns that came over HTTP, by a person: taken in, or not.
package struct Moderation: Sendable {
  private let store: any IntakeStore
  private let desk: CommentDesk

  package init(_ store: any IntakeStore, _ desk: CommentDesk) {
    self.store = store
    self.desk = desk
  }

  package struct List: Encodable, Sendable {
    struct Entry: Encodable, Sendable {
      let receipt: String
      let received: String
      let unit: String
      let person: String
      let isLate: Bool
      let isOtherDraft: Bool
      let state: Submission.State
      let note: String
      let comments: [Item]
    }

    struct Item: Encodable, Sendable {
      let clause: String
      let opinion: String
      let proposal: String
      let reason: String
    }

    let isOn: Bool
    let submissions: [Entry]
  }

  func list() async throws(ModerationError) -> List {
    do {
      let fingerprint = await desk.current.draft.fingerprint
      return List(
        isOn: true,
        submissions: try await store.submissions(nil).map { submission in
          List.Entry(
            receipt: submission.receipt, received: submission.received, unit: submission.unit,
            person: submission.person, isLate: submission.isLate,
            isOtherDraft: !submission.draft.isEmpty && submission.draft != fingerprint, state: submission.state,
            note: submission.note,
            comments: submission.form.items.map {
              List.Item(clause: $0.clause, opinion: $0.opinion, proposal: $0.proposal, reason: $0.reason)
            })
        })
    } catch {
      throw .store
    }
  }

  /// Moves a return to another state. What was taken in stays in: its comments are in the records, where they are
  /// disposed of like all others.
  package func move(_ receipt: String, to state: Submission.State, note: String) async throws(ModerationError) {
    let found: Submission?
    do {
      found = try await store.submission(receipt: receipt)
    } catch {
      throw .store
    }
    guard let found else { throw .unknown(receipt) }
    guard found.state != state else { return }
    guard found.state != .accepted else { throw .takenIn(receipt) }
    if state == .accepted {
      do {
        // The records first: what is in them twice is known by its hash and taken once.
        _ = try await desk.take(
          found.form, found.file, hash: found.hash, channel: "在线", received: found.day, isLate: found.isLate)
      } catch {
        throw .desk(error)
      }
    }
    do {
      try await store.set(state, note: note, receipt: receipt)
    } catch {
      throw .store
    }
  }
}

package enum ModerationError: Error {
  case store
  case unknown(String)
  case takenIn(String)
  case desk(DeskError)

  package var message: Bilingual {
    switch self {
    case .store: Bilingual(zh: "在线意见的存储读不出来", en: "the store of online comments cannot be read")
    case .unknown(let receipt): Bilingual(zh: "没有回执 \(receipt)", en: "there is no receipt \(receipt)")
    case .takenIn(let receipt):
      Bilingual(zh: "\(receipt) 已收下，请在意见中处理", en: "\(receipt) was taken in; dispose of its comments instead")
    case .desk(let error): error.message
    }
  }

  var status: Int {
    switch self {
    case .store: 500
    case .unknown: 404
    case .takenIn: 409
    case .desk(let error): error.status
    }
  }
}
