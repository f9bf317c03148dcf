/// An Office Open XML workbook as values, formulas and what number formats show besides, whatever else they look like: what a seal is put on.
public final class RawBook {
  private let book: OfficeBook
  /// The names of the worksheets, in the order of their tabs.
  public let sheets: [String]
  /// Those of them that have no tab to be seen.
  public let hiddenSheets: Set<String>
  /// Whether days are counted from 1904: each number that stands for a day then shows one four years later.
  public let is1904: Bool
  /// Sheets without cells: charts on sheets of their own, old macros.
  public let otherSheets: [String]
  /// What names given to cells stand for, as formulas write it.
  public let names: [String: String]
  /// The properties of the document that a program added of its own.
  public let properties: [String: String]

  /// - Parameter bytes: stays where it is as long as the workbook is used.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookFailure) {
    let archive = try ZipArchive(bytes, limits)
    book = try OfficeBook(archive, limits)
    let mentions = book.sheets.filter { $0.kind == .cells }
    sheets = mentions.map(\.name)
    otherSheets = book.sheets.filter { $0.kind != .cells }.map(\.name)
    hiddenSheets = Set(mentions.filter(\.isHidden).map(\.name))
    is1904 = book.is1904
    names = book.definedNames
    let reader = PropertyReader(limits)
    if archive.contains("docProps/custom.xml") { try archive.parse("docProps/custom.xml", reader, depth: limits.depth) }
    properties = reader.properties
  }

  /// Hands over each filled cell of a sheet, row by row, and gives back what of the sheet is hidden, and what stands at the head and the foot of its printed pages.
  @discardableResult
  public func forEachCell(ofSheet index: Int, _ use: @escaping (BookCell) -> Void) throws(WorkbookFailure) -> (hidden: HiddenParts, words: PageWords) {
    try book.readRaw(number(ofSheet: index), use)
  }

  /// Which cells of a sheet are printed, as a formula names them; empty where all are.
  public func printArea(ofSheet index: Int) -> String { book.printArea(number(ofSheet: index)) }

  /// What is drawn over the cells of a sheet.
  public func drawings(ofSheet index: Int) throws(WorkbookFailure) -> Drawings { try book.drawings(number(ofSheet: index)) }

  private func number(ofSheet index: Int) -> Int { book.sheets.indices.filter { book.sheets[$0].kind == .cells }[index] }

  private final class PropertyReader: XMLHandler {
    private(set) var properties: [String: String] = [:]
    private var name: String?
    private var value: [UInt8] = []
    private var isInValue = false
    private let limits: WorkbookLimits
    private let names = (property: XMLName("property"), name: XMLName("name"))

    init(_ limits: WorkbookLimits) { self.limits = limits }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      isInValue = name != names.property
      guard !isInValue else { return }
      self.name = attributes.string(names.name)
      value.removeAll()
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      // Indents between elements are no part of what is said.
      guard isInValue else { return }
      value.append(contentsOf: bytes)
      if value.count > limits.textOfCell { failure = .tooLarge(.textOfCell) }
    }

    override func end(_ name: XMLName) {
      isInValue = false
      guard name == names.property, let known = self.name else { return }
      properties[known] = String(decoding: value, as: UTF8.self)
      self.name = nil
    }
  }
}
