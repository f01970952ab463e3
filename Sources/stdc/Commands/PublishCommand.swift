import ArgumentParser
import StdDrafts
import StdHTML
import StdModel
import StdPublish

/// `stdc publish`: makes what goes out in a round of comments.
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "生成征求意见的发布包：网站、离线包、单文件版和打印版 / make what goes out for comment: site, zip, single file, print",
    discussion: """
      示例 / Examples:
        stdc publish                       当前文件夹 -> draft/ / this folder -> draft/
        stdc publish standards -o public   standards -> public/

      先核对能否发出：固定编号已记下、阶段、起止日期、联系方式、没有错误；有一项不合格就不生成，退出码为 1。--force 仍然生成。
      生成的文件夹可直接放到网站上；downloads/ 里的离线包和单文件版用邮件或聊天软件发送；SHA256SUMS 列出全部文件的校验值。
      It is first checked that the draft can go out: lasting ids recorded, stage, days, contact, no errors; else nothing is
      written and the exit code is 1. The folder can be put on a web server as it is; downloads/ holds the zip and the single
      file for e-mail and chat; SHA256SUMS lists the sums of all files.
      """)

  @Argument(help: "标准体系文件夹 / the system's folder")
  var folder: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("发布到的文件夹 / where it goes", valueName: "dir"))
  var output = "draft"

  @Flag(help: "核对不合格也生成 / make it even where something is not in order")
  var force = false

  @OptionGroup var report: ReportOptions
  @OptionGroup var compilation: CompilationOptions
  @OptionGroup var general: GeneralOptions

  func run() async throws {
    let run = try await CompilationRun(compilation, general, linesElsewhere: true)
    let result = try await run.run { loader throws(LoadError) in
      try await loader.loadSystem(at: SystemFolder.chosen(folder))
    }
    keepUntilExit(result)
    guard let round = ConsultationRound(result.compilation.resolved) else {
      throw Failure(
        zh: "system.yaml 没有 consultation：写明征求意见的起止日期和联系方式，再发布",
        en: "system.yaml has no consultation: say from when to when it lasts and whom to write to")
    }
    let ledgers = try SystemLedgers(result)
    let site = await Site(
      result, ledgers: ledgers, comparison: nil, templates: run.templates, date: BuildDate.today(),
      language: general.language, stsVersion: .v1_0, isPublic: true)
    keepUntilExit(site)
    let diagnostics = result.diagnostics + site.diagnostics
    let readiness = Readiness(round, of: result.compilation.resolved, ledgers, diagnostics, today: BuildDate.today())
    var manifest: Manifest?
    if readiness.problems.isEmpty || force {
      run.begin(Bilingual(zh: "生成发布包", en: "make the publication"))
      let files = await Publication(site, round, workers: compilation.workers).files
      manifest = try await Publisher(workers: compilation.workers).publish(files, to: output) { [$0] }
    }
    run.end()
    ledgers.tellProblems(general.language)
    report.print(diagnostics, of: result.loaded, general)
    tell(readiness)
    guard let manifest else { throw ExitCode(1) }
    if report.isForPeople { tell(manifest) }
    if !readiness.problems.isEmpty { throw ExitCode(1) }
    finish(diagnostics, holding: result)
  }

  private func tell(_ readiness: Readiness) {
    for problem in readiness.problems {
      StandardStream.error.writeLine(
        Bilingual(zh: "不能发出：", en: "not ready: ")[general.language] + problem[general.language])
    }
    for remark in readiness.remarks {
      StandardStream.error.writeLine(Bilingual(zh: "提示：", en: "note: ")[general.language] + remark[general.language])
    }
  }

  private func tell(_ manifest: Manifest) {
    let root = output.hasSuffix("/") ? output : output + "/"
    func size(_ path: OutputPath) -> String {
      "\(((manifest.entries.first { $0.path == path }?.size ?? 0) + 1023) / 1024) KiB"
    }
    let lines = [
      Bilingual(
        zh: "发布包已生成：\(manifest.entries.count) 个文件，\((manifest.size + 1023) / 1024) KiB",
        en: "The publication is ready: \(manifest.entries.count) files, \((manifest.size + 1023) / 1024) KiB"),
      Bilingual(
        zh: "  公告    \(root)\(SiteMap.consultation)", en: "  notice       \(root)\(SiteMap.consultation)"),
      Bilingual(
        zh: "  单文件版  \(root)\(SiteMap.singleFile)（\(size(SiteMap.singleFile))，邮件和聊天软件发送）",
        en: "  single file  \(root)\(SiteMap.singleFile) (\(size(SiteMap.singleFile)), for e-mail and chat)"),
      Bilingual(
        zh: "  离线包   \(root)\(SiteMap.offlineArchive)（\(size(SiteMap.offlineArchive))）",
        en: "  zip          \(root)\(SiteMap.offlineArchive) (\(size(SiteMap.offlineArchive)))"),
      Bilingual(
        zh: "  打印版   \(root)\(SiteMap.printEdition)", en: "  print        \(root)\(SiteMap.printEdition)"),
      Bilingual(zh: "  校验值   \(root)\(SiteMap.sums)", en: "  sums         \(root)\(SiteMap.sums)"),
    ]
    for line in lines { StandardStream.output.writeLine(line[general.language]) }
  }
}
