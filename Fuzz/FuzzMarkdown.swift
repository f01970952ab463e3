import Glibc
import StdModel
import StdSyntax

/// Any bytes make a tree whose spans hold, whatever the bytes are.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkdown(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let source = SourceText(
    id: SourceID(0), path: "fuzz.md", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
  let result = parseMarkdown(source)
  var invariants = TreeInvariants(source)
  invariants.check(result.output)
  for problem in invariants.problems { print(problem) }
  fflush(nil)
  precondition(invariants.problems.isEmpty)
  precondition(result.diagnostics.allSatisfy { source.span.contains($0.span) }, "a diagnostic outside of the file")
  return 0
}
