/// How many units were asked and what they answered; the foot of the collated table.
package struct ReplyCounts: Equatable, Sendable {
  /// 发送《征求意见稿》的单位
  package let asked: [String]
  /// 回函的单位
  package let replied: [String]
  /// 回函并有建议或意见的单位
  package let withComments: [String]
  /// 没有回函的单位
  package let silent: [String]
  /// 逾期回函的单位
  package let late: [String]
  /// Units that were not asked and replied all the same.
  package let unasked: [String]

  /// - Parameter asked: the units that the draft was sent to, as `consultation` of `system.yaml` lists them.
  package init(_ store: ConsultationStore, asked: [String]) {
    var replied: [String] = []
    var withComments: [String] = []
    var late: [String] = []
    for receipt in store.receipts {
      let name = receipt.unit.isEmpty ? receipt.person : receipt.unit
      guard !name.isEmpty else { continue }
      if !replied.contains(name) { replied.append(name) }
      if receipt.commentCount > 0, !withComments.contains(name) { withComments.append(name) }
      if receipt.isLate, !late.contains(name) { late.append(name) }
    }
    // A table that an association collected holds the comments of many units.
    for unit in store.comments.flatMap(\.units) where !unit.isEmpty {
      if !replied.contains(unit) { replied.append(unit) }
      if !withComments.contains(unit) { withComments.append(unit) }
    }
    let names = Set(replied.map(\.comparable))
    let list = Set(asked.map(\.comparable))
    self.asked = asked
    self.replied = replied
    self.withComments = withComments
    self.late = late
    silent = asked.filter { !names.contains($0.comparable) }
    unasked = asked.isEmpty ? [] : replied.filter { !list.contains($0.comparable) }
  }

  /// The foot as the collated tables of national standards write it.
  package var lines: [String] {
    // Units that nobody had asked count among those that the draft went to: it was public.
    let sent = asked.count + unasked.count
    return [
      "① 发送《征求意见稿》的单位数：\(asked.isEmpty ? replied.count : sent)个。",
      "② 收到《征求意见稿》后，回函的单位数：\(replied.count)个。",
      "③ 收到《征求意见稿》后，回函并有建议或意见的单位数：\(withComments.count)个。",
      "④ 没有回函的单位数：\(silent.count)个。",
    ]
  }
}
