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

  @Option(help: "表的样式 / what the form looks like")
  var form: BlankForm.Profile = .table

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("写到哪里，按扩展名为 xlsx 或 docx，可重复 / where it goes, xlsx or docx, repeatable", valueName: "file"))
  var output: [String] = []

  @OptionGroup var options: RoundOptions

  func run() async throws {
    let round = try await Round(options)
    let form = BlankForm(form, round)
    for path in output.isEmpty ? ["征求意见反馈表.xlsx", "征求意见反馈表.docx"] : output {
      let bytes = path.lowercased().hasSuffix(".docx") ? writeDOCX(form.document) : writeXLSX(form.workbook)
      try OutputFile.write(bytes, to: path, options.general.language)
    }
  }
}

extension BlankForm {
  /// The form for the standards of a round that are out for comment; for all where none is at that stage.
  init(_ profile: Profile, _ round: Round) {
    let own = round.system.system.standards.filter { $0.kind == .standard }
    let drafts = own.filter { $0.metadata.stage.map { $0.value != .published } ?? false }
    let contact = round.consultation?.contact
    self.init(
      profile,
      standards: (drafts.isEmpty ? own : drafts).map { standard in
        Standard(
          name: standard.metadata.number?.value.description ?? "", title: standard.metadata.displayTitle,
          stage: standard.metadata.stage?.value.rawValue ?? Stage.committeeDraft.rawValue)
      }, closes: round.deadline ?? "",
      contact: [contact?.name, contact?.address, contact?.email, contact?.phone].compactMap { $0 }.filter {
        !$0.isEmpty
      },
      fingerprint: round.draft.fingerprint)
  }
}
