import ArgumentParser
import StdModel
import StdReports
import StdReview

extension ReviewState: ExpressibleByArgument {}

/// `stdc review list`: the blocks with their states.
struct ReviewListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "逐块列出签审的状态 / the state of each block",
    discussion: """
      示例 / Examples:
        stdc review list                              需要再看的：存疑、已改动、已撤销 / what has to be looked at again
        stdc review list --state unsigned             还没有签审的 / what nobody has signed
        stdc review list support/finance.md#5 --json  一条，JSON / one clause, as JSON
      """)

  @Argument(help: "源文件、标准编号，后可加 #条款号；默认全部 / a source or number, with #CLAUSE if need be; all by default")
  var targets: [String] = []

  @Option(
    help: ArgumentHelp(
      "状态，可写多个：signed、suspect、changed、revoked、unsigned / states", valueName: "state"))
  var state: [ReviewState] = []

  @Option(help: ArgumentHelp("只计这个人的签审 / only the sign-offs of this reviewer", valueName: "name"))
  var by: String?

  @Flag(help: "结果用 JSON 写出 / the result as JSON")
  var json = false

  @OptionGroup var options: ReviewOptions

  private struct Row {
    let reviewed: ReviewedDraft
    let place: Int
    let review: BlockReview
  }

  func run() async throws {
    let run = try await ReviewRun(options)
    let shown = Set(state.isEmpty ? (json ? ReviewState.allCases : [.suspect, .changed, .revoked]) : state)
    let reviews = Dictionary(run.system.reviews(by: by).map { ($0.standard, $0) }) { first, _ in first }
    let targets = try ReviewTargets(targets, all: targets.isEmpty, in: run.system)
    var rows: [Row] = []
    for choice in targets.choices {
      guard let review = reviews[choice.reviewed.draft.standard] else { continue }
      for place in choice.places where shown.contains(review.blocks[place].state) {
        rows.append(Row(reviewed: choice.reviewed, place: place, review: review.blocks[place]))
      }
    }
    if json { return StandardStream.output.write(Self.json(rows, run)) }
    for row in rows { StandardStream.output.writeLine(words(for: row, run)) }
    StandardStream.output.writeLine(Bilingual(zh: "\(rows.count) 块", en: "\(rows.count) blocks")[run.language])
  }

  private func words(for row: Row, _ run: ReviewRun) -> String {
    let block = row.reviewed.draft.blocks[row.place]
    let system = run.result.compilation.resolved
    let source = system.sources[system.system[row.reviewed.draft.standard].source]
    let span = system.facts(of: row.reviewed.draft.standard)[block.node].span
    let line = LineIndex(source).position(of: span.lowerBound).line
    let text = block.text.replacing("\t", with: " | ").replacing("\n", with: " ")
    var words = "\(run.result.loaded.root.display(source.path)):\(line)\t\(row.review.id)\t"
    words += row.review.state.name[run.language] + "\t" + Self.name(row) + "\t" + text.prefix(60)
    switch row.review.state {
    case .suspect:
      let causes = row.review.causes.map { cause in
        cause.target.flatMap { system.words(for: .node($0), in: row.reviewed.draft.standard) } ?? cause.key
      }
      let list = causes.joined(separator: "、")
      words += Bilingual(zh: "\t所引用的 \(list) 有改动", en: "\tit cites \(list), which changed")[run.language]
    case .revoked: words += "\t" + row.review.reason
    case .signed, .changed, .unsigned: break
    }
    return words
  }

  /// `4.2 a)`: the clause, and the block's own number where it has one.
  private static func name(_ row: Row) -> String {
    let block = row.reviewed.draft.blocks[row.place]
    let clause = row.reviewed.draft.clauses[block.clause]
    let number = clause.reference.isEmpty ? clause.title : clause.reference
    return block.number.isEmpty || number.contains(block.number) ? number : "\(number) \(block.number)"
  }

  /// `{"blocks": [{"path", "id", "state", "place", "kind", "text", "fingerprint", "reviewers": […], "date", "kept",
  /// "reason", "causes": […]}]}`
  private static func json(_ rows: [Row], _ run: ReviewRun) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("blocks")
      json.lines(rows) { json, row in
        let block = row.reviewed.draft.blocks[row.place]
        json.object { json in
          json.member("path", row.reviewed.draft.path)
          json.member("id", row.review.id.description)
          json.member("state", row.review.state.rawValue)
          json.member("place", name(row))
          json.member("kind", block.kind.rawValue)
          json.member("text", block.text)
          json.member("fingerprint", row.reviewed.fingerprints[row.place])
          json.key("reviewers")
          json.array { json in for name in row.review.reviewers { json.value(name) } }
          json.member("date", row.review.date)
          json.member("kept", row.review.isKept)
          json.member("reason", row.review.reason)
          json.key("causes")
          json.array { json in for cause in row.review.causes { json.value(cause.key) } }
        }
      }
    }
    json.newline()
    return json.bytes
  }
}

/// `stdc review history`: what was signed, revoked and declared editorial, act by act.
struct ReviewHistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "签审、撤销和编辑性改动的历史 / sign-offs, revocations and editorial changes, in their order")

  @Argument(help: "源文件或标准编号；默认全部 / a source or number; all by default")
  var targets: [String] = []

  @OptionGroup var options: ReviewOptions

  func run() async throws {
    let run = try await ReviewRun(options)
    let targets = try ReviewTargets(targets, all: targets.isEmpty, in: run.system)
    for choice in targets.choices {
      let draft = choice.reviewed.draft
      for act in run.system.record(of: draft.standard)?.acts ?? [] {
        let kind: Bilingual =
          switch act.kind {
          case .sign: Bilingual(zh: "签审", en: "sign")
          case .revoke: Bilingual(zh: "撤销", en: "revoke")
          case .editorial: Bilingual(zh: "编辑性改动", en: "editorial")
          }
        let by = act.of.isEmpty ? act.by : "\(act.by)（\(act.of)）"
        let count = Bilingual(zh: "\(act.marks.count) 块", en: "\(act.marks.count) blocks")[run.language]
        StandardStream.output.writeLine(
          [act.date, kind[run.language], by, draft.path, act.scope, count, act.reason].joined(separator: "\t"))
      }
    }
  }
}
