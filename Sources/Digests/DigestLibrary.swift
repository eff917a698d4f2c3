private import CCrypto

/// The library that computes digests, libcrypto of OpenSSL.
package enum DigestLibrary {
  /// The version that runs, which the system supplies.
  package static var version: String { unsafe String(cString: OpenSSL_version(OPENSSL_VERSION_STRING)) }
}
