import Foundation
import TestSupport
import Testing

/// The example system with some of its standards out for comment.
enum DraftForComment {
  static let sources = [
    "base/standard-system.md", "implementation/counter-acceptance.md", "implementation/complaints.md",
  ]

  /// Makes the system at `name` in the folder, its ids recorded, so that it can be published.
  static func make(_ name: String, _ sources: [String] = sources, in folder: TemporaryFolder) throws {
    #expect(try Executable.run(["init", name, "--example"], in: folder.path).status == 0)
    let root = "\(folder.path)/\(name)"
    for path in sources + ["statements/standard-system.md"] {
      let text = try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
      try text.replacingOccurrences(of: "stage: 发布稿", with: "stage: 征求意见稿")
        .write(toFile: "\(root)/\(path)", atomically: true, encoding: .utf8)
    }
    let system = try String(contentsOfFile: "\(root)/system.yaml", encoding: .utf8)
    // One drafting statement is enough here.
    let round = """

      rules:
        PROC-02: off
      consultation:
        opens: 2026-03-01
        closes: 2099-03-31
        contact: {name: 标准化办公室, phone: "0000-0000000", email: office@example.org}

      """
    try (system + round).write(toFile: "\(root)/system.yaml", atomically: true, encoding: .utf8)
    #expect(try Executable.run(["ids", name], in: folder.path).status == 0)
  }
}
