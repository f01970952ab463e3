import StdModel

/// The parts of a title (文件名称): introductory, main and complementary element; GB/T 1.1—2020, 6.1.4.
struct TitleParts: Equatable {
  let introduction: String?
  let main: String
  let complement: String?

  /// A title that is not divided.
  init(whole title: String) { (introduction, main, complement) = (nil, title, nil) }

  /// The author sets the parts apart by a wide space; the name of a part also by a narrow one: `标准化工作导则 第1部分：…`.
  init(chinese title: String) {
    var parts = title.split(separator: "　").map(String.init)
    if parts.count == 1, let space = title.firstRange(of: " 第", from: 0), title.hasPart(at: space.upperBound) {
      let place = title.utf8.index(title.startIndex, offsetBy: space.lowerBound)
      parts = [String(title[..<place]), String(title[title.utf8.index(after: place)...])]
    }
    self.init(parts, isComplement: parts.last.map { $0.begins(with: "第") && $0.hasPart(at: "第".utf8.count) } ?? false) {
      $0.joined(separator: "　")
    }
  }

  /// English titles have dashes between the parts.
  init(english title: String) {
    var parts: [String] = []
    var rest = title[...]
    while let dash = rest.firstIndex(where: { $0 == "—" || $0 == "–" }) {
      parts.append(String(rest[..<dash]).trimmedEnds)
      rest = rest[rest.index(after: dash)...]
    }
    parts.append(String(rest).trimmedEnds)
    self.init(parts.filter { !$0.isEmpty }, isComplement: parts.last?.begins(with: "Part ") ?? false) {
      $0.joined(separator: " — ")
    }
  }

  private init(_ parts: [String], isComplement: Bool, joined: (ArraySlice<String>) -> String) {
    switch parts.count {
    case 0: (introduction, main, complement) = (nil, "", nil)
    case 1: (introduction, main, complement) = (nil, parts[0], nil)
    case 2 where isComplement: (introduction, main, complement) = (nil, parts[0], parts[1])
    case 2: (introduction, main, complement) = (parts[0], parts[1], nil)
    default: (introduction, main, complement) = (parts[0], parts[1], joined(parts[2...]))
    }
  }
}

extension String {
  /// Whether the number and name of a part begin at an offset: `1部分`, `十二部分`.
  fileprivate func hasPart(at offset: Int) -> Bool {
    guard let word = firstRange(of: "部分", from: offset) else { return false }
    return (1...9).contains(word.lowerBound - offset)
  }

  fileprivate var trimmedEnds: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
