"""The words and sentence patterns that generated standards are made of.

Every pattern is one sentence of a service standard with slots in braces; a slot names one of the POOLS below, and the words
that one sentence takes from one pool always differ. 应 stands in patterns only as the modal verb, so that a guidance
standard can be made of the same sentences with 宜. No word here is one that GB/T 1.1—2020 warns of (必须, 及时, 相关, 等 …).
"""


def crossed(heads, tails):
    return [head + tail for head in heads for tail in tails]


def words(text):
    return text.split()


INDUSTRIES = [
    ("茶叶加工企业", "tea processing enterprises"), ("食用菌企业", "edible fungus enterprises"),
    ("机床制造企业", "machine tool enterprises"), ("木制家具企业", "wooden furniture enterprises"),
    ("包装印刷企业", "packaging and printing enterprises"), ("玻璃制品企业", "glassware enterprises"),
    ("日用陶瓷企业", "ceramics enterprises"), ("五金工具企业", "hardware tool enterprises"),
    ("仪器仪表企业", "instrument enterprises"), ("电线电缆企业", "wire and cable enterprises"),
    ("汽车零部件企业", "automotive parts enterprises"), ("农业机械企业", "farm machinery enterprises"),
    ("纺织印染企业", "textile dyeing enterprises"), ("服装加工企业", "garment enterprises"),
    ("制鞋企业", "footwear enterprises"), ("箱包皮具企业", "leather goods enterprises"),
    ("玩具制造企业", "toy enterprises"), ("塑料制品企业", "plastics enterprises"),
    ("橡胶制品企业", "rubber enterprises"), ("涂料企业", "coating enterprises"),
    ("日用化工企业", "household chemical enterprises"), ("中药饮片企业", "herbal medicine enterprises"),
    ("医疗器械企业", "medical device enterprises"), ("生物制品企业", "biological product enterprises"),
    ("粮油加工企业", "grain and oil enterprises"), ("肉制品企业", "meat product enterprises"),
    ("乳制品企业", "dairy enterprises"), ("水产加工企业", "aquatic product enterprises"),
    ("果蔬加工企业", "fruit and vegetable enterprises"), ("饮料企业", "beverage enterprises"),
    ("酿造企业", "brewing enterprises"), ("调味品企业", "condiment enterprises"),
    ("花卉企业", "flower enterprises"), ("种苗企业", "seedling enterprises"),
    ("软件企业", "software enterprises"), ("集成电路企业", "integrated circuit enterprises"),
    ("光电器件企业", "optoelectronic enterprises"), ("传感器企业", "sensor enterprises"),
    ("冷链物流企业", "cold chain enterprises"), ("仓储企业", "warehousing enterprises"),
    ("建材企业", "building material enterprises"), ("石材加工企业", "stone processing enterprises"),
    ("钢结构企业", "steel structure enterprises"), ("铸造企业", "foundry enterprises"),
    ("模具企业", "mould enterprises"), ("阀门企业", "valve enterprises"),
    ("水泵企业", "pump enterprises"), ("轴承企业", "bearing enterprises"),
    ("民宿企业", "homestay enterprises"), ("文化创意企业", "cultural and creative enterprises"),
]

AREAS = [
    (name + kind, place + suffix)
    for name, place in [
        ("城东", "Chengdong"), ("城西", "Chengxi"), ("城南", "Chengnan"), ("城北", "Chengbei"), ("滨江", "Binjiang"),
        ("临港", "Lingang"), ("北山", "Beishan"), ("南湖", "Nanhu"), ("东湖", "Donghu"), ("西岭", "Xiling"),
        ("青溪", "Qingxi"), ("白石", "Baishi"), ("云台", "Yuntai"), ("龙泉", "Longquan"), ("石桥", "Shiqiao"),
        ("古渡", "Gudu"), ("新河", "Xinhe"), ("长洲", "Changzhou"), ("平原", "Pingyuan"), ("清泉", "Qingquan"),
        ("金沙", "Jinsha"), ("银杏", "Yinxing"), ("红岩", "Hongyan"), ("双塔", "Shuangta"), ("三江", "Sanjiang"),
        ("五里", "Wuli"), ("七星", "Qixing"), ("八达", "Bada"), ("松林", "Songlin"), ("竹海", "Zhuhai"),
        ("梅园", "Meiyuan"), ("兰溪", "Lanxi"), ("荷塘", "Hetang"), ("枫桥", "Fengqiao"), ("杏林", "Xinglin"),
        ("柳营", "Liuying"), ("桂园", "Guiyuan"), ("樟树", "Zhangshu"), ("榆阳", "Yuyang"), ("槐荫", "Huaiyin"),
    ]
    for kind, suffix in [("服务站", " station"), ("服务大厅", " hall")]
]

