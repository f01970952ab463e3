import StdModel
import StdSyntax

/// Flow charts of the kinds that standards hold.
enum FlowGallery {
  static let charts: [(name: String, text: String)] = [
    (
      "linear-12",
      """
      start 企业提出申请
      step 窗口人员接收申请材料
      document 登记《服务事项受理登记表》
      step 初审
      step 分派承办岗位
      step 承办人员与企业联系，确认需求
      step 制定服务方案
      step 报服务主管审批
      subprocess 按GB/T 24421.3组织实施
      record 形成服务记录
      step 回访并开展满意度调查
      end 归档
      """
    ),
    (
      "loop",
      """
      start 开始
      step 填写申请表
      decision 材料是否齐全？
        否 -> 填写申请表
        是 -> 审核
      step 审核
      decision 是否通过？
        否 -> 填写申请表
        是 -> 办结
      end 办结
      """
    ),
    (
      "nested-decisions",
      """
      start 收到诉求
      decision 是否属于服务范围？
        是 -> 登记
        否 -> 告知去向
      step 登记
      decision 材料是否齐全？
        是 -> 受理
        否 -> 是否可以容缺？
      decision 是否可以容缺？
        是 -> 容缺受理
        否 -> 一次性告知
      step 容缺受理 -> 受理
      step 一次性告知 -> 收到诉求
      step 受理
      decision 是否需要会商？
        是 -> 组织会商
        否 -> 直接办理
      step 组织会商 -> 出具意见
      step 直接办理
      document 出具意见 -> 结束
      step 告知去向
      end 结束
      """
    ),
    (
      "lanes-4",
      """
      lanes: 服务对象, 窗口受理岗位, 承办岗位, 窗口服务主管
      start(服务对象) 到达服务窗口
      step(窗口受理岗位) 取号引导
      decision(窗口受理岗位) 服务事项是否列入目录？
        是 -> 材料核对
        否 -> 程序结束
      step(窗口受理岗位) 材料核对
      decision(窗口受理岗位) 材料是否齐全？
        是 -> 受理登记
        否 -> 是否只缺少容缺清单列入的材料？
      decision(窗口受理岗位) 是否只缺少容缺清单列入的材料？
        是 -> 容缺受理
        否 -> 一次性告知
      step(窗口受理岗位) 一次性告知 -> 取号引导
      step(窗口受理岗位) 容缺受理 -> 受理登记
      step(窗口受理岗位) 受理登记
      step(承办岗位) 办理
      decision(窗口服务主管) 复核是否通过？
        否 -> 办理
        是 -> 出具结果
      document(承办岗位) 出具结果
      step(服务对象) 领取结果并评价
      end(服务对象) 程序结束
      """
    ),
    (
      "parallel-join",
      """
      start 立项
      step 成立工作组 -> 收集资料, 现场调研, 专家访谈
      step 收集资料 -> 编写草案
      step 现场调研 -> 编写草案
      step 专家访谈 -> 编写草案
      document 编写草案 -> 内部征求意见, 公开征求意见
      step 内部征求意见 -> 汇总处理
      step 公开征求意见 -> 汇总处理
      record 汇总处理
      end 报批
      """
    ),
    (
      "emergency",
      """
      lanes: 值班人员, 现场当班人员, 应急指挥组
      start(现场当班人员) 发现突发事件
      step(值班人员) 接报与判级
      step(现场当班人员) 先期处置
      decision(值班人员) 事件是否达到Ⅲ级？
        否 -> 恢复服务
        是 -> 启动响应
      step(应急指挥组) 启动响应
      step(应急指挥组) 现场处置
      decision(应急指挥组) 事态是否得到控制？
        否 -> 启动响应
        是 -> 信息发布
      step(应急指挥组) 信息发布
      step(现场当班人员) 恢复服务
      step(应急指挥组) 总结改进
      end(应急指挥组) 处置结束
      """
    ),
    (
      "financing",
      """
      lanes: 服务对象, 融资服务岗位, 融资机构
      start(服务对象) 提出融资需求
      step(融资服务岗位) 需求登记
      step(融资服务岗位) 需求核实
      decision(融资服务岗位) 核实结果属于哪种情形？
        与登记一致 -> 方案匹配
        与登记不一致 -> 需求登记
        属于终止情形 -> 归档结案
      step(融资服务岗位) 方案匹配
      step(融资机构) 对接洽谈
      decision(融资机构) 是否出具融资意向书？
        是 -> 结果跟踪
        否 -> 对接洽谈是否满3轮？
      decision(融资服务岗位) 对接洽谈是否满3轮？
        是 -> 归档结案
        否 -> 方案匹配
      step(融资服务岗位) 结果跟踪
      record(融资服务岗位) 归档结案
      end(服务对象) 服务结束
      """
    ),
    (
      "complaints",
      """
      lanes: 投诉人, 投诉处理岗位, 质量管理主管
      start(投诉人) 提出投诉
      step(投诉处理岗位) 投诉接收
      decision(投诉处理岗位) 是否属于服务中心的职责范围？
        是 -> 投诉登记
        否 -> 去向告知
      step(投诉处理岗位) 去向告知 -> 投诉处理结束
      step(投诉处理岗位) 投诉登记
      step(投诉处理岗位) 调查核实
      step(投诉处理岗位) 处理答复
      decision(投诉人) 是否接受处理结果？
        是 -> 回访结案
        否 -> 是否已经复核？
      decision(质量管理主管) 是否已经复核？
        是 -> 回访结案
        否 -> 复核处理
      step(质量管理主管) 复核处理 -> 处理答复
      step(投诉处理岗位) 回访结案
      end(投诉处理岗位) 投诉处理结束
      """
    ),
    (
      "many-ways",
      """
      start 来件
      decision 来件属于哪一类？
        咨询 -> 答复咨询
        投诉 -> 处理投诉
        建议 -> 转交研究
        表扬 -> 登记通报
        其他 -> 退回
      step 答复咨询 -> 归档
      step 处理投诉 -> 归档
      step 转交研究 -> 归档
      step 登记通报 -> 归档
      step 退回 -> 结束
      record 归档
      end 结束
      """
    ),
    (
      "lanes-8",
      """
      lanes: 申请企业, 受理岗位, 业务岗位, 财务岗位, 法务岗位, 部门负责人, 分管领导, 档案岗位
      start(申请企业) 提出申请
      step(受理岗位) 核对材料
      decision(业务岗位) 是否符合条件？
        否 -> 提出申请
        是 -> 核算费用
      step(财务岗位) 核算费用
      step(法务岗位) 审查合同
      step(部门负责人) 部门审批
      decision(分管领导) 是否批准？
        否 -> 提出申请
        是 -> 组织实施
      step(业务岗位) 组织实施
      record(档案岗位) 归档
      end(申请企业) 收到结果
      """
    ),
    (
      "lanes-14",
      """
      lanes: 甲方, 乙方, 丙方, 丁方, 戊方, 己方, 庚方, 辛方, 壬方, 癸方, 监理, 审计, 财政, 档案
      start(甲方) 提出
      step(乙方) 受理
      step(丙方) 初审
      step(丁方) 复审
      decision(戊方) 是否通过？
        是 -> 会签
        否 -> 提出
      step(己方) 会签
      step(庚方) 用印
      step(审计) 审计
      step(财政) 拨付
      record(档案) 归档
      end(甲方) 完成
      """
    ),
    (
      "long-texts",
      """
      start 企业通过线上平台、服务窗口或者电话提出服务需求
      decision 企业提出的需求是否属于《中小企业公共服务事项目录》列入的事项，并且在本服务中心的职责范围以内？
        属于目录列入的事项，并且在职责范围以内 -> 受理
        不属于 -> 告知
      step [受理] 由窗口受理岗位在5个工作日内登记需求，填写“Service Request Form (SRF-2026/v2.0)”并且告知企业办理时限
      end [告知] 一次性告知企业可以受理该事项的其他机构的名称、地址和联系电话
      """
    ),
    (
      "self-loop",
      """
      start 开始
      step 监测数据 -> 监测数据, 分析
      decision 分析
        正常 -> 监测数据
        异常 -> 分析
        紧急 -> 报警
        误报 -> 开始
      end 报警
      """
    ),
    (
      "skip-ahead",
      """
      start 开始
      decision 是否首次办理？
        是 -> 建档
        否 -> 办理
      step 建档
      step 培训
      decision 是否合格？
        否 -> 结束
        是 -> 发证
      step 发证
      step 办理
      decision 是否抽查？
        是 -> 抽查
        否 -> 结束
      step 抽查
      end 结束
      """
    ),
  ]

  static func chart(_ text: String) -> FlowChart {
    parseFlow(text, span: SourceSpan(SourceID(0), 0, text.utf8.count)).output
  }
}
