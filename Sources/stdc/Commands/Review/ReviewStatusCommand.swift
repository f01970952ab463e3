import ArgumentParser
import StdModel
import StdReports
import StdReview

/// `stdc review status`: how far each standard is reviewed.
struct ReviewStatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "各标准的签审率 / how far each standard is reviewed",
    discussion: """
      示例 / Examples:
        stdc review status                   全部标准 / all standards
        stdc review status --by 质量主管      只计一人的签审 / the sign-offs of one reviewer
        stdc review status --check           没有全部签审时退出码为 1，供 CI 使用 / exit code 1 unless all is signed
        stdc review status --json            供程序读取 / for programs
      """)

  @Option(help: ArgumentHelp("只计这个人的签审 / only the sign-offs of this reviewer", valueName: "name"))
  var by: String?

  @Flag(help: "没有全部签审时退出码为 1 / exit code 1 unless all is signed")
  var check = false

  @Flag(help: "结果用 JSON 写出 / the result as JSON")
  var json = false

  @OptionGroup var options: ReviewOptions

  func run() async throws {
    let run = try await ReviewRun(options)
    let reviews = zip(run.system.drafts, run.system.reviews(by: by)).filter { $0.0.draft.kind == .standard }
    if json {
      StandardStream.output.write(Self.json(reviews.map { ($0.0.draft, $0.1) }))
    } else {
      for (reviewed, review) in reviews {
        StandardStream.output.writeLine(line(reviewed.draft, review, run.language))
      }
      let total = reviews.reduce(0) { $0 + $1.1.blocks.count }
      let signed = reviews.reduce(0) { $0 + $1.1.count(.signed) }
      StandardStream.output.writeLine(
        Bilingual(
          zh: "\(reviews.count) 项标准，\(total) 块，已签审 \(signed) 块",
          en: "\(reviews.count) standards, \(total) blocks, \(signed) signed")[run.language])
    }
    if check, reviews.contains(where: { !$0.1.isSigned }) { throw ExitCode(1) }
  }

  private func line(_ draft: Draft, _ review: StandardReview, _ language: Language) -> String {
    let counts = ReviewState.allCases.filter { $0 == .signed || review.count($0) > 0 }.map {
      "\($0.name[language]) \(review.count($0))"
    }
    let gone =
      review.goneCount > 0
      ? [Bilingual(zh: "签审后删去 \(review.goneCount)", en: "deleted since \(review.goneCount)")[language]] : []
    let label = draft.number.isEmpty ? draft.title : "\(draft.number) \(draft.title)"
    let comma = language == .chinese ? "，" : ", "
    return "\(review.share)\t\(draft.path)\t\(label)\t" + (counts + gone).joined(separator: comma)
  }

  /// `{"standards": [{"path", "number", "title", "share", "blocks", "signed", "suspect", "changed", "revoked", "unsigned",
  /// "deleted", "reviewers": […], "date"}]}`
  private static func json(_ reviews: [(Draft, StandardReview)]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("standards")
      json.lines(reviews) { json, entry in
        let (draft, review) = entry
        json.object { json in
          json.member("path", draft.path)
          json.member("number", draft.number)
          json.member("title", draft.title)
          json.member("share", review.share)
          json.member("blocks", review.blocks.count)
          json.member("signed", review.count(.signed))
          json.member("suspect", review.count(.suspect))
          json.member("changed", review.count(.changed))
          json.member("revoked", review.count(.revoked))
          json.member("unsigned", review.count(.unsigned))
          json.member("deleted", review.goneCount)
          json.key("reviewers")
          json.array { json in for name in review.reviewers { json.value(name) } }
          json.member("date", review.date)
        }
      }
    }
    json.newline()
    return json.bytes
  }
}