# For each category of the profile db53-sme: what its standards are about.
ACTIVITIES = {
    "base/guidelines": [
        ("标准起草", "standard drafting"), ("标准审查", "standard review"), ("标准复审", "standard re-examination"),
        ("标准宣贯", "standard promotion"), ("标准检索", "standard retrieval")],
    "base/terms": [
        ("名词审定", "term approval"), ("缩略语登记", "abbreviation registration"), ("译名核定", "translation approval"),
        ("术语维护", "term maintenance"), ("名称变更", "renaming")],
    "base/symbols": [
        ("标志制作", "sign production"), ("标志巡检", "sign inspection"), ("图形符号选用", "graphical symbol selection"),
        ("导向牌布置", "direction sign layout"), ("标志更换", "sign replacement")],
    "base/quantities": [
        ("计量单位使用", "unit usage"), ("数值修约", "rounding"), ("日期书写", "date writing"),
        ("金额表示", "amount notation"), ("量值核对", "value verification")],
    "base/coding": [
        ("事项编码", "item coding"), ("文件编码", "document coding"), ("设备编码", "equipment coding"),
        ("案卷编码", "file coding"), ("代码维护", "code maintenance")],
    "base/statistics": [
        ("办件统计", "case statistics"), ("时长统计", "duration statistics"), ("抽样实施", "sampling"),
        ("报表编制", "reporting"), ("数据校验", "data validation")],
    "base/other": [
        ("文书编写", "document drafting"), ("表单设计", "form design"), ("会议记录", "meeting minutes"),
        ("公告发布", "announcement"), ("用印登记", "seal registration")],
    "implementation/resources": [
        ("服务专员配备", "service specialist assignment"), ("专家库建设", "expert pool construction"),
        ("自助终端配置", "self-service terminal provision"), ("服务热线设置", "hotline provision"),
        ("服务驿站布点", "service point layout"), ("服务产品库建设", "service catalogue construction"),
        ("上门服务车辆配置", "service vehicle provision"), ("资料架布置", "brochure rack layout")],
    "implementation/needs": [
        ("服务需求调查", "needs survey"), ("重点企业走访", "key enterprise visits"), ("诉求收集", "appeal collection"),
        ("企业画像编制", "enterprise profiling"), ("服务需求分级", "need grading"), ("服务清单编制", "service list preparation"),
        ("供需匹配", "supply and demand matching"), ("成长评估", "growth assessment")],
    "implementation/processes": [
        ("融资对接", "financing matching"), ("政策咨询", "policy consulting"), ("项目申报辅导", "project application coaching"),
        ("创业辅导", "start-up coaching"), ("人才引进代办", "talent introduction agency"),
        ("商标注册代办", "trademark registration agency"), ("合同文本咨询", "contract consulting"),
        ("经营管理培训", "management training"), ("市场开拓对接", "market development matching"),
        ("检验检测对接", "testing matching"), ("展位预订", "booth booking"), ("技术转移对接", "technology transfer matching")],
    "implementation/sharing": [
        ("仪器设备共享", "instrument sharing"), ("会议场地共享", "venue sharing"), ("专家资源共享", "expert sharing"),
        ("统计数据共享", "statistical data sharing"), ("服务产品共建", "service co-creation"),
        ("培训教材共建", "course material co-creation"), ("样品库共享", "sample sharing"), ("仓储场地共享", "warehouse sharing")],
    "implementation/evaluation": [
        ("服务质量评价", "service quality evaluation"), ("投诉处理", "complaint handling"),
        ("服务满意度测评", "satisfaction measurement"), ("服务回访", "service follow-up"),
        ("不合格服务处置", "nonconforming service handling"), ("服务改进", "service improvement"),
        ("神秘访客抽查", "mystery visits"), ("服务承诺核查", "commitment verification")],
    "support/personnel": [
        ("上岗培训", "induction training"), ("岗位考核", "post appraisal"), ("排班管理", "rostering"),
        ("带教管理", "tutoring"), ("着装管理", "dress management")],
    "support/finance": [
        ("经费预算", "budgeting"), ("费用报销", "reimbursement"), ("收费公示", "fee publication"),
        ("票据管理", "invoice management"), ("退费办理", "refunding")],
    "support/procurement": [
        ("询价采购", "price inquiry"), ("供方评审", "supplier assessment"), ("到货验收", "delivery acceptance"),
        ("服务外包", "outsourcing"), ("合同履约", "contract performance")],
    "support/assets": [
        ("设备巡检", "equipment inspection"), ("资产盘点", "asset stocktaking"), ("物品领用", "item issuing"),
        ("设备报废", "equipment disposal"), ("钥匙管理", "key management")],
    "support/information": [
        ("档案移交", "file transfer"), ("数据备份", "data backup"), ("账号管理", "account management"),
        ("终端维护", "terminal maintenance"), ("信息发布", "information release")],
    "support/safety": [
        ("消防巡查", "fire patrol"), ("疏散演练", "evacuation drill"), ("停电处置", "power failure handling"),
        ("客流疏导", "crowd guidance"), ("急救物品管理", "first aid supply management")],
    "support/environment": [
        ("保洁作业", "cleaning"), ("空调运行", "air conditioning operation"), ("用电管理", "electricity management"),
        ("垃圾分类", "waste sorting"), ("噪声控制", "noise control")],
    "support/health": [
        ("视屏作业防护", "screen work protection"), ("健康检查", "health check"), ("情绪疏导", "emotional support"),
        ("高温作业防护", "heat protection"), ("饮水卫生", "drinking water hygiene")],
    "support/quality": [
        ("过程抽查", "process sampling"), ("差错纠正", "error correction"), ("质量例会", "quality meeting"),
        ("文件控制", "document control"), ("内部审核", "internal audit")],
    "support/supervision": [
        ("日常督查", "daily supervision"), ("月度考核", "monthly appraisal"), ("整改督办", "rectification tracking"),
        ("暗访检查", "unannounced inspection"), ("责任追溯", "responsibility tracing")],
    "post/decision": [
        ("站长岗位", "station head post"), ("副站长岗位", "deputy station head post"),
        ("总协调岗位", "coordinator post"), ("值班负责岗位", "duty head post")],
    "post/management": [
        ("窗口主管岗位", "counter supervisor post"), ("质量主管岗位", "quality supervisor post"),
        ("培训主管岗位", "training supervisor post"), ("综合主管岗位", "administration supervisor post")],
    "post/staff": [
        ("窗口受理岗位", "counter acceptance post"), ("融资服务岗位", "financing post"), ("信息管理岗位", "information post"),
        ("投诉处理岗位", "complaint post"), ("档案管理岗位", "filing post"), ("引导岗位", "guide post")],
}

