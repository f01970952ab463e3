import ArgumentParser
import Foundation
import StdConsultation
import StdModel
import StdPublish

/// `stdc comments forget`: removes the data of persons from the records once nobody needs it any more.
struct ForgetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "删去个人信息，保留意见 / remove personal data and keep the comments",
    discussion: """
      从 returns.yaml 删去姓名、职务、电话、邮箱和地址，从意见中删去电话、邮箱和这些姓名，删去 consultation/attachments/ 中的
      扫描件；单位、意见、处理意见和回执号都保留。到了 system.yaml 的 consultation.personal-data-until 之后才能运行，
      或者加 --now。还有没有处理的意见时不删。源文件仓库的历史和自己另存的原件要自行清理。
      Removes names, posts, telephone numbers and addresses from returns.yaml, what looks like them from the comments, and
      the scans in consultation/attachments/; units, comments, dispositions and receipts stay. It runs after the day of
      consultation.personal-data-until, or with --now, and not while comments are open. The history of the repository and
      the files that came in are for you to clear.
      """)

  @Flag(help: "不等到 personal-data-until / do not wait for personal-data-until")
  var now = false

  @OptionGroup var options: RoundOptions

  func run() async throws {
    var round = try await Round(options)
    round.tellFindings([], options.general)
    guard !round.hasErrors else {
      throw Failure(zh: "先改正 consultation/ 中的错误", en: "mend the errors in consultation/ first")
    }
    try checkDay(round)
    let open = round.groups.count { $0.disposition.map { $0.decision == .pending || $0.isProposed } ?? true }
    guard open == 0 else {
      throw Failure(
        zh: "还有 \(open) 条意见没有处理，答复时用得着联系方式，没有删",
        en: "\(open) comments are open, and their senders are to be answered; nothing was removed")
    }
    let scans = try round.forget()
    let words = Bilingual(
      zh: "已删去 \(round.store.receipts.count) 份回函的个人信息和 \(scans) 个扫描件；\(round.store.comments.count) 条意见都在",
      en:
        "removed the personal data of \(round.store.receipts.count) returns and \(scans) scans; all \(round.store.comments.count) comments stay"
    )
    StandardStream.output.writeLine(words[options.general.language])
  }

  private func checkDay(_ round: Round) throws {
    guard !now else { return }
    guard let day = round.consultation?.personalDataUntil?.value else {
      throw Failure(
        zh: "system.yaml 没有写 consultation.personal-data-until；现在就删，加 --now",
        en: "system.yaml names no consultation.personal-data-until; add --now to remove it today")
    }
    guard BuildDate.today() > day else {
      throw Failure(
        zh: "个人信息保留到 \(day)；现在就删，加 --now", en: "personal data is kept until \(day); add --now to remove it today")
    }
  }
}
