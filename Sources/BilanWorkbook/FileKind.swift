/// What a file is by its bytes, whatever its name says.
public enum FileKind: Equatable, Sendable {
  /// Office Open XML: `.xlsx`, `.xlsm`, `.xltx`.
  case office
  /// `.ods`.
  case openDocument
  /// Excel's own format before 2007: `.xls`.
  case oldExcel
  /// An Office file that only a password opens.
  case encrypted
  /// `.xlsb`.
  case binaryExcel
  /// Apple's Numbers.
  case numbers
  /// A spreadsheet as one page of XML: `Excel.Sheet`, `.fods`.
  case flatXML
  /// A web page, often named `.xls`.
  case html
  case word, presentation, mail
  case pdf, picture
  /// A package of other files.
  case archive
  /// A package whose list of parts is missing, or names one twice: opening it as a workbook tells why.
  case brokenArchive
  /// Text, or anything else.
  case other

  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
      self = FileKind.ofPackage(bytes)
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = FileKind.ofCompound(bytes)
    } else if bytes.starts(with: Array("%PDF".utf8)) {
      self = .pdf
    } else if FileKind.pictures.contains(where: { bytes.starts(with: $0) }) || FileKind.isHEIC(bytes) {
      self = .picture
    } else if FileKind.archives.contains(where: { bytes.starts(with: $0) }) {
      self = .archive
    } else if bytes.starts(with: Array("{\\rtf".utf8)) {
      self = .word
    } else {
      self = FileKind.ofText(bytes)
    }
  }

  private static let pictures: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A], [0x42, 0x4D, 0x36],
  ]
  private static let archives: [[UInt8]] = [Array("Rar!".utf8), [0x37, 0x7A, 0xBC, 0xAF], [0x1F, 0x8B]]

  private static func isHEIC(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count > 12 && bytes[4..<8].elementsEqual("ftyp".utf8) && [Array("heic".utf8), Array("mif1".utf8), Array("heix".utf8)].contains(Array(bytes[8..<12]))
  }

  private static func ofPackage(_ bytes: UnsafeBufferPointer<UInt8>) -> FileKind {
    // A package begins with the name of its first part; the list of all stands at the end.
    guard let archive = try? ZipArchive(bytes, WorkbookLimits()) else { return .brokenArchive }
    if archive.contains("xl/workbook.bin") { return .binaryExcel }
    if archive.contains("word/document.xml") { return .word }
    if archive.contains("ppt/presentation.xml") { return .presentation }
    if archive.contains("Index/Document.iwa") || archive.contains("Index.zip") || archive.names.contains(where: { $0.hasSuffix("index/document.iwa") }) {
      return .numbers
    }
    if archive.contains("content.xml") {
      let type = archive.text("mimetype") ?? ""
      if type.isEmpty || type.contains("spreadsheet") { return .openDocument }
      return type.contains("presentation") ? .presentation : .word
    }
    if archive.contains("xl/workbook.xml") || archive.contains("[Content_Types].xml") { return .office }
    return .archive
  }

  /// A file of streams, as Office wrote before 2007 and still writes what has a password.
  private static func ofCompound(_ bytes: UnsafeBufferPointer<UInt8>) -> FileKind {
    func holds(_ name: String) -> Bool { bytes.holds(name.utf8.flatMap { [$0, 0] }) }
    if holds("EncryptedPackage") { return .encrypted }
    if holds("Workbook") || holds("Book") { return .oldExcel }
    if holds("WordDocument") { return .word }
    if holds("PowerPoint Document") { return .presentation }
    return holds("__properties") ? .mail : .oldExcel
  }

  private static func ofText(_ bytes: UnsafeBufferPointer<UInt8>) -> FileKind {
    // A page begins with a mark, and a kept page with the line of its kind: nearly every other text lets go here.
    let blanks: Set<UInt8> = [0, 9, 10, 11, 12, 13, 32]
    guard let first = bytes.first(where: { $0 < 0x80 && !blanks.contains($0) }), first == UInt8(ascii: "<") || first | 0x20 == UInt8(ascii: "m") else {
      return .other
    }
    var beginning = String(decoding: bytes.prefix(2048).filter { $0 != 0 }, as: UTF8.self).lowercased()
    beginning = String(beginning.drop { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{FFFD}" })
    if beginning.hasPrefix("<?xml") || beginning.hasPrefix("<office:document") || beginning.hasPrefix("<workbook") {
      if beginning.contains("excel.sheet") || beginning.contains("office:spreadsheet") || beginning.contains("opendocument") { return .flatXML }
      if beginning.contains("<html") || beginning.contains("<!doctype html") { return .html }
    }
    let pages = ["<html", "<!doctype html", "<table", "<head", "<meta"]
    if pages.contains(where: beginning.hasPrefix) || beginning.hasPrefix("mime-version:") { return .html }
    return .other
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether some bytes stand anywhere in these.
  fileprivate func holds(_ wanted: [UInt8]) -> Bool {
    guard count >= wanted.count, let first = wanted.first else { return false }
    var i = 0
    while i <= count - wanted.count {
      if self[i] == first, self[i..<i + wanted.count].elementsEqual(wanted) { return true }
      i += 1
    }
    return false
  }
}
