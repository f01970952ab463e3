package import StdModel

/// A convention of stdc for files, as `stdc explain` shows it: what the stages before the rules report, besides the
/// syntax of a text.
package struct SourceConvention: Sendable {
  package let id: RuleID
  package let severity: Severity
  package let documentation: RuleDocumentation

  fileprivate init(
    _ id: String, _ severity: Severity, _ summary: Bilingual, why: Bilingual, wrong: RuleDocumentation.Example,
    right: RuleDocumentation.Example
  ) {
    self.id = RuleID(id)
    self.severity = severity
    documentation = RuleDocumentation(basis: .stdc, summary: summary, why: why, wrong: [wrong], right: [right])
  }
}

/// All of them, sorted by id.
package let sourceConventions: [SourceConvention] =
  configurationConventions + metadataConventions + silencerConventions + documentConventions

private let configurationConventions = [
  SourceConvention(
    "STDC-CFG-01", .error,
    Bilingual(
      zh: "子体系只有 base、implementation、support、post 四种",
      en: "A subsystem is one of base, implementation, support and post"),
    why: Bilingual(
      zh: "类别的名字以子体系开头，由此得知它放在框架的哪一层。", en: "The name of a category begins with its subsystem, which gives its layer."),
    wrong: """
      === system.yaml
      organisation: 示例服务中心
      framework:
        add: [{id: ⟦supprt/legal⟧, name: 法务}]
      """,
    right: """
      === system.yaml
      organisation: 示例服务中心
      framework:
        add: [{id: support/legal, name: 法务}]
      """),
  SourceConvention(
    "STDC-CFG-02", .error,
    Bilingual(zh: "profile 应为已有的框架", en: "The profile is one that there is"),
    why: Bilingual(
      zh: "找不到框架时按 db53-sme 编译，类别多半对不上。",
      en: "Without its profile a system is compiled with db53-sme, whose categories will hardly fit."),
    wrong: """
      === system.yaml
      organisation: 示例服务中心
      profile: ⟦gbt24421⟧
      """,
    right: """
      === system.yaml
      organisation: 示例服务中心
      profile: gbt24421-2009
      """),
  SourceConvention(
    "STDC-CFG-03", .error,
    Bilingual(zh: "所写的类别应在框架中", en: "A category that is named is in the framework"),
    why: Bilingual(
      zh: "类别不存在的标准和计划不会出现在框架图和明细表中。",
      en: "What stands in a category that does not exist is missing from diagrams and lists."),
    wrong: """
      === system.yaml
      organisation: 示例服务中心
      planned:
        - {title: 经费管理规范, category: ⟦support/finances⟧}
      """,
    right: """
      === system.yaml
      organisation: 示例服务中心
      planned:
        - {title: 经费管理规范, category: support/finance}
      """),
  SourceConvention(
    "STDC-CFG-04", .error,
    Bilingual(zh: "number 和 standard 应为标准编号", en: "A number is that of a standard"),
    why: Bilingual(zh: "引用按编号查找，读不懂的编号查不到。", en: "References are looked up by number."),
    wrong: """
      === system.yaml
      organisation: 示例服务中心
      planned:
        - {number: ⟦待定⟧, title: 经费管理规范, category: support/finance}
      """,
    right: """
      === system.yaml
      organisation: 示例服务中心
      planned:
        - {number: Q/FWZX BZ 201, title: 经费管理规范, category: support/finance}
      """),
  SourceConvention(
    "STDC-CFG-05", .error,
    Bilingual(zh: "system.yaml 中必备的项应写出", en: "Required entries of system.yaml are there"),
    why: Bilingual(
      zh: "缺少组织名称、编号、名称或类别的条目无法列入明细表。",
      en: "An entry without its number, title or category cannot be listed."),
    wrong: """
      === system.yaml
      organisation: 示例服务中心
      adopted:
        - ⟦⟧{number: GB/T 19001—2016, title: 质量管理体系　要求}
      """,
    right: """
      === system.yaml
      organisation: 示例服务中心
      adopted:
        - {number: GB/T 19001—2016, title: 质量管理体系　要求, category: support/quality}
      """),
  SourceConvention(
    "STDC-CFG-06", .warning,
    Bilingual(zh: "system.yaml 中只写 stdc 认识的项", en: "system.yaml holds only entries that stdc knows"),
    why: Bilingual(zh: "写错的项不起作用，而且看不出来。", en: "A misspelt entry has no effect, and nobody notices."),
    wrong: """
      === system.yaml
      organisation: 示例服务中心
      ⟦prefx⟧: Q/FWZX
      """,
    right: """
      === system.yaml
      organisation: 示例服务中心
      prefix: Q/FWZX
      """),
  SourceConvention(
    "STDC-CFG-07", .error,
    Bilingual(
      zh: "规则的级别应为 error、warning、info 或 off", en: "A rule is set to error, warning, info or off"),
    why: Bilingual(zh: "读不懂的级别不起作用。", en: "A level that is not understood has no effect."),
    wrong: """
      === system.yaml
      organisation: 示例服务中心
      rules:
        GBT1.1-LVL-08: ⟦严重⟧
      """,
    right: """
      === system.yaml
      organisation: 示例服务中心
      rules:
        GBT1.1-LVL-08: error
      """),
  SourceConvention(
    "STDC-CFG-08", .warning,
    Bilingual(zh: "所设和所关闭的规则应存在", en: "A rule that is set or silenced exists"),
    why: Bilingual(zh: "编号写错时，想关的规则仍然生效。", en: "With a misspelt id the rule that was meant stays as it is."),
    wrong: """
      === system.yaml
      organisation: 示例服务中心
      rules:
        ⟦GBT1.1-LVL-80⟧: off
      """,
    right: """
      === system.yaml
      organisation: 示例服务中心
      rules:
        GBT1.1-LVL-08: off
      """),
  SourceConvention(
    "STDC-CFG-09", .error,
    Bilingual(
      zh: "drafting-rules 的值、规则级别所限的类型、阶段和层次应为规定的词",
      en: "drafting-rules and the conditions of a rule's severity use the words that are laid down"),
    why: Bilingual(zh: "读不懂的条件不起作用。", en: "A condition that is not understood has no effect."),
    wrong: """
      === system.yaml
      organisation: 示例服务中心
      rules:
        GBT1.1-LVL-08: {⟦岗位⟧: off, 其余: error}
      """,
    right: """
      === system.yaml
      organisation: 示例服务中心
      drafting-rules: binding
      rules:
        GBT1.1-LVL-08: {工作: off, 征求意见稿: info, 企业标准: warning, 其余: error}
      """),
  SourceConvention(
    "STDC-CFG-10", .error,
    Bilingual(
      zh: "rules、consultation、words 和 preferred 写成“名称: 值”", en: "rules, consultation, words and preferred are mappings"),
    why: Bilingual(zh: "写成别的样子时，这一项读不到。", en: "Written otherwise, the entry is not read."),
    wrong: """
      === system.yaml
      organisation: 示例服务中心
      words: ⟦某某云⟧
      """,
    right: """
      === system.yaml
      organisation: 示例服务中心
      words:
        unverifiable: [贴心]
        brands: [某某云]
        preferred: {办事群众: 服务对象}
        accepted: [及时雨计划]
      """),
]