# The technical clauses that a standard chooses from, and the subclauses of each.
TOPICS = [
    ("受理与登记", words("受理渠道 登记时点 编号分配 材料清点 受理凭证 退件处理")),
    ("资料核验", words("核验顺序 原件比对 签章检查 有效期检查 差异处理 核验结论")),
    ("办理时限", words("时限起算 时限中止 超时预警 延期申请 提前办结 时限公示")),
    ("过程控制", words("任务分派 进度更新 环节交接 中间检查 异常上报 过程留痕")),
    ("结果交付", words("结果复核 交付方式 签收凭证 结果更正 未领取处理 结果公开")),
    ("回访跟踪", words("回访对象 回访方式 问题归集 跟踪期限 回访结论 二次回访")),
    ("场所与设施", words("区域划分 设施数量 设施布置 日常检查 故障处置 更新报废")),
    ("人员与分工", words("岗位设置 上岗条件 值守安排 替岗安排 业务学习 行为规则")),
    ("信息与记录", words("记录格式 记录时点 记录更正 数据备份 访问权限 保存期限")),
    ("风险防控", words("风险识别 风险分级 预防措施 应急准备 事件报告 复盘总结")),
    ("协作衔接", words("协作方式 任务移交 信息互通 争议处理 协作期限 协作终止")),
    ("费用管理", words("费用测算 收费公示 票据开具 退费办理 费用核对 费用公开")),
    ("沟通与告知", words("告知内容 告知方式 用语规则 意见答复 变更通知 告知留存")),
    ("抽查与纠正", words("抽查比例 抽查方法 差错分类 纠正期限 纠正验证 结果通报")),
    ("计划与准备", words("计划编制 计划审批 物资准备 人员召集 事前演练 计划调整")),
    ("验收与归档", words("验收条件 验收人员 验收结论 材料整理 案卷移交 借阅登记")),
]

# The steps that a code of practice chooses from, in their order.
STEPS = words(
    "预约取号 来意询问 材料核对 信息录入 受理登记 任务分派 现场核实 专家评议 方案编制 方案确认 协作对接 办理实施 进度反馈 "
    "结果复核 结果送达 服务评价 案卷归档")

DUTY_TOPICS = [
    ("岗前准备", words("设施检查 班前会议 材料准备")), ("当班办理", words("接待引导 材料核对 进度更新")),
    ("交接班", words("交接内容 交接签字 遗留事项")), ("记录填写", words("填写规则 更正规则 提交时限")),
    ("异常处置", words("异常识别 先期处置 情况报告")), ("协作沟通", words("内部沟通 外部沟通 意见转交")),
]

_SECTIONS = words("窗口 平台 热线 档案 设备 安全 采购 财务 质量 信息 培训 投诉 融资 政策 回访 综合 法务 保洁 调度 统计")

