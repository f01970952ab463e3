import Glibc

/// A name in a folder.
struct FolderEntry {
  enum Kind {
    case file, folder, link
    /// A pipe, a socket or a device.
    case special
  }

  /// Nil where the name is not UTF-8 or holds control characters; then `printableName` stands for it.
  let name: String?
  let printableName: String
  let kind: Kind
}

extension FileHandle {
  /// What the folder holds, sorted by the bytes of the names, without `.` and `..`.
  func entries() throws(SystemError) -> [FolderEntry] {
    // The stream takes the descriptor over, and this handle keeps its own.
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw .current }
    guard let stream = fdopendir(copy) else {
      let error = SystemError.current
      close(copy)
      throw error
    }
    defer { closedir(stream) }
    var names: [(bytes: [UInt8], type: UInt8)] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw .current }
        break
      }
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if bytes != [dot], bytes != [dot, dot] { names.append((bytes, entry.pointee.d_type)) }
    }
    names.sort { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    return names.map { entry($0.bytes, type: Int($0.type)) }
  }

  private func entry(_ bytes: [UInt8], type: Int) -> FolderEntry {
    let isPlain = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    let name = isPlain ? String(validating: bytes, as: UTF8.self) : nil
    let kind: FolderEntry.Kind =
      switch type {
      case Int(DT_REG): .file
      case Int(DT_DIR): .folder
      case Int(DT_LNK): .link
      case Int(DT_UNKNOWN): kind(of: bytes)
      default: .special
      }
    let printable = String(decoding: bytes.map { $0 >= 0x20 && $0 != 0x7F ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
    return FolderEntry(name: name, printableName: printable, kind: kind)
  }

  /// Asks for what the file system did not say in the listing.
  private func kind(of name: [UInt8]) -> FolderEntry.Kind {
    var status = stat()
    let path = name.map(CChar.init(bitPattern:)) + [0]
    guard fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .special }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .special
    }
  }
}

private let dot = UInt8(ascii: ".")
