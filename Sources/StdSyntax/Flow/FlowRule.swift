package import StdModel

/// A rule for the text of `flow` blocks: what it finds, how grave that is, and an example of each side.
package struct FlowRule: Sendable {
  package let id: RuleID
  package let severity: Severity
  package let explanation: Bilingual
  package let wrong: String
  package let right: String

  fileprivate init(_ number: String, _ severity: Severity, zh: String, en: String, wrong: String, right: String) {
    id = RuleID("STDC-FLOW-\(number)")
    self.severity = severity
    explanation = Bilingual(zh: zh, en: en)
    self.wrong = wrong
    self.right = right
  }

  func diagnostic(
    zh: String, en: String, at span: SourceSpan, related: [Diagnostic.Label] = [], fixes: [FixIt] = []
  ) -> Diagnostic {
    Diagnostic(id, severity, Bilingual(zh: zh, en: en), at: span, related: related, fixes: fixes)
  }
}

extension FlowRule {
  package static let unknownTarget = FlowRule(
    "01", .error, zh: "箭头后的目标应是本图中某个节点的文字或标识，否则流程线画不出来。",
    en: "A target behind an arrow is the text or the id of a node of the same chart; otherwise no line can be drawn.",
    wrong: "start 申请\nstep 核对 -> 办里\nstep 办理\nend 结束", right: "start 申请\nstep 核对 -> 办理\nstep 办理\nend 结束")
  package static let unreachable = FlowRule(
    "02", .warning, zh: "每个节点都应能从开始节点到达；到不了的步骤，读者不知道何时执行。",
    en: "Every node can be reached from a start; readers cannot tell when to carry out a step that cannot.",
    wrong: "start 申请 -> 结束\nstep 归档\nend 结束", right: "start 申请\nstep 归档\nend 结束")
  package static let fewBranches = FlowRule(
    "03", .error, zh: "判断至少有两个分支；只有一个结果就不是判断。",
    en: "A decision has two branches at least; with a single outcome nothing is decided.",
    wrong: "start 申请\ndecision 材料是否齐全？\n  是 -> 受理\nend 受理",
    right: "start 申请\ndecision 材料是否齐全？\n  是 -> 受理\n  否 -> 申请\nend 受理")
  package static let noStart = FlowRule(
    "04", .warning, zh: "流程图应有开始节点（start），读者由此读起。", en: "A flow chart has a start, where reading begins.",
    wrong: "step 核对材料\nend 办结", right: "start 提出申请\nstep 核对材料\nend 办结")
  package static let noEnd = FlowRule(
    "05", .warning, zh: "流程图应有结束节点（end），读者由此知道何时办结。",
    en: "A flow chart has an end, so that readers know when the work is done.",
    wrong: "start 提出申请\nstep 核对材料", right: "start 提出申请\nstep 核对材料\nend 办结")
  package static let duplicate = FlowRule(
    "06", .error, zh: "同一图中节点的文字（或标识）不重复，否则箭头指向哪一个不确定；确需重复时用 [标识] 区分。",
    en: "No two nodes of a chart share their text or id, or it is unclear where an arrow leads; ids in brackets tell them apart.",
    wrong: "start 申请\nstep 审核\nstep 审核\nend 结束", right: "start 申请\nstep 审核\nstep [二审] 审核\nend 结束")
  package static let unknownLane = FlowRule(
    "07", .error, zh: "节点的泳道应是 lanes 行列出的一个。", en: "The lane of a node is one of those that the line `lanes` lists.",
    wrong: "lanes: 窗口, 科室\nstart(窗口) 申请\nend(窗囗) 结束", right: "lanes: 窗口, 科室\nstart(窗口) 申请\nend(窗口) 结束")
  package static let missingLane = FlowRule(
    "08", .warning, zh: "有泳道的图中，每个节点都写明泳道。", en: "In a chart with lanes every node names its lane.",
    wrong: "lanes: 窗口, 科室\nstart(窗口) 申请\nend 结束", right: "lanes: 窗口, 科室\nstart(窗口) 申请\nend(窗口) 结束")
  package static let unknownLine = FlowRule(
    "09", .error, zh: "每行以种类开头：start 开始、step 步骤、decision 判断、end 结束、document 文件、record 记录、subprocess 子流程。",
    en: "Every line begins with its kind: start, step, decision, end, document, record or subprocess.",
    wrong: "start 申请\n核对材料\nend 结束", right: "start 申请\nstep 核对材料\nend 结束")
  package static let strayBranch = FlowRule(
    "10", .warning, zh: "带条件的分支只用于判断。", en: "Only decisions have branches with conditions.",
    wrong: "start 申请\nstep 核对\n  齐全 -> 结束\nend 结束", right: "start 申请\ndecision 是否齐全？\n  是 -> 结束\n  否 -> 申请\nend 结束")
  package static let branchLabel = FlowRule(
    "11", .warning, zh: "判断的每个分支写明条件，各不相同。", en: "Every branch of a decision states its condition, and no two state the same.",
    wrong: "start 申请\ndecision 是否齐全？\n  是 -> 结束\n  是 -> 申请\nend 结束",
    right: "start 申请\ndecision 是否齐全？\n  是 -> 结束\n  否 -> 申请\nend 结束")
  package static let tooLarge = FlowRule(
    "12", .error, zh: "一张图不超过120个节点、300条线、16个泳道；更大的流程分成几张图，用子流程连接。",
    en: "A chart has at most 120 nodes, 300 lines and 16 lanes; a larger process is split into charts joined by subprocesses.",
    wrong: "lanes: 一,二,三,四,五,六,七,八,九,十,甲,乙,丙,丁,戊,己,庚\nstart(一) 申请\nend(一) 结束",
    right: "lanes: 一, 二\nstart(一) 申请\nend(二) 结束")
  package static let deadEnd = FlowRule(
    "13", .warning, zh: "除结束节点外，每个节点都有去向。", en: "Every node but an end leads somewhere.",
    wrong: "start 申请\ndecision 是否齐全？\n  是 -> 结束\n  否 -> 告知\nend 结束\nstep 告知",
    right: "start 申请\ndecision 是否齐全？\n  是 -> 结束\n  否 -> 告知\nend 结束\nstep 告知 -> 申请")
  package static let emptyText = FlowRule(
    "14", .error, zh: "节点应有文字，图中应有节点。", en: "A node has a text, and a chart has nodes.",
    wrong: "start 申请\nstep\nend 结束", right: "start 申请\nstep 核对\nend 结束")
  package static let endLeadsOn = FlowRule(
    "15", .warning, zh: "流程到结束节点为止，结束节点没有去向。", en: "A flow stops at an end; an end leads nowhere.",
    wrong: "start 申请\nend 办结 -> 申请", right: "start 申请\nend 办结")

  /// In the order of their ids.
  package static let all = [
    unknownTarget, unreachable, fewBranches, noStart, noEnd, duplicate, unknownLane, missingLane, unknownLine, strayBranch,
    branchLabel, tooLarge, deadEnd, emptyText, endLeadsOn,
  ]
}
