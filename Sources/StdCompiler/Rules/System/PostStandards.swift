import StdModel

/// Every post of the organisation has its post standard, on a level of the post subsystem.
enum PostStandards: SystemRule {
  static let id = RuleID("SYS-32")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("中小企业公共服务标准体系建设指南", "6.5.4"),
    summary: Bilingual(
      zh: "岗位名单（posts）中每个岗位有一项岗位工作标准，归入决策层、管理层或一般人员",
      en: "each post of the list (posts) has a post standard on one of the levels"),
    why: Bilingual(
      zh: "没有岗位标准的岗位，服务标准落不到人", en: "without a post standard nobody is told to carry the others out"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      posts:
        - {name: 窗口受理岗位, level: post/staff, standard: Q/SL GW 301—2026}
        - {name: 档案管理岗位, level: post/staff, standard: ⟦Q/SL GW 309—2026⟧}
        - ⟦保洁岗位⟧
        - {name: 中心主任, level: ⟦post/directors⟧, standard: Q/SL GW 101—2026}
        - {name: 中心副主任, level: ⟦post/staff⟧, standard: ⟦Q/SL GW 101—2026⟧}
      === post/a.md
      ---
      number: Q/SL GW 301—2026
      title: 窗口受理岗位工作规范
      category: staff
      ---
      ## 4 职责

      岗位应核对材料。
      === post/b.md
      ---
      number: Q/SL GW 101—2026
      title: 中心主任岗位工作规范
      category: decision
      ---
      ## 4 职责

      岗位应批准计划。
      === post/c.md
      ---
      number: Q/SL GW 302—2026
      title: ⟦融资服务岗位工作规范⟧
      category: staff
      ---
      ## 4 职责

      岗位应对接需求。
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      planned:
        - {number: Q/SL GW 309, title: 档案管理岗位工作规范, category: post/staff, due: 2026-12}
      posts:
        - {name: 窗口受理岗位, level: post/staff, standard: Q/SL GW 301—2026}
        - {name: 档案管理岗位, level: post/staff, standard: Q/SL GW 309}
        - 保洁岗位
      === post/a.md
      ---
      number: Q/SL GW 301—2026
      title: 窗口受理岗位工作规范
      category: staff
      ---
      ## 4 职责

      岗位应核对材料。
      === post/b.md
      ---
      number: Q/SL GW 305—2026
      title: 保洁岗位工作规范
      category: staff
      ---
      ## 4 职责

      岗位应清洁大厅。
      """,
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === post/a.md
      ---
      number: Q/SL GW 301—2026
      title: 窗口受理岗位工作规范
      category: staff
      ---
      ## 4 职责

      岗位应核对材料。
      """,
      """
      === system.yaml
      organisation: 示例中心
      profile: gbt24421-2009
      posts:
        - 保洁岗位
      """,
    ])

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    let configuration = system.system.configuration
    // A framework without posts has no place for their standards.
    guard !configuration.posts.isEmpty, let subsystem = system.system.framework.subsystem(.post) else { return [] }
    var check = PostCheck(system, levels: subsystem.allCategories)
    for post in configuration.posts { check.add(post) }
    check.addStandardsWithoutPost()
    return check.found
  }
}

private struct PostCheck {
  let system: ResolvedSystem
  let levels: [Category]
  /// Standards of the post subsystem by number, and those that a post has taken.
  let standards: [Standard]
  let byNumber: [StandardNumber: Standard]
  var taken: [StandardID: Post] = [:]
  var found: [Diagnostic] = []

  init(_ system: ResolvedSystem, levels: [Category]) {
    self.system = system
    self.levels = levels
    standards = system.system.standards.filter { $0.kind == .standard && $0.metadata.placedIn == .post }
    var byNumber: [StandardNumber: Standard] = [:]
    for standard in standards {
      if let number = standard.metadata.number?.value.undated { byNumber[number] = byNumber[number] ?? standard }
    }
    self.byNumber = byNumber
  }

