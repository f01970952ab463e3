/// The line above a message that was copied out of a chat: `李工 10:23`, `李工  2026/3/12 10:23:45`, `李工 2026-03-12 10:23`.
struct ChatHead {
  let name: String

  init?(_ line: String) {
    let parts = line.folded.split(separator: " ", omittingEmptySubsequences: true)
    guard parts.count >= 2, parts.count <= 5, let time = parts.last, Self.isTime(time) else { return nil }
    var words = parts.dropLast()
    if let day = words.last, Self.isDay(day) { words = words.dropLast() }
    let name = words.joined(separator: " ")
    guard (1...20).contains(name.count), !name.contains(where: { "，。；：:、？！“”".contains($0) }),
      PlaceInText(name) == nil
    else { return nil }
    self.name = name
  }

  private static func isTime(_ word: Substring) -> Bool {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count) && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }
  }

  private static func isDay(_ word: Substring) -> Bool {
    word.count >= 3 && word.contains(where: \.isNumber)
      && word.allSatisfy { $0.isNumber || "/-.年月日".contains($0) } || ["昨天", "今天", "上午", "下午"].contains(String(word))
  }
}
