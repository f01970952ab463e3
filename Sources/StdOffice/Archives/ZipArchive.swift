import CMinizip

/// What is wrong with a zip archive, or with the file that should be one.
package enum ZipError: Error, Equatable {
  /// No zip archive, or one that is cut off.
  case unreadable
  /// An entry whose bytes do not fit its checksum.
  case damaged(String)
  /// An entry that needs a password.
  case encrypted(String)
  /// More entries or bytes than `ZipArchive.Limits` allow: such files are made to exhaust their reader.
  case tooLarge
}

/// A zip archive in memory, for reading. Files of offices and packages come as such.
package final class ZipArchive {
  package struct Limits: Sendable {
    package let entries: Int
    /// Bytes of one entry, unpacked.
    package let bytes: Int

    package init(entries: Int = 4096, bytes: Int = 64 << 20) {
      self.entries = entries
      self.bytes = bytes
    }
  }

  /// The paths of all entries, in the order of the archive.
  package let paths: [String]

  private let handle: unzFile
  private let file: MemoryFile
  private let limits: Limits
  private var positions: [String: unz64_file_pos]

  package init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ZipError) {
    let file = MemoryFile(bytes)
    var functions = file.functions
    guard let handle = unzOpen2_64(nil, &functions) else { throw .unreadable }
    var paths: [String] = []
    var positions: [String: unz64_file_pos] = [:]
    var status = unzGoToFirstFile(handle)
    while status == UNZ_OK {
      var position = unz64_file_pos()
      guard paths.count < limits.entries, let path = Self.path(handle),
        unzGetFilePos64(handle, &position) == UNZ_OK
      else {
        unzClose(handle)
        throw paths.count < limits.entries ? .unreadable : .tooLarge
      }
      paths.append(path)
      positions[path] = position
      status = unzGoToNextFile(handle)
    }
    guard status == UNZ_END_OF_LIST_OF_FILE else {
      unzClose(handle)
      throw .unreadable
    }
    self.paths = paths
    self.positions = positions
    self.handle = handle
    self.file = file
    self.limits = limits
  }

  deinit { unzClose(handle) }

  private static func path(_ handle: unzFile) -> String? {
    var information = unz_file_info64()
    var name = [CChar](repeating: 0, count: 1024)
    guard unzGetCurrentFileInfo64(handle, &information, &name, UInt(name.count - 1), nil, 0, nil, 0) == UNZ_OK else {
      return nil
    }
    let bytes = name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    // Chinese Windows writes names as GBK, and says so nowhere.
    return String(validating: bytes, as: UTF8.self) ?? decodeText(bytes)?.text ?? String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes of an entry, or nil where there is none of that path.
  package func bytes(of path: String) throws(ZipError) -> [UInt8]? {
    guard var position = positions[path] else { return nil }
    var information = unz_file_info64()
    guard unzGoToFilePos64(handle, &position) == UNZ_OK,
      unzGetCurrentFileInfo64(handle, &information, nil, 0, nil, 0, nil, 0) == UNZ_OK
    else { throw .damaged(path) }
    guard information.flag & 1 == 0 else { throw .encrypted(path) }
    guard unzOpenCurrentFile(handle) == UNZ_OK else { throw .damaged(path) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unzReadCurrentFile(handle, &chunk, UInt32(chunk.count))
      guard count >= 0 else {
        unzCloseCurrentFile(handle)
        throw .damaged(path)
      }
      if count == 0 { break }
      bytes.append(contentsOf: chunk.prefix(Int(count)))
      guard bytes.count <= limits.bytes else {
        unzCloseCurrentFile(handle)
        throw .tooLarge
      }
    }
    // Where a damaged entry ends too early, minizip leaves its checksum unread.
    guard unzCloseCurrentFile(handle) == UNZ_OK, UInt64(bytes.count) == information.uncompressed_size else {
      throw .damaged(path)
    }
    return bytes
  }
}
