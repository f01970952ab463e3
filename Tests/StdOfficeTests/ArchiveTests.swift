import StdOffice
import Testing

@Suite("Zip archives")
struct ArchiveTests {
  private static let entries = [
    ZipEntry("目录/说明.txt", Array("一份说明".utf8)), ZipEntry("empty", []),
    ZipEntry("large", (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }),
  ]

  @Test("What is packed comes out again, and the same files give the same bytes")
  func roundTrip() throws {
    let bytes = writeZip(Self.entries)
    #expect(bytes == writeZip(Self.entries))
    let archive = try ZipArchive(bytes)
    #expect(archive.paths == Self.entries.map(\.path))
    for entry in Self.entries { #expect(try archive.bytes(of: entry.path) == entry.bytes) }
    #expect(try archive.bytes(of: "missing") == nil)
  }

  @Test("What is no archive, or only half of one, is refused")
  func damaged() throws {
    let bytes = writeZip(Self.entries)
    #expect(throws: ZipError.unreadable) { _ = try ZipArchive([]) }
    #expect(throws: ZipError.unreadable) { _ = try ZipArchive(Array("PK but no archive".utf8)) }
    #expect(throws: ZipError.unreadable) { _ = try ZipArchive(Array(bytes.prefix(bytes.count / 2))) }
    var flipped = bytes
    flipped[bytes.count / 2] ^= 0xFF
    let archive = try ZipArchive(flipped)
    #expect(throws: ZipError.self) { for path in archive.paths { _ = try archive.bytes(of: path) } }
  }

  @Test("An archive that unpacks to more than its reader allows is refused")
  func bomb() throws {
    let bytes = writeZip([ZipEntry("zeros", [UInt8](repeating: 0, count: 5_000_000))])
    #expect(bytes.count < 10_000)
    let archive = try ZipArchive(bytes, limits: ZipArchive.Limits(entries: 10, bytes: 1_000_000))
    #expect(throws: ZipError.tooLarge) { _ = try archive.bytes(of: "zeros") }
    let many = writeZip((0..<20).map { ZipEntry("\($0)", []) })
    #expect(throws: ZipError.tooLarge) { _ = try ZipArchive(many, limits: ZipArchive.Limits(entries: 10, bytes: 1)) }
  }

  @Test("Damage anywhere in an archive is an error or changes nothing, and never a crash")
  func flips() throws {
    let bytes = writeZip(Self.entries.dropLast() + [ZipEntry("b", Array("内容".utf8))])
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x55
      guard let archive = try? ZipArchive(damaged) else { continue }
      for path in archive.paths { _ = try? archive.bytes(of: path) }
    }
  }
}
