import Foundation

/// Tells every open page what happened: server-sent events.
package actor EventHub {
  private var readers: [Int: AsyncStream<String>.Continuation] = [:]
  private var next = 0
  /// The last event of each kind that a page has to know that comes later.
  private var standing: [String: String] = [:]

  package init() {
    // Nobody notices that a reader went away until something is sent to it.
    Task { [weak self] in
      while true {
        try await Task.sleep(for: .seconds(8))
        guard let self else { return }
        await self.sendToAll(": \n\n")
      }
    }
  }

  /// How many pages listen.
  package var count: Int { readers.count }

  /// A new reader; it is told first what stands. Nil where there are too many.
  func subscribe() -> AsyncStream<String>? {
    guard readers.count < 64 else { return nil }
    next += 1
    let number = next
    let (stream, continuation) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(32))
    readers[number] = continuation
    continuation.onTermination = { [weak self] _ in
      Task { await self?.remove(number) }
    }
    continuation.yield("retry: 1000\n\n")
    for event in standing.sorted(by: { $0.key < $1.key }) { continuation.yield(event.value) }
    return stream
  }

  /// - Parameter stands: whether those that come later are told, too.
  package func send(_ name: String, _ value: some Encodable & Sendable, stands: Bool = false) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    let event = "event: \(name)\ndata: \(data)\n\n"
    if stands { standing[name] = event }
    sendToAll(event)
  }

  private func sendToAll(_ text: String) { for reader in readers.values { reader.yield(text) } }

  private func remove(_ number: Int) { readers[number] = nil }
}
