public import BilanImport
public import BilanModel
public import BilanStore

/// One object of `check --format json` and `import --format json`: exactly the keys of the documentation, null where the file does not tell.
public struct ReadingJSON: Encodable {
  let places: Gazetteer
  let words: PlaceWords?
  let reading: SheetReading
  let language: Language
  /// What the store did with it; the key is there in `import` only.
  var kept: String?
  /// What a corrected sheet changes; likewise.
  var change: Outcome.Change?

  public init(reading: SheetReading, of project: Project?, language: Language, kept: String? = nil, change: Outcome.Change? = nil) {
    self.reading = reading
    places = project?.places ?? .belgium
    words = project?.placeWords
    self.language = language
    self.kept = kept
    self.change = change
  }

  private enum Key: String, CodingKey {
    case file, sheet, kind, layout, refused, encoding, bom, delimiter
    case headerLine = "header_line"
    case columns, sessions, rows, present, countable, people, communes, counts, diagnostics, kept, change
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    let summary = reading.summary
    let isTable = reading.headerLine != nil || reading.hasShape
    try object.encode(reading.file, forKey: .file)
    if let part = reading.part { try object.encode(part, forKey: .sheet) }
    try object.encode(reading.source.kind.rawValue, forKey: .kind)
    try object.encode(reading.layout, forKey: .layout)
    try object.encode(reading.isRefused, forKey: .refused)
    try object.encode(reading.encoding, forKey: .encoding)
    try object.encode(reading.hasByteOrderMark, forKey: .bom)
    try object.encode(reading.delimiter, forKey: .delimiter)
    try object.encode(reading.headerLine, forKey: .headerLine)
    try object.encode(columns, forKey: .columns)
    try object.encode(reading.sessions.map(SessionJSON.init), forKey: .sessions)
    try object.encode(isTable ? reading.source.rowsRead : nil, forKey: .rows)
    try object.encode(summary?.present, forKey: .present)
    try object.encode(summary?.countable, forKey: .countable)
    try object.encode(summary?.people.map(PeopleJSON.init), forKey: .people)
    try object.encode(communes, forKey: .communes)
    try object.encode(reading.content.counts.map { CountJSON(count: $0, places: places) }, forKey: .counts)
    let diagnostics = reading.diagnostics.map { DiagnosticJSON(diagnostic: $0, language: language, words: words) }
    try object.encode(diagnostics, forKey: .diagnostics)
    if let kept {
      try object.encode(kept, forKey: .kept)
      try object.encode(change.map(ReplacementJSON.init), forKey: .change)
    }
  }

  private var columns: [String: String?] {
    var columns: [String: String?] = [:]
    for use in SheetReading.ColumnUse.allCases {
      columns.updateValue(reading.columns[use], forKey: use.rawValue)
    }
    return columns
  }

  private var communes: [String: Int]? {
    reading.summary?.communes.map { communes in
      Dictionary(
        communes.map { (places.commune($0)?.name.fr ?? $0.text, $1) }, uniquingKeysWith: { $0 + $1 })
    }
  }
}

private struct SessionJSON: Encodable {
  let mention: SheetReading.SessionMention

  private enum Key: CodingKey { case activity, title, date, label, axis, present }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(mention.activity?.text, forKey: .activity)
    try object.encode(mention.title, forKey: .title)
    try object.encode(mention.day?.description, forKey: .date)
    try object.encode(mention.label, forKey: .label)
    try object.encode(mention.axis?.text, forKey: .axis)
    try object.encode(mention.present, forKey: .present)
  }
}

/// Low and high are the count itself while people are matched by exact name.
private struct PeopleJSON: Encodable {
  let count: Int
  let low: Int
  let high: Int

  init(_ count: Int) { (self.count, low, high) = (count, count, count) }
}

private struct CountJSON: Encodable {
  let count: CampaignCount
  let places: Gazetteer

  private enum Key: CodingKey { case metric, commune, value, estimated }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(count.metric.text, forKey: .metric)
    try object.encode(count.place.commune.flatMap { places.commune($0)?.name.fr }, forKey: .commune)
    try object.encode(count.value, forKey: .value)
    try object.encode(count.isEstimated, forKey: .estimated)
  }
}

struct DiagnosticJSON: Encodable {
  let diagnostic: Diagnostic
  let language: Language
  let words: PlaceWords?

  private enum Key: CodingKey {
    case code, severity, sheet, line, row, column, header, text, message, hint
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    let place = diagnostic.place
    try object.encode(diagnostic.problem.code, forKey: .code)
    try object.encode(diagnostic.problem.severity.rawValue, forKey: .severity)
    if let part = place.part { try object.encode(part, forKey: .sheet) }
    try object.encode(place.line, forKey: .line)
    try object.encode(place.row, forKey: .row)
    try object.encode(place.columnLetters, forKey: .column)
    try object.encode(place.header, forKey: .header)
    try object.encode(place.text, forKey: .text)
    try object.encode(diagnostic.message(in: language, calling: words), forKey: .message)
    try object.encode(diagnostic.hint(in: language, calling: words), forKey: .hint)
  }
}
