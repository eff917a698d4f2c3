import Digests
import Testing

/// SHA-256 of known bytes, and its two spellings.
struct FileDigestTests {
  @Test(
    "computes what the standard's examples say, in one piece and in pieces of any size (FIPS 180-4)",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func examples(text: String, digest: String) {
    let bytes = Array(text.utf8)
    #expect(FileDigest(of: bytes).hexadecimal == digest)
    for size in [1, 63, 64, 65, 4096] where bytes.count / size < 20_000 {
      var running = RunningDigest()
      for start in stride(from: 0, to: bytes.count, by: size) {
        running.add(Array(bytes[start..<min(start + size, bytes.count)]))
      }
      #expect(running.finish().hexadecimal == digest)
    }
  }

  @Test("reads back what it writes, and nothing else")
  func hexadecimal() {
    let digest = FileDigest(of: [1, 2, 3])
    let digits = Array(digest.hexadecimal.utf8)
    #expect(FileDigest(hexadecimal: digits[...]) == digest)
    #expect(FileDigest(hexadecimal: digits.dropLast()) == nil)
    #expect(FileDigest(hexadecimal: (digits + digits.prefix(1))[...]) == nil)
    #expect(FileDigest(hexadecimal: ([UInt8(ascii: "A")] + digits.dropFirst())[...]) == nil)
    #expect(FileDigest(hexadecimal: ([UInt8(ascii: "g")] + digits.dropFirst())[...]) == nil)
  }

  @Test("is named in a security policy by Base64")
  func policySource() {
    #expect(FileDigest(of: Array("abc".utf8)).policySource == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }
}
