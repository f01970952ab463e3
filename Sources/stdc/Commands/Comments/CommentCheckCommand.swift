import ArgumentParser
import StdConsultation
import StdModel

/// `stdc comments check`: what is still to do before the round is over.
struct CommentCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "检查意见的处理：没有定位的、缺理由的、没有处理的 / check what was decided: places, reasons, open comments")

  @OptionGroup var options: RoundOptions

  func run() async throws {
    let round = try await Round(options)
    let found = checkDispositions(round.store, round.groups, changed: nil, stage: round.stage)
    round.tellFindings(found, options.general)
    let open = round.groups.count { $0.disposition.map { $0.decision == .pending || $0.isProposed } ?? true }
    let words = Bilingual(
      zh: "\(round.store.comments.count) 条意见，\(open) 条没有处理", en: "\(round.store.comments.count) comments, \(open) open")
    StandardStream.output.writeLine(words[options.general.language])
    if round.hasErrors || found.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}
