/// The phrases that letters have around what they say.
enum LetterPhrase {
  /// `尊敬的专家：`, `各位好，`, `示例市标准化研究院：`: who is spoken to.
  static func isGreeting(_ line: String) -> Bool {
    let words = line.trimmed
    guard words.count <= 40 else { return false }
    if ["您好", "你好", "各位好", "大家好", "老师好", "收到"].contains(where: { words.hasPrefix($0) && words.count <= 12 }) {
      return true
    }
    guard let last = words.last, "：:".contains(last) else { return false }
    return !words.contains { "，。；".contains($0) } && !isOpinion(words)
  }

  /// `现提出以下意见：`, `意见如下：`: a list follows.
  static func opensList(_ line: String) -> Bool {
    let words = line.trimmed
    guard let last = words.last, "：:".contains(last) else { return false }
    return ["以下", "如下", "意见", "建议"].contains { words.dropLast().suffix(12).contains($0) }
  }

  static func isClosing(_ line: String) -> Bool {
    let words = line.trimmed.filter { !"。！!，, ".contains($0) }
    return [
      "此致", "敬礼", "此致敬礼", "特此函复", "特此复函", "特此反馈", "特此回复", "特此函告", "以上意见供参考", "以上供参考", "仅供参考", "以上意见仅供参考", "妥否请示", "谢谢",
      "感谢",
      "请审阅", "请查收", "专此函复", "顺祝商祺", "盼复", "完", "以上",
    ].contains(words)
  }

  /// Whether a sentence of the line says that there are no comments: `贵院来函收悉。经研究，我单位无意见。`
  static func saysNoComments(_ line: String) -> Bool {
    line.split { "。；;！!".contains($0) }.contains { FormReader.saysNoComments(String($0)) }
      && !isOpinion(line)
  }

  /// Whether a line without number is likely to ask for something.
  static func isOpinion(_ line: String) -> Bool {
    guard line.count >= 4 else { return false }
    return PlaceInText(mentionedIn: line) != nil
      || [
        "建议", "改为", "修改", "删除", "删去", "增加", "补充", "明确", "不妥", "不清", "有误", "错误", "统一", "调整", "细化", "完善", "应", "宜", "不够",
        "缺少", "缺乏", "遗漏",
        "重复", "矛盾", "不一致", "不符", "合并", "拆分", "过高", "过低", "过严", "过宽", "过长", "过短", "歧义", "？", "?", "能不能", "能否", "是否",
        "删掉", "去掉", "简化", "希望", "最好", "不要", "太", "觉得", "核对",
      ].contains { line.contains($0) }
  }
}
