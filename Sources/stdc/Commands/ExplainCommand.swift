import ArgumentParser
import StdModel
import StdPublish
import StdReports

/// `stdc explain`: what a rule asks for, why, and how it looks wrong and right.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "说明一条规则：依据、理由、正误示例 / explain a rule: basis, reason, examples",
    discussion: """
      示例 / Examples:
        stdc explain GBT1.1-XRF-01    一条规则 / one rule
        stdc explain --list           全部规则 / all rules
        stdc explain --all docs/rules 把全部说明写成文件 / write all explanations as files
      """)

  @Argument(help: ArgumentHelp("规则编号，可多个 / ids of rules", valueName: "rule"))
  var rules: [String] = []

  @Flag(help: "列出全部规则 / list all rules")
  var list = false

  @Option(help: ArgumentHelp("把全部说明写入该文件夹 / write all explanations into this folder", valueName: "dir"))
  var all: String?

  @OptionGroup var general: GeneralOptions

  func validate() throws {
    guard !rules.isEmpty || list || all != nil else {
      throw ValidationError("请给出规则编号，或用 --list / name a rule, or use --list")
    }
  }

  func run() throws {
    if list { StandardStream.output.writeLine(table) }
    if let all {
      var files = RuleBook.entries.map { (path: "\($0.id).md", text: RulePage(rule: $0).markdown) }
      files.append(("README.md", RulePage.index(RuleBook.entries)))
      files.append(("by-clause.md", RuleClauseIndex(RuleBook.entries).markdown))
      try PlainFolder.write(files.map { Artifact(OutputPath($0.path), Array($0.text.utf8)) }, to: all)
    }
    let pages = try rules.map { RulePage(rule: try RuleBook.entry($0)).text(general.language) }
    if !pages.isEmpty { StandardStream.output.writeLine(pages.joined(separator: "\n\n\n")) }
  }

  private var table: String {
    let width = RuleBook.entries.map { $0.id.description.utf8.count }.max() ?? 0
    return RuleBook.entries.map { entry in
      let id = entry.id.description
      let gap = String(repeating: " ", count: width - id.utf8.count)
      return "\(id)\(gap)  \(entry.severityWords[general.language])  \(entry.documentation.summary[general.language])"
    }.joined(separator: "\n")
  }
}
