/// The places of a longest rising subsequence, in order.
func longestRising(_ values: [Int]) -> [Int] {
  /// The places where the best subsequence of each length ends.
  var ends: [Int] = []
  var before = [Int](repeating: -1, count: values.count)
  for (place, value) in values.enumerated() {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if values[ends[middle]] < value { low = middle + 1 } else { high = middle }
    }
    if low > 0 { before[place] = ends[low - 1] }
    if low == ends.count { ends.append(place) } else { ends[low] = place }
  }
  var found: [Int] = []
  var place = ends.last ?? -1
  while place >= 0 {
    found.append(place)
    place = before[place]
  }
  return found.reversed()
}

/// Two blocks that may be paired, and how much that is worth.
struct WeightedPair {
  let old: Int
  let new: Int
  let weight: Double
}

/// Those of the pairs that rise in both places and weigh most together. The pairs come in the order of `new`.
func heaviestRising(_ pairs: [WeightedPair], oldCount: Int) -> [WeightedPair] {
  /// For prefixes of the old places (a binary indexed tree): the pair with which the heaviest sequence ends.
  var tree = [Int](repeating: -1, count: oldCount + 1)
  var totals = [Double](repeating: 0, count: pairs.count)
  var before = [Int](repeating: -1, count: pairs.count)
  var best = -1
  var start = 0
  while start < pairs.count {
    var end = start
    while end < pairs.count, pairs[end].new == pairs[start].new { end += 1 }
    for index in start..<end {
      var place = pairs[index].old
      var last = -1
      while place > 0 {
        if tree[place] >= 0, last < 0 || totals[tree[place]] > totals[last] { last = tree[place] }
        place -= place & -place
      }
      before[index] = last
      totals[index] = pairs[index].weight + (last < 0 ? 0 : totals[last])
      if best < 0 || totals[index] > totals[best] { best = index }
    }
    for index in start..<end {
      var place = pairs[index].old + 1
      while place <= oldCount {
        if tree[place] < 0 || totals[index] > totals[tree[place]] { tree[place] = index }
        place += place & -place
      }
    }
    start = end
  }
  var found: [WeightedPair] = []
  while best >= 0 {
    found.append(pairs[best])
    best = before[best]
  }
  return found.reversed()
}
