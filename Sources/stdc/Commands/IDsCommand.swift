import ArgumentParser
import StdCompiler
import StdDrafts
import StdModel
import StdPublish

/// `stdc ids`: brings the ledgers of lasting ids up to date.
struct IDsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ids",
    abstract: "给每块文字固定编号，改稿后不变 / give each block an id that survives editing",
    discussion: """
      示例 / Examples:
        stdc ids                    更新当前文件夹体系的 ids/ / bring ids/ of the system in this folder up to date
        stdc ids --check            有未记下的改动时退出码为 1，供 CI 使用 / exit code 1 where ids/ is behind, for CI
        stdc ids --find k7m3xp      这个编号是哪一块文字 / which block an id is

      编号记在 ids/ 中，每个标准一个文件，与源文件一起提交；只增不减，删去的编号不再给别的文字。源文件不动。
      每次发出文稿之前运行一次。stdc build 见到 ids/ 就把编号写进网页，但不更新它。
      The ids stand in ids/, one file for each standard, to be committed with the sources; a deleted id is never given to
      another block. Sources are not touched. Run it before each draft goes out; stdc build reads ids/ and does not write.
      """)

  @Argument(help: "标准体系文件夹 / the system's folder")
  var folder: String?

  @Flag(help: "只检查，不写 / only check, write nothing")
  var check = false

  @Option(help: ArgumentHelp("找一个编号 / look an id up", valueName: "id"))
  var find: String?

  @OptionGroup var compilation: CompilationOptions
  @OptionGroup var general: GeneralOptions

  func run() async throws {
    let run = try await CompilationRun(compilation, general, linesElsewhere: false)
    let result = try await run.run { loader throws(LoadError) in
      try await loader.loadSystem(at: SystemFolder.chosen(folder))
    }
    keepUntilExit(result)
    let ledgers = try SystemLedgers(result)
    run.end()
    ledgers.tellProblems(general.language)
    if let find { return try tell(find, ledgers, result) }
    if !check { try ledgers.write() }
    for entry in ledgers.entries where entry.isChanged {
      StandardStream.output.writeLine(words(for: entry)[general.language])
    }
    let changed = ledgers.entries.count(where: \.isChanged)
    let count = ledgers.entries.reduce(0) { $0 + $1.update.ids.count }
    let summary =
      changed == 0
      ? Bilingual(zh: "ids/ 与源文件一致，共 \(count) 块", en: "ids/ is up to date, \(count) blocks")
      : check
        ? Bilingual(zh: "\(changed) 个标准的 ids/ 尚未更新", en: "ids/ is behind for \(changed) standards")
        : Bilingual(
          zh: "已更新 \(changed) 个标准的 ids/，共 \(count) 块", en: "updated ids/ of \(changed) standards, \(count) blocks")
    StandardStream.output.writeLine(summary[general.language])
    if check, changed > 0 { throw ExitCode(1) }
  }

  private func words(for entry: SystemLedgers.Entry) -> Bilingual {
    let update = entry.update
    return Bilingual(
      zh: "\(entry.path)：新增 \(update.added)，改动 \(update.edited)，删除 \(update.deleted)",
      en: "\(entry.path): \(update.added) new, \(update.edited) edited, \(update.deleted) deleted")
  }

  /// Prints where the block with an id stands, or what it was last.
  private func tell(_ written: String, _ ledgers: SystemLedgers, _ result: CompilationRun.Result) throws {
    let name =
      written.hasPrefix("b-") || written.hasPrefix("#b-")
      ? written.split(separator: "b-", maxSplits: 1).last.map(String.init) ?? written : written
    let wanted = BlockID(name)
    let system = result.compilation.resolved
    for entry in ledgers.entries {
      if let place = entry.update.ids.firstIndex(where: { $0 == wanted }) {
        let record = entry.update.ledger.blocks[place]
        let source = system.sources[system.system[entry.draft.standard].source]
        let span = system.facts(of: entry.draft.standard)[entry.draft.blocks[place].node].span
        let line = LineIndex(source).position(of: span.lowerBound).line
        StandardStream.output.writeLine(
          "\(result.loaded.root.display(source.path)):\(line)  \(described(record))")
        return
      }
      if let tombstone = entry.update.ledger.deleted.first(where: { $0.id == wanted }) {
        let note = tombstone.successor.map {
          Bilingual(zh: "已删除，现在是 \($0)", en: "deleted, now \($0)")
        }
        let words = note ?? Bilingual(zh: "已删除", en: "deleted")
        StandardStream.output.writeLine(
          "\(entry.draft.path)  \(words[general.language])  \(described(tombstone.record))")
        return
      }
    }
    if let wanted, wanted.description.utf8.count == 6, !wanted.isGiven {
      throw Failure(
        zh: "没有编号 \(name)，校验字符也不对，可能听错或抄错了",
        en: "there is no id \(name), and its check character is wrong: it was misheard or mistyped")
    }
    throw Failure(zh: "没有编号 \(name)", en: "there is no id \(name)")
  }

  private func described(_ record: BlockRecord) -> String {
    let text = record.text.replacing("\t", with: " | ").replacing("\n", with: " ")
    return [record.kind.name[general.language], record.number, text].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
