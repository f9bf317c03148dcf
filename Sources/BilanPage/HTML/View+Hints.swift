internal import BilanProject

extension View {
  /// What to do, by the means of the page: the usual words may speak of options and commands, where the page has a field or a part.
  ///
  /// - Parameter words: What is advised in the case at hand; nil for what usually is.
  func hint(_ diagnostic: Diagnostic, _ words: Localized? = nil) -> String {
    guard let words = words ?? View.hints[diagnostic.problem] else { return diagnostic.hint(in: language, calling: placeWords) }
    let (usual, values) = (diagnostic.problem, diagnostic.values)
    let here = Problem(usual.code, usual.severity, usual.effect, message: usual.message, hint: words)
    return Diagnostic(here, at: diagnostic.place, values).hint(in: language, calling: placeWords)
  }

  /// Of a file without rows and columns nothing can be said below.
  static let hintForLetter = Localized(
    fr:
      "Ce fichier n'a pas de tableau\u{A0}: rien n'y peut être compté. Demandez la liste en tableau, une ligne par personne («\u{A0}Nom\u{A0}», «\u{A0}Commune\u{A0}»), ou recopiez-la dans Excel\u{A0}; si seul un nombre est donné, recopiez-le sous les titres «\u{A0}Date\u{A0}», «\u{A0}Commune\u{A0}», «\u{A0}Indicateur\u{A0}», «\u{A0}Nombre\u{A0}». Écartez ensuite ce fichier et déposez le tableau.",
    nl:
      "Dit bestand bevat geen tabel: er kan niets uit geteld worden. Vraag de lijst als tabel, één rij per persoon (‘Naam’, ‘Gemeente’), of typ ze over in Excel; staat er alleen een aantal, typ het dan over onder de titels ‘Datum’, ‘Gemeente’, ‘Indicator’, ‘Aantal’. Laat dit bestand daarna weg en voeg de tabel toe.",
    en:
      "This file has no table: nothing can be counted from it. Ask for the list as a table, one row for each person (“Name”, “Commune”), or type it over in Excel; if there is only a number, type it under the titles “Date”, “Commune”, “Indicator”, “Number”. Then put this file aside and add the table."
  )

  private static let hints = Dictionary(
    uniqueKeysWithValues: (hintsAboutSheets + hintsAboutProjects).flatMap { problems, words in problems.map { ($0, words) } })

