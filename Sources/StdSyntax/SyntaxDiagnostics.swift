import StdModel

// The diagnostics of reading; `SyntaxRules` explains each of them.

extension RuleID {
  static let illFormedText = RuleID("STDC-ENC-01")
  static let foreignEncoding = RuleID("STDC-ENC-02")
  static let nulBytes = RuleID("STDC-ENC-03")

  static let yamlSyntax = RuleID("STDC-YAML-01")
  static let duplicateKey = RuleID("STDC-YAML-02")
  static let yamlTab = RuleID("STDC-YAML-03")
  static let unclosedFrontMatter = RuleID("STDC-YAML-04")
  static let fullWidthColon = RuleID("STDC-YAML-05")
  static let noMapping = RuleID("STDC-YAML-06")
  static let alias = RuleID("STDC-YAML-07")
  static let controlCharacter = RuleID("STDC-YAML-08")

  static let extraCells = RuleID("STDC-MD-01")

  static let fileTooLarge = RuleID("STDC-LIMIT-01")
  static let tooManyLines = RuleID("STDC-LIMIT-02")
  static let lineTooLong = RuleID("STDC-LIMIT-03")
  static let tooDeep = RuleID("STDC-LIMIT-04")
  static let tooManyBlockMarks = RuleID("STDC-LIMIT-05")
  static let tooManyInlineMarks = RuleID("STDC-LIMIT-06")
  static let tableTooLarge = RuleID("STDC-LIMIT-07")
  static let tooManyFootnotes = RuleID("STDC-LIMIT-08")
  static let tooManyDefinitions = RuleID("STDC-LIMIT-09")
  static let yamlTooLarge = RuleID("STDC-LIMIT-10")
  static let yamlTooDeep = RuleID("STDC-LIMIT-11")
}

extension [Diagnostic] {
  /// Keeps the first ones of each rule and counts the others in one more.
  func bounded(_ limit: Int) -> [Diagnostic] {
    guard count > limit else { return self }
    var counts: [RuleID: Int] = [:]
    var dropped: [Diagnostic] = []
    var kept: [Diagnostic] = []
    for diagnostic in self {
      counts[diagnostic.rule, default: 0] += 1
      switch counts[diagnostic.rule, default: 0] {
      case ...limit: kept.append(diagnostic)
      case limit + 1: dropped.append(diagnostic)
      default: break
      }
    }
    return kept
      + dropped.map { first in
        let rest = counts[first.rule, default: 0] - limit
        return Diagnostic(
          first.rule, first.severity,
          Bilingual(zh: "此处起还有 \(rest) 处同样的问题", en: "from here on the same is wrong in \(rest) more places"),
          at: first.span)
      }
  }
}

// MARK: - Encoding

extension Diagnostic {
  static func illFormed(_ bytes: ArraySlice<UInt8>, at span: SourceSpan) -> Diagnostic {
    let hexadecimal = bytes.prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
    let shown = hexadecimal.joined(separator: " ") + (bytes.count > 8 ? " …" : "")
    return Diagnostic(
      .illFormedText, .error,
      Bilingual(zh: "字节 \(shown) 不是 UTF-8 文本", en: "the bytes \(shown) are not UTF-8 text"), at: span)
  }

  static func foreignEncoding(_ encoding: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .foreignEncoding, .error,
      Bilingual(
        zh: "文件似乎是 \(encoding) 编码，请先转换为 UTF-8", en: "the file seems to be in \(encoding); convert it to UTF-8 first"),
      at: span)
  }

  static func nulBytes(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .nulBytes, .error, Bilingual(zh: "文本中有空字符（NUL）", en: "the text holds NUL characters"), at: span,
      fixes: [.replace(span, with: "", .likely)])
  }
}

// MARK: - YAML

extension Diagnostic {
  static func yamlSyntax(_ message: Bilingual, at span: SourceSpan) -> Diagnostic {
    Diagnostic(.yamlSyntax, .error, message, at: span)
  }

  static func yamlTab(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlTab, .error, Bilingual(zh: "YAML 的缩进不能用制表符", en: "YAML is not indented with tabs"), at: span,
      fixes: [.replace(span, with: "  ", .likely)])
  }

  static func duplicateKey(_ key: String, at span: SourceSpan, first: SourceSpan?) -> Diagnostic {
    Diagnostic(
      .duplicateKey, .error,
      Bilingual(zh: "键“\(key)”重复，只取第一个", en: "the key “\(key)” stands twice; only the first counts"), at: span,
      related: first.map { [Label($0, Bilingual(zh: "第一个在此", en: "the first one is here"))] } ?? [])
  }

  static func unclosedFrontMatter(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unclosedFrontMatter, .error,
      Bilingual(zh: "文件头没有以单独一行的“---”结束", en: "the front matter is not closed by a line of “---”"), at: span)
  }

  static func fullWidthColon(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .fullWidthColon, .error,
      Bilingual(zh: "键后面应为半角冒号和空格", en: "a key is followed by an ASCII colon and a space"), at: span,
      fixes: [.replace(span, with: ": ", .likely)])
  }

  static func frontMatterIsNoMapping(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .noMapping, .error, Bilingual(zh: "文件头应由“键: 值”组成", en: "a front matter consists of “key: value” lines"), at: span)
  }

  static func keyIsNoText(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .noMapping, .error, Bilingual(zh: "键应是文字，不能是列表或映射", en: "a key is a text, not a list or a mapping"), at: span)
  }

  static func alias(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .alias, .error,
      Bilingual(
        zh: "不支持 YAML 别名“*\(name)”，请写出其内容",
        en: "the YAML alias “*\(name)” is not supported; write out what it stands for"),
      at: span)
  }

  static func controlCharacter(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .controlCharacter, .error, Bilingual(zh: "YAML 中不能有控制字符", en: "YAML holds no control characters"), at: span,
      fixes: [.replace(span, with: "", .likely)])
  }
}

