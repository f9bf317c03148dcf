import BilanWorkbook
import TestSupport
import Testing

/// Files made to do harm, or broken on their way: refused whole.
struct HostileTests {
  private let book = TinyBook([.init("F", texts: [["Nom"], ["Dupont"]])])

  @Test func aFileCutShort() {
    for bytes in [book.xlsx, book.ods] {
      for share in 1..<10 {
        let cut = Array(bytes.prefix(bytes.count * share / 10))
        #expect(failure(cut) == .damaged(.noDirectory))
      }
    }
  }

  @Test func aWrongSum() {
    for (name, zip) in [("xl/worksheets/sheet1.xml", book.xlsxParts), ("content.xml", book.odsParts), ("xl/workbook.xml", book.xlsxParts)] {
      var zip = zip
      zip.spoiled = name
      #expect(failure(zip.bytes) == .damaged(.spoiledPart(name)))
    }
  }

  @Test func twoPartsOfOneName() {
    var zip = book.xlsxParts
    zip.parts.append(("XL/worksheets/SHEET1.xml", Array("<worksheet/>".utf8)))
    #expect(failure(zip.bytes) == .damaged(.repeatedPart("XL/worksheets/SHEET1.xml")))
  }

  @Test func documentTypesAndTheirEntities() {
    var zip = book.xlsxParts
    zip.replace("<worksheet", with: "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet")
    #expect(failure(zip.bytes) == .damaged(.documentType("xl/worksheets/sheet1.xml")))
    var ods = book.odsParts
    ods.replace("<office:document-content", with: "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><office:document-content")
    #expect(failure(ods.bytes) == .damaged(.documentType("content.xml")))
  }

  @Test func xmlThatEndsTooSoon() {
    var zip = book.xlsxParts
    zip.replace("</sheetData></worksheet>", with: "")
    #expect(failure(zip.bytes) == .damaged(.brokenXML("xl/worksheets/sheet1.xml")))
  }

  @Test func aSheetThatIsNotThere() {
    var zip = book.xlsxParts
    zip.parts.removeAll { $0.name.hasSuffix("sheet1.xml") }
    #expect(failure(zip.bytes) == .damaged(.missingPart("xl/worksheets/sheet1.xml")))
  }

  @Test(arguments: [
    "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", "<row r=\"9\"><c r=\"A8\"/></row>", "<row r=\"1048577\"/>", "<row r=\"9\"><c r=\"XFE9\"/></row>",
    "<row r=\"9\"><c r=\"B9\"/><c r=\"A9\"/></row>",
  ])
  func cellsOutOfPlace(row: String) {
    var zip = book.xlsxParts
    zip.replace("</sheetData>", with: row + "</sheetData>")
    guard case .damaged(.misplacedCell) = failure(zip.bytes) else {
      Issue.record("\(row): \(String(describing: failure(zip.bytes)))")
      return
    }
  }

  @Test func aTextThatDoesNotExist() {
    var zip = book.xlsxParts
    zip.replace("</sheetData>", with: "<row r=\"9\"><c r=\"A9\" t=\"s\"><v>7</v></c></row></sheetData>")
    #expect(failure(zip.bytes) == .damaged(.misplacedCell("A9")))
  }

  @Test func limitsAreKept() {
    var limits = WorkbookLimits()
    limits.cells = 1
    #expect(failure(book.xlsx, limits: limits) == .tooLarge(.cells))
    #expect(failure(book.ods, limits: limits) == .tooLarge(.cells))
    limits = WorkbookLimits()
    limits.textOfCell = 3
    #expect(failure(book.xlsx, limits: limits) == .tooLarge(.textOfCell))
    #expect(failure(book.ods, limits: limits) == .tooLarge(.textOfCell))
    limits = WorkbookLimits()
    limits.parts = 2
    #expect(failure(book.xlsx, limits: limits) == .tooLarge(.parts))
    limits = WorkbookLimits()
    limits.bytes = 500
    #expect(failure(book.xlsx, limits: limits) == .tooLarge(.bytes))
    limits = WorkbookLimits()
    limits.text = 5
    #expect(failure(book.xlsx, limits: limits) == .tooLarge(.text))
    limits = WorkbookLimits()
    limits.depth = 3
    #expect(failure(book.xlsx, limits: limits) == .tooLarge(.depth))
    limits = WorkbookLimits()
    (limits.ratioFrom, limits.ratio) = (100, 0)
    #expect(failure(book.xlsx, limits: limits) == .tooLarge(.ratio))
  }

