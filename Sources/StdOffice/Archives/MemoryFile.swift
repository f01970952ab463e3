import CMinizip

/// A file in memory, behind the stream functions of minizip.
final class MemoryFile {
  private(set) var bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  /// The functions for minizip; they hold this file without keeping it alive.
  var functions: zlib_filefunc64_def {
    zlib_filefunc64_def(
      zopen64_file: { file, _, _ in file },
      zread_file: { _, file, buffer, count in
        guard let buffer else { return 0 }
        return UInt(MemoryFile.at(file).read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))))
      },
      zwrite_file: { _, file, buffer, count in
        guard let buffer else { return 0 }
        MemoryFile.at(file).write(UnsafeRawBufferPointer(start: buffer, count: Int(count)))
        return count
      },
      ztell64_file: { _, file in UInt64(MemoryFile.at(file).position) },
      zseek64_file: { _, file, offset, origin in MemoryFile.at(file).seek(offset, from: origin) ? 0 : -1 },
      zclose_file: { _, _ in 0 },
      zerror_file: { _, _ in 0 },
      opaque: Unmanaged.passUnretained(self).toOpaque())
  }

  private static func at(_ pointer: UnsafeMutableRawPointer?) -> MemoryFile {
    guard let pointer else { preconditionFailure("minizip hands back the file that it was given") }
    return Unmanaged<MemoryFile>.fromOpaque(pointer).takeUnretainedValue()
  }

  private func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = max(0, min(buffer.count, bytes.count - position))
    bytes.withUnsafeBytes { source in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[position..<position + count]))
    }
    position += count
    return count
  }

  private func write(_ buffer: UnsafeRawBufferPointer) {
    let overlap = min(buffer.count, bytes.count - position)
    if overlap > 0 { bytes.replaceSubrange(position..<position + overlap, with: buffer.prefix(overlap)) }
    if overlap < buffer.count { bytes.append(contentsOf: buffer.dropFirst(max(0, overlap))) }
    position += buffer.count
  }

  /// False where the place is outside the file.
  private func seek(_ offset: UInt64, from origin: Int32) -> Bool {
    let start =
      switch origin {
      case ZLIB_FILEFUNC_SEEK_CUR: position
      case ZLIB_FILEFUNC_SEEK_END: bytes.count
      default: 0
      }
    // An offset is unsigned, and wraps around where minizip means to go back.
    let target = start &+ Int(truncatingIfNeeded: offset)
    guard target >= 0, target <= bytes.count else { return false }
    position = target
    return true
  }
}
