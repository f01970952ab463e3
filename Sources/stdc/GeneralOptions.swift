import ArgumentParser
import Glibc
import StdModel
import StdReports

extension Language: ExpressibleByArgument {}

/// When output is coloured.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument { case auto, always, never }

/// Options that every command has.
struct GeneralOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "消息的语言 / language of messages")
  var language: Language = .chinese

  @Option(help: "颜色；auto 时遵从 NO_COLOR / colours; auto heeds NO_COLOR")
  var color: ColorChoice = .auto

  /// How terminal reports have to look on standard output.
  var style: TerminalReport.Style {
    TerminalReport.Style(isColored ? .colored : .plain, columns: StandardStream.output.columns ?? 120)
  }

  var isColored: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      // https://no-color.org: any value but an empty one counts.
      StandardStream.output.isTerminal && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    }
  }
}

/// Options of the commands that compile.
struct CompilationOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: ArgumentHelp("同时处理的文件数 / how many files are worked on side by side", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "盖在内置模板之上的文件夹：site/、profiles/ / a folder laid over the built-in templates", valueName: "dir"))
  var templates: String?

  @Flag(help: "显示各阶段用时 / show how long each stage took")
  var timings = false

  var workers: Int { jobs ?? usableProcessors() }

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs 至少为 1 / has to be 1 or more") }
  }
}

func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// All variables of the environment, as `NAME=value`.
func environmentVariables() -> [String] {
  var variables: [String] = []
  var next = environ
  while let text = next.pointee {
    variables.append(String(cString: text))
    next += 1
  }
  return variables
}
