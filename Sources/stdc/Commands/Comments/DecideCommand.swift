import ArgumentParser
import StdConsultation
import StdModel

extension Disposition.Decision: ExpressibleByArgument {}

/// `stdc comments decide`: writes what was decided on comments.
struct DecideCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "写下处理意见 / write down what was decided",
    discussion: """
      示例 / Examples:
        stdc comments decide R001-2 R004-1 --as 采纳
        stdc comments decide R002-3 --as 不采纳 --reason "与GB/T 22239的规定不一致"
        stdc comments decide R002-3 --as 部分采纳 --reason "改为24 h" --proposed
      """)

  @Argument(help: "意见的编号 / ids of comments")
  var ids: [String]

  @Option(name: .customLong("as"), help: "处理意见 / the decision")
  var decision: Disposition.Decision

  @Option(help: "理由，或改成了什么 / the reason, or what the draft says now")
  var reason = ""

  @Option(help: "改在哪里，不同于意见所指时写：5.4、表2，可重复 / where it is carried out, if elsewhere; repeatable")
  var changed: [String] = []

  @Flag(help: "只是拟处理，还没有定 / only put forward, not decided yet")
  var proposed = false

  @OptionGroup var options: RoundOptions

  func run() async throws {
    var round = try await Round(options)
    round.tellFindings([], options.general)
    if decision.needsReason, reason.isEmpty {
      throw Failure(zh: "“\(decision.rawValue)”应写理由：--reason", en: "\(decision.rawValue) needs a reason: --reason")
    }
    let wanted = Set(ids)
    var comments = round.store.comments.filter { wanted.contains($0.id) }
    let missing = wanted.subtracting(comments.map(\.id)).sorted()
    guard missing.isEmpty else {
      throw Failure(
        zh: "没有意见 \(missing.joined(separator: "、"))", en: "there is no comment \(missing.joined(separator: ", "))")
    }
    for index in comments.indices {
      comments[index].disposition = Disposition(decision, reason: reason, isProposed: proposed)
      if !changed.isEmpty { comments[index].carriedOutAt = changed }
    }
    try round.replace(comments)
    let left = round.groups.count { $0.disposition.map { $0.decision == .pending || $0.isProposed } ?? true }
    let words = Bilingual(
      zh: "写下 \(comments.count) 条，还有 \(left) 条没有处理", en: "\(comments.count) written, \(left) still open")
    StandardStream.output.writeLine(words[options.general.language])
  }
}
