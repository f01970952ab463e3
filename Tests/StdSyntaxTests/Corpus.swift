import Foundation

/// Real texts to try things on.
enum Corpus {
  /// A text with everything that the source language has.
  static let sample = Array(
    """
    ---
    title: 中小企业服务规范
    number: Q/SLFW GL 201—2026
    drafters: [甲, "乙"]
    ---

    # **平台：**服务规范

    ## 1 范围

    本文件规定了*服务*要求，见 [](#id) 与 [说明](other.md "题")，`代码` 和 $E=mc^2$。
    第二行 **跨
    行**完 &lt;a&gt; \\*x\\* 脚注[^1]。

    $$
    \\sum_i *a* \\\\
    = b
    $$ {#eq}

    | 序号 | 甲 \\| 乙 |
    |---|:-:|
    | 1 | **粗** |

    - 项 *x*
      续行
      > 引用
      > 二
      1. 规范性引用文件
         段
    * 另一

    ```flow 图
    开始 -> 结束
    ```

    a) 列项一；
    b) 列项二。

    ![图 1](a.png)

    <!-- stdc: off -->

    [^1]: 注 **a**

        第二段

    """.utf8)

  /// The drafts of the shared corpus; empty where they are not at hand.
  static let drafts: [[UInt8]] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.deletingLastPathComponent().appending(path: "shared/corpus")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    if names.isEmpty { print("no drafts in \(folder.lastPathComponent): only the built-in sample is tried") }
    return names.sorted().compactMap {
      FileManager.default.contents(atPath: folder.appending(path: $0).path).map(Array.init)
    }
  }()

  static var texts: [[UInt8]] { [sample] + drafts }
}
