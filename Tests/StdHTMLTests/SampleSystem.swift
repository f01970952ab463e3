@testable import StdHTML
import Foundation
import StdModel

/// A small system that has one of everything that a page can show.
enum SampleSystem {
  static func make() -> ResolvedSystem {
    var system = SystemBuilder()
    let span = SourceSpan(SourceID(0), 0, 0)
    system.configuration.organisation = Sourced("示例市中小企业服务中心", span)
    system.configuration.adopted = [
      AdoptedStandard(
        number: number("GB/T", "19012", 2019, .national), title: "质量管理　顾客满意　组织投诉处理指南", status: "现行",
        category: Sourced("implementation/evaluation", span), effective: "2020-07-01", span: span)
    ]
    var consultation = Consultation.Contact()
    consultation.email = "office@example.org"
    consultation.name = "标准化办公室"
    system.configuration.consultation = Consultation(
      opens: Sourced("2026-03-01", span), closes: Sourced("2026-03-31", span), contact: consultation, span: span)
    system.configuration.posts = [
      Post(name: Sourced("窗口受理岗位", span), level: nil, standard: Sourced(own("GW", "301"), span)),
      Post(name: Sourced("档案岗位", span), level: nil, standard: nil),
    ]
    system.framework = framework(span)
    system.documents = [
      ("terms", terms()), ("counter", counter()), ("clerk", clerk()), ("statement", statement()),
    ]
    system.statements = [3: 1]
    return system.build()
  }

  static func number(
    _ code: String, _ sequence: String, _ year: Int?, _ level: StandardNumber.Level, series: String = ""
  ) -> StandardNumber {
    StandardNumber(level: level, code: code, series: series, sequence: sequence, year: year)
  }

  static func own(_ series: String, _ sequence: String) -> StandardNumber {
    number("Q/SLFW", sequence, 2026, .enterprise, series: series)
  }

  private static func framework(_ span: SourceSpan) -> Framework {
    func category(
      _ id: String, _ name: String, _ code: String, notApplicable: String? = nil, planned: [PlannedStandard] = []
    ) -> StdModel.Category {
      StdModel.Category(
        id: id, name: name, code: code, notApplicable: notApplicable.map { Sourced($0, span) }, planned: planned,
        children: [])
    }
    return Framework(
      profile: "test",
      subsystems: [
        Subsystem(
          kind: .base, name: "服务基础标准体系", code: "JC",
          categories: [
            category("base/terms", "术语与缩略语", "JC 2"),
            category("base/statistics", "数理统计", "JC 6", notApplicable: "本中心没有抽样检验"),
          ]),
        Subsystem(
          kind: .implementation, name: "服务实施标准体系", code: "SS",
          categories: [
            category("implementation/processes", "服务实施流程", "SS 3"),
            category(
              "implementation/evaluation", "服务评价与改进", "SS 5",
              planned: [PlannedStandard(number: own("SS", "503"), title: "服务改进规程", due: "2026-12", span: span)]),
          ]),
        Subsystem(
          kind: .support, name: "服务保障标准体系", code: "BZ", categories: [category("support/finance", "财务", "BZ 2")]),
        Subsystem(kind: .post, name: "岗位工作标准体系", code: "GW", categories: [category("post/staff", "一般人员", "GW 3")]),
      ])
  }

  private static func start(
    _ index: Int, _ number: StandardNumber, _ title: String, _ english: String, _ category: String,
    _ type: FunctionalType,
    stage: Stage = .published
  ) -> DocumentBuilder {
    let document = DocumentBuilder(index, number: number, title: title)
    document.metadata.englishTitle = document.sourced(english)
    document.metadata.category = document.sourced(category)
    document.metadata.functionalType = document.sourced(type)
    document.metadata.stage = document.sourced(stage)
    document.metadata.ics = document.sourced("03.080.20")
    document.metadata.ccs = document.sourced("A 16")
    document.metadata.issued = document.sourced("2026-03-01")
    document.metadata.effective = document.sourced("2026-04-01")
    document.metadata.issuer = document.sourced("示例市中小企业服务中心")
    document.element(.foreword) {
      document.paragraph("本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。")
      document.paragraph("本文件由示例市中小企业服务中心提出并归口。")
    }
    return document
  }

  private static func terms() -> DocumentBuilder {
    let document = start(0, own("JC", "201"), "中小企业公共服务　术语", "Public services — Terms", "base/terms", .terminology)
    document.element(.scope, "1") { document.paragraph("本文件界定了中小企业公共服务的术语。") }
    document.element(.normativeReferences, "2") { document.paragraph("本文件没有规范性引用文件。") }
    document.element(.terms, "3", "术语和定义") {
      document.term("3.1", "服务窗口", "service counter", "面向服务对象受理和答复服务事项的固定场所。", note: "线上平台不是服务窗口。")
      document.term("3.2", "服务时限", "service time limit", "自受理至办结的最长时间。")
    }
    return document
  }

