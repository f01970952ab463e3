package import StdModel
package import StdXML

/// What comes of a document in NISO STS.
package struct ImportedSource: Sendable {
  /// A source in Markdown, in the layout of `stdc fmt`.
  package let markdown: [UInt8]
  package let report: ImportReport
  /// Paths of the pictures that are still to be put beside the source.
  package let pictures: [String]
}

/// Why a document that was read makes no source.
package enum ImportError: Error, Hashable, Sendable {
  /// It is XML, and something else than a standard in NISO STS or ISO STS.
  case notSTS(root: String)
  /// Its root is called `standard`, and it has none of the parts of NISO STS: GB/T 37967 calls its root so, too.
  case noParts(first: String)

  package var message: Bilingual {
    switch self {
    case .notSTS(let root):
      Bilingual(
        zh: "根元素是 \(root)，不是 NISO STS 的 standard 或 adoption",
        en: "the root element is \(root), not standard or adoption of NISO STS")
    case .noParts(let first):
      Bilingual(
        zh: "不是 NISO STS：standard 中没有 front、body、back，而是 \(first)；GB/T 37967 等其他格式不能导入",
        en:
          "not NISO STS: standard holds \(first) and no front, body or back; other formats, such as GB/T 37967, are not read"
      )
    }
  }
}

/// Makes a source of a standard in NISO STS 1.0 or 1.2, or in ISO STS, from which NISO STS came.
///
/// All text, numbers, references, tables, terms, notes, examples, footnotes, figures, lists, formulas, annexes and the
/// bibliography come over, and the metadata that front matter has keys for. Other metadata stand there as comments;
/// what the source language cannot hold otherwise is kept as text and listed in the report.
///
/// - Parameter pictures: where pictures are found from the source, by the paths that the document has for them; others
///   keep those paths.
package func importSTS(
  _ tree: XMLTree, pictures: [String: String] = [:]
) throws(ImportError) -> ImportedSource {
  var document = STSImport(tree, picturePaths: pictures)
  switch document.kind(XMLTree.root) {
  case .standard, .adoption: break
  default: throw .notSTS(root: tree.name(XMLTree.root)?.local ?? "")
  }
  let parts = tree.children(XMLTree.root).filter { tree.nameIndex($0) != nil }
  if let first = parts.first, !parts.contains(where: { document.kind($0)?.isPart == true }) {
    throw .noParts(first: tree.name(first)?.local ?? "")
  }
  document.run()
  return ImportedSource(
    markdown: document.finished(), report: document.report, pictures: document.pictures)
}

/// The paths of all pictures that a document names, each once, in its order.
package func picturePaths(_ tree: XMLTree) -> [String] {
  var paths: [String] = []
  var seen: Set<String> = []
  for node in 0..<XMLTree.NodeID(tree.count) {
    guard let name = tree.name(node)?.local, ["graphic", "inline-graphic", "media", "inline-media"].contains(name),
      let path = tree.attribute("href", .xlink, of: node), !path.isEmpty, seen.insert(path).inserted
    else { continue }
    paths.append(path)
  }
  return paths
}
