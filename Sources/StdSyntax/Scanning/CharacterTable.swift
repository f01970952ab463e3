/// What a character can be to the scanners of running text.
struct CharacterRoles: OptionSet {
  let rawValue: UInt8

  @inline(__always)
  func has(_ wanted: CharacterRoles) -> Bool { rawValue & wanted.rawValue != 0 }

  /// A modal word may begin with it.
  static let modal = CharacterRoles(rawValue: 1)
  /// It ends a sentence.
  static let fullStop = CharacterRoles(rawValue: 2)
  static let provision: CharacterRoles = [.modal, .fullStop]
  /// It closes a quotation or bracket behind the end of a sentence, or is one more mark of the end.
  static let closing = CharacterRoles(rawValue: 4)
  /// A mention may begin with it.
  static let mention = CharacterRoles(rawValue: 8)
  /// It may stand before a number of one part that is a clause: `见 5`.
  static let beforeSingleNumber = CharacterRoles(rawValue: 16)
  /// A value or a mark that may be written otherwise than standards print it begins with it.
  static let fault = CharacterRoles(rawValue: 32)
  /// Some term of a dictionary begins with it; only in the table of a `TermMatcher`.
  static let term = CharacterRoles(rawValue: 64)
}

/// The roles of every character of the Basic Multilingual Plane; those beyond have none.
///
/// A scanner asks it once for each character and looks closely only where something may begin, so that text without
/// anything to find costs no more than walking over it.
struct CharacterTable {
  static let shared = CharacterTable()

  private var roles: [UInt8]

  private init() {
    var roles = [UInt8](repeating: 0, count: 0x1_0000)
    func add(_ role: CharacterRoles, _ characters: String) {
      for scalar in characters.unicodeScalars { roles[Int(scalar.value)] |= role.rawValue }
    }
    add(.modal, "应宜可能不必须需要务严禁切只允无没有最尽建推")
    add(.fullStop, "。！？!?")
    add(.closing, "”’」』）》)。！？")
    add(.beforeSingleNumber, "见按照据合守足行循考阅除反应款节件准分范程南的中")
    add(.mention, "第附图表式注示《[［")
    add(.mention, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    add(.mention, "０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ")
    add(.mention, "ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ")
    add(.fault, "0123456789,;:?!.()- “”《》（）〔〕")
    self.roles = roles
  }

  /// Gives a character a role, by its number.
  mutating func add(_ role: CharacterRoles, to character: Int) { roles[character] |= role.rawValue }

  /// The roles of a character by its number.
  @inline(__always)
  subscript(character: Int) -> CharacterRoles { CharacterRoles(rawValue: roles[character]) }
}

extension TextBytes {
  /// Where the next character with one of the roles begins, at the offset or behind it; the end of the text where there
  /// is none.
  @inline(__always)
  func next(_ wanted: CharacterRoles, from offset: Int, _ table: CharacterTable) -> Int {
    var index = offset
    while index < count {
      let character = character(at: index)
      if table[character.number].has(wanted) { return index }
      index &+= character.length
    }
    return count
  }

  /// Whether the character at the offset has one of the roles.
  @inline(__always)
  func has(_ wanted: CharacterRoles, at offset: Int, _ table: CharacterTable) -> Bool {
    table[character(at: offset).number].has(wanted)
  }
}
