private import CCrypto

/// A SHA-256 that is computed piece by piece.
///
/// Safe because the state never leaves its owner and lives as long as it does.
@safe
package struct RunningDigest: ~Copyable {
  private let state: OpaquePointer

  /// Creates the digest of nothing.
  package init() {
    guard let state = unsafe EVP_MD_CTX_new() else { preconditionFailure("There is memory for a digest.") }
    unsafe self.state = state
    precondition(unsafe EVP_DigestInit_ex2(state, Algorithm.sha256.value, nil) == 1, "libcrypto computes SHA-256.")
  }

  deinit { unsafe EVP_MD_CTX_free(state) }

  /// Adds the bytes that follow.
  package mutating func add(_ bytes: [UInt8]) {
    let added = unsafe bytes.withUnsafeBytes { unsafe EVP_DigestUpdate(state, $0.baseAddress, $0.count) }
    precondition(added == 1, "libcrypto computes SHA-256.")
  }

  /// Ends the computation and returns the digest of all bytes.
  package consuming func finish() -> FileDigest {
    var bytes = SIMD32<UInt8>()
    let done = unsafe withUnsafeMutableBytes(of: &bytes) {
      unsafe EVP_DigestFinal_ex(state, $0.baseAddress?.assumingMemoryBound(to: UInt8.self), nil)
    }
    precondition(done == 1, "libcrypto computes SHA-256.")
    return FileDigest(bytes: bytes)
  }
}

/// The algorithm, which is looked up once for all digests.
///
/// It comes from a library context of its own, so that no configuration of the system takes it away. Safe because
/// nothing changes it or ends it.
@safe
private struct Algorithm: @unchecked Sendable {
  /// SHA-256 with the processor's own instructions, where it has them.
  static let sha256 = Algorithm()

  let value: OpaquePointer?

  private init() {
    unsafe value = EVP_MD_fetch(OSSL_LIB_CTX_new(), "SHA2-256", nil)
  }
}