private let metadataConventions = [
  SourceConvention(
    "STDC-META-01", .warning,
    Bilingual(zh: "元数据中只写 stdc 认识的项", en: "The front matter holds only entries that stdc knows"),
    why: Bilingual(zh: "写错的项不起作用，而且看不出来。", en: "A misspelt entry has no effect, and nobody notices."),
    wrong: """
      ---
      title: 服务规范
      ⟦catgory⟧: implementation/processes
      ---

      ## 1 范围

      本文件规定了服务的要求。
      """,
    right: """
      ---
      title: 服务规范
      category: implementation/processes
      ---

      ## 1 范围

      本文件规定了服务的要求。
      """),
  SourceConvention(
    "STDC-META-02", .error,
    Bilingual(zh: "元数据的值应能识别", en: "The values of the front matter are understood"),
    why: Bilingual(
      zh: "编号、类型、阶段决定标准在体系中的位置和适用的规则。",
      en: "Number, kind and stage decide where a standard stands and which rules hold for it."),
    wrong: """
      ---
      title: 服务规范
      stage: ⟦讨论稿⟧
      ---

      ## 1 范围

      本文件规定了服务的要求。
      """,
    right: """
      ---
      title: 服务规范
      stage: 工作组讨论稿
      ---

      ## 1 范围

      本文件规定了服务的要求。
      """),
]

