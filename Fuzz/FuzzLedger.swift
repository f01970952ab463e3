import StdDrafts

/// Ledgers of any bytes: reading ends, what was read is written and read again as the same, and no line is lost.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLedger(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let (ledger, _) = Ledger.read(bytes)
  let (again, _) = Ledger.read(ledger.bytes)
  precondition(again.blocks == ledger.blocks, "blocks change when they are written")
  precondition(again.deleted == ledger.deleted, "deleted blocks change when they are written")
  precondition(again.unread == ledger.unread, "lines that cannot be read get lost")
  precondition(again.bytes == ledger.bytes, "writing does not settle")
  return 0
}
