import Foundation
import TestSupport

/// The built `stdc`, run as people run it.
enum Executable {
  struct Outcome {
    let status: Int32
    let output: String
    let error: String
  }

  /// Runs the command in `folder` and waits for its end.
  static func run(
    _ arguments: [String], in folder: String? = nil, input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    // Files rather than pipes: nobody has to read along while the command runs.
    let files = try TemporaryFolder()
    for name in ["input", "output", "error"] { try files.write(name == "input" ? input : "", to: name) }
    let process = try start(arguments, in: folder, environment: environment) { process in
      process.standardInput = FileHandle(forReadingAtPath: "\(files.path)/input")
      process.standardOutput = FileHandle(forWritingAtPath: "\(files.path)/output")
      process.standardError = FileHandle(forWritingAtPath: "\(files.path)/error")
    }
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: files.text("output") ?? "", error: files.text("error") ?? "")
  }

  /// Starts the command; what it prints goes nowhere unless `connect` says so.
  static func start(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:],
    connect: (Process) -> Void = { _ in }
  ) throws -> Process {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    // Nothing of the machine that runs the tests shows in the output.
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    connect(process)
    try process.run()
    return process
  }

  /// Where it lies, for programs that start it themselves.
  static var path: String { url.path }

  /// The executable lies beside the bundle of the tests.
  static let url: URL = {
    let arguments = ProcessInfo.processInfo.arguments
    let bundle =
      arguments.firstIndex(of: "--test-bundle-path").flatMap { arguments.dropFirst($0 + 1).first } ?? arguments[0]
    var folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("stdc")
      if FileManager.default.isExecutableFile(atPath: candidate.path), !isFolder(candidate) { return candidate }
      folder.deleteLastPathComponent()
    }
    return package.appendingPathComponent(".build/debug/stdc")
  }()

  /// The folder of the package.
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
