import StdDiagrams
import StdImport
import StdModel
import StdPublish
import StdReports
import StdSTS
import StdXML

/// The files that a receiver gets: standards in NISO STS with their pictures, and what proves them.
struct Exchange {
  struct Document {
    let id: StandardID
    let file: Artifact
    /// The file by GB/T 37967, where it is asked for.
    let tagged: Artifact?
    let diagrams: [Artifact]
  }

  private let system: ResolvedSystem
  private let root: SourceRoot
  private let map: SiteMap
  private let sts: STSRenderer
  private let gbt37967: GBT37967Renderer?
  private let diagrams: Diagrams

  init(_ result: CompilationRun.Result, _ version: STSVersion, writesGBT37967: Bool) {
    system = result.compilation.resolved
    root = result.loaded.root
    map = SiteMap(system.numbered, hasGBT37967: writesGBT37967)
    gbt37967 = writesGBT37967 ? GBT37967Renderer(system, map) : nil
    sts = STSRenderer(system, map, version: version)
    diagrams = Diagrams(system)
  }

  /// The NISO STS files of some standards, with the diagrams on them.
  func documents(_ ids: [StandardID]) -> [Document] {
    let units = Dictionary(grouping: diagrams.units) { $0.standard }
    return ids.map { id in
      let drawn = (units[id] ?? []).compactMap {
        diagrams.renderer.diagram($0, of: system)?.file
      }
      let paths = Set(drawn.map(\.path))
      return Document(
        id: id, file: sts.render(id, diagrams: paths), tagged: gbt37967?.render(id, diagrams: paths), diagrams: drawn)
    }
  }

  /// All files of a package in the order of their paths, manifest and sums first.
  func package(_ documents: [Document], isWhole: Bool) -> [Artifact] {
    var files: [OutputPath: [UInt8]] = [:]
    let pictures = Dictionary(
      system.sources.pictures.map { ("../../" + SiteMap.picture($0).description.percentEncoded, $0) }
    ) { first, _ in first }
    for document in documents {
      files[document.file.path] = document.file.bytes
      if let tagged = document.tagged { files[tagged.path] = tagged.bytes }
      for diagram in document.diagrams { files[diagram.path] = diagram.bytes }
      for (path, bytes) in self.pictures(document, of: pictures) { files[path] = bytes }
    }
    if isWhole { addSystem(&files) }
    let sorted = files.sorted { $0.key < $1.key }.map { Artifact($0.key, $0.value) }
    let sums = sorted.map { ($0, sha256($0.bytes)) }
    let list = Artifact(OutputPath("manifest.json"), manifest(documents, sums))
    let lines = ([(list, sha256(list.bytes))] + sums).map { "\($0.1)  \($0.0.path)\n" }.joined()
    return [list, Artifact(OutputPath("SHA256SUMS"), Array(lines.utf8))] + sorted
  }

  /// The pictures that a document names; `pictures` are those of the system's folder by their paths from a document.
  private func pictures(_ document: Document, of pictures: [String: String]) -> [(OutputPath, [UInt8])] {
    guard let tree = try? XMLTree(reading: document.file.bytes) else { return [] }
    return picturePaths(tree).compactMap { path in
      guard let found = pictures[path], let bytes = root.picture(found) else { return nil }
      return (SiteMap.picture(found), bytes)
    }
  }

  private func addSystem(_ files: inout [OutputPath: [UInt8]]) {
    let renderer = SystemXMLRenderer(map)
    for unit in renderer.plan(system) {
      for artifact in renderer.render(unit, of: system) { files[artifact.path, default: []] += artifact.bytes }
    }
  }

  /// JSON with one file on each line, so that two manifests can be compared with `diff`.
  private func manifest(_ documents: [Document], _ sums: [(Artifact, String)]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("format", "stdc-package")
      json.member("version", 1)
      if let organisation = system.system.configuration.organisation?.value {
        json.member("organisation", organisation)
      }
      json.key("standards")
      json.lines(documents) { json, document in
        let metadata = system.system[document.id].metadata
        json.object { json in
          if let number = metadata.number?.value.description ?? metadata.writtenNumber?.value {
            json.member("number", number)
          }
          json.member("title", metadata.displayTitle)
          json.member("file", document.file.path.description)
        }
      }
      json.key("files")
      json.lines(sums) { json, file in
        json.object { json in
          json.member("path", file.0.path.description)
          json.member("size", file.0.bytes.count)
          json.member("sha256", file.1)
        }
      }
    }
    json.newline()
    return json.bytes
  }
}
