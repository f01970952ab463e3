import Glibc
package import StdModel

/// The program `dot` of Graphviz, which draws `dot` blocks where it is installed.
package struct Graphviz: Sendable {
  package enum Failure: Error, Hashable, Sendable {
    /// What Graphviz says of the source, and the line of the source that it names.
    case refused(String, line: Int?)
    case tooSlow(seconds: Int)
    case tooLarge(limit: Int)
    case failed(SystemError)

    package var message: Bilingual {
      switch self {
      case .refused(let words, _):
        Bilingual(zh: "Graphviz 不能画出这段文字：\(words)", en: "Graphviz cannot draw this text: \(words)")
      case .tooSlow(let seconds):
        Bilingual(zh: "Graphviz 超过 \(seconds) 秒没有画完", en: "Graphviz took more than \(seconds) seconds")
      case .tooLarge(let limit):
        Bilingual(
          zh: "Graphviz 画出的图超过 \(limit / mebibyte) MiB",
          en: "Graphviz made a drawing of more than \(limit / mebibyte) MiB")
      case .failed(let error):
        Bilingual(zh: "无法运行 Graphviz：\(error.message.zh)", en: "cannot run Graphviz: \(error.message.en)")
      }
    }

    package var line: Int? { if case .refused(_, let line) = self { line } else { nil } }
  }

  private let path: String
  private let seconds: Int
  private let sizeLimit = 8 * mebibyte

  /// Looks for `dot` in the folders of `searchPath`, which is written like `PATH`; nil where it is in none.
  package init?(searchPath: String, seconds: Int = 10) {
    let candidates = searchPath.split(separator: ":").map { "\($0)/dot" }
    guard let path = candidates.first(where: { access($0, X_OK) == 0 }) else { return nil }
    self.path = path
    self.seconds = seconds
  }

  /// The SVG of a drawing in the language of Graphviz. The program gets no other files, and a bounded time.
  package func svg(of source: String) throws(Failure) -> [UInt8] {
    let run: ChildProcess
    do throws(SystemError) { run = try Self.start(path, input: Array(source.utf8)) } catch { throw .failed(error) }
    let deadline = ContinuousClock.now + .seconds(seconds)
    var status: Int32?
    while status == nil {
      status = run.status()
      if status == nil {
        guard ContinuousClock.now < deadline else { throw .tooSlow(seconds: seconds) }
        guard run.outputSize <= sizeLimit else { throw .tooLarge(limit: sizeLimit) }
        usleep(1000)
      }
    }
    guard run.outputSize <= sizeLimit else { throw .tooLarge(limit: sizeLimit) }
    let output: [UInt8]
    let complaints: String
    do throws(SystemError) {
      output = try run.output()
      complaints = String(decoding: try run.complaints(), as: UTF8.self)
    } catch {
      throw .failed(error)
    }
    // Graphviz draws what it can after an error; an author wants to know of it.
    guard status == 0, !complaints.contains("Error:") else { throw Self.refusal(complaints) }
    return output
  }

  /// With a SERVER_NAME Graphviz opens only what it finds below GV_FILE_PATH.
  private static func start(_ path: String, input: [UInt8]) throws(SystemError) -> ChildProcess {
    try ChildProcess(
      path, ["dot", "-Tsvg"], environment: ["SERVER_NAME=stdc", "GV_FILE_PATH=/nonexistent", "LANG=C.UTF-8"],
      input: input)
  }

  /// `Error: <stdin>: syntax error in line 3 near '}'` without its first words.
  private static func refusal(_ complaints: String) -> Failure {
    var words = complaints.split(separator: "\n").first.map(String.init) ?? "?"
    for lead in ["Error: ", "<stdin>: "] where words.hasPrefix(lead) { words.removeFirst(lead.count) }
    let line = words.split(separator: " ").drop { $0 != "line" }.dropFirst().first.flatMap { Int($0) }
    return .refused(words, line: line)
  }
}
