internal import BilanModel
internal import BilanText
internal import BilanWorkbook

/// Why a worksheet is not read.
enum LeftAside {
  case empty, chart, macros, pivot, noTable, report

  var text: Localized {
    switch self {
    case .empty: Localized(fr: "une feuille vide", nl: "een leeg blad", en: "an empty sheet")
    case .chart: Localized(fr: "un graphique", nl: "een grafiek", en: "a chart")
    case .macros: Localized(fr: "des macros (jamais exécutées)", nl: "macro's (nooit uitgevoerd)", en: "macros (never run)")
    case .pivot:
      Localized(
        fr: "un tableau croisé dynamique (récapitulatif d'un autre tableau)", nl: "een draaitabel (samenvatting van een andere tabel)",
        en: "a pivot table (a summary of another table)")
    case .report: Localized(fr: "un rapport écrit par bilan", nl: "een verslag dat bilan schreef", en: "a report that bilan wrote")
    case .noTable:
      Localized(
        fr: "aucun tableau de présences ni de comptages reconnu (liste de choix, notes …)",
        nl: "geen tabel met aanwezigheden of tellingen herkend (keuzelijst, notities …)",
        en: "no table of attendance or of counts recognised (list of choices, notes …)")
    }
  }
}

extension SheetReading {
  mutating func leaveAside(_ name: String, _ reason: LeftAside) { tell(.sheetLeftAside, inSheet: name, ["reason": .localized(reason.text)]) }

  /// A worksheet without a table for us: a list of choices needs no word, what looks like data does.
  mutating func leaveUnread(_ sheet: Worksheet) {
    tell(sheet.looksLikeData ? .unreadSheet : .sheetLeftAside, inSheet: sheet.name, ["reason": .localized(LeftAside.noTable.text)])
  }

  /// Whether a table of counts says of how many people it speaks and nothing of when or what: totals of a list.
  var mayBeTotals: Bool {
    guard source.kind == .campaign else { return false }
    let metrics = Set(content.counts.map(\.metric.text))
    return !metrics.isEmpty && metrics.allSatisfy { metric in Folding.folded(metric).split(separator: " ").contains { LeftAside.people.contains(String($0)) } }
  }
}

extension LeftAside {
  /// Words of the headers of totals of people.
  static let people: Set<String> = [
    "participant", "participants", "participations", "present", "presents", "presences", "personnes", "inscrits", "total", "nombre", "effectif", "deelnemers",
    "aanwezigen", "aanwezigheden", "personen", "ingeschrevenen", "totaal", "aantal", "attendees", "people", "attendance", "count", "number",
  ]
}

extension Worksheet {
  /// Why nothing of the sheet is looked at; nil where it is.
  var reasonToLeave: LeftAside? {
    if cells.isEmpty { return .empty }
    if !pivots.isEmpty, WorksheetText(self, columns: 1...16_384, rows: 1...1_048_576).bytes.allSatisfy({ $0 == 10 || $0 == TableFinder.noDelimiter }) {
      return .pivot
    }
    return isPivotByItsWords ? .pivot : nil
  }

  /// « Exemple », ‘Voorbeeldblad’, “Template”: a sheet that shows how to fill the others in.
  var isExample: Bool {
    let words = Folding.folded(name).split { $0 == " " || $0.isNumber }.map(String.init)
    guard let first = words.first, words.count <= 3 else { return false }
    return ["exemple", "voorbeeld", "example", "modele", "sjabloon", "template", "gabarit"].contains { first == $0 || first == $0 + "s" }
      || ["voorbeeldblad", "voorbeeldlijst", "modelblad"].contains(first) || Worksheet.putBy.contains(first)
      || ["ne pas compter", "niet tellen", "niet meetellen", "do not count", "ne pas utiliser", "niet gebruiken"].contains(words.joined(separator: " "))
  }

  /// What somebody keeps and no longer uses: « Archive 2023 », « Copie de mars », ‘Prullenbak’.
  private static let putBy: Set<String> = [
    "archive", "archives", "archief", "poubelle", "corbeille", "prullenbak", "prullenmand", "trash", "bin", "old", "oud", "ancien", "ancienne", "copie",
    "kopie",
    "copy", "backup", "sauvegarde",
  ]

  /// A pivot table whose definition was lost says so by the titles that Excel gave it.
  private var isPivotByItsWords: Bool {
    for index in 0..<min(12, cells.rowCount) {
      var isPivot = false
      cells.forEachCell(inRowAt: index) { _, text in
        let folded = Folding.folded(String(decoding: text, as: UTF8.self))
        if ["etiquettes de lignes", "etiquettes de colonnes", "rijlabels", "kolomlabels", "row labels", "column labels"].contains(folded) { isPivot = true }
      }
      if isPivot { return true }
    }
    return false
  }

  /// Whether the sheet's name, or formulas that look at other sheets, say that it sums them.
  var mayRepeatOthers: Bool {
    if summing.count > 0, summing.count * 3 >= cells.cellCount { return true }
    let folded = Folding.folded(name)
    // « Année » beside the months: of one year alone, no worksheet is called so.
    if ["annee", "annee complete", "annee entiere", "jaar", "volledig jaar", "year", "full year", "whole year"].contains(folded) { return true }
    let words = Set(folded.split(separator: " ").map(String.init))
    return !words.isDisjoint(with: [
      "total", "totaux", "totalen", "totaal", "recap", "recapitulatif", "recapitulation", "synthese", "overzicht", "samenvatting", "resume", "summary", "tcd",
      "pivot", "draaitabel", "statistiques", "statistieken", "stats", "bilan", "dashboard",
    ])
  }

  /// Whether at least three rows hold at least three cells: a table of something.
  var looksLikeData: Bool {
    var rows = 0
    for index in 0..<min(200, cells.rowCount) {
      var filled = 0
      cells.forEachCell(inRowAt: index) { _, _ in filled += 1 }
      if filled >= 3 { rows += 1 }
    }
    return rows >= 3
  }
}
