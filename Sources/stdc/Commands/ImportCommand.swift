import ArgumentParser
import Glibc
import StdImport
import StdModel
import StdPublish
import StdXML

/// `stdc import`: makes a source of a standard in NISO STS.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "把 NISO STS 的标准导入为源文件 / make a source of a standard in NISO STS",
    discussion: """
      示例 / Examples:
        stdc import standard.xml                          生成 standard.md / writes standard.md
        stdc import standard.xml -o support/finance.md    写到指定的文件 / writes where you say
        stdc import standard.xml -o - > draft.md          写到标准输出 / writes to standard output
        stdc import standard.xml --report losses.txt      未能照原样保留的内容写成清单 / lists what could not be kept as it was

      读 NISO STS 1.0 和 1.2，也读 ISO STS。文字全部保留；源文件没有位置的内容作为文字或注释保留，并列在报告里。
      图片从 XML 文件旁边复制到源文件旁边。不读取 DTD，不访问网络。已有的文件不覆盖，除非加 --force。
      Reads NISO STS 1.0 and 1.2, and ISO STS. All text is kept; what a source has no place for is kept as text or as a
      comment, and listed. Pictures are copied from beside the XML file to beside the source. No DTD is loaded and no
      network is used. A file that is there is not overwritten without
      --force.
      """)

  @Argument(help: ArgumentHelp("NISO STS 文件，或 - / a file in NISO STS, or -", valueName: "file.xml"))
  var file: String

  @Option(name: .shortAndLong, help: ArgumentHelp("源文件，或 - / where the source goes, or -", valueName: "file.md"))
  var output: String?

  @Option(help: ArgumentHelp("报告写到这个文件 / where the report goes, too", valueName: "file"))
  var report: String?

  @Flag(help: "覆盖已有的文件 / overwrite a file that is there")
  var force = false

  @OptionGroup var general: GeneralOptions

  func run() throws {
    let bytes = try XMLFile.read(file)
    let target = output ?? (file == "-" ? "-" : markdownName)
    let imported: ImportedSource
    do {
      let tree = try XMLTree(reading: bytes, limits: XMLFile.limits)
      if target != "-", !force, access(target, F_OK) == 0 {
        throw Failure(
          zh: "\(target) 已经存在，未覆盖；加 --force 覆盖，或用 -o 写到别处",
          en: "\(target) is there and is left as it is; --force overwrites it, -o writes elsewhere")
      }
      let pictures = ImportedPictures(picturePaths(tree), of: file, beside: target)
      imported = try importSTS(tree, pictures: pictures.paths)
      try pictures.copy()
    } catch let error as XMLError {
      throw Failure(XMLFile.words(file, error.message))
    } catch let error as ImportError {
      throw Failure(XMLFile.words(file, error.message))
    }
    if target == "-" {
      StandardStream.output.write(imported.markdown)
    } else {
      try XMLFile.write(imported.markdown, to: target)
    }
    try tell(imported, target)
  }

  private var markdownName: String {
    let stem = file.lowercased().hasSuffix(".xml") ? String(file.dropLast(4)) : file
    return stem + ".md"
  }

  private func tell(_ imported: ImportedSource, _ target: String) throws {
    let language = general.language
    let name = file == "-" ? "<stdin>" : file
    var text = imported.report.text(file: name, language)
    if !imported.pictures.isEmpty {
      let list = imported.pictures.map { "  \($0)\n" }.joined()
      text +=
        Bilingual(
          zh: "\(name)：没有找到的图片，请放到源文件旁边：\n",
          en: "\(name): pictures that were not found, to be put beside the source:\n")[language] + list
    }
    if let report { try XMLFile.write(Array(text.utf8), to: report) }
    StandardStream.error.write(text.utf8)
    guard target != "-" else { return }
    let count = imported.report.entries.count
    StandardStream.error.writeLine(
      Bilingual(
        zh: count == 0 ? "已写入 \(target)" : "已写入 \(target)；\(count) 类内容未能照原样保留，见上",
        en: count == 0
          ? "wrote \(target)" : "wrote \(target); \(count) kinds of content are not as they were, see above")[
          language])
  }
}
