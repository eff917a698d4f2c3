extension ArraySlice<UInt8> {
  /// Returns the hash of the bytes, word by word (the folded multiplication of wyhash).
  func hash(seed: UInt64) -> UInt64 {
    unsafe withUnsafeBytes { bytes in
      var hash = seed ^ UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
      var offset = 0
      while offset + 8 <= bytes.count {
        hash = mixed(hash, unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset += 8
      }
      var last: UInt64 = 0
      while offset < bytes.count {
        last = last << 8 | UInt64(unsafe bytes[offset])
        offset += 1
      }
      return mixed(mixed(hash, last), 0)
    }
  }
}

private func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
  let (high, low) = (hash ^ word ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
  return high ^ low
}
