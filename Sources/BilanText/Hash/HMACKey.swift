internal import COpenSSL

/// A secret under which texts are hashed by HMAC-SHA256 (RFC 2104, FIPS 198-1): who does not know it can try no text against a hash.
///
/// The context holds the key made ready and is only ever copied, never written to, so any thread may use it.
public final class HMACKey: @unchecked Sendable {
  private let context: OpaquePointer

  /// - Parameter bytes: The secret, of any length; 32 bytes are as good as more.
  public init(bytes: [UInt8]) {
    context = made(EVP_MAC_CTX_new(Algorithms.shared.hmac))
    // A null pointer would ask for the key set before; an empty key is a key too.
    let key = bytes.isEmpty ? [0] : bytes
    var digest = Array("SHA256".utf8CString)
    // The parameter points at both texts: they must outlive the call.
    OSSL_MAC_PARAM_DIGEST.withCString { name in
      digest.withUnsafeMutableBufferPointer { digest in
        let parameters = [OSSL_PARAM_construct_utf8_string(name, digest.baseAddress, 0), OSSL_PARAM_construct_end()]
        succeed(EVP_MAC_init(context, key, bytes.count, parameters))
      }
    }
  }

  /// A key made by chance, for one run.
  public static func random() -> HMACKey {
    var random = SystemRandomNumberGenerator()
    return HMACKey(bytes: (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) })
  }

  deinit { EVP_MAC_CTX_free(context) }

  /// The 32 bytes that `bytes` give under this key.
  public func code(_ bytes: [UInt8]) -> [UInt8] {
    let copy = made(EVP_MAC_CTX_dup(context))
    defer { EVP_MAC_CTX_free(copy) }
    succeed(EVP_MAC_update(copy, bytes, bytes.count))
    return [UInt8](unsafeUninitializedCapacity: SHA256.size) { buffer, count in
      succeed(EVP_MAC_final(copy, buffer.baseAddress, &count, SHA256.size))
    }
  }
}
