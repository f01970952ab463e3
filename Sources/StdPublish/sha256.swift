import CMessageDigest

/// The SHA-256 of some bytes in hexadecimal, as `sha256sum` prints it.
package func sha256(_ bytes: [UInt8]) -> String {
  var digest = SHA256Digest()
  digest.add(bytes)
  return digest.finish()
}

/// A SHA-256 (FIPS 180-4) that is taken bit by bit.
struct SHA256Digest: Sendable {
  private var context = SHA2_CTX()

  init() { SHA256Init(&context) }

  mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { SHA256Update(&context, $0.baseAddress, $0.count) }
  }

  /// The digest of everything that was added, in hexadecimal.
  consuming func finish() -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
