import Glibc
import StdModel
import Synchronization

/// Measures the stages of a run; a stage ends where the next one begins.
final class Timings: Sendable {
  private struct State {
    var stages: [(name: Bilingual, began: ContinuousClock.Instant)] = []
  }

  private let state = Mutex(State())

  func begin(_ name: Bilingual) {
    let now = ContinuousClock.now
    state.withLock { $0.stages.append((name, now)) }
  }

  /// A table for standard error: the stages, the whole, and what the process used of the machine.
  func table(_ language: Language) -> String {
    let now = ContinuousClock.now
    let stages = state.withLock { $0.stages }
    guard let first = stages.first else { return "" }
    let ends = stages.dropFirst().map(\.began) + [now]
    var rows = zip(stages, ends).map { (name: $0.name[language], time: $0.began.duration(to: $1)) }
    rows.append((Bilingual(zh: "合计", en: "total")[language], first.began.duration(to: now)))
    let lines = rows.map { "\(padded(milliseconds($0.time))) ms  \($0.name)" }
    return (lines + [usage(language)]).joined(separator: "\n")
  }

  private func usage(_ language: Language) -> String {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let processor =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3
    let memory = usage.ru_maxrss / 1024
    return "\(padded(oneDecimal(processor))) ms  \(Bilingual(zh: "处理器时间", en: "processor time")[language])\n"
      + "\(padded(String(memory))) MiB \(Bilingual(zh: "内存峰值", en: "peak memory")[language])"
  }

  private func milliseconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    return oneDecimal(Double(seconds) * 1e3 + Double(attoseconds) / 1e15)
  }

  private func oneDecimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func padded(_ text: String) -> String { String(repeating: " ", count: max(0, 9 - text.utf8.count)) + text }
}
