internal import BilanImport
internal import BilanModel
internal import BilanStore

extension SheetAnswers {
  /// What is said of one sheet: words of state are not, they hold for every sheet.
  init(_ options: SessionOptions) {
    self.init()
    activity = options.activity
    date = options.date?.description
    commune = options.commune?.name.fr
    year = options.year
    minMinutes = options.minMinutes
    dateOrder = options.dateOrder?.rawValue
    columns = options.columns.isEmpty ? nil : options.columns.map(\.description)
  }
}

extension SessionOptions {
  /// What is said now, completed by what was answered about the sheet before.
  func completed(by answers: SheetAnswers, _ places: Gazetteer) -> SessionOptions {
    var options = self
    options.activity = activity ?? answers.activity
    options.date = date ?? answers.date.flatMap { Day(iso: $0) }
    options.commune = commune ?? answers.commune.flatMap { places.commune(named: $0) }
    options.year = year ?? answers.year
    options.minMinutes = minMinutes ?? answers.minMinutes
    options.dateOrder = dateOrder ?? answers.dateOrder.flatMap(DateOrder.init)
    if columns.isEmpty { options.columns = answers.columns?.compactMap { ColumnChoice($0) } ?? [] }
    return options
  }
}
