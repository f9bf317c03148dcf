internal import BilanProject

extension View {
  /// What is wrong or doubtful, the worst first; of one kind in one file the first ones are shown and the rest counted.
  func problems(_ diagnostics: [Diagnostic], withPlace: Bool = true, picture: (Diagnostic) -> HTML? = { _ in nil }) -> HTML {
    let sorted = diagnostics.enumerated().sorted { ($0.element.problem.severity, $0.offset) < ($1.element.problem.severity, $1.offset) }.map(\.element)
    var shown: [String: Int] = [:]
    var parts: [HTML] = []
    for diagnostic in sorted {
      let key = "\(diagnostic.place.file)/\(diagnostic.place.part ?? "")/\(diagnostic.problem.code)"
      shown[key, default: 0] += 1
      if shown[key]! <= 3 { parts.append(problem(diagnostic, withPlace: withPlace, picture: picture(diagnostic))) }
    }
    let more = shown.values.reduce(0) { $0 + max(0, $1 - 3) }
    return H.div {
      for part in parts { part }
      if more > 0 {
        H.p(.class("quiet")) { "… " + say("et ", "en nog ", "and ") + counted(more, "autre(s) du même genre", "van dezelfde soort", "more of the same kind") }
      }
    }
  }

  private func problem(_ diagnostic: Diagnostic, withPlace: Bool, picture: HTML?) -> HTML {
    H.div(.class("problem \(diagnostic.problem.severity.rawValue)")) {
      H.p {
        H.span(.class("kind")) { word(diagnostic.problem.severity) + colon + " " }
        diagnostic.message(in: language, calling: placeWords)
        H.span(.class("quiet")) { " (\(diagnostic.problem.code))" }
      }
      if withPlace, let place = place(diagnostic.place) { H.p(.class("quiet")) { place } }
      if let picture { picture }
      H.p { hint(diagnostic) }
    }
  }

  /// `presences.csv, feuille « Forest », cellule A13, colonne « Date »`; without the folders.
  func place(_ place: SourcePlace) -> String? {
    var parts = [place.file.split(separator: "/").last.map(String.init) ?? place.file]
    if let part = place.part { parts.append(say("feuille", "blad", "sheet") + " " + quoted(part)) }
    if let letters = place.columnLetters, let row = place.row {
      parts.append(say("cellule", "cel", "cell") + " \(letters)\(row)")
      if let header = place.header { parts.append(say("colonne", "kolom", "column") + " " + quoted(header)) }
    } else if let line = place.line {
      parts.append(say("ligne", "regel", "line") + " \(line)")
    }
    return parts.joined(separator: ", ")
  }

  /// What to do, by the means of the page: the usual words speak of options of commands where the page has a field.
  private func hint(_ diagnostic: Diagnostic) -> String {
    hintAboutSheet(diagnostic.problem) ?? hintAboutProject(diagnostic.problem) ?? diagnostic.hint(in: language, calling: placeWords)
  }

  /// Of a file that waits: the fields stand below.
  private func hintAboutSheet(_ problem: Problem) -> String? {
    switch problem {
    case .noAxis, .ambiguousActivity, .unknownAxis, .unplannedActivity:
      say("Choisissez l'activité ci-dessous.", "Kies hieronder de activiteit.", "Choose the activity below.")
    case .noDay: say("Donnez le jour ci-dessous.", "Geef hieronder de dag.", "Give the day below.")
    case .monthFirstDate, .ambiguousDate:
      say("Choisissez l'ordre des dates ci-dessous.", "Kies hieronder de volgorde van de datums.", "Choose the order of dates below.")
    case .undecidedColumn, .unreadMarks, .unreadTitle, .presenceGuessed, .communeGuessed, .columnGuessed:
      say("Dites ci-dessous ce que contient cette colonne.", "Zeg hieronder wat deze kolom bevat.", "Say below what this column holds.")
    case .noCommuneStated:
      inOwnWords(
        "Complétez la colonne, ou choisissez la commune ci-dessous.", "Vul de kolom aan, of kies hieronder de gemeente.",
        "Complete the column, or choose the commune below.")
    case .unknownCounts, .unknownMetric, .unknownMetricColumn, .otherNumbers:
      say(
        "Si ces nombres comptent, ajoutez ci-dessous le comptage qui manque\u{A0}; sinon, corrigez la feuille ou écartez-la.",
        "Tellen deze getallen mee, voeg dan hieronder de ontbrekende telling toe; verbeter de lijst anders of laat ze weg.",
        "If these numbers count, add the count that is missing below; otherwise mend the sheet, or put it aside.")
    case .sameContentElsewhere, .nextVersion, .otherSessionNowhere: say("Répondez ci-dessous.", "Antwoord hieronder.", "Answer below.")
    case .partOfSheet:
      say(
        "Si c'est une correction, faites-la dans la première feuille et déposez-la à nouveau. Répondez sinon ci-dessous\u{A0}: une nouvelle version retire aussi tout le reste de la première.",
        "Is het een verbetering, breng ze dan aan in de eerste lijst en voeg die opnieuw toe. Antwoord anders hieronder: een nieuwe versie haalt ook de hele rest van de eerste weg.",
        "If it is a correction, make it in the first sheet and add that again. Otherwise answer below: a next version takes away all the rest of the first one too."
      )
    default: nil
    }
  }

