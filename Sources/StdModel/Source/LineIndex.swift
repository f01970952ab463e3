/// Where the lines of a source begin; turns byte offsets into what people and programs count.
package struct LineIndex: Sendable {
  /// A place as it is printed: line and column count from 1, the column in Unicode scalars.
  package struct Position: Hashable, Sendable {
    package let line: Int
    package let column: Int
  }

  private let bytes: [UInt8]
  private let starts: [Int]

  package init(_ source: SourceText) {
    bytes = source.bytes
    var starts = [0]
    starts.reserveCapacity(bytes.count / 40)
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\r") {
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
        starts.append(offset)
      } else if byte == UInt8(ascii: "\n") {
        starts.append(offset)
      }
    }
    self.starts = starts
  }

  package var lineCount: Int { starts.count }

  /// The position of a byte offset. A byte order mark takes no column.
  package func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineNumber(of: offset)
    var column = 1
    var index = starts[line]
    if line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = min(3, offset) }
    while index < offset {
      if bytes[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    return Position(line: line + 1, column: column)
  }

  /// The bytes of a line, counted from 1, without its line end.
  package func bytes(ofLine line: Int) -> ArraySlice<UInt8> {
    guard line >= 1, line <= starts.count else { return [] }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<end]
  }

  /// The offset at which a line begins, lines counted from 1.
  package func start(ofLine line: Int) -> Int { starts[min(max(line, 1), starts.count) - 1] }

  private func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
