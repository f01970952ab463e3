import StdDiagrams
import StdModel

/// Frameworks of the sizes that systems have.
enum FrameworkGallery {
  static let base = ["标准化导则", "术语与缩略语", "符号与标志", "数值数据、量和单位", "编码规则", "数理统计", "其他"]
  static let implementation = ["服务功能要素配置", "服务重点需求", "服务实施流程", "服务共享共建", "服务评价与改进"]
  static let support = [
    "人事管理", "财务管理", "采购管理", "资产管理", "信息管理", "安全与应急", "环境与能源", "职业健康", "质量管理", "监督考核",
  ]
  static let post = ["决策层", "管理层", "一般人员"]

  static func subsystem(
    _ kind: SubsystemKind, _ code: String, _ name: String, _ categories: [String], members: Int = 0
  ) -> FrameworkBox {
    var random = Random(UInt64(kind.layer * 7 + categories.count))
    let boxes = categories.enumerated().map { index, category in
      let count = members == 0 ? 0 : random.below(members + 1)
      let status: SlotStatus = index == 6 ? .missing : index == 5 && members == 0 ? .notApplicable : .established
      let standards = (0..<count).map { member in
        FrameworkBox(
          .standard,
          code: member % 3 == 1
            ? "GB/T \(24421 + member).\(index + 1)—2023" : "Q/SLFW \(code) \(index + 1)0\(member + 1)—2026",
          name: names[(index * 5 + member) % names.count],
          status: [.established, .adopted, .inProgress, .planned][member % 4],
          link: .standard(StandardID(index * 10 + member)))
      }
      return FrameworkBox(
        .category, code: "\(code) \(index + 1)", name: category,
        note: count == 0 && (status == .missing || status == .notApplicable) ? status.rawValue : "",
        status: count == 0 ? status : .established, link: .category("\(kind.rawValue)/c\(index)"), children: standards)
    }
    return FrameworkBox(.subsystem, code: code, name: name, link: .subsystem(kind), children: boxes)
  }

  private static let names = [
    "服务窗口设施配置规范", "线上服务平台功能规范", "标准化工作导则 第1部分：标准化文件的结构和起草规则", "投诉处理规程", "融资对接服务规程",
    "服务业组织标准化工作指南 第2部分：标准体系构建", "信息安全管理规范", "服务场所标志", "政策咨询服务规范", "重点企业服务清单编制指南",
  ]

  static func layers(members: Int = 0) -> FrameworkLayers {
    FrameworkLayers(
      title: "示例市中小企业服务中心服务标准体系",
      subsystems: [
        (.base, subsystem(.base, "JC", "服务基础标准体系", base)),
        (.implementation, subsystem(.implementation, "SS", "服务实施标准体系", implementation)),
        (.support, subsystem(.support, "BZ", "服务保障标准体系", support)),
        (.post, subsystem(.post, "GW", "岗位工作标准体系", post)),
      ])
  }

  /// A subsystem with `count` categories whose names have two to twelve characters.
  static func row(_ count: Int) -> FrameworkBox {
    subsystem(
      .support, "BZ", "服务保障标准体系",
      (0..<count).map { index in String("环境卫生与能源节约管理制度".prefix(2 + index * 5 % 11)) })
  }

  /// Four levels of categories with standards below the lowest.
  static func deep() -> FrameworkBox {
    func category(_ name: String, _ code: String, _ level: Int) -> FrameworkBox {
      let children: [FrameworkBox]
      switch level {
      case 3:
        children = (1...3).map {
          FrameworkBox(
            .standard, code: "Q/SLFW \(code)0\($0)", name: "\(name)第\($0)项工作规范",
            status: $0 == 2 ? .planned : .established)
        }
      default:
        children = (1...(level == 1 ? 3 : 2)).map { category("\(name.prefix(4))第\($0)类", "\(code).\($0)", level + 1) }
      }
      return FrameworkBox(.category, code: code, name: name, children: children)
    }
    return FrameworkBox(
      .subsystem, code: "BZ", name: "服务保障标准体系",
      children: [category("人力资源管理", "BZ 1", 1), category("设施设备管理", "BZ 2", 2)])
  }

  static let drawings: [(name: String, draw: @Sendable (Int) -> Drawing)] = [
    ("layers", { FrameworkDiagram.layers(layers(), width: $0) }),
    ("row-3", { FrameworkDiagram.tree(row(3), width: $0) }),
    ("row-10", { FrameworkDiagram.tree(row(10), width: $0) }),
    ("row-24", { FrameworkDiagram.tree(row(24), width: $0) }),
    ("row-60", { FrameworkDiagram.tree(row(60), width: $0) }),
    (
      "support-standards",
      { FrameworkDiagram.tree(subsystem(.support, "BZ", "服务保障标准体系", support, members: 4), width: $0) }
    ),
    (
      "base-many-standards",
      { FrameworkDiagram.tree(subsystem(.base, "JC", "服务基础标准体系", base, members: 16), width: $0) }
    ),
    ("post-standards", { FrameworkDiagram.tree(subsystem(.post, "GW", "岗位工作标准体系", post, members: 2), width: $0) }),
    ("deep", { FrameworkDiagram.tree(deep(), width: $0) }),
  ]
}
