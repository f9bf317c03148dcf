internal import BilanText

/// Rows within a table that are lines as they stand above one.
extension Preamble {
  /// Two cells of which the first is a label and the second what it labels, as above a table: `Date ; 19/03/2024`, `Séance du ; 19/03/2024`, `Activité ; Webinaire`.
  static func isLabelled(_ cells: [RawCell], _ text: Span<UInt8>, dateColumns: Set<Int>) -> Bool {
    let filled = cells.indices.filter { !cells[$0].isEmpty }
    guard filled.count == 2, cells[filled[0]].range.count <= 60, cells[filled[1]].range.count <= 200 else { return false }
    let (label, value) = (string(text, cells[filled[0]]), string(text, cells[filled[1]]))
    let words = Folding.folded(label).split(separator: " ").map(String.init)
    if SheetNote.isDayOfSheet(words) || SheetNote.isDayOfSomebody(label) { return false }
    let isDay = !dateColumns.contains(filled[1]) && day(amid: value) != nil
    switch key(label) {
    case .activity?, .axis?, .commune?: return true
    case .date?, .title?: return isDay
    default: return isDay && words.contains(where: sessionWords.contains)
    }
  }

  private static let sessionWords: Set<String> = [
    "seance", "session", "sessie", "bijeenkomst", "reunion", "rencontre", "atelier", "cours", "les", "vergadering", "meeting", "workshop", "formation",
    "vorming",
  ]

  /// Whether a row within a table says what the rows below it are about: `Date : 28/10/2024`. Its first filled cell is a key with something to say.
  static func isContext(_ cells: [RawCell], _ text: Span<UInt8>) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    guard let first = filled.first, filled.count <= 4, let (key, value) = Preamble().keyed(string(text, first)) else { return false }
    switch key {
    case .date, .activity, .axis, .title: return !value.isEmpty || filled.count > 1
    case .hours, .group, .place: return filled.count <= 2 && (!value.isEmpty || filled.count > 1)
    case .commune, .duration, .begin, .end: return false
    }
  }
}