  private static func counter() -> DocumentBuilder {
    let document = start(
      1, own("SS", "301"), "窗口受理服务规程", "Code of practice for service counter acceptance", "implementation/processes",
      .codeOfPractice, stage: .committeeDraft)
    document.element(.scope, "1") { document.paragraph("本文件确立了窗口受理服务的程序，规定了各阶段的指示。") }
    document.element(.normativeReferences, "2") {
      document.paragraph("下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。")
      document.entry(number("GB/T", "19012", nil, .national), "质量管理　顾客满意　组织投诉处理指南")
      document.entry(own("JC", "201"), "中小企业公共服务　术语")
    }
    document.element(.terms, "3") {
      document.paragraph("Q/SLFW JC 201—2026界定的以及下列术语和定义适用于本文件。", ["Q/SLFW JC 201—2026": .document(0)])
      document.term("3.1", "容缺受理", "acceptance with deferred documents", "缺少非关键材料时先行受理的方式。")
    }
    document.element(.technical, "4", "受理") {
      document.subclause("4.1", "材料核对") {
        document.subclause("4.1.1") {
          document.paragraph("受理人员应核对下列材料，核对结果应符合4.2和表1的规定：", ["4.2": .clause("4.2"), "表1": .table(1)])
          document.list(.letter, ["营业执照；", "申请表，其中：", "授权书。"], nested: [1: ["手写的应清晰；", "打印的应盖章；"]])
        }
        document.subclause("4.1.2") { document.paragraph("容缺受理的材料宜在5 d内补齐，补齐后再次容缺受理的不计入。") }
        document.table(
          1, "受理时限", header: ["事项", "时限/h", "说明"],
          rows: [["咨询", "2", "当面咨询的当场答复，线上平台咨询的按本表的时限答复"], ["融资 & <对接>", "24", "—"]], notes: ["时限自登记起计算。"])
      }
      document.subclause("4.2", "时限计算") {
        document.paragraph("办结率可按公式（1）计算：", ["公式（1）": .formula(1)])
        document.formula(1, "R = \\frac{\\sum_{i=1}^{n} x_i}{N} \\times 100\\%")
        document.note("小数保留一位。")
        document.example("办结9件、受理10件，办结率为90.0%。", number: 1)
        document.example("办结10件、受理10件，办结率为100.0%。", number: 2)
      }
      document.subclause("4.3", "流程") {
        document.paragraph("流程见图1，投诉见GB/T 19012。", ["图1": .figure(1), "GB/T 19012": .fixed(.adopted(0))])
        document.figure(1, "窗口受理流程", document.flow("start 登记\nend 办结"))
        document.paragraph(
          "未找到的引用见9.9，脚注\u{FFFC}在下面。", ["9.9": .clause("9.9")],
          inlines: [
            Inline(
              .footnoteMark(label: "a"),
              DocumentBuilder.range(of: "\u{FFFC}", in: "未找到的引用见9.9，脚注\u{FFFC}在下面。") ?? TextRange(0, 0))
          ])
        document.footnote("a", "脚注的文字。")
      }
    }
    document.element(.annex(.informative), "A", "受理登记表") {
      document.subclause("A.1", "样式") { document.paragraph("样式按4.1.1。", ["4.1.1": .clause("4.1.1")]) }
    }
    document.element(.bibliography) {
      document.entry(number("GB/T", "19001", 2016, .national), "质量管理体系　要求", ordinal: 1)
    }
    return document
  }

  private static func clerk() -> DocumentBuilder {
    let document = start(
      2, own("GW", "301"), "窗口受理岗位工作规范", "Work specification for counter clerks", "post/staff", .work)
    document.metadata.implements = [
      Implementation(
        standard: document.sourced(own("SS", "301")), clauses: [document.sourced(DocumentBuilder.number("4.1"))])
    ]
    document.element(.scope, "1") { document.paragraph("本文件规定了窗口受理岗位的工作要求。") }
    document.element(.technical, "4", "工作要求") {
      document.subclause("4.1") {
        document.paragraph(
          "材料核对应符合Q/SLFW SS 301—2026中4.1的规定。", ["Q/SLFW SS 301—2026中4.1": .elsewhere(1, "4.1")])
      }
      document.subclause("4.2") { document.paragraph("<script>alert(\"原样显示\")</script>") }
    }
    return document
  }

  private static func statement() -> DocumentBuilder {
    let document = DocumentBuilder(3, number: nil, title: "《窗口受理服务规程》编制说明")
    document.kind = .draftingStatement(DraftingStatement(subject: document.sourced(own("SS", "301")), grounds: []))
    document.element(.technical, nil, "一、工作简况") { document.paragraph("任务来源于年度计划。") }
    return document
  }

  static let diagnostics: [Diagnostic] = [
    Diagnostic(
      RuleID("GBT1.1-REF-01"), .error, Bilingual(zh: "引用的9.9不存在", en: "9.9 does not exist"),
      at: SourceSpan(SourceID(1), 10, 28)),
    Diagnostic(
      RuleID("GBT1.1-TERM-02"), .warning, Bilingual(zh: "术语未使用", en: "the term is not used"),
      at: SourceSpan(SourceID(2), 10, 13)),
  ]

  /// The files of `templates/site` of this package.
  static let files: [SiteInputs.File] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../templates/site")
      .standardizedFileURL
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.sorted().compactMap { name in
      guard let data = FileManager.default.contents(atPath: folder.appending(path: name).path), !data.isEmpty else {
        return nil
      }
      return SiteInputs.File(name: name, bytes: Array(data))
    }
  }()

  static func inputs(diagnostics: [Diagnostic] = SampleSystem.diagnostics) -> SiteInputs {
    SiteInputs(files: files, diagnostics: diagnostics, date: "2026-03-01") { path in
      guard path == SiteMap.frameworkDiagram else { return nil }
      return Array(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 40\"><a href=\"../subsystems/base.html\"><text x=\"10\" y=\"25\">体系</text></a></svg>"
          .utf8)
    }
  }

  /// Without diagnostics and diagrams, for systems of other tests.
  static let plainInputs = SiteInputs(files: files, diagnostics: [], date: "") { _ in nil }

  /// Every file of the site by its path.
  static func site(_ system: ResolvedSystem = make(), _ inputs: SiteInputs = inputs()) -> [OutputPath: [UInt8]] {
    let renderer = SiteRenderer(system, inputs)
    let artifacts = renderer.plan(system).flatMap { renderer.render($0, of: system) }
    return Dictionary(uniqueKeysWithValues: artifacts.map { ($0.path, $0.bytes) })
  }
}
