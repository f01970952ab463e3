import StdModel

/// What one subclause requires another one does not require once more in nearly the same words.
enum RepeatedRequirement: StandardRule {
  static let id = RuleID("GBT1.1-LVL-18")
  static let severity = Severity.info
  /// Its comparison of words takes longer than all other rules together.
  static let isOffByDefault = true

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

private struct Sentence {
  let clause: NodeID
  let prose: Prose
  let range: TextRange

  var text: Substring { prose[range] }
  var span: SourceSpan { prose.span(of: range) }
}

/// The sentences so far, found by what few of their pairs of characters come first in an arbitrary order: sentences
/// that are nearly the same share one of them. Each sentence is compared with few others, however many there are.
private struct SentenceIndex {
  private var sentences: [Sentence] = []
  private var places: [UInt32: [Int32]] = [:]

  private static let sketchSize = 4
  private static let bucketSize = 8

  /// Takes a sentence and returns an earlier one of another subclause that says nearly the same.
  mutating func add(_ sentence: Sentence) -> Sentence? {
    let sketch = sketch(of: sentence)
    var compared: [Int32] = []
    var found: Sentence?
    for key in sketch {
      for place in places[key] ?? [] where found == nil && !compared.contains(place) {
        compared.append(place)
        let other = sentences[Int(place)]
        if other.clause != sentence.clause, saysTheSame(other.text, sentence.text) { found = other }
      }
    }
    let place = Int32(sentences.count)
    sentences.append(sentence)
    for key in sketch where places[key, default: []].count < Self.bucketSize { places[key, default: []].append(place) }
    return found
  }

  /// The smallest hashes of the pairs of neighbouring characters.
  private func sketch(of sentence: Sentence) -> [UInt32] {
    var smallest: [UInt32] = []
    var previous: UInt32 = 0
    for scalar in sentence.text.unicodeScalars where scalar.isWord {
      defer { previous = scalar.value }
      guard previous != 0 else { continue }
      var hash = (previous &* 0x9E37_79B1) ^ (scalar.value &* 0x85EB_CA77)
      hash ^= hash >> 15
      hash = hash &* 0xC2B2_AE3D
      hash ^= hash >> 13
      if smallest.count == Self.sketchSize, hash >= smallest[Self.sketchSize - 1] { continue }
      if smallest.contains(hash) { continue }
      let place = smallest.firstIndex { $0 > hash } ?? smallest.count
      smallest.insert(hash, at: place)
      if smallest.count > Self.sketchSize { smallest.removeLast() }
    }
    return smallest
  }
}

/// Whether two sentences differ in small words only, or one has a word more: where each has a word of its own they
/// speak of different things, and numbers and negations always count.
private func saysTheSame(_ left: Substring, _ right: Substring) -> Bool {
  if left == right { return true }
  let (one, other) = (Words(left), Words(right))
  guard one.exact == other.exact else { return false }
  var counts: [Unicode.Scalar: Int] = [:]
  for scalar in one.scalars { counts[scalar, default: 0] += 1 }
  for scalar in other.scalars { counts[scalar, default: 0] -= 1 }
  let ours = counts.values.reduce(0) { $0 + max($1, 0) }
  let theirs = counts.values.reduce(0) { $0 + max(-$1, 0) }
  guard ours == 0 || theirs == 0 else { return false }
  var common = 0
  var pairs: [Pair: Int] = [:]
  for pair in zip(one.scalars, one.scalars.dropFirst()) { pairs[Pair(pair), default: 0] += 1 }
  for pair in zip(other.scalars, other.scalars.dropFirst()) {
    guard let count = pairs[Pair(pair)], count > 0 else { continue }
    pairs[Pair(pair)] = count - 1
    common += 1
  }
  // Four fifths of the pairs of characters.
  return common * 10 >= (one.scalars.count + other.scalars.count - 2) * 4
}

private struct Pair: Hashable {
  let first: Unicode.Scalar
  let second: Unicode.Scalar

  init(_ pair: (Unicode.Scalar, Unicode.Scalar)) { (first, second) = pair }
}

/// The characters of a sentence that carry its meaning, and those of them that have to be the same.
private struct Words {
  var scalars: [Unicode.Scalar] = []
  /// Digits, letters and negations, in their order.
  var exact: [Unicode.Scalar] = []

  init(_ text: Substring) {
    for scalar in text.unicodeScalars where scalar.isWord {
      if scalar.value < 0x80 || "不未非无禁免除外一二两三四五六七八九十百半".unicodeScalars.contains(scalar) { exact.append(scalar) }
      if !scalar.isSmallWord { scalars.append(scalar) }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isWord: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3400...0x9FFF: true
    default: false
    }
  }

  /// Particles and conjunctions.
  fileprivate var isSmallWord: Bool {
    "的地得和与及其各等应并在将由为于以之所也均都该对".unicodeScalars.contains(self)
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
