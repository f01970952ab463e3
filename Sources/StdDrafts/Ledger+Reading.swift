import StdModel

extension Ledger {
  /// Reads the bytes of a ledger. Never fails: a line that cannot be read is reported and kept.
  ///
  /// The marks that version control leaves at a conflict are passed over: the lines of both sides are read, and of an id
  /// that stands twice the first line counts.
  package static func read(_ bytes: [UInt8]) -> (ledger: Ledger, problems: [LedgerProblem]) {
    var reading = LedgerReading()
    var start = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    var number = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var line = bytes[start..<end]
      while line.last == UInt8(ascii: "\r") { line = line.dropLast() }
      number += 1
      reading.read(String(decoding: line, as: UTF8.self), number)
      start = end + 1
    }
    return reading.finish()
  }
}

/// Reads line after line.
private struct LedgerReading {
  private var ledger = Ledger(source: "")
  private var problems: [LedgerProblem] = []
  /// The line in which each id was first met.
  private var lines: [BlockID: Int] = [:]
  private var isConflictTold = false

  mutating func read(_ line: String, _ number: Int) {
    guard !line.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return }
    if line.utf8.first == UInt8(ascii: "#") { return }
    if isConflictMark(line) {
      if !isConflictTold {
        report(
          number, zh: "有版本合并冲突的标记，两边的行都已读入，再运行一次 stdc ids 即可",
          en: "marks of a merge conflict; the lines of both sides are read, run stdc ids again")
      }
      isConflictTold = true
      return
    }
    let fields = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false)
    switch (fields[0], fields.count) {
    case ("source", 2): ledger.source = unescaped(fields[1])
    case ("standard", 2): ledger.standard = unescaped(fields[1])
    case (_, 4): readBlock(fields, line, number)
    default:
      keep(
        line, number, zh: "应有编号、种类、号码、文字四栏，用制表符分开，这里有 \(fields.count) 栏",
        en: "a line has an id, a kind, a number and a text, parted by tabs; here are \(fields.count)")
    }
  }

  private mutating func readBlock(_ fields: [Substring], _ line: String, _ number: Int) {
    var name = fields[0]
    let isDeleted = name.utf8.first == UInt8(ascii: "-")
    if isDeleted { name = name.dropFirst() }
    var successor: BlockID?
    if isDeleted, let arrow = name.utf8.firstIndex(of: UInt8(ascii: ">")) {
      successor = BlockID(name[name.utf8.index(after: arrow)...])
      name = name[..<arrow]
    }
    guard let id = BlockID(name) else {
      return keep(line, number, zh: "“\(name)”不能作为编号", en: "“\(name)” is no id")
    }
    guard let kind = DraftBlock.Kind(rawValue: String(fields[1])) else {
      let kinds = DraftBlock.Kind.allCases.map(\.rawValue).joined(separator: "、")
      return keep(
        line, number, zh: "没有“\(fields[1])”这种块，可以是 \(kinds)", en: "there is no kind “\(fields[1])”; there are \(kinds)")
    }
    if let first = lines[id] {
      return report(
        number, zh: "编号 \(id) 在第 \(first) 行已有，以第 \(first) 行为准",
        en: "the id \(id) stands in line \(first) already, which counts"
      )
    }
    lines[id] = number
    let record = BlockRecord(id: id, kind: kind, number: unescaped(fields[2]), text: unescaped(fields[3]))
    if isDeleted {
      ledger.deleted.append(Tombstone(record, successor: successor))
    } else {
      ledger.blocks.append(record)
    }
  }

  consuming func finish() -> (Ledger, [LedgerProblem]) {
    ledger.deleted.sort { $0.id < $1.id }
    return (ledger, problems)
  }

  private mutating func keep(_ line: String, _ number: Int, zh: String, en: String) {
    ledger.unread.append(line)
    report(number, zh: zh, en: en)
  }

  private mutating func report(_ line: Int, zh: String, en: String) {
    problems.append(LedgerProblem(line: line, message: Bilingual(zh: zh, en: en)))
  }

  private func isConflictMark(_ line: String) -> Bool {
    ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains { line.utf8.starts(with: $0.utf8) }
  }
}

/// `\t`, `\n` and `\\` as what they stand for; another `\` is itself.
private func unescaped(_ text: Substring) -> String {
  guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == 0x0D }) else { return String(text) }
  var bytes: [UInt8] = []
  var isEscaped = false
  for byte in text.utf8 where byte != 0x0D {
    if isEscaped {
      switch byte {
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "\\"): bytes.append(byte)
      default: bytes += [UInt8(ascii: "\\"), byte]
      }
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else {
      bytes.append(byte)
    }
  }
  if isEscaped { bytes.append(UInt8(ascii: "\\")) }
  return String(decoding: bytes, as: UTF8.self)
}
