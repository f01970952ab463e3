/// The sizes that a flow chart is drawn with; smaller ones are tried until it fits its page.
struct FlowStyle: Equatable {
  /// Where the lanes of a chart show.
  enum Lanes: Equatable {
    /// Side by side.
    case columns
    /// As a line of text in each box: for pages that are too narrow for columns.
    case captions
    /// The chart has none.
    case none
  }

  let lanes: Lanes
  let form: FlowRanks.Form
  let fontSize: Int
  let boxWidth: Int

  var captionSize: Int { max(9, fontSize - 2) }
  var labelSize: Int { max(9, fontSize - 1) }
  var paddingX: Int { fontSize >= 12 ? 8 : 5 }
  var paddingY: Int { fontSize >= 12 ? 7 : 5 }

  /// Between boxes, between a box and a line, between lines.
  var boxGap: Int { boxWidth >= 100 ? 26 : 16 }
  static let boxLineGap = 14
  static let lineGap = 10
  /// Between the content of a lane and its border.
  var lanePadding: Int { boxWidth >= 100 ? 14 : boxWidth >= 70 ? 9 : 6 }

  /// The styles for a width in groups, the best group first; in a group the largest style first. The text is never
  /// smaller than 10 px on a page.
  static func candidates(width: Int, hasLanes: Bool) -> [[FlowStyle]] {
    let columns = [
      (13, [148, 136, 124, 112, 104, 96, 90, 84]), (12, [90, 84, 78, 72]), (11, [70, 64]), (10, [62, 56, 52]),
    ]
    let plain = [(13, [176, 160, 144, 128, 112, 100, 92]), (12, [88, 80]), (11, [72])]
    let serial = [(12, [176, 144, 112, 88])]
    func group(_ sizes: [(Int, [Int])], _ lanes: Lanes, _ form: FlowRanks.Form) -> [FlowStyle] {
      sizes.flatMap { size, widths in
        widths.map { FlowStyle(lanes: lanes, form: form, fontSize: size, boxWidth: $0) }
      }
    }
    let rest: Lanes = hasLanes ? .captions : .none
    let others = [group(plain, rest, .layered), group(serial, rest, .serial)]
    guard hasLanes else { return others }
    // On a phone columns have to be read without a magnifying glass, too.
    return [group(width < 480 ? Array(columns[1...2]) : columns, .columns, .layered)] + others
  }
}
