/// Stretches that two sequences have in common, in order: a shortest difference by the algorithm of Myers in linear
/// space. Where the sequences have hardly anything in common only what they begin and end with is found.
func commonStretches(_ old: [UInt64], _ new: [UInt64]) -> [(old: Int, new: Int, count: Int)] {
  var difference = LinearDifference(old, new)
  difference.compare(0..<old.count, 0..<new.count)
  return difference.stretches
}

private struct LinearDifference {
  private let old: [UInt64]
  private let new: [UInt64]
  private(set) var stretches: [(old: Int, new: Int, count: Int)] = []
  /// The furthest places on each diagonal, forwards and backwards.
  private var forward: [Int]
  private var backward: [Int]
  private let middle: Int

  /// Texts that differ more are not worth marking inside.
  private static let maximumCost = 1200

  init(_ old: [UInt64], _ new: [UInt64]) {
    self.old = old
    self.new = new
    middle = old.count + new.count + 1
    forward = Array(repeating: 0, count: 2 * middle + 1)
    backward = forward
  }

  mutating func compare(_ left: Range<Int>, _ right: Range<Int>) {
    var left = left
    var right = right
    var head = 0
    while head < left.count, head < right.count, old[left.lowerBound + head] == new[right.lowerBound + head] {
      head += 1
    }
    append(left.lowerBound, right.lowerBound, head)
    left = left.lowerBound + head..<left.upperBound
    right = right.lowerBound + head..<right.upperBound
    var tail = 0
    while tail < left.count, tail < right.count, old[left.upperBound - 1 - tail] == new[right.upperBound - 1 - tail] {
      tail += 1
    }
    left = left.lowerBound..<left.upperBound - tail
    right = right.lowerBound..<right.upperBound - tail
    if !left.isEmpty, !right.isEmpty, let snake = middleSnake(left, right) {
      compare(left.lowerBound..<snake.old, right.lowerBound..<snake.new)
      append(snake.old, snake.new, snake.count)
      compare(snake.old + snake.count..<left.upperBound, snake.new + snake.count..<right.upperBound)
    }
    append(left.upperBound, right.upperBound, tail)
  }

  private mutating func append(_ old: Int, _ new: Int, _ count: Int) {
    guard count > 0 else { return }
    if let last = stretches.last, last.old + last.count == old, last.new + last.count == new {
      stretches[stretches.count - 1].count += count
    } else {
      stretches.append((old, new, count))
    }
  }

  /// A stretch in the middle of a shortest difference; nil where the two parts have nothing in common, or too little.
  private mutating func middleSnake(_ left: Range<Int>, _ right: Range<Int>) -> (old: Int, new: Int, count: Int)? {
    let (width, height) = (left.count, right.count)
    let delta = width - height
    let isOdd = delta % 2 != 0
    var cost = 0
    while cost <= (width + height + 1) / 2, cost <= Self.maximumCost {
      for diagonal in stride(from: -cost, through: cost, by: 2) {
        let start = step(forward, diagonal, cost, width, height)
        var x = start
        while x >= 0, x < width, x - diagonal < height, old[left.lowerBound + x] == new[right.lowerBound + x - diagonal]
        {
          x += 1
        }
        forward[middle + diagonal] = x
        let other = delta - diagonal
        if isOdd, x >= 0, abs(other) <= cost - 1, x + backward[middle + other] >= width {
          return found(left, right, start, start - diagonal, x - start, cost: 2 * cost - 1)
        }
      }
      for diagonal in stride(from: -cost, through: cost, by: 2) {
        let start = step(backward, diagonal, cost, width, height)
        var x = start
        while x >= 0, x < width, x - diagonal < height,
          old[left.upperBound - 1 - x] == new[right.upperBound - 1 - (x - diagonal)]
        {
          x += 1
        }
        backward[middle + diagonal] = x
        let other = delta - diagonal
        if !isOdd, x >= 0, abs(other) <= cost, x + forward[middle + other] >= width {
          return found(left, right, width - x, height - (x - diagonal), x - start, cost: 2 * cost)
        }
      }
      cost += 1
    }
    return nil
  }

  /// Where a path of the given cost comes onto a diagonal from its neighbours; far below 0 where none can.
  private func step(_ furthest: [Int], _ diagonal: Int, _ cost: Int, _ width: Int, _ height: Int) -> Int {
    guard cost > 0 else { return 0 }
    var across = diagonal == -cost ? Self.nowhere : furthest[middle + diagonal - 1] + 1
    var down = diagonal == cost ? Self.nowhere : furthest[middle + diagonal + 1]
    if across > width { across = Self.nowhere }
    if down - diagonal > height { down = Self.nowhere }
    let best = max(across, down)
    return best < 0 ? Self.nowhere : best
  }

  private static let nowhere = -1 << 40

  private func found(
    _ left: Range<Int>, _ right: Range<Int>, _ x: Int, _ y: Int, _ count: Int, cost: Int
  ) -> (old: Int, new: Int, count: Int)? {
    // Everything differs: to go on would find the same again.
    guard cost < left.count + right.count, x >= 0, y >= 0, x <= left.count, y <= right.count else { return nil }
    let isWhole = (x == 0 && y == 0 || x == left.count && y == right.count) && count == 0
    return isWhole ? nil : (left.lowerBound + x, right.lowerBound + y, count)
  }
}
