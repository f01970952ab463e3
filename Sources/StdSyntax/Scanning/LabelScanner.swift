package import StdModel

/// `{#id}` at the end of a text.
package struct ScannedLabel: Hashable, Sendable {
  /// All of it with its braces.
  package let range: TextRange
  /// The id alone.
  package let name: TextRange
  /// Where the text ends that stands before it, spaces left out.
  package let textEnd: Int
}

/// Finds the id that an author gives to a clause, caption, item or formula at the end of its text: `基本要求 {#basics}`.
package func scanLabel(_ bytes: UnsafeBufferPointer<UInt8>) -> ScannedLabel? { TextBytes(bytes).label() }

package func scanLabel(in text: String) -> ScannedLabel? { withTextBytes(of: text) { $0.label() } }

extension TextBytes {
  func label() -> ScannedLabel? {
    let end = skipSpaces(before: count)
    guard end > 3, self[end - 1] == UInt8(ascii: "}") else { return nil }
    var start = end - 2
    while start > 0, self[start] != UInt8(ascii: "{") {
      guard self[start] > 0x20, self[start] != UInt8(ascii: "}") else { return nil }
      start -= 1
    }
    guard self[start] == UInt8(ascii: "{"), self[start + 1] == UInt8(ascii: "#"), end - 1 > start + 2 else {
      return nil
    }
    return ScannedLabel(
      range: TextRange(start, end), name: TextRange(start + 2, end - 1), textEnd: skipSpaces(before: start))
  }
}
