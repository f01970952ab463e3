/// A small system that has everything that the source language knows.
enum Sample {
  static func compiled() async -> Compiled {
    await Compiled.sources(
      [
        "system.yaml": system, "base/terms.md": terms, "implementation/counter.md": counter, "post/clerk.md": clerk,
        "statements/counter-statement.md": statement,
      ], pictures: ["implementation/hall.png", "implementation/seal.svg"])
  }

  /// The sources of its documents.
  static let texts = [terms, counter, clerk, statement]

  private static let system = """
    organisation: 示例市中小企业服务中心
    prefix: Q/SLFW
    profile: db53-sme
    consultation: {opens: 2026-03-01, closes: 2026-03-31, contact: {name: 标准化办公室, email: office@example.org}}
    adopted:
      - {number: GB/T 19012—2019, title: 质量管理　顾客满意　组织投诉处理指南, category: base/guidelines, status: 现行}
    """

  private static let terms = """
    ---
    number: Q/SLFW JC 201—2026
    title: 中小企业公共服务　术语
    title-en: Public services for SMEs — Vocabulary
    kind: 术语
    category: base/terms
    stage: 发布稿
    ics: 01.040.03
    ccs: A 22
    issued: 2026-03-01
    effective: 2026-04-01
    issuer: 示例市中小企业服务中心
    ---

    ## 前言

    本文件由示例市中小企业服务中心提出并归口。

    ## 1 范围

    本文件界定了中小企业公共服务的术语。

    ## 2 规范性引用文件

    本文件没有规范性引用文件。

    ## 3 术语和定义

    下列术语和定义适用于本文件。

    ### 3.1

    **服务窗口**　service counter; service desk
    服务台

    〈公共服务〉面向服务对象受理和答复服务事项的固定场所。

    注1：线上平台不是服务窗口。

    注2：移动的服务车按服务窗口计。

    示例：中心一楼大厅的受理窗口。

    [来源：GB/T 24421.1—2023，3.2，有修改]

    ### 3.2

    **窗口受理**　counter acceptance

    在服务窗口（3.1）接收材料并登记的活动，包括：

    a) 核对材料；

    b) 登记事项。

    注：登记见 3.1。

    ## 索引

    服务窗口 3.1
    """

  private static let counter = #"""
    ---
    number: Q/SLFW SS 301.2—2026
    title: 窗口受理　第2部分：服务规程
    title-en: "Service counter — Acceptance — Part 2: Code of practice"
    kind: 规程
    category: implementation/processes
    stage: 征求意见稿
    ics: 03.080.20；03.080.99
    ccs: A 16
    issued: 2026-03-01
    effective: 2026-XX-XX
    issuer: 示例市中小企业服务中心
    proposer: 受理部
    under: 标准化办公室
    drafters: [示例市中小企业服务中心, 示例大学]
    authors: [示例编写组, 甲]
    replaces: [Q/SLFW SS 301.2—2023]
    system-code: SS 3.1
    ---

    ## 前言

    本文件按照 GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。

    ## 引言

    为规范窗口受理，制定本文件。

    ## 1 范围

    本文件确立了窗口受理服务的程序。

    ## 2 规范性引用文件

    下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。

    GB/T 19012　质量管理　顾客满意　组织投诉处理指南

    GB/T 24421（所有部分）　服务业组织标准化工作指南

    Q/SLFW JC 201—2026　中小企业公共服务　术语

    ## 3 术语和定义

    Q/SLFW JC 201—2026 界定的以及下列术语和定义适用于本文件。

    ### 3.1 容缺受理　acceptance with deferred documents

    缺少非关键材料时先行受理的方式。

    ## 4 受理 {#acceptance}

    ### 4.1 材料核对

    4.1.1 受理人员**应**核对下列材料[^1]，并应符合 4.2 和表 1 的规定：

