/// A spreadsheet file in memory: its sheets by name, each read when it is asked for.
public final class Workbook {
  private enum Book {
    case office(OfficeBook)
    case openDocument(OpenDocumentBook)
  }

  private let book: Book

  /// What the workbook holds, in the order of its tabs.
  public let sheets: [SheetMention]
  /// Whether it carries a program of its own, which is never looked at.
  public let hasMacros: Bool
  /// Names given to cells, as formulas use them.
  public let cellNames: Set<String>

  /// - Parameter bytes: stays where it is as long as the workbook is used.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, kind: FileKind, limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookFailure) {
    let archive = try ZipArchive(bytes, limits)
    if kind == .openDocument {
      let manifest = Manifest()
      if archive.contains("META-INF/manifest.xml") { try archive.parse("META-INF/manifest.xml", manifest) }
      if manifest.isEncrypted { throw .encrypted }
      let reader = OpenDocumentBook(limits)
      try archive.parse("content.xml", reader, depth: limits.depth)
      book = .openDocument(reader)
      sheets = reader.mentions
      cellNames = []
      hasMacros = archive.names.contains { $0.hasPrefix("basic/") || $0.hasPrefix("scripts/") }
    } else {
      let office = try OfficeBook(archive, limits)
      book = .office(office)
      sheets = office.sheets
      hasMacros = office.hasMacros
      cellNames = office.cellNames
    }
  }

  /// Hands over the cells of one sheet, by its place in `sheets`; each sheet is asked for once, and those that are wanted in their order.
  public func worksheet(_ index: Int) throws(WorkbookFailure) -> Worksheet {
    switch book {
    case .office(let book): try book.worksheet(index)
    case .openDocument(let book): book.takeWorksheet(index)
    }
  }

  private final class Manifest: XMLHandler {
    private(set) var isEncrypted = false
    private let encryption = XMLName("encryption-data")

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      if name == encryption { isEncrypted = true }
    }
  }
}
