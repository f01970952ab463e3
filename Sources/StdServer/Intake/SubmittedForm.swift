import Foundation
import StdConsultation
import StdModel

/// Reads what was sent as it comes from strangers: strictly, and within limits.
enum SubmittedForm {
  struct Fault: Error {
    let status: Int
    let message: Bilingual

    init(_ status: Int, zh: String, en: String) {
      self.status = status
      message = Bilingual(zh: zh, en: en)
    }
  }

  static func read(_ bytes: [UInt8], _ limits: IntakeRoutes.Limits) -> Result<ReturnedForm, Fault> {
    let wrong = Fault(400, zh: "不是“我的意见”导出的 JSON", en: "this is not the JSON of “我的意见”")
    // Depth first: the parser goes down one call for each bracket.
    guard depth(of: bytes) <= 16, let value = try? JSONSerialization.jsonObject(with: Data(bytes)),
      let root = value as? [String: Any], root["stdc"] as? String == "comments",
      let comments = root["comments"] as? [[String: Any]]
    else { return .failure(wrong) }
    guard comments.count <= limits.comments else {
      return .failure(Fault(422, zh: "意见过多，最多\(limits.comments)条", en: "at most \(limits.comments) comments"))
    }
    var form = ReturnedForm()
    let person = root["person"] as? [String: Any] ?? [:]
    form.unit = words(person["unit"])
    form.person = words(person["name"])
    guard longest(root) <= limits.characters else {
      return .failure(
        Fault(422, zh: "有一项过长，最多\(limits.characters)字", en: "a field is longer than \(limits.characters) characters"))
    }
    // The rest is read as from a file, so that both ways come out the same.
    form = readText(String(decoding: bytes, as: UTF8.self), name: "online.json")
    guard !form.isEmpty else {
      return .failure(Fault(422, zh: "没有意见，也没有勾选“无意见”", en: "there are neither comments nor 无意见"))
    }
    guard !form.unit.isEmpty || !form.person.isEmpty else {
      return .failure(Fault(422, zh: "请填写单位或姓名", en: "a unit or a name is needed"))
    }
    return .success(form)
  }

  private static func words(_ value: Any?) -> String { value as? String ?? "" }

  private static func longest(_ value: Any) -> Int {
    switch value {
    case let text as String: text.utf16.count
    case let list as [Any]: list.map(longest).max() ?? 0
    case let fields as [String: Any]: fields.values.map(longest).max() ?? 0
    default: 0
    }
  }

  /// How deep brackets go, outside of strings.
  private static func depth(of bytes: [UInt8]) -> Int {
    var depth = 0
    var deepest = 0
    var isInString = false
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        isEscaped = false
      } else if isInString {
        if byte == UInt8(ascii: "\\") { isEscaped = true } else if byte == UInt8(ascii: "\"") { isInString = false }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          depth += 1
          deepest = max(deepest, depth)
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        default: break
        }
      }
    }
    return deepest
  }
}
