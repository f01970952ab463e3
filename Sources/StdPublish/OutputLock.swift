import Glibc

/// Keeps other builds away from an output folder for as long as it lives; the system lets go of it when the process
/// dies.
struct OutputLock: ~Copyable {
  private let file: FileHandle
  private let path: String

  /// Takes the lock file at `path`; throws `EWOULDBLOCK` where another process has it.
  init(_ path: String) throws(SystemError) {
    while true {
      let file = try FileHandle.open(path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o666)
      guard flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .current }
      // The owner before may have removed the file between the two calls: then the lock is on nothing.
      var named = stat()
      let own = try file.status()
      if stat(path, &named) == 0, named.st_ino == own.st_ino, named.st_dev == own.st_dev {
        self.file = file
        self.path = path
        return
      }
    }
  }

  deinit { unlink(path) }
}
