import Glibc
package import StdModel

/// Why sources could not be taken from version control.
package enum GitError: Error, Hashable, Sendable {
  /// The program is not installed.
  case missing
  /// There is no such revision, or no such path in it; what git says of it.
  case unknown(String, String)
  case tooLarge(String, limit: Int)
  case failed(SystemError)

  package var message: Bilingual {
    switch self {
    case .missing:
      Bilingual(
        zh: "没有找到 git；可以把旧稿放进一个文件夹，用 stdc diff 旧文件夹 新文件夹 比较",
        en: "git is not installed; put the old draft into a folder and compare folders: stdc diff OLD NEW")
    case .unknown(let name, let words):
      Bilingual(
        zh: "没有文件或文件夹 \(name)，它也不是 git 中的版本：\(words)",
        en: "\(name) is no file, no folder and no revision of git: \(words)")
    case .tooLarge(let name, let limit):
      Bilingual(
        zh: "\(name) 中的文本超过 \(limit / mebibyte) MiB", en: "\(name) holds more than \(limit / mebibyte) MiB of text")
    case .failed(let error):
      Bilingual(zh: "无法运行 git：\(error.message.zh)", en: "cannot run git: \(error.message.en)")
    }
  }
}

/// Takes the sources of a draft from version control, by running `git` where it is installed. Nothing is checked out.
package struct Git: Sendable {
  private let path: String
  private let environment: [String]
  private let limits = LoadLimits()

  /// Looks for `git` in the folders of `PATH` in the given variables (`NAME=value`).
  package init(environment: [String]) throws(GitError) {
    let search = environment.first { $0.hasPrefix("PATH=") }.map { $0.dropFirst(5) } ?? ""
    let candidates = search.split(separator: ":").map { "\($0)/git" }
    guard let path = candidates.first(where: { access($0, X_OK) == 0 }) else { throw .missing }
    self.path = path
    // Messages in one language, and nothing that would ask or page.
    self.environment = environment.filter { !$0.hasPrefix("LC_ALL=") } + ["LC_ALL=C", "GIT_TERMINAL_PROMPT=0"]
  }

  /// The sources that a name such as `v1:standards` or `HEAD~3:./` stands for, seen from a folder: those of a tree, or a
  /// single file.
  package func sources(_ name: String, from folder: String) throws(GitError) -> SourceSet {
    let object = try line(["rev-parse", "--verify", "--end-of-options", name], folder, about: name)
    let isFile = try line(["cat-file", "-t", object], folder, about: name) == "blob"
    if isFile {
      let file = name.split(separator: ":", maxSplits: 1).last.map(String.init) ?? name
      return SourceSet([(file, try output(["cat-file", "blob", object], folder, about: name))])
    }
    var objects: [String: String] = [:]
    var total = 0
    for entry in try output(["ls-tree", "--full-tree", "-r", "-l", "-z", object], folder, about: name).split(
      separator: 0)
    {
      let parts = entry.split(separator: 0x09, maxSplits: 1)
      guard parts.count == 2 else { continue }
      let fields = String(decoding: parts[0], as: UTF8.self).split(separator: " ")
      guard fields.count == 4, fields[1] == "blob", fields[0] != "120000", let size = Int(fields[3]) else { continue }
      let path = String(decoding: parts[1], as: UTF8.self)
      guard size <= limits.fileSize || path.hasSuffix(".md") == false else {
        throw .tooLarge("\(name) \(path)", limit: limits.fileSize)
      }
      objects[path] = String(fields[2])
      total += path.hasSuffix(".md") ? size : 0
    }
    guard total <= limits.totalSize else { throw .tooLarge(name, limit: limits.totalSize) }
    let selected = SourceWalk.selected(objects.keys.sorted())
    let wanted = selected.texts.compactMap { path in objects[path].map { (path, $0) } }
    let contents = try contents(of: wanted.map(\.1), folder, about: name)
    return SourceSet(
      zip(wanted, contents).map { (path: $0.0, bytes: $1) }, pictures: selected.pictures)
  }

  /// Several files at once: for each `<id> blob <size>`, a line end, the bytes, a line end.
  private func contents(of objects: [String], _ folder: String, about name: String) throws(GitError) -> [[UInt8]] {
    let input = Array((objects.joined(separator: "\n") + "\n").utf8)
    let bytes = objects.isEmpty ? [] : try output(["cat-file", "--batch"], folder, input: input, about: name)
    var files: [[UInt8]] = []
    var start = 0
    while start < bytes.count, let end = bytes[start...].firstIndex(of: 0x0A) {
      let head = String(decoding: bytes[start..<end], as: UTF8.self).split(separator: " ")
      guard head.count == 3, let size = Int(head[2]), end + 1 + size <= bytes.count else { break }
      files.append(Array(bytes[end + 1..<end + 1 + size]))
      start = end + size + 2
    }
    guard files.count == objects.count else { throw .unknown(name, "cat-file") }
    return files
  }

  private func line(_ arguments: [String], _ folder: String, about name: String) throws(GitError) -> String {
    let bytes = try output(arguments, folder, about: name)
    return String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
  }

  private func output(
    _ arguments: [String], _ folder: String, input: [UInt8] = [], about name: String
  ) throws(GitError) -> [UInt8] {
    let run: (status: Int32, output: [UInt8], complaints: [UInt8])
    do throws(SystemError) { run = try self.run(arguments, folder, input: input) } catch { throw .failed(error) }
    guard run.status == 0 else {
      var words = String(decoding: run.complaints, as: UTF8.self).split(separator: "\n").first ?? "git"
      if words.hasPrefix("fatal: ") { words = words.dropFirst("fatal: ".count) }
      throw .unknown(name, String(words))
    }
    return run.output
  }

  private func run(
    _ arguments: [String], _ folder: String, input: [UInt8]
  ) throws(SystemError) -> (status: Int32, output: [UInt8], complaints: [UInt8]) {
    let process = try ChildProcess(
      path, ["git", "-C", folder, "--no-pager", "--no-optional-locks"] + arguments, environment: environment,
      input: input)
    while true {
      if let status = process.status() { return (status, try process.output(), try process.complaints()) }
      usleep(500)
    }
  }
}
