@testable import StdDrafts
import Testing

/// The difference of two sequences, against the textbook's table.
struct DifferenceTests {
  @Test(arguments: 0..<200)
  func `As much is kept as can be`(_ seed: Int) {
    var random = RandomEdit(seed: UInt64(seed + 1), strangers: [])
    let letters = UInt64(2 + seed % 5)
    func sequence() -> [UInt64] { (0..<Int(random.next() % 30)).map { _ in random.next() % letters } }
    let (old, new) = (sequence(), sequence())
    let stretches = commonStretches(old, new)
    var (oldEnd, newEnd) = (0, 0)
    for stretch in stretches {
      #expect(stretch.old >= oldEnd && stretch.new >= newEnd)
      #expect(old[stretch.old..<stretch.old + stretch.count] == new[stretch.new..<stretch.new + stretch.count])
      (oldEnd, newEnd) = (stretch.old + stretch.count, stretch.new + stretch.count)
    }
    #expect(stretches.reduce(0) { $0 + $1.count } == longestCommon(old, new))
  }

  private func longestCommon(_ old: [UInt64], _ new: [UInt64]) -> Int {
    var row = Array(repeating: 0, count: new.count + 1)
    for left in old {
      var diagonal = 0
      for (place, right) in new.enumerated() {
        let above = row[place + 1]
        row[place + 1] = left == right ? diagonal + 1 : max(above, row[place])
        diagonal = above
      }
    }
    return row[new.count]
  }

  @Test func `Long texts that have nothing in common end soon`() {
    let old = (0..<40_000).map { UInt64($0) }
    let new = (0..<40_000).map { UInt64($0 + 100_000) }
    #expect(commonStretches(old, new).isEmpty)
    #expect(commonStretches(old + [7], new + [7]).map(\.count) == [1])
  }
}
