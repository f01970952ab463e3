import StdModel

/// What one subclause requires another one does not require once more in nearly the same words.
enum RepeatedRequirement: StandardRule {
  static let id = RuleID("GBT1.1-LVL-18")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("5.4.2、9.5.1"),
    summary: Bilingual(
      zh: "同一要求只在一处规定，另一处引用它，不用几乎相同的话再写一遍",
      en: "a requirement stands in one place, and others refer to it instead of saying nearly the same again"),
    why: Bilingual(
      zh: "修订时改了一处漏了一处，两处就互相矛盾；读者还要琢磨少的几个字是不是另有用意",
      en: "a revision changes one and forgets the other, and readers wonder what the small difference means"),
    wrong: [
      "## 5 保障\n\n### 5.1 机构\n\n平台应建立专业服务队伍，服务人员的配置应能满足平台入驻企业的服务需求。\n\n### 5.2 人员\n\n⟦平台应建立专业服务队伍，服务人员的配置应能满足入驻企业对服务的需求。⟧人员应遵守职业道德。\n",
      "## 5 保障\n\n### 5.1 机构\n\n服务中心应每季度公布一次服务事项目录、办理时限和收费依据。\n\n### 5.2 公开\n\n⟦服务中心应每季度公布一次服务事项目录、办理时限和收费依据。⟧\n",
    ],
    right: [
      // Another object, another number, the contrary: none is the same requirement.
      "## 5 保障\n\n### 5.1 技术\n\n平台应建立技术服务的专业队伍，每季度至少组织1次技术服务的业务培训并记录结果。\n\n### 5.2 融资\n\n平台应建立融资服务的专业队伍，每季度至少组织1次融资服务的业务培训并记录结果。\n\n### 5.3 停用\n\n平台应建立技术服务的专业队伍，每季度至少组织2次技术服务的业务培训并记录结果。\n",
      "## 5 保障\n\n### 5.1 机构\n\n服务中心应每季度公布一次服务事项目录、办理时限和收费依据。\n\n### 5.2 公开\n\n服务事项目录的公布应符合5.1的规定，服务人员不应在公布之前向外提供。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    var index = SentenceIndex()
    var found: [Diagnostic] = []
    for element in document.elements where element.kind == .technical || element.kind == .annex(.normative) {
      element.clause.forEachClause { clause in
        for case .paragraph(let paragraph) in clause.blocks {
          for placed in document.resolution.provisions[paragraph.id] {
            let provision = placed.provision
            // Short sentences are alike without being the same.
            guard provision.kind == .requirement, provision.modal != nil,
              provision.sentence.upperBound - provision.sentence.lowerBound >= 66
            else { continue }
            let sentence = Sentence(clause: clause.id, prose: paragraph.prose, range: provision.sentence)
            guard let earlier = index.add(sentence) else { continue }
            found.append(
              finding(
                .repeated(document.place(of: earlier.clause), isSame: earlier.text == sentence.text),
                at: sentence.span, related: [Diagnostic.Label(earlier.span, .earlier)]))
          }
        }
      }
    }
    return found
  }
}

/// A class, because a sentence is compared with many others.
private final class Sentence {
  let clause: NodeID
  let prose: Prose
  let range: TextRange
  let words: Words

  init(clause: NodeID, prose: Prose, range: TextRange) {
    self.clause = clause
    self.prose = prose
    self.range = range
    words = Words(prose, range)
  }

  var text: Substring { prose[range] }
  var span: SourceSpan { prose.span(of: range) }
}

/// The sentences so far, found by what few of their pairs of characters come first in an arbitrary order: sentences
/// that are nearly the same share one of them. Each sentence is compared with few others, however many there are.
private struct SentenceIndex {
  private var sentences: [Sentence] = []
  private var places: [UInt32: [Int32]] = [:]

  private static let bucketSize = 8

  /// Takes a sentence and returns an earlier one of another subclause that says nearly the same.
  mutating func add(_ sentence: Sentence) -> Sentence? {
    let place = Int32(sentences.count)
    var found: Int32?
    for key in sentence.words.sketch {
      let bucket = places[key] ?? []
      for place in bucket where found == nil && sentences[Int(place)].clause != sentence.clause {
        if sentences[Int(place)].words.sayTheSame(as: sentence.words) { found = place }
      }
      if bucket.count < Self.bucketSize { places[key, default: []].append(place) }
    }
    sentences.append(sentence)
    return found.map { sentences[Int($0)] }
  }
}

/// The characters of a sentence that carry its meaning, by their numbers, and those of them that have to be the same.
private struct Words {
  /// In their order, without small words.
  private var letters: [UInt16] = []
  /// Digits, letters and negations, in their order.
  private var exact: [UInt16] = []
  /// One bit for each letter that stands here, which it shares with others: tells at a glance that two sentences each
  /// have a word of its own, as nearly all of those that are compared do.
  private var signature: UInt64 = 0
  /// The smallest hashes of the pairs of neighbouring characters.
  private(set) var sketch: [UInt32] = []

  private static let sketchSize = 4

