package import StdModel

extension Severity {
  package var name: Bilingual {
    switch self {
    case .error: Bilingual(zh: "错误", en: "error")
    case .warning: Bilingual(zh: "警告", en: "warning")
    case .info: Bilingual(zh: "提示", en: "note")
    }
  }

  func counted(_ count: Int) -> Bilingual {
    Bilingual(zh: "\(count) 个\(name.zh)", en: "\(count) \(name.en)\(count == 1 ? "" : "s")")
  }
}
