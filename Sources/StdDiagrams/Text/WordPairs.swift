/// Pairs of characters that are better not parted at the end of a line: the two-character words that titles and steps
/// of service standards are made of. Nothing depends on the list being whole; a word that is missing may be parted, as
/// anywhere in Chinese text.
enum WordPairs {
  static func contains(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool { pairs.contains(key(first, second)) }

  private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }

  private static let pairs: Set<UInt64> = {
    var pairs: Set<UInt64> = []
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let scalars = Array(word.unicodeScalars)
      for index in scalars.indices.dropLast() { pairs.insert(key(scalars[index], scalars[index + 1])) }
    }
    return pairs
  }()

  private static let words = """
    是否 以及 或者 并且 其他 属于 标准 体系 管理 服务 工作 规范 规程 指南 导则 要求 流程 程序 评价 评估 改进 信息 安全 应急 环境 能源 职业 健康
    质量 监督 考核 财务 人事 采购 资产 合同 法务 材料 齐全 受理 登记 办理 审核 审批 审查 复核 核对 核实 归档 结案 结果 通过 申请 提出 企业
    岗位 部门 人员 窗口 平台 资源 共享 共建 需求 重点 功能 要素 配置 实施 保障 基础 通用 设施 设备 用品 术语 缩略语 符号 标志 数值 数据 单位
    编码 分类 规则 数理 统计 满意度 投诉 处理 处置 组织 方案 意见 征求 告知 一次性 容缺 目录 事项 列入 清单 领取 反馈 回访 记录 文件 培训 检查
    验收 计划 制定 编制 发布 单位 机构 中心 对象 咨询 融资 政策 对接 洽谈 调查 中小 公共 系统 技术 网络 档案 突发 事件 响应 恢复 现场 指挥 决策
    一般 条件 费用 合格 满足 符合 领导 主管 负责人 岗前 年度 季度 情形 范围 职责 期限 时限 专家 会商 报告 总结 建议 报送 备案 公示 公开 通知 会计 核算 软件 接口 个人 电子 科学 科技 事故
    生产 经营 场所 固定 等级 保护 基本 预案 导向 图形 安全色 标识 国际 单位制 量和 修约 判定 信用 代码 统一 部分 电话 地址 名称 联系 线上
    """
}
