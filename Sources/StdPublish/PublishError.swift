package import StdModel

/// Why a site could not be published. Whatever stood at the place before still stands there.
package enum PublishError: Error, Hashable, Sendable {
  /// Another build into the same folder is running.
  case busy(path: String)
  /// The folder holds something else than a site of stdc.
  case notOurs(path: String)
  /// The old site has files that stdc did not write and that would be lost.
  case strangers(path: String, names: [String])
  /// Two units made the same file: a mistake of the program.
  case twice(OutputPath)
  /// Parts of a file are missing, or a part was made that nobody announced: a mistake of the program.
  case incomplete(OutputPath)
  case failed(path: String, SystemError)

  package var message: Bilingual {
    switch self {
    case .busy(let path):
      Bilingual(zh: "另一个 stdc 正在写入 \(path)", en: "another stdc is writing to \(path)")
    case .notOurs(let path):
      Bilingual(
        zh: "\(path) 不是 stdc 生成的网站，也不是空文件夹，未覆盖；请换一个输出文件夹，或先移走其中的文件",
        en: "\(path) is neither a site made by stdc nor an empty folder; choose another folder, or move its files away")
    case .strangers(let path, let names):
      Bilingual(
        zh: "\(path) 中有不是 stdc 写入的文件（\(Self.list(names, "、", "等"))），未覆盖；请先移走",
        en: "\(path) holds files that stdc did not write (\(Self.list(names, ", ", ", …"))); move them away first")
    case .twice(let path):
      Bilingual(zh: "程序错误：输出文件 \(path) 生成了两次", en: "error of the program: the file \(path) was made twice")
    case .incomplete(let path):
      Bilingual(zh: "程序错误：输出文件 \(path) 缺少一部分", en: "error of the program: a part of the file \(path) is missing")
    case .failed(let path, let error):
      Bilingual(zh: "无法写入 \(path)：\(error.message.zh)", en: "cannot write \(path): \(error.message.en)")
    }
  }

  private static func list(_ names: [String], _ separator: String, _ more: String) -> String {
    names.prefix(3).joined(separator: separator) + (names.count > 3 ? more : "")
  }
}
