import CLibXML2
import Glibc

/// Gives libxml2 the files of a schema folder, and refuses everything else that it may want to load.
enum SchemaLoading {
  static let scheme = "stdc-schema:/"

  /// Runs a body on this thread with the files at hand; libxml2 names them by `scheme` and their paths.
  static func with<Value: ~Copyable>(_ files: SchemaFiles, _ body: () -> Value) -> Value {
    _ = isInstalled
    let box = Box(files)
    return withExtendedLifetime(box) {
      let outer = pthread_getspecific(key)
      pthread_setspecific(key, Unmanaged.passUnretained(box).toOpaque())
      defer { pthread_setspecific(key, outer) }
      return body()
    }
  }

  private final class Box {
    let files: SchemaFiles

    init(_ files: SchemaFiles) { self.files = files }
  }

  /// The files that a thread may load: the loader of libxml2 is one for the whole process and is told nothing else.
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()

  private static let isInstalled: Bool = {
    _ = key
    xmlSetExternalEntityLoader { address, _, parser in SchemaLoading.load(address, parser) }
    return true
  }()

  private static func load(
    _ address: UnsafePointer<CChar>?, _ parser: xmlParserCtxtPtr?
  ) -> xmlParserInputPtr? {
    guard let address, let box = pthread_getspecific(key) else { return nil }
    let name = String(cString: address)
    guard name.hasPrefix(scheme) else { return nil }
    let files = Unmanaged<Box>.fromOpaque(box).takeUnretainedValue().files
    guard let bytes = files.bytes[path(name.dropFirst(scheme.count))] else { return nil }
    let buffer = bytes.withUnsafeBytes { buffer in
      xmlParserInputBufferCreateMem(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), XML_CHAR_ENCODING_NONE)
    }
    guard let buffer else { return nil }
    guard let input = xmlNewIOInputStream(parser, buffer, XML_CHAR_ENCODING_NONE) else {
      xmlFreeParserInputBuffer(buffer)
      return nil
    }
    let copy: UnsafeMutablePointer<xmlChar>? = xmlStrdup(
      UnsafeRawPointer(address).assumingMemoryBound(to: xmlChar.self))
    input.pointee.filename = copy.map { UnsafePointer(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) }
    return input
  }

  /// The path without `.` and `..`, as far as libxml2 left them.
  private static func path(_ address: Substring) -> String {
    var parts: [Substring] = []
    for part in address.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