private let silencerConventions = [
  SourceConvention(
    "STDC-OFF-01", .warning,
    Bilingual(
      zh: "关闭规则的注释写作 <!-- stdc: off 规则编号 理由 -->", en: "A silencing comment reads <!-- stdc: off RULE reason -->"),
    why: Bilingual(zh: "没有规则编号的注释不关闭任何规则。", en: "A comment without the id of a rule silences nothing."),
    wrong: """
      ## 1 范围

      ⟦<!-- stdc: off 沿用旧例 -->⟧

      本文件规定了服务的要求。
      """,
    right: """
      ## 1 范围

      <!-- 写给起草组的话 -->

      本文件规定了服务的要求。
      """),
  SourceConvention(
    "STDC-OFF-02", .warning,
    Bilingual(zh: "关闭规则应写明理由", en: "A rule is silenced with a reason"),
    why: Bilingual(zh: "审查的人要知道为什么可以不遵守。", en: "A reviewer has to know why the rule need not hold."),
    wrong: """
      ⟦<!-- stdc: off GBT1.1-LVL-10 -->⟧

      ## 4 平台服务

      平台应公开办事指南。

      ### 4.1 服务对象

      平台面向中小企业。

      ### 4.2 服务方式

      平台在线服务。
      """,
    right: """
      <!-- stdc: off GBT1.1-LVL-10 与上级文件的结构一致 -->

      ## 4 平台服务

      平台应公开办事指南。

      ### 4.1 服务对象

      平台面向中小企业。

      ### 4.2 服务方式

      平台在线服务。
      """),
  SourceConvention(
    "STDC-OFF-03", .warning,
    Bilingual(zh: "不起作用的关闭注释应删去", en: "A comment that silences nothing goes"),
    why: Bilingual(
      zh: "问题改好之后，留下的注释会掩盖以后的问题。", en: "Once a problem is mended, the comment would hide the next one."),
    wrong: """
      ## 1 范围

      ⟦<!-- stdc: off GBT1.1-LVL-10 与上级文件的结构一致 -->⟧

      本文件规定了服务的要求。
      """,
    right: """
      ## 1 范围

      本文件规定了服务的要求。
      """),
]

private let documentConventions = [
  SourceConvention(
    "STDC-SRC-01", .error,
    Bilingual(zh: "一个文件只写一个标准", en: "A file holds one standard"),
    why: Bilingual(
      zh: "从 Word 复制时容易连上另一个文件；后一个文件的内容不会混入前一个。",
      en: "Text copied from Word often runs on into another document, which must not become part of this one."),
    wrong: """
      ## 前言

      本文件为首次发布。

      ## 1 范围

      本文件规定了服务的要求。

      ## 4 服务

      服务人员应登记。

      ## ⟦前言⟧

      本文件为首次发布。

      ## 1 范围

      本文件规定了管理的要求。
      """,
    right: """
      ## 前言

      本文件为首次发布。

      ## 1 范围

      本文件规定了服务的要求。

      ## 4 服务

      服务人员应登记。
      """),
  SourceConvention(
    "STDC-SRC-02", .warning,
    Bilingual(zh: "征求意见表等表单不放在标准之后", en: "Forms do not stand behind a standard"),
    why: Bilingual(zh: "表单不是标准的要素；stdc 另行生成意见表。", en: "A form is no element of a standard; stdc makes its own."),
    wrong: """
      ## 1 范围

      本文件规定了服务的要求。

      ## 4 服务

      服务人员应登记。

      ## 参考文献

      [1] GB/T 19001　质量管理体系　要求

      ⟦征求意见表⟧

      单位名称：
      """,
    right: """
      ## 1 范围

      本文件规定了服务的要求。

      ## 4 服务

      服务人员应登记。

      ## 参考文献

      [1] GB/T 19001　质量管理体系　要求
      """),
  SourceConvention(
    "STDC-SRC-04", .error,
    Bilingual(zh: "标准应有章条标题或编号", en: "A standard has headings or clause numbers"),
    why: Bilingual(
      zh: "没有标题也没有编号时，无法判定层次，引用无从落实。", en: "Without either, levels cannot be told and nothing can be referred to."),
    wrong: "⟦平台应公开办事指南。⟧\n",
    right: "## 1 范围\n\n本文件规定了服务的要求。\n"),
]
