import ArgumentParser
import Foundation
import StdConsultation
import StdModel
import StdPublish

/// `stdc comments collect`: takes in the forms that came back.
struct CollectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect",
    abstract: "收下寄回的表、信和批注 / take in forms, letters and margin comments",
    discussion: """
      读 xlsx、docx（表格、批注、修订、正文）、CSV、TXT（GBK 或 UTF-8）、邮件（eml）、网页备份的 JSON 和
      stdc serve --collect 的存储（intake.sqlite）；zip 中的逐个收下；doc、xls、wps、odt 等要装有 antiword 或 LibreOffice。
      PDF 和照片存为附件，意见由人录入。每个文件给一个回执号；内容相同的文件只收一次；读不了的文件不影响其他文件，退出码为 1。
      Reads xlsx, docx (tables, margin comments, tracked changes, text), CSV, text, mails (eml), the JSON that pages back up
      and the store of stdc serve --collect (intake.sqlite), also those packed in zip; doc, xls, wps, odt where antiword or
      LibreOffice is installed. PDFs and photographs are kept as attachments. Each file gets a receipt; the same bytes count
      once; a file that cannot be read does not stop the others, and the exit code is 1.
      """)

  @Argument(help: "文件，或装有这些文件的文件夹 / files, or folders of them")
  var files: [String]

  @Option(help: ArgumentHelp("收到的日期，缺省为今天 / the day of arrival; today unless given", valueName: "date"))
  var received: String?

  @Option(help: "渠道：邮件、盖章扫描件、在线…… / the channel")
  var channel = ""

  @OptionGroup var options: RoundOptions

  func run() async throws {
    var round = try await Round(options)
    round.tellFindings([], options.general)
    guard !round.hasErrors else {
      throw Failure(zh: "先改正 consultation/ 中的错误，再收表", en: "mend the errors in consultation/ first")
    }
    var failed = 0
    for file in files.flatMap(ReturnedFile.all) {
      do {
        let file = try file.get()
        if let intake = try await IntakeReturns(file) {
          for taken in try intake.take(into: &round) {
            let line = words(for: taken.receipt, taken.comments, taken.receipt.file)
            StandardStream.output.writeLine(line[options.general.language])
          }
          if intake.waiting > 0 { tellWaiting(intake.waiting, file.path) }
          continue
        }
        let line = try take(file, into: &round)
        StandardStream.output.writeLine(line[options.general.language])
      } catch let failure as Failure {
        failed += 1
        StandardStream.error.writeLine(failure.message[options.general.language])
      }
    }
    let unplaced = round.store.comments.count { $0.placing == .unplaced }
    let summary = Bilingual(
      zh: "共 \(round.store.receipts.count) 份回函，\(round.store.comments.count) 条意见"
        + (unplaced > 0 ? "，其中 \(unplaced) 条待定位（stdc comments list --unplaced）" : "")
        + (failed > 0 ? "；\(failed) 个文件没有收下" : ""),
      en: "\(round.store.receipts.count) returns, \(round.store.comments.count) comments"
        + (unplaced > 0 ? ", \(unplaced) of them not placed (stdc comments list --unplaced)" : "")
        + (failed > 0 ? "; \(failed) files were not taken in" : ""))
    StandardStream.output.writeLine(summary[options.general.language])
    if failed > 0 { throw ExitCode(1) }
  }

  private func tellWaiting(_ count: Int, _ file: String) {
    let words = Bilingual(
      zh: "\(file)：\(count) 份在线意见还没有人看过，没有收；在 stdc serve 的“处理意见”中收下",
      en: "\(file): nobody has looked at \(count) returns yet; accept them in the desk of stdc serve")
    StandardStream.output.writeLine(words[options.general.language])
  }

  private func take(_ file: ReturnedFile, into round: inout Round) throws -> Bilingual {
    let hash = sha256(file.bytes)
    if let known = round.store.receipt(hash: hash) {
      return Bilingual(
        zh: "\(known.number)  \(file.name)：内容与已收的 \(known.file) 相同，不重复收",
        en: "\(known.number)  \(file.name): the same bytes as \(known.file), which was taken in before")
    }
    var receipt = Receipt(number: round.store.nextNumber, file: file.name, hash: hash)
    receipt.received = received ?? (file.day.isEmpty ? BuildDate.today() : file.day)
    receipt.channel = channel.isEmpty && !file.sender.isEmpty ? "邮件" : channel
    var form: ReturnedForm
    do {
      form = try readReturn(file.bytes, name: file.name)
    } catch .oldFormat(let suffix) {
      form = try OldOfficeFile.read(file.bytes, name: file.name, suffix: suffix)
    } catch .picture {
      return try keepScan(file, receipt, in: &round)
    } catch {
      throw Failure(Bilingual(zh: "\(file.name)：\(error.words.zh)", en: "\(file.name): \(error.words.en)"))
    }
    form = round.placing.withoutDraftText(form)
    form.takeSender(file.sender)
    guard !form.isEmpty else {
      if file.isCover {
        return Bilingual(zh: "      \(file.name)：邮件正文没有意见，意见在附件中", en: "      \(file.name): see the attachments")
      }
      throw Failure(
        zh: "\(file.name)：没有读出意见，也没有写“无意见”；请打开核对，或另存为 xlsx、docx",
        en: "\(file.name): neither comments nor 无意见 were found; look at it, or save it as xlsx or docx")
    }
    let earlier = round.store.receipts.last {
      !form.unit.isEmpty && $0.unit.filter { !$0.isWhitespace } == form.unit.filter { !$0.isWhitespace }
    }
    let taken = try round.take(form, receipt)
    var words = words(for: taken.receipt, taken.comments, file.name)
    func add(_ zh: String, _ en: String) { words = Bilingual(zh: "\(words.zh)；\(zh)", en: "\(words.en); \(en)") }
    if let earlier { add("该单位此前已有 \(earlier.number)", "this unit sent \(earlier.number) before") }
    if !taken.receipt.rest.isEmpty {
      let count = taken.receipt.rest.split(separator: "\n").count
      add("另有 \(count) 行没有归类，记在 returns.yaml 的 rest 中", "\(count) lines more are kept in rest of returns.yaml")
    }
    // Places found by number may have moved since; those found by id are sure.
    if round.isUnknown(form.draft) {
      add("针对的是另一稿 \(form.draft)，请核对位置", "made for another draft, \(form.draft): check the places")
    }
    return words
  }

  private func words(for receipt: Receipt, _ comments: [StdConsultation.Comment], _ name: String) -> Bilingual {
    let sender = receipt.unit.isEmpty ? receipt.person : receipt.unit
    let who = sender.isEmpty ? Bilingual(zh: "（未写单位）", en: "(no unit)") : Bilingual(zh: sender, en: sender)
    let placed = comments.count { $0.placing != .unplaced }
    let count =
      comments.isEmpty
      ? Bilingual(zh: "无意见", en: "no comments")
      : Bilingual(zh: "\(comments.count) 条意见，\(placed) 条已定位", en: "\(comments.count) comments, \(placed) placed")
    let late = receipt.isLate ? Bilingual(zh: "，逾期", en: ", late") : Bilingual(zh: "", en: "")
    return Bilingual(
      zh: "\(receipt.number)  \(who.zh)  \(name)：\(count.zh)\(late.zh)",
      en: "\(receipt.number)  \(who.en)  \(name): \(count.en)\(late.en)")
  }

  // MARK: - What stdc does not read by itself

  /// A stamped scan: kept beside the records; its comments are typed in by hand.
  private func keepScan(_ file: ReturnedFile, _ receipt: Receipt, in round: inout Round) throws -> Bilingual {
    let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
    let path = "\(Round.folder)/attachments/\(receipt.number)-\(name)"
    let place = round.root.display(path)
    do {
      try PlainFolder.make(round.root.display("\(Round.folder)/attachments"))
      try PlainFile.write(file.bytes, to: place)
    } catch {
      throw Failure(zh: "无法写入 \(place)：\(error.message.zh)", en: "cannot write \(place): \(error.message.en)")
    }
    var receipt = receipt
    if receipt.channel.isEmpty { receipt.channel = "盖章扫描件" }
    var form = ReturnedForm()
    form.takeSender(file.sender)
    _ = try round.take(form, receipt)
    return Bilingual(
      zh: "\(receipt.number)  \(receipt.file)：存为 \(path)；请在 returns.yaml 中补上单位，意见录入 comments.yaml",
      en:
        "\(receipt.number)  \(receipt.file): kept as \(path); write its unit into returns.yaml, its comments into comments.yaml"
    )
  }
}

