import Glibc

/// Standard output or standard error.
enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  var isTerminal: Bool { isatty(rawValue) == 1 }

  /// The width of the terminal, or nil where there is none.
  var columns: Int? {
    var size = winsize()
    guard isTerminal, ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes everything in as few calls as possible; what nobody reads any more is dropped.
  func write(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(rawValue, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if count > 0 { done += count } else if errno != EINTR, errno != EAGAIN { return }
      }
    }
  }

  func writeLine(_ text: String) { write((text + "\n").utf8) }
}
