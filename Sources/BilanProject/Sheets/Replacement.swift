public import BilanStore

/// What a corrected sheet changes of what was kept of the earlier one.
public struct Replacement: Sendable {
  public var file: String
  /// Which of a workbook took their place; nil for a file that is one sheet.
  public var worksheet: String?
  /// Numbers of the sheets that go.
  public var previous: [Int64]
  /// Whether it is the same content, elsewhere.
  public var isMove = false
  public var change: Outcome.Change
  /// What was answered about them, by which this one is read; nil where nothing was.
  public var answers: SheetAnswers?

  public init(file: String, previous: [Int64], isMove: Bool = false, change: Outcome.Change) {
    (self.file, self.previous, self.isMove, self.change) = (file, previous, isMove, change)
  }
}
