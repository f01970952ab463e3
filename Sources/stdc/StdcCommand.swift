import ArgumentParser

/// `stdc`: the commands, and the words above them.
struct StdcCommand: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "stdc",
    abstract: "把 Markdown 写的标准编译成经过检查的标准体系网站 / compile standards in Markdown to a checked site",
    discussion: """
      示例 / Examples:
        stdc init my-standards          新建标准体系 / start a system
        stdc check my-standards         检查 / check it
        stdc build my-standards         编译到 output/ / compile it to output/
        stdc publish my-standards       征求意见的发布包 / what goes out for comment
        stdc fix my-standards           改正 / mend it
        stdc serve my-standards         预览，处理意见 / preview it, dispose of comments
        stdc import standard.xml        导入 NISO STS / take in NISO STS
        stdc comments collect 回函       收意见 / take in comments
        stdc explain GBT1.1-XRF-01      一条规则的说明 / what a rule asks for

      退出码 / Exit codes: 0 没有错误 / clean, 1 发现错误 / errors found, 2 无法运行 / could not run.
      """,
    version: version,
    subcommands: [
      InitCommand.self, BuildCommand.self, PublishCommand.self, CheckCommand.self, FixCommand.self, FmtCommand.self,
      ExplainCommand.self,
      DumpCommand.self, ImportCommand.self, ValidateCommand.self, ExportCommand.self, IDsCommand.self, DiffCommand.self,
      CommentsCommand.self, ServeCommand.self, ReviewCommand.self, VerifyCommand.self,
    ])
}
