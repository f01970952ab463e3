package import StdModel
package import StdXML

/// What comes of a document in NISO STS.
package struct ImportedSource: Sendable {
  /// A source in Markdown, in the layout of `stdc fmt`.
  package let markdown: [UInt8]
  package let report: ImportReport
  /// Paths of the pictures that the source names, as they are in the document.
  package let pictures: [String]
}

/// Why a document that was read makes no source.
package enum ImportError: Error, Hashable, Sendable {
  /// It is XML, and something else than a standard in NISO STS or ISO STS.
  case notSTS(root: String)

  package var message: Bilingual {
    switch self {
    case .notSTS(let root):
      Bilingual(
        zh: "根元素是 \(root)，不是 NISO STS 的 standard 或 adoption",
        en: "the root element is \(root), not standard or adoption of NISO STS")
    }
  }
}

/// Makes a source of a standard in NISO STS 1.0 or 1.2, or in ISO STS, from which NISO STS came.
///
/// All text, numbers, references, tables, terms, notes, examples, footnotes, figures, lists, formulas, annexes and the
/// bibliography come over, and the metadata that front matter has keys for. Other metadata stand there as comments;
/// what the source language cannot hold otherwise is kept as text and listed in the report.
package func importSTS(_ tree: XMLTree) throws(ImportError) -> ImportedSource {
  var document = STSImport(tree)
  switch document.kind(XMLTree.root) {
  case .standard, .adoption: break
  default: throw .notSTS(root: tree.name(XMLTree.root)?.local ?? "")
  }
  document.run()
  return ImportedSource(
    markdown: document.finished(), report: document.report, pictures: document.pictures)
}
