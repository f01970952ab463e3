package import StdConsultation
import StdModel

/// A return that came over HTTP: what the page's “我的意见” sent, and what was decided about taking it in.
package struct Submission: Equatable, Sendable {
  package enum State: String, CaseIterable, Codable, Sendable {
    /// Nobody has looked at it; it shows nowhere else.
    case pending
    /// Taken into `comments.yaml`.
    case accepted
    /// Not taken in, and kept all the same.
    case hidden
  }

  /// Counts from 1.
  package let number: Int
  /// `W0012-7KQ4M2XP`: the number, and eight letters that nobody guesses.
  package let receipt: String
  /// SHA-256 of the bytes.
  package let hash: String
  package let bytes: [UInt8]
  /// `2026-03-20T14:05:09+08:00`
  package let received: String
  package let isLate: Bool
  package let unit: String
  package let person: String
  package let commentCount: Int
  package let draft: String
  package var state: State
  /// Why it was not taken in.
  package var note: String

  /// The day on which it came.
  package var day: String { String(received.prefix(10)) }

  /// The file under which the receipt of the round names it.
  package var file: String { receipt + ".json" }

  /// What it says.
  package var form: ReturnedForm { readText(String(decoding: bytes, as: UTF8.self), name: file) }
}

/// A return before it has a number.
package struct NewSubmission: Sendable {
  package let hash: String
  package let bytes: [UInt8]
  package let received: String
  package let isLate: Bool
  package let unit: String
  package let person: String
  package let commentCount: Int
  package let draft: String
}

/// Where returns are kept that came over HTTP. Nothing in it is ever removed.
package protocol IntakeStore: Sendable {
  /// Keeps a return; where the same bytes came before, that one is given back.
  func add(_ new: NewSubmission) async throws -> (submission: Submission, isNew: Bool)
  /// All, in the order in which they came; without a state those of every state.
  func submissions(_ state: Submission.State?) async throws -> [Submission]
  func submission(receipt: String) async throws -> Submission?
  func set(_ state: Submission.State, note: String, receipt: String) async throws
  /// The bytes of all returns together.
  func size() async throws -> Int
}
