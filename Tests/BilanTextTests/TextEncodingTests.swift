import BilanText
import Foundation
import TestSupport
import Testing

@Suite struct TextEncodingTests {
  private func decoded(_ bytes: [UInt8]) throws -> (text: String, decoded: DecodedText) {
    let decoded = try DecodedText(bytes)
    return (String(decoding: decoded.bytes[decoded.start...], as: UTF8.self), decoded)
  }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  /// The naive way: each character by hand.
  private func windows1252(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      let special = TextEncodingTests.special.first { $0.value == scalar.value }
      return special.map { UInt8($0.key) } ?? UInt8(scalar.value)
    }
  }

  private static let sheet = "Nom;Prénom\r\nNoël;Zoë\r\nÇelik;Œuvre “A” à 5 €\r\n"

  @Test func theSameTextInEveryEncodingIsTheSame() throws {
    let sheet = TextEncodingTests.sheet
    let ways: [(bytes: [UInt8], encoding: TextEncoding, hasMark: Bool)] = [
      (Array(sheet.utf8), .utf8, false),
      ([0xEF, 0xBB, 0xBF] + Array(sheet.utf8), .utf8, true),
      (utf16(sheet, bigEndian: false), .utf16LittleEndian, false),
      ([0xFF, 0xFE] + utf16(sheet, bigEndian: false), .utf16LittleEndian, true),
      (utf16(sheet, bigEndian: true), .utf16BigEndian, false),
      ([0xFE, 0xFF] + utf16(sheet, bigEndian: true), .utf16BigEndian, true),
      (windows1252(sheet), .windows1252, false),
    ]
    for way in ways {
      let (text, found) = try decoded(way.bytes)
      #expect(text == sheet)
      #expect(found.encoding == way.encoding)
      #expect(found.hasMark == way.hasMark)
      #expect(found.unreadable == 0)
    }
  }

  @Test func plainASCIIIsUTF8() throws {
    #expect(try decoded(Array("a;b\n".utf8)).decoded.encoding == .utf8)
    #expect(try decoded([]).text == "")
    #expect(try decoded([0xEF, 0xBB, 0xBF]).text == "")
    #expect(try decoded([0xFF, 0xFE]).text == "")
  }

  /// The 27 bytes that Windows-1252 has where Latin-1 has control characters.
  private static let special: [UInt32: UInt32] = [
    0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x0192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020,
    0x87: 0x2021, 0x88: 0x02C6, 0x89: 0x2030, 0x8A: 0x0160, 0x8B: 0x2039, 0x8C: 0x0152,
    0x8E: 0x017D, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022,
    0x96: 0x2013, 0x97: 0x2014, 0x98: 0x02DC, 0x99: 0x2122, 0x9A: 0x0161, 0x9B: 0x203A,
    0x9C: 0x0153, 0x9E: 0x017E, 0x9F: 0x0178,
  ]

  /// Without the eight that are a letter or € in ISO-8859-15: between letters, these decide otherwise.
  @Test(arguments: (UInt8.min...UInt8.max).filter { ![0xA4, 0xA6, 0xA8, 0xB4, 0xB8, 0xBC, 0xBD, 0xBE].contains($0) })
  func everyByteOfWindows1252(byte: UInt8) throws {
    #expect(TextEncodingTests.special.count == 27)
    // A lone E9 is no UTF-8; letters around it, so that no byte makes the text look binary.
    let filler = [UInt8](repeating: 97, count: 100)
    // A line end of Windows, so that also text without any of the bytes from 0x80 to 0x9F is known.
    let (text, found) = try decoded(filler + [0xE9, 98, byte, 98] + filler + [13, 10])
    #expect(found.encoding == .windows1252)
    let scalar = Array(text.unicodeScalars)[102].value
    if [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte) {
      #expect(scalar == 0xFFFD)
      #expect(found.unreadable == 1)
    } else {
      #expect(scalar == TextEncodingTests.special[UInt32(byte)] ?? UInt32(byte))
      #expect(found.unreadable == 0)
    }
  }

  @Test func anOddByteAtTheEndOfUTF16IsUnreadable() throws {
    let (text, found) = try decoded([0xFF, 0xFE] + utf16("Nom;Prénom", bigEndian: false) + [65])
    #expect(text == "Nom;Prénom")
    #expect(found.unreadable == 1)
    #expect(try decoded([0xFE, 0xFF, 0]).decoded.unreadable == 1)
  }

  @Test func aLoneSurrogateSpoilsOneCharacterOnly() throws {
    for units in [[97, 0xD83D, 98], [97, 0xDE00, 98], [97, 98, 0xD83D]] as [[UInt16]] {
      let bytes = units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      let (text, found) = try decoded([0xFF, 0xFE] + bytes)
      #expect(text.unicodeScalars.map(\.value) == units.map { $0 > 0xD7FF ? 0xFFFD : UInt32($0) })
      #expect(found.unreadable == 1)
    }
    #expect(try decoded([0xFF, 0xFE, 0x3D, 0xD8, 0, 0xDE]).text == "\u{1F600}")
  }

  /// Two exports pasted one below the other: the lines of the second are told.
  @Test func linesOfAnotherEncodingAreReadAndTold() throws {
    for mark in [[0xEF, 0xBB, 0xBF], []] as [[UInt8]] {
      let (text, found) = try decoded(mark + Array("Nom\r\nNoël\r\nZo".utf8) + [0xEB] + Array(";x\nÉva".utf8))
      #expect(text == "Nom\r\nNoël\r\nZoë;x\nÉva")
      #expect(found.encoding == .utf8)
      #expect(found.hasMark == !mark.isEmpty)
      #expect(found.unreadable == 0)
      #expect(found.otherwiseEncodedLines == [3])
    }
  }

  @Test(
    arguments: [
      ("Prénom;Élise à l’école : 5 € – œuvre\r\n", "windows-1252"), ("Prénom;Élise;Noël;ça\n", "iso-8859-1"),
      ("Prénom;cœur;5 €\n", "iso-8859-15"), ("Prénom;Élise;à l’école;où;Noël\r", "macintosh"),
    ])
  func theEncodingIsTheOneInWhichTheTextMakesSense(text: String, encoding: String) throws {
    let found = try decoded(encoded(text, encoding))
    #expect(found.text == text)
    #expect(found.decoded.encoding.rawValue == encoding)
  }

  /// Words of the places we work in come back from every encoding that can hold them.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func anyTextOfOursComesBack(seed: UInt64) throws {
    var random = Seeded(seed)
    let words = [
      "Prénom", "Hélène", "Noël", "ça", "où", "coördinatie", "Zoë", "naïve", "fête", "Île", "Élodie", "çà", "crème", "geïnteresseerd", "reünie", "Müller",
      "Nuñez",
    ]
    let text = (0..<12).map { _ in words.randomElement(using: &random)! }.joined(separator: ";") + "\n"
    for encoding in ["windows-1252", "macintosh", "utf-8"] { #expect(try decoded(encoded(text, encoding)).text == text) }
  }

  private func encoded(_ text: String, _ encoding: String) throws -> [UInt8] {
    let codings: [String: String.Encoding] = ["windows-1252": .windowsCP1252, "iso-8859-1": .isoLatin1, "utf-8": .utf8]
    if let coding = codings[encoding] { return [UInt8](try #require(text.data(using: coding))) }
    // Foundation on Linux writes neither of the others.
    let own = encoding == "macintosh" ? Self.macintosh : Self.latin9
    return try text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : try #require(own[$0] ?? (encoding == "macintosh" ? nil : UInt8($0.value))) }
  }

  private static let latin9: [Unicode.Scalar: UInt8] = ["€": 0xA4, "œ": 0xBD, "Œ": 0xBC]
  private static let macintosh: [Unicode.Scalar: UInt8] = [
    "é": 0x8E, "è": 0x8F, "ê": 0x90, "ë": 0x91, "ç": 0x8D, "à": 0x88, "ù": 0x9D, "ö": 0x9A, "ï": 0x95, "ü": 0x9F, "ñ": 0x96, "Î": 0xEB, "É": 0x83, "’": 0xD5,
  ]

  @Test(arguments: [("PrÃ©nom", "Prénom"), ("lâ€™Ã©cole", "l’école"), ("NoÃ«l", "Noël"), ("Ã€ corriger", "À corriger")])
  func aSpoiledHeaderIsReadAsItWasMeant(text: String, meant: String) { #expect(Mojibake.repaired(text) == meant) }

  /// By hand: each letter or quotation mark that was read in the wrong encoding counts once, wherever it stands.
  @Test(arguments: [("abcâ€™def", 1), ("â€™ et Ã©té, encore", 2), ("Ã©Ã¨Ã\u{A0} la fin", 3), ("été à l’école", 0)])
  func spoiledLettersAreCounted(text: String, count: Int) {
    let bytes = Array(text.utf8)
    #expect(Mojibake.count(in: bytes.span, from: 0) == count)
  }

  @Test(arguments: ["Prénom", "São", "ANTÃO", "Ã", "Âge", "DATE", "l’école"])
  func honestTextIsNotRepaired(text: String) {
    #expect(Mojibake.repaired(text) == nil)
    let padded = Array((text + "       ").utf8)
    #expect(Mojibake.count(in: padded.span, from: 0) == 0)
  }

  @Test func whatIsNoTextIsRefused() {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    let zip: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0, 1, 2, 3, 4]
    for bytes in [png, zip, [UInt8](repeating: 0, count: 100), (0...255).map { UInt8($0) }] {
      #expect(throws: DecodedText.Failure.binary) { try DecodedText(bytes) }
    }
  }

  @Test func aStrayControlCharacterIsOnlyDirt() throws {
    #expect(try decoded(Array("a,b,c\n\0,2,3\n".utf8)).text == "a,b,c\n\0,2,3\n")
    let text = String(repeating: "Dupont;Marie;CPAS\n", count: 20)
    #expect(try decoded(Array((text + "\u{1A}").utf8)).text == text + "\u{1A}")
    #expect(try decoded(Array("a\tb\u{B}c\u{C}d\r\n".utf8)).text == "a\tb\u{B}c\u{C}d\r\n")
  }
}
