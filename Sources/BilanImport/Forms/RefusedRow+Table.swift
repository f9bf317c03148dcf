internal import BilanModel
internal import BilanText

extension SheetReading.RefusedRow {
  /// A row as it can stand alone: with what merged cells above it say, and with its date in an order nobody can mistake.
  init(
    _ scanner: RowScanner, _ text: Span<UInt8>, _ reason: Diagnostic, _ table: FoundTable, above: (date: String?, activity: String?), order: DateOrder
  ) {
    var cells = scanner.cells.map { string(text, $0) }
    func fill(_ role: ColumnRole, _ value: String?) {
      guard let column = table.header.position(of: role), let value else { return }
      while cells.count <= column { cells.append("") }
      if cells[column].isEmpty { cells[column] = value }
    }
    let around = table.options.completed(by: table.context)
    fill(.date, around.date ?? above.date)
    fill(.activity, around.activity ?? above.activity)
    fill(.axis, around.axis)
    fill(.commune, around.home ?? around.commune)
    if let column = table.header.position(of: .date), column < cells.count, order == .monthFirst, case .day(let day) = DayReading(cells[column], order: order) {
      cells[column] = day.description
    }
    self.init(line: Int(scanner.line), cells: cells, reasons: [reason], table)
  }

  init(line: Int, cells: [String], reasons: [Diagnostic], _ table: FoundTable) {
    let around = table.options.completed(by: table.context)
    let header = table.header
    self.init(
      line: line, cells: cells, reasons: reasons, axis: header.position(of: .axis) == nil ? around.axis : nil,
      // The name of a file is no activity where a title says one.
      activity: header.position(of: .activity) == nil
        ? (around.activityIsFromName ? around.titles.first : nil) ?? around.activity ?? around.titles.first : nil,
      date: header.position(of: .date) == nil && header.position(of: .span) == nil ? around.date : nil,
      commune: header.position(of: .commune) == nil ? around.home ?? around.commune : nil,
      duration: header.position(of: .duration) == nil && header.kind == .attendance ? around.duration : nil,
      place: header.kind == .attendance ? around.place : nil, sessionCommune: header.kind == .attendance ? around.commune : nil)
  }
}