POOLS = {
    "who": [s + "岗位" for s in words(
        "受理 审核 核实 分派 复核 送达 回访 档案 设备 安全 采购 财务 质量检查 信息管理 培训 投诉处理 融资服务 政策咨询 值班 调度 统计")],
    "boss": words("窗口服务主管 质量管理主管 综合管理主管 业务主管 培训主管 安全主管 值班负责人 站点负责人"),
    "doc": crossed(
        words(
            "受理 核验 分派 交接 回访 巡查 抽样 评审 送达 退件 补正 延期 预约 走访 对接 培训 盘点 维修 验收 备份 发布 演练 考勤 "
            "值守 报销 询价 签到 整改 借阅 销号"),
        words("登记表 确认单 台账 核对表 记录单 汇总表 回执 报告单")),
    "f": words(
        "企业名称 统一社会信用代码 经办人姓名 申请日期 受理时刻 办结时刻 材料份数 签章名称 有效期截止日 联系方式 事项编号 退件理由 "
        "补正内容 承办岗位 复核意见 送达方式 签收时间 回访结论 评分结果 差错类型 抽样编号 存放位置 设备编号 检查时间 处理措施 "
        "完成日期 责任岗位 签字页码 附件数量 版本号 批准日期 变更理由 数据来源 统计口径 样本数量 计算结果 参加人数 课时数量 "
        "预算金额 支出金额 票据号码 合同编号 验收结论 移交份数 保管期限 密级标识 备份时刻 介质编号 访问账号 操作日志 来电号码 "
        "来访人数 等候时长 办理时长 转交时刻 反馈时刻 协作机构名称 服务专员姓名 约定日期 改期次数 现场照片编号 录音编号"),
    "attr": words(
        "外观完好情况 供电状态 网络连接状态 标识牌位置 清洁程度 固定牢固程度 显示内容 声音清晰度 按键灵敏度 耗材余量 温度读数 "
        "接地状况 防护罩状况 计时准确度 打印清晰度 门锁状态"),
    "thing": words(
        "叫号机 自助终端 评价器 排队显示屏 等候座椅 填单台 高拍仪 打印机 饮水机 轮椅 急救箱 灭火器 监控探头 资料架 意见箱 "
        "充电桩 遮阳棚 无线网络设备 热线坐席 密集架 消毒设备 雨伞架 公告栏 导向牌"),
    "place": words(
        "服务窗口 自助服务区 等候区 洽谈室 培训教室 档案室 路演厅 值班室 资料室 线上平台首页 服务大厅入口 企业现场 评审会议室 "
        "设备间 仓库 接待室"),
    "task": crossed(
        words("受理材料 企业档案 回访问卷 服务清单 评审意见 抽样数据 协作任务 培训计划 整改措施 收费目录 应急物资 统计报表 对接名单 现场照片"),
        words("核对 录入 整理 移交 复核 汇总 公示 归档 更新 比对")),
    "event": words(
        "收到申请材料 发现材料缺页 接到企业来电 收到退件 出现设备故障 完成现场核实 收到专家意见 发现录入差错 收到补正材料 系统中断服务 "
        "企业变更经办人 协作机构变更联系人 收到整改通知 完成抽样 签收办理结果 预约时间变更 出现超时预警 完成评审 交接班 发布公告 "
        "调整收费目录 样本数量不足 回访无人接听 企业撤回申请 现场出现拥挤 发现数据缺失 权限账号停用 合同期满 物资库存低于下限 收到异议申请"),
    "t": words("10~min 15~min 20~min 30~min 45~min 1~h 1.5~h 2~h 3~h 4~h 8~h 24~h 36~h 48~h"),
    "d": words("1 2 3 4 5 7 8 10 12 15 20"),
    "n": [str(n) for n in (5, 8, 10, 12, 15, 18, 20, 24, 25, 30, 32, 36, 40, 45, 50, 60, 75, 80, 90, 100, 120)],
    "k": words("2 3 4 5 6"),
    "p": words("0.5% 1% 1.5% 2% 2.5% 3% 4% 5%"),
    "q": words("90% 92% 95% 96% 97% 98% 98.5% 99% 99.5%"),
    "x": words("0.6 0.8 0.9 1.2 1.5 1.8 2.0 2.4 3.0 3.5"),
    "y": words("2 3 5 8 10 15"),
    "period": words("周 月 季度 半年"),
    "cycle": words("自然周 自然月 自然季度 自然年"),
    "version": words("V1.2 V2.0 V2.3 V3.1 V4.5"),
    "clock": words("8:15 8:30 8:45 9:00 11:30 14:00 16:30 17:15"),
    "month": words("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月"),
    "unit": words("份 件 次 项"),
    "term": [],  # the own terms of the standard
    "ref": [],  # a reference, put in by the writer
    "topic": [],
}
POOLS["t"] = [text.replace("~", " ") for text in POOLS["t"]]

# Whole paragraphs with 应.
REQUIREMENTS = [
    "{who}应在{event}后{t}内完成{task}，并将{f}、{f}和{f}记入{doc}。",
    "{doc}应载明{f}、{f}、{f}和{f}，由{who}和{who}签字确认，保存期限不少于{y}年。",
    "{task}的用时不应超过{t}；超过规定用时的，{who}应在{d}个工作日内书面说明原因，报{boss}签批。",
    "{who}应每{period}抽取不少于{n}份{doc}，逐份核对{f}和{f}，差错率不应高于{p}。",
    "{event}的，{who}应在{t}内通知{who}，同时在线上平台更新{f}和{f}。",
    "{place}内{thing}的数量不应少于{k}台（件），相邻两台（件）之间的净距不应小于{x} m，{attr}由{who}负责。",
    "{thing}应每{period}检查1次，检查内容包括{attr}、{attr}和{attr}；发现故障的，{who}应在{t}内停用并悬挂标识。",
    "服务对象对{doc}提出异议的，{who}应在{t}内调取{doc}核实{f}，将核实结果书面答复服务对象。",
    "{who}调离岗位的，应在离岗前{d}个工作日内移交{doc}、{doc}和{doc}，由{boss}监交。",
    "{task}应由不少于{k}名服务人员共同完成，其中1名在{who}工作的时间不少于{y}年，完成后在{doc}上分别签字。",
    "服务对象在{place}的等候时间不应超过{t}；超过规定时间的，{boss}应增派{who}，并在{doc}中记录{f}。",
    "{doc}中的{f}与{f}不一致时，{who}应以线上平台的记录为准，在{t}内更正并注明更正人和更正时间。",
    "{boss}应在每{period}的最后1个工作日召集{who}和{who}核对{doc}，未完成事项的数量不应超过{k}{unit}。",
    "线上平台应在{t}内向服务对象推送{f}，推送失败的由{who}在{d}个工作日内改用电话告知，通话内容记入{doc}。",
    "{who}应在每个工作日{clock}前完成{task}，{doc}中缺少{f}的{unit}数不应超过当日总数的{p}。",
    "{place}应公布{f}、{f}和{f}，公布内容由{who}每{period}核对1次，差异在{t}内更正。",
    "涉及{f}的{doc}应加密保存，访问人员不应超过{k}名，{who}每{period}导出操作日志并核对访问时间。",
    "{event}后，{who}应在{d}个工作日内提交{doc}，说明{f}、{f}以及后续{task}的安排。",
    "{doc}应采用{version}版模板，模板变更后的{d}个工作日内，{who}应收回旧版并在{doc}中登记收回份数。",
    "{task}完成率应按{period}统计，目标值不应低于{q}；连续{k}个统计周期低于目标值的，{boss}应组织{who}分析原因。",
    "每年{month}{boss}应组织1次{task}演练，参加人数不应少于{n}人，演练用时、{f}和{f}记入{doc}。",
    "{who}与{who}对{f}意见不一致的，应在{t}内提交{boss}裁定，裁定结果和理由写入{doc}。",
    "{thing}发生故障后的恢复时间不应超过{t}，恢复前由{who}在{place}引导服务对象改用人工办理。",
    "受理编号为同一企业的{doc}应合并立卷，卷内文件按{f}排列，由{who}在{d}个工作日内编制卷内目录。",
]

