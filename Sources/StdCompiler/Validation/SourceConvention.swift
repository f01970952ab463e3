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
  catalogueConventions + configurationConventions + metadataConventions + silencerConventions + [expiryConvention]
  + documentConventions

private let catalogueConventions = [
  SourceConvention(
    "STDC-CAT-01", .error,
    Bilingual(zh: "catalogue 所写的题录文件应在体系文件夹中", en: "The files under catalogue are in the system's folder"),
    why: Bilingual(
      zh: "读不到题录，其中登记的代替和废止就不起作用。", en: "What a catalogue says of editions has no effect when it is not read."),
    wrong: """
      === system.yaml
      organisation: 示例服务中心
      catalogue: [⟦references.csv⟧, ⟦references.xlsx⟧]
      """,
    right: """
      === system.yaml
      organisation: 示例服务中心
      catalogue: ./references.csv
      === references.csv
      标准编号,标准名称
      """),
  SourceConvention(
    "STDC-CAT-02", .error,
    Bilingual(zh: "CSV 字段的引号应成对", en: "Quotation marks of CSV fields come in pairs"),
    why: Bilingual(
      zh: "少一个引号，后面的行会被当作同一个字段。", en: "Without one of them the lines behind would belong to the same field."),
    wrong: """
      === system.yaml
      organisation: 示例服务中心
      catalogue: references.csv
      === references.csv
      标准编号,标准名称
      DB53/T 900—2018,"服务"⟦规范⟧
      DB53/T 901—2018,⟦"⟧服务指南
      """,
    right: """
      === system.yaml
      organisation: 示例服务中心
      catalogue: references.csv
      === references.csv
      标准编号,标准名称
      DB53/T 900—2018,"服务""一次办""规范"
      """),
  SourceConvention(
    "STDC-CAT-03", .error,
    Bilingual(zh: "题录的每一条应有标准编号", en: "Every entry of a catalogue has a number"),
    why: Bilingual(zh: "题录按编号查找。", en: "Editions are found by their numbers."),
    wrong: """
      === system.yaml
      organisation: 示例服务中心
      catalogue: [a.csv, b.csv]
      === a.csv
      ⟦DB53/T 900—2018,服务规范⟧
      === b.csv
      标准编号,标准名称
      ⟦⟧,服务规范
      """,
    right: """
      === system.yaml
      organisation: 示例服务中心
      catalogue: a.csv
      === a.csv
      标准编号,标准名称
      DB53/T 900—2018,服务规范
      """),
  SourceConvention(
    "STDC-CAT-04", .warning,
    Bilingual(zh: "题录的列名应是已知的", en: "The columns of a catalogue have known names"),
    why: Bilingual(zh: "列名写错的一列不起作用。", en: "A column under a wrong name has no effect."),
    wrong: """
      === system.yaml
      organisation: 示例服务中心
      catalogue: references.csv
      === references.csv
      标准编号,标准名称,⟦废至日期⟧
      """,
    right: """
      === system.yaml
      organisation: 示例服务中心
      catalogue: [references.csv, references.yaml]
      === references.csv
      标准编号,标准名称,状态,发布日期,实施日期,废止日期,代替,被代替,核实日期
      === references.yaml
      - {number: DB53/T 900—2024, title: 服务规范, replaces: [DB53/T 900—2018, DB53/T 901—2018]}
      """),
  SourceConvention(
    "STDC-CAT-05", .error,
    Bilingual(zh: "题录的编号应是带年份的标准编号", en: "Numbers of a catalogue have a year"),
    why: Bilingual(zh: "题录登记的是版本，没有年份不知道是哪一版。", en: "A catalogue is about editions, which the year tells apart."),
    wrong: """
      === system.yaml
      organisation: 示例服务中心
      catalogue: references.csv
      === references.csv
      标准编号,标准名称
      ⟦DB53/T 900⟧,服务规范
      ⟦服务规范⟧,服务规范
      """,
    right: """
      === system.yaml
      organisation: 示例服务中心
      catalogue: references.csv
      === references.csv
      标准编号,标准名称
      ＤＢ53／T ９００-２０１８,服务规范
      """),
  SourceConvention(
    "STDC-CAT-06", .error,
    Bilingual(zh: "题录的状态和日期应能理解", en: "Status and dates of a catalogue are understood"),
    why: Bilingual(zh: "读不懂的值不起作用，旧版本会被当作现行。", en: "What is not understood has no effect."),
    wrong: """
      === system.yaml
      organisation: 示例服务中心
      catalogue: references.csv
      === references.csv
      标准编号,状态,废止日期
      DB53/T 900—2018,⟦停用⟧,⟦2024-13-01⟧
      """,
    right: """
      === system.yaml
      organisation: 示例服务中心
      catalogue: references.csv
      === references.csv
      标准编号,状态,废止日期
      DB53/T 900—2018,废止,２０２４年６月１日
      DB53/T 901—2018,,2024/6
      """),
  SourceConvention(
    "STDC-CAT-07", .error,
    Bilingual(zh: "CSV 一行的字段不应多于列名", en: "A line of CSV has no more fields than columns"),
    why: Bilingual(
      zh: "多半是字段中的逗号没有加引号，逗号之后的都错了一列。",
      en: "Mostly a field holds a comma without quotation marks, and all behind it stands in the wrong column."),
    wrong: """
      === system.yaml
      organisation: 示例服务中心
      catalogue: references.csv
      === references.csv
      标准编号,标准名称
      DB53/T 900—2018,服务,⟦规范⟧
      """,
    right: """
      === system.yaml
      organisation: 示例服务中心
      catalogue: references.csv
      === references.csv
      标准编号,标准名称
      DB53/T 900—2018,"服务,规范"
      DB53/T 901—2018,服务指南,,
      """),
  SourceConvention(
    "STDC-CAT-08", .warning,
    Bilingual(zh: "一个版本在一个题录文件中只登记一次", en: "A catalogue has each edition once"),
    why: Bilingual(zh: "登记两次，不知道以哪一次为准。", en: "Of two entries nobody knows which counts."),
    wrong: """
      === system.yaml
      organisation: 示例服务中心
      catalogue: references.csv
      === references.csv
      标准编号,状态
      DB53/T 900—2018,现行
      ⟦DB53/T 900-2018⟧,废止
      """,
    right: """
      === system.yaml
      organisation: 示例服务中心
      catalogue: references.csv
      === references.csv
      标准编号,状态
      DB53/T 900—2018,废止
      DB53/T 900—2024,现行
      """),
  SourceConvention(
    "STDC-CAT-09", .warning,
    Bilingual(zh: "题录的一条不应自相矛盾", en: "An entry of a catalogue does not contradict itself"),
    why: Bilingual(
      zh: "标准不会在实施之前废止，也不会代替自己。",
      en: "No standard ends before it comes into force, and none takes its own place."),
    wrong: """
      === system.yaml
      organisation: 示例服务中心
      catalogue: references.csv
      === references.csv
      标准编号,实施日期,废止日期,被代替
      DB53/T 900—2018,2018-06-01,⟦2017-06-01⟧,⟦DB53/T 900—2018⟧
      """,
    right: """
      === system.yaml
      organisation: 示例服务中心
      catalogue: references.csv
      === references.csv
      标准编号,实施日期,废止日期,被代替
      DB53/T 900—2018,2018-06-01,2024-06-01,DB53/T 900—2024；DB53/T 902—2024
      """),
]

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

private let expiryConvention = SourceConvention(
  "STDC-OFF-04", .warning,
  Bilingual(
    zh: "有期限的例外过期之后，改好问题，删去例外", en: "Once an exception has expired, the problem is mended and the exception goes"),
  why: Bilingual(
    zh: "例外写了“至某日”的，到期后规则重新起作用；日期按检查或编译的那一天算（SOURCE_DATE_EPOCH 可以指定）。",
    en:
      "An exception with a last day ends with it, and the rule holds again, by the day of the check or build (SOURCE_DATE_EPOCH)."
  ),
  wrong: """
    ⟦<!-- stdc: off GBT1.1-LVL-10 至2025-12-31 改版之前与上级文件的结构一致 -->⟧

    ## 4 平台服务

    平台应公开办事指南。

    ### 4.1 服务对象

    平台面向中小企业。

    ### 4.2 服务方式

    平台在线服务。
    """,
  right: """
    <!-- stdc: off GBT1.1-LVL-10 至2026-12-31 改版之前与上级文件的结构一致 -->

    ## 4 平台服务

    平台应公开办事指南。

    ### 4.1 服务对象

    平台面向中小企业。

    ### 4.2 服务方式

    平台在线服务。
    """)

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
