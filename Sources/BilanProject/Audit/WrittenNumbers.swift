internal import BilanModel
internal import BilanWorkbook

/// What a finished workbook says of participations and people, read cell by cell as anybody can who has the file.
struct WrittenNumbers {
  /// By the codes of figures; nil for a number that is not shown.
  var figures: [String: Int?] = [:]
  /// Participations of sessions.
  var sessions: [SessionName: Int?] = [:]
  /// Lines of facts: participations by session and commune, and what a session or an axis has beside.
  var lines: [Line: Int] = [:]
  /// People who completed a training.
  var trainings: [Training: Int?] = [:]
  private var placeCodes: [String: String] = [:]

  /// A session as the file names it.
  struct SessionName: Hashable {
    var day, axis, activity: String

    var code: String { "\(day)/\(axis)/\(activity)" }
  }

  /// A training in a period, which is complete after a number of sessions.
  struct Training: Hashable {
    var period, title: String
    var needed: Int

    var code: String { "\(period)/\(title)" }
  }

  /// A line of facts; without a session it is the rest of an axis, without a place that of a session.
  struct Line: Hashable {
    var period, axis: String
    var session: SessionName?
    var place: String?
  }

  init() {}

  /// Nil where it cannot be read again.
  ///
  /// - Parameters:
  ///   - workbook: The bytes of the file.
  ///   - participations: What participations are called.
  init?(workbook: [UInt8], participations: Localized) {
    let sheets: [[[Int: String]]]? = workbook.withUnsafeBufferPointer { bytes in
      guard let book = try? Workbook(bytes, kind: .office) else { return nil }
      var sheets: [[[Int: String]]] = []
      for (index, mention) in book.sheets.enumerated() where mention.kind == .cells {
        guard let sheet = try? book.worksheet(index) else { return nil }
        sheets.append(sheet.cells.texts)
      }
      return sheets
    }
    guard let sheets else { return nil }
    let titles = [participations.fr, participations.nl, participations.en]
    for rows in sheets { readCodes(rows) }
    for rows in sheets {
      readSessions(rows, titles)
      readLines(rows, titles)
      readTrainings(rows)
    }
  }

  /// Figures stand in the fifth column beside their codes in the eighth.
  private mutating func readCodes(_ rows: [[Int: String]]) {
    for row in rows {
      guard let code = row[8], code.split(separator: "/", omittingEmptySubsequences: false).count >= 4, let shown = row[5] else { continue }
      if shown == Cell.protectedMark { figures[code] = .some(nil) } else if let number = Int(shown) { figures[code] = number }
      let place = code.split(separator: "/", omittingEmptySubsequences: false)[3]
      if place != "-", let name = row[4] { placeCodes[name] = String(place) }
    }
  }

  private mutating func readSessions(_ rows: [[Int: String]], _ titles: [String]) {
    guard let head = rows.firstIndex(where: { row in row[1].map { ["Date", "Datum"].contains($0) } ?? false && row.contains { titles.contains($0.value) } }),
      let column = rows[head].first(where: { titles.contains($0.value) })?.key
    else { return }
    for row in rows[(head + 1)...] {
      guard let day = row[1], let axis = row[2], let title = row[3], let shown = row[column] else { continue }
      let activity = title.split(separator: " (").dropLast(title.hasSuffix(")") ? 1 : 0).joined(separator: " (")
      let name = SessionName(day: day, axis: axis, activity: activity.isEmpty ? title : activity)
      if shown == Cell.protectedMark { sessions[name] = .some(nil) } else if let number = Int(shown) { sessions[name] = number }
    }
  }

  /// A row for each training, with how often one has to come in its title, and a column for each period.
  private mutating func readTrainings(_ rows: [[Int: String]]) {
    guard let head = rows.firstIndex(where: { row in row[1].map { ["Formation", "Vorming", "Training course"].contains($0) } ?? false }) else { return }
    for row in rows[(head + 1)...] {
      guard let text = row[1], let bracket = text.lastIndex(of: "("), let needed = text[bracket...].split(separator: " ").compactMap({ Int($0) }).first
      else { return }
      for (column, period) in rows[head] where column > 1 {
        guard let shown = row[column] else { continue }
        let training = Training(period: period, title: String(text[..<bracket].dropLast()), needed: needed)
        if shown == Cell.protectedMark { trainings[training] = .some(nil) } else if let number = Int(shown) { trainings[training] = number }
      }
    }
  }

  /// Nine columns: period, day, month, axis, activity, commune, indicator, kind, value.
  private mutating func readLines(_ rows: [[Int: String]], _ titles: [String]) {
    for row in rows {
      guard let measure = row[7], titles.contains(measure), let period = row[1], let axis = row[4], let place = row[6], let value = row[9].flatMap({ Int($0) })
      else { continue }
      // « Axe 1 – Plateforme », « Période 2024 »
      let number = axis.split(separator: " ").dropFirst().first.map(String.init) ?? axis
      let session = row[2].map { SessionName(day: $0, axis: number, activity: row[5] ?? "") }
      let line = Line(
        period: period.split(separator: " ").dropFirst().joined(separator: " "), axis: number, session: session,
        place: place.hasSuffix("(\(Cell.protectedMark))") ? nil : placeCodes[place] ?? place)
      lines[line, default: 0] += value
    }
  }
}

extension SheetCells {
  /// The texts of each row by column, from 1.
  fileprivate var texts: [[Int: String]] {
    rowNumbers.indices.map { index in
      var row: [Int: String] = [:]
      forEachCell(inRowAt: index) { column, text in row[column] = String(decoding: text, as: UTF8.self) }
      return row
    }
  }
}