# Further sentences, put behind a first one.
TAILS = [
    "{who}应对{f}和{f}的真实性负责，核对时间不早于{event}的时刻。", "{doc}不应涂改，更正处由{who}签字并注明{f}。",
    "{f}的误差不应超过{p}，超出时由{who}在{t}内重新采集。", "{f}应与{f}同步更新，更新间隔不超过{d}个工作日。",
    "超过{d}个工作日未提交的，{boss}应发出督办单并在{doc}中记录督办次数。", "{doc}应一式两份，由{who}和服务对象各存1份，保存期限不少于{y}年。",
    "{place}的录像应保存不少于{n} d，{who}每{period}抽查{k}次录像的完整性。", "{f}空缺时，{who}应在{t}内补填，补填内容由{boss}确认。",
    "抽取的{unit}数不足{n}的，应全部核对并在{doc}中注明。", "{thing}停用期间，{who}应在{place}设置临时引导，停用时间不应超过{t}。",
    "线上平台{version}版之前形成的{doc}应由{who}在{month}底前补录{f}。", "{boss}应在每{period}抽查{k}次，抽查结果与{f}一并公布。",
    "{event}时，{who}应先记录{f}，再通知{who}，两个时刻的间隔不超过{t}。", "{doc}应在{clock}前汇总，汇总数与{f}的合计数之差应为0。",
    "{who}休假的，应由{who}替岗，替岗时间和{f}记入{doc}。", "{task}完成率低于{q}的{unit}应单独列出，由{boss}在{d}个工作日内签署意见。",
]

# Paragraphs with 应 that need a reference to say what is demanded.
REFERRING = [
    "{task}应符合{ref}的规定，{who}应在{t}内将{doc}提交{boss}复核。",
    "{who}应按{ref}的规定核对{f}和{f}，核对结果记入{doc}。",
    "{event}的，处理时限和记录应符合{ref}的规定，{doc}的保存期限不少于{y}年。",
    "{doc}的填写、签批和保存应符合{ref}的规定，缺少{f}或者{f}的应在{d}个工作日内退回{who}补正。",
    "{who}和{who}之间的交接应符合{ref}的规定，交接双方在{doc}上签字，注明{f}。",
    "{place}的{thing}应符合{ref}的规定，{attr}和{attr}由{who}每{period}检查1次。",
    "{doc}记载的{f}和{f}应符合{ref}的规定，差错率不应高于{p}。",
    "{task}的人员和时间安排应符合{ref}的规定，{boss}应在{month}底前确认{doc}。",
]

LEADS = [
    "{task}应符合下列要求：", "{topic}的办理应符合下列要求：", "{doc}的管理应符合下列要求：",
    "{topic}应符合下列要求：", "{event}后，{task}应符合下列要求：",
]

ITEMS = [
    "{doc}由{who}在{t}内填写，内容包括{f}和{f}", "{f}和{f}在{doc}中一致，差异由{who}书面说明",
    "{thing}每{period}检查不少于{k}次，检查结果保存{y}年", "{task}在{event}后{t}内完成，由{boss}签字",
    "{place}公布的{f}与{doc}一致，更新间隔不超过{d}个工作日", "由{who}和{who}分别核对{f}，核对时间相差不超过{t}",
    "每{n}{unit}抽取{k}{unit}复核，差错率不高于{p}", "{f}采用{version}版编码，由{who}维护",
    "{doc}按{f}排列，缺号时由{who}注明原因", "{task}的完成率不低于{q}，统计周期为1个{cycle}",
    "{f}变更后{t}内通知{who}，并更新{doc}", "电子版{doc}每{period}备份1次，{attr}由{who}确认",
]

# What most items go on with.
ITEM_TAILS = [
    "，逾期由{boss}督办", "，并在{doc}中注明{f}", "，核对人和{f}记入{doc}", "，差异在{t}内书面答复{who}", "，原件由{who}保存{y}年",
    "，变更时在{d}个工作日内公布", "，由{who}每{period}抽查{k}次", "，抽查比例不低于{p}且不少于{k}{unit}", "，记录中写明{f}和{f}",
    "，在{place}公布{f}", "，完成时刻以线上平台的记录为准", "，缺项由{who}在{t}内补齐",
]

