import Foundation
import Testing

/// Compares bytes with the file of that name beside the tests. `STDC_RECORD=1` writes the file instead; a missing one
/// fails.
func expectSnapshot(
  _ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["STDC_RECORD"] == "1" {
    try Data(bytes).write(to: file)
    return
  }
  guard let recorded = try? Data(contentsOf: file) else {
    Issue.record("the snapshot \(name) is missing; STDC_RECORD=1 writes it", sourceLocation: sourceLocation)
    return
  }
  #expect(
    String(decoding: bytes, as: UTF8.self) == String(decoding: recorded, as: UTF8.self), "\(name) has changed",
    sourceLocation: sourceLocation)
}

/// Numbers that are the same in every run (SplitMix64).
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
}
