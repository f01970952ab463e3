import Foundation
import StdModel
import StdOffice
import StdPublish

/// A file that came back: on the disk, in an archive, or with a mail.
struct ReturnedFile {
  /// What it is called, with the archive or mail that it came in: `回函.zip/甲.xlsx`.
  let name: String
  let bytes: [UInt8]
  /// Where it lies on the disk; empty for what was packed.
  var path = ""
  /// Of the mail that it came with.
  var sender = ""
  var day = ""
  /// Whether others came with it in the same mail, so that it need not say anything.
  var isCover = false

  /// More archives than that in one another are no forms.
  private static let depth = 3

  /// The files that a path stands for: a folder for those in it, an archive for what was packed, a mail for its text and its
  /// attachments. What cannot be read comes as a failure of its own.
  static func all(_ path: String) -> [Result<ReturnedFile, Failure>] {
    if PlainFile.isFolder(path) {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return names.filter { !isHidden($0) }.sorted().flatMap { name in
        all("\(path)/\(name)")
      }
    }
    let name = URL(filePath: path).lastPathComponent
    do {
      return unpacked(ReturnedFile(name: name, bytes: try PlainFile.read(path), path: path), depth: 0)
    } catch {
      return [
        .failure(
          Failure(zh: "\(path)：无法读取，\(error.message.zh)", en: "\(path): cannot be read, \(error.message.en)"))
      ]
    }
  }

  /// Files that programs leave beside others.
  private static func isHidden(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name == "Thumbs.db" || name == "desktop.ini" || name == "__MACOSX"
  }

  private static func unpacked(_ file: ReturnedFile, depth: Int) -> [Result<ReturnedFile, Failure>] {
    if let mail = file.mail { return parts(of: mail, file, depth: depth) }
    guard let archive = file.archive else { return [.success(file)] }
    guard depth < Self.depth else {
      return [.failure(Failure(zh: "\(file.name)：压缩包套得太深，没有打开", en: "\(file.name): packed too deep, not opened"))]
    }
    var found: [Result<ReturnedFile, Failure>] = []
    for path in archive.paths where !path.hasSuffix("/") {
      guard !path.split(separator: "/").contains(where: { isHidden(String($0)) }) else { continue }
      let name = "\(file.name)/\(path)"
      do {
        guard let bytes = try archive.bytes(of: path) else { continue }
        found += unpacked(ReturnedFile(name: name, bytes: bytes, sender: file.sender, day: file.day), depth: depth + 1)
      } catch .encrypted {
        found.append(
          .failure(Failure(zh: "\(name)：压缩包有密码，请解开后再收", en: "\(name): the archive needs a password; unpack it first")))
      } catch {
        found.append(.failure(Failure(zh: "\(name)：压缩包中的文件损坏", en: "\(name): damaged in the archive")))
      }
    }
    return found
  }

  private static func parts(of mail: MailMessage, _ file: ReturnedFile, depth: Int) -> [Result<ReturnedFile, Failure>] {
    // Pictures in the signature of a mail are no scans.
    let attachments = mail.attachments.filter { !$0.bytes.isEmpty && !isDecoration($0) }
    var text = ReturnedFile(
      name: file.name, bytes: Array("发件人：\(mail.from)\n主题：\(mail.subject)\n\n\(mail.text)".utf8), sender: mail.from,
      day: mail.date)
    text.isCover = !attachments.isEmpty
    return [.success(text)]
      + attachments.flatMap { attachment in
        unpacked(
          ReturnedFile(
            name: "\(file.name)/\(attachment.name)", bytes: attachment.bytes, sender: mail.from, day: mail.date),
          depth: depth + 1)
      }
  }

  private static func isDecoration(_ attachment: MailMessage.Attachment) -> Bool {
    let name = attachment.name.lowercased()
    return attachment.bytes.count < 20_000 && [".png", ".gif", ".jpg", ".jpeg"].contains(where: name.hasSuffix)
  }

  private var mail: MailMessage? {
    name.lowercased().hasSuffix(".eml") ? MailMessage(bytes) : nil
  }

  /// The archive that the file is, where it is none that an office program writes.
  private var archive: ZipArchive? {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), let archive = try? ZipArchive(bytes) else { return nil }
    let isOffice = archive.paths.contains {
      $0 == "[Content_Types].xml" || $0 == "mimetype" || $0 == "OFD.xml" || $0.hasPrefix("xl/") || $0.hasPrefix("word/")
    }
    return isOffice ? nil : archive
  }
}