# Items that only name contents; the lead-in counts them.
CONTENT_LEADS = ["{doc}应包括下列{count}项内容：", "{who}应在{doc}中填写下列{count}项内容：", "{event}后形成的{doc}应包括下列{count}项内容："]
CONTENT_ITEMS = ["{f}和{f}，由{who}填写", "{f}，精确到分", "{f}及其变更记录", "{who}的签字和{f}", "{f}、{f}和{f}", "{attr}和检查时间"]

ACTIONS = [
    "核对{doc}的{f}、{f}和{f}，在{doc}上签注核对时间", "询问服务对象的{f}，对照{doc}确定{f}",
    "将{doc}录入线上平台，生成{f}", "在{t}内电话告知服务对象{f}，通话内容记入{doc}",
    "打印{doc}一式两份，由服务对象签收，1份留存", "按{f}分派给{who}，记录{f}",
    "在{place}检查{thing}的{attr}，结果记入{doc}", "调取{doc}，比对{f}与{f}，差异逐条列出",
    "扫描{doc}并上传，扫描分辨率不低于{n}0 dpi", "向{who}移交{doc}，双方注明{f}", "汇总{f}和{f}，报{boss}签批",
    "在线上平台更新{f}，更新间隔不超过{t}",
]

TRANSITIONS = [
    "只准许{f}和{f}齐全的申请进入{topic}阶段。", "{doc}经{boss}签字后，应进入{topic}阶段；未签字的，应退回{who}重新办理。",
    "{f}核对一致的，应进入{topic}阶段；不一致的，{who}应在{t}内退回并书面说明理由。",
    "只准许在{t}内完成{task}的申请进入{topic}阶段，超过规定用时的应报{boss}签批。",
]

VERIFICATION = [
    "{who}每{period}从线上平台导出{doc}，随机抽取{n}份，对照{ref}逐份核对{f}和{f}，按份数计算差错率，结果记入{doc}。",
    "{who}每{period}在{place}现场观察{k}次，每次不少于{t}，对照{ref}记录{f}和用时，形成{doc}。",
    "{boss}每{period}调取{doc}和{doc}，以时间戳计算用时，对照{ref}判定，超时的{unit}数记入{doc}。",
    "{who}每{period}抽取{n}{unit}{doc}，对照{ref}检查{f}、{f}和签字，缺项1处记1个不符合。",
    "由未参与办理的{k}名服务人员分别查阅{doc}，对照{ref}独立判定，结论不一致时以{boss}的判定为准，判定结果记入{doc}。",
]

TRACING = [
    "{who}在{task}完成时记录{f}、{f}和操作人，{doc}保存{y}年。", "{who}每{period}按{f}随机抽取{n}{unit}，核对{doc}与线上平台的时间戳，缺失的记录记入{doc}。",
    "{boss}每{period}汇总{doc}中的超时环节和责任岗位，在{d}个工作日内通知{who}整改。", "线上平台自动记录{f}和{f}，{who}每{period}导出1次并备份，保存期限不少于{y}年。",
    "{doc}由{who}在办结后{d}个工作日内归档，归档时核对{f}和份数，核对人签字。",
]

PRINCIPLES = [
    "首问负责，首位接待的服务人员负责引导至{topic}完成", "全程留痕，每个阶段的{f}、{f}和办理结果记入线上平台", "公开透明，{f}和服务时限在{place}同步公布",
    "分工明确，每个阶段由1个岗位牵头，{f}由牵头岗位确认", "减少往返，同一份材料在1次办理中只提交1次", "一次性告知，缺项在1次核对中全部列出",
]

DUTIES = [
    "核对{doc}和{doc}，处理{f}的差异", "在{place}接待服务对象，登记{f}和{f}", "完成{task}，每{period}提交1次{doc}",
    "检查{thing}和{thing}，发现故障后{t}内报告{boss}", "向{who}移交{doc}，核对{f}", "汇总{f}和{f}，编制{doc}",
    "维护{place}的秩序，引导服务对象使用{thing}", "参加每{period}1次的{task}复盘，提交书面总结",
]

NOTES = [
    "{f}的计算示例见{ref}。", "{task}的背景资料见{ref}。", "{doc}样式的来源见{ref}。", "{f}的分级说明见{ref}。", "{task}的术语对照见{ref}。",
]
PLAIN_NOTES = [
    "{f}是指线上平台自动生成的数据。", "{thing}的数量按{period}平均值统计。", "{doc}的编号由线上平台自动生成。", "节假日不计入工作日。",
    "{f}与{f}的差值即为办理用时。",
]
EXAMPLES = ["2026年3月15日9:30受理的申请，其{f}为20260315-0{n}。", "{n}份{doc}中有{k}份缺少{f}，差错率为{k}除以{n}的商。", "{who}于{clock}完成{task}，用时记为{t}。"]
FOOTNOTES = ["{doc}的纸质版存放在{place}。", "{f}的数据来自线上平台{version}版。", "{task}由{who}牵头。"]

