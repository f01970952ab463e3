/// What the words around a number say of it: only they make a number in running text a reference.
enum MentionEvidence {
  /// Nothing.
  case none
  /// Words that go with references and with other things: `在 5.2`, `与 5.2`, `5.2 中`.
  case weak
  /// Words that make it a reference: `见 5.2`, `应符合 5.2`, `5.2 的规定`.
  case strong
  /// The number belongs to another document: `2018 年版的 5.2`, `该标准第 5 章`.
  case foreign
  /// The number is a measure: `不低于 4.5`.
  case quantity
}

extension TextBytes {
  /// What stands before the number that begins at the offset.
  func evidence(before offset: Int) -> MentionEvidence {
    let end = skipSpaces(before: offset)
    var through = end
    if has("的", before: through) || has("之", before: through) { through -= 3 }
    if has("中", before: through) { through -= 3 }
    let document = document(before: skipSpaces(before: through))
    if document != .none { return document }
    return through < end ? .weak : word(before: end)
  }

  /// `本文件`, or a document that is another one.
  private func document(before end: Int) -> MentionEvidence {
    switch scalar(before: end) {
    case "件", "准", "分", "范", "程", "南":
      let nouns: WordList = "文件 标准 部分 规范 规程 指南"
      guard let start = start(ofAny: nouns, before: end) else { return .none }
      if scalar(before: start) == "本" { return .strong }
      if scalar(before: start).isOne(of: "该原其旧") || has("上述", before: start) || has("被代替", before: start) {
        return .foreign
      }
      return .none
    case "版":
      let start = skipSpaces(before: end - 3)
      return has("年", before: start) || scalar(before: start).isOne(of: "旧原前一") ? .foreign : .none
    default: return .none
    }
  }

  private func word(before end: Int) -> MentionEvidence {
    let start = start(before: end)
    let previous = scalar(before: start)
    switch scalar(before: end) {
    case "见": return previous.isOne(of: "意可常罕预看会少成远") ? .none : .strong
    case "图", "表", "式", "版", "号": return .quantity
    case "按": return .strong
    case "照": return previous.isOne(of: "按参依遵对比仿") ? .strong : .none
    case "据": return previous.isOne(of: "依根") ? .strong : .none
    case "合": return previous == "符" ? .strong : previous == "结" ? .weak : .none
    case "守": return previous == "遵" ? .strong : .none
    case "足": return previous == "满" ? .strong : previous == "不" ? .quantity : .none
    case "行": return previous.isOne(of: "执履") ? .strong : .none
    case "循": return previous == "遵" ? .strong : .none
    case "考", "阅": return previous == "参" ? .strong : .none
    case "除": return .strong
    case "反": return previous == "违" ? .strong : .none
    case "应": return previous == "对" ? .strong : .none
    case "款": return previous == "条" ? .strong : .none
    case "节": return previous == "章" ? .strong : .none
    case "到":
      if previous == "达" { return .quantity }
      return previous.isOne(of: "提转") ? .weak : .none
    case "同": return previous.isOne(of: "合共相不如") ? .none : .weak
    case "于":
      if previous.isOne(of: "低高大小少多优") { return .quantity }
      return has("对应于", before: end) ? .strong : .weak
    case "过": return previous == "超" ? .quantity : .weak
    case "少": return previous == "至" ? .quantity : .none
    case "约", "每", "近", "达", "得", "共", "均", "计": return .quantity
    case "与", "和", "及", "或", "、", "在", "从", "由", "对", "了", "即", "如", "将", "用", "依", "经", "至", "～", "是", "为", "关", "第",
      "条":
      return .weak
    default: return .none
    }
  }

  /// Whether `见`, or a word with it, ends at the offset.
  func hasSee(before offset: Int) -> Bool {
    let end = skipSpaces(before: offset)
    return has("见", before: end) && word(before: end) == .strong
  }

