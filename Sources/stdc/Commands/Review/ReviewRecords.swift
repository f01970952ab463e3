import StdDrafts
import StdModel
import StdPublish
import StdReports
import StdReview

/// The records of reviews in `review/` of a system, one file for each standard, and what they say of its drafts.
struct ReviewRecords: Sendable {
  let system: ReviewedSystem
  let sources: SourceSet
  let findings: [Diagnostic]
  let exists: Bool
  private let root: SourceRoot
  /// Where the record of each standard belongs, and where it stands now.
  private let places: [StandardID: (path: String, old: String?)]

  private static let folder = "review"

  /// Whether a system has records of reviews.
  static func areThere(in root: SourceRoot) -> Bool { PlainFile.isFolder(root.display(folder)) }

  init(_ result: CompilationRun.Result, _ ledgers: SystemLedgers) throws {
    root = result.loaded.root
    let files = try Self.files(in: root)
    exists = !files.isEmpty
    sources = SourceSet(files)
    var findings: [Diagnostic] = []
    var found: [String: ReviewRecord] = [:]
    for source in sources.texts {
      let read = ReviewRecord.read(source)
      findings += read.diagnostics
      found[source.path] = read.output
    }
    self.findings = findings
    let drafts = ledgers.entries.map(\.draft)
    var places: [StandardID: (path: String, old: String?)] = [:]
    var free = Set(found.keys)
    for draft in drafts {
      let path = Self.path(ofSource: draft.path)
      places[draft.standard] = (path, free.remove(path))
    }
    // A record whose source is gone belongs to the standard with the same number.
    var byNumber: [String: String] = [:]
    for path in free.sorted() { if let number = found[path]?.standard, !number.isEmpty { byNumber[number] = path } }
    var records: [StandardID: ReviewRecord] = [:]
    for draft in drafts {
      if places[draft.standard]?.old == nil, let old = byNumber.removeValue(forKey: draft.number) {
        places[draft.standard]?.old = old
      }
      guard let old = places[draft.standard]?.old, var record = found[old] else { continue }
      record.source = draft.path
      record.standard = draft.number
      records[draft.standard] = record
    }
    self.places = places
    system = ReviewedSystem(
      ledgers.entries.map { ($0.draft, $0.update.ids) }, records: records,
      pictures: exists ? Self.pictures(of: result) : [:], hash: { sha256($0) })
  }

  /// Says on standard error what could not be read.
  func tellFindings(_ language: Language) {
    for finding in findings.sorted() {
      let source = sources[finding.span.source]
      let line = LineIndex(source).position(of: finding.span.lowerBound).line
      StandardStream.error.writeLine("\(root.display(source.path)):\(line): \(finding.message[language])")
    }
  }

  /// Adds acts to the ends of the records of their standards; returns the files that were written.
  func append(_ acts: [(draft: Draft, act: ReviewAct)]) throws -> [String] {
    var written: [String] = []
    for (draft, act) in acts {
      guard let place = places[draft.standard] else { continue }
      var bytes =
        sources.texts.first { $0.path == place.old }?.bytes
        ?? Array(ReviewRecord(source: draft.path, standard: draft.number).head.utf8)
      if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
      bytes += Array(act.yaml.utf8)
      let target = root.display(place.path)
      do throws(SystemError) {
        let folders = target.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        try PlainFolder.make(folders.joined(separator: "/"))
        try PlainFile.write(bytes, to: target)
      } catch {
        throw Failure(zh: "无法写入 \(target)：\(error.message.zh)", en: "cannot write \(target): \(error.message.en)")
      }
      written.append(target)
    }
    return written
  }

  /// `review/support/finance.yaml` for `support/finance.md`.
  private static func path(ofSource source: String) -> String {
    "\(folder)/\(source.hasSuffix(".md") ? String(source.dropLast(3)) : source).yaml"
  }

  private static func files(in root: SourceRoot) throws -> [(path: String, bytes: [UInt8])] {
    do throws(SystemError) {
      return try PlainFolder.files(below: root.display(folder), ending: ".yaml").map {
        ("\(folder)/\($0.path)", $0.bytes)
      }
    } catch {
      throw Failure(
        zh: "无法读取 \(root.display(folder))：\(error.message.zh)",
        en: "cannot read \(root.display(folder)): \(error.message.en)")
    }
  }

  /// The hashes of the pictures that figures show, so that another picture under the same name is noticed.
  private static func pictures(of result: CompilationRun.Result) -> [StandardID: [NodeID: String]] {
    let system = result.compilation.resolved
    var found: [StandardID: [NodeID: String]] = [:]
    for standard in system.system.standards {
      for figure in standard.figures {
        guard case .image(let path, _, _) = figure.content,
          let picture = SiteMap.picturePath(path, in: system.sources[standard.source].path),
          let bytes = result.loaded.root.picture(picture)
        else { continue }
        found[standard.id, default: [:]][figure.id] = sha256(bytes)
      }
    }
    return found
  }
}