extension ReturnedForm {
  /// Who sent the mail that the form came with, where the form itself does not tell.
  fileprivate mutating func takeSender(_ field: String) {
    guard !field.isEmpty else { return }
    let name = field.prefix { $0 != "<" }.filter { $0 != "\"" }
    let address = field.split(separator: "<").last.map { $0.prefix { $0 != ">" } } ?? ""
    if email.isEmpty, address.contains("@") { email = String(address) }
    let words = String(name).trimmingCharacters(in: .whitespaces)
    if unit.isEmpty, person.isEmpty, !words.isEmpty, !words.contains("@") { person = words }
  }
}

extension ReturnError {
  var words: Bilingual {
    switch self {
    case .unknownKind: Bilingual(zh: "不认识这种文件", en: "this kind of file is not known")
    case .picture: Bilingual(zh: "只有图片，要由人录入", en: "pictures alone: a person has to read it")
    case .empty: Bilingual(zh: "是空文件，请对方重发", en: "the file is empty; ask for it again")
    case .encrypted: Bilingual(zh: "有密码，请对方去掉密码后重发", en: "it needs a password; ask for it without one")
    case .unknownArchive: Bilingual(zh: "请先解压，再收其中的文件", en: "unpack it first")
    case .oldFormat(let suffix):
      Bilingual(zh: "旧的 \(suffix) 格式，请另存为 xlsx 或 docx", en: "the old format \(suffix); save it as xlsx or docx")
    case .unreadableText: Bilingual(zh: "不是 UTF-8、UTF-16 或 GB 18030 的文本", en: "no text in UTF-8, UTF-16 or GB 18030")
    case .office(.zip(.tooLarge)): Bilingual(zh: "解开后过大，没有读取", en: "too large when unpacked")
    case .office(.declaresEntities): Bilingual(zh: "含有实体声明，没有读取", en: "it declares entities, and was not read")
    case .office: Bilingual(zh: "文件损坏，请对方重发", en: "the file is damaged; ask for it again")
    }
  }
}
