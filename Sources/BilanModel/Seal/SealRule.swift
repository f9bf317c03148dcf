/// The rule by which cells were sealed: a workbook is held to that of its own seal. The first held nothing of what number formats show, and is not known any more.
public enum SealRule: Int, Codable, Sendable {
  /// The words of number formats.
  case words = 2
  /// And whether they show the number as a percentage, with an exponent or as a fraction; and charts.
  case otherNumbers = 3
  /// And what is printed of each sheet, with head and foot.
  case pages = 4

  /// By which workbooks are sealed now.
  public static let current = SealRule.pages

  /// Whether a format is held that shows another number than the cell holds.
  var holdsOtherNumbers: Bool { rawValue >= SealRule.otherNumbers.rawValue }
}