  mutating func add(_ post: Post) {
    let level = knownLevel(of: post)
    guard let standard = standard(of: post) else { return }
    if let other = taken[standard.id] {
      found.append(
        PostStandards.finding(
          .shared(post.name.value, other.name.value), at: post.standard?.span ?? post.name.span,
          related: [Diagnostic.Label(other.standard?.span ?? other.name.span, .other)]))
    }
    taken[standard.id] = taken[standard.id] ?? post
    if let level, let category = standard.metadata.category, category.value != level.id, let span = post.level?.span {
      let actual = levels.first { $0.id == category.value }
      found.append(
        PostStandards.finding(
          .otherLevel(post.name.value, level, actual), at: span, related: [Diagnostic.Label(category.span, .category)]))
    }
  }

  private mutating func knownLevel(of post: Post) -> Category? {
    guard let written = post.level else { return nil }
    if let level = levels.first(where: { $0.id == written.value || $0.id == "post/\(written.value)" }) { return level }
    let near = nearest(to: written.value, in: levels.map(\.id))
    let fixes: [FixIt] = near.map { [.replace(written.span, with: $0, .likely)] } ?? []
    found.append(PostStandards.finding(.unknownLevel(written.value, levels), at: written.span, fixes: fixes))
    return nil
  }

  /// The standard that the post names, else the one whose title begins with its name.
  private mutating func standard(of post: Post) -> Standard? {
    guard let written = post.standard else {
      if let standard = standards.first(where: { $0.metadata.title?.value.hasPrefix(post.name.value) == true }) {
        return standard
      }
      let isPlanned = system.system.configuration.planned.contains { $0.standard.title.hasPrefix(post.name.value) }
      if !isPlanned { found.append(PostStandards.finding(.none(post.name.value), at: post.name.span)) }
      return nil
    }
    let number = written.value.undated
    if let standard = byNumber[number] { return standard }
    if !system.system.configuration.planned.contains(where: { $0.standard.number?.undated == number }) {
      found.append(PostStandards.finding(.missing(post.name.value, written.value), at: written.span))
    }
    return nil
  }

  mutating func addStandardsWithoutPost() {
    for standard in standards where taken[standard.id] == nil {
      let document = DocumentView(standard.id, in: system)
      found.append(PostStandards.finding(.noPost(standard.metadata.displayTitle), at: document.headSpan))
    }
  }
}

extension Bilingual {
  fileprivate static let other = Self(zh: "已用于这个岗位", en: "the other post")
  fileprivate static let category = Self(zh: "标准中的类别", en: "the category in the standard")

  fileprivate static func none(_ post: String) -> Self {
    Self(zh: "“\(post)”没有岗位工作标准", en: "the post “\(post)” has no standard")
  }

  fileprivate static func missing(_ post: String, _ number: StandardNumber) -> Self {
    Self(
      zh: "“\(post)”的岗位工作标准 \(number) 不存在，也没有列入计划",
      en: "\(number), the standard of “\(post)”, neither exists nor is planned")
  }

  fileprivate static func shared(_ post: String, _ other: String) -> Self {
    Self(
      zh: "“\(post)”与“\(other)”用同一项标准，宜每个岗位一项",
      en: "“\(post)” shares its standard with “\(other)”; each post has its own")
  }

  fileprivate static func unknownLevel(_ level: String, _ levels: [Category]) -> Self {
    let list = levels.map { "\($0.id)（\($0.name)）" }.joined(separator: "、")
    return Self(zh: "没有岗位层级 \(level)，可用的有：\(list)", en: "there is no level \(level); there are \(list)")
  }

  fileprivate static func otherLevel(_ post: String, _ level: Category, _ actual: Category?) -> Self {
    let name = actual?.name ?? "另一类别"
    return Self(
      zh: "“\(post)”列为\(level.name)，其岗位工作标准归入\(name)",
      en: "“\(post)” is listed as \(level.name), its standard stands in \(name)")
  }

  fileprivate static func noPost(_ title: String) -> Self {
    Self(zh: "“\(title)”不对应岗位名单（posts）中的任何岗位", en: "“\(title)” belongs to no post of the list (posts)")
  }
}
