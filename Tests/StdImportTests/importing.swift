import StdCompiler
import StdModel
import StdSyntax
import StdXML

@testable import StdImport

/// The source that a document makes.
func imported(_ xml: String) throws -> ImportedSource {
  var limits = XMLLimits()
  limits.allowsNamedDocumentType = true
  return try importSTS(XMLTree(reading: Array(xml.utf8), limits: limits))
}

extension ImportedSource {
  var text: String { String(decoding: markdown, as: UTF8.self) }
}

/// A document with a body of these elements, and a back matter.
func document(_ body: String, back: String = "", front: String = "") -> String {
  """
  <standard xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mml="http://www.w3.org/1998/Math/MathML" \
  xmlns:tbx="urn:iso:std:iso:30042:ed-1" xml:lang="zh"><front>\(front)</front><body>\(body)</body>\
  <back>\(back)</back></standard>
  """
}

/// What the compiler makes of a source on its own.
func compiled(_ markdown: [UInt8]) async -> ResolvedSystem {
  let input = CompilerInput(
    sources: SourceSet([(path: "imported.md", bytes: markdown)]), profiles: [], workers: 1)
  return await compile(input).resolved
}
