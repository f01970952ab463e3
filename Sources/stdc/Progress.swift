import StdModel
import StdPublish

/// Says on standard error what is being done: one line that is written over on a terminal, a line for each step
/// elsewhere.
struct Progress: Sendable {
  private enum Form { case rewriting, lines, silent }

  private let form: Form
  private let language: Language

  /// Silent where no terminal shows it and nobody wants lines.
  init(_ language: Language, linesElsewhere: Bool) {
    form = StandardStream.error.isTerminal ? .rewriting : linesElsewhere ? .lines : .silent
    self.language = language
  }

  func step(_ words: Bilingual) {
    switch form {
    case .rewriting: StandardStream.error.write("\r\(words[language])\u{1B}[K".utf8)
    case .lines: StandardStream.error.writeLine(words[language])
    case .silent: break
    }
  }

  /// Counts a part of a step; about a hundred times in all the line is written again.
  func count(_ counter: SharedCounter, of total: Int, _ words: Bilingual) {
    let done = counter.next() + 1
    guard form == .rewriting, done % max(1, total / 100) == 0 || done == total else { return }
    step(Bilingual(zh: "\(words.zh) \(done)/\(total)", en: "\(words.en) \(done)/\(total)"))
  }

  /// Takes the line away again.
  func end() { if form == .rewriting { StandardStream.error.write("\r\u{1B}[K".utf8) } }
}
