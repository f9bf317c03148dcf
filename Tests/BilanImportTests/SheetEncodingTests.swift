import BilanModel
import TestSupport
import Testing

@testable import BilanImport

/// What a reading says of how its file was encoded.
@Suite struct SheetEncodingTests {
  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  /// Of letters that are the same in ISO-8859-1.
  private func windows1252(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

  @Test func theReadingSaysHowTheFileWasEncoded() throws {
    let sheet = "Activité : DPO\r\nDate : 21/10/2024\r\nAxe : 1\r\nNom;Prénom\r\nNoël;Zoë\r\n"
    for (bytes, encoding) in [
      (Array(sheet.utf8), "utf-8"), (windows1252(sheet), "windows-1252"),
      (utf16(sheet, bigEndian: true), "utf-16-be"), (utf16(sheet, bigEndian: false), "utf-16-le"),
    ] {
      let reading = try read(bytes)
      #expect(reading.encoding == encoding)
      #expect(reading.content.people.map(\.key) == ["noel zoe"])
      #expect(reading.content.people.map(\.familyName) == ["Noël"])
      #expect((reading.first("B0104") != nil) == (encoding == "windows-1252"))
    }
  }

  @Test func unreadableCharactersAreReported() throws {
    let head = Array("Axe;Activity;Date;Nom;Voornaam\n1;DPO;21/10/2024;No".utf8)
    let reading = try read(head + [0xEB, 0x81, 32, 0x8D] + Array(";Marie\n".utf8))
    #expect(reading.first("B0108")?.values["count"] == .count(2))
  }
}
