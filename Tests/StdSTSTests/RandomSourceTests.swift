import StdModel
import Testing

/// Sources put together at random from pieces of real ones still give valid files.
struct RandomSourceTests {
  @Test(.disabled(if: Schemas.areMissing, Comment(rawValue: Schemas.comment)))
  func shuffledAndTruncatedSourcesAreValid() async throws {
    let drafts = Schemas.drafts.map { String(decoding: $0.bytes, as: UTF8.self) }
    let lines = (UglySources.all + Sample.texts + drafts).flatMap { $0.split(separator: "\n").map(String.init) }
    var random = SplitMix(state: 20_260_301)
    var documents: [(slug: String, text: String)] = []
    for index in 0..<80 {
      var files: [String: String] = [:]
      for file in 0..<3 {
        let pieces = (0..<Int.random(in: 3...60, using: &random)).map { _ in piece(of: lines, &random) }
        files["base/random-\(index)-\(file).md"] = pieces.joined(separator: "\n")
      }
      documents += await Compiled.sources(files, pictures: ["base/a.png", "base/seal.svg"]).documents()
    }
    #expect(try Schemas.problems(of: documents, in: Schemas.v1_2 + Schemas.v1_0) == [])
  }

  /// One to four lines that stand behind each other, perhaps indented, perhaps cut, perhaps with an empty line behind.
  private func piece(of lines: [String], _ random: inout SplitMix) -> String {
    let start = Int.random(in: 0..<lines.count, using: &random)
    var piece = lines[start..<min(lines.count, start + Int.random(in: 1...4, using: &random))].joined(separator: "\n")
    switch Int.random(in: 0..<10, using: &random) {
    case 0: piece = String(piece.prefix(Int.random(in: 0...40, using: &random)))
    case 1: piece = "> " + piece
    case 2: piece = "- " + piece
    case 3: piece = "  " + piece
    case 4: piece = "[^1]: " + piece
    case 5: piece += "[^1]"
    default: break
    }
    return Bool.random(using: &random) ? piece + "\n" : piece
  }
}

/// The same numbers on every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
