/// Sentences that GB/T 1.1—2020 fixes word for word.
enum FixedSentence {
  /// The lead-in of clause 2; 8.6.2.
  static let listLeadIn = """
    下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。其中，注日期的引用文件，仅该日期对应的版本适用于本文件；\
    不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。
    """

  /// Clause 2 without a list; 8.6.2.
  static let noReferences = "本文件没有规范性引用文件。"

  /// Clause 3 without terms; 8.7.2.
  static let noTerms = "本文件没有需要界定的术语和定义。"
}