  init(_ prose: Prose, _ range: TextRange) {
    prose.text.utf8.withContiguousStorageIfAvailable { read($0[range.lowerBound..<range.upperBound]) }
  }

  private mutating func read(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    letters.reserveCapacity(bytes.count / 3)
    sketch.reserveCapacity(Self.sketchSize + 1)
    let classes = CharacterClasses.shared
    var previous: UInt16 = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      var character = UInt16(bytes[index])
      if character & 0xF0 == 0xE0, index + 2 < bytes.endIndex {
        character = character << 12 | UInt16(bytes[index + 1] & 0x3F) << 6 | UInt16(bytes[index + 2] & 0x3F)
        index += 3
      } else {
        // No character of two or four bytes is part of a word, and neither is one of its bytes.
        index += 1
      }
      let kind = classes[character]
      guard kind.contains(.word) else { continue }
      if previous != 0 { keep(hash(previous, character)) }
      previous = character
      if kind.contains(.exact) { exact.append(character) }
      guard !kind.contains(.small) else { continue }
      letters.append(character)
      signature |= 1 << UInt64(character % 64)
    }
  }

  private func hash(_ first: UInt16, _ second: UInt16) -> UInt32 {
    var hash = (UInt32(first) &* 0x9E37_79B1) ^ (UInt32(second) &* 0x85EB_CA77)
    hash ^= hash >> 15
    hash = hash &* 0xC2B2_AE3D
    return hash ^ hash >> 13
  }

  private mutating func keep(_ hash: UInt32) {
    if sketch.count == Self.sketchSize, hash >= sketch[Self.sketchSize - 1] { return }
    let place = sketch.firstIndex { $0 >= hash } ?? sketch.count
    if place < sketch.count, sketch[place] == hash { return }
    sketch.insert(hash, at: place)
    if sketch.count > Self.sketchSize { sketch.removeLast() }
  }

  /// Whether two sentences differ in small words only, or one has a word more: where each has a word of its own they
  /// speak of different things, and numbers and negations always count.
  func sayTheSame(as other: Words) -> Bool {
    guard signature & ~other.signature == 0 || other.signature & ~signature == 0, exact == other.exact else {
      return false
    }
    let (ours, theirs) = (letters.sorted(), other.letters.sorted())
    let shared = countOfCommon(ours, theirs)
    guard shared == ours.count || shared == theirs.count else { return false }
    // Four fifths of the pairs of characters.
    let common = countOfCommon(pairs.sorted(), other.pairs.sorted())
    return common * 10 >= (letters.count + other.letters.count - 2) * 4
  }

  /// The pairs of neighbouring letters.
  private var pairs: [UInt32] { zip(letters, letters.dropFirst()).map { UInt32($0) << 16 | UInt32($1) } }
}

/// How many elements of two sorted arrays can be paired with an equal one of the other.
private func countOfCommon<Element: Comparable>(_ left: [Element], _ right: [Element]) -> Int {
  var (count, index, other) = (0, 0, 0)
  while index < left.count, other < right.count {
    if left[index] < right[other] {
      index += 1
    } else if right[other] < left[index] {
      other += 1
    } else {
      (count, index, other) = (count + 1, index + 1, other + 1)
    }
  }
  return count
}

/// What each character is to a comparison of sentences.
private struct CharacterClasses {
  struct Class: OptionSet {
    let rawValue: UInt8

    /// Part of a word: a Chinese character, a Latin letter or a digit.
    static let word = Class(rawValue: 1)
    /// Has to be the same in both sentences: a digit, a letter, a numeral, a negation.
    static let exact = Class(rawValue: 2)
    /// A particle or a conjunction.
    static let small = Class(rawValue: 4)
  }

  static let shared = CharacterClasses()

  /// Up to the last Chinese character.
  private var classes = [UInt8](repeating: 0, count: 0xA000)

  private init() {
    for letters in [0x30...0x39, 0x41...0x5A, 0x61...0x7A] { add([.word, .exact], letters) }
    add(.word, 0x3400...0x9FFF)
    add(.exact, "不未非无禁免除外一二两三四五六七八九十百半")
    add(.small, "的地得和与及其各等应并在将由为于以之所也均都该对")
  }

  private mutating func add(_ kind: Class, _ characters: ClosedRange<Int>) {
    for character in characters { classes[character] |= kind.rawValue }
  }

  private mutating func add(_ kind: Class, _ characters: String) {
    for scalar in characters.unicodeScalars { classes[Int(scalar.value)] |= kind.rawValue }
  }

  subscript(character: UInt16) -> Class {
    Class(rawValue: character < classes.count ? classes[Int(character)] : 0)
  }
}

extension Bilingual {
  fileprivate static let earlier = Self(zh: "先在这里规定", en: "required here before")

  fileprivate static func repeated(_ place: String, isSame: Bool) -> Self {
    Self(
      zh: "\(opening(place))已有\(isSame ? "同样" : "几乎相同")的要求，宜只写一处，这里引用它",
      en: "\(place) requires \(isSame ? "the same" : "nearly the same"); say it once and refer to it here")
  }
}
