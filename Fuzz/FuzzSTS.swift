import Glibc
import StdImport
import StdModel
import StdSyntax
import StdXML

/// Any bytes are refused or make a source that holds every word of the document, in the layout of `fmt`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSTS(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var limits = XMLLimits()
  limits.allowsNamedDocumentType = true
  guard let tree = try? XMLTree(reading: bytes, limits: limits), let imported = try? importSTS(tree) else { return 0 }
  let missing = missingWords(tree, in: imported.markdown)
  if !missing.isEmpty {
    print("missing:", missing, "\n---\n" + String(decoding: imported.markdown, as: UTF8.self))
    fflush(nil)
  }
  precondition(missing.isEmpty, "words are lost")
  let source = SourceText(id: SourceID(0), path: "a.md", bytes: imported.markdown)
  let laidOut = SourceLayout.bytes(source)
  if laidOut != imported.markdown {
    print(String(decoding: imported.markdown, as: UTF8.self), "\n---\n" + String(decoding: laidOut, as: UTF8.self))
    fflush(nil)
  }
  precondition(laidOut == imported.markdown, "fmt would change it")
  _ = parseMarkdown(source)
  return 0
}
