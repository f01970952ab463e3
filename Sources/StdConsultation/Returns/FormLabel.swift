/// What the cells of a form are called, in the many words that forms use.
enum FormLabel: Hashable {
  case ordinal, clause, part, line, original, opinion, proposal, reason, kind, remark, block, standard
  case patent
  /// What the drafting group writes into the form: `处理意见及理由`.
  case answer
  case unit, person, post, phone, email, address, postcode, date
  /// The heading of a section of free text: `三、重大意见或建议`, `四、具体的修改意见`.
  case majorSection, detailSection

  /// The label that a cell is, without numbers, brackets and marks: `2．修改意见（含理由）：` is an opinion.
  init?(_ cell: String) {
    let words = Self.bare(cell)
    guard !words.isEmpty, words.count <= 24 else { return nil }
    if let label = Self.words[words] {
      self = label
    } else {
      return nil
    }
  }

  /// A label that a cell begins with, and what stands behind it: `单位：示例园区`, `联系电话 000-0000`.
  static func leading(_ cell: String) -> (label: FormLabel, rest: String)? {
    guard let mark = cell.firstIndex(where: { $0 == "：" || $0 == ":" }), let label = FormLabel(String(cell[..<mark]))
    else { return nil }
    return (label, cell[cell.index(after: mark)...].trimmed)
  }

  private static func bare(_ cell: String) -> String {
    var words = ""
    var depth = 0
    for character in cell.folded {
      switch character {
      case "(", "[", "〔": depth += 1
      case ")", "]", "〕": depth = max(0, depth - 1)
      case " ", "\t", "\n", "\u{3000}", ":", "*", "_", "、", "．", ".", ",", "/", "-": continue
      default: if depth == 0 { words.append(character) }
      }
    }
    // `三、重大意见`: the number goes, the words stay.
    while let first = words.first, first.isNumber || "一二三四五六七八九十".contains(first), words.count > 2 {
      words.removeFirst()
    }
    return words.lowercased()
  }

  private static let words: [String: FormLabel] = {
    let table: [(FormLabel, String)] = [
      (.ordinal, "序号 序 no 编号 项次"),
      (
        .clause,
        "章条编号 章条号 章条 章节号 章节 章节编号 标准章条编号 标准章条号 标准章节号 标准章节编号 条款 条款号 条款编号 条文号 条文编号 章条款 标准条款 标准条款号 "
          + "章节条款 章节条款号 位置 所在位置 涉及条款 涉及章条 clause subclause clausesubclause clauseno 章条编号或图表编号"
      ),
      (
        .original,
        "原文 现文本 原标准内容 原条款 草案原文 标准条文 条文内容 原文表述 现行表述 修改前条文 原文字 征求意见稿条文 原文内容 原稿内容 原条文 原条款内容 原内容 标准原文 被修改内容 征求意见稿内容 征求意见稿原文 修改前 修改前内容 原稿"
      ),
      (.part, "段图表 段落图表 段图表编号 图表 图表编号 paragraphfiguretable paragraphfiguretablenote 段落"),
      (.line, "行号 行 页码 页号 页码行号 页行 页 linenumber line page"),
      (.patent, "涉及专利 专利 专利信息 相关专利"),
      (
        .opinion,
        "意见 意见内容 修改意见 修改意见内容 修改意见及建议 修改意见和建议 意见和建议 意见或建议 意见及建议 意见建议 具体意见 具体修改意见 反馈意见 反馈意见内容 "
          + "意见或修改建议 comment comments 存在问题 问题 意见内容及建议 征求意见内容 意见具体内容 建议意见 修改意见或建议 修改意见建议 反馈意见及建议 意见说明 问题和建议 问题及建议 主要意见 主要问题 意见具体描述 意见描述"
      ),
      (
        .proposal,
        "修改建议 建议 建议内容 建议修改为 修改为 建议改为 修改后 修改后内容 修改内容 建议修改内容 拟修改为 建议的修改 proposedchange proposed 修改建议内容 建议修改后的内容 建议修改成 修改后的内容 修改后条文 修改后文本 建议文本 建议条文 修订为 修改后的条文 拟修改内容 修改方案"
      ),
      (.reason, "理由 修改理由 理由或依据 理由依据 理由及依据 理由和依据 修改依据 修改理由和依据 修改理由及依据 原因 修改原因 依据 rationale justification reason 修改理由依据"),
      (.kind, "意见类型 类型 类别 意见类别 意见性质 性质 typeofcomment type"),
      (.remark, "备注 说明 remark remarks 附注"),
      (
        .answer,
        "处理意见 处理意见及理由 处理意见和理由 处理结果 采纳情况 是否采纳 处理情况 observationsofthesecretariat secretariatobservation secretariatobservations"
      ),
      (.block, "标识 stdc"),
      (.standard, "标准名称 标准编号 文件名称 文件编号 征求意见的标准 标准项目名称 标准 标准名称及编号 征求意见标准名称 项目名称 document"),
      (
        .unit,
        "单位 单位名称 提出单位 意见提出单位 反馈单位 反馈单位名称 填表单位 填报单位 回函单位 所在单位 工作单位 提意见单位 提出单位名称 单位盖章 mb mbnc mb1 organization organisation 专家单位 单位全称 意见来源 来源 提出意见单位 企业名称 机构名称"
      ),
      (.person, "姓名 填表人 联系人 填报人 反馈人 填表人姓名 联系人姓名 专家姓名 提出人 经办人 name"),
      (.post, "职务职称 职务 职称 职称职务"),
      (.phone, "电话 移动电话 联系人电话 电话号码 传真电话 联系电话 电话传真 手机 手机号 手机号码 联系方式 传真 办公电话 固定电话 phone tel"),
      (.email, "邮箱 电子邮箱 电子邮件 email mail 邮箱地址 e"),
      (.address, "地址 联系地址 通讯地址 通信地址 address"),
      (.postcode, "邮编 邮政编码"),
      (.date, "日期 填表日期 填报日期 反馈日期 时间 填表时间 date"),
      (.majorSection, "重大意见或建议 重大意见 重大意见和建议 重大意见建议 总体意见 总体意见或建议 总体意见和建议 总体评价"),
      (.detailSection, "具体的修改意见 具体修改意见和建议 具体的修改意见和建议 具体意见和建议 具体意见建议 其他意见 其他意见和建议 具体意见如下 修改意见如下"),
    ]
    var words: [String: FormLabel] = [:]
    for (label, list) in table {
      for word in list.split(separator: " ") { words[String(word)] = label }
    }
    return words
  }()
}
