package import StdModel

/// A rule for the text of `flow` blocks, as `stdc explain` shows it.
package struct FlowRule: Sendable {
  package let id: RuleID
  package let severity: Severity
  package let summary: Bilingual
  package let why: Bilingual
  /// A block that breaks the rule, `⟦…⟧` around what is reported, and one that keeps it.
  package let wrong: String
  package let right: String

  private init(
    _ number: String, _ severity: Severity, _ summary: Bilingual, why: Bilingual, wrong: String, right: String
  ) {
    id = RuleID("STDC-FLOW-\(number)")
    self.severity = severity
    self.summary = summary
    self.why = why
    self.wrong = wrong
    self.right = right
  }

  func diagnostic(
    zh: String, en: String, at span: SourceSpan, related: [Diagnostic.Label] = [], fixes: [FixIt] = []
  ) -> Diagnostic {
    Diagnostic(id, severity, Bilingual(zh: zh, en: en), at: span, related: related, fixes: fixes)
  }

  package static let unknownTarget = FlowRule(
    "01", .error,
    Bilingual(
      zh: "箭头后的目标是本图中某个节点的文字或标识",
      en: "The target behind an arrow is the text or the id of a node of the same chart"),
    why: Bilingual(
      zh: "目标写错时，流程线画不出来。",
      en: "A line cannot be drawn to a node that is not there."),
    wrong: "start 申请\nstep 核对 -> ⟦办里⟧\nstep 办理\nend 结束",
    right: "start 申请\nstep 核对 -> 办理\nstep 办理\nend 结束")

  package static let unreachable = FlowRule(
    "02", .warning,
    Bilingual(
      zh: "每个节点都能从开始节点到达",
      en: "Every node can be reached from a start"),
    why: Bilingual(
      zh: "到不了的步骤，读者不知道何时执行。",
      en: "Readers cannot tell when to carry out a step that nothing leads to."),
    wrong: "start 申请 -> 结束\n⟦step 归档⟧\nend 结束",
    right: "start 申请\nstep 归档\nend 结束")

  package static let fewBranches = FlowRule(
    "03", .error,
    Bilingual(
      zh: "判断至少有两个分支",
      en: "A decision has two branches at least"),
    why: Bilingual(
      zh: "只有一个结果就不是判断，另一种情形怎样处理没有写明。",
      en: "With a single outcome nothing is decided, and the other case is left open."),
    wrong: "start 申请\n⟦decision 材料是否齐全？⟧\n  是 -> 受理\nend 受理",
    right: "start 申请\ndecision 材料是否齐全？\n  是 -> 受理\n  否 -> 申请\nend 受理")

  package static let noStart = FlowRule(
    "04", .warning,
    Bilingual(
      zh: "流程图有开始节点（start）",
      en: "A flow chart has a start"),
    why: Bilingual(
      zh: "读者由开始节点读起。",
      en: "Reading begins there."),
    wrong: "⟦step 核对材料⟧\nend 办结",
    right: "start 提出申请\nstep 核对材料\nend 办结")

  package static let noEnd = FlowRule(
    "05", .warning,
    Bilingual(
      zh: "流程图有结束节点（end）",
      en: "A flow chart has an end"),
    why: Bilingual(
      zh: "读者由结束节点知道何时办结。",
      en: "It tells readers when the work is done."),
    wrong: "start 提出申请\n⟦step 核对材料⟧",
    right: "start 提出申请\nstep 核对材料\nend 办结")

  package static let duplicate = FlowRule(
    "06", .error,
    Bilingual(
      zh: "同一图中节点的文字、标识和泳道的名称不重复",
      en: "No two nodes of a chart share their text or id, no two lanes their name"),
    why: Bilingual(
      zh: "重复时，箭头指向哪一个不确定；确需重复的文字用 [标识] 区分。",
      en: "It is unclear where an arrow leads; ids in brackets tell equal texts apart."),
    wrong: "start 申请\nstep 审核\nstep ⟦审核⟧\nend 结束",
    right: "start 申请\nstep 审核\nstep [二审] 审核\nend 结束")

  package static let unknownLane = FlowRule(
    "07", .error,
    Bilingual(
      zh: "节点的泳道是 lanes 行列出的一个",
      en: "The lane of a node is one of those that the line `lanes` lists"),
    why: Bilingual(
      zh: "没有列出的泳道画不出来。",
      en: "A lane that is not listed cannot be drawn."),
    wrong: "lanes: 窗口, 科室\nstart(窗口) 申请\nend(⟦窗囗⟧) 结束",
    right: "lanes: 窗口, 科室\nstart(窗口) 申请\nend(窗口) 结束")

  package static let missingLane = FlowRule(
    "08", .warning,
    Bilingual(
      zh: "有泳道的图中，每个节点都写明泳道",
      en: "In a chart with lanes every node names its lane"),
    why: Bilingual(
      zh: "没有泳道的节点，读者不知道由谁办理。",
      en: "Readers cannot tell who does a step without one."),
    wrong: "lanes: 窗口, 科室\nstart(窗口) 申请\n⟦end 结束⟧",
    right: "lanes: 窗口, 科室\nstart(窗口) 申请\nend(窗口) 结束")

  package static let unknownLine = FlowRule(
    "09", .error,
    Bilingual(
      zh: "每行以种类开头：start、step、decision、end、document、record、subprocess，或者开始、步骤、判断、结束、文件、记录、子流程",
      en: "Every line begins with its kind: start, step, decision, end, document, record or subprocess"),
    why: Bilingual(
      zh: "种类决定图形；没有种类的行按步骤处理。",
      en: "The kind decides about the symbol; a line without one is read as a step."),
    wrong: "start 申请\n⟦核对材料⟧\nend 结束",
    right: "start 申请\nstep 核对材料\nend 结束")

  package static let strayBranch = FlowRule(
    "10", .warning,
    Bilingual(
      zh: "带条件的分支只用于判断",
      en: "Only decisions have branches with conditions"),
    why: Bilingual(
      zh: "步骤没有结果可供选择。",
      en: "A step has no outcomes to choose from."),
    wrong: "start 申请\nstep 核对\n  ⟦齐全 -> 结束⟧\nend 结束",
    right: "start 申请\ndecision 是否齐全？\n  是 -> 结束\n  否 -> 申请\nend 结束")

  package static let branchLabel = FlowRule(
    "11", .warning,
    Bilingual(
      zh: "判断的每个分支写明条件，各不相同",
      en: "Every branch of a decision states its condition, and no two state the same"),
    why: Bilingual(
      zh: "条件不明时，读者不知道走哪一支。",
      en: "Readers cannot tell which way to take."),
    wrong: "start 申请\ndecision 是否齐全？\n  是 -> 结束\n  ⟦是⟧ -> 申请\nend 结束",
    right: "start 申请\ndecision 是否齐全？\n  是 -> 结束\n  否 -> 申请\nend 结束")

  package static let tooLarge = FlowRule(
    "12", .error,
    Bilingual(
      zh: "一张图不超过120个节点、300条流程线、16个泳道",
      en: "A chart has at most 120 nodes, 300 lines and 16 lanes"),
    why: Bilingual(
      zh: "再大的图印在一页上读不清；分成几张图，用子流程连接。",
      en: "A larger one cannot be read on a page; charts joined by subprocesses can."),
    wrong: "lanes: 一,二,三,四,五,六,七,八,九,十,甲,乙,丙,丁,戊,己,⟦庚⟧\nstart(一) 申请\nend(一) 结束",
    right: "lanes: 一, 二\nstart(一) 申请\nend(二) 结束")

  package static let deadEnd = FlowRule(
    "13", .warning,
    Bilingual(
      zh: "除结束节点外，每个节点都有去向",
      en: "Every node but an end leads somewhere"),
    why: Bilingual(
      zh: "没有去向的步骤之后做什么，读者不得而知。",
      en: "Readers cannot tell what comes after a step that leads nowhere."),
    wrong: "start 申请\ndecision 是否齐全？\n  是 -> 结束\n  否 -> 告知\nend 结束\n⟦step 告知⟧",
    right: "start 申请\ndecision 是否齐全？\n  是 -> 结束\n  否 -> 告知\nend 结束\nstep 告知 -> 申请")

  package static let emptyText = FlowRule(
    "14", .error,
    Bilingual(
      zh: "图中有节点，节点有文字",
      en: "A chart has nodes, and a node has a text"),
    why: Bilingual(
      zh: "空的图形什么也没有说明。",
      en: "An empty symbol says nothing."),
    wrong: "start 申请\n⟦step⟧\nend 结束",
    right: "start 申请\nstep 核对\nend 结束")

  package static let endLeadsOn = FlowRule(
    "15", .warning,
    Bilingual(
      zh: "结束节点没有去向",
      en: "An end leads nowhere"),
    why: Bilingual(
      zh: "流程到结束节点为止。",
      en: "A flow stops there."),
    wrong: "start 申请\n⟦end 办结 -> 申请⟧",
    right: "start 申请\nend 办结")

  /// In the order of their ids.
  package static let all = [
    unknownTarget, unreachable, fewBranches, noStart, noEnd, duplicate, unknownLane, missingLane, unknownLine,
    strayBranch,
    branchLabel, tooLarge, deadEnd, emptyText, endLeadsOn,
  ]
}
