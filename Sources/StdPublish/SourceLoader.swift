import Glibc
package import StdModel

/// The files of one compilation, and what was wrong with those that could not be read.
package struct LoadedSources: Sendable {
  package let root: SourceRoot
  package let sources: SourceSet
  /// Problems of single files, at `sources.unread` or at the text that they concern.
  package let diagnostics: [Diagnostic]
  /// Where only some files were asked for: their ids. The others are there because they belong to the same system.
  package let focus: Set<SourceID>?
}

/// Reads systems and single files from the disk, side by side.
package struct SourceLoader: Sendable {
  /// Whether a file on the command line is seen as part of the system that it lies in.
  package enum Surroundings: Sendable { case enclosingSystem, nothing }

  private let workers: Int
  private let limits: LoadLimits
  private let namedFiles: @Sendable (_ configuration: [UInt8]) -> [String]

  /// - Parameter namedFiles: the further files of a system, by their paths in its folder, that its `system.yaml`, given
  ///   as bytes, names.
  package init(
    workers: Int, limits: LoadLimits = LoadLimits(),
    namedFiles: @escaping @Sendable (_ configuration: [UInt8]) -> [String] = { _ in [] }
  ) {
    self.workers = max(1, workers)
    self.limits = limits
    self.namedFiles = namedFiles
  }

  /// All sources of the system in a folder.
  package func loadSystem(at path: String) async throws(LoadError) -> LoadedSources {
    let root = try SourceRoot(path)
    guard root.isSystem else {
      throw .noSystem(path: root.displayPath, nearest: SourceRoot.system(enclosing: "\(root.realPath)/."))
    }
    var found = try walk(root) { root throws(SystemError) in try .system(root, limits: limits) }
    if case .bytes(let configuration) = content(of: "\(root.realPath)/\(SourceRoot.systemFile)") {
      for name in namedFiles(configuration) { found.add(name) }
    }
    return try await load(found, from: root)
  }

  /// All Markdown files of a folder: the system where it is one, its part of the system that it lies in, else every
  /// file on its own.
  package func loadFolder(
    at path: String, in surroundings: Surroundings = .enclosingSystem
  ) async throws(LoadError) -> LoadedSources {
    let root = try SourceRoot(path)
    guard !root.isSystem else { return try await loadSystem(at: path) }
    if surroundings == .enclosingSystem, let system = SourceRoot.system(enclosing: "\(root.realPath)/.") {
      let part = String(root.realPath.dropFirst(system == "/" ? 1 : system.count + 1)) + "/"
      let loaded = try await loadSystem(at: SourceRoot.relativeToWorkingFolder(system))
      let focus = loaded.sources.ids { $0.utf8.starts(with: part.utf8) }
      if !focus.isEmpty { return loaded.narrowed(to: focus) }
    }
    let found = try walk(root) { root throws(SystemError) in try .folder(root, .sources, limits: limits) }
    guard !found.texts.isEmpty || !found.problems.isEmpty else { throw .noSources(path: root.displayPath) }
    return try await load(found, from: root)
  }

  /// The named files, together with the system that they lie in, or alone where there is none.
  package func loadFiles(_ paths: [String], in surroundings: Surroundings) async throws(LoadError) -> LoadedSources {
    if surroundings == .enclosingSystem, let system = try enclosingSystem(of: paths) {
      let loaded = try await loadSystem(at: system.path)
      let focus = loaded.sources.ids { system.members.contains($0) }
      // A file in the folder that is no part of the system, such as a draft beside it, is read alone.
      if focus.count == system.members.count { return loaded.narrowed(to: focus) }
    }
    var files: [(path: String, bytes: [UInt8])] = []
    var problems: [(path: String, problem: LoadProblem)] = []
    for path in paths {
      switch content(of: path) {
      case .bytes(let bytes): files.append((path, bytes))
      case .problem(.unreadable(let error)): throw .unreachable(path: path, error)
      case .problem(let problem): problems.append((path, problem))
      }
    }
    return assemble(files, pictures: [], problems: problems, root: try SourceRoot("."))
  }

  /// A text that was piped in, up to the limit of one text, under a name for messages.
  package func loadStandardInput(named name: String) throws(LoadError) -> LoadedSources {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count == 0 { break }
      if count > 0 { bytes += chunk[..<count] } else if errno != EINTR { throw .unreachable(path: name, .current) }
      guard bytes.count <= limits.fileSize else { throw .tooMuchText(path: name, limit: limits.fileSize) }
    }
    return assemble([(name, bytes)], pictures: [], problems: [], root: try SourceRoot("."))
  }

  /// Every file below a folder, by its path in it: templates that an organisation lays over the built-in ones.
  package func loadTemplates(at path: String) async throws(LoadError) -> [(path: String, bytes: [UInt8])] {
    let root = try SourceRoot(path)
    let found = try walk(root) { root throws(SystemError) in try .folder(root, .everything, limits: limits) }
    let loaded = try await load(found, from: root)
    if let problem = loaded.diagnostics.first {
      throw .unusable(path: root.display(loaded.sources[problem.span.source].path), problem.message)
    }
    return loaded.sources.texts.map { ($0.path, $0.bytes) }
  }

  private func walk(
    _ root: SourceRoot, _ step: (SourceRoot) throws(SystemError) -> SourceWalk
  ) throws(LoadError) -> SourceWalk {
    let walk: SourceWalk
    do throws(SystemError) { walk = try step(root) } catch { throw .unreachable(path: root.displayPath, error) }
    guard !walk.isCutShort else { throw .tooManyFiles(path: root.displayPath, limit: limits.files) }
    return walk
  }
}

