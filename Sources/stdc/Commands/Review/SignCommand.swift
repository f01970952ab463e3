import ArgumentParser
import StdModel
import StdReview

/// `stdc review sign`: records that a reviewer agrees to clauses as they are.
struct SignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "签审条款：记下签审人、日期和文字的指纹 / sign clauses: reviewer, date, fingerprint of the text",
    discussion: """
      示例 / Examples:
        stdc review sign support/finance.md --by 质量主管            整项标准 / a whole standard
        stdc review sign support/finance.md#4.2 --by 质量主管        一条（含其下各条） / a clause with its subclauses
        stdc review sign "Q/SLFW BZ 201#表1" k7m3xp --by 中心主任    一张表，一块文字 / a table, a block
        stdc review sign --all --by 中心主任 --note 首次审查          整个体系 / the whole system

      已经签审、文字没有变的不再重复记录。
      What the reviewer signed already and has not changed is not recorded again.
      """)

  @Option(help: ArgumentHelp("附记 / a note", valueName: "text"))
  var note = ""

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var options: ReviewOptions

  func run() async throws {
    let run = try await ReviewRun(options)
    let targets = try ReviewTargets(reviewer.targets, all: reviewer.all, in: run.system)
    let acts = targets.choices.map { choice in
      (choice, run.system.sign(choice.places, of: choice.reviewed, reviewer.act(.sign, reason: note)))
    }
    try run.record(acts)
    let signed = acts.reduce(0) { $0 + $1.1.marks.count }
    let named = targets.choices.reduce(0) { $0 + $1.places.count }
    let words = Bilingual(
      zh: "签审 \(signed) 块" + (named > signed ? "，另有 \(named - signed) 块已签审，没有变化" : ""),
      en: "\(signed) blocks signed"
        + (named > signed ? "; \(named - signed) were signed before and have not changed" : ""))
    StandardStream.output.writeLine(words[run.language])
  }
}

/// `stdc review revoke`: takes sign-offs back; they stay in the history.
struct RevokeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: "撤销签审，写明理由，原记录保留 / take sign-offs back with a reason; the record stays",
    discussion: """
      示例 / Examples:
        stdc review revoke support/finance.md#5 --by 质量主管 --reason "财务制度正在修订"
        stdc review revoke k7m3xp --by 中心主任 --of 质量主管 --reason "签审人已调离"
      """)

  @Option(help: ArgumentHelp("理由 / the reason", valueName: "text"))
  var reason: String

  @Option(help: ArgumentHelp("撤销谁的签审，默认是自己的 / whose sign-offs, by default the own ones", valueName: "name"))
  var of: String?

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var options: ReviewOptions

  func validate() throws {
    if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason 不能为空 / takes a reason") }
  }

  func run() async throws {
    let run = try await ReviewRun(options)
    let targets = try ReviewTargets(reviewer.targets, all: reviewer.all, in: run.system)
    let acts = targets.choices.map { choice in
      var act = reviewer.act(.revoke, reason: reason)
      act.of = of == reviewer.by ? "" : of ?? ""
      return (choice, run.system.revoke(choice.places, of: choice.reviewed, act))
    }
    let count = acts.reduce(0) { $0 + $1.1.marks.count }
    guard count > 0 else {
      let name = of ?? reviewer.by
      throw Failure(zh: "这些条款没有 \(name) 的签审", en: "there is no sign-off of \(name) on these")
    }
    try run.record(acts)
    StandardStream.output.writeLine(
      Bilingual(zh: "撤销 \(count) 块的签审", en: "\(count) sign-offs revoked")[run.language])
  }
}

/// `stdc review editorial`: keeps sign-offs over changes that only touch the wording.
struct EditorialCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "editorial",
    abstract: "把签审之后的改动记为编辑性的，签审继续有效 / declare changes editorial, so that sign-offs hold",
    discussion: """
      示例 / Examples:
        stdc review editorial support/finance.md#4.2 --by 标准化办公室 --reason "改正错别字"

      引用这些条款的地方也不因此存疑。改动前后的指纹都记下来，可以复核。
      What cites these clauses does not become suspect by it. The fingerprints before and after are recorded.
      """)

  @Option(help: ArgumentHelp("改了什么 / what was changed", valueName: "text"))
  var reason: String

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var options: ReviewOptions

  func validate() throws {
    if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason 不能为空 / takes a reason") }
  }

  func run() async throws {
    let run = try await ReviewRun(options)
    let targets = try ReviewTargets(reviewer.targets, all: reviewer.all, in: run.system)
    let acts = targets.choices.map { choice in
      (choice, run.system.keep(choice.places, of: choice.reviewed, reviewer.act(.editorial, reason: reason)))
    }
    let count = acts.reduce(0) { $0 + $1.1.marks.count }
    guard count > 0 else {
      throw Failure(zh: "这些条款中没有签审之后改动过的文字", en: "nothing in these was changed since it was signed")
    }
    try run.record(acts)
    StandardStream.output.writeLine(
      Bilingual(zh: "\(count) 块的改动记为编辑性的", en: "the changes of \(count) blocks are editorial")[run.language])
  }
}
