/// Telling a quantity (`3.5 m`, `2.5 倍`, `30%`, `3 个月`) from a number that names something, by what stands behind it.
extension TextBytes {
  /// Whether the number that ends at the offset is part of a quantity, date, time, ratio, version or word.
  func isQuantity(at end: Int) -> Bool {
    if isGluedQuantity(at: end) { return true }
    let index = skipSpaces(end)
    if index > end, isUnitSymbol(at: index) { return true }
    if isMeasureWord(at: index) { return true }
    // `3.5～4.5 m`, `80 × 25 mm`: what the last number is, the first is too.
    let next = skipRangeSign(at: index)
    guard next > index, let other = decimalEnd(at: skipSpaces(next)) else { return false }
    return isGluedQuantity(at: other) || isMeasureWord(at: skipSpaces(other))
      || (skipSpaces(other) > other && isUnitSymbol(at: skipSpaces(other)))
  }

  /// Signs and letters that touch the number.
  private func isGluedQuantity(at end: Int) -> Bool {
    let glyph = glyph(at: end)
    switch glyph.ascii {
    case UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "$"), UInt8(ascii: "@"),
      UInt8(ascii: "_"):
      return end < count
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "*"): return self.glyph(at: end + glyph.length).isDigit
    default: break
    }
    if glyph.isUppercase || glyph.isLowercase {
      // `5.2a)` names a list item.
      let closing = self.glyph(at: end + glyph.length).ascii
      return !(glyph.isLowercase && closing == UInt8(ascii: ")"))
    }
    return isSign(at: end)
  }

  private func isSign(at offset: Int) -> Bool {
    switch scalar(at: offset) {
    case "%", "％", "‰", "°", "℃", "℉", "′", "″", "±", "×", "㎡", "㎥", "㎜", "㎝", "㎞", "㎏", "²", "³", "μ", "Ω", "＋": true
    default: false
    }
  }

  private func skipRangeSign(at offset: Int) -> Int {
    switch scalar(at: offset) {
    case "～", "〜", "—", "–", "－", "至", "到": offset + 3
    case "×", "±": offset + 2
    case "~", "-": offset + 1
    default: offset
    }
  }

  private func decimalEnd(at offset: Int) -> Int? {
    guard var end = digits(at: offset)?.end else { return nil }
    while self[end] == UInt8(ascii: "."), let more = digits(at: end + 1) { end = more.end }
    return end
  }

  /// Symbols of units behind a space: `3.5 m`, `24 h`.
  private func isUnitSymbol(at offset: Int) -> Bool {
    if isSign(at: offset) { return true }
    var end = offset
    while self[end].isUppercase || self[end].isLowercase { end += 1 }
    guard end > offset, end - offset <= 4, !self[end].isDigit, glyph(at: end).ascii != UInt8(ascii: ")") else {
      return false
    }
    return skip(anyOf: Self.units(ofLength: end - offset), at: offset) == end
  }

  private static func units(ofLength length: Int) -> WordList {
    switch length {
    case 1: "m g h s d t L l V W A N J K B T P F C"
    case 2:
      "cm mm km nm dm um kg mg ug ms mL ml kV kW MW mA Hz Pa kN kJ KB MB GB TB PB dB lx cd Ah Wh hm ha px"
    case 3: "kHz MHz GHz kPa MPa min mol ppm ppb fps bit kWh MWh rpm kVA dBA lux cpm"
    default: "Mbps Gbps Kbps kbps mmHg"
    }
  }

  /// Whether a Chinese measure word begins here, and not a noun that begins with the same character (`个` but not
  /// `个人信息`).
  func isMeasureWord(at offset: Int) -> Bool {
    let next = scalar(at: offset + 3)
    switch scalar(at: offset) {
    case "万", "亿", "倍", "米", "吨", "岁", "秒", "折", "斤", "亩", "寸", "尺", "瓦", "伏", "余", "℃", "㎡", "辆", "颗", "幢", "栋", "枚",
      "匹", "棵", "艘", "届", "厘", "毫", "刻":
      return true
    case "小": return next == "时"
    case "公": return next == "里" || next == "斤" || next == "顷" || next == "吨"
    case "千": return true
    case "平": return next == "方" || next == "米"
    case "立": return next == "方"
    case "工": return next == "作" && has("工作日", at: offset)
    case "克": return next != "服"
    case "以": return next == "上" || next == "下" || next == "内"
    case "及": return has("及以上", at: offset) || has("及以下", at: offset) || has("及以内", at: offset)
    case "左": return next == "右"
    case "之": return next == "间"
    case "元": return !isOne(of: "数素件", next)
    case "年": return !isOne(of: "度鉴审检报会终均龄", next)
    case "月": return !isOne(of: "度报", next)
    case "日": return !isOne(of: "常志报程期", next)
    case "天": return !isOne(of: "然气", next)
    case "周": return !isOne(of: "期边转密全", next)
    case "个": return !isOne(of: "性体案别", next) && !(next == "人" && startsPersonal(offset))
    case "人":
      return !isOne(of: "员才力事身工机文群口民均性际脸流", next)
    case "家": return !isOne(of: "庭具政长属乡装电", next)
    case "名": return !isOne(of: "称单录词誉义", next)
    case "位": return !isOne(of: "置于移", next)
    case "项": return next != "目"
    case "种": return !isOne(of: "类植子", next)
    case "类": return !isOne(of: "别型似", next)
    case "级": return !isOne(of: "别差联", next)
    case "次": return !isOne(of: "要序", next)
    case "条": return !isOne(of: "件款文例码形目的规要所中第给列和及、", next)
    case "分":
      return !isOne(
        of: "类级别析配布工包解组层区发为享公支拣部段流离管项批",
        next)
    case "号": return !isOne(of: "码召", next)
    case "版": return !isOne(of: "面权式", next)
    case "份": return next != "额"
    case "台": return !isOne(of: "账帐", next)
    case "套": return !isOne(of: "餐件", next)
    case "部": return !isOne(of: "分门署件位", next)
    case "处": return !isOne(of: "理置罚方于所", next)
    case "起": return !isOne(of: "草始点止诉重", next)
    case "成": return isOne(of: "以左，。；、\0", next)
    case "支": return !isOne(of: "持付出撑部援行架", next)
    case "张": return next != "贴"
    case "组": return !isOne(of: "织成件合长建装", next)
    case "层": return !isOne(of: "级次面高", next)
    case "期": return !isOne(of: "限间望末初刊", next)
    case "批": return !isOne(of: "准复次量注示", next)
    case "间": return !isOne(of: "隔接距", next)
    case "座": return !isOne(of: "位谈席椅机", next)
    case "点": return !isOne(of: "检评位击对", next)
    case "页": return !isOne(of: "面码眉脚", next)
    case "篇": return !isOne(of: "幅章", next)
    case "户": return !isOne(of: "外籍口主", next)
    case "门": return !isOne(of: "户诊窗禁店票卫牌", next)
    case "场": return !isOne(of: "地所景馆合", next)
    case "步": return !isOne(of: "骤行", next)
    case "轮": return !isOne(of: "换岗值班", next)
    case "度": return !isOne(of: "量假", next)
    case "件": return !isOne(of: "的", next)
    case "字": return !isOne(of: "体号段符", next)
    case "楼": return next != "宇"
    case "多": return isOne(of: "个家人种项年万次", next)
    case "课": return next == "时"
    case "学": return next == "时" || next == "分" || next == "年"
    case "比": return isOne(of: "一1特", next)
    default: return false
    }
  }

  /// `个人信息`, `个人隐私`, but not `5 个人`.
  private func startsPersonal(_ offset: Int) -> Bool {
    isOne(of: "信隐数资档业防简所能工履安", scalar(at: offset + 6))
  }

  private func isOne(of characters: StaticString, _ scalar: Unicode.Scalar) -> Bool { scalar.isOne(of: characters) }
}
