import Foundation
import StdCompiler
import StdModel
import StdPublish
import StdSTS
import StdXML
import Testing

@testable import StdImport

/// What this compiler writes comes back as the same standard.
struct RoundTripTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func profiles() throws -> [SourceText] {
    let folder = Self.package.appending(path: "templates/profiles")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.enumerated().map { index, name in
      SourceText(id: SourceID(index), path: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    }
  }

  private func compiled(_ sources: SourceSet) async throws -> ResolvedSystem {
    await compile(CompilerInput(sources: sources, profiles: try profiles(), workers: 1)).resolved
  }

  private func files(_ system: ResolvedSystem) -> [(standard: Standard, bytes: [UInt8])] {
    let renderer = STSRenderer(system, SiteMap(system.numbered))
    return system.system.standards.map { ($0, renderer.render($0.id, diagrams: []).bytes) }
  }

  /// The whole example system: importing every file and compiling again gives the same files, byte for byte.
  @Test func theExampleSystemComesBackByteForByte() async throws {
    let loaded = try await SourceLoader(workers: 1).loadSystem(at: Self.package.appending(path: "standards").path)
    let system = try await compiled(loaded.sources)
    let before = files(system)
    var sources: [SourceID: [UInt8]] = [:]
    for (standard, bytes) in before {
      let tree = try XMLTree(reading: bytes)
      let imported = try importSTS(tree)
      #expect(missingWords(tree, in: imported.markdown) == [], "\(standard.slug)")
      sources[standard.source] = imported.markdown
    }
    let again = try await compiled(loaded.sources.replacing { sources[$0.id] ?? $0.bytes })
    for (old, new) in zip(before, files(again)) {
      #expect(String(decoding: new.bytes, as: UTF8.self) == String(decoding: old.bytes, as: UTF8.self))
    }
    let laidOut = format(again, [])
    #expect(zip(laidOut.texts, again.sources.texts).filter { $0.bytes != $1.bytes }.map(\.1.path) == [])
  }

  static let sources = [
    "inlines": """
    ## 4 要求

    ### 4.1 总则

    平台**应**公开*办事指南*，见[前一条](#labelled)、`代码`和[网站](https://example.org/a_b)，~~删去~~，$x_1$。

    ### 4.2 其他 {#labelled}

    4.2.1 平台[^1]应符合4.1的规定。

    [^1]: 脚注。

    4.2.2 下列：

    - 甲；

      甲的另一段。

    - 乙。

    > 引文
    >
    > 第二段

    ```
    a  b
      c
    ```
    """,
    "tables": """
    ## 4 要求

    表 1　设施

    | 甲[^t] | 乙 |
    |:---|---:|
    | 1 \\| 2 | **3** |

    注：注。

    [^t]: 表脚注。

    ![图](a.png)

    图 1　流程

    $$R=\\frac{a}{b}$$（1）

    式中：

    $R$——比率。
    """,
    "merged cells": """
    ## 4 要求

    表 1　设施

    | 甲 | 乙 | << | 丙 |
    |---|:---:|---:|---|
    | ^^ | 丁 | 戊 | ^^ |
    | 1 | 2 | << | 3 |
    | ^^ | ^^ | ^^ | 4 |
    | \\^^ | \\<< | 5 | 6 |

    表 2　没有表头

    | | |
    |---|---|
    | 1 | << |
    | 2 | 3 |

    | 都是 | 表头 |
    |---|---|
    | ^^ | 二 |
    """,
    "lists": """
    ## 4 要求

    下列：

    ——甲：

    · 乙；

    · 丙；

    ——丁：

    a) 戊；

    b) 己。

    1) 庚；

    2) 辛。
    """,
  ]

  @Test(arguments: sources.keys.sorted()) func smallSourcesComeBack(_ name: String) async throws {
    let source = try #require(Self.sources[name])
    let text = "---\nnumber: Q/SLFW SS 301—2026\ntitle: 甲\n---\n\n## 1 范围\n\n本文件规定了甲。\n\n" + source + "\n"
    let system = try await compiled(SourceSet([("a.md", Array(text.utf8))], pictures: ["a.png"]))
    let before = try #require(files(system).first?.bytes)
    let imported = try importSTS(XMLTree(reading: before), pictures: ["../../pictures/a.png": "a.png"])
    let again = try await compiled(SourceSet([("a.md", imported.markdown)], pictures: ["a.png"]))
    let after = try #require(files(again).first?.bytes)
    #expect(String(decoding: after, as: UTF8.self) == String(decoding: before, as: UTF8.self), "\(imported.text)")
  }
}
