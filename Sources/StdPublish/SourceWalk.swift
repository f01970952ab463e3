import Glibc
import StdModel

/// What lies in a folder of sources, before anything is read. Hidden names and `output` are passed over.
struct SourceWalk {
  enum Selection {
    /// Markdown files and pictures.
    case sources
    /// All files; they count as texts.
    case everything
  }

  private(set) var texts: [String] = []
  private(set) var pictures: [String] = []
  private(set) var problems: [(path: String, problem: LoadProblem)] = []
  /// Whether the walk ended early because there are more files than allowed.
  private(set) var isCutShort = false

  private let root: SourceRoot
  private let selection: Selection
  private let limits: LoadLimits

  /// The files of a system: its `system.yaml` and what the folders of the subsystems and the statements hold.
  static func system(_ root: SourceRoot, limits: LoadLimits) throws(SystemError) -> SourceWalk {
    var walk = SourceWalk(root: root, selection: .sources, limits: limits)
    let folder = try FileHandle.open(root.realPath, O_RDONLY | O_DIRECTORY)
    walk.texts.append(SourceRoot.systemFile)
    for entry in try folder.entries() {
      if SourceRoot.folders.contains(entry.printableName) {
        walk.visit(entry, of: folder, below: "", depth: 0)
      } else if entry.kind == .file, let name = entry.name, isMarkdown(name), !isNotice(name) {
        walk.problems.append((name, .outsideSubsystems))
      }
    }
    return walk
  }

  /// Every file of the selected kinds below a folder.
  static func folder(_ root: SourceRoot, _ selection: Selection, limits: LoadLimits) throws(SystemError) -> SourceWalk {
    var walk = SourceWalk(root: root, selection: selection, limits: limits)
    let folder = try FileHandle.open(root.realPath, O_RDONLY | O_DIRECTORY)
    for entry in try folder.entries() { walk.visit(entry, of: folder, below: "", depth: 0) }
    return walk
  }

  /// Adds a file that `system.yaml` names, where there is one of that name inside the folder.
  mutating func add(_ path: String) {
    guard !path.isEmpty, path.utf8.first != UInt8(ascii: "/"), path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }),
      !texts.contains(path), let target = SourceRoot.resolve("\(root.realPath)/\(path)")
    else { return }
    guard target.utf8.starts(with: "\(root.realPath)/".utf8) else {
      problems.append((path, .leavesFolder(target: target)))
      return
    }
    texts.append(path)
  }

  /// Those of the paths of a tree that belong to a system, or, where there is no `system.yaml`, that are sources.
  static func selected(_ paths: [String]) -> (texts: [String], pictures: [String]) {
    let isSystem = paths.contains(SourceRoot.systemFile)
    let kept = paths.filter { path in
      if isSystem, path == SourceRoot.systemFile { return true }
      let parts = path.split(separator: "/")
      guard !parts.contains(where: { $0.utf8.first == UInt8(ascii: ".") || $0 == outputFolder }) else { return false }
      return !isSystem || parts.count > 1 && SourceRoot.folders.contains(String(parts[0]))
    }
    return (kept.filter { $0 == SourceRoot.systemFile || isMarkdown($0) }, kept.filter(isPicture))
  }

  private init(root: SourceRoot, selection: Selection, limits: LoadLimits) {
    self.root = root
    self.selection = selection
    self.limits = limits
  }

  private mutating func visit(_ entry: FolderEntry, of folder: borrowing FileHandle, below prefix: String, depth: Int) {
    guard !isCutShort, entry.printableName.utf8.first != UInt8(ascii: ".") else { return }
    guard let name = entry.name else {
      problems.append((prefix + entry.printableName, .badName))
      return
    }
    let path = prefix + name
    switch entry.kind {
    case .folder where name != Self.outputFolder:
      enter(name, of: folder, path: path, depth: depth + 1)
    case .folder: break
    case .file:
      collect(path)
    case .link:
      follow(path)
    case .special:
      if isWanted(name) { problems.append((path, .special)) }
    }
  }

  private mutating func enter(_ name: String, of parent: borrowing FileHandle, path: String, depth: Int) {
    guard depth <= limits.depth else {
      problems.append((path, .tooDeep(limit: limits.depth)))
      return
    }
    do throws(SystemError) {
      let folder = try parent.open(name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
      for entry in try folder.entries() { visit(entry, of: folder, below: path + "/", depth: depth) }
    } catch {
      problems.append((path, .unreadable(error)))
    }
  }

  private mutating func collect(_ path: String) {
    if selection == .everything || Self.isMarkdown(path) {
      texts.append(path)
    } else if Self.isPicture(path) {
      pictures.append(path)
    }
    isCutShort = texts.count + pictures.count > limits.files
  }

  /// A link to a file of the same folder is as good as the file; one to a folder would bring files in twice.
  private mutating func follow(_ path: String) {
    guard isWanted(path) || isFolder(path) else { return }
    guard let target = SourceRoot.resolve("\(root.realPath)/\(path)") else {
      problems.append((path, .unreadable(.current)))
      return
    }
    guard target.utf8.starts(with: "\(root.realPath)/".utf8) else {
      problems.append((path, .leavesFolder(target: target)))
      return
    }
    if isFolder(path) { problems.append((path, .linkedFolder)) } else { collect(path) }
  }

  private func isWanted(_ name: String) -> Bool {
    selection == .everything || Self.isMarkdown(name) || Self.isPicture(name)
  }

  private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat("\(root.realPath)/\(path)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static let outputFolder = "output"

  private static func isMarkdown(_ name: String) -> Bool { hasExtension(name, [".md", ".markdown"]) }

  private static func isPicture(_ name: String) -> Bool {
    hasExtension(name, [".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"])
  }

  /// A note for people that belongs beside any set of files.
  private static func isNotice(_ name: String) -> Bool {
    let name = name.uppercased()
    return ["README", "LICENSE", "CHANGELOG", "CONTRIBUTING"].contains { name.utf8.starts(with: $0.utf8) }
  }

  private static func hasExtension(_ name: String, _ extensions: [String]) -> Bool {
    extensions.contains { suffix in
      name.utf8.count > suffix.utf8.count
        && name.utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) { $0 | 0x20 == $1 | 0x20 }
    }
  }
}
