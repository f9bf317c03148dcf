internal import BilanImport
internal import BilanModel
internal import BilanProject

/// What was understood of one file, for a person to verify at a glance; then what is wrong with it. No name and no address is shown.
struct ReadingSummary {
  private let reading: SheetReading
  private let language: Language

  init(_ reading: SheetReading, _ language: Language) {
    self.reading = reading
    self.language = language
  }

  var text: PaintedText {
    let sheet = Localized(fr: "feuille", nl: "blad", en: "sheet")
    var lines = [reading.part.map { "\(reading.file) · \(sheet[language]) \(language.quoted($0))" } ?? reading.file]
    if reading.source.kind != .unknown {
      lines.append(line(Localized(fr: "lu comme", nl: "gelezen als", en: "read as"), form))
      lines.append(line(Localized(fr: "colonnes", nl: "kolommen", en: "columns"), columns))
      for session in sessions {
        lines.append(line(Localized(fr: "séance", nl: "sessie", en: "session"), session))
      }
      for row in reading.firstRows {
        let number = Localized(fr: "ligne \(row.line)", nl: "regel \(row.line)", en: "line \(row.line)")
        lines.append(line(number, text(of: row)))
      }
      lines.append(line(Localized(fr: "contenu", nl: "inhoud", en: "content"), counts))
    }
    var painted = lines.map { PaintedText($0) }
    painted[0] = PaintedText(lines[0], .place)
    if reading.isRefused {
      let refused = Localized(
        fr: "REFUSÉ : rien n'est compté", nl: "GEWEIGERD: er wordt niets geteld",
        en: "REFUSED: nothing is counted")
      painted.append(PaintedText("  ") + PaintedText(refused[language], .error))
    }
    let problems = DiagnosticPrinter(language: language).text(of: reading.diagnostics)
    if !problems.isEmpty { painted.append(problems) }
    return painted.joined() + "\n"
  }

  private func line(_ label: Localized, _ text: String) -> String {
    let word = label[language]
    let padding = String(repeating: " ", count: max(1, 12 - word.count))
    return "  \(word)\(padding)\(text)"
  }

  private var form: String {
    let kind =
      switch reading.source.kind {
      case .attendance: Localized(fr: "présences", nl: "aanwezigheden", en: "attendance")
      case .campaign: Localized(fr: "comptages", nl: "tellingen", en: "counts")
      case .unknown: Localized(same: "?")
      }
    let header = Localized(fr: "en-têtes ligne", nl: "koppen regel", en: "headers line")[language]
    let mark = reading.hasByteOrderMark ? " (BOM)" : ""
    let delimiter = reading.delimiter == "\t" ? "tab" : reading.delimiter ?? "?"
    let export = reading.layout.map { " (export \($0))" } ?? ""
    if reading.part != nil { return "\(kind[language])\(export) · \(header) \(reading.headerLine ?? 0)" }
    return
      "\(kind[language])\(export) · \(reading.encoding ?? "?")\(mark) · \(language.quoted(delimiter)) · \(header) \(reading.headerLine ?? 0)"
  }

  private var columns: String {
    let used = SheetReading.ColumnUse.allCases.compactMap { use in
      reading.columns[use].map { "\(Terminal.inOwnWords(use.title)[language]) = \(language.quoted($0))\(reading.evidence[use]?.text[language] ?? "")" }
    }
    return used.isEmpty ? "–" : used.joined(separator: ", ")
  }

  /// The row as it was understood: the reader finds it in the file by its line.
  private func text(of row: SheetReading.FirstRow) -> String {
    var parts = [row.subject]
    if let organisation = row.organisation { parts.append(organisation) }
    if let commune = row.commune { parts.append(commune) }
    if let value = row.value {
      let estimate = row.isEstimated ? Localized(fr: " (estimation)", nl: " (schatting)", en: " (estimate)")[language] : ""
      parts.append("\(value)\(estimate)")
    }
    if let presence = row.presence { parts.append(presence.text[language]) }
    if let attended = row.sessionsPresent {
      parts.append(
        Localized(
          fr: "présent à \(attended) \("séance(s)".agreeing(with: attended, in: .fr))",
          nl: "aanwezig bij \(attended) \("sessie(s)".agreeing(with: attended, in: .nl))",
          en: "present at \(attended) \("session(s)".agreeing(with: attended, in: .en))")[language])
    }
    if let day = row.day { parts.append(day.belgian) }
    return parts.joined(separator: " · ")
  }

  private var sessions: [String] {
    let shown = reading.sessions.prefix(5).map { session -> String in
      let axis = Localized(fr: "axe", nl: "as", en: "axis")[language]
      return [
        session.day?.description ?? session.label ?? "?", session.title ?? "?",
        session.axis.map { "\(axis) \($0)" } ?? "",
        reading.sessions.count > 1
          ? session.present.map {
            count($0, Localized(fr: "présent", nl: "aanwezige", en: "present"), Localized(fr: "présents", nl: "aanwezigen", en: "present"))
          } ?? "" : "",
      ].filter { !$0.isEmpty }.joined(separator: " · ")
    }
    let more = reading.sessions.count - shown.count
    return shown + (more > 0 ? ["… + \(more)"] : [])
  }

  private var counts: String {
    var parts = [
      count(reading.source.rowsRead, Localized(fr: "ligne", nl: "rij", en: "row"), Localized(fr: "lignes", nl: "rijen", en: "rows"))
    ]
    if reading.source.kind == .attendance {
      if let present = reading.summary?.present {
        parts.append(
          count(
            present, Localized(fr: "présence", nl: "aanwezige", en: "present"),
            Localized(fr: "présences", nl: "aanwezigen", en: "present")))
      }
      if let people = reading.summary?.people {
        parts.append(
          count(
            people, Localized(fr: "personne", nl: "persoon", en: "person"),
            Localized(fr: "personnes différentes", nl: "verschillende personen", en: "different people")))
      }
    }
    let refused = reading.source.rowsRefused
    if refused > 0 {
      parts.append(
        count(
          refused, Localized(fr: "ligne refusée", nl: "rij geweigerd", en: "row refused"),
          Localized(fr: "lignes refusées", nl: "rijen geweigerd", en: "rows refused")))
    }
    return parts.joined(separator: " · ")
  }

  /// In French, zero is singular.
  private func count(_ number: Int, _ one: Localized, _ many: Localized) -> String {
    let isOne = number == 1 || number == 0 && language == .fr
    return "\(number) \((isOne ? one : many)[language])"
  }
}

extension SheetReading.Evidence {
  /// What is said of a column that is not known by its own title.
  fileprivate var text: Localized {
    switch self {
    case .title: Localized(same: "")
    case .export: Localized(fr: " (d'après l'export)", nl: " (volgens de export)", en: " (by the export)")
    case .cells: Localized(fr: " (d'après ses cellules)", nl: " (volgens de cellen)", en: " (by its cells)")
    case .answer: Localized(fr: " (réponse donnée)", nl: " (gegeven antwoord)", en: " (as answered)")
    }
  }
}
