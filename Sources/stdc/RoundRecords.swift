import StdConsultation
import StdModel
import StdPublish

/// What `consultation/` of a system holds: the receipts, the comments, and the changes of the drafting group.
struct RoundRecords {
  static let notesFile = "consultation/changes.yaml"

  let store: ConsultationStore
  let notes: [ChangeNote]
  /// The files among the sources of the system, so that one report can point at both.
  let sources: SourceSet
  let diagnostics: [Diagnostic]

  init(_ root: SourceRoot, beside system: SourceSet) throws {
    var files: [(path: String, bytes: [UInt8])] = system.texts.map { ($0.path, $0.bytes) }
    for path in [ConsultationFiles.returns, ConsultationFiles.comments, Self.notesFile] {
      do {
        files.append((path, try PlainFile.read(root.display(path))))
      } catch  where error.isMissing {
        continue
      } catch {
        throw Failure(
          zh: "无法读取 \(root.display(path))：\(error.message.zh)",
          en: "cannot read \(root.display(path)): \(error.message.en)")
      }
    }
    let sources = SourceSet(files)
    func file(_ path: String) -> SourceText? { sources.texts.first { $0.path == path } }
    let read = ConsultationStore.read(
      returns: file(ConsultationFiles.returns), comments: file(ConsultationFiles.comments))
    let readNotes = file(Self.notesFile).map { ChangeNote.read($0) }
    store = read.output
    notes = readNotes?.output ?? []
    diagnostics = read.diagnostics + (readNotes?.diagnostics ?? [])
    self.sources = sources
  }
}
