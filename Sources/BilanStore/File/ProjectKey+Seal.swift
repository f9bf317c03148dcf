internal import BilanText

extension ProjectKey {
  /// What makes of the digest of a workbook its code under the key beside the store at `path`: only who has the key can make it. Nil where there is none.
  public static func seal(besideStoreAt path: String) throws(StoreError) -> ((_ digest: [UInt8]) -> [UInt8])? {
    guard let key = try ProjectKey(reading: path).map({ HMACKey(bytes: $0.bytes) }) else { return nil }
    // Told apart from the codes of descriptions, which are made with the same key.
    return { key.code(Array("seal\0".utf8) + $0) }
  }
}
