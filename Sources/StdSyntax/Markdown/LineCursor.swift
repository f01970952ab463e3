/// A block that holds other blocks, as far as it decides where the content of its lines begins.
struct Container {
  enum Kind {
    case quotation
    /// The columns that a line has to be indented by to go on in it.
    case indented(columns: Int)
  }

  let kind: Kind
  /// The line that opens it, counted from 0, and where its content begins there.
  let firstLine: Int
  let firstOffset: Int
  let firstColumn: Int
}

/// Walks over the marks of containers at the start of a line as cmark does: tabs stop at every fourth column.
struct LineCursor {
  private(set) var offset: Int
  private(set) var column = 0
  /// The columns of a tab before `offset` that are not consumed yet.
  private(set) var restOfTab = 0

  init(at lineStart: Int) { offset = lineStart }

  /// The white space before the next character, in columns.
  func indentation(in bytes: [UInt8], end: Int) -> Int {
    var column = column + restOfTab
    var index = offset
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: " "): column += 1
      case UInt8(ascii: "\t"): column += 4 - column % 4
      default: return column - self.column
      }
      index += 1
    }
    return column - self.column
  }

  /// Goes over up to `count` columns of white space.
  mutating func skip(columns count: Int, in bytes: [UInt8], end: Int) {
    var count = count
    while count > 0 {
      if restOfTab > 0 {
        let step = min(restOfTab, count)
        restOfTab -= step
        column += step
        count -= step
      } else if offset < end, bytes[offset] == UInt8(ascii: " ") {
        offset += 1
        column += 1
        count -= 1
      } else if offset < end, bytes[offset] == UInt8(ascii: "\t") {
        restOfTab = 4 - column % 4
        offset += 1
      } else {
        return
      }
    }
  }

  mutating func skipWhitespace(in bytes: [UInt8], end: Int) {
    while offset < end, bytes[offset] == UInt8(ascii: " ") || bytes[offset] == UInt8(ascii: "\t") {
      skip(columns: 1, in: bytes, end: end)
      if restOfTab > 0 { skip(columns: restOfTab, in: bytes, end: end) }
    }
    column += restOfTab
    restOfTab = 0
  }

  /// Goes over visible characters of one byte each.
  mutating func skip(bytes count: Int) {
    offset += count
    column += count
  }

  /// Goes over the marks of `containers` that the line has; a paragraph may leave out the last ones (lazy
  /// continuation).
  mutating func skip(_ containers: [Container], line: Int, in bytes: [UInt8], end: Int) {
    for container in containers {
      if container.firstLine == line {
        offset = container.firstOffset
        column = container.firstColumn
        restOfTab = 0
        continue
      }
      let indentation = indentation(in: bytes, end: end)
      switch container.kind {
      case .quotation:
        var probe = self
        probe.skipWhitespace(in: bytes, end: end)
        guard indentation < 4, probe.offset < end, bytes[probe.offset] == UInt8(ascii: ">") else { return }
        self = probe
        skip(bytes: 1)
        skip(columns: 1, in: bytes, end: end)
      case .indented(let columns):
        if indentation < columns {
          // An empty line goes on in everything.
          var probe = self
          probe.skipWhitespace(in: bytes, end: end)
          guard probe.offset >= end else { return }
          self = probe
          continue
        }
        skip(columns: columns, in: bytes, end: end)
      }
    }
  }
}
