import StdModel
import Testing

struct BlockIDTests {
  @Test func `Given ids are short and differ`() {
    var seen: Set<BlockID> = []
    for number in stride(from: UInt64(0), to: BlockID.count, by: 997) {
      let id = BlockID(given: number)
      #expect(id.description.utf8.count == 6)
      #expect(id.isGiven)
      #expect(seen.insert(id).inserted)
    }
    #expect(BlockID(given: BlockID.count) == BlockID(given: 0))
  }

  @Test func `A wrong character and two that changed places show`() throws {
    let id = BlockID(given: 1_234_567)
    let bytes = Array(id.description.utf8)
    for place in bytes.indices {
      for other in "cdfhjkmnprtwxy34679".utf8 where other != bytes[place] {
        var wrong = bytes
        wrong[place] = other
        #expect(try !#require(BlockID(String(decoding: wrong, as: UTF8.self))).isGiven)
      }
      guard place > 0, bytes[place] != bytes[place - 1] else { continue }
      var wrong = bytes
      wrong.swapAt(place, place - 1)
      #expect(try !#require(BlockID(String(decoding: wrong, as: UTF8.self))).isGiven)
    }
  }

  @Test func `What cannot stand in a line is no id`() {
    for text in ["", "-a", "#a", "<a", "a b", "a\tb", "a>b", "a\u{7F}", String(repeating: "a", count: 300)] {
      #expect(BlockID(text) == nil, "\(text)")
    }
    #expect(BlockID("平台")?.isGiven == false)
  }
}
