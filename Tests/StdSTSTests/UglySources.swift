/// Half-written and broken sources, the shortest that show each case.
enum UglySources {
  static let all: [String] = [
    "", " ", "\u{FEFF}", "文字", "# \n", "## \n\n### \n", "##\n\n文字\n\n###\n\n#### 1.1.1.1\n", "---\n---\n",
    "---\ntitle: [\n---\n",
    "---\nnumber: 不是编号 <&>\ntitle: \"\"\nissued: 明天\nics: \";;\"\nccs: ，\nissuer: \"\"\n---\n\n## 1 范围\n",
    "---\nnumber: Q/X 1—XXXX\ntitle: 　甲　　乙　丙　丁　\ntitle-en: \"— A — — B\"\nissued: XXXX-XX-XX\nreplaces: [甲, Q/X 1]\n---\n",
    // Elements out of order, twice, without numbers or text.
    "## 参考文献\n\n[1] 甲\n\n## 附录 B\n\n## 附录 B（资料性）\n\n## 1 范围\n\n## 前言\n\n## 引言\n\n## 1 范围\n\n## 目次\n\n1 范围\n\n## 索引\n",
    "前面的文字，见第9章、5.2、图 7、表 A.3、公式（4）、附录 Z、[9]、注3、a)、[](#nothing)、[](nowhere.md#x)、[^none]。\n",
    "## 附录\n\n文字\n\n## 附录 A（规范性附录）\n\n### A.1\n\n### A.1 甲\n\n### A.1 乙\n\n见 A.1。\n",
    "## 4 章\n\n### 4.1 条\n\n4.1.1 段\n\n## 4 章\n\n### 4.1 条\n\n图 1　图\n\n图 1　图\n\n表 1　表\n\n表 1　表\n",
    // Contents that something refers to.
    "## 目次\n\n### 4.7 目次里的条\n\na) 项\n\n图 9　图\n\n## 4 章\n\n见 4.7、图 9、4.7 a)。\n",
    // Terms without definition, number, designation; blocks behind them.
    "## 3 术语和定义\n\n### 3.1\n\n### 3.2 甲　a; b; \n\n### 3.3\n\n**乙**\n\n### 3.4　only English\n\n定义。\n\n[来源：]\n\n后面的段。\n\n注：注。\n",
    "## 3 术语和定义\n\n### 3.1 甲　a\n\n定义一。\n\n定义二。\n\n- 项\n\n  1. 内\n\n| 表 |\n|---|\n| 甲 |\n\n> 引\n\n```\n码\n```\n\n注：注\n\n注：又一注\n\n$$x$$\n\n又一段。\n\n![图](a.png)\n\n图 1　图\n\n[^1]\n\n[^1]: 脚注\n\n来源：甲\n\n### 3.2 乙　b\n\n〈甲〉乙见甲（3.1）。\n\n3.2.1 条\n",
    "## 3 术语和定义\n\n文字\n\n### 3.1 甲　a\n\n〈**粗**〉定义[](#x)。\n\n注：\n\n示例：\n\n### 3.2 分类\n\n段\n\n#### 3.2.1 乙　b\n\n定义。\n",
    // Lists, notes, tables and figures with nothing in them.
    "## 4 章\n\n-\n\n1.\n\n- - - \n\na)\n\nb)\n\n1)\n\n——\n\n注：\n\n注1：\n\n示例：\n\n示例1：\n",
    "## 4 章\n\n| |\n|---|\n\n表 1\n\n|  |  |\n|---|---|\n\n表 2　空\n\n| 甲 | 乙 |\n|---|---|\n\n表　（续）\n\n| 甲 |\n|---|\n| |\n\n表 3（续）\n\n| 甲 |\n|---|\n\n注：\n",
    // Merged cells that are some, and some that are none.
    "## 4 章\n\n表 1　甲\n\n| 甲 | << | ^^ |\n|---|---|---|\n| ^^ | << | 乙 |\n| 丙 | << | << |\n| ^^ | ^^ | 丁 |\n| ^^ | ^^ | ^^ |\n",
    "## 4 章\n\n| << | ^^ |\n|---|---|\n\n文字\n\n| 甲 | 乙 |\n|---|---|\n| ^^ | 丙 |\n\n文字\n\n| | << |\n|---|---|\n| 甲 | << |\n| ^^ |\n\n文字\n\n| | |\n|---|---|\n| ^^ | 甲 |\n| 乙 | 丙 |\n",
    "## 4 章\n\n图 1\n\n图 2　没有图\n\n![]()\n\n![](../../etc/passwd)\n\n![](a.png)\n\n![x](missing.png)\n\n图　题\n\n```flow\n```\n\n```dot\n<&>\n```\n\n图 3　题\n\n```framework\nnothing\n```\n",
    "## 4 章\n\n$$\n\n$$\n\n$$\\frac{$$（1）\n\n$$\\begin{cases}$$（1）\n\n$\\left($ $$ $x_$ $<&>$\n",
    // Footnotes that call each other, themselves, nothing, and stand in every place.
    "## 4 标题[^1]\n\n段[^1]、[^2]、[^4]。\n\n- 项[^2]\n\n| 甲[^3] |\n|---|\n| 乙[^1] |\n\n[^1]: 一[^2][^1]\n\n[^2]: 二[^1]\n\n    - 项\n\n    | 表 |\n    |---|\n    | 甲[^4] |\n\n    ```\n    码\n    ```\n\n[^3]: 三\n\n[^4]: 四\n\n[^5]: 没有人用\n\n[^1]: 重复\n",
    "[链接[^1]文字](https://example.org) **[粗](mailto:a@b.c)** [x](javascript:alert(1)) [见 4.1](https://e.org/)\n\n[^1]: 注\n\n## 4 章\n\n### 4.1 条\n",
    // Formatting that crosses references, and nests too deep.
    "## 4 章\n\n见**第4章的*规定***，**见 GB/T 1**.1—2020 中 *5.2*；~~`GB/T 1.1—2020`~~；$GB/T 1.1$；GB/T 1.1—2020《标*题*》。\n",
    "\(String(repeating: "**a *b ", count: 60))\(String(repeating: "* c**", count: 60))",
    "## 参考文献\n\n段\n\n[1] GB/T 1.1　标*准*[^1]\n\n又一段\n\n[2] 书 $x$ ![图](a.png)\n\n- 项\n\n[3]\n\n### 小节\n\n[4] [](#a)\n\n[^1]: 注\n",
    "## 2 规范性引用文件\n\nGB/T 1.1—2020\n\n中间的段\n\nGB/T 1.1\n\n《没有编号》\n\n**GB/T** 2.2　*标题*\n\n- GB/T 3\n",
    // Characters that XML has no place for.
    "## 4 \u{0}\u{1}\u{8}\u{B}\u{C}\u{E}\u{1F}\u{FFFE}\u{FFFF}\n\n\u{7F}\u{80}\u{85}\u{2028}\u{FEFF}\u{202E}😀]]>&#0;&amp;&x;<script>\u{FFFC}\n\n```a\"<b>\n\u{1}]]>\n```\n",
    "## 4 章\r\n\r\n４.１ 全角\r\n\r\n４．２　见４．１\r\n\r\na）项\r\n\r\n（1）项\r\n\r\n①项\r\n\r\n一、项\r\n",
    "> > > 引\n> > - 项\n> > > | 表 |\n> > > |---|\n> > > | 甲 |\n>\n> ## 标题\n>\n> 注：注\n",
    "- 甲\n  - 乙\n    - 丙\n      - 丁\n        > 引\n\n        ```\n        码\n        ```\n\n        | 表 |\n        |---|\n        | 甲 |\n\n        注：注\n",
    "---\nstatement-of: Q/X 9—2026\n---\n\n## 一、甲\n\n| 章 | 主要内容 | 确定依据 |\n|---|---|---|\n| 4 |\n| 五 | x | **y** |\n",
  ]
}
