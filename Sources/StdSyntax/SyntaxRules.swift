package import StdModel

/// What a diagnostic of reading is about, for `stdc explain`: why it exists, and sources that have it and that do not.
///
/// Examples of Markdown are whole files. Encodings and sizes cannot be shown in a few lines; their rules have no
/// examples.
package struct SyntaxRule: Equatable, Sendable {
  package let id: RuleID
  package let severity: Severity
  package let why: Bilingual
  package let wrong: [String]
  package let right: [String]
}

/// Every rule that `parseMarkdown` and `parseYAML` report, in the order of their ids.
package let syntaxRules: [SyntaxRule] = encodingRules + limitRules + markdownRules + yamlRules

private let encodingRules = [
  SyntaxRule(
    id: .illFormedText, severity: .error,
    why: Bilingual(
      zh: "源文件是 UTF-8 文本；不是 UTF-8 的字节无法显示，以“\u{FFFD}”代替。",
      en: "A source is UTF-8 text; bytes that are not cannot be shown and become “\u{FFFD}”."),
    wrong: [], right: ["平台应公开办事指南。\n"]),
  SyntaxRule(
    id: .foreignEncoding, severity: .error,
    why: Bilingual(
      zh: "整个文件是另一种编码（GB 18030、UTF-16），读出来会是乱码，因此不读取。用编辑器“另存为 UTF-8”，或运行 iconv -f GB18030 -t UTF-8。",
      en: "The whole file is in another encoding (GB 18030, UTF-16) and would be read as nonsense, so it is not read. "
        + "Save it as UTF-8, or run iconv -f GB18030 -t UTF-8."),
    wrong: [], right: ["平台应公开办事指南。\n"]),
  SyntaxRule(
    id: .nulBytes, severity: .error,
    why: Bilingual(
      zh: "空字符不可见，不能出现在 HTML 和 XML 中，以“\u{FFFD}”代替。",
      en: "A NUL is invisible and may stand in neither HTML nor XML; it becomes “\u{FFFD}”."),
    wrong: ["平台\0应公开办事指南。\n"], right: ["平台应公开办事指南。\n"]),
]

