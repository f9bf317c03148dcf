/// Why a workbook is refused as a whole: nothing of a file that is half there is counted.
public enum WorkbookFailure: Error, Equatable, Sendable {
  case damaged(Damage)
  case tooLarge(Limit)
  /// Parts that only a password opens.
  case encrypted

  /// What is wrong with the package or one of its parts.
  public enum Damage: Equatable, Sendable {
    /// The list of parts at the end of the file is not there, or not whole.
    case noDirectory
    /// Two parts go by one name: which one another program shows is chance.
    case repeatedPart(String)
    case missingPart(String)
    /// The bytes of a part are not those that were packed.
    case spoiledPart(String)
    /// A part is no XML, or XML cut short.
    case brokenXML(String)
    /// A part declares a document type, as no spreadsheet program does: entities could grow without end.
    case documentType(String)
    /// Rows or cells out of order, or beyond the last row or column there is.
    case misplacedCell(String)
  }

  /// What there is more of than any sheet of people holds.
  public enum Limit: String, Sendable {
    case parts, bytes, ratio, cells, rows, text, textOfCell, depth
  }
}

/// How much is read of one workbook; what goes beyond is refused. A real sheet of 100,000 rows stays far below each of them.
public struct WorkbookLimits: Sendable {
  /// Parts of the package.
  public var parts = 10_000
  /// Bytes of all parts read, unpacked.
  public var bytes = 1 << 30
  /// Unpacked bytes to one packed byte, looked at once a part is larger than `ratioFrom`.
  public var ratio = 300
  /// Bytes from which a part's ratio is looked at.
  public var ratioFrom = 32 << 20
  /// Cells that hold anything, in one worksheet.
  public var cells = 20_000_000
  /// Bytes of text of one worksheet, and of the texts that worksheets share.
  public var text = 512 << 20
  /// Bytes of one cell: Excel ends at 32,767 characters.
  public var textOfCell = 131_072
  /// Elements within elements.
  public var depth = 256
  /// How often a filled cell or row is repeated at most where a file says so by a number.
  public var repeats = 10_000

  public init() {}
}
