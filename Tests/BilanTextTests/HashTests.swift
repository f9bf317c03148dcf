import BilanText
import Testing

/// Known answers: the examples of FIPS 180-4 (as NIST publishes them with the standard) and of RFC 4231, chapter 4.
struct HashTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func sha256(text: String, expected: String) {
    #expect(hex(SHA256.hash(Array(text.utf8))) == expected)
  }

  /// Pieces of every length around the block of 64 bytes give what the whole gives.
  @Test func sha256InPieces() {
    let bytes = Array(repeating: UInt8(ascii: "a"), count: 1_000_000)
    for size in [1, 55, 56, 63, 64, 65, 4096, 999_999] {
      var hash = SHA256()
      for start in stride(from: 0, to: bytes.count, by: size) {
        bytes[start..<min(bytes.count, start + size)].withUnsafeBytes { hash.update($0) }
      }
      hash.update(UnsafeRawBufferPointer(start: nil, count: 0))
      #expect(hex(hash.finalize()) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", "pieces of \(size)")
    }
  }

  @Test(
    arguments: [
      (bytes(0x0b, 20), Array("Hi There".utf8), "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
      (Array("Jefe".utf8), Array("what do ya want for nothing?".utf8), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
      (bytes(0xaa, 20), bytes(0xdd, 50), "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
      (Array(1...25), bytes(0xcd, 50), "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
      (
        bytes(0xaa, 131), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
      ),
      (
        bytes(0xaa, 131),
        Array(
          "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm."
            .utf8),
        "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
      ),
      // Not of the RFC: HMAC-SHA256 of nothing under an empty key, as Python's hmac gives it.
      ([], [], "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"),
    ] as [([UInt8], [UInt8], String)])
  func hmac(key: [UInt8], data: [UInt8], expected: String) {
    let key = HMACKey(bytes: key)
    #expect(hex(key.code(data)) == expected)
    #expect(hex(key.code(data)) == expected, "the key is as it was")
  }

  /// RFC 4231, 4.6: only the first 128 bits are given.
  @Test func hmacCutShort() {
    #expect(hex(Array(HMACKey(bytes: bytes(0x0c, 20)).code(Array("Test With Truncation".utf8)).prefix(16))) == "a3b6167473100ee06e0c796c2955552b")
  }

  @Test func randomKeysDiffer() {
    #expect(HMACKey.random().code([1]) != HMACKey.random().code([1]))
  }

  /// One key serves all readers at once.
  @Test func oneKeyInManyThreads() async {
    let key = HMACKey(bytes: Array("Jefe".utf8))
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<2_000).allSatisfy { _ in
            hex(key.code(Array("what do ya want for nothing?".utf8))) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}

private func bytes(_ byte: UInt8, _ count: Int) -> [UInt8] { Array(repeating: byte, count: count) }

private func hex(_ bytes: [UInt8]) -> String {
  bytes.map { byte in
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }.joined()
}
