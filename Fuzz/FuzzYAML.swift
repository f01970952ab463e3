import Glibc
import StdModel
import StdSyntax

/// Any bytes make a tree of values whose spans hold, or a diagnostic.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let source = SourceText(
    id: SourceID(0), path: "system.yaml", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
  let result = parseYAML(source, range: source.span)
  if let node = result.output {
    var invariants = TreeInvariants(source)
    invariants.check(node, in: source.span)
    for problem in invariants.problems { print(problem) }
    fflush(nil)
    precondition(invariants.problems.isEmpty)
  }
  precondition(result.diagnostics.allSatisfy { source.span.contains($0.span) }, "a diagnostic outside of the file")
  return 0
}
