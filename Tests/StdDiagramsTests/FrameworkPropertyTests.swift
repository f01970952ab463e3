import StdDiagrams
import StdModel
import Testing

@Suite struct FrameworkPropertyTests {
  @Test(arguments: FrameworkGallery.drawings.map(\.name), [680, 500, 344])
  func galleryIsClean(name: String, width: Int) throws {
    let draw = try #require(FrameworkGallery.drawings.first { $0.name == name }?.draw)
    let drawing = draw(width)
    #expect(DrawingChecks.faults(drawing) == [])
    #expect(drawing.width <= width)
  }

  @Test(arguments: 0..<150)
  func randomTreesAreClean(seed: Int) {
    var random = Random(UInt64(seed))
    let depth = 1 + random.below(4)
    let most = [[60, 20, 8], [10, 6, 3], [5, 4, 3], [4, 3, 2]][depth - 1][random.below(3)]
    let tree = RandomFramework.box(.subsystem, levels: depth, most: most, &random)
    for width in [680, 420, 344] {
      let drawing = FrameworkDiagram.tree(tree, width: width)
      #expect(DrawingChecks.faults(drawing) == [], "seed \(seed), width \(width)")
      #expect(drawing.width <= width, "seed \(seed), width \(width)")
      #expect(drawing.boxes.count { $0.role != .sample } == RandomFramework.count(tree), "a box for each node")
    }
  }

  @Test(arguments: 0..<60)
  func randomLayersAreClean(seed: Int) {
    var random = Random(UInt64(seed))
    let kinds = SubsystemKind.allCases.filter { _ in random.below(6) > 0 }
    let layers = FrameworkLayers(
      title: "示例市中小企业服务中心服务标准体系",
      subsystems: kinds.map { kind in
        (kind, RandomFramework.box(.subsystem, levels: 1, most: [1, 4, 10, 60][random.below(4)], &random))
      })
    for width in [680, 344] {
      let drawing = FrameworkDiagram.layers(layers, width: width)
      #expect(DrawingChecks.faults(drawing) == [], "seed \(seed), width \(width)")
      #expect(drawing.width <= width, "seed \(seed), width \(width)")
    }
  }

  @Test(arguments: [3, 4, 5, 7, 9, 10, 11, 13, 17, 24, 31, 42, 59, 60])
  func rowsOfAnyLengthStayReadable(count: Int) {
    for width in [680, 344] {
      let drawing = FrameworkDiagram.tree(FrameworkGallery.row(count), width: width)
      #expect(DrawingChecks.faults(drawing) == [])
      #expect(drawing.width <= width)
      #expect(drawing.boxes.flatMap(\.texts).allSatisfy { $0.block.size >= 11 })
    }
  }

  @Test func outlinesTellTheStatusApart() {
    let lines = SlotStatus.allCases.map { Drawing.Line($0) }
    #expect(Set(lines.map { "\($0)" }).count == SlotStatus.allCases.count)
  }
}

/// Trees of any shape, with names as authors write them.
enum RandomFramework {
  private static let names = [
    "其他", "标准化导则", "术语与缩略语", "数值数据、量和单位", "服务功能要素配置", "环境、能源与职业健康安全（EHS）管理", "ISO 9001质量管理",
    "“放管服”改革配套制度建设", "5S", "extraordinarilyLongIdentifierWithoutAnyBreak", "标准化工作导则　第1部分：标准化文件的结构和起草规则", "《条例》",
  ]

  static func box(_ kind: FrameworkBox.Kind, levels: Int, most: Int, _ random: inout Random) -> FrameworkBox {
    let children = levels == 0 ? 0 : random.below(most + 1)
    let isLast = levels <= 1 && random.below(3) > 0
    return FrameworkBox(
      kind,
      code: random.below(4) == 0
        ? "" : kind == .standard ? "Q/SLFW BZ \(random.below(999))—2026" : "BZ \(random.below(40))",
      name: names[random.below(names.count)], note: random.below(8) == 0 ? "不适用" : "",
      status: SlotStatus.allCases[random.below(SlotStatus.allCases.count)],
      children: (0..<children).map { _ in
        box(isLast && levels == 1 ? .standard : .category, levels: levels - 1, most: most, &random)
      })
  }

  static func count(_ box: FrameworkBox) -> Int { box.children.reduce(1) { $0 + count($1) } }
}