    a) 营业执照；

    b) 申请表，其中：

    1) 手写的应清晰；

    2) 打印的应盖章；

    ——授权书（见附录 A）。

    4.1.2 容缺受理的材料宜在 5 d 内补齐。*可*按 4.1.1 b) 1) 办理，也可按**Q/SLFW JC 201—2026 的 3.1** 或者 GB/T 19012 办理，
    参见[网站](https://example.org/?a=1&b=2)和 GB/T 24421.3—2023 中 5.2、[1]、[](#acceptance)、[](#rate) 与[本章](#acceptance)、[](../base/terms.md)。

    表 1　受理时限[^t]

    | 事项 | 时限/h | 说明 |
    |:---|---:|:---:|
    | 咨询 | 2[^u] | 当面咨询的~~当场~~答复 |
    | 融资 & <对接> | 24 | `—`，取 $n \le 3$ |

    注1：时限自登记起计算。

    注2：节假日不计。

    [^1]: 材料指原件，见注[^2]。

    [^2]: 第二个脚注。

    [^t]: 表题的脚注。

    [^u]: 表中的脚注应按 4.2。

    表 1　受理时限（续）

    | 事项 | 时限/h |
    |---|---|
    | 培训 | 8 |

    | 没有 | 表题 |
    |---|---|
    | 甲 | 乙 |

    ### 4.2 时限计算

    办结率按公式（1）计算，印章为 ![印章](seal.svg)：

    $$R = \frac{\sum_{i=1}^{n} x_i}{N} \times 100\%$$（1） {#rate}

    式中：

    R——办结率；

    n——办结的件数。

    注：小数保留一位。

    示例1：办结 9 件、受理 10 件，办结率为 90.0%。

    示例2：办结 10 件、受理 10 件，办结率为 100.0%。

    ### 4.3 流程

    流程见图 1 和图 2，平面见图 3。

    ```flow
    start 登记
    step 受理
    end 办结
    ```

    图 1　窗口受理流程

    ```dot
    digraph { 受理 -> 办理 }
    ```

    图 2　环节关系

    ![受理大厅平面图](hall.png)

    图 3　受理大厅平面

    > 引述的文字。

    ```text
    固定的
      文字 < & >
    ```

    ## 附录 A（规范性）授权书

    ### A.1 样式

    授权书的栏目应符合表 A.1。

    表 A.1　栏目

    | 栏目 | 内容 | << |
    |---|---|:---:|
    | ^^ | 写法 | 长度 |
    | 被授权人 | 姓名 | 不限 |
    | ^^ | 证件号码 | ^^ |
    | 说明 | << | \\^^ |

    ## 附录 B（资料性）说明

    说明的文字，公式：

    $$\text{比} \ge 0$$（B.1）

    ## 参考文献

    [1] GB/T 19001—2016　质量管理体系　要求

    [2] 中华人民共和国中小企业促进法
    """#

  private static let clerk = """
    ---
    number: Q/SLFW GW 301—2026
    title: 窗口受理岗位工作规范
    kind: 工作
    category: post/staff
    stage: 发布稿
    implements:
      - {standard: Q/SLFW SS 301.2—2026, clauses: [4.1, 4.2]}
    ---

    ## 1 范围

    本文件规定了窗口受理岗位的工作要求。

    ## 4 工作要求

    4.1 材料核对应符合 Q/SLFW SS 301.2—2026 中 4.1 的规定。

    #. 时限应符合[](../implementation/counter.md#rate)，术语见[术语标准](../base/terms.md)，计算见
    [办结率的计算](../implementation/counter.md#rate)和[](../base/terms.md)。
    """

  private static let statement = """
    ---
    title: 窗口受理　第2部分：服务规程
    statement-of: Q/SLFW SS 301.2—2026
    ---

    ## 一、工作简况

    任务来源于年度计划。

    ## 二、主要内容的确定依据

    | 章 | 主要内容 | 确定依据 |
    |---|---|---|
    | 4 | 受理 | 中心多年的做法 |
    | 9 | 没有 | 无 |
    """
}
