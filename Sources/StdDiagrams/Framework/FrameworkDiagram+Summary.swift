extension FrameworkDiagram {
  /// The diagram in words, for readers who do not see it.
  static func summary(_ box: FrameworkBox) -> String {
    guard !box.children.isEmpty else { return label(box) }
    return "\(label(box))包括：\(list(box.children))。"
  }

  static func summary(_ layers: FrameworkLayers) -> String {
    var parts: [String] = []
    if let base = layers[.base] { parts.append("第一层为\(label(base))") }
    switch (layers[.implementation], layers[.support]) {
    case (let implementation?, let support?):
      parts.append("第二层为\(label(implementation))和\(label(support))，后者保障前者")
    case (let only?, nil), (nil, let only?): parts.append("第二层为\(label(only))")
    case (nil, nil): break
    }
    if let post = layers[.post] { parts.append("第三层为\(label(post))") }
    let layerText = parts.isEmpty ? "" : parts.joined(separator: "；") + "。"
    return layerText + layers.subsystems.filter { !$0.box.children.isEmpty }.map { summary($0.box) }.joined()
  }

  /// Names with what is below them in brackets, down to a length that a screen reader can be asked to read.
  private static func list(_ boxes: [FrameworkBox]) -> String {
    let limit = 40
    var names = boxes.prefix(limit).map { box in
      let inner = box.children.isEmpty ? "" : "（\(list(box.children))）"
      return label(box) + inner
    }
    if boxes.count > limit { names.append("等\(boxes.count)项") }
    return names.joined(separator: "、")
  }

  private static func label(_ box: FrameworkBox) -> String {
    let note = box.note.isEmpty ? "" : "（\(box.note)）"
    return (box.code.isEmpty ? box.name : "\(box.code) \(box.name)") + note
  }
}
