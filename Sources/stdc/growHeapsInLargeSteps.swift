import CLinux

/// Lets the C library take memory from the system in steps of four megabytes.
///
/// By itself it asks for a page or two at a time for the heap of a thread, a hundred thousand times for a large system,
/// and gives buffers of the size of a page of the site back after each. What is not used takes no memory.
func growHeapsInLargeSteps() {
  _ = mallopt(Int32(heap_growth), 4 << 20)
  _ = mallopt(Int32(heap_trim_threshold), 64 << 20)
  _ = mallopt(Int32(own_mapping_threshold), 16 << 20)
}
