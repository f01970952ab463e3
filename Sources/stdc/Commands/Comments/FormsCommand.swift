import ArgumentParser
import StdConsultation
import StdModel
import StdOffice
import StdPublish

extension BlankForm.Profile: ExpressibleByArgument {}

/// `stdc comments forms`: the blank forms of the round.
struct FormsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms", abstract: "生成空白的征求意见反馈表 / make the blank forms for comments")

  @Option(
    help: """
      表的样式：表格、分栏（地方标准）、国家标准、ISO，缺省按 system.yaml / what the form looks like; as system.yaml says \
      unless given
      """)
  var form: BlankForm.Profile?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("写到哪里，按扩展名为 xlsx 或 docx，可重复 / where it goes, xlsx or docx, repeatable", valueName: "file"))
  var output: [String] = []

  @OptionGroup var options: RoundOptions

  func run() async throws {
    let round = try await Round(options)
    let form = BlankForm(form, of: round.system)
    for path in output.isEmpty ? ["征求意见反馈表.xlsx", "征求意见反馈表.docx"] : output {
      let bytes = path.lowercased().hasSuffix(".docx") ? writeDOCX(form.document) : writeXLSX(form.workbook)
      try OutputFile.write(bytes, to: path, options.general.language)
    }
  }
}
