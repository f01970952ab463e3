import ArgumentParser
import StdModel
import StdPublish
import StdReview

/// The system that is reviewed.
struct ReviewOptions: ParsableArguments {
  @Option(name: .customLong("system"), help: ArgumentHelp("标准体系文件夹 / the system's folder", valueName: "dir"))
  var folder: String?

  @OptionGroup var compilation: CompilationOptions
  @OptionGroup var general: GeneralOptions
}

/// Who reviews what, and when.
struct ReviewerOptions: ParsableArguments {
  @Argument(help: "源文件、标准编号，后可加 #条款号；或固定编号 / a source or number, with #CLAUSE if need be; or an id")
  var targets: [String] = []

  @Flag(help: "体系的全部标准 / all standards of the system")
  var all = false

  @Option(help: ArgumentHelp("签审人的姓名或岗位，原样写入记录 / name or role, written as given", valueName: "name"))
  var by: String

  @Option(help: ArgumentHelp("日期，默认今天 / the date, by default today", valueName: "yyyy-mm-dd"))
  var date: String?

  func validate() throws {
    guard all != !targets.isEmpty else {
      throw ValidationError("写明签审哪些条款，或者用 --all / name what it is about, or use --all")
    }
    guard !by.allSatisfy(\.isWhitespace) else { throw ValidationError("--by 不能为空 / takes a name") }
    if let date, CalendarDate(parsing: date) == nil || date.utf8.count != 10 {
      throw ValidationError("--date 应是 2026-03-01 这样的日期 / takes a date such as 2026-03-01")
    }
  }

  func act(_ kind: ReviewAct.Kind, reason: String) -> ReviewAct {
    var act = ReviewAct(kind, by: by, date: date ?? BuildDate.today())
    act.reason = reason
    return act
  }
}

/// A compiled system with its ledgers and records of review.
struct ReviewRun {
  let result: CompilationRun.Result
  let ledgers: SystemLedgers
  let records: ReviewRecords
  let language: Language

  init(_ options: ReviewOptions) async throws {
    let run = try await CompilationRun(options.compilation, options.general, linesElsewhere: false)
    result = try await run.run { loader throws(LoadError) in
      try await loader.loadSystem(at: SystemFolder.chosen(options.folder))
    }
    keepUntilExit(result)
    run.end()
    language = options.general.language
    ledgers = try SystemLedgers(result)
    guard ledgers.exists else {
      throw Failure(
        zh: "签审按固定编号记录，体系还没有 ids/：先运行 stdc ids",
        en: "reviews are kept by lasting ids, and there is no ids/ yet: run stdc ids first")
    }
    records = try ReviewRecords(result, ledgers)
    records.tellFindings(language)
  }

  var system: ReviewedSystem { records.system }

  /// Writes new acts down. Where the ledger of a standard is behind, its ids may still change, and nothing is written.
  func record(_ acts: [(choice: ReviewTargets.Choice, act: ReviewAct)]) throws {
    let meant = acts.filter { !$0.act.marks.isEmpty }
    let behind = ledgers.entries.filter(\.isChanged).map(\.draft.path)
    if let path = meant.map(\.choice.reviewed.draft.path).first(where: { behind.contains($0) }) {
      throw Failure(
        zh: "\(path) 有改动还没有记入 ids/，先运行 stdc ids", en: "ids/ is behind for \(path): run stdc ids first")
    }
    guard !records.findings.contains(where: { $0.severity == .error }) else {
      throw Failure(
        zh: "review/ 中有读不懂的记录，改正后再签审", en: "there are records in review/ that cannot be read; mend them first")
    }
    let written = try records.append(
      meant.map { choice, act in
        var act = act
        act.scope = choice.scope
        return (choice.reviewed.draft, act)
      })
    for path in written { StandardStream.output.writeLine(path) }
  }
}
