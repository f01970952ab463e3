import Foundation
import StdConsultation
import StdModel
import StdPublish

/// Files of old or other office programs (`.doc`, `.xls`, `.wps`, `.et`, `.odt`), read by way of a program that knows them,
/// where one is installed.
enum OldOfficeFile {
  static func read(_ bytes: [UInt8], name: String, suffix: String) throws -> ReturnedForm {
    let folder = FileManager.default.temporaryDirectory.appending(path: "stdc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "return\(suffix)")
    try Data(bytes).write(to: file)
    // antiword keeps tables that LibreOffice loses.
    if suffix == ".doc", let antiword = find("antiword"),
      let text = try run(antiword, ["-m", "UTF-8.txt", "-w", "0", file.path], in: folder)
    {
      let form = readBarTable(String(decoding: text, as: UTF8.self))
      if !form.isEmpty { return form }
    }
    guard let office = find("soffice") ?? find("libreoffice") else {
      let advice =
        suffix == ".doc"
        ? Bilingual(zh: "，或安装 antiword 或 LibreOffice", en: ", or install antiword or LibreOffice")
        : Bilingual(zh: "，或安装 LibreOffice", en: ", or install LibreOffice")
      throw Failure(
        zh: "\(name)：\(suffix) 格式，请另存为 docx 或 xlsx\(advice.zh)",
        en: "\(name): the format \(suffix); save it as docx or xlsx\(advice.en)")
    }
    let isSheet = [".xls", ".et", ".ods", ".ett", ".xlt"].contains(suffix)
    let target = isSheet ? "xlsx" : "docx"
    _ = try run(
      office,
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore", "--convert-to", target,
        "--outdir", folder.path, file.path,
      ], in: folder)
    guard let converted = FileManager.default.contents(atPath: "\(folder.path)/return.\(target)") else {
      throw Failure(
        zh: "\(name)：LibreOffice 读不了，请另存为 docx 或 xlsx",
        en: "\(name): LibreOffice cannot read it; save it as docx or xlsx")
    }
    do {
      return try readReturn(Array(converted), name: "return.\(target)")
    } catch {
      throw Failure(Bilingual(zh: "\(name)：\(error.words.zh)", en: "\(name): \(error.words.en)"))
    }
  }

  private static func find(_ name: String) -> String? {
    ["/usr/bin/", "/usr/local/bin/"].map { $0 + name }.first(where: FileManager.default.isExecutableFile)
  }

  /// What a program prints; nil where it fails or takes more than two minutes.
  private static func run(_ program: String, _ arguments: [String], in folder: URL) throws -> Data? {
    let output = folder.appending(path: "output")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle(forWritingAtPath: output.path)
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let end = Date(timeIntervalSinceNow: 120)
    while process.isRunning, Date() < end { usleep(20_000) }
    guard !process.isRunning else {
      process.terminate()
      return nil
    }
    return process.terminationStatus == 0 ? FileManager.default.contents(atPath: output.path) : nil
  }
}
