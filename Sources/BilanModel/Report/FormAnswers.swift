/// What people answered to what a form asks for in one period.
public struct FormAnswers: Hashable, Sendable {
  /// By the label of the question.
  public var texts: [Localized: String] = [:]
  public var cells: [Place: Value] = [:]

  /// A cell of a table to be filled in.
  public struct Place: Hashable, Sendable {
    public var grid: Localized
    public var row: Localized
    public var column: Localized

    public init(grid: Localized, row: Localized, column: Localized) { (self.grid, self.row, self.column) = (grid, row, column) }
  }

  /// What stands in such a cell.
  public enum Value: Hashable, Sendable {
    case text(String)
    /// Of money.
    case amount(Rational)
  }

  /// Something that a form asks a person for.
  public enum Asked: Hashable, Sendable {
    case question(Localized)
    case cell(Place, isAmount: Bool)
  }

  public init() {}

  public var isEmpty: Bool { texts.isEmpty && cells.isEmpty }
}

extension Form {
  /// All that it asks people for, in its order; what is asked for twice is one question.
  public var asked: [FormAnswers.Asked] {
    var seen: Set<FormAnswers.Asked> = []
    return sheets.flatMap(\.blocks).flatMap { block -> [FormAnswers.Asked] in
      switch block {
      case .questions(let labels): labels.map { .question($0) }
      case .grid(let grid): grid.asked
      case .heading, .text, .project, .narrative, .axes, .charts, .people, .table, .content: []
      }
    }.filter { seen.insert($0).inserted }
  }
}

extension Form.Grid {
  /// Its cells, row by row; totals are computed and not asked for.
  public var asked: [FormAnswers.Asked] {
    rows.flatMap { row in
      columns.enumerated().dropFirst().map { .cell(FormAnswers.Place(grid: title, row: row, column: $1), isAmount: $0 <= amounts) }
    }
  }
}