private let limitRules = [
  limit(
    .fileTooLarge, zh: "过大的文件不读取：标准的正文不会有这么大。", en: "A file of that size is not read: no standard has so much text."),
  limit(
    .tooManyLines, zh: "行数过多的文件不读取：标准的正文不会有这么多行。", en: "A file of so many lines is not read: no standard has them."),
  limit(
    .lineTooLong, zh: "过长的一行按普通文字处理，其中的标记不起作用。", en: "Marks in a line of that length are plain text."),
  limit(
    .tooDeep, zh: "GB/T 1.1—2020 的列项只有两层；嵌套过深的标记按普通文字处理。",
    en: "Lists of GB/T 1.1—2020 have two levels; marks that are nested far deeper are plain text.",
    wrong: [String(repeating: "> ", count: 65) + "平台\n"], right: ["> 平台\n"]),
  limit(
    .tooManyBlockMarks, zh: "列项和引用的标记过多，其余按普通文字处理。",
    en: "Beyond that many list and quotation marks the others are plain text."),
  limit(
    .tooManyInlineMarks, zh: "一段中的标记字符过多，全段按普通文字处理。", en: "A paragraph with that many marks is plain text.",
    wrong: [String(repeating: "*a", count: 20_001) + "\n"], right: ["平台*应*公开。\n"]),
  limit(
    .tableTooLarge, zh: "列数过多或各行缺少的单元格过多的表按普通文字处理。",
    en: "A table with that many columns, or whose rows lack that many cells, is plain text.",
    wrong: [String(repeating: "|a", count: 300) + "|\n" + String(repeating: "|-", count: 300) + "|\n"],
    right: ["| 序号 | 项目 |\n|---|---|\n| 1 | 平台 |\n"]),
  limit(
    .tooManyFootnotes, zh: "脚注过多，其余按普通文字处理。", en: "Beyond that many footnotes the others are plain text.",
    wrong: [String(repeating: "[^1]: 注\n\n", count: 40)], right: ["平台[^1]\n\n[^1]: 注\n"]),
  limit(
    .tooManyDefinitions, zh: "链接定义过多，其余按普通文字处理。", en: "Beyond that many link definitions the others are plain text.",
    wrong: [(0...5_000).map { "[a\($0)]: b\n" }.joined()], right: ["[平台][a]\n\n[a]: https://example.org\n"]),
  limit(
    .yamlTooLarge, zh: "过大的 YAML 不读取。", en: "YAML of that size is not read."),
  limit(
    .yamlTooDeep, zh: "嵌套过深的 YAML 不读取。", en: "YAML that is nested that deep is not read.",
    wrong: ["---\na: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40) + "\n---\n"],
    right: ["---\na: [b]\n---\n"]),
]

private let markdownRules = [
  SyntaxRule(
    id: .extraCells, severity: .warning,
    why: Bilingual(
      zh: "多于表头的单元格没有列，任何 Markdown 程序都不显示；多半是文字中的“|”没有写成“\\|”。",
      en: "Cells beyond the header have no column and are shown by no Markdown program; "
        + "mostly a “|” in the text is not written “\\|”."
    ),
    wrong: ["| 序号 | 项目 |\n|---|---|\n| 1 | 甲|乙 |\n"], right: ["| 序号 | 项目 |\n|---|---|\n| 1 | 甲\\|乙 |\n"])
]

private let yamlRules = [
  SyntaxRule(
    id: .yamlSyntax, severity: .error,
    why: Bilingual(
      zh: "文件头和 system.yaml 是 YAML；有语法错误时其中的值都读不到。",
      en: "A front matter and system.yaml are YAML; none of their values can be read where the syntax is broken."),
    wrong: ["---\ntitle: [平台\n---\n", "---\ntitle: \"平台\nnumber: 1\n---\n", "---\ntitle: *重要*\n---\n"],
    right: ["---\ntitle: [平台]\n---\n", "---\ntitle: \"平台\"\nnumber: 1\n---\n", "---\ntitle: \"*重要*\"\n---\n"]),
  SyntaxRule(
    id: .duplicateKey, severity: .error,
    why: Bilingual(
      zh: "同一个键写了两次，无法知道以哪个为准；取第一个。", en: "Of a key that stands twice nobody knows which counts; the first is taken."),
    wrong: ["---\ntitle: 平台\ntitle: 服务\n---\n"], right: ["---\ntitle: 平台\n---\n"]),
  SyntaxRule(
    id: .yamlTab, severity: .error,
    why: Bilingual(zh: "YAML 只能用空格缩进。", en: "YAML is indented with spaces only."),
    wrong: ["---\nadopted:\n\t- 甲\n---\n"], right: ["---\nadopted:\n  - 甲\n---\n"]),
  SyntaxRule(
    id: .unclosedFrontMatter, severity: .error,
    why: Bilingual(
      zh: "文件头在第一行的“---”和下一个单独的“---”之间；没有后者时全文都当作正文。",
      en: "The front matter stands between “---” in the first line and the next line of “---”; "
        + "without that all of the file is text."
    ),
    wrong: ["---\ntitle: 平台\n\n# 平台\n"], right: ["---\ntitle: 平台\n---\n\n# 平台\n"]),
  SyntaxRule(
    id: .fullWidthColon, severity: .error,
    why: Bilingual(
      zh: "YAML 的键后面是半角冒号加空格；全角冒号只是文字的一部分。",
      en: "In YAML a key is followed by an ASCII colon and a space; a full-width colon is part of the text."),
    wrong: ["---\ntitle：平台\n---\n"], right: ["---\ntitle: 平台\n---\n"]),
  SyntaxRule(
    id: .noMapping, severity: .error,
    why: Bilingual(zh: "文件头由“键: 值”组成。", en: "A front matter consists of “key: value” lines."),
    wrong: ["---\n- 平台\n---\n"], right: ["---\ntitle: 平台\n---\n"]),
  SyntaxRule(
    id: .alias, severity: .error,
    why: Bilingual(
      zh: "几行互相引用的 YAML 别名就能展开成数十亿个值，因此不支持。",
      en: "A few lines of YAML aliases can stand for billions of values, so they are not supported."),
    wrong: ["---\ntitle: &t 平台\ntitle-en: *t\n---\n"], right: ["---\ntitle: 平台\n---\n"]),
  SyntaxRule(
    id: .controlCharacter, severity: .error,
    why: Bilingual(zh: "控制字符不可见，YAML 不允许。", en: "Control characters are invisible, and YAML forbids them."),
    wrong: ["---\ntitle: 平\u{8}台\n---\n"], right: ["---\ntitle: 平台\n---\n"]),
]

private func limit(
  _ id: RuleID, zh: String, en: String, wrong: [String] = [], right: [String] = ["平台应公开办事指南。\n"]
) -> SyntaxRule {
  SyntaxRule(id: id, severity: .error, why: Bilingual(zh: zh, en: en), wrong: wrong, right: right)
}
