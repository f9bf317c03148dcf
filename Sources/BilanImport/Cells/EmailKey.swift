internal import BilanModel
internal import BilanText

/// Turns e-mail addresses into what is kept of them: HMAC-SHA256 (RFC 2104, FIPS 198-1) under a key of the project's own.
public struct EmailKey: Sendable {
  private let key: HMACKey

  /// - Parameter bytes: The project's secret, 32 bytes.
  public init(bytes: [UInt8]) { key = HMACKey(bytes: bytes) }

  /// A key of this run alone, for readings that are not kept.
  public init() { key = .random() }

  /// The hash of an address, in lower case and without `mailto:`; nil for what is no address, and for a mailbox of a service, which tells of nobody.
  func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> EmailHash? {
    var address: [UInt8] = []
    address.reserveCapacity(range.count)
    for i in range {
      let byte = text[i]
      // `Marie Dupont <marie@example.be>`
      if byte == UInt8(ascii: "<") {
        address.removeAll(keepingCapacity: true)
      } else if byte == UInt8(ascii: ">") {
        break
      } else {
        address.append((65...90).contains(byte) ? byte | 0x20 : byte)
      }
    }
    if address.starts(with: "mailto:".utf8) { address.removeFirst(7) }
    guard let at = address.firstIndex(of: UInt8(ascii: "@")), at > 0, address[(at + 1)...].contains(UInt8(ascii: ".")), !address.contains(32) else {
      return nil
    }
    let local = address[..<at].split { !(97...122).contains($0) && $0 < 0x80 }.first ?? []
    if EmailKey.services.contains(address.span, local.startIndex..<local.endIndex) { return nil }
    let code = key.code(address)
    var words: [UInt64] = [0, 0]
    for (index, byte) in code.prefix(16).enumerated() { words[index / 8] = words[index / 8] << 8 | UInt64(byte) }
    return EmailHash(high: words[0], low: words[1])
  }

  /// The hash of a sign of another kind, such as a day of birth: under a domain that no address has (RFC 2606), so that it is no address's hash.
  func hash(_ sign: String, of kind: String) -> EmailHash? {
    let text = Array("~\(sign)@\(kind).invalid".utf8)
    return hash(text.span, 0..<text.count)
  }

  /// Addresses that belong to a desk and not to a person.
  private static let services = WordSet(
    """
    info contact secretariat secretariaat accueil onthaal admin administration direction directie office mail email noreply no team equipe hello reception \
    prevention preventie cpas ocmw police politie ecole school service dienst inscription inscriptions
    """)
}
