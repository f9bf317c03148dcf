internal import BilanModel

/// Reads the lines above a table: `Activité : …` in one cell or in two, the report header of a meeting tool, titles.
struct Preamble {
  private enum Key { case activity, title, date, axis, place, commune, duration, hours }

  /// The context that the rows before the header's row give.
  static func context(
    in text: Span<UInt8>, from start: Int, header: TableHeader
  ) -> SessionContext {
    var context = SessionContext()
    var scanner = RowScanner(start: start, delimiter: header.delimiter)
    while scanner.row + 1 < header.row, scanner.next(in: text) {
      read(scanner.cells, text, into: &context)
    }
    return context
  }

  private static func read(
    _ cells: [RawCell], _ text: Span<UInt8>, into context: inout SessionContext
  ) {
    var index = 0
    var isFirst = true
    while index < cells.count {
      defer { index += 1 }
      guard !cells[index].isEmpty else { continue }
      let cell = string(text, cells[index])
      if let (key, value) = keyed(cell) {
        if !value.isEmpty {
          set(key, value, in: &context)
        } else if let next = cells[(index + 1)...].firstIndex(where: { !$0.isEmpty }) {
          set(key, string(text, cells[next]), in: &context)
          index = next
        }
      } else if let key = keys[Folding.folded(cell)],
        let next = cells[(index + 1)...].firstIndex(where: { !$0.isEmpty })
      {
        set(key, string(text, cells[next]), in: &context)
        index = next
      } else if isFirst {
        context.titles.append(cell)
      }
      isFirst = false
    }
  }

  /// `Date : 21 octobre 2024`: a known word, a colon, and what it says.
  private static func keyed(_ cell: String) -> (Key, String)? {
    guard let colon = cell.firstIndex(of: ":"),
      let key = keys[Folding.folded(String(cell[..<colon]))]
    else { return nil }
    return (key, trimmed(cell[cell.index(after: colon)...]))
  }

  private static func set(_ key: Key, _ value: String, in context: inout SessionContext) {
    switch key {
    case .activity: context.activity = context.activity ?? value
    case .title: context.titles.append(value)
    case .date: context.date = context.date ?? value
    case .axis: context.axis = context.axis ?? value
    case .place: context.place = context.place ?? value
    case .commune: context.commune = context.commune ?? value
    case .duration: context.duration = context.duration ?? value
    case .hours:
      // « Heure : 14h » is when it begins; only a span of hours is a length.
      if DurationReading.spanMinutes(value) != nil { context.duration = context.duration ?? value }
    }
  }

  private static let keys: [String: Key] = {
    let lists: [(Key, String)] = [
      (
        .activity,
        """
        activite|activiteit|activity|formation|vorming|atelier|workshop|intitule|titre|titel|title|evenement|event|action|actie|intitule de l activite|nom de l activite|\
        naam van de activiteit|naam activiteit|opleiding|training|module|projection|spectacle|activite seance|name of activity|campagne|campaign
        """
      ),
      (
        .title,
        "theme|thema|sujet|onderwerp|topic|objet|betreft|meeting title|titre de la reunion|titel van vergadering|vergaderingstitel|reunion|vergadering|meeting|seance|sessie|session|intitule de la seance"
      ),
      (
        .date,
        """
        date|datum|day|dag|jour|le|date de la seance|date de l activite|date de la reunion|datum van de sessie|datum vergadering|date et heure|datum en uur|start time|\
        meeting start time|heure de debut|begintijd|starttijd|date de l evenement|datum activiteit|session date
        """
      ),
      (.axis, "axe|as|axis|axe du projet|as van het project|axe n|n axe"),
      (.place, "lieu|plaats|location|endroit|place|locatie|lieu de la seance|venue|salle|zaal|adresse du lieu"),
      (.commune, "commune|gemeente|municipality|commune de l activite|gemeente van de activiteit"),
      (
        .duration,
        "duree|duur|duration|duree de la seance|meeting duration|duree de la reunion|duur van de vergadering|length"
      ),
      (.hours, "horaire|heures|heure|uur|uren|tijd|time|hours|tijdstip|horaires|uurrooster"),
    ]
    var keys: [String: Key] = [:]
    for (key, list) in lists {
      for word in list.split(separator: "|") { keys[String(word)] = key }
    }
    return keys
  }()
}

/// The text of a cell, its doubled quotes made single.
func string(_ text: Span<UInt8>, _ cell: RawCell) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(cell.range.count)
  var i = Int(cell.start)
  while i < Int(cell.end) {
    bytes.append(text[i])
    if cell.hasDoubledQuotes, text[i] == UInt8(ascii: "\""), i + 1 < cell.end,
      text[i + 1] == UInt8(ascii: "\"")
    {
      i += 1
    }
    i += 1
  }
  return trimmed(String(decoding: bytes, as: UTF8.self)[...])
}

/// Without blanks of any kind at its ends.
func trimmed(_ text: Substring) -> String {
  // Nearly every text begins and ends with a plain letter.
  if let first = text.utf8.first, let last = text.utf8.last, (33...126).contains(first), (33...126).contains(last) {
    return String(text)
  }
  var scalars = text.unicodeScalars
  while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
  while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
  return String(scalars)
}
