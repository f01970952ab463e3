import StdModel

/// Finds every modal word of a text: those of GB/T 1.1—2020, annex C, and those that are used in their place (`必须`,
/// `不得`, `需`).
///
/// The same characters in other words are left alone: `相应`, `应急`, `适宜`, `可靠`, `功能`, `需求`, `要求`.
package func scanModals(in text: String, accepted: AcceptedWords? = nil) -> [ModalUse] {
  withTextBytes(of: text) { bytes in
    let scanner = ModalScanner(text: bytes, accepted: accepted)
    let table = CharacterTable.shared
    var uses: [ModalUse] = []
    var index = bytes.next(.modal, from: 0, table)
    while index < bytes.count {
      if let use = scanner.use(at: index) {
        uses.append(use)
        index = use.range.upperBound
      } else {
        index += bytes.length(at: index)
      }
      index = bytes.next(.modal, from: index, table)
    }
    return uses
  }
}

/// The modal word that begins at an offset of a text, or nil where the characters there are no modal word.
package func modalUse(in text: String, at offset: Int) -> ModalUse? {
  withTextBytes(of: text) { ModalScanner(text: $0, accepted: nil).use(at: offset) }
}

/// Decides whether a modal word stands at an offset, from the characters around it.
struct ModalScanner {
  let text: TextBytes
  let accepted: AcceptedWords?

  /// The modal word that begins at the offset.
  func use(at start: Int) -> ModalUse? {
    guard let word = word(at: start) else { return nil }
    if let accepted, accepted.cover(start, in: text) { return nil }
    let end = start + word.rawValue.utf8.count
    // “应”: the word is spoken of.
    if isQuoted(start, end) { return nil }
    if isWeak(word), isCondition(from: end) || isRelative(end) { return nil }
    return ModalUse(word, TextRange(start, end))
  }

  private func word(at start: Int) -> ModalWord? {
    switch text.scalar(at: start) {
    case "应": previous(start) == "不" ? nil : shall(start)
    case "宜": previous(start) != "不" && isShould(start) ? .should : nil
    case "可": previous(start) == "不" ? nil : permission(start)
    case "能": previous(start) == "不" ? nil : capability(start)
    case "不": negative(start)
    case "必": necessity(start)
    case "须": isHasTo(start) ? .hasTo : nil
    case "需": need(start)
    case "要": isTo(start) ? .isTo : nil
    case "务": text.has("务必", at: start) ? .byAllMeans : nil
    case "严": text.has("严禁", at: start) ? .isStrictlyProhibited : nil
    case "禁": isProhibition(start) ? .isProhibited : nil
    case "切": text.has("切勿", at: start) ? .never : nil
    case "只": text.has("只准许", at: start) ? .onlyPermitted : nil
    case "允": isAllowed(start) ? .isAllowed : nil
    case "无": text.has("无须", at: start) ? .hasNoNeedTo : nil
    case "没": text.has("没有可能", at: start) && !next(start, 4).isOne(of: "性的") ? .hasNoPossibility : nil
    case "有":
      text.has("有可能", at: start) && previous(start) != "没" && !next(start, 3).isOne(of: "性的") ? .hasThePossibility : nil
    case "最": text.has("最好", at: start) && !next(start, 2).isOne(of: "的地水状") ? .hadBest : nil
    case "尽": text.has("尽量", at: start) ? .asFarAsPossible : nil
    case "建": isAdvice(start) ? .isAdvised : nil
    case "推": isRecommendation(start) ? .isRecommended : nil
    default: nil
    }
  }

  /// Words that say something only where they govern a clause of their own, unlike 应 and 宜.
  private func isWeak(_ word: ModalWord) -> Bool {
    switch word.kind {
    case .requirement: word == .needs || word == .needsTo || word == .isTo || word == .hasTo
    case .recommendation: false
    case .permission, .capability, .possibility, .instruction, .statement: true
    }
  }

  // MARK: - Neighbours

  /// The scalar so many Chinese characters behind the start of the word.
  private func next(_ start: Int, _ characters: Int) -> Unicode.Scalar { text.scalar(at: start + 3 * characters) }

  private func previous(_ start: Int) -> Unicode.Scalar { text.scalar(before: start) }

  private func beforePrevious(_ start: Int) -> Unicode.Scalar { text.scalar(before: text.start(before: start)) }

  private func isQuoted(_ start: Int, _ end: Int) -> Bool {
    previous(start).isOne(of: "“\"‘「") && text.scalar(at: end).isOne(of: "”\"’」")
  }

