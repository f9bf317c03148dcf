public import BilanModel
internal import CXLSXWriter

/// A sheet to be printed and signed, as an `.xlsx`: a few lines about the session, headers, and empty numbered rows. The same content gives the same bytes each time.
public struct SignSheet: Sendable {
  /// One column to be filled in by hand.
  public struct Column: Sendable {
    public var title: String
    /// How much of the page it takes, beside the others: 1 is the space of a first name.
    public var share: Double
    /// The words that its cells offer; others may be written too.
    public var choices: [String]

    public init(_ title: String, share: Double, choices: [String] = []) {
      self.title = title
      self.share = share
      self.choices = choices
    }
  }

  /// A label and what follows it; nothing where it is to be filled in by hand.
  public struct Field: Sendable {
    public var label: String
    public var value: String

    public init(_ label: String, _ value: String = "") {
      self.label = label
      self.value = value
    }
  }

  /// Of the worksheet.
  public var name: String
  public var title: String
  /// Each line has two fields, side by side.
  public var lines: [(left: Field, right: Field)] = []
  /// The title of the column of numbers, which stands before the others.
  public var number: String
  public var columns: [Column]
  /// How many empty rows; nil for as many as fill one page upright, or two lying ones.
  public var rows: Int?
  /// On each printed page, above at the left and at the right, and below at the left; pages are numbered at the right.
  public var pageTitle = ""
  public var pageCode = ""
  public var pageNote: [String] = []
  /// Of the page's number.
  public var language: Language

  public init(name: String, title: String, number: String, columns: [Column], language: Language) {
    self.name = name
    self.title = title
    self.number = number
    self.columns = columns
    self.language = language
  }

  /// Writes the workbook beside `path`, to be put in its place later.
  public func stage(for path: String) throws(ExportError) -> StagedFile {
    try StagedFile(undatedBookFor: path, isPrivate: false) { (workbook) throws(ExportError) in
      try SignSheetWriter(self, workbook.newSheet(name), SignSheetWriter.Looks(workbook)).write()
    }
  }

  /// Writes the workbook in the place of an old one, which stays where this fails.
  public func write(to path: String) throws(ExportError) { try stage(for: path).commit() }

  /// Whether the page lies on its side: more columns than that are too narrow to write in on an upright one.
  var isLandscape: Bool { columns.count > 5 }
}
