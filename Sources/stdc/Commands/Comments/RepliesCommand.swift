import ArgumentParser
import StdConsultation
import StdModel
import StdOffice
import StdPublish

/// `stdc comments replies`: a sheet for each unit with what became of its comments.
struct RepliesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replies", abstract: "给每个单位一份处理情况反馈表 / a reply sheet for each unit")

  @Option(name: .shortAndLong, help: ArgumentHelp("写到哪个文件夹 / the folder that they go to", valueName: "dir"))
  var output = "意见回复"

  @OptionGroup var options: RoundOptions

  func run() async throws {
    let round = try await Round(options)
    round.tellFindings([], options.general)
    let groups = round.groups
    var units: [String] = []
    for unit in groups.flatMap(\.units) where !units.contains(unit) { units.append(unit) }
    do {
      try PlainFolder.make(output)
    } catch {
      throw Failure(zh: "无法建立 \(output)：\(error.message.zh)", en: "cannot make \(output): \(error.message.en)")
    }
    for unit in units {
      // The decision of a joined row holds for each of its comments.
      let comments = groups.filter { $0.units.contains(unit) }.map { group in
        var comment = group.first
        comment.disposition = group.disposition
        return comment
      }
      let sheet = replySheet(to: unit, title: round.title, comments: comments, date: BuildDate.today())
      let name = unit.filter { !"/\\:*?\"<>|\n\t".contains($0) }
      try OutputFile.write(writeDOCX(sheet), to: "\(output)/\(name).docx", options.general.language)
    }
  }
}
