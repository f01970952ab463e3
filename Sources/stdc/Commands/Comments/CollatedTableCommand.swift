import ArgumentParser
import StdConsultation
import StdModel
import StdOffice
import StdPublish

/// `stdc comments table`: the collated table of comments and dispositions.
struct CollatedTableCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "生成意见汇总处理表 / make the collated table of comments and dispositions")

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("写到哪里，按扩展名为 xlsx 或 docx，可重复 / where it goes, xlsx or docx, repeatable", valueName: "file"))
  var output: [String] = []

  @Flag(name: .customLong("public"), help: "公开版，不含个人信息 / the public edition, without personal data")
  var isPublic = false

  @OptionGroup var options: RoundOptions

  func run() async throws {
    let round = try await Round(options)
    round.tellFindings([], options.general)
    let configuration = round.system.system.configuration
    var lines = ["标准项目名称：\(round.title)　　负责起草单位：\(configuration.organisation?.value ?? "")"]
    if !isPublic {
      let contact = round.consultation?.contact
      lines.append("承办人：\(contact?.name ?? "")　　电话：\(contact?.phone ?? "")　　\(BuildDate.today())填写")
    }
    let table = CollatedTable(
      round.groups, counts: round.counts, head: CollatedTable.Head(title: "意见汇总处理表", lines: lines),
      severalStandards: Set(round.store.comments.map(\.standard)).count > 1,
      redaction: isPublic ? Redaction(round.store) : nil)
    for path in output.isEmpty ? ["意见汇总处理表.xlsx", "意见汇总处理表.docx"] : output {
      let bytes = path.lowercased().hasSuffix(".docx") ? writeDOCX(table.document) : writeXLSX(table.workbook)
      try OutputFile.write(bytes, to: path, options.general.language)
    }
  }

  func validate() throws {
    for path in output where ![".xlsx", ".docx"].contains(where: path.lowercased().hasSuffix) {
      throw ValidationError("\(path)：扩展名应为 xlsx 或 docx / has to end in xlsx or docx")
    }
  }
}

/// Single files that a command makes where the user says.
enum OutputFile {
  static func write(_ bytes: [UInt8], to path: String, _ language: Language) throws {
    do {
      try PlainFile.write(bytes, to: path)
    } catch {
      throw Failure(zh: "无法写入 \(path)：\(error.message.zh)", en: "cannot write \(path): \(error.message.en)")
    }
    StandardStream.output.writeLine(Bilingual(zh: "已写入 \(path)", en: "wrote \(path)")[language])
  }
}
