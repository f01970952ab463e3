import Foundation

/// The pinyin of titles and terms, so that they are found by it and by its initials.
///
/// ICU, through Foundation, knows one reading of a character. Where a word of this field is read in another way, both are
/// given, since a reader may type either.
struct Pinyin: Sendable {
  private let syllables: [Unicode.Scalar: String]

  /// Learns the characters of all texts at once: asking ICU is slow, and there are few different ones.
  init(of texts: some Sequence<String>) {
    var characters: Set<Unicode.Scalar> = []
    for text in texts {
      for scalar in text.unicodeScalars where Self.isChinese(scalar) { characters.insert(scalar) }
    }
    let asked = characters.filter { Self.otherReadings[$0] == nil }.sorted()
    let answer =
      asked.map { String($0) }.joined(separator: "\n").applyingTransform(.toLatin, reverse: false) ?? ""
    var syllables = Self.otherReadings
    for (scalar, latin) in zip(asked, answer.split(separator: "\n", omittingEmptySubsequences: false)) {
      // Tones are marks upon the letters; ü is typed as v, and printed as u in names.
      let parts = String(latin).decomposedStringWithCanonicalMapping.unicodeScalars
      let letters = String(String.UnicodeScalarView(parts.filter { ("a"..."z").contains($0) }))
      guard !letters.isEmpty else { continue }
      syllables[scalar] = parts.contains("\u{308}") ? letters.replacing("u", with: "v") + "|" + letters : letters
    }
    self.syllables = syllables
  }

  /// `fu wu gui fan`: a syllable for each character, `xing|hang` where there are two, Latin words and digits as they
  /// are; empty where nothing is Chinese.
  subscript(text: String) -> String {
    var result: [String] = []
    var latin = ""
    var isChinese = false
    func endLatin() {
      if !latin.isEmpty { result.append(latin) }
      latin = ""
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9", "a"..."z": latin.unicodeScalars.append(scalar)
      case "A"..."Z": latin += String(scalar).lowercased()
      default:
        endLatin()
        guard let syllable = syllables[scalar] else { continue }
        isChinese = true
        result.append(syllable)
      }
    }
    endLatin()
    return isChinese ? result.joined(separator: " ") : ""
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{3400}"..."\u{9FFF}", "\u{20000}"..."\u{3FFFF}": true
    default: false
    }
  }

  /// Characters that words of standards read in more than one way.
  private static let otherReadings: [Unicode.Scalar: String] = [
    "行": "xing|hang", "重": "zhong|chong", "长": "chang|zhang", "调": "tiao|diao", "校": "xiao|jiao",
    "会": "hui|kuai", "率": "lv|shuai|lu", "传": "chuan|zhuan", "差": "cha|chai", "度": "du|duo",
    "系": "xi|ji", "藏": "cang|zang", "乐": "le|yue", "数": "shu|shuo", "便": "bian|pian",
    "参": "can|shen", "地": "di|de", "都": "dou|du", "卡": "ka|qia", "落": "luo|la", "省": "sheng|xing",
    "石": "shi|dan", "血": "xue|xie", "钥": "yao|yue", "着": "zhe|zhuo", "给": "gei|ji", "露": "lu|lou",
    "模": "mo|mu", "朝": "chao|zhao", "称": "cheng|chen", "降": "jiang|xiang", "盛": "sheng|cheng",
    "似": "si|shi", "识": "shi|zhi", "属": "shu|zhu", "弹": "dan|tan", "厦": "sha|xia", "熟": "shu|shou",
    "畜": "chu|xu", "削": "xiao|xue", "薄": "bao|bo", "曾": "ceng|zeng", "车": "che|ju", "臭": "chou|xiu",
    "还": "hai|huan", "角": "jiao|jue", "觉": "jue|jiao", "没": "mei|mo", "泊": "bo|po",
    "券": "quan|xuan", "塞": "sai|se", "色": "se|shai", "什": "shen|shi", "屏": "ping|bing",
    "综": "zong|zeng",
  ]
}