  /// `满足的` in `需要满足的要求`: the verb only qualifies a noun.
  private func isRelative(_ end: Int) -> Bool {
    for characters in 1...3 {
      if text.scalar(at: end + 3 * characters) == "的" { return true }
      guard text.isHan(at: end + 3 * characters) else { return false }
    }
    return false
  }

  /// Whether the words up to the next comma are a condition: `不能立即答复的，`, `需延期时，`, `需要说明时宜`.
  private func isCondition(from end: Int) -> Bool {
    var index = end
    var last: Unicode.Scalar = "\0"
    while index < text.count, index - end < 150 {
      let scalar = text.scalar(at: index)
      switch scalar {
      case "，", ",", "：": return last.isOne(of: "的时者")
      case "。", "；", "！", "？": return false
      case "时": if text.scalar(at: index + 3).isOne(of: "应宜可不能") { return true }
      default: break
      }
      last = scalar
      index += text.length(at: index)
    }
    return false
  }

  /// Whether the clause between commas that the offset stands in has one of the words before it.
  private func clauseHasBefore(_ start: Int, _ words: WordList) -> Bool {
    var index = start
    while index > 0, start - index < 90 {
      index = text.start(before: index)
      switch text.scalar(at: index) {
      case "，", "。", "；", "：", ",": return false
      default: if text.skip(anyOf: words, at: index) != nil { return true }
      }
    }
    return false
  }
}

// MARK: - 应 and 宜

extension ModalScanner {
  private func shall(_ start: Int) -> ModalWord? {
    if endsOtherWordWithShall(start) { return nil }
    switch next(start, 1) {
    case "该": return .oughtTo
    case "当" where !isOnTheSpot(start + 3): return .isSupposedTo
    default: return beginsOtherWordWithShall(start) ? nil : .shall
    }
  }

  /// `当场`, `当日`, `当面`, which belong together in `应当场交付`.
  private func isOnTheSpot(_ start: Int) -> Bool { next(start, 1).isOne(of: "场日天面众月晚事") }

  /// `相应`, `对应`, `响应`; but `互相应`, `核对应`, `影响应` end one word and begin another.
  private func endsOtherWordWithShall(_ start: Int) -> Bool {
    let before = beforePrevious(start)
    switch previous(start) {
    case "相": return before != "互"
    case "对": return !before.isOne(of: "核校比针面")
    case "适": return !before.isOne(of: "合舒")
    case "响": return before != "影"
    case "反": return !before.isOne(of: "违相")
    case "供": return before != "提"
    case "效": return !before.isOne(of: "有无失时高实成绩功疗")
    case "感": return before != "任"
    case "呼", "顺", "胁": return true
    case "回": return !before.isOne(of: "收撤退召返取找")
    case "因": return before != "原"
    case "答": return !before.isOne(of: "回解应问")
    case "一": return next(start, 1) == "俱"
    case "知": return next(start, 1) == "会"
    default: return false
    }
  }

  private func beginsOtherWordWithShall(_ start: Int) -> Bool {
    let second = next(start, 1)
    let third = next(start, 2)
    switch second {
    case "卯": return true
    case "急": return !text.has("急事急办", at: start + 3)
    case "聘": return !third.isOne(of: "请任用")
    case "届": return !third.isOne(of: "时满")
    case "税": return !third.isOne(of: "前后务")
    case "诉": return !third.isOne(of: "诸求")
    case "援": return !third.isOne(of: "引用助")
    case "战": return third != "略"
    case "景": return third != "观"
    case "季": return third != "度"
    case "酬": return third != "谢"
    case "验": return third.isOne(of: "，。、；的了\0")
    case "用": return !isUse(start)
    case "交", "缴": return third == "税" || third == "增"
    case "发": return text.has("工资", at: start + 6)
    case "到": return text.skip(anyOf: "人数 率", at: start + 6) != nil
    case "出": return text.has("勤", at: start + 6)
    case "检": return text.skip(anyOf: "项目 数", at: start + 6) != nil
    case "考": return third.isOne(of: "人者生")
    case "城": return third == "市"
    case "县": return true
    case "对": return !isFacing(start)
    case "答": return !third.isOne(of: "复")
    case "力": return !third.isOne(of: "求争")
    case "激": return !third.isOne(of: "发励活")
    case "收": return third.isOne(of: "账帐款未尽票利")
    case "付": return third.isOne(of: "账帐款票职利自，。、；") || third == "\0"
    case "变": return !third.isOne(of: "更为动")
    case "纳": return third == "税"
    case "征": return !third.isOne(of: "求得集询用收")
    case "接": return third == "不"
    case "试": return third.isOne(of: "教人者能")
    case "计": return third.isOne(of: "利提未")
    case "外": return previous(start) == "里"
    case "运": return third == "而"
    case "邀": return third != "请"
    case "允": return third != "许"
    case "许": return third != "可"
    case "声": return third == "而"
    case "标": return third.isOne(of: "书文单人方者")
    case "有": return third.isOne(of: "的尽之") || text.skip(anyOf: "应有作用 应有数、 应有数， 应有数。 应有数和", at: start) != nil
    case "得": return third.isOne(of: "的收")
    case "尽": return third == "的" || text.skip(anyOf: "应尽义务 应尽职责 应尽责任", at: start) != nil
    case "知": return third == "应"
    case "、", "，", "。", "；", "）", ")", "”", "》", "的", "\0": return true
    default: return isComplete(start) || isRequest(start) || isQualifying(start)
    }
  }

