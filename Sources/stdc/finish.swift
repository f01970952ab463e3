import ArgumentParser
import Glibc
import StdModel
import StdPublish

/// Why a command could not run, in both languages.
struct Failure: Error {
  let message: Bilingual

  init(_ message: Bilingual) { self.message = message }
  init(zh: String, en: String) { message = Bilingual(zh: zh, en: en) }
}

/// Ends the process after its work, with exit code 1 where there are errors.
///
/// What was compiled is held until then: the machine takes a whole process back at once, while to free a large system
/// piece by piece takes longer than to number it.
func finish(_ diagnostics: [Diagnostic], holding result: CompilationRun.Result) -> Never {
  withExtendedLifetime(result) {
    exit(diagnostics.contains { $0.severity == .error } ? 1 : 0)
  }
}

/// Prints what an error has to say and ends the process with its exit code.
func finish(after error: any Error) -> Never {
  if let code = error as? ExitCode { exit(code.rawValue) }
  // The line of progress may still stand there.
  if StandardStream.error.isTerminal { StandardStream.error.write("\r\u{1B}[K".utf8) }
  let language = Language(arguments: CommandLine.arguments)
  switch error {
  case let failure as Failure:
    StandardStream.error.writeLine("\(Bilingual(zh: "错误：", en: "error: ")[language])\(failure.message[language])")
  case let error as LoadError:
    finish(after: Failure(error.message))
  case let error as PublishError:
    finish(after: Failure(error.message))
  case let error as RewriteError:
    finish(after: Failure(error.message))
  default:
    let text = StdcCommand.fullMessage(for: error)
    // Help and version are asked for; everything else that the argument parser says is a complaint.
    guard !StdcCommand.exitCode(for: error).isSuccess else {
      StandardStream.output.writeLine(text)
      exit(0)
    }
    let complaint = text.hasPrefix("Error: ") ? String(text.dropFirst("Error: ".count)) : text
    StandardStream.error.writeLine(Bilingual(zh: "错误：参数有误：", en: "error: ")[language] + complaint)
  }
  exit(2)
}

extension Language {
  /// The language that `--lang` asks for, also when the arguments cannot be parsed.
  init(arguments: [String]) {
    let isEnglish = zip(arguments, arguments.dropFirst()).contains { $0 == "--lang" && $1 == "en" }
    self = isEnglish || arguments.contains("--lang=en") ? .english : .chinese
  }
}
