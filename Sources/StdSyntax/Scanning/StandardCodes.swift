/// The codes before the numbers of Chinese standards.
enum StandardCodes {
  /// Whether two capital letters are the code of an industry standard (行业标准代号).
  static func isIndustry(_ first: UInt8, _ second: UInt8) -> Bool {
    guard first.isUppercase, second.isUppercase else { return false }
    return industry[Int(first - 0x41)] & (1 << UInt32(second - 0x41)) != 0
  }

  /// Whether a code of three letters is one of those of engineering construction (工程建设).
  static func isConstruction(_ code: UInt64) -> Bool {
    code == pack("CJJ") || code == pack("JGJ") || code == pack("JTJ") || code == pack("JTG")
  }

  /// Whether digits behind `DB` name a province (`53`) or a city of one (`1302`); GB/T 2260.
  static func isRegion(_ value: Int, digits: Int) -> Bool {
    let province: Int
    switch digits {
    case 2: province = value
    case 4: province = value / 100
    default: return false
    }
    guard digits == 2 || value % 100 != 0 else { return false }
    switch province {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81, 82: return true
    default: return false
    }
  }

  /// Up to eight letters in one integer.
  static func pack(_ word: StaticString) -> UInt64 {
    var packed: UInt64 = 0
    for index in 0..<min(word.utf8CodeUnitCount, 8) { packed = packed << 8 | UInt64(word.utf8Start[index]) }
    return packed
  }

  /// For each first letter the second ones, as bits.
  private static let industry: [UInt32] = {
    var table = [UInt32](repeating: 0, count: 26)
    let codes: StaticString = """
      AQBBCBCHCJCYDADBDLDZEJFZGAGMGYHBHGHJHSHYJBJCJGJRJTJYLBLDLSLYMHMTMZNBNYQBQCQJQXRBSBSCSFSHSJSLSNSWSYTBTDTYWBWHWM\
      WSWWXBXFYBYCYDYSYYYZZY
      """
    for index in stride(from: 0, to: codes.utf8CodeUnitCount - 1, by: 2) {
      table[Int(codes.utf8Start[index] - 0x41)] |= 1 << UInt32(codes.utf8Start[index + 1] - 0x41)
    }
    return table
  }()
}
