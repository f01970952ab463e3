import ArgumentParser
import StdCompiler
import StdDrafts
import StdHTML
import StdModel
import StdPublish
import StdReports

/// `stdc diff`: compares two drafts block by block.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "比较两稿，逐块说明改了什么 / compare two drafts block by block",
    discussion: """
      示例 / Examples:
        stdc diff 旧稿 新稿                     两个文件夹 / two folders
        stdc diff 旧.md 新.md                   两个文件 / two files
        stdc diff v1 standards                  git 的版本与现在的文件夹 / a revision of git and the folder as it is
        stdc diff v1:standards v2:standards     git 的两个版本 / two revisions
        stdc diff --git v1..v2 standards        同上 / the same
        stdc diff 旧稿 新稿 --changes           前言用的主要技术变化 / the main technical changes for the foreword
        stdc diff 旧稿 新稿 --html 比较         生成网页 / pages to read

      只是编号改变、引用的号码随之改变，不算差别；移动了的标为移动；全角半角和空白的改动标为编辑性。
      没有差别时退出码为 0，有差别时为 1。
      A number that changed, and with it the references to it, is no difference; what was moved is shown as moved; forms of
      marks and white space as editorial. Exit code 0 where nothing differs, 1 where something does.
      """)

  @Argument(help: "旧稿：文件夹、文件、git 版本或 版本:路径 / the old draft: folder, file, revision, REV:PATH")
  var old: String?

  @Argument(help: "新稿；缺省为当前文件夹的体系 / the new draft; else the system in this folder")
  var new: String?

  @Option(
    help: ArgumentHelp(
      "git 的两个版本，A..B；只写 A.. 时与现在的文件比较 / two revisions; A.. compares with the files", valueName: "a..b"))
  var git: String?

  @Flag(help: "只列主要技术变化（GB/T 1.1—2020，8.3 c） / only the main technical changes")
  var changes = false

  @Flag(help: "结果为 JSON / the result as JSON")
  var json = false

  @Option(help: ArgumentHelp("把比较的网页写到这个文件夹 / write pages into this folder", valueName: "dir"))
  var html: String?

  @OptionGroup var compilation: CompilationOptions
  @OptionGroup var general: GeneralOptions

  func validate() throws {
    if old == nil, git == nil {
      throw ValidationError("请写出旧稿，或用 --git A..B / name the old draft, or use --git A..B")
    }
    if git != nil, new != nil {
      throw ValidationError("用 --git 时最多写一个文件夹 / with --git name one folder at most")
    }
    if let git, !git.contains("..") {
      throw ValidationError("--git 写成 A..B / --git takes A..B")
    }
  }

  func run() async throws {
    let templates = try await Templates(overlay: compilation.templates, workers: compilation.workers)
    let (before, after) = try sources()
    let oldDrafts = try await before.drafts(templates, compilation)
    let newDrafts = try await after.drafts(templates, compilation)
    let comparison = compare(oldDrafts, newDrafts)
    keepUntilExit(comparison)
    let known = try await ChangeCauses(folder: after.folder ?? SystemFolder.chosen(nil), compilation, general)
    let causes = known?.causes(of: comparison) ?? []
    if let html { try await publish(comparison, causes, before, after, templates, to: html) }
    if json {
      StandardStream.output.write(
        DraftJSON.bytes(comparison, changes: { technicalChanges($0).map(\.words) }))
    } else if changes {
      StandardStream.output.write(list(comparison, causes).utf8)
    } else if html == nil {
      StandardStream.output.write(
        DraftReport.text(
          comparison, language: general.language, coloring: general.isColored ? .colored : .plain
        ).utf8)
    }
    if comparison.standards.contains(where: { !$0.isUnchanged }) { throw ExitCode(1) }
  }

  private func sources() throws -> (DraftSource, DraftSource) {
    guard let git else {
      let folder = new ?? SystemFolder.chosen(nil)
      return (DraftSource(old ?? "", folder: folder), DraftSource(folder, folder: folder))
    }
    let folder = SystemFolder.chosen(old)
    let dots = git.firstRange(of: "..") ?? TextRange(0, 0)
    let first = String(decoding: git.utf8.prefix(dots.lowerBound), as: UTF8.self)
    let second = String(decoding: git.utf8.dropFirst(dots.upperBound), as: UTF8.self)
    guard !first.isEmpty else {
      throw Failure(zh: "--git 的 .. 前面应有版本", en: "a revision has to stand before the .. of --git")
    }
    return (
      DraftSource("\(first):./", revisionOf: folder, name: first),
      second.isEmpty
        ? DraftSource(folder, folder: folder) : DraftSource("\(second):./", revisionOf: folder, name: second)
    )
  }

  /// The lists of main technical changes, ready to be put into the forewords.
  ///
  /// - Parameter causes: the comments that changes are due to; their numbers stand behind the entries, to be taken out.
  private func list(_ comparison: DraftComparison, _ causes: [[Int: [ChangeCause]]]) -> String {
    var text = ""
    for (index, standard) in comparison.standards.enumerated() where standard.old != nil && standard.new != nil {
      let known = causes.indices.contains(index) ? causes[index] : [:]
      let changes = technicalChanges(standard)
      guard !changes.isEmpty else { continue }
      if comparison.standards.count > 1 { text += "\(standard.label)\n\n" }
      text += technicalChangesLead(standard) + "\n\n"
      for (place, change) in changes.enumerated() {
        var seen: Set<String> = []
        let ids = change.places.flatMap { known[$0] ?? [] }.map(\.id).filter { !$0.isEmpty && seen.insert($0).inserted }
        text += "\(ListMarker.letters(place + 1))) \(change.words)\(place + 1 == changes.count ? "。" : "；")"
        text += ids.isEmpty ? "\n" : "    ［意见 \(ids.joined(separator: "、"))］\n"
      }
      text += "\n"
    }
    if text.isEmpty {
      return Bilingual(zh: "没有技术变化\n", en: "there are no technical changes\n")[general.language]
    }
    return text
  }

  private func publish(
    _ comparison: DraftComparison, _ causes: [[Int: [ChangeCause]]], _ before: DraftSource, _ after: DraftSource,
    _ templates: Templates, to folder: String
  ) async throws {
    var site = SiteComparison(comparison, oldName: before.name, newName: after.name)
    site.causes = causes
    let pages = ComparisonPages(
      alone: site,
      files: templates.site.map { SiteInputs.File(name: $0.path, bytes: $0.bytes) }, date: BuildDate.today())
    let files = pages.render() + pages.assets
    try await Publisher(workers: compilation.workers).publish(files, to: folder) { [$0] }
    let words = Bilingual(
      zh: "比较的网页已生成，用浏览器打开 \(folder)/index.html", en: "The pages are ready: open \(folder)/index.html in a browser")
    (json || changes ? StandardStream.error : StandardStream.output).writeLine(words[general.language])
  }
}

extension SiteComparison {
  /// A comparison with its lists of technical changes.
  init(_ comparison: DraftComparison, oldName: String, newName: String) {
    self.init(
      comparison,
      changes: comparison.standards.map { standard in
        let changes = technicalChanges(standard)
        return (technicalChangesLead(standard), changes.map { Item(words: $0.words, places: $0.places) })
      },
      oldName: oldName, newName: newName)
  }
}