  /// Of a file that waits: the fields stand below.
  private static let hintsAboutSheets: [([Problem], Localized)] = [
    (
      [.noAxis, .ambiguousActivity, .severalActivities, .unknownAxis, .unplannedActivity],
      Localized(fr: "Choisissez l'activité ci-dessous.", nl: "Kies hieronder de activiteit.", en: "Choose the activity below.")
    ),
    ([.noDay], Localized(fr: "Donnez le jour ci-dessous.", nl: "Geef hieronder de dag.", en: "Give the day below.")),
    (
      [.severalDaysAbove],
      Localized(
        fr: "Si la liste vaut pour plusieurs séances, faites une feuille par jour ou une colonne par jour\u{A0}; sinon, donnez le jour ci-dessous.",
        nl: "Geldt de lijst voor meerdere sessies, maak dan een lijst per dag of een kolom per dag; geef anders hieronder de dag.",
        en: "If the list is of several sessions, make a sheet for each day or a column for each; otherwise give the day below.")
    ),
    (
      [.pastMidnight],
      Localized(
        fr: "Si l'horloge du journal est celle d'un autre fuseau horaire, donnez ce jour ci-dessous\u{A0}: {other}.",
        nl: "Is de klok van het logboek die van een andere tijdzone, geef dan hieronder deze dag: {other}.",
        en: "If the log's clock is that of another time zone, give this day below: {other}.")
    ),
    (
      [.monthFirstDate, .ambiguousDate, .dayFirstTaken],
      Localized(fr: "Choisissez l'ordre des dates ci-dessous.", nl: "Kies hieronder de volgorde van de datums.", en: "Choose the order of dates below.")
    ),
    (
      [
        .undecidedColumn, .unreadMarks, .unreadTitle, .presenceGuessed, .communeGuessed, .columnGuessed, .presenceTogether, .answeredBeforeTheDay,
        .mayCountHeads, .secondNumbers, .childrenCounted, .presentBesideAnswers,
      ], Localized(fr: "Dites ci-dessous ce que contient cette colonne.", nl: "Zeg hieronder wat deze kolom bevat.", en: "Say below what this column holds.")
    ),
    (
      [.severalDateColumns],
      Localized(
        fr: "Dites ci-dessous quelle colonne est le jour de la séance\u{A0}: «\u{A0}{first}\u{A0}», par exemple.",
        nl: "Zeg hieronder welke kolom de dag van de sessie is: bijvoorbeeld ‘{first}’.",
        en: "Say below which column is the day of the session: “{first}”, for example.")
    ),
    (
      [.halfOfNames],
      Localized(
        fr: "S'il y a une colonne de prénoms ou de noms de famille, dites ci-dessous laquelle.",
        nl: "Is er een kolom met voornamen of familienamen, zeg dan hieronder welke.",
        en: "If there is a column of given or family names, say below which it is.")
    ),
    (
      [.othersInRow],
      Localized(
        fr:
          "Si ce sont elles qui sont venues, dites ci-dessous que cette colonne donne le nom complet\u{A0}; si les deux sont venus, écrivez une ligne par personne\u{A0}; sinon, dites de ne pas la lire.",
        nl:
          "Zijn zij gekomen, zeg dan hieronder dat deze kolom de volledige naam geeft; kwamen beiden, schrijf dan één rij per persoon; zeg anders dat ze niet gelezen moet worden.",
        en:
          "If it was they who came, say below that this column gives the full name; if both came, write one row for each person; if not, say that it is not to be read."
      )
    ),
    (
      [.parentsCounted],
      Localized(
        fr:
          "Si seuls les enfants sont venus, écrivez une ligne par enfant\u{A0}; si seuls les parents sont venus, dites ci-dessous de ne pas lire la colonne des enfants.",
        nl:
          "Kwamen alleen de kinderen, schrijf dan één rij per kind; kwamen alleen de ouders, zeg dan hieronder dat de kolom met de kinderen niet gelezen moet worden.",
        en: "If only the children came, write one row for each child; if only the parents came, say below that the column of children is not to be read.")
    ),
    (
      [.noTable, .misspeltTitles, .unknownColumnChoice],
      Localized(
        fr: "Dites ci-dessous ce que contient chaque colonne. Si ce n'est ni une liste de personnes ni un tableau de nombres, écartez le fichier.",
        nl: "Zeg hieronder wat elke kolom bevat. Is het geen lijst van personen en geen tabel met aantallen, laat het bestand dan weg.",
        en: "Say below what each column holds. If it is neither a list of people nor a table of numbers, put the file aside.")
    ),
    (
      [.unreadSheet],
      Localized(
        fr: "Si elle doit compter, dites ci-dessous ce que contient chaque colonne\u{A0}; sinon, il n'y a rien à faire.",
        nl: "Moet het meetellen, zeg dan hieronder wat elke kolom bevat; anders hoeft u niets te doen.",
        en: "If it has to count, say below what each column holds; if not, there is nothing to do.")
    ),
    (
      [.nothingKept],
      Localized(
        fr: "Vérifiez que c'est la bonne feuille et qu'elle est remplie, ou dites ci-dessous ce que contient chaque colonne.",
        nl: "Ga na of dit de juiste lijst is en of ze is ingevuld, of zeg hieronder wat elke kolom bevat.",
        en: "See that this is the right sheet and that it is filled in, or say below what each column holds.")
    ),
    (
      [.unknownCounts, .unknownMetric, .unknownMetricColumn, .otherNumbers],
      Localized(
        fr: "Si ces nombres comptent, ajoutez ci-dessous le comptage qui manque\u{A0}; sinon, corrigez la feuille ou écartez-la.",
        nl: "Tellen deze getallen mee, voeg dan hieronder de ontbrekende telling toe; verbeter de lijst anders of laat ze weg.",
        en: "If these numbers count, add the count that is missing below; otherwise correct the sheet, or put it aside.")
    ),
    (
      [.nearMetricColumn],
      Localized(
        fr: "Si oui, donnez ce titre à la colonne et déposez la feuille à nouveau\u{A0}; sinon, et si ces nombres comptent, ajoutez ci-dessous ce comptage.",
        nl: "Zo ja, geef de kolom die titel en voeg de lijst opnieuw toe; voeg anders hieronder de ontbrekende telling toe, als deze getallen meetellen.",
        en: "If so, give the column that title and add the sheet again; if not, add the count that is missing below, if these numbers count.")
    ),
    (
      [.unknownStatus, .openStatus, .registeredStatus],
      Localized(
        fr: "Écrivez à cet endroit de la feuille «\u{A0}présent\u{A0}» ou «\u{A0}absent\u{A0}», et déposez-la à nouveau.",
        nl: "Schrijf op deze plaats in de lijst ‘aanwezig’ of ‘afwezig’, en voeg ze opnieuw toe.",
        en: "Write “present” or “absent” at this place of the sheet, and add it again.")
    ),
    (
      [.partlyPresent],
      Localized(
        fr: "Si cela ne compte pas comme une présence, écrivez «\u{A0}absent\u{A0}» à cet endroit de la feuille, et déposez-la à nouveau.",
        nl: "Telt dit niet als aanwezigheid, schrijf dan op deze plaats in de lijst ‘afwezig’, en voeg ze opnieuw toe.",
        en: "If that is no attendance, write “absent” at this place of the sheet, and add it again.")
    ),
    (
      [.unknownCommune],
      Localized(
        fr:
          "Une faute de frappe\u{A0}: corrigez la feuille (ressemblant\u{A0}: {nearest}). Une partie d'une commune\u{A0}: «\u{A0}place_names\u{A0}» dans projet.yaml.",
        nl: "Een tikfout: verbeter de lijst (lijkt op: {nearest}). Een deel van een gemeente: ‘place_names’ in projet.yaml.",
        en: "A typing error: correct the sheet (the nearest: {nearest}). A part of a commune: “place_names” in projet.yaml.")
    ),
    (
      [.noCommuneStated],
      Localized(
        fr: "Complétez la colonne, ou choisissez la commune ci-dessous.", nl: "Vul de kolom aan, of kies hieronder de gemeente.",
        en: "Complete the column, or choose the commune below.")
    ),
    (
      [.communeOffered],
      Localized(
        fr: "Si ces personnes sont de là, choisissez la commune ci-dessous.", nl: "Komen deze mensen daarvandaan, kies dan hieronder de gemeente.",
        en: "If these people are from there, choose the commune below.")
    ),
    (
      [.shortStays],
      Localized(
        fr: "Pour ne pas les compter\u{A0}: «\u{A0}min_minutes: {minutes}\u{A0}» dans projet.yaml.",
        nl: "Om ze niet te tellen: ‘min_minutes: {minutes}’ in projet.yaml.", en: "To leave them out: “min_minutes: {minutes}” in projet.yaml.")
    ),
    (
      [.staysLeftOut],
      Localized(
        fr: "Ce seuil vient de «\u{A0}min_minutes\u{A0}» dans projet.yaml.", nl: "Deze drempel komt van ‘min_minutes’ in projet.yaml.",
        en: "This threshold comes from “min_minutes” in projet.yaml.")
    ),
    (
      [.choiceUsed, .choiceKept, .choiceReplaced],
      Localized(
        fr: "Si elle n'est pas juste pour ce fichier, répondez autrement ci-dessous.", nl: "Klopt ze niet voor dit bestand, antwoord dan hieronder anders.",
        en: "If it is not right for this file, give another answer below.")
    ),
    (
      [.correctionsWritten],
      Localized(fr: "Corrigez ces lignes sous «\u{A0}Feuilles\u{A0}».", nl: "Verbeter deze rijen onder ‘Lijsten’.", en: "Correct these rows under “Sheets”.")
    ),
    ([.sameContentElsewhere, .nextVersion, .otherSessionNowhere], Localized(fr: "Répondez ci-dessous.", nl: "Antwoord hieronder.", en: "Answer below.")),
    (
      [.partOfSheet],
      Localized(
        fr:
          "Si c'est une correction, faites-la dans la première feuille et déposez-la à nouveau. Répondez sinon ci-dessous\u{A0}: une nouvelle version retire aussi tout le reste de la première.",
        nl:
          "Is het een verbetering, breng ze dan aan in de eerste lijst en voeg die opnieuw toe. Antwoord anders hieronder: een nieuwe versie haalt ook de hele rest van de eerste weg.",
        en:
          "If it is a correction, make it in the first sheet and add that again. Otherwise answer below: a next version takes away all the rest of the first one too."
      )
    ),
    (
      [.erasedCarried],
      Localized(
        fr:
          "L'effacement ne change aucun chiffre\u{A0}; si la personne n'était pas venue, retirez la feuille sous «\u{A0}Feuilles\u{A0}», puis déposez-la à nouveau.",
        nl: "Wissen verandert geen enkel cijfer; was deze persoon er niet, verwijder de lijst dan onder ‘Lijsten’ en voeg ze opnieuw toe.",
        en: "An erasure changes no figure; if this person had not come, remove the sheet under “Sheets” and add it again.")
    ),
  ]
}
