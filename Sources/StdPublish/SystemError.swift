import Glibc
package import StdModel

/// An error number of the operating system (`errno`) in words.
package struct SystemError: Error, Hashable, Sendable {
  package let code: Int32

  package init(_ code: Int32) { self.code = code }

  /// The error of the call that just failed.
  package static var current: SystemError { SystemError(errno) }

  /// Whether there is nothing at the path.
  package var isMissing: Bool { code == ENOENT }

  package var message: Bilingual {
    switch code {
    case ENOENT: Bilingual(zh: "不存在", en: "it does not exist")
    case EACCES, EPERM: Bilingual(zh: "没有权限", en: "permission denied")
    case ENOTDIR: Bilingual(zh: "不是文件夹", en: "it is not a folder")
    case EISDIR: Bilingual(zh: "是文件夹", en: "it is a folder")
    case ENOSPC, EDQUOT: Bilingual(zh: "磁盘空间不足", en: "no space left on the disk")
    case EROFS: Bilingual(zh: "文件系统只读", en: "the file system is read-only")
    case ELOOP: Bilingual(zh: "符号链接成环或过多", en: "too many symbolic links")
    case ENAMETOOLONG: Bilingual(zh: "文件名过长", en: "the name is too long")
    case EMFILE, ENFILE: Bilingual(zh: "打开的文件过多", en: "too many open files")
    case EIO: Bilingual(zh: "读写设备出错", en: "input/output error of the device")
    default: Bilingual(zh: "系统错误 \(code)（\(words)）", en: "\(words) (error \(code))")
    }
  }

  private var words: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(code, &buffer, buffer.count) == 0 else { return "errno \(code)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