# Own terms: what is added to the subject, its English, the definition.
TERMS = [
    ("台账", "ledger", "逐笔记载{f}、{f}和{f}并按{period}汇总的登记簿"),
    ("工单", "work order", "线上平台对每一次受理生成的，载有{f}和{f}的办理凭证"),
    ("控制点", "control point", "办理过程中由专人核对{f}和{f}并留下签字的环节"),
    ("周期", "cycle", "从{event}起，到{doc}签字为止的时间跨度"),
    ("完成率", "completion rate", "统计周期内在服务时限内办结的件数与受理总件数之比"),
    ("样本", "sample", "按照{f}从全部办结件中随机抽出的一组{doc}"),
]
TERM_USES = [
    "{term}应由{who}在{event}后{t}内建立或者更新，内容包括{f}、{f}和{f}。",
    "{who}应每{period}核对1次{term}，核对结果和{f}记入{doc}，差错率不应高于{p}。",
    "{boss}应每{period}查阅{term}，查阅意见在{t}内书面通知{who}和{who}。",
    "{term}中的{f}发生变化时，{who}应在{d}个工作日内说明原因并更新{doc}。",
    "{doc}和{term}的记载应一致，不一致的由{who}在{t}内核实更正。",
]
TERM_STATEMENTS = [
    "{who}每{period}导出{term}，与{doc}逐项比对，差异记入{doc}。", "{who}核对{term}的{f}，由{boss}签字，结果保存{y}年。",
]

SCOPE_USES = ["的实施和监督", "的组织、实施和改进", "的策划和实施", "的管理、实施和检查"]

TABLE_FORMS = [
    (("序号", "栏目", "填写内容", "填写人"), ("#", "{f}", "按{doc}填写", "{who}"), "栏目"),
    (("环节", "责任岗位", "用时上限", "记录", "保存期限"), ("{task}", "{who}", "{t}", "{doc}", "{y}年"), "时限和记录"),
    (("指标", "目标值", "数据来源", "统计周期"), ("{task}完成率", "不低于{q}", "{doc}", "1个{cycle}"), "指标"),
    (("设施", "数量下限", "检查内容", "检查岗位"), ("{thing}", "{k}", "{attr}", "{who}"), "设施配置"),
    (("差错类型", "判定条件", "纠正期限", "责任岗位"), ("{f}错误", "与{doc}不一致", "{t}", "{who}"), "差错分类"),
    (("协作岗位", "协作事项", "时间规定"), ("{who}", "{event}后转交{doc}", "{t}内"), "协作关系"),
]

FORMULAS = [
    (r"{a}=\frac{{{b}}}{{{c}}}\times 100\%", "${a}$——{topic}完成率；", "${b}$——统计周期内在规定时限内完成的件数；", "${c}$——统计周期内的总件数。"),
    (r"{a}=\frac{{{c}-{b}}}{{{c}}}\times 100\%", "${a}$——{topic}合格率；", "${c}$——统计周期内抽查的总件数；", "${b}$——统计周期内的不合格件数。"),
    (r"{a}=\frac{{{b}}}{{{c}}}", "${a}$——{topic}的平均用时，单位为小时（h）；", "${b}$——统计周期内各件用时之和，单位为小时（h）；", "${c}$——统计周期内的总件数。"),
]
FORMULA_LETTERS = [("R", "n", "N"), ("P", "m", "M"), ("K", "a", "A"), ("S", "s", "Q"), ("E", "d", "D"), ("H", "w", "W")]

# The terms of the whole system (Q/… JC 2001): term, English, definition; entry numbers stand where they belong.
SYSTEM_TERMS = [
    ("一般术语", [
        ("中小企业", "small and medium-sized enterprise", "在境内依法设立，从业人员和营业收入处于国家划型规定的中型、小型或微型区间的企业"),
        ("公共服务", "public service", "为满足{中小企业}的共性需求，由政府主导或支持开展的公益性活动及其结果"),
        ("服务中心", "service centre", "受政府主管部门委托，面向{中小企业}组织和提供{公共服务}的公益性机构"),
        ("服务对象", "service recipient", "接受{公共服务}的{中小企业}及其经办人"),
        ("服务事项", "service item", "列入{服务中心}公开目录，内容、条件、程序和结果均已确定的{公共服务}基本单元"),
    ]),
    ("服务资源术语", [
        ("服务资源", "service resource", "用于提供{公共服务}的人员、场所、设施、信息、资金和协作关系的总和"),
        ("服务人员", "service personnel", "在{服务中心}直接面向{服务对象}工作，或者为此类工作提供管理和技术支持的人员"),
        ("服务窗口", "service counter", "设在服务场所内，供{服务人员}当面接待{服务对象}的固定工位"),
        ("线上平台", "online platform", "{服务中心}通过互联网发布信息、接收申请、办理并查询{服务事项}的信息系统"),
        ("协作机构", "partner organization", "与{服务中心}签订协议，按照协议向{服务对象}提供专业服务的法人或非法人组织"),
        ("服务专员", "service specialist", "由{服务中心}指定的、联系一家或者多家企业的{服务人员}"),
    ]),
    ("服务提供术语", [
        ("服务需求", "service need", "{服务对象}明示的，或者经调查识别的，通过{公共服务}解决经营发展问题的期望"),
        ("重点企业", "key enterprise", "按照公布的条件和程序列入清单，由{服务中心}指定专人跟踪服务的{中小企业}"),
        ("一次性告知", "one-time notification", "材料不齐全时，{服务人员}在一份文件中完整列明全部待补正内容、期限和方式的行为"),
        ("服务时限", "service time limit", "从受理凭证载明的时刻起，到办理结果交付{服务对象}为止，{服务中心}承诺的最长时间"),
        ("服务承诺", "service commitment", "{服务中心}就服务内容、质量指标和{服务时限}向社会公开作出的书面声明"),
        ("服务记录", "service record", "在提供{公共服务}的过程中形成的，证明活动内容、时间、责任人和结果的资料"),
        ("受理编号", "acceptance number", "{线上平台}对每一件已登记的{服务事项}赋予的唯一代码"),
    ]),
    ("服务评价与改进术语", [
        ("服务质量", "service quality", "{公共服务}的一组固有特性满足{服务需求}和{服务承诺}的程度"),
        ("服务评价", "service evaluation", "按照规定的指标、方法和程序，测量和分析{服务质量}并给出结论的活动"),
        ("服务满意度", "service satisfaction", "{服务对象}对其{服务需求}已得到满足程度的感受的量化结果"),
        ("投诉", "complaint", "{服务对象}就{公共服务}向{服务中心}表达的，明示或隐含地期望得到答复或解决的不满"),
        ("回访", "follow-up visit", "{服务事项}办结后，{服务人员}主动向{服务对象}了解结果使用情况和意见的活动"),
        ("不合格服务", "nonconforming service", "未满足{服务承诺}或者标准规定的{公共服务}提供过程或结果"),
    ]),
]

