internal import BilanProject

/// Which column of a table holds what: the first rows as they stand, and above each column what it may be. For a file that is one table, and for worksheets that are not recognised.
struct ColumnFields {
  private let item: Intake.Item
  /// What was understood of the table; nil where nothing was.
  private let sheet: SheetReading?
  private let outline: SheetOutline
  private let number: Int
  /// Titles that stand in a table above already, by their keys: an answer about one holds for every table of the file that has it, in capitals or not.
  private let said: Set<String>
  private let view: View

  /// Those of all tables of a file that have columns to be shown.
  static func all(_ item: Intake.Item, _ view: View) -> [ColumnFields] {
    var all: [ColumnFields] = []
    for outline in item.outlines {
      let sheet = item.reading(of: outline.part) ?? (item.readings.count == 1 && item.readings[0].sheet.part == nil ? item.readings[0].sheet : nil)
      let isKnown = sheet.map { $0.source.kind != .unknown } ?? false
      guard isKnown || outline.isTable else { continue }
      let said = Set(all.flatMap(\.outline.headers).filter { !$0.isEmpty }.map(ColumnChoice.key))
      all.append(ColumnFields(item: item, sheet: sheet, outline: outline, number: all.count, said: said, view: view))
    }
    return all
  }

  /// Whether what the columns hold is what a file waits for.
  static func areAsked(_ item: Intake.Item) -> Bool { item.readings.contains { ask($0.sheet) } && !item.isLetter || !item.unreadWorksheets.isEmpty }

  private static func ask(_ sheet: SheetReading) -> Bool {
    sheet.diagnostics.contains { [.noTable, .misspeltTitles, .unknownColumnChoice].contains($0.problem) }
  }

  /// What the names of the fields of a table end in.
  static func ending(_ number: Int) -> String { number == 0 ? "" : "-\(number)" }

  /// What of this table is asked, or was answered.
  private var isOpen: Bool {
    let part = outline.part ?? ""
    return item.answers.tablesTold.contains(part) || item.unreadWorksheets.contains(part) || sheet.map(ColumnFields.ask) ?? false
  }

  var html: HTML {
    H.details(.open(isOpen)) {
      H.summary { view.say("Ce que contient chaque colonne", "Wat elke kolom bevat", "What each column holds") + ofWorksheet }
      H.input(.type(.hidden), .name("tableau"), .value(outline.part ?? ""))
      H.p(.class("quiet")) { titlesAreNotCounted }
      if isOpen { titles }
      view.scrolling(title + ofWorksheet) {
        H.table(.class("picture")) {
          H.caption(.class("hidden")) { title + ofWorksheet }
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

  /// Which worksheet it is, where there are several.
  private var ofWorksheet: String {
    guard item.outlines.count > 1, let part = outline.part else { return "" }
    return " – " + view.say("feuille", "blad", "sheet") + " " + view.quoted(part)
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
      view.say("La ligne des titres", "De rij met titels", "The row of titles"), id: "titres-\(item.id)\(ColumnFields.ending(number))",
      name: "titres\(ColumnFields.ending(number))",
      options: [("", view.say("comme trouvée", "zoals gevonden", "as found"))] + rows, chosen: item.answers.titleLines[outline.part ?? ""].map(String.init))
  }

  /// A column without a title cannot be spoken of.
  @HTMLBuilder private func choice(_ header: String, _ index: Int) -> HTML {
    if header.isEmpty {
      view.say("(sans titre)", "(zonder titel)", "(no title)")
    } else if said.contains(ColumnChoice.key(of: header)) {
      header + " " + view.say("(comme plus haut)", "(zoals hierboven)", "(as above)")
    } else {
      H.input(.type(.hidden), .name("entete\(ColumnFields.ending(number))"), .value(header))
      view.choice(
        header, id: "colonne-\(item.id)\(ColumnFields.ending(number))-\(index)", name: "usage\(ColumnFields.ending(number))",
        options: [view.asRead] + ColumnChoice.Use.allCases.map { ($0.rawValue, view.inOwnWords($0.title)) },
        chosen: item.answers.columns.first { ColumnChoice.key(of: $0.header) == ColumnChoice.key(of: header) }?.use.rawValue)
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
    guard let sheet, sheet.source.kind != .unknown, sheet.headerLine == outline.headerLine else { return cell.shortened(to: 3) }
    let header = outline.headers.indices.contains(column) ? outline.headers[column] : ""
    return header.isEmpty || sheet.hiddenColumns.contains(header) ? cell.shortened(to: 1) : cell
  }
}

extension SheetOutline {
  /// A letter is read as cells, too, where its sentences have commas.
  private static let mostWordsOfCell = 8

  /// Whether it is rows under titles, and no letter.
  fileprivate var isTable: Bool {
    let isProse = rows.contains { row in row.cells.contains { $0.split(separator: " ").count > SheetOutline.mostWordsOfCell } }
    return rows.contains { $0.cells.count == headers.count } && !(isProse && headers.count { !$0.isEmpty } < 2)
  }
}

extension Intake.Item {
  /// Whether nothing was recognised of it, and it has no columns of which it could be said what they hold.
  var isLetter: Bool { readings.allSatisfy { $0.sheet.source.kind == .unknown } && !outlines.contains(where: \.isTable) }
}

extension View {
  /// What a field says to which nothing is answered.
  var asRead: (value: String, text: String) { ("", say("comme lu", "zoals gelezen", "as read")) }
}
