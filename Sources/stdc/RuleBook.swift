import StdCompiler
import StdConsultation
import StdModel
import StdPublish
import StdReports
import StdReview
import StdSyntax
import StdXML

/// Every rule that stdc can report: those of the compiler, those about reading files, and the one about its own output.
enum RuleBook {
  struct Entry {
    let id: RuleID
    let severity: Severity
    let documentation: RuleDocumentation
    /// Whether it runs only where somebody asks for it.
    var isOffByDefault = false

    /// The severity, and that the rule is off where it is.
    var severityWords: Bilingual {
      isOffByDefault
        ? Bilingual(zh: "\(severity.name.zh)，缺省关闭", en: "\(severity.name.en), off by default") : severity.name
    }
  }

  /// Sorted by id.
  static let entries: [Entry] =
    (RuleRegistry.rules.map {
      Entry(
        id: $0.id, severity: $0.severity, documentation: $0.documentation, isOffByDefault: $0.isOffByDefault)
    }
    + sourceConventions.map { Entry(id: $0.id, severity: $0.severity, documentation: $0.documentation) }
    + syntaxRules.map { Entry(id: $0.id, severity: $0.severity, documentation: $0.documentation) }
    + FlowRule.all.map { Entry(id: $0.id, severity: $0.severity, documentation: $0.documentation) }
    + DotRule.all.map { Entry(id: $0.id, severity: $0.severity, documentation: $0.documentation) }
    + ConsultationRule.all.map { Entry(id: $0.id, severity: $0.severity, documentation: $0.documentation) }
    + ReviewRule.all.map { Entry(id: $0.id, severity: $0.severity, documentation: $0.documentation) }
    + LoadProblem.examples.map { Entry(id: $0.rule, severity: $0.severity, documentation: $0.documentation) }
    + HouseRule.all.map { Entry(id: $0.id, severity: $0.severity, documentation: $0.documentation) }
    + [
      Entry(id: SystemXMLValidation.rule, severity: .error, documentation: ownOutput),
      Entry(id: STSChecks.schemaRule, severity: .error, documentation: stsSchema),
    ])
    .sorted { $0.id < $1.id }

  private static let ownOutput = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "生成的 system.xml 应符合 system.rng", en: "The system.xml made is valid against system.rng"),
    why: Bilingual(
      zh: "其他程序按这一模式读取体系。不符合是 stdc 的错误，与标准的写法无关。",
      en: "Other programs read the system by this schema. A violation is a fault of stdc, not of a standard."),
    wrong: [], right: [])

  private static let stsSchema = RuleDocumentation(
    basis: .standard("ANSI/NISO Z39.102"),
    summary: Bilingual(
      zh: "NISO STS 文件应符合公布的 DTD 或模式", en: "A file in NISO STS is valid against the published DTD or schema"),
    why: Bilingual(
      zh: "接收方先校验再处理，不符合的文件会被退回。stdc 自己写的文件不符合，是 stdc 的错误。",
      en:
        "Receivers validate before anything else and send back what is not valid. In a file that stdc wrote a violation is a fault of stdc."
    ),
    wrong: [], right: [])

  static let catalogue = RuleCatalogue(
    entries.map { entry in
      ReportedRule(
        entry.id, entry.severity, basis: entry.documentation.basis.words,
        explanation: RulePage.explanation(of: entry.documentation), isOffByDefault: entry.isOffByDefault)
    })

  private static let documentations = Dictionary(entries.map { ($0.id, $0.documentation) }) { first, _ in first }

  static func documentation(of id: RuleID) -> RuleDocumentation? { documentations[id] }

  /// The rule with an id, whatever the case of its letters; throws with the nearest one where there is none.
  static func entry(_ id: String) throws(Failure) -> Entry {
    let wanted = id.uppercased()
    if let entry = entries.first(where: { $0.id.description.uppercased() == wanted }) { return entry }
    let family = wanted.split(separator: "-").dropLast().joined(separator: "-")
    let near = entries.map(\.id.description).filter { !family.isEmpty && $0.uppercased().hasPrefix(family) }.prefix(3)
    guard !near.isEmpty else {
      throw Failure(
        zh: "没有规则 \(id)；stdc explain --list 列出全部规则", en: "there is no rule \(id); stdc explain --list shows all of them"
      )
    }
    throw Failure(
      zh: "没有规则 \(id)；相近的有 \(near.joined(separator: "、"))",
      en: "there is no rule \(id); close to it: \(near.joined(separator: ", "))")
  }
}

extension RuleDocumentation.Basis {
  var words: Bilingual {
    if standard == "stdc" { return Bilingual(zh: "stdc 对源文件的约定", en: "the conventions of stdc for sources") }
    return clause.isEmpty
      ? Bilingual(zh: standard, en: standard) : Bilingual(zh: "\(standard)，\(clause)", en: "\(standard), \(clause)")
  }
}

