import ArgumentParser
import StdModel
import StdPublish
import StdReports

/// `stdc verify`: compares a site with the manifest of its build.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "核对网站与生成时的清单是否一致 / check a site against the manifest of its build",
    discussion: """
      示例 / Examples:
        stdc verify output                        逐个文件核对 / check every file
        stdc verify output --fingerprint 3f2a…    同时核对清单的指纹 / and the fingerprint of the manifest

      任何一个字节有改动、缺少或者多出文件，退出码都为 1。清单的指纹代表整个网站，可以写进会议纪要或批准单，作为基线。
      Exit code 1 where one byte changed, or files are missing or were added. The fingerprint of the manifest stands for the
      whole site; written into minutes or an approval it is a baseline.
      """)

  @Argument(help: ArgumentHelp("网站文件夹 / the site's folder", valueName: "site"))
  var site = "output"

  @Option(
    help: ArgumentHelp(
      "应有的指纹，可以只写前几位（8 位以上） / the fingerprint that it has to have, or how it begins", valueName: "sha256"))
  var fingerprint: String?

  @Flag(help: "结果用 JSON 写出 / the result as JSON")
  var json = false

  @OptionGroup var general: GeneralOptions

  func validate() throws {
    guard let fingerprint else { return }
    guard fingerprint.utf8.count >= 8, fingerprint.allSatisfy(\.isHexDigit) else {
      throw ValidationError("--fingerprint 是 8 位以上的十六进制数 / takes 8 or more hexadecimal digits")
    }
  }

  func run() async throws {
    let result: SiteVerification
    do {
      result = try await verifySite(site, workers: usableProcessors())
    } catch {
      throw Failure(error.message)
    }
    let isExpected = fingerprint.map { result.fingerprint.hasPrefix($0.lowercased()) } ?? true
    if json {
      StandardStream.output.write(Self.json(result, isExpected: isExpected))
    } else {
      tell(result, isExpected: isExpected)
    }
    if !result.isClean || !isExpected { throw ExitCode(1) }
  }

  private func tell(_ result: SiteVerification, isExpected: Bool) {
    let lists = [
      (Bilingual(zh: "有改动", en: "changed"), result.changed), (Bilingual(zh: "缺少", en: "missing"), result.missing),
      (Bilingual(zh: "多出", en: "additional"), result.additional),
    ]
    for (words, paths) in lists {
      for path in paths { StandardStream.output.writeLine("\(words[general.language])\t\(path)") }
    }
    let counts = lists.map { "\($0.0[general.language]) \($0.1.count)" }
    let summary =
      result.isClean
      ? Bilingual(zh: "\(result.count) 个文件与清单一致", en: "\(result.count) files are as the manifest says")
      : Bilingual(
        zh: "清单列有 \(result.count) 个文件：\(counts.joined(separator: "，"))",
        en: "the manifest lists \(result.count) files: \(counts.joined(separator: ", "))")
    StandardStream.output.writeLine(summary[general.language])
    let words = Bilingual(zh: "清单的指纹：\(result.fingerprint)", en: "fingerprint of the manifest: \(result.fingerprint)")
    StandardStream.output.writeLine(words[general.language])
    if !isExpected {
      let words = Bilingual(
        zh: "指纹不是 \(fingerprint ?? "")：这不是同一个基线",
        en: "the fingerprint is not \(fingerprint ?? ""): this is another baseline")
      StandardStream.output.writeLine(words[general.language])
    }
  }

  /// `{"files", "clean", "changed": […], "missing": […], "additional": […], "fingerprint", "expected"}`
  private static func json(_ result: SiteVerification, isExpected: Bool) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("files", result.count)
      json.member("clean", result.isClean)
      for (name, paths) in [
        ("changed" as StaticString, result.changed), ("missing", result.missing), ("additional", result.additional),
      ] {
        json.key(name)
        json.array { json in for path in paths { json.value(path) } }
      }
      json.member("fingerprint", result.fingerprint)
      json.member("expected", isExpected)
    }
    json.newline()
    return json.bytes
  }
}