  /// What stands behind the number, or the enumeration of numbers, that ends at the offset.
  func evidence(behind offset: Int) -> MentionEvidence {
    let start = skipSpaces(offset)
    let next = start + 3
    switch scalar(at: start) {
    case "的": return skip(anyOf: Self.whatClausesHave, at: skipSpaces(next)) != nil ? .strong : .weak
    case "规": return has("规定", at: start) ? .strong : .none
    case "要":
      if skip(anyOf: "要求的 要求进 要求执 要求对 要求开", at: start) != nil { return .strong }
      return has("要求", at: start) ? .weak : .none
    case "中": return scalar(at: next).isOne(of: "规的所给描列确界提涉") ? .strong : .weak
    case "所": return scalar(at: next).isOne(of: "述列规给提描确指要示") ? .strong : .none
    case "给": return skip(anyOf: "给出的 给出了 给定的", at: start) != nil ? .strong : .none
    case "列": return skip(anyOf: "列出 列明 列项", at: start) != nil ? .strong : .none
    case "各": return scalar(at: next).isOne(of: "项条款章") ? .strong : .none
    case "外", "进", "执", "办", "实", "述", "一", "相", "条", "节", "款", "章", "项", "逐": return .weak
    case "以", "之": return scalar(at: next) == "外" ? .weak : .none
    default: return hasParticiple(at: start) ? .strong : .none
    }
  }

  private static let whatClausesHave: WordList = """
    规定 要求 条件 内容 方法 程序 步骤 流程 原则 描述 条款 相关 有关 格式 各项 全部 所有 任 准则 说明 约定 列项 注 示例 图 表 第 指示 评价 情形 情况
    """

  /// `8.1 抽取的文件`, `5.2 确定的期限`: what was done under the clause.
  private func hasParticiple(at start: Int) -> Bool {
    guard scalar(at: start + 6) == "的" else { return false }
    let verbs: WordList = """
      抽取的 选取的 抽查的 登记的 形成的 建立的 编制的 制定的 得到的 得出的 测得的 计算的 记录的 获得的 产生的 收集的 限定的 设定的 选定的 评定的 判定的 约定的 公布的 发布的 确定的 确立的 描述的 \
      提出的 提及的 提到的 界定的 明确的 指定的
      """
    return skip(anyOf: verbs, at: start) != nil
  }

  /// Whether what stands behind the number speaks of a rule, so that not even a measure before it makes the number one:
  /// `低于 5.2 规定的数值`.
  func isRule(behind offset: Int) -> Bool {
    skip(anyOf: "规定 中规定 所规定 所列 所述 给出的 列出的", at: skipSpaces(offset)) != nil
  }

  /// Whether `图`, `表` or `式` at the offset stands alone and is not the end of `流程图`, `代表`, `方式`; `numberEnd` is where
  /// the number behind it ends, `isAnnexNumber` whether that is one like `A.1`, which no form or chart has.
  func isWordStart(_ offset: Int, numberEnd: Int, isAnnexNumber: Bool) -> Bool {
    let end = skipSpaces(before: offset)
    let previous = scalar(before: end)
    guard previous.isHan else { return true }
    if has("附", before: end) || has("续", before: end) { return false }
    // A space parts words.
    if end < offset { return !previous.isOne(of: "流代列报图") }
    if previous.isOne(of: "见如按照据在与和及或由从以用合守足于将参中至到对同的除为是即而了看出改循考阅自经") {
      return skip(anyOf: "意见 作用 引用 会同 合同", at: offset - 6) == nil
    }
    let verbs: WordList = "执行 履行 规定 增加 删去 填写 详情 本文件 本标准 具备 包含 属于 复算 抽取"
    if start(ofAny: verbs, before: offset) != nil { return true }
    if isAnnexNumber { return true }
    guard evidence(behind: numberEnd) == .strong else { return false }
    switch scalar(at: offset) {
    case "表": return !previous.isOne(of: "代列图发外手钟年月周日量仪电水气课细记计录价分请册单清估馈总况成报项查告核")
    case "图": return !previous.isOne(of: "程意构架地蓝草制绘视试企版平面布局设插表序系织")
    default: return false
    }
  }

  /// Whether a law or book is named right before `第…章`: `民法典第四章`, `条例的第2章`.
  func isLaw(before offset: Int) -> Bool {
    var end = skipSpaces(before: offset)
    if has("的", before: end) { end -= 3 }
    return scalar(before: end).isOne(of: "法例典约册书卷则》") || has("该办", before: end)
  }

  /// Whether a bracket opened shortly before the offset is still open there.
  func isInsideBracket(_ offset: Int) -> Bool {
    var depth = 0
    var index = offset
    while index > 0, offset - index < 160 {
      index = start(before: index)
      let glyph = glyph(at: index)
      if glyph.ascii == UInt8(ascii: "(") {
        if depth == 0 { return true }
        depth -= 1
      } else if glyph.ascii == UInt8(ascii: ")") {
        depth += 1
      } else if has("。", at: index) {
        return false
      }
    }
    return false
  }
}
