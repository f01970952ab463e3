import ArgumentParser
import StdConsultation
import StdModel

/// `stdc comments check`: what is still to do before the round is over.
struct CommentCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "检查意见的处理：没有定位的、缺理由的、采纳而没有改的 / check what was decided: places, reasons, changes",
    discussion: """
      收第一份表时，当时的草案记在 consultation/drafts/ 中；源文件改动之后，采纳的意见没有改动的、没有意见提到而改动的都会报告。
      The draft is kept in consultation/drafts/ when the first form is taken in; once the sources have moved on, adopted
      comments without a change and changes without a comment are reported.
      """)

  @OptionGroup var options: RoundOptions

  func run() async throws {
    let round = try await Round(options)
    let found = round.check()
    round.tellFindings(found, options.general)
    let open = round.groups.count { $0.disposition.map { $0.decision == .pending || $0.isProposed } ?? true }
    let words = Bilingual(
      zh: "\(round.store.comments.count) 条意见，\(open) 条没有处理", en: "\(round.store.comments.count) comments, \(open) open")
    StandardStream.output.writeLine(words[options.general.language])
    if round.hasErrors || found.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}
