internal import BilanProject

/// What was understood of one sheet, in lines of a label and a text; no name in full.
struct SheetFacts {
  let sheet: SheetReading
  let project: Project
  let view: View

  var all: [(label: String, text: String)] {
    [
      (view.say("Lue comme", "Gelezen als", "Read as"), kind), (view.say("Séances", "Sessies", "Sessions"), sessions),
      (view.say("Colonnes", "Kolommen", "Columns"), columns), (view.say("Contenu", "Inhoud", "Content"), counts),
    ].filter { !$0.1.isEmpty }
  }

  private var kind: String {
    let export = sheet.layout.map { " (export \($0))" } ?? ""
    switch sheet.source.kind {
    case .attendance: return view.say("feuille de présence", "aanwezigheidslijst", "attendance sheet") + export
    case .campaign: return view.say("comptages", "tellingen", "counts") + export
    case .unknown: return ""
    }
  }

  private var sessions: String {
    let shown = sheet.sessions.prefix(5).map { session in
      [
        session.day?.belgian ?? session.label ?? view.say("jour inconnu", "dag onbekend", "day unknown"),
        session.title ?? view.say("activité inconnue", "activiteit onbekend", "activity unknown"),
        session.axis.map { view.say("axe", "as", "axis") + " \($0)" },
        sheet.sessions.count > 1 ? session.present.map { view.counted($0, "présent(s)", "aanwezige(n)", "present") } : nil,
      ].compactMap(\.self).joined(separator: " · ")
    }
    let more = sheet.sessions.count - shown.count
    return (shown + (more > 0 ? ["… + \(more)"] : [])).joined(separator: view.semicolon)
  }

  private var columns: String {
    SheetReading.ColumnUse.allCases.compactMap { use in
      sheet.columns[use].map { "\(view.inOwnWords(use.title)) = \(view.quoted($0))" }
    }.joined(separator: ", ")
  }

  private var counts: String {
    var parts = [view.counted(sheet.source.rowsRead, "ligne(s)", "(rij|rijen)", "row(s)")]
    if sheet.source.kind == .attendance, let summary = sheet.summary {
      if let present = presentInGrid ?? summary.present { parts.append(view.counted(present, "présence(s)", "aanwezige(n)", "present")) }
      if let people = summary.people {
        parts.append(view.counted(people, "personne(s) différente(s)", "verschillende (persoon|personen)", "different (person|people)"))
      }
    }
    if sheet.source.rowsRefused > 0 {
      parts.append(view.counted(sheet.source.rowsRefused, "ligne(s) refusée(s)", "(rij|rijen) geweigerd", "row(s) refused"))
    }
    return parts.joined(separator: " · ")
  }

  /// In a grid a row is somebody who may have come several times: their presences are those of its columns.
  private var presentInGrid: Int? {
    guard sheet.firstRows.contains(where: { $0.sessionsPresent != nil }) else { return nil }
    let present = sheet.sessions.compactMap(\.present)
    return present.count == sheet.sessions.count ? present.reduce(0, +) : nil
  }

  /// The first rows as they were understood, to be held against the file.
  var firstRows: HTML {
    view.scrolling(view.say("Premières lignes", "Eerste rijen", "First rows")) {
      H.table(.class("picture")) {
        H.caption {
          view.say(
            "Premières lignes, comme elles ont été comprises (noms abrégés)", "Eerste rijen, zoals begrepen (namen afgekort)",
            "First rows as they were understood (names shortened)")
        }
        H.tbody {
          for row in sheet.firstRows {
            H.tr {
              H.th(.scope(.row)) { String(row.line) }
              for cell in cells(of: row) { H.td { cell } }
            }
          }
        }
      }
    }
  }

  private func cells(of row: SheetReading.FirstRow) -> [String] {
    [
      row.subject, row.organisation, row.commune, row.value.map { String($0) }, row.presence.map { view.say($0.text) },
      row.sessionsPresent.map { view.counted($0, "séance(s)", "sessie(s)", "session(s)") }, row.day?.belgian,
    ].compactMap(\.self)
  }
}
