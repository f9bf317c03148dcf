internal import BilanModel

/// The first rows of a sheet as they are shown to people: enough to see whether the columns were understood, and nothing about a person.
enum FirstRows {
  /// How many rows show whether a table was understood.
  static let count = 2

  /// `Marie Dupont` is `M… D…`; what is no name stays as it is.
  static func initials(_ names: [String]) -> String {
    names.flatMap { $0.split(separator: " ") }.map { word in
      word.unicodeScalars.first.map { "\(Character($0))…" } ?? ""
    }.joined(separator: " ")
  }
}

extension AttendanceForm {
  /// A row as it was understood.
  func firstRow(
    _ row: Row, _ text: Span<UInt8>, _ scanner: RowScanner, _ state: RowState, at session: FoundSessions.Reading? = nil, attended: Int? = nil
  ) -> SheetReading.FirstRow {
    func written(_ column: Int?) -> String? {
      guard let cell = cell(column, scanner.cells), !cell.isEmpty else { return nil }
      return string(text, cell)
    }
    let names: [Int?] =
      switch state.columns.person {
      case .full(let column): [column]
      case .split(let family, let given): [given, family]
      case .none: []
      }
    let subject = FirstRows.initials(names.compactMap(written))
    let mention = session?.mention ?? -1
    return SheetReading.FirstRow(
      line: Int(row.line), subject: subject.isEmpty ? "–" : subject, organisation: written(state.columns.organisation),
      commune: written(state.columns.commune) ?? written(state.columns.postalCode), presence: attended == nil ? row.presence : nil, sessionsPresent: attended,
      day: mention < 0 ? nil : sessions.found.mentions[Int(mention)].day)
  }
}
