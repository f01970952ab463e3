import StdModel

extension Ledger {
  /// The ledger as its file holds it; the same ledger gives the same bytes.
  package var bytes: [UInt8] {
    var bytes = Array("# stdc ids 1\n".utf8)
    bytes += Array("# 每块文字的固定编号，由 stdc ids 写入，与源文件一起提交；以 - 开头的是已删除的块。\n".utf8)
    write(["source", source], to: &bytes)
    if !standard.isEmpty { write(["standard", standard], to: &bytes) }
    bytes.append(0x0A)
    for block in blocks { write(block, name: block.id.description, to: &bytes) }
    if !deleted.isEmpty { bytes.append(0x0A) }
    for tombstone in deleted {
      let successor = tombstone.successor.map { ">" + $0.description } ?? ""
      write(tombstone.record, name: "-" + tombstone.id.description + successor, to: &bytes)
    }
    if !unread.isEmpty { bytes += Array("\n# 以下各行读不懂，原样保留。\n".utf8) }
    for line in unread { bytes += Array(line.utf8) + [0x0A] }
    return bytes
  }

  private func write(_ record: BlockRecord, name: String, to bytes: inout [UInt8]) {
    write([name, record.kind.rawValue, record.number, record.text], to: &bytes)
  }

  /// The first field is a name; the others are escaped.
  private func write(_ fields: [String], to bytes: inout [UInt8]) {
    for (place, field) in fields.enumerated() {
      // A name holds nothing to escape.
      guard place > 0 else {
        bytes += Array(field.utf8)
        continue
      }
      bytes.append(0x09)
      for byte in field.utf8 {
        switch byte {
        case 0x09: bytes += Array("\\t".utf8)
        case 0x0A: bytes += Array("\\n".utf8)
        case 0x0D: continue
        case UInt8(ascii: "\\"): bytes += Array("\\\\".utf8)
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(0x0A)
  }
}
