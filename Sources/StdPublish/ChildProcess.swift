import Glibc

/// A running program, with files in the place of pipes, so that nobody has to read along. It does not outlive this value.
final class ChildProcess {
  private let standardInput: FileHandle
  private let standardOutput: FileHandle
  private let standardError: FileHandle
  private var child: pid_t = 0

  /// Starts the program at `path`. The first argument is the name that it goes by; it sees no other variables than
  /// those given.
  init(_ path: String, _ arguments: [String], environment: [String], input: [UInt8] = []) throws(SystemError) {
    standardInput = try .scratch(input)
    standardOutput = try .scratch([])
    standardError = try .scratch([])
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, standardInput.descriptor, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, standardOutput.descriptor, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, standardError.descriptor, STDERR_FILENO)
    let arguments = arguments.map { (text: String) in strdup(text) } + [nil]
    let environment = environment.map { (text: String) in strdup(text) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    let code = posix_spawn(&child, path, &actions, nil, arguments, environment)
    guard code == 0 else { throw SystemError(code) }
  }

  deinit {
    guard child > 0 else { return }
    kill(child, SIGKILL)
    waitpid(child, nil, 0)
  }

  /// The exit status once the program has ended.
  func status() -> Int32? {
    var status: Int32 = 0
    guard waitpid(child, &status, WNOHANG) == child else { return nil }
    child = 0
    return status
  }

  var outputSize: Int { (try? standardOutput.status()).map { Int($0.st_size) } ?? 0 }

  func output() throws(SystemError) -> [UInt8] { try standardOutput.contents() }
  func complaints() throws(SystemError) -> [UInt8] { try standardError.contents() }
}

extension FileHandle {
  /// A file without a name, to be read from its start.
  fileprivate static func scratch(_ bytes: [UInt8]) throws(SystemError) -> FileHandle {
    var template = Array("/tmp/stdc-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .current }
    let file = FileHandle(taking: descriptor)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(template)
    try file.write(bytes)
    lseek(file.descriptor, 0, SEEK_SET)
    return file
  }

  fileprivate func contents() throws(SystemError) -> [UInt8] {
    lseek(descriptor, 0, SEEK_SET)
    return try read(Int(try status().st_size))
  }
}
