import Glibc

/// A picture beside the sources, as far as it has to be looked at before it is published.
enum Picture {
  /// Why a picture is not published; nil where nothing speaks against it.
  static func problem(at path: String, limits: LoadLimits) -> LoadProblem? {
    do throws(SystemError) {
      let file = try FileHandle.open(path, O_RDONLY | O_NONBLOCK)
      let status = try file.status()
      guard status.st_mode & S_IFMT == S_IFREG else { return .special }
      let size = Int(status.st_size)
      guard size <= limits.pictureSize else { return .tooLarge(size: size, limit: limits.pictureSize) }
      guard path.lowercased().hasSuffix(".svg") else { return nil }
      return isActive(try file.read(size)) ? .activePicture : nil
    } catch {
      return .unreadable(error)
    }
  }

  /// Whether an SVG may do more than show a picture: run a script, or load something from elsewhere.
  ///
  /// Opened on its own it would do so in the name of the site. The words are looked for wherever they stand, so that no
  /// trick of spelling hides an element; a compressed or otherwise unreadable SVG has none of them and shows nothing.
  private static func isActive(_ bytes: [UInt8]) -> Bool {
    let text = bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    return forbidden.contains { contains(text, $0) } || hasHandler(text)
  }

  private static let forbidden = [
    "<script", ":script", "<foreignobject", ":foreignobject", "<iframe", "<!entity", "javascript:", "href=\"http",
    "href='http",
    "href=\"//", "href='//", "@import", "url(http", "url(//",
  ].map { Array($0.utf8) }

  private static func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    var index = 0
    while index + word.count <= text.count {
      if text[index] == word[0], text[index..<index + word.count].elementsEqual(word) { return true }
      index += 1
    }
    return false
  }

  /// Finds an attribute such as `onload=`.
  private static func hasHandler(_ text: [UInt8]) -> Bool {
    var index = 0
    while index + 4 < text.count {
      let isName = isSpace(text[index]) && text[index + 1] == UInt8(ascii: "o") && text[index + 2] == UInt8(ascii: "n")
      index += 1
      guard isName else { continue }
      var end = index + 2
      while end < text.count, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[end]) { end += 1 }
      guard end > index + 2 else { continue }
      while end < text.count, isSpace(text[end]) { end += 1 }
      if end < text.count, text[end] == UInt8(ascii: "=") { return true }
    }
    return false
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      || byte == UInt8(ascii: "/")
  }
}

extension SourceRoot {
  /// The bytes of a picture that was found when the sources were loaded; nil where it is gone since then.
  package func picture(_ path: String) -> [UInt8]? {
    do throws(SystemError) {
      let file = try FileHandle.open("\(realPath)/\(path)", O_RDONLY | O_NONBLOCK)
      return try file.read(Int(try file.status().st_size))
    } catch {
      return nil
    }
  }
}
