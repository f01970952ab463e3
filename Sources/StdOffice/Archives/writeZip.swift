import CMinizip

/// A file in a zip archive that is written.
package struct ZipEntry: Sendable {
  /// With `/` between folders, no `/` in front.
  package let path: String
  package let bytes: [UInt8]

  package init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Packs files into a zip archive, in the order given. The same files give the same bytes: all carry the first date that
/// zip knows, 1980-01-01.
package func writeZip(_ entries: [ZipEntry]) -> [UInt8] {
  let file = MemoryFile()
  var functions = file.functions
  guard let handle = zipOpen2_64(nil, APPEND_STATUS_CREATE, nil, &functions) else {
    preconditionFailure("an archive in memory can be opened")
  }
  for entry in entries {
    var information = zip_fileinfo()
    information.dosDate = 1 << 21 | 1 << 16
    let opened = zipOpenNewFileInZip4_64(
      handle, entry.path, &information, nil, 0, nil, 0, nil, Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS,
      DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nil, 0, versionMadeBy, utf8Names, entry.bytes.count > Int(UInt32.max) ? 1 : 0)
    precondition(opened == ZIP_OK, "memory can be written to")
    // minizip counts in 32 bits.
    var rest = entry.bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(1 << 30)
      piece.withUnsafeBytes { _ = zipWriteInFileInZip(handle, $0.baseAddress, UInt32($0.count)) }
      rest = rest.dropFirst(piece.count)
    }
    zipCloseFileInZip(handle)
  }
  zipClose(handle, nil)
  return file.bytes
}

/// Made on Unix by version 2.0 of the format: readers take the names as they stand.
private let versionMadeBy: UInt = 3 << 8 | 20
/// Bit 11 of the flags: names are UTF-8.
private let utf8Names: UInt = 1 << 11
private let DEF_MEM_LEVEL: Int32 = 8
