import CLibCrypto

/// The SHA-256 of bytes, in lower-case hexadecimal.
public func sha256(of bytes: [UInt8]) -> String {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(SHA256_DIGEST_LENGTH)) { digest in
    digest.initialize(repeating: 0)
    _ = bytes.withUnsafeBufferPointer { SHA256($0.baseAddress, $0.count, digest.baseAddress) }
    return String(unsafeUninitializedCapacity: digest.count * 2) { output in
      let digits = Array("0123456789abcdef".utf8)
      for (index, byte) in digest.enumerated() {
        output[2 * index] = digits[Int(byte >> 4)]
        output[2 * index + 1] = digits[Int(byte & 0x0F)]
      }
      return digest.count * 2
    }
  }
}
