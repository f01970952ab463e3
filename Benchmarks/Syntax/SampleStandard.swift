/// A made-up standard of about 25 KB in the form that authors write: front matter, clauses, lists, terms, tables, references.
struct SampleStandard {
  private var state: UInt64
  private(set) var text = ""

  init(seed: Int) {
    state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    frontMatter(seed)
    text += "# 中小企业公共服务 第\(seed)部分：服务规范\n\n## 1 范围\n\n\(sentence())\n\n"
    text += "## 2 规范性引用文件\n\nGB/T 1.1—2020 标准化工作导则 第1部分：标准化文件的结构和起草规则\n\n"
    text += "GB/T 24421.3 服务业组织标准化工作指南 第3部分：标准编制\n\n## 3 术语和定义\n\n"
    for term in 1...8 {
      text +=
        "### 3.\(term)\n\n**\(word())服务 service \(term)**\n\n\(sentence())\n\n[来源：GB/T 24421.1—2023，3.\(term)]\n\n"
    }
    for clause in 4...9 { clauses(clause) }
    text += "## 附录 A（规范性）表格\n\n"
    table("A.1")
  }

  private mutating func frontMatter(_ seed: Int) {
    text += "---\nnumber: Q/SLFW SS \(200 + seed)—2026\ntitle: 中小企业公共服务规范\ntitle-en: Specification for services\n"
    text += "category: implementation/process\nstage: 征求意见稿\ndrafters: [示例市中小企业服务中心, 示例市标准化研究院]\n---\n\n"
  }

  private mutating func clauses(_ clause: Int) {
    text += "## \(clause) \(word())\n\n"
    for subclause in 1...4 {
      text += "### \(clause).\(subclause) \(word())要求\n\n"
      for number in 1...3 { text += "\(clause).\(subclause).\(number) \(sentence())\(sentence())\n\n" }
      text += "\(word())应符合下列要求：\n\n"
      for letter in "abc" { text += "\(letter)) \(sentence())\n" }
      text += "\n——\(sentence())\n——\(sentence())\n\n注：\(sentence())\n\n"
      if subclause == 2 { table("\(clause)") }
      if subclause == 3 { text += "- \(sentence())\n- **\(word())：**\(sentence())\n\n" }
    }
  }

  private mutating func table(_ number: String) {
    text += "表 \(number) \(word())\n\n| 序号 | 项目 | 要求 |\n|---|---|:-:|\n"
    for row in 1...5 { text += "| \(row) | \(word()) | \(sentence()) |\n" }
    text += "\n"
  }

  private mutating func sentence() -> String {
    var sentence = "\(word())机构应"
    for _ in 0..<(3 + next(4)) { sentence += "\(word())、" }
    switch next(4) {
    case 0: sentence += "并符合 5.\(1 + next(4)).\(1 + next(3)) 的规定。"
    case 1: sentence += "见表 \(4 + next(5))。"
    case 2: sentence += "按照 GB/T 24421.\(1 + next(4))—2023 执行。"
    default: sentence += "每年不少于 \(1 + next(9)) 次。"
    }
    return sentence
  }

  private mutating func word() -> String { words[next(words.count)] }

  private mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}

private let words = [
  "服务提供", "信息公开", "人员培训", "创业辅导", "融资对接", "技术咨询", "检验检测", "政策宣传", "投诉处理", "满意度评价", "服务流程", "档案管理", "应急处置",
  "资源共享", "质量监督", "持续改进", "平台运营", "需求调研", "成果转化", "知识产权",
]
