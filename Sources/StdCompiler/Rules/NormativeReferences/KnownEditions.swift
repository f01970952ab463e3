import StdModel

/// An edition of a national standard that service organisations cite often, with its exact title.
struct KnownEdition {
  let number: StandardNumber
  let title: String
  /// The year of the edition that replaced it, or nil.
  let replaced: Int?

  private init(_ sequence: String, _ year: Int, _ title: String, replaced: Int? = nil) {
    number = StandardNumber(level: .national, code: "GB/T", sequence: sequence, year: year)
    self.title = title
    self.replaced = replaced
  }

  /// Only editions whose titles are certain; a number that is not here is not judged.
  private static let all = [
    KnownEdition("1.1", 2009, "标准化工作导则　第1部分：标准的结构和编写", replaced: 2020),
    KnownEdition("1.1", 2020, "标准化工作导则　第1部分：标准化文件的结构和起草规则"),
    KnownEdition("13016", 2018, "标准体系构建原则和要求"),
    KnownEdition("13017", 2018, "企业标准体系表编制指南"),
    KnownEdition("15496", 2017, "企业标准体系　要求"),
    KnownEdition("15498", 2017, "企业标准体系　基础保障"),
    KnownEdition("15624", 2011, "服务标准化工作指南"),
    KnownEdition("19001", 2016, "质量管理体系　要求"),
    KnownEdition("20001.5", 2017, "标准编写规则　第5部分：规范标准"),
    KnownEdition("20001.6", 2017, "标准编写规则　第6部分：规程标准"),
    KnownEdition("20001.7", 2017, "标准编写规则　第7部分：指南标准"),
    KnownEdition("22239", 2019, "信息安全技术　网络安全等级保护基本要求"),
    KnownEdition("24421.1", 2009, "服务业组织标准化工作指南　第1部分：基本要求"),
    KnownEdition("24421.2", 2009, "服务业组织标准化工作指南　第2部分：标准体系", replaced: 2023),
    KnownEdition("24421.2", 2023, "服务业组织标准化工作指南　第2部分：标准体系构建"),
    KnownEdition("24421.3", 2009, "服务业组织标准化工作指南　第3部分：标准编写"),
    KnownEdition("24421.4", 2009, "服务业组织标准化工作指南　第4部分：标准实施及评价", replaced: 2023),
    KnownEdition("24421.4", 2023, "服务业组织标准化工作指南　第4部分：标准实施及评价"),
  ]

  /// The edition with this number and year.
  static func dated(_ number: StandardNumber) -> KnownEdition? {
    guard number.level == .national, number.isDated else { return nil }
    return all.first { $0.number.year == number.year && $0.number == number }
  }

  /// The newest edition in a year, where an entry without date still has the title of one that it replaced before that
  /// year.
  static func successor(of number: StandardNumber, titled title: String, in year: Int) -> KnownEdition? {
    guard number.level == .national, !number.isDated,
      let old = all.first(where: { $0.number.isSameDocument(as: number) && $0.replaced.map { $0 < year } ?? false }),
      let new = all.last(where: { $0.number.isSameDocument(as: number) && $0.replaced == nil }), old.title != new.title,
      isSameText(old.title, title)
    else { return nil }
    return new
  }
}

extension DocumentView {
  /// The year of the document: that of its publication, else of its number.
  var year: Int? {
    if let issued = metadata.issued?.value, let year = Int(issued.prefix(4)) { return year }
    return metadata.number?.value.year.flatMap { $0 > 0 ? $0 : nil }
  }
}
