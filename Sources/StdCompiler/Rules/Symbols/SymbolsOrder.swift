import StdModel

/// Symbols and abbreviations are not numbered and follow the alphabet.
enum SymbolsOrder: ClauseRule {
  static let id = RuleID("GBT1.1-SYM-02")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.8.3"),
    summary: Bilingual(
      zh: "符号和缩略语不编号，按字母顺序排列：大写在小写之前，无角标在有角标之前，希腊字母在拉丁字母之后",
      en: "entries are not numbered and follow the alphabet: capitals first, plain before indexed, Greek after Latin"),
    why: Bilingual(zh: "按字母排列才查得到", en: "only an alphabetical list can be searched"),
    wrong: [
      "## 4 缩略语\n\n下列缩略语适用于本文件。\n\n⟦1)⟧ API：应用程序接口\n\n2) SLA：服务级别协议\n",
      "## 4 缩略语\n\n下列缩略语适用于本文件。\n\nSLA：服务级别协议\n\n⟦API⟧：应用程序接口\n",
      "## 4 符号\n\n下列符号适用于本文件。\n\nα：系数\n\n⟦R⟧：满意率\n",
    ],
    right: [
      "## 4 符号和缩略语\n\n下列符号和缩略语适用于本文件。\n\nC：件数\n\nC_m：月件数\n\nC_2：二级件数\n\nc：单价\n\nα：系数\n\nAPI：应用程序接口\n\nSLA：服务级别协议\n"
    ])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard document.element(of: clause.id)?.kind == .symbols, !document.isStatement else { return [] }
    for block in clause.blocks {
      guard case .list(let list) = block, let first = list.items.first else { continue }
      switch first.marker.family {
      case .letter, .digit, .foreign: return [finding(.numbered, at: first.marker.span)]
      case .dash, .bullet: continue
      }
    }
    var last: [Bool: ListedSymbol] = [:]
    for entry in clause.listedSymbols {
      let isAbbreviation = entry.isAbbreviation
      if let other = last[isAbbreviation], key(entry.name).lexicographicallyPrecedes(key(other.name)) {
        return [
          finding(
            .order(entry.name, before: other.name), at: entry.span, related: [Diagnostic.Label(other.span, .later)])
        ]
      }
      last[isAbbreviation] = entry
    }
    return []
  }

  /// A number for each letter: A before a before B, Latin before Greek, letters before digits.
  private static func key(_ name: String) -> [Int] {
    let bare =
      formulaSymbols(of: name).first.map {
        $0.symbol.letters.utf8.count >= name.utf8.count - 3 ? $0.symbol.letters : name
      } ?? name
    return bare.unicodeScalars.compactMap { scalar in
      switch scalar {
      case "A"..."Z": Int(scalar.value - 0x41) * 2 + 2
      case "a"..."z": Int(scalar.value - 0x61) * 2 + 3
      case "Α"..."Ω": Int(scalar.value - 0x391) * 2 + 100
      case "α"..."ω": Int(scalar.value - 0x3B1) * 2 + 101
      case "0"..."9": Int(scalar.value) + 200
      default: nil
      }
    }
  }
}

extension Bilingual {
  fileprivate static let later = Self(zh: "它排在后面", en: "this comes later")
  fileprivate static let numbered = Self(zh: "符号和缩略语不编号", en: "symbols and abbreviations are not numbered")

  fileprivate static func order(_ name: String, before other: String) -> Self {
    Self(zh: "按字母顺序，\(name) 排在 \(other) 之前", en: "in the order of the alphabet \(name) comes before \(other)")
  }
}
