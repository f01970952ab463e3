/// How often somebody may send: a number at once, and more as time goes by.
package actor RateLimit {
  private let burst: Double
  private let perSecond: Double
  private let now: @Sendable () -> Double
  /// What each sender has left, and when that was counted.
  private var senders: [String: (left: Double, at: Double)] = [:]
  /// More senders than this at a time are one.
  private static let limit = 20_000

  /// - Parameters:
  ///   - burst: how many may come at once.
  ///   - seconds: until one more may come.
  ///   - now: seconds that only rise.
  package init(burst: Int, seconds: Double, now: @escaping @Sendable () -> Double) {
    self.burst = Double(burst)
    perSecond = 1 / max(seconds, 0.001)
    self.now = now
  }

  /// Counts one; the seconds to wait where that is one too many.
  func take(_ sender: String) -> Int? {
    let time = now()
    if senders.count >= Self.limit {
      // Who has waited long enough is as new.
      senders = senders.filter { $0.value.left + (time - $0.value.at) * perSecond < burst }
    }
    let key = senders.count >= Self.limit && senders[sender] == nil ? "" : sender
    let old = senders[key] ?? (burst, time)
    let left = min(burst, old.left + (time - old.at) * perSecond)
    guard left >= 1 else {
      senders[key] = (left, time)
      return max(1, Int(((1 - left) / perSecond).rounded(.up)))
    }
    senders[key] = (left - 1, time)
    return nil
  }
}
