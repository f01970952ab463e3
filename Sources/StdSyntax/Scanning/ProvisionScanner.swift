package import StdModel

/// What counts as one provision.
package enum SentenceMode: Sendable {
  /// Each sentence that 。, ！ or ？ ends.
  case sentences
  /// The whole text, such as a list item that goes on over several sentences.
  case whole
}

/// Whether sentences without a modal word that begin with a verb are read as instructions (指示; GB/T 1.1—2020, C.2), as
/// in a code of practice.
package enum ImperativeReading: Sendable {
  case statements
  case instructions
}

/// Splits a text into sentences and says what each does (条款类型), by the strongest modal word in it: requirement before
/// recommendation, permission, possibility and capability; GB/T 1.1—2020, 9.1 and annex C.
///
/// `平台应公开办事指南。企业可在线申请。` → a requirement (`应`) and a permission (`可`). Words that are in no table of annex C count as
/// what they are used for, so `平台必须公示收费。` is a requirement.
package func scanProvisions(
  in text: String, _ mode: SentenceMode = .sentences, imperatives: ImperativeReading = .statements
) -> [Provision] {
  withTextBytes(of: text) { bytes in
    let table = CharacterTable.shared
    var scanner = ProvisionScanner(bytes, mode, imperatives, appendingTo: [])
    var index = bytes.next(.provision, from: 0, table)
    while index < bytes.count {
      scanner.take(at: index, table[bytes.character(at: index).number])
      index = bytes.next(.provision, from: scanner.position, table)
    }
    scanner.finish()
    return scanner.provisions
  }
}

/// Whether a text ends as the lead-in of a list does (引语; GB/T 1.1—2020, 7.5.2).
package func endsWithColon(_ text: String) -> Bool {
  withTextBytes(of: text) { $0.has("：", before: $0.count) || $0.has(":", before: $0.count) }
}

/// Looks closely at the characters that can begin a modal word or end a sentence.
struct ProvisionScanner {
  private let text: TextBytes
  private let table = CharacterTable.shared
  private let modals: ModalScanner
  private let mode: SentenceMode
  private let imperatives: ImperativeReading
  private(set) var provisions: [Provision]
  /// Where the search goes on: what stands before it is understood.
  private(set) var position: Int
  private var sentenceStart: Int
  private var strongest: ModalUse?

  init(
    _ text: TextBytes, _ mode: SentenceMode, _ imperatives: ImperativeReading, accepted: AcceptedWords? = nil,
    appendingTo provisions: [Provision]
  ) {
    self.text = text
    modals = ModalScanner(text: text, accepted: accepted)
    self.mode = mode
    self.imperatives = imperatives
    self.provisions = provisions
    sentenceStart = text.skipSpaces(0)
    position = sentenceStart
  }

  /// Takes the modal word or the end of a sentence at the offset.
  mutating func take(at index: Int, _ roles: CharacterRoles) {
    if roles.has(.modal) {
      guard let use = modals.use(at: index) else {
        position = index + 3
        return
      }
      if strongest.map({ rank(use) < rank($0) }) ?? true { strongest = use }
      position = use.range.upperBound
    } else {
      position = index + text.length(at: index)
      if mode == .sentences, position - index > 1 || endsSentence(position) { close(position) }
    }
  }

  /// Ends the last sentence where no mark does.
  mutating func finish() {
    if sentenceStart < text.count { close(text.count) }
  }

  /// Whether a half-width mark ends a sentence, and is no part of an address.
  private func endsSentence(_ end: Int) -> Bool {
    end >= text.count || text.isHan(at: end) || text.spaceLength(at: end) > 0
  }

  /// Ends a sentence, with the closing quotes and brackets behind its mark; the next begins behind the space that
  /// follows.
  private mutating func close(_ mark: Int) {
    var end = min(mark, text.count)
    while text.has(.closing, at: end, table) { end += text.length(at: end) }
    end = text.skipSpaces(before: end)
    if end > sentenceStart {
      let sentence = TextRange(sentenceStart, end)
      provisions.append(Provision(kind(sentence), sentence: sentence, modal: strongest?.range))
    }
    strongest = nil
    sentenceStart = text.skipSpaces(max(end, min(mark, text.count)))
    position = sentenceStart
  }

  private func kind(_ sentence: TextRange) -> Provision.Kind {
    if let strongest { return strongest.word.kind }
    return imperatives == .instructions && isImperative(sentence) ? .instruction : .statement
  }

  private func rank(_ use: ModalUse) -> Int {
    switch use.word.kind {
    case .requirement: 0
    case .recommendation: 1
    case .permission: 2
    case .possibility: 3
    case .capability: 4
    case .instruction, .statement: 5
    }
  }

  /// A sentence that opens with a verb of doing and no subject, perhaps behind a key phrase (`申请受理：受理入驻企业技术申请`).
  private func isImperative(_ sentence: TextRange) -> Bool {
    if beginsWithVerb(sentence.lowerBound) { return true }
    var index = sentence.lowerBound
    while index < sentence.upperBound, index - sentence.lowerBound <= 36 {
      if text.has("：", at: index) { return beginsWithVerb(text.skipSpaces(index + 3)) }
      index += text.length(at: index)
    }
    return false
  }

  private func beginsWithVerb(_ start: Int) -> Bool {
    guard let end = text.skip(anyOf: Self.verbs, at: start) else { return false }
    return text.isHan(at: end) && !text.scalar(at: end).isOne(of: "的人员结表单时后前和与由是为制工者率量度方过程机岗部")
  }

  private static let verbs: WordList = """
    检查 核对 核实 登记 填写 提交 受理 审核 确认 记录 通知 打开 关闭 收集 整理 汇总 归档 发布 公布 公示 告知 引导 接收 分发 上报 报送 制定 编制 组织 开展 建立 明确 成立 签订 调查 邀请 协助 \
    识别 采取 回访 复核 签收 盖章 出具 送达 查验 清点 拨打 点击 选择 输入 启动 停止
    """
}
