import StdModel

/// What a caption stands for is there: a picture file of the system, or a block that a diagram is drawn from.
enum FigureThere: BlockRule {
  static let id = RuleID("GBT1.1-FIG-10")
  static let severity = Severity.error
  static let isPlainFault = true

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(zh: "图题之上有图，图片文件存在", en: "above a caption there is a figure, and its file exists"),
    why: Bilingual(zh: "缺图的标准不完整，要求落不到实处", en: "without the figure the standard is incomplete"),
    wrong: [
      "## 4 流程\n\n流程见图1。\n\n⟦图 1　业务流程⟧\n",
      "=== system.yaml\norganisation: 示例中心\n=== base/flow.md\n---\ntitle: 流程规范\ncategory: guidelines\n---\n## 4 流程\n\n流程见图1。\n\n⟦![流程](flow.svg)⟧\n\n图 1　业务流程\n",
    ],
    right: [
      "## 4 流程\n\n流程见图1。\n\n```flow\nstart 申请\nend 办结\n```\n\n图 1　业务流程\n"
    ])

  static func joinedMessage(_ findings: [Diagnostic]) -> Bilingual? {
    Bilingual(
      zh: "\(findings.count) 个图题没有可用的图",
      en: "\(findings.count) captions have no figure that can be shown")
  }

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .figure(let figure) = block else { return [] }
    switch figure.content {
    case .missing: return [finding(.missing, at: figure.caption?.span ?? figure.span)]
    case .image(let path, _, let span):
      // A single file is checked without the pictures beside it.
      guard document.isInSystem else { return [] }
      let source = document.system.sources[document.standard.source].path
      guard let found = SiteMap.picturePath(path, in: source) else { return [finding(.outside(path), at: span)] }
      return document.system.sources.holdsPicture(found) ? [] : [finding(.noFile(path), at: span)]
    case .framework, .flow, .dot: return []
    }
  }
}

extension SourceSet {
  /// Whether the system's folder holds a picture; the paths are sorted by their bytes.
  fileprivate func holdsPicture(_ path: String) -> Bool {
    var low = 0
    var high = pictures.count
    while low < high {
      let middle = (low + high) / 2
      if pictures[middle].utf8.lexicographicallyPrecedes(path.utf8) { low = middle + 1 } else { high = middle }
    }
    return low < pictures.count && pictures[low].utf8.elementsEqual(path.utf8)
  }
}

extension Bilingual {
  fileprivate static let missing = Self(zh: "只有图题，没有图", en: "there is a caption, but no figure")

  fileprivate static func outside(_ path: String) -> Self {
    Self(zh: "图片“\(path)”不在体系文件夹中", en: "the picture “\(path)” lies outside the system's folder")
  }

  fileprivate static func noFile(_ path: String) -> Self {
    Self(zh: "找不到图片“\(path)”", en: "the picture “\(path)” does not exist")
  }
}
