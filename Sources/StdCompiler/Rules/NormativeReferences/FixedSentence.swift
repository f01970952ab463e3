/// Sentences that GB/T 1.1—2020 fixes word for word.
enum FixedSentence {
  /// The cover of drafts; D.1.
  static let patentCall = "在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。"

  /// The foreword begins with it; 8.3 a).
  static let draftingBasis = "本文件按照GB/T 1.1—2020《标准化工作导则 第1部分：标准化文件的结构和起草规则》的规定起草。"

  /// The foreword, where no patents are known; D.2.
  static let patentDisclaimer = "请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。"

  /// The foreword of a first edition; 8.3 h).
  static let firstEdition = "本文件为首次发布。"

  /// The lead-in of clause 2; 8.6.2.
  static let listLeadIn = """
    下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。其中，注日期的引用文件，仅该日期对应的版本适用于本文件；\
    不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。
    """

  /// Clause 2 without a list; 8.6.2.
  static let noReferences = "本文件没有规范性引用文件。"

  /// The lead-in of clause 3 where all terms are the document's own; 8.7.2.
  static let ownTerms = "下列术语和定义适用于本文件。"

  /// Clause 3 without terms; 8.7.2.
  static let noTerms = "本文件没有需要界定的术语和定义。"
}
