import Glibc
import StdModel
import StdPublish
import StdXML

/// XML files that the user names.
enum XMLFile {
  /// Files from elsewhere: a DOCTYPE may name a DTD, which is not loaded.
  static var limits: XMLLimits {
    var limits = XMLLimits()
    limits.bytes = 256 << 20
    limits.allowsNamedDocumentType = true
    return limits
  }

  /// All of a file, or of standard input for `-`.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    do throws(SystemError) {
      return try PlainFile.read(path == "-" ? "/dev/stdin" : path, atMost: limits.bytes + 1)
    } catch {
      throw Failure(words(path, error.message))
    }
  }

  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do throws(SystemError) {
      try PlainFile.write(bytes, to: path)
    } catch {
      throw Failure(zh: "无法写入 \(path)：\(error.message.zh)", en: "cannot write \(path): \(error.message.en)")
    }
  }

  static func words(_ path: String, _ message: Bilingual) -> Bilingual {
    Bilingual(zh: "\(path)：\(message.zh)", en: "\(path): \(message.en)")
  }
}
