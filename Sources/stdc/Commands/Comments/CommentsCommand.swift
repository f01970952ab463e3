import ArgumentParser

/// `stdc comments`: what comes back in a round of comments, up to the collated table.
struct CommentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comments",
    abstract: "征求意见：收表、定位、处理、汇总 / comments on a draft: collect, place, decide, collate",
    discussion: """
      示例 / Examples:
        stdc comments forms                     生成空白反馈表 / make the blank forms
        stdc comments collect 回函/*             收下寄回的表 / take in the forms that came back
        stdc comments list --unplaced           还没有定位的意见 / comments whose place is not known
        stdc comments decide R001-2 --as 采纳    写下处理意见 / write a decision down
        stdc comments table                     意见汇总处理表 / the collated table
        stdc comments replies                   给各单位的回复 / replies to the units
        stdc comments forget                    删去个人信息 / remove personal data

      记录在体系的 consultation/ 中：returns.yaml 是回执，comments.yaml 是意见，都是文本，可以手工修改，随源文件一起提交。
      The records stand in consultation/ of the system: returns.yaml holds the receipts, comments.yaml the comments; both
      are text that can be changed by hand and committed with the sources.
      """,
    subcommands: [
      CollectCommand.self, CommentListCommand.self, DecideCommand.self, CollatedTableCommand.self, RepliesCommand.self,
      FormsCommand.self, CommentCheckCommand.self, ForgetCommand.self,
    ])
}

/// The system that the comments are about.
struct RoundOptions: ParsableArguments {
  @Option(name: .customLong("system"), help: ArgumentHelp("标准体系文件夹 / the system's folder", valueName: "dir"))
  var folder: String?

  @OptionGroup var compilation: CompilationOptions
  @OptionGroup var general: GeneralOptions
}
