import StdCompiler
import StdDrafts
import StdModel
import StdPublish

/// Where a draft to compare comes from, as the command line or `system.yaml` names it.
struct DraftSource: Sendable {
  /// What people call it.
  let name: String
  private let place: Place

  private enum Place: Sendable {
    case folder(String)
    case file(String)
    /// A name that git knows, and the folder from which it is seen.
    case revision(String, from: String)
  }

  /// A folder, a file, a revision with a path (`v1:standards`), or a revision alone: then `folder` as it was there.
  init(_ name: String, folder: String) {
    self.name = name
    if PlainFile.isFolder(name) {
      place = .folder(name)
    } else if PlainFile.exists(name) {
      place = .file(name)
    } else if name.contains(":") {
      place = .revision(name, from: ".")
    } else {
      place = .revision("\(name):./", from: PlainFile.isFolder(folder) ? folder : ".")
    }
  }

  /// A revision as git names it, seen from a folder.
  init(_ revision: String, revisionOf folder: String, name: String) {
    self.name = name
    place = .revision(revision, from: folder)
  }

  /// What `previous` of a system says: a folder inside the system's folder, or a revision of git. Sources come from many
  /// hands, so they cannot name other folders; the command line can.
  init(previous: String, of root: SourceRoot) {
    name = previous
    let isInside = !previous.hasPrefix("/") && !previous.split(separator: "/").contains("..")
    let folder = root.display(previous)
    place =
      isInside && PlainFile.isFolder(folder)
      ? .folder(folder) : .revision(previous.contains(":") ? previous : "\(previous):./", from: root.displayPath)
  }

  /// The folder, where the draft is one.
  var folder: String? {
    switch place {
    case .folder(let path): path
    case .file, .revision: nil
    }
  }

  /// The draft compiled, as the documents of a comparison.
  func drafts(_ templates: Templates, _ options: CompilationOptions) async throws -> [Draft] {
    let system = try await system(templates, options)
    let drafts = system.system.standards.map { Draft($0.id, of: system) }
    guard !drafts.isEmpty else {
      throw Failure(zh: "\(name) 中没有标准", en: "there is no standard in \(name)")
    }
    return drafts
  }

  private func system(_ templates: Templates, _ options: CompilationOptions) async throws -> ResolvedSystem {
    let loader = SourceLoader(workers: options.workers)
    let sources: SourceSet
    switch place {
    case .folder(let path): sources = try await loader.loadFolder(at: path, in: .nothing).sources
    case .file(let path): sources = try await loader.loadFiles([path], in: .nothing).sources
    case .revision(let name, let folder):
      do {
        sources = try Git(environment: environmentVariables()).sources(name, from: folder)
      } catch {
        throw Failure(error.message)
      }
    }
    let input = CompilerInput(sources: sources, profiles: templates.profiles, workers: options.workers)
    return await compile(input).resolved
  }
}
