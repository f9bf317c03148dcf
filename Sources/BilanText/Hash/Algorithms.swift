internal import COpenSSL

/// The two algorithms of libcrypto that the program uses, looked up once.
///
/// They come from a library context of our own, which no `openssl.cnf` of the machine can leave without them. Both only hold what libcrypto counts
/// references of under locks, so any thread may use them.
struct Algorithms: @unchecked Sendable {
  let sha256: OpaquePointer
  let hmac: OpaquePointer

  static let shared = Algorithms()

  private init() {
    let library = made(OSSL_LIB_CTX_new())
    sha256 = made(EVP_MD_fetch(library, "SHA256", nil))
    hmac = made(EVP_MAC_fetch(library, "HMAC", nil))
  }
}

/// What libcrypto made. It makes nothing only when memory is out or the library itself is damaged, and then, as when an array finds no memory,
/// the program stops: a hash that is missing or wrong would put figures together that do not belong together.
func made(_ pointer: OpaquePointer?) -> OpaquePointer {
  guard let pointer else { fail() }
  return pointer
}

/// Holds libcrypto to its word, 1 for what went well; see `made` for why the program stops otherwise.
func succeed(_ result: CInt) {
  if result != 1 { fail() }
}

private func fail() -> Never {
  var text = [CChar](repeating: 0, count: 256)
  ERR_error_string_n(ERR_get_error(), &text, text.count)
  fatalError("libcrypto: " + text.withUnsafeBufferPointer { String(cString: $0.baseAddress!) })
}
