import CLinux
import Glibc

/// How many processors this process may run on: a container or `taskset` may leave it fewer than the machine has.
func usableProcessors() -> Int {
  // 1024 processors, as many as the C library's own set holds.
  var allowed = [UInt](repeating: 0, count: 1024 / UInt.bitWidth)
  guard sched_getaffinity(0, UInt(allowed.count * MemoryLayout<UInt>.size), &allowed) == 0 else {
    return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
  return max(1, allowed.reduce(0) { $0 + $1.nonzeroBitCount })
}