extension SourceLoader {
  private enum Content: Sendable {
    case bytes([UInt8])
    case problem(LoadProblem)
  }

  private func load(_ walk: SourceWalk, from root: SourceRoot) async throws(LoadError) -> LoadedSources {
    var files: [(path: String, bytes: [UInt8])] = []
    var problems = walk.problems
    let contents = await contents(of: walk.texts, in: root)
    guard contents.count == walk.texts.count else {
      throw .tooMuchText(path: root.displayPath, limit: limits.totalSize)
    }
    for (path, content) in zip(walk.texts, contents) {
      switch content {
      case .bytes(let bytes): files.append((path, bytes))
      case .problem(.unreadable(let error)) where path == SourceRoot.systemFile:
        throw .unreachable(path: root.display(path), error)
      case .problem(let problem): problems.append((path, problem))
      }
    }
    var pictures: [String] = []
    for path in walk.pictures {
      if let problem = Picture.problem(at: "\(root.realPath)/\(path)", limits: limits) {
        problems.append((path, problem))
      } else {
        pictures.append(path)
      }
    }
    return assemble(files, pictures: pictures, problems: problems, root: root)
  }

  /// The files in the order of their paths; fewer where they hold more text than is allowed.
  private func contents(of paths: [String], in root: SourceRoot) async -> [Content] {
    let position = SharedCounter()
    let total = SharedCounter()
    let parts = await withTaskGroup(of: [(index: Int, content: Content)].self) { group in
      for _ in 0..<min(workers, max(1, paths.count)) {
        group.addTask {
          var part: [(index: Int, content: Content)] = []
          while case let index = position.next(), index < paths.count {
            let content = content(of: "\(root.realPath)/\(paths[index])")
            if case .bytes(let bytes) = content, total.add(bytes.count) > limits.totalSize { break }
            part.append((index, content))
          }
          return part
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    return parts.sorted { $0.index < $1.index }.map(\.content)
  }

  private func content(of path: String) -> Content {
    do throws(SystemError) {
      // A pipe would make opening wait for a writer.
      let file = try FileHandle.open(path, O_RDONLY | O_NONBLOCK)
      let status = try file.status()
      switch status.st_mode & S_IFMT {
      case S_IFREG: break
      case S_IFDIR: return .problem(.unreadable(SystemError(EISDIR)))
      default: return .problem(.special)
      }
      let size = Int(status.st_size)
      guard size <= limits.fileSize else { return .problem(.tooLarge(size: size, limit: limits.fileSize)) }
      return .bytes(try file.read(size))
    } catch {
      return .problem(.unreadable(error))
    }
  }

  private func assemble(
    _ files: [(path: String, bytes: [UInt8])], pictures: [String], problems: [(path: String, problem: LoadProblem)],
    root: SourceRoot
  ) -> LoadedSources {
    let problems = problems.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let sources = SourceSet(files, unread: problems.map(\.path), pictures: pictures)
    let diagnostics = zip(sources.unread, problems).map { $1.problem.diagnostic(at: $0.id) }
    return LoadedSources(root: root, sources: sources, diagnostics: diagnostics, focus: nil)
  }
}

extension SourceLoader {
  /// The system that all files lie in, and their paths in it; nil where one of them lies in none.
  private func enclosingSystem(of files: [String]) throws(LoadError) -> (path: String, members: Set<String>)? {
    var found: String?
    var members: Set<String> = []
    for file in files {
      guard let real = SourceRoot.resolve(file) else { throw .unreachable(path: file, .current) }
      guard let system = SourceRoot.system(enclosing: real) else { return nil }
      if let found, found != system { throw .differentSystems(found, system) }
      found = system
      members.insert(String(real.dropFirst(system == "/" ? 1 : system.count + 1)))
    }
    guard let found else { return nil }
    return (SourceRoot.relativeToWorkingFolder(found), members)
  }
}

extension LoadedSources {
  fileprivate func narrowed(to focus: Set<SourceID>) -> LoadedSources {
    LoadedSources(root: root, sources: sources, diagnostics: diagnostics, focus: focus)
  }
}

extension SourceSet {
  /// The files with these paths, those that could not be read among them.
  fileprivate func ids(where isWanted: (String) -> Bool) -> Set<SourceID> {
    Set((texts + unread).filter { isWanted($0.path) }.map(\.id))
  }
}

extension SourceRoot {
  /// A path without links as the user would type it where they are: `standards`, `..`, or absolute when it is far away.
  fileprivate static func relativeToWorkingFolder(_ path: String) -> String {
    guard let here = resolve(".") else { return path }
    if path == here { return "." }
    if path.utf8.starts(with: "\(here)/".utf8) { return String(path.dropFirst(here.count + 1)) }
    guard path != "/", here.utf8.starts(with: "\(path)/".utf8) else { return path }
    let steps = here.utf8.dropFirst(path.utf8.count).count { $0 == UInt8(ascii: "/") }
    return Array(repeating: "..", count: steps).joined(separator: "/")
  }
}
