import ArgumentParser
import StdConsultation
import StdModel

/// `stdc comments list`: the comments in the order of the draft.
struct CommentListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出意见，相同的合并 / list the comments, equal ones joined")

  @Flag(help: "只列还没有定位的 / only those whose place is not known")
  var unplaced = false

  @Flag(help: "只列还没有处理的 / only those without a decision")
  var open = false

  @Flag(help: "列出可能相同、供人判断的 / pairs that may say the same")
  var similar = false

  @OptionGroup var options: RoundOptions

  func run() async throws {
    let round = try await Round(options)
    round.tellFindings([], options.general)
    let groups = round.groups
    if similar { return tellSimilar(groups) }
    let shown = groups.filter { group in
      (!unplaced || group.first.placing == .unplaced)
        && (!open || group.disposition.map { $0.decision == .pending || $0.isProposed } ?? true)
    }
    for group in shown { StandardStream.output.writeLine(Self.words(for: group)) }
    let counts = round.counts
    let summary = Bilingual(
      zh: "\(shown.count) 条（合并前 \(shown.reduce(0) { $0 + $1.comments.count }) 条）；回函 \(counts.replied.count) 个单位"
        + (counts.silent.isEmpty ? "" : "，未回函：\(counts.silent.joined(separator: "、"))"),
      en:
        "\(shown.count) rows of \(shown.reduce(0) { $0 + $1.comments.count }) comments; \(counts.replied.count) units replied"
        + (counts.silent.isEmpty ? "" : ", silent: \(counts.silent.joined(separator: ", "))"))
    StandardStream.output.writeLine(summary[options.general.language])
  }

  private static func words(for group: CommentGroup) -> String {
    let comment = group.first
    let ids = group.comments.map(\.id).joined(separator: " ")
    let place = comment.place.isEmpty ? "？" : comment.place
    let decision = group.disposition.map { "［\($0.decision.rawValue)\($0.isProposed ? "（拟）" : "")］" } ?? "［ ］"
    let mark = comment.placing == .unplaced ? "（待定位）" : ""
    var lines = ["\(ids)  \(place)\(mark)  \(group.units.joined(separator: "、"))  \(decision)"]
    if !comment.standard.isEmpty { lines[0] = "\(comment.standard)  " + lines[0] }
    if !comment.opinion.isEmpty { lines.append("    " + comment.opinion.replacing("\n", with: "\n    ")) }
    if !comment.proposal.isEmpty { lines.append("    建议：" + comment.proposal.replacing("\n", with: "\n    ")) }
    if !comment.reason.isEmpty { lines.append("    理由：" + comment.reason.replacing("\n", with: "\n    ")) }
    if let reason = group.disposition?.reason, !reason.isEmpty { lines.append("    → " + reason) }
    return lines.joined(separator: "\n")
  }

  private func tellSimilar(_ groups: [CommentGroup]) {
    let pairs = similarPairs(groups)
    for (one, other) in pairs {
      StandardStream.output.writeLine(Self.words(for: one))
      StandardStream.output.writeLine(Self.words(for: other) + "\n")
    }
    let words = Bilingual(zh: "\(pairs.count) 对意见可能相同", en: "\(pairs.count) pairs may say the same")
    StandardStream.output.writeLine(words[options.general.language])
  }
}
