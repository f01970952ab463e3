import ArgumentParser
import StdAssets
import StdModel
import StdPublish

/// `stdc init`: starts a system that compiles without an error.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "新建标准体系 / start a system",
    discussion: """
      示例 / Examples:
        stdc init my-standards
        stdc init my-standards --organisation 某某市服务中心 --prefix Q/ABC
        stdc init my-standards --profile gbt24421-2009
        stdc init example --example     示例体系全文 / the whole example system

      每个子体系写好一个标准，其余类别列为计划。
      One standard for each subsystem is written, the other categories are planned.
      """)

  @Argument(help: ArgumentHelp("新文件夹，或空文件夹 / a new or empty folder", valueName: "dir"))
  var folder: String

  @Option(help: ArgumentHelp("标准体系框架 / framework: db53-sme, gbt24421-2009, gbt24421-2023", valueName: "name"))
  var profile: String?

  @Option(help: ArgumentHelp("组织名称 / name of the organisation", valueName: "name"))
  var organisation: String?

  @Option(help: ArgumentHelp("标准编号的前缀 / prefix of its standard numbers: Q/ABC", valueName: "prefix"))
  var prefix: String?

  @Flag(help: "复制示例体系全文 / copy the whole example system")
  var example = false

  @OptionGroup var general: GeneralOptions

  func validate() throws {
    if example, profile != nil || organisation != nil || prefix != nil {
      throw ValidationError("--example 不与其他选项同用 / cannot be combined with the other options")
    }
    if let organisation, !Self.isName(organisation) {
      throw ValidationError(
        "组织名称不应为空，不含换行和 # : \" ' [ ] { } , * _ < > & | \\ / the name holds characters that it cannot have")
    }
    if let prefix, !Self.isPrefix(prefix) {
      throw ValidationError("前缀应为 Q/ 和 2～10 个大写字母或数字，如 Q/ABC / the prefix is Q/ and 2 to 10 capitals or digits")
    }
  }

  func run() async throws {
    guard try PlainFolder.isFree(folder) else {
      throw Failure(zh: "\(folder) 不是空文件夹", en: "\(folder) is not an empty folder")
    }
    let files = try await files()
    try PlainFolder.write(files, to: folder)
    StandardStream.output.writeLine(closing(files.count)[general.language])
  }

  private func files() async throws -> [Artifact] {
    if example {
      return EmbeddedAssets.files(in: .example).map { Artifact(OutputPath($0.path), $0.asset.bytes) }
    }
    let templates = try await Templates(overlay: nil, workers: 1)
    let name = profile ?? "db53-sme"
    guard let framework = await Starter.framework(of: name, templates) else {
      throw Failure(zh: "没有名为 \(name) 的标准体系框架", en: "there is no framework profile \(name)")
    }
    return Starter(
      organisation: organisation ?? "示例服务中心", prefix: prefix ?? "Q/FWZX", year: String(BuildDate.today().prefix(4)),
      framework: framework
    ).files
  }

  private func closing(_ count: Int) -> Bilingual {
    let edit = example ? "" : "  1. 修改 \(folder)/system.yaml 中的组织名称、编号前缀和计划\n"
    let editEnglish = example ? "" : "  1. edit the organisation, the prefix and the plan in \(folder)/system.yaml\n"
    let first = example ? 1 : 2
    return Bilingual(
      zh: """
        已在 \(folder) 新建标准体系，共 \(count) 个文件。下一步：
        \(edit)  \(first). 检查：stdc check \(folder)
          \(first + 1). 生成网站：stdc build \(folder) -o output，然后打开 output/index.html
        """,
      en: """
        Started a system of \(count) files in \(folder). What to do next:
        \(editEnglish)  \(first). check it: stdc check \(folder)
          \(first + 1). make the site: stdc build \(folder) -o output, then open output/index.html
        """)
  }

  /// Whether a name may stand unquoted in YAML and Markdown.
  private static func isName(_ name: String) -> Bool {
    let special = Set("#:\"'[]{},*_<>&|\\%@`!?-".unicodeScalars)
    return !name.isEmpty && name.unicodeScalars.allSatisfy { $0.value >= 0x20 && !special.contains($0) }
      && name.first?.isWhitespace == false && name.last?.isWhitespace == false
  }

  private static func isPrefix(_ prefix: String) -> Bool {
    guard prefix.utf8.starts(with: "Q/".utf8) else { return false }
    let code = prefix.utf8.dropFirst(2)
    return (2...10).contains(code.count)
      && code.allSatisfy {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
  }
}
