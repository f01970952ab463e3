/// Bytes that only grow at their end, in memory of its own.
///
/// Everything that a build writes goes through here byte by byte, so it asks nothing of an array's reference count and
/// copies constants in place.
@frozen @usableFromInline struct ByteBuffer: ~Copyable {
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var count = 0
  @usableFromInline var capacity: Int

  @inlinable init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  @inlinable deinit { start.deallocate() }

  @inlinable var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// Makes room for more bytes; what is written next may be up to that long.
  @inlinable @inline(__always) mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(more) }
  }

  @inline(never) @usableFromInline mutating func grow(_ more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }

  @inlinable @inline(__always) mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  /// The length of a constant is known where this is inlined, so that it becomes a few moves of words.
  @inlinable @inline(__always) mutating func append(_ constant: StaticString) {
    append(UnsafeBufferPointer(start: constant.utf8Start, count: constant.utf8CodeUnitCount))
  }

  @inlinable @inline(__always) mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  /// The decimal digits of a number.
  @usableFromInline mutating func append(_ number: Int) {
    reserve(20)
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let first = count
    repeat {
      start[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      count += 1
      rest /= 10
    } while rest > 0
    var (low, high) = (first, count - 1)
    while low < high {
      (start[low], start[high]) = (start[high], start[low])
      (low, high) = (low + 1, high - 1)
    }
  }
}
