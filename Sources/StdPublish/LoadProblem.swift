package import StdModel

/// What is wrong with one file or folder of a system; each is a diagnostic at the path, and the rest is loaded.
package enum LoadProblem: Hashable, Sendable {
  case unreadable(SystemError)
  /// A symbolic link whose target lies outside the system's folder.
  case leavesFolder(target: String)
  case linkedFolder
  /// A pipe, a socket or a device.
  case special
  case tooLarge(size: Int, limit: Int)
  case badName
  case tooDeep(limit: Int)
  /// A Markdown file beside `system.yaml`, outside the folders of the subsystems.
  case outsideSubsystems
  /// An SVG that runs scripts or loads from elsewhere.
  case activePicture

  package var rule: RuleID {
    switch self {
    case .unreadable: RuleID("STDC-IO-01")
    case .leavesFolder: RuleID("STDC-IO-02")
    case .linkedFolder: RuleID("STDC-IO-03")
    case .special: RuleID("STDC-IO-04")
    case .tooLarge: RuleID("STDC-IO-05")
    case .badName: RuleID("STDC-IO-06")
    case .tooDeep: RuleID("STDC-IO-07")
    case .outsideSubsystems: RuleID("STDC-IO-08")
    case .activePicture: RuleID("STDC-IO-09")
    }
  }

  package var severity: Severity {
    switch self {
    case .unreadable, .leavesFolder, .tooLarge, .badName, .tooDeep, .activePicture: .error
    case .linkedFolder, .special, .outsideSubsystems: .warning
    }
  }

  package var message: Bilingual {
    switch self {
    case .unreadable(let error):
      Bilingual(zh: "无法读取：\(error.message.zh)", en: "cannot be read: \(error.message.en)")
    case .leavesFolder(let target):
      Bilingual(
        zh: "符号链接指向体系文件夹之外的 \(target)，未读取",
        en: "the symbolic link leads out of the system's folder, to \(target); not read")
    case .linkedFolder:
      Bilingual(zh: "符号链接指向文件夹，未读取其中的文件", en: "the symbolic link leads to a folder, whose files are not read")
    case .special:
      Bilingual(zh: "不是普通文件，未读取", en: "not a regular file; not read")
    case .tooLarge(let size, let limit):
      Bilingual(
        zh: "文件有 \(size) 字节，超过上限 \(limit) 字节，未读取",
        en: "the file has \(size) bytes, more than the limit of \(limit); not read")
    case .badName:
      Bilingual(
        zh: "文件名不是 UTF-8 编码或含有控制字符，未读取", en: "the name is not UTF-8 or holds control characters; not read")
    case .tooDeep(let limit):
      Bilingual(zh: "文件夹嵌套超过 \(limit) 层，未读取", en: "folders are nested more than \(limit) deep; not read")
    case .outsideSubsystems:
      Bilingual(
        zh: "文件不在 base、implementation、support、post、statements 任一文件夹内，未编译",
        en: "the file lies in none of the folders base, implementation, support, post and statements; not compiled")
    case .activePicture:
      Bilingual(
        zh: "SVG 图片含有脚本、事件处理或外部引用，未发布",
        en: "the SVG picture holds scripts, event handlers or references to elsewhere; not published")
    }
  }

  func diagnostic(at source: SourceID) -> Diagnostic {
    Diagnostic(rule, severity, message, at: SourceSpan(source, 0, 0))
  }
}

extension LoadProblem {
  /// One of each kind, for lists of rules.
  package static let examples: [LoadProblem] = [
    .unreadable(SystemError(13)), .leavesFolder(target: "/etc/passwd"), .linkedFolder, .special,
    .tooLarge(size: 9_000_000, limit: LoadLimits().fileSize), .badName, .tooDeep(limit: LoadLimits().depth),
    .outsideSubsystems, .activePicture,
  ]
}