  /// `应用普通话`, `应用两种方式`: 应 and the verb 用, where `应用` gives no sense.
  private func isUse(_ start: Int) -> Bool {
    if previous(start).isOne(of: "的在、与和") { return false }
    let objects: WordList = """
      普通话 中文 汉字 汉语 外语 英语 两 三种 一种 同一 统一的 书面 文明用语 礼貌用语 规范用语 规范汉字 敬语 尊称 专用 大写 小写 \
      阿拉伯数字 黑色 红色 蓝色 法定 简体
      """
    return text.skip(anyOf: objects, at: start + 6) != nil
  }

  /// `应具备的能力`: what has to be is only what a noun is told apart by.
  private func isQualifying(_ start: Int) -> Bool {
    guard text.has("的", at: start + 9), text.isHan(at: start + 12), !text.has("是", at: start + 12) else { return false }
    let verbs: WordList = """
      具备 具有 遵循 遵守 承担 提供 提交 满足 达到 符合 采取 履行 配备 保存 公开 开展 注意 考虑 掌握 了解 使用 完成 记录 包括 包含 缴纳 支付 享有 执行
      """
    return text.skip(anyOf: verbs, at: start + 3) == start + 9
  }

  /// `应保尽保`, `应公开尽公开`
  private func isComplete(_ start: Int) -> Bool {
    if next(start, 2) == "尽", next(start, 3) == next(start, 1) { return true }
    return next(start, 3) == "尽" && next(start, 4) == next(start, 1) && next(start, 5) == next(start, 2)
  }

  /// `应对`: to cope with, unless 应 governs a phrase with 对: `应对外公开`, `应对服务人员进行培训`.
  private func isFacing(_ start: Int) -> Bool {
    if next(start, 2).isOne(of: "外照内接标其每各所该下上此") { return true }
    if next(start, 2).isOne(of: "措方策能预机突风危挑紧、，。的") { return false }
    var index = start + 6
    while index < text.count, index - start < 150 {
      switch text.scalar(at: index) {
      case "，", "。", "；", "：", ",": return false
      case "进", "予", "加", "给", "作", "做", "实", "开", "提", "采", "负", "履", "建", "设", "制", "编", "形":
        let verbs: WordList = "进行 予以 加以 给予 作出 做出 实施 开展 提出 采取 负责 履行 建立 设置 制定 提供 实行 编制 形成"
        if text.skip(anyOf: verbs, at: index) != nil { return true }
      default: break
      }
      index += text.length(at: index)
    }
    return false
  }

  /// `应客户要求，…`: at the request of.
  private func isRequest(_ start: Int) -> Bool {
    switch next(start, 1) {
    case "客", "用", "顾", "委", "申", "甲", "对", "服", "当", "消", "企", "业", "家": break
    default: return false
    }
    let people: WordList = "客户 用户 顾客 委托 申请人 甲方 对方 服务对象 当事人 消费者 企业 业主 家属"
    guard let end = text.skip(anyOf: people, at: start + 3) else { return false }
    let request = text.skip("的", at: text.skip("方", at: end))
    return text.skip(anyOf: "要求 请求 邀请 委托", at: request) != nil
  }

