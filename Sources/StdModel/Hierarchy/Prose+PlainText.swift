extension Prose {
  /// The text without the places of objects that have none.
  package var plainText: String {
    var text = text
    return text.withUTF8 { bytes in
      func isObject(_ index: Int) -> Bool {
        bytes[index] == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBC
      }
      guard bytes.indices.contains(where: isObject) else { return self.text }
      var plain: [UInt8] = []
      var index = 0
      while index < bytes.count {
        if isObject(index) {
          index += 3
        } else {
          plain.append(bytes[index])
          index += 1
        }
      }
      return String(decoding: plain, as: UTF8.self)
    }
  }
}
