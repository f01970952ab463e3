import Foundation
import StdDrafts
import StdModel
import Testing

/// Real drafts, edited at random: how many blocks are found again.
struct EditExperimentTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/corpus").standardizedFileURL

  static let corpus: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { "\(folder.path)/\($0)" }
  }()

  @Test(.enabled(if: !corpus.isEmpty, "the drafts of ../shared/corpus are not here"))
  func `Edited drafts keep their ids`() async throws {
    var drafts: [Draft] = []
    for path in Self.corpus {
      drafts.append(await draft(try String(contentsOfFile: path, encoding: .utf8), path: "base/\(drafts.count).md"))
    }
    var total = EditOutcome()
    for (place, draft) in drafts.enumerated() {
      let strangers = drafts.enumerated().filter { $0.offset != place }.flatMap { $0.element.blocks }
      for seed in 0..<40 {
        var edit = RandomEdit(seed: UInt64(place * 1000 + seed + 1), strangers: strangers)
        total.add(edit.outcome(of: draft))
      }
    }
    print("edited drafts: \(total)")
    #expect(total.wrong == 0)
    #expect(Double(total.lost) <= 0.04 * Double(total.stayed))
  }
}

/// What alignment made of the blocks of edited drafts.
struct EditOutcome: CustomStringConvertible {
  var stayed = 0
  var right = 0
  var wrong = 0
  var lost = 0
  var examples: [String] = []

  mutating func add(_ other: EditOutcome) {
    stayed += other.stayed
    right += other.right
    wrong += other.wrong
    lost += other.lost
    examples += other.examples
  }

  var description: String {
    "\(stayed) stayed, \(right) right, \(wrong) wrong, \(lost) lost \(examples.prefix(12).joined(separator: "\n"))"
  }
}

/// Edits a draft: 5 % of the blocks inserted, 15 % edited, 3 % deleted.
struct RandomEdit: RandomNumberGenerator {
  private var state: UInt64
  private let strangers: [DraftBlock]

  init(seed: UInt64, strangers: [DraftBlock]) {
    state = seed &* 0x9E37_79B9_7F4A_7C15
    self.strangers = strangers
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  mutating func outcome(of draft: Draft) -> EditOutcome {
    let old = draft.blocks
    var edited: [(block: DraftBlock, origin: Int?)] = []
    for (place, block) in old.enumerated() {
      if chance(5), let stranger = strangers.randomElement(using: &self) { edited.append((stranger, nil)) }
      if chance(3) { continue }
      edited.append((chance(15) ? block.with(text: changed(block.text)) : block, place))
    }
    let alignment = align(old.map { AlignedBlock($0) }, edited.map { AlignedBlock($0.block) })
    var outcome = EditOutcome()
    for (place, (block, origin)) in edited.enumerated() {
      let found = alignment.old[place]
      if origin != nil { outcome.stayed += 1 }
      if found == origin {
        outcome.right += origin == nil ? 0 : 1
      } else if let found {
        // Of two blocks with the same text either is right.
        if let origin, old[found].text == old[origin].text, old[found].kind == old[origin].kind {
          outcome.right += 1
        } else if origin == nil, old[found].text == block.text, old[found].kind == block.kind {
          continue
        } else {
          outcome.wrong += 1
          outcome.examples.append("\(block.kind) “\(block.text)” as “\(old[found].text)”")
        }
      } else {
        outcome.lost += 1
      }
    }
    return outcome
  }

  private mutating func chance(_ percent: UInt64) -> Bool { next() % 100 < percent }

  /// A small change: some characters put in, taken out or replaced, or half of a long text.
  private mutating func changed(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    let count = 1 + Int(next() % 4)
    let place = Int(next() % UInt64(scalars.count + 1))
    let words = Array("应当场登记并及时答复服务对象的咨询和投诉事项".unicodeScalars)
    let start = Int(next() % UInt64(words.count - 4))
    let new = words[start..<start + count]
    switch next() % 3 {
    case 0: scalars.insert(contentsOf: new, at: place)
    case 1: scalars.removeSubrange(place..<min(place + count, scalars.count))
    default: scalars.replaceSubrange(place..<min(place + count, scalars.count), with: new)
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension DraftBlock {
  func with(text: String) -> DraftBlock {
    DraftBlock(node: node, kind: kind, number: number, text: text, clause: clause, indent: indent)
  }
}