  /// A bomb is refused by the size that its directory states, before anything of it is unpacked.
  @Test func aPartThatSaysThatItSwells() throws {
    var bytes = book.xlsx
    let name = Array("xl/worksheets/sheet1.xml".utf8)
    let entry = try #require(
      bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) && bytes[($0 + 46)...].starts(with: name) })
    // The unpacked size of the part in the directory: 1 GB.
    bytes.replaceSubrange(entry + 24..<entry + 28, with: [0, 0, 0, 0x40])
    #expect(failure(bytes) == .tooLarge(.ratio))
  }

  @Test func filledCellsRepeatedAMillionTimes() {
    for attribute in ["rows", "columns"] {
      var zip = book.odsParts
      let element = attribute == "rows" ? "<table:table-row>" : "<table:table-cell office:value-type=\"string\">"
      zip.replace(element, with: element.dropLast() + " table:number-\(attribute)-repeated=\"16000\">")
      guard case .tooLarge = failure(zip.bytes) else {
        Issue.record("\(attribute): \(String(describing: failure(zip.bytes)))")
        continue
      }
    }
  }

  @Test func aPasswordOnAPart() {
    for name in ["xl/workbook.xml", "xl/worksheets/sheet1.xml"] {
      var zip = book.xlsxParts
      zip.encrypted = name
      #expect(failure(zip.bytes) == .encrypted, "\(name)")
    }
  }

  @Test func aPasswordOnAnOpenDocument() {
    var zip = book.odsParts
    zip.parts.append(
      ("META-INF/manifest.xml", Array("<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>".utf8)))
    #expect(failure(zip.bytes) == .encrypted)
  }

  @Test(arguments: 0..<400) func anyByteMayBeAnother(seed: Int) {
    var bytes = seed % 2 == 0 ? book.xlsx : book.ods
    let place = (seed * 7919) % bytes.count
    bytes[place] = UInt8(truncatingIfNeeded: seed &* 31 &+ 7)
    // Read or refused, but never a crash.
    _ = failure(bytes)
  }
}

/// What a file is, whatever its name.
struct FileKindTests {
  private func kind(_ bytes: [UInt8]) -> FileKind { bytes.withUnsafeBufferPointer { FileKind($0) } }
  private func compound(_ stream: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600) + stream.utf8.flatMap { [$0, 0] }
  }

  @Test func packages() {
    let book = TinyBook([.init("F", texts: [["a"]])])
    #expect(kind(book.xlsx) == .office)
    #expect(kind(book.ods) == .openDocument)
    #expect(kind(TinyZip([("xl/workbook.bin", "x")]).bytes) == .binaryExcel)
    #expect(kind(TinyZip([("word/document.xml", "x")]).bytes) == .word)
    #expect(kind(TinyZip([("ppt/presentation.xml", "x")]).bytes) == .presentation)
    #expect(kind(TinyZip([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "x")]).bytes) == .word)
    #expect(kind(TinyZip([("Index/Document.iwa", "x")]).bytes) == .numbers)
    #expect(kind(TinyZip([("a.csv", "x")]).bytes) == .archive)
    #expect(kind(Array(book.xlsx.dropLast(40))) == .brokenArchive)
  }

  @Test func compounds() {
    #expect(kind(compound("Workbook")) == .oldExcel)
    #expect(kind(compound("EncryptedPackage")) == .encrypted)
    #expect(kind(compound("WordDocument")) == .word)
    #expect(kind(compound("PowerPoint Document")) == .presentation)
  }

  @Test func others() {
    #expect(kind(Array("%PDF-1.7".utf8)) == .pdf)
    #expect(kind([0xFF, 0xD8, 0xFF, 0xE0]) == .picture)
    #expect(kind([0x89, 0x50, 0x4E, 0x47]) == .picture)
    #expect(kind(Array("<html><table>".utf8)) == .html)
    #expect(kind(Array("\u{FEFF}\n <!DOCTYPE html>".utf8)) == .html)
    #expect(kind(Array("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>".utf8)) == .flatXML)
    #expect(kind(Array("Rar!".utf8)) == .archive)
    #expect(kind(Array("Nom;Prénom\nDupont;Marie".utf8)) == .other)
    #expect(kind([]) == .other)
  }
}
