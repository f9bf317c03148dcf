internal import BilanProject

/// Which column of a file holds what: the first rows as they stand, and above each column what it may be. For a file that is one table.
struct ColumnFields {
  private let item: Intake.Item
  private let sheet: SheetReading
  private let outline: SheetOutline
  private let view: View

  /// Nil where there are no columns to be shown.
  init?(item: Intake.Item, view: View) {
    guard item.readings.count == 1, let sheet = item.readings.first?.sheet, let outline = item.outline,
      // A letter has no rows under titles.
      sheet.source.kind != .unknown || outline.rows.contains(where: { $0.cells.count == outline.headers.count })
    else { return nil }
    (self.item, self.sheet, self.outline, self.view) = (item, sheet, outline, view)
  }

  /// Whether what the columns hold is what a file waits for.
  static func areAsked(_ item: Intake.Item) -> Bool {
    item.readings.contains { $0.sheet.diagnostics.contains { [.noTable, .misspeltTitles, .unknownColumnChoice].contains($0.problem) } }
  }

  var html: HTML {
    H.details(.open(!item.answers.columns.isEmpty || ColumnFields.areAsked(item))) {
      H.summary { view.say("Ce que contient chaque colonne", "Wat elke kolom bevat", "What each column holds") }
      H.p(.class("quiet")) { titlesAreNotCounted }
      if ColumnFields.areAsked(item) || !item.answers.columns.isEmpty || item.answers.titleLine != nil { titles }
      view.scrolling(title) {
        H.table(.class("picture")) {
          H.caption(.class("hidden")) { title }
          H.thead {
            H.tr {
              H.th(.scope(.col)) { view.say("Ligne", "Regel", "Line") }
              for (index, header) in outline.headers.enumerated() { H.th(.scope(.col)) { choice(header, index) } }
            }
          }
          H.tbody { for row in outline.rows { line(row) } }
        }
      }
    }
  }

  private var title: String { view.say("Les premières lignes (noms abrégés)", "De eerste rijen (namen afgekort)", "The first rows (names shortened)") }

  /// Where the first row is somebody already, an answer about it would leave them out.
  private var titlesAreNotCounted: String {
    let place = (outline.part.map { view.say("feuille", "blad", "sheet") + " " + view.quoted($0) + ", " } ?? "") + "\(outline.headerLine)"
    return view.say(
      "La ligne des titres (\(place)) n'est pas comptée. Si c'est déjà une personne ou un nombre, ajoutez d'abord une ligne de titres au-dessus, dans la feuille.",
      "De rij met titels (\(place)) telt niet mee. Is het al een persoon of een aantal, voeg dan eerst in de lijst een rij met titels erboven toe.",
      "The row of titles (\(place)) is not counted. If it is somebody or a number already, first add a row of titles above it, in the sheet.")
  }

  /// Which row the titles are, where another may be.
  private var titles: HTML {
    let rows = outline.mayBeTitles.map { row in
      let cells = row.cells.filter { !$0.isEmpty }.map { $0.shortened(to: 3) }
      return (value: String(row.line), text: "\(row.line)\(view.colon) \(cells.joined(separator: " · "))")
    }
    return view.choice(
      view.say("La ligne des titres", "De rij met titels", "The row of titles"), id: "titres-\(item.id)", name: "titres",
      options: [("", view.say("comme trouvée", "zoals gevonden", "as found"))] + rows, chosen: item.answers.titleLine.map(String.init))
  }

  /// A column without a title cannot be spoken of.
  @HTMLBuilder private func choice(_ header: String, _ index: Int) -> HTML {
    if header.isEmpty {
      view.say("(sans titre)", "(zonder titel)", "(no title)")
    } else {
      H.input(.type(.hidden), .name("entete"), .value(header))
      view.choice(
        header, id: "colonne-\(item.id)-\(index)", name: "usage",
        options: [view.asRead] + ColumnChoice.Use.allCases.map { ($0.rawValue, view.inOwnWords($0.title)) },
        chosen: item.answers.columns.first { $0.header == header }?.use.rawValue)
    }
  }

  private func line(_ row: CellRows.Row) -> HTML {
    H.tr {
      H.th(.scope(.row)) { String(row.line) }
      for (index, cell) in row.cells.enumerated() { H.td { shown(cell, index) } }
    }
  }

  /// Of columns that nobody knows yet, enough is shown to tell a name from a place; so too under other titles than those by which the sheet was read.
  private func shown(_ cell: String, _ column: Int) -> String {
    if sheet.source.kind == .unknown || sheet.headerLine != outline.headerLine { return cell.shortened(to: 3) }
    let header = outline.headers.indices.contains(column) ? outline.headers[column] : ""
    return header.isEmpty || sheet.hiddenColumns.contains(header) ? cell.shortened(to: 1) : cell
  }
}

extension View {
  /// What a field says to which nothing is answered.
  var asRead: (value: String, text: String) { ("", say("comme lu", "zoals gelezen", "as read")) }
}