# National standards that the system adopts: number without year, year, title, category.
ADOPTED = [
    ("GB/T 1.1", 2020, "标准化工作导则　第1部分：标准化文件的结构和起草规则", "base/guidelines"),
    ("GB/T 13016", 2018, "标准体系构建原则和要求", "base/guidelines"),
    ("GB/T 13017", 2018, "企业标准体系表编制指南", "base/guidelines"),
    ("GB/T 15496", 2017, "企业标准体系　要求", "base/guidelines"),
    ("GB/T 15498", 2017, "企业标准体系　基础保障", "base/guidelines"),
    ("GB/T 15624", 2011, "服务标准化工作指南", "base/guidelines"),
    ("GB/T 24421.2", 2023, "服务业组织标准化工作指南　第2部分：标准体系构建", "base/guidelines"),
    ("GB/T 24421.4", 2023, "服务业组织标准化工作指南　第4部分：标准实施及评价", "base/guidelines"),
    ("GB/T 28222", 2011, "服务标准编写通则", "base/guidelines"),
    ("GB/T 19000", 2016, "质量管理体系　基础和术语", "base/terms"),
    ("GB/T 10001.1", 2023, "公共信息图形符号　第1部分：通用符号", "base/symbols"),
    ("GB/T 15566.1", 2020, "公共信息导向系统　设置原则与要求　第1部分：总则", "base/symbols"),
    ("GB 3100", 1993, "国际单位制及其应用", "base/quantities"),
    ("GB/T 8170", 2008, "数值修约规则与极限数值的表示和判定", "base/quantities"),
    ("GB/T 15835", 2011, "出版物上数字用法", "base/quantities"),
    ("GB/T 7027", 2002, "信息分类和编码的基本原则与方法", "base/coding"),
    ("GB 32100", 2015, "法人和其他组织统一社会信用代码编码规则", "base/coding"),
    ("GB/T 3358.1", 2009, "统计学词汇及符号　第1部分：一般统计术语与用于概率的术语", "base/statistics"),
    ("GB/T 9704", 2012, "党政机关公文格式", "base/other"),
    ("GB/T 15834", 2011, "标点符号用法", "base/other"),
    ("GB/T 32168", 2015, "政务服务中心网上服务规范", "implementation/resources"),
    ("GB/T 36112", 2018, "政务服务中心服务现场管理规范", "implementation/resources"),
    ("GB/T 32169.1", 2015, "政务服务中心运行规范　第1部分：基本要求", "implementation/processes"),
    ("GB/T 19012", 2019, "质量管理　顾客满意　组织投诉处理指南", "implementation/evaluation"),
    ("GB/T 19038", 2009, "顾客满意测评模型和方法指南", "implementation/evaluation"),
    ("GB/T 36733", 2018, "服务质量评价通则", "implementation/evaluation"),
    ("GB/T 14885", 2022, "固定资产等资产基础分类与代码", "support/assets"),
    ("GB/T 11822", 2008, "科学技术档案案卷构成的一般要求", "support/information"),
    ("GB/T 18894", 2016, "电子文件归档与电子档案管理规范", "support/information"),
    ("GB/T 22239", 2019, "信息安全技术　网络安全等级保护基本要求", "support/information"),
    ("GB/T 35273", 2020, "信息安全技术　个人信息安全规范", "support/information"),
    ("GB/T 29639", 2020, "生产经营单位生产安全事故应急预案编制导则", "support/safety"),
    ("GB/T 40248", 2021, "人员密集场所消防安全管理", "support/safety"),
    ("GB/T 18883", 2022, "室内空气质量标准", "support/environment"),
    ("GB/T 45001", 2020, "职业健康安全管理体系　要求及使用指南", "support/health"),
    ("GB/T 19001", 2016, "质量管理体系　要求", "support/quality"),
]

# Documents that the generated systems do not take in.
NOT_ADOPTED = [
    ("GB/T 19580", "卓越绩效评价准则"),
    ("GB/T 27922", "商品售后服务评价体系"),
    ("GB/T 31950", "企业诚信管理体系"),
    ("GB/T 23794", "企业信用评价指标"),
    ("GB/T 22116", "企业信用等级表示方法"),
    ("GB/T 19273", "企业标准化工作　评价与改进"),
    ("GB/T 35778", "企业标准化工作　指南"),
    ("GB/T 24620", "服务标准制定导则　考虑消费者需求"),
]
