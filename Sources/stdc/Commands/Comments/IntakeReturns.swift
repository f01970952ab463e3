import StdConsultation
import StdModel
import StdPublish
import StdServer

/// The returns that `stdc serve --collect` kept, as `stdc comments collect` takes them in: those that a person accepted.
struct IntakeReturns {
  private let accepted: [Submission]
  /// How many nobody has looked at yet.
  let waiting: Int

  /// Nil for a file that is no store of returns.
  init?(_ file: ReturnedFile) async throws {
    guard !file.path.isEmpty, file.bytes.starts(with: "SQLite format 3\0".utf8) else { return nil }
    let path = file.path
    do {
      let store = try SQLiteIntakeStore(reading: path)
      accepted = try await store.submissions(.accepted)
      waiting = try await store.submissions(.pending).count
    } catch {
      throw Failure(zh: "\(path)：不是 stdc serve 的在线意见，或正被占用", en: "\(path): no store of stdc serve, or in use")
    }
  }

  /// Takes them into the records; those that are there already are left out.
  ///
  /// - Returns: what was taken in.
  func take(into round: inout Round) throws -> [(receipt: Receipt, comments: [Comment])] {
    var taken: [(receipt: Receipt, comments: [Comment])] = []
    for submission in accepted where round.store.receipt(hash: submission.hash) == nil {
      var receipt = Receipt(number: round.store.nextNumber, file: submission.file, hash: submission.hash)
      receipt.channel = "在线"
      receipt.received = submission.day
      taken.append(try round.take(submission.form, receipt))
    }
    return taken
  }
}
