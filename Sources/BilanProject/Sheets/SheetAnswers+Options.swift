internal import BilanImport
internal import BilanModel
public import BilanStore

extension SheetAnswers {
  /// What is said of one sheet: words of state are not, they hold for every sheet.
  init(_ options: SessionOptions, _ places: Gazetteer) {
    self.init()
    activity = options.activity
    date = options.date?.description
    commune = options.commune.map(places.writing)
    year = options.year
    minMinutes = options.minMinutes
    dateOrder = options.dateOrder?.rawValue
    columns = options.columns.isEmpty ? nil : options.columns.map(\.description)
  }

  /// Those of them to which nothing was answered now.
  func without(_ now: SheetAnswers) -> SheetAnswers {
    var rest = SheetAnswers()
    if now.activity == nil { rest.activity = activity }
    if now.date == nil { rest.date = date }
    if now.commune == nil { rest.commune = commune }
    if now.year == nil { rest.year = year }
    if now.minMinutes == nil { rest.minMinutes = minMinutes }
    if now.dateOrder == nil { rest.dateOrder = dateOrder }
    if now.columns == nil { rest.columns = columns }
    return rest
  }

  /// As they are typed on the command line: `--commune Anderlecht`.
  public var typed: [String] {
    let single = [
      ("activity", activity), ("date", date), ("commune", commune), ("year", year.map(String.init)), ("min-minutes", minMinutes.map(String.init)),
      ("date-order", dateOrder),
    ]
    return single.compactMap { name, value in value.map { "--\(name) \($0)" } } + (columns ?? []).map { "--column \($0)" }
  }
}

extension SessionOptions {
  /// Whether they say the activity or the day.
  var saysSession: Bool { activity != nil || date != nil }

  /// Whether they say anything of how sheets are to be read.
  var saysAnything: Bool {
    saysSession || commune != nil || year != nil || minMinutes != nil || dateOrder != nil || !columns.isEmpty || !statuses.isEmpty || !places.isEmpty
  }

  /// Whether an answer that a sheet needed is one of these.
  func gives(_ answer: SheetReading.Answer) -> Bool {
    switch answer.kind {
    case .activity: activity != nil
    case .dateOrder: dateOrder != nil
    case .column: columns.contains { $0.description == answer.answer }
    case .status: statuses.contains { $0.description == answer.answer }
    case .place: places.contains { $0.description == answer.answer }
    }
  }

  /// What they say beside the activity and the day.
  var withoutSession: SessionOptions {
    var options = self
    (options.activity, options.date) = (nil, nil)
    return options
  }

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