  private func isShould(_ start: Int) -> Bool {
    let before = beforePrevious(start)
    switch previous(start) {
    case "适": if !before.isOne(of: "合舒") { return false }
    case "便": if before != "方" { return false }
    case "事": if before != "办" { return false }
    case "时": if before == "合" { return false }
    case "机": if before == "授" { return false }
    case "相": if before != "互" { return false }
    case "权": if !before.isOne(of: "授产版职债股") { return false }
    case "制": if before.isOne(of: "地时人事企岗") { return false }
    case "咸": return false
    default: break
    }
    if previous(start).isOne(of: "得两"), !next(start, 1).isHan { return false }
    switch next(start, 1) {
    case "丰", "川", "黄", "良", "章", "兰", "君", "秀", "州", "阳": return !next(start, 2).isOne(of: "县市区")
    case "业": return next(start, 2).isOne(of: "务主") || next(start, 2).isHan && previous(start) != "居"
    case "林": return !next(start, 2).isOne(of: "地荒")
    default: return !next(start, 1).isOne(of: "人居昌春宾兴城都游商养、，。；）”\0的")
    }
  }
}

// MARK: - 可 and 能

extension ModalScanner {
  private func permission(_ start: Int) -> ModalWord? {
    switch next(start, 1) {
    case "能":
      guard !previous(start).isOne(of: "尽要"), !next(start, 2).isOne(of: "性的，时") else { return nil }
      return .possibly
    case "以": return next(start, 2) == "不" && !text.has("不同", at: start + 6) ? .isFreeNotTo : .isFreeTo
    default: return isMay(start) ? .may : nil
    }
  }

  private func isMay(_ start: Int) -> Bool {
    let before = beforePrevious(start)
    switch previous(start) {
    case "许", "宁", "非": return false
    case "无": return false
    case "认": if before != "确" { return false }
    case "即": if !next(start, 1).isHan { return false }
    default: break
    }
    switch next(start, 1) {
    case "靠", "信", "控", "见", "知", "比", "观", "疑", "贵", "爱", "惜", "谓", "溯", "燃", "口", "恶", "怕", "怜", "笑", "歌", "嘉",
      "圈",
      "塑", "耕", "否", "乘", "、", "，", "。", "；", "）", ")", "”", "\0", "的", "吸", "穿":
      return false
    case "行": return next(start, 2).isOne(of: "使走驶文")
    case "研": return !next(start, 2).isOne(of: "报阶编批、")
    case "视": return next(start, 2).isOne(of: "情需具实业项工服企业客当其为本")
    case "乐": return previous(start) != "口"
    case "用": return !next(start, 2).isOne(of: "性率的资空时状度、，。；容") || text.has("可用以", at: start)
    case "持": return next(start, 2) != "续"
    case "追": return next(start, 2) != "溯"
    case "证": return next(start, 2) != "实"
    case "再": return next(start, 2) != "生"
    case "降": return next(start, 2) != "解"
    case "编": return next(start, 2) != "程"
    case "回": return next(start, 2) != "收" || !next(start, 3).isOne(of: "物垃的资")
    case "选": return !next(start, 2).isOne(of: "项的功件参")
    case "变": return next(start, 2).isOne(of: "更")
    default: return !isAdjective(from: start + 3) && !isInAdjectives(start) && !isKindOfThing(start + 3)
    }
  }

  /// `移动设备` behind `可`, `交付成果` behind `可`: a kind of things, named by what can be done with them.
  private func isKindOfThing(_ start: Int) -> Bool {
    let kinds: WordList = """
      移动设备 移动终端 移动存储 移动式 充电电池 充电式 循环包装 循环利用的 循环使用的 重复使用包装 重复使用的 穿戴设备 穿戴式 扩展标记 交付成果 交付物 接受水平 接受准则 \
      接受质量 接受程度 接受范围 接受风险 支配收入 有可无 想而知 拆卸式 调节式 折叠式 食用 饮用水
      """
    return text.skip(anyOf: kinds, at: start) != nil
  }

  /// `操作性` behind `可`, `采用的` behind `可`: a quality, or a clause that qualifies a noun.
  private func isAdjective(from start: Int) -> Bool {
    if text.scalar(at: start).isOne(of: "在向由按将与对从以通根于为依据就把经至到因") { return false }
    for characters in 1...4 {
      let scalar = text.scalar(at: start + 3 * characters)
      if scalar == "性", !text.has("性别", at: start + 3 * characters) { return true }
      if scalar == "的", characters <= 2 { return true }
      guard scalar.isHan else { return false }
    }
    return false
  }

