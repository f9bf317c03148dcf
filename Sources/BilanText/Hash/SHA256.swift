internal import COpenSSL

/// SHA-256 (FIPS 180-4) of bytes that come in pieces.
public struct SHA256: ~Copyable {
  private let context: OpaquePointer

  /// The hash of nothing yet.
  public init() {
    context = made(EVP_MD_CTX_new())
    succeed(EVP_DigestInit_ex2(context, Algorithms.shared.sha256, nil))
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Takes in the next bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    succeed(EVP_DigestUpdate(context, bytes.baseAddress, bytes.count))
  }

  /// The 32 bytes of the hash of all that was taken in.
  public consuming func finalize() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: SHA256.size) { buffer, count in
      succeed(EVP_DigestFinal_ex(context, buffer.baseAddress, nil))
      count = SHA256.size
    }
  }

  /// The 32 bytes of the hash of `bytes`.
  public static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    return hash.finalize()
  }

  /// The length of a hash, in bytes.
  static let size = 32
}
