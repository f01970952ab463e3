import ArgumentParser

/// `stdc review`: sign-off by clause.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "逐条签审：签审、撤销、看进度 / sign-off by clause: sign, revoke, see how far it is",
    discussion: """
      示例 / Examples:
        stdc ids                                              先给文字固定编号 / give the blocks lasting ids first
        stdc review sign support/finance.md --by 质量主管      签审一项标准 / sign a standard
        stdc review status                                    各标准的签审率 / the share of each standard
        stdc review list --state changed                      签审之后改动了的 / what changed since it was signed

      记录在 review/ 中，每项标准一个文件，只在末尾增加，与源文件一起提交。改动一个词，只有这一块的签审失效；所引用的条款改动了，
      引用它的地方存疑，直到重新签审。
      The records stand in review/, one file for each standard, only ever added to, to be committed with the sources. A
      changed word voids the sign-off of its block alone; where a cited clause changed, what cites it is suspect until it
      is signed again.
      """,
    subcommands: [
      SignCommand.self, RevokeCommand.self, EditorialCommand.self, ReviewStatusCommand.self, ReviewListCommand.self,
      ReviewHistoryCommand.self,
    ])
}