extension HouseRule {
  fileprivate var documentation: RuleDocumentation {
    let receivers = profiles.map(\.rawValue).sorted().joined(separator: ", ")
    return RuleDocumentation(
      basis: .standard(basis), summary: message,
      why: Bilingual(zh: "接收方的规则：\(receivers)。", en: "A rule of these receivers: \(receivers)."),
      wrong: [RuleDocumentation.Example(wrong)], right: [RuleDocumentation.Example(right)])
  }
}

extension SyntaxRule {
  fileprivate var documentation: RuleDocumentation {
    RuleDocumentation(
      basis: .stdc, summary: why, why: Bilingual(zh: "", en: ""), wrong: wrong.map { RuleDocumentation.Example($0) },
      right: right.map { RuleDocumentation.Example($0) })
  }
}

extension FlowRule {
  fileprivate var documentation: RuleDocumentation {
    RuleDocumentation(
      basis: .stdc, summary: summary, why: why, wrong: [RuleDocumentation.Example(Self.block(wrong))],
      right: [RuleDocumentation.Example(Self.block(right))])
  }

  private static func block(_ text: String) -> String { "```flow\n\(text)\n```\n\n图 1　流程图\n" }
}

extension DotRule {
  fileprivate var documentation: RuleDocumentation {
    RuleDocumentation(basis: .stdc, summary: summary, why: why, wrong: [], right: [])
  }
}

extension ConsultationRule {
  fileprivate var documentation: RuleDocumentation {
    RuleDocumentation(
      basis: basis.isEmpty ? .stdc : .standard(basis), summary: summary, why: why, wrong: [], right: [])
  }
}

extension ReviewRule {
  fileprivate var documentation: RuleDocumentation {
    RuleDocumentation(basis: .stdc, summary: summary, why: why, wrong: [], right: [])
  }
}

extension LoadProblem {
  fileprivate var documentation: RuleDocumentation {
    RuleDocumentation(basis: .stdc, summary: summary, why: why, wrong: [], right: [])
  }

  private var summary: Bilingual {
    switch self {
    case .unreadable: Bilingual(zh: "体系文件夹中的文件和文件夹应能读取", en: "Files and folders of a system can be read")
    case .leavesFolder:
      Bilingual(zh: "符号链接不应指向体系文件夹之外", en: "Symbolic links stay inside the system's folder")
    case .linkedFolder: Bilingual(zh: "不应使用指向文件夹的符号链接", en: "There are no symbolic links to folders")
    case .special: Bilingual(zh: "标准和图片应为普通文件", en: "Standards and pictures are regular files")
    case .tooLarge(_, let limit):
      Bilingual(zh: "一个文件不应超过 \(limit >> 20) MiB", en: "No file is larger than \(limit >> 20) MiB")
    case .badName:
      Bilingual(
        zh: "文件名应为 UTF-8 编码，不含控制字符", en: "File names are UTF-8 without control characters")
    case .tooDeep(let limit):
      Bilingual(zh: "文件夹嵌套不应超过 \(limit) 层", en: "Folders are nested at most \(limit) deep")
    case .outsideSubsystems:
      Bilingual(
        zh: "标准应放在 base、implementation、support、post 之一，编制说明应放在 statements",
        en: "Standards lie in base, implementation, support or post, drafting statements in statements")
    case .activePicture:
      Bilingual(
        zh: "SVG 图片不应含有脚本、事件处理和外部引用",
        en: "SVG pictures hold no scripts, event handlers or references to elsewhere")
    }
  }

  private var why: Bilingual {
    switch self {
    case .unreadable:
      Bilingual(
        zh: "读不到的标准不会出现在网站、明细表和检查结果中。", en: "What cannot be read is missing from the site, the lists and the checks.")
    case .leavesFolder:
      Bilingual(
        zh: "源文件来自多人之手，不能借链接把文件夹之外的内容带进公开的网站。",
        en: "Sources come from many hands; no link may carry files from outside into a public site.")
    case .linkedFolder:
      Bilingual(zh: "同一文件会经两个路径读入两次，链接还可能成环。", en: "The same files would be read twice, and links can form circles.")
    case .special: Bilingual(zh: "管道和设备没有确定的内容。", en: "Pipes and devices have no settled content.")
    case .tooLarge, .tooDeep:
      Bilingual(zh: "有了上限，任何输入都不会耗尽内存或时间。", en: "With limits no input can use up memory or time.")
    case .badName:
      Bilingual(zh: "文件名要写入网页链接，也要显示在消息里。", en: "Names go into links and messages.")
    case .outsideSubsystems:
      Bilingual(
        zh: "文件夹决定标准属于哪个子体系；放错位置的文件不会被编译。",
        en: "The folder says which subsystem a standard belongs to; a file elsewhere is not compiled.")
    case .activePicture:
      Bilingual(
        zh: "单独打开图片时，其中的脚本会以网站的名义运行；网站也不加载外部内容。",
        en:
          "Opened on its own, a picture would run its script in the name of the site; and the site loads nothing from elsewhere."
      )
    }
  }
}
