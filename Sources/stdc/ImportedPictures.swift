import Glibc
import StdModel
import StdPublish

/// The pictures of an imported document: found from the XML file, copied into a folder beside the source.
struct ImportedPictures {
  /// Where the source finds each picture, by its path in the document.
  private(set) var paths: [String: String] = [:]
  private var files: [(from: String, to: String)] = []
  private var folder = ""

  private static let endings = ["svg", "png", "jpg", "jpeg", "gif", "webp"]

  /// Looks for the pictures; nothing is copied yet. Only pictures at relative paths count: a document from elsewhere
  /// names no other file of this machine. A name without ending, as ISO writes it, is tried with all of them.
  init(_ hrefs: [String], of file: String, beside target: String) {
    guard file != "-", target != "-" else { return }
    let origin = Self.folder(of: file)
    let stem = target.split(separator: "/").last.map { $0.split(separator: ".").first.map(String.init) ?? "" } ?? ""
    let name = "\(stem.isEmpty ? "standard" : stem)-pictures"
    folder = Self.folder(of: target) + name
    var taken: Set<String> = []
    for href in hrefs where !href.hasPrefix("/") && !href.contains(":") && !href.contains("\\") {
      guard let found = Self.find(origin + href) ?? Self.find(origin, decoded: href) else { continue }
      var plain = found.split(separator: "/").last.map(String.init) ?? "picture"
      while !taken.insert(plain).inserted { plain = "_" + plain }
      paths[href] = "\(name)/\(plain)"
      files.append((found, "\(folder)/\(plain)"))
    }
  }

  func copy() throws(Failure) {
    guard !files.isEmpty else { return }
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
      throw Failure(zh: "无法新建文件夹 \(folder)", en: "cannot make the folder \(folder)")
    }
    for (from, to) in files { try XMLFile.write(try XMLFile.read(from), to: to) }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// A name as an address writes it: `%E5%A4%A7%E5%8E%85.svg`.
  private static func find(_ origin: String, decoded href: String) -> String? {
    guard let path = href.percentDecoded, path != href, !path.hasPrefix("/"),
      path.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "\\") })
    else { return nil }
    return find(origin + path)
  }

  private static func find(_ path: String) -> String? {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let candidates = endings.contains(ending) ? [path] : endings.map { "\(path).\($0)" }
    return candidates.first { candidate in
      var status = stat()
      return stat(candidate, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size <= 64 << 20
    }
  }
}
