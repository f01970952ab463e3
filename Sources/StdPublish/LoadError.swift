package import StdModel

/// Why sources could not be loaded at all. What is wrong with single files is a diagnostic instead.
package enum LoadError: Error, Hashable, Sendable {
  /// The path named on the command line cannot be opened.
  case unreachable(path: String, SystemError)
  case notAFolder(path: String)
  /// A folder without `system.yaml`; `nearest` is the system that it lies in, where there is one.
  case noSystem(path: String, nearest: String?)
  case tooManyFiles(path: String, limit: Int)
  case tooMuchText(path: String, limit: Int)
  /// Files of different systems were named together.
  case differentSystems(String, String)
  /// A file that has to be read as it is cannot be.
  case unusable(path: String, Bilingual)
  /// There is nothing to compile.
  case noSources(path: String)

  package var message: Bilingual {
    switch self {
    case .unreachable(let path, let error):
      Bilingual(zh: "无法打开 \(path)：\(error.message.zh)", en: "cannot open \(path): \(error.message.en)")
    case .notAFolder(let path):
      Bilingual(zh: "\(path) 不是文件夹", en: "\(path) is not a folder")
    case .noSystem(let path, let nearest?):
      Bilingual(
        zh: "\(path) 中没有 system.yaml；它属于 \(nearest) 的标准体系，请以该文件夹为参数",
        en: "there is no system.yaml in \(path); it belongs to the system in \(nearest), give that folder instead")
    case .noSystem(let path, nil):
      Bilingual(
        zh: "\(path) 中没有 system.yaml，不是标准体系文件夹；用 stdc init \(path) 新建一个",
        en: "there is no system.yaml in \(path), so it is no standard system; stdc init \(path) starts one")
    case .tooManyFiles(let path, let limit):
      Bilingual(zh: "\(path) 中的文件超过 \(limit) 个", en: "\(path) holds more than \(limit) files")
    case .tooMuchText(let path, let limit):
      Bilingual(
        zh: "\(path) 中的文本超过 \(limit / mebibyte) MiB", en: "\(path) holds more than \(limit / mebibyte) MiB of text")
    case .differentSystems(let first, let second):
      Bilingual(
        zh: "这些文件属于不同的标准体系（\(first) 和 \(second)），请分别检查，或加 --no-system",
        en: "the files belong to different systems (\(first) and \(second)); check them one by one, or with --no-system"
      )
    case .unusable(let path, let reason):
      Bilingual(zh: "\(path)：\(reason.zh)", en: "\(path): \(reason.en)")
    case .noSources(let path):
      Bilingual(zh: "\(path) 中没有 Markdown 文件", en: "there are no Markdown files in \(path)")
    }
  }
}

let mebibyte = 1 << 20