// MARK: - Markdown

extension Diagnostic {
  static func extraCells(columns: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .extraCells, .warning,
      Bilingual(
        zh: "表头有 \(columns) 列，这些单元格不在任何一列中，不会显示",
        en: "the header has \(columns) columns; these cells belong to none of them and are not shown"), at: span)
  }
}

// MARK: - Limits

extension Diagnostic {
  static func fileTooLarge(_ size: Int, limit: Int, at span: SourceSpan) -> Diagnostic {
    limitDiagnostic(
      .fileTooLarge, zh: "文件有 \(size) 字节，超过上限 \(limit)，未读取",
      en: "the file has \(size) bytes, more than \(limit), and is not read",
      at: span)
  }

  static func tooManyLines(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    limitDiagnostic(
      .tooManyLines, zh: "文件超过 \(limit) 行，未读取", en: "the file has more than \(limit) lines and is not read", at: span)
  }

  static func tooManyInlineMarks(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    limitDiagnostic(
      .tooManyInlineMarks, zh: "此处的标记字符超过 \(limit) 个，按普通文字处理",
      en: "more than \(limit) marks stand here; they are read as plain text",
      at: span)
  }

  static func tooManyDefinitions(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    limitDiagnostic(
      .tooManyDefinitions, zh: "链接定义超过 \(limit) 个，其余按普通文字处理",
      en: "more than \(limit) link definitions; the others are read as plain text", at: span)
  }

  static func excess(_ excess: BlockOutline.Excess, limits: ParseLimits, source: SourceID) -> Diagnostic {
    let span = SourceSpan(source, excess.start, excess.end)
    switch excess.kind {
    case .nesting:
      return limitDiagnostic(
        .tooDeep, zh: "列表和引用的嵌套超过 \(limits.nesting) 层，按普通文字处理",
        en: "lists and quotations are nested more than \(limits.nesting) levels deep; read as plain text", at: span)
    case .blockMarks:
      return limitDiagnostic(
        .tooManyBlockMarks, zh: "列项和引用的标记超过 \(limits.blockMarks) 个，其余按普通文字处理",
        en: "more than \(limits.blockMarks) list and quotation marks; the others are read as plain text", at: span)
    case .tableColumns:
      return limitDiagnostic(
        .tableTooLarge, zh: "表超过 \(limits.tableColumns) 列，按普通文字处理",
        en: "the table has more than \(limits.tableColumns) columns; read as plain text", at: span)
    case .missingCells:
      return limitDiagnostic(
        .tableTooLarge, zh: "表的各行共缺少超过 \(limits.missingCells) 个单元格，按普通文字处理",
        en: "the rows lack more than \(limits.missingCells) cells; the table is read as plain text", at: span)
    case .cellBorders:
      return limitDiagnostic(
        .tableTooLarge, zh: "单元格分隔符超过 \(limits.cellBorders) 个，其余按普通文字处理",
        en: "more than \(limits.cellBorders) cell borders; the others are read as plain text", at: span)
    case .footnotes:
      return limitDiagnostic(
        .tooManyFootnotes, zh: "脚注超过上限 \(limits.footnotes) 个或标签过短而重复过多，按普通文字处理",
        en: "more than \(limits.footnotes) footnotes, or too many with one short label; read as plain text", at: span)
    case .lineBytes:
      return limitDiagnostic(
        .lineTooLong, zh: "一行超过 \(limits.lineBytes) 字节，按普通文字处理",
        en: "a line has more than \(limits.lineBytes) bytes; read as plain text", at: span)
    }
  }

  static func yamlTooLarge(_ size: Int, limit: Int, at span: SourceSpan) -> Diagnostic {
    limitDiagnostic(
      .yamlTooLarge, zh: "YAML 有 \(size) 字节，超过上限 \(limit)，未读取",
      en: "the YAML has \(size) bytes, more than \(limit), and is not read",
      at: span)
  }

  static func yamlNesting(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    limitDiagnostic(
      .yamlTooDeep, zh: "YAML 的嵌套超过 \(limit) 层，未读取",
      en: "the YAML is nested more than \(limit) levels deep and is not read", at: span)
  }

  private static func limitDiagnostic(_ rule: RuleID, zh: String, en: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, .error, Bilingual(zh: zh, en: en), at: span)
  }
}