  /// `可查、可控`
  private func isInAdjectives(_ start: Int) -> Bool {
    for characters in 1...3 {
      let end = start + 3 + 3 * characters
      if text.has("、可", at: end), !next(start, 1).isOne(of: "在由按将以根采通向与对从") { return true }
      if !text.isHan(at: end) { break }
    }
    guard text.has("、", before: start), !next(start, 1).isOne(of: "在由按将以根采通向与对从") else { return false }
    for characters in 2...4 where text.has("可", at: start - 3 - 3 * characters) { return true }
    return false
  }

  private func capability(_ start: Int) -> ModalWord? {
    if endsNounWithAbility(start) { return nil }
    let third = next(start, 2)
    switch next(start, 1) {
    case "够": return .isAbleTo
    case "力", "耗", "效", "级", "手", "人", "干", "者", "的", "和", "与", "等", "房", "、", "，", "。", "；", "）", ")",
      "”", "：", "\0":
      return nil
    case "及": return third == "时" ? .can : nil
    case "源": return third == "源" ? .can : nil
    case "否": return third.isOne(of: "决定") ? .can : nil
    case "工": return third == "巧" ? nil : .can
    case "上": return text.has("能下", at: start + 6) ? nil : .can
    case "下": return text.has("能上", before: start) ? nil : .can
    case "耐": return third.isOne(of: "受高低腐磨热") ? .can : nil
    case "量": return third == "化" ? .can : nil
    case "见": return third == "到" ? .can : nil
    case "动": return third == "态" ? .can : nil
    default: return .can
    }
  }

  /// `功能`, `智能`, `职能`; but `安全能`, `手机能`, `提供能` end one word and begin another.
  private func endsNounWithAbility(_ start: Int) -> Bool {
    let before = beforePrevious(start)
    switch previous(start) {
    case "功", "性", "智", "职", "效", "技", "潜", "热", "储", "耗", "赋", "万", "核", "光", "风", "官", "异", "阳", "未", "所", "无", "何",
      "可", "氢", "水", "蓄", "换", "低":
      return true
    case "高": return next(start, 1).isOne(of: "耗效源")
    case "物": return before == "生" && !next(start, 1).isHan
    case "械": return !next(start, 1).isHan
    case "电": return before != "充"
    case "用": return next(start, 1).isOne(of: "单设系管权结效")
    case "产": return before != "生"
    case "动": return !before.isOne(of: "活自启联移互流运")
    case "体": return !before.isOne(of: "整具主总媒团")
    case "机": return !before.isOne(of: "手算")
    case "节": return before != "环"
    case "本": return !before.isOne(of: "成基文")
    case "势": return before != "优"
    case "全": return !before.isOne(of: "安健齐完")
    case "供": return before != "提"
    case "才": return !next(start, 1).isHan || next(start, 1).isOne(of: "的和与及")
    case "多": return before == "专"
    default: return false
    }
  }
}

// MARK: - 不, 必, 须, 需, 要

extension ModalScanner {
  private func negative(_ start: Int) -> ModalWord? {
    let third = next(start, 2)
    switch next(start, 1) {
    case "应":
      if third == "当", !isOnTheSpot(start + 6) { return .isNotSupposedTo }
      if third == "该" { return .oughtNotTo }
      return third.isOne(of: "期、，。") ? nil : .shallNot
    case "宜": return third.isOne(of: "居人") ? nil : .shouldNot
    case "可": return negativePermission(start)
    case "能":
      if third == "够" { return .isUnableTo }
      return third.isOne(of: "的力源不") ? nil : .cannot
    case "得": return isMustNot(start) ? .mustNot : nil
    case "准":
      if third == "许" { return .notPermitted }
      return third.isOne(of: "确时") ? nil : .isForbidden
    case "许": return third == "可" ? nil : .isBarred
    case "允": return third == "许" ? .isNotAllowed : nil
    case "必": return third.isOne(of: "要然须") ? nil : .needNot
    case "用": return third.isOne(of: "于时的作来户说，。") ? nil : .doesNotHaveTo
    case "需": return third.isOne(of: "求") ? nil : .doesNotNeed
    case "要": return previous(start) == "要" || third.isOne(of: "求紧") ? nil : .isNotTo
    case "建": return third == "议" ? .isNotAdvised : nil
    case "推": return third == "荐" ? .isNotRecommended : nil
    default: return nil
    }
  }

