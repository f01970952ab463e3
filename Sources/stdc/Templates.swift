import StdAssets
import StdModel
import StdPublish

/// The templates of a run: the built-in ones, and over them those of the organisation (`--templates`).
struct Templates {
  private let overlay: [(path: String, bytes: [UInt8])]

  /// Reads the organisation's folder, which is laid out as `templates/` is: `site/`, `profiles/`, `catalogue/`.
  init(overlay folder: String?, workers: Int) async throws {
    guard let folder else {
      overlay = []
      return
    }
    overlay = try await SourceLoader(workers: workers).loadTemplates(at: folder)
    let known = ["site/", "profiles/", "catalogue/"]
    guard overlay.contains(where: { file in known.contains { file.path.hasPrefix($0) } }) else {
      throw Failure(
        zh: "\(folder) 中没有 site、profiles 或 catalogue 文件夹，不是模板文件夹",
        en: "\(folder) is no folder of templates: it has neither site nor profiles nor catalogue")
    }
  }

  /// The framework profiles.
  var profiles: [SourceText] { texts(in: .profiles, under: "profiles/") }

  /// What is known of the editions of standards from elsewhere.
  var catalogue: [SourceText] { texts(in: .catalogue, under: "catalogue/") }

  /// The page shell and the files of the look, by their names in `site/`.
  var site: [(path: String, bytes: [UInt8])] { files(in: .site, under: "site/") }

  /// A file of the pages that `stdc serve` shows beside the site; they belong to the program.
  static func server(_ name: String) -> [UInt8] { EmbeddedAssets.file(name, in: .server)?.bytes ?? [] }

  private func texts(in folder: EmbeddedAssets.Folder, under prefix: String) -> [SourceText] {
    files(in: folder, under: prefix).enumerated().map { index, file in
      SourceText(id: SourceID(index), path: file.path, bytes: file.bytes)
    }
  }

  private func files(in folder: EmbeddedAssets.Folder, under prefix: String) -> [(path: String, bytes: [UInt8])] {
    let own = overlay.filter { $0.path.hasPrefix(prefix) }.map { (String($0.path.dropFirst(prefix.count)), $0.bytes) }
    let replaced = Set(own.map(\.0))
    let builtIn = EmbeddedAssets.files(in: folder).filter { !replaced.contains($0.path) }.map {
      ($0.path, $0.asset.bytes)
    }
    return (builtIn + own).sorted { $0.0 < $1.0 }
  }
}
