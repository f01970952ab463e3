import Glibc

/// An open file or folder that is closed when it goes out of use.
struct FileHandle: ~Copyable, Sendable {
  let descriptor: Int32

  /// Opens a path relative to the working folder; the handle is not passed on to other programs.
  static func open(_ path: String, _ flags: Int32, mode: mode_t = 0o666) throws(SystemError) -> FileHandle {
    try open(AT_FDCWD, path, flags, mode)
  }

  /// Opens a path relative to this folder.
  func open(_ path: String, _ flags: Int32, mode: mode_t = 0o666) throws(SystemError) -> FileHandle {
    try Self.open(descriptor, path, flags, mode)
  }

  private static func open(
    _ folder: Int32, _ path: String, _ flags: Int32, _ mode: mode_t
  ) throws(SystemError) -> FileHandle {
    while true {
      let descriptor = openat(folder, path, flags | O_CLOEXEC, mode)
      if descriptor >= 0 { return FileHandle(taking: descriptor) }
      guard errno == EINTR else { throw .current }
    }
  }

  /// Takes a descriptor over that is already open.
  init(taking descriptor: Int32) { self.descriptor = descriptor }

  deinit { _ = close(descriptor) }

  func status() throws(SystemError) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .current }
    return status
  }

  /// Reads up to `size` bytes straight into the array that is returned; less where the file ends before.
  func read(_ size: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got > 0 {
          count += got
        } else if got == 0 {
          return
        } else if errno != EINTR {
          failure = .current
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  func write(_ bytes: [UInt8]) throws(SystemError) {
    let failure: SystemError? = bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let written = Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if written >= 0 { done += written } else if errno != EINTR { return .current }
      }
      return nil
    }
    if let failure { throw failure }
  }
}