  /// `不可`: a ban, unless it is part of another word (`不可抗力`, `必不可少`, `不可接受的`).
  private func negativePermission(_ start: Int) -> ModalWord? {
    if next(start, 2) == "能" { return next(start, 3).isOne(of: "的性") ? nil : .impossibly }
    if previous(start).isOne(of: "必密缺非") { return nil }
    if next(start, 2).isOne(of: "抗或分避替撤逆行靠用见预移回少缺持控信知思比再降拆读燃视变溶否忽多、，。的") { return nil }
    return isAdjective(from: start + 6) ? nil : .canNever
  }

  private func isMustNot(_ start: Int) -> Bool {
    if previous(start).isOne(of: "舍恨巴怪见顾免少了由") { return false }
    return !next(start, 2).isOne(of: "已不志当而，。、")
  }

  /// `禁止`, unless it is on a sign: `禁止吸烟标志`.
  private func isProhibition(_ start: Int) -> Bool {
    guard text.has("禁止", at: start), !next(start, 2).isOne(of: "标令类性的区") else { return false }
    for characters in 2...8 {
      guard next(start, characters).isHan else { return true }
      if text.skip(anyOf: "标志 标识 标牌 标线 警示 提示牌", at: start + 3 * characters) != nil { return false }
    }
    return true
  }

  private func necessity(_ start: Int) -> ModalWord? {
    switch next(start, 1) {
    case "须": next(start, 2).isOne(of: "的品") ? nil : .must
    case "需": next(start, 2).isOne(of: "品的设物材资条、，。") ? nil : .isNecessary
    default: nil
    }
  }

  private func isHasTo(_ start: Int) -> Bool {
    !previous(start).isOne(of: "必无胡触络莫不") && !next(start, 1).isOne(of: "知发臾弥眉、，。\0")
  }

  private func need(_ start: Int) -> ModalWord? {
    if next(start, 1) == "要" { return isNeedsTo(start) ? .needsTo : nil }
    if previous(start).isOne(of: "所按急亟无毋必供刚军特内外如若视不确凡有因对之当果非") { return nil }
    switch next(start, 1) {
    case "知": return next(start, 2).isOne(of: "悉道晓会") ? .needs : nil
    case "用": return next(start, 2).isOne(of: "量计") ? nil : .needs
    default: return next(start, 1).isOne(of: "求方量的、，。；）时\0") ? nil : .needs
    }
  }

  /// `需要` as a verb: not `根据需要`, `需要时`, `服务功能的需要`.
  private func isNeedsTo(_ start: Int) -> Bool {
    if previous(start).isOne(of: "的据按视所为因如若有际作展能果非当旦体") { return false }
    guard next(start, 2).isHan, !next(start, 2).isOne(of: "时的和及与") else { return false }
    return !clauseHasBefore(start, "根据 按照 按 视 依据 结合 出于 满足")
  }

  /// `要` as a modal word is rare in standards and in no table: only where no noun can be meant.
  private func isTo(_ start: Int) -> Bool {
    if previous(start).isOne(of: "需主重必首纪摘概次只还就想简机提扼紧险将冗大宏辑索精显不刚快政择切如若讨") { return false }
    return !next(start, 1).isOne(of: "求素点件领害紧闻义旨务道约么是不的价货目地职塞案员则诀图强好命、，。；：）”\0") && next(start, 1).isHan
  }

  private func isAllowed(_ start: Int) -> Bool {
    if text.has("允许使用范围", at: start) { return false }
    guard text.has("允许", at: start), !previous(start).isOne(of: "经得到获不被未所大小") else { return false }
    return !next(start, 2).isOne(of: "误偏值的范限公后差最，。、；）\0")
  }

  /// `建议` as a verb at the head of a clause; elsewhere it is a noun (`意见建议`) more often than not.
  private func isAdvice(_ start: Int) -> Bool {
    guard text.has("建议", at: start), isClauseHead(start) else { return false }
    return next(start, 2).isHan && !next(start, 2).isOne(of: "书的和是及与有收稿内意类表")
  }

  private func isRecommendation(_ start: Int) -> Bool {
    guard text.has("推荐", at: start), isClauseHead(start) else { return false }
    guard let verb = text.skip(anyOf: "采用 使用 选用 按 在 以 优先 将 由", at: start + 6) else { return false }
    return text.scalar(at: verb) != "的"
  }

  private func isClauseHead(_ start: Int) -> Bool {
    let end = text.skipSpaces(before: start)
    return end == 0 || text.scalar(before: end).isOne(of: "，。；：,;:）)")
  }
}