  /// Of what is kept, and of reports: the parts of the page are named.
  private func hintAboutProject(_ problem: Problem) -> String? {
    switch problem {
    case .noSeal:
      say(
        "Déposez un classeur écrit sous « Rapport ». Certains programmes perdent le sceau en enregistrant\u{A0}: demandez le fichier d'origine.",
        "Kies een werkmap die onder ‘Verslag’ geschreven werd. Sommige programma's verliezen het zegel bij het opslaan: vraag het oorspronkelijke bestand.",
        "Choose a workbook that was written under “Report”. Some programs lose the seal when they save: ask for the file as it was sent.")
    case .otherSources:
      say("L'historique dit ce qui a été fait depuis.", "De geschiedenis zegt wat er sindsdien gebeurde.", "The history tells what was done since.")
    case .worksheetGone:
      say(
        "Si elle en a été retirée exprès, retirez-la aussi sous «\u{A0}Feuilles\u{A0}».",
        "Werd ze er met opzet uit gehaald, verwijder ze dan ook onder ‘Lijsten’.",
        "If it was taken out on purpose, remove it under “Sheets” as well.")
    case .countsOverlap:
      say(
        "Demandez à ceux qui ont compté\u{A0}; une feuille en trop se retire sous «\u{A0}Feuilles\u{A0}».",
        "Vraag het aan wie geteld heeft; een overtollige lijst verwijdert u onder ‘Lijsten’.",
        "Ask those who counted; a sheet too many is removed under “Sheets”.")
    case .sentFigureMoved:
      say(
        "Ce qui a été envoyé reste gardé\u{A0}; l'historique dit ce qui a été fait. Si vous envoyez une version corrigée, écrivez le rapport à nouveau et cochez qu'il est envoyé.",
        "Wat verzonden werd, blijft bewaard; de geschiedenis zegt wat er gebeurde. Verzendt u een verbeterde versie, schrijf het verslag dan opnieuw en vink aan dat het verzonden wordt.",
        "What was sent stays kept; the history tells what was done. If you send a corrected version, write the report again and tick that it is sent.")
    case .newQuestions:
      say(
        "Répondez-y sous «\u{A0}Qui est qui\u{A0}».", "Antwoord erop onder ‘Wie is wie’.", "Answer them under “Who is who”.")
    case .unknownSheet: say("Voyez la liste sous «\u{A0}Feuilles\u{A0}».", "Zie de lijst onder ‘Lijsten’.", "See the list under “Sheets”.")
    case .nothingToUndo, .erasureIsFinal:
      say(
        "L'historique dit ce qui a été fait\u{A0}; une feuille retirée se dépose à nouveau.",
        "De geschiedenis zegt wat er gebeurde; een verwijderde lijst kunt u opnieuw toevoegen.",
        "The history tells what was done; a sheet that was removed can be added again.")
    case .noFacts: say("Déposez d'abord les feuilles de cette période.", "Voeg eerst de lijsten van deze periode toe.", "Add the sheets of this period first.")
    default: nil
    }
  }

  private func word(_ severity: Problem.Severity) -> String {
    switch severity {
    case .error: say("Erreur", "Fout", "Error")
    case .warning: say("Attention", "Let op", "Warning")
    case .note: say("Note", "Info", "Note")
    }
  }
}
