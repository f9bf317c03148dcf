internal import BilanProject

extension Site {
  /// One kept sheet: what it says, what was done with it, and the forms to move, replace or remove it.
  func sheet(_ request: Request) throws -> Response {
    let folder = try project()
    guard let kept = try request.head.query["numero"].flatMap({ Int64($0) }).flatMap(folder.sheet) else { return Refusal.response(.notFound) }
    let view = view(folder.project)
    return Response(
      page: view.page(KeptSheetText.title(kept.sheet, view), in: .sheets) { KeptSheetText(kept: kept, project: folder.project, view: view).html })
  }

  /// What taking a sheet back would do.
  func removalPreview(_ request: Request) async throws -> Response {
    let folder = try project()
    guard let id = request.head.query["numero"].flatMap({ Int64($0) }) else { return Refusal.response(.notFound) }
    let pending = try await folder.removal(of: id)
    let view = view(folder.project)
    return Response(
      page: view.page(view.say("Retirer une feuille", "Een lijst verwijderen", "Remove a sheet"), in: .sheets) {
        H.p { view.say("N°", "Nr.", "No.") + " \(id)\(view.colon) \(pending.sheet.source.name)" }
        RemovalText(pending: pending, project: folder.project, view: view).html
        view.form(to: Link("/feuilles/retirer")) {
          H.input(.type(.hidden), .name("numero"), .value(String(id)))
          H.div(.class("buttons")) {
            H.button(.class("main"), .type(.submit)) { view.say("Retirer cette feuille", "Deze lijst verwijderen", "Remove this sheet") }
            H.a(.class("button"), .href(Link(toSheet: id))) { view.say("Ne rien faire", "Niets doen", "Do nothing") }
          }
        }
      })
  }

  // MARK: - What is done

  /// Takes a kept sheet back.
  func removeSheet(_ request: Request) throws -> Response {
    let folder = try project()
    guard let id = request.form["numero"].flatMap({ Int64($0) }) else { return Response(to: Link("/feuilles")) }
    let removal = try folder.removeSheet(id)
    let name = removal.source.name
    tell(
      "Feuille \(id) retirée\u{A0}: \(name). L'historique permet de la remettre.", "Lijst \(id) verwijderd: \(name). Via de geschiedenis kan ze terug.",
      "Sheet \(id) removed: \(name). The history lets you put it back.")
    return Response(to: Link("/feuilles"))
  }

  /// Hands the file of a kept sheet in again as of another session; what that changes is shown before it is kept.
  func moveSheet(_ request: Request) async throws -> Response {
    let (folder, form) = (try project(), request.form)
    guard let kept = try form["numero"].flatMap({ Int64($0) }).flatMap(folder.sheet) else { return Response(to: Link("/feuilles")) }
    var answers = Intake.Answers(placing: .replacing([kept.sheet.id]))
    answers.activity = form["activite"]
    answers.date = form["jour"].flatMap { Day(iso: $0) }
    answers.commune = form["commune"].flatMap { code in folder.project.communes.first { $0.code.text == code } }
    guard answers.activity != nil || answers.date != nil || answers.commune != nil else {
      tell(
        "Choisissez une autre activité, un autre jour ou une autre commune.", "Kies een andere activiteit, dag of gemeente.",
        "Choose another activity, day or commune.", isTrouble: true)
      return Response(to: Link(toSheet: kept.sheet.id))
    }
    guard kept.beside.isEmpty, let file = kept.file, let bytes = PrivateFile.bytes(of: file) else { return Response(to: Link(toSheet: kept.sheet.id)) }
    return try await handIn([Form.File(name: kept.sheet.source.fileName, bytes: bytes[...])], as: answers, of: kept.sheet, in: folder)
  }

  /// Hands a file in as the next version of a kept sheet; what that changes is shown before it is kept.
  func replaceSheet(_ request: Request) async throws -> Response {
    let folder = try project()
    guard let kept = try request.form["numero"].flatMap({ Int64($0) }).flatMap(folder.sheet) else { return Response(to: Link("/feuilles")) }
    guard let file = request.form.files.first else {
      tell("Aucun fichier n'a été choisi.", "Er werd geen bestand gekozen.", "No file was chosen.", isTrouble: true)
      return Response(to: Link(toSheet: kept.sheet.id))
    }
    // Of a workbook, which of its tables takes the place of which is found by what they say.
    let isWhole = kept.sheet.source.part == nil
    return try await handIn([file], as: Intake.Answers(placing: isWhole ? .replacing([kept.sheet.id]) : .asked), of: kept.sheet, in: folder)
  }

  private func handIn(_ files: [Form.File], as answers: Intake.Answers, of sheet: StoredSheet, in folder: ProjectFolder) async throws -> Response {
    let added = try await takeIn(files, as: answers, of: sheet, in: folder)
    return Response(to: Link("/feuilles/a-verifier", fragment: "fichier-\(added[0])"))
  }
}

/// What a sheet says, and what can be done with it.
struct KeptSheetText {
  let kept: KeptSheet
  let project: Project
  let view: View

  static func title(_ sheet: StoredSheet, _ view: View) -> String {
    view.say("Feuille n° \(sheet.id)", "Lijst nr. \(sheet.id)", "Sheet no. \(sheet.id)")
  }

  private var sheet: StoredSheet { kept.sheet }

  var html: HTML {
    H.section {
      H.p { H.a(.href(Link("/feuilles", fragment: "gardees"))) { view.say("Toutes les feuilles", "Alle lijsten", "All sheets") } }
      H.dl(.class("facts")) {
        for fact in facts {
          H.dt { fact.label }
          H.dd { fact.text }
        }
      }
      H.p(.class("quiet")) {
        view.say(
          "Rien de ce qui suit ne se fait sans votre accord\u{A0}: l'effet sur les chiffres est montré d'abord.",
          "Niets hiervan gebeurt zonder uw akkoord: eerst ziet u het gevolg voor de cijfers.",
          "Nothing of this is done before you agree: the effect on the figures is shown first.")
      }
      H.h2 { view.say("Déplacer", "Verplaatsen", "Move") }
      moving
      H.h2 { view.say("Remplacer", "Vervangen", "Replace") }
      replacing
      H.h2 { view.say("Retirer", "Verwijderen", "Remove") }
      H.p {
        H.a(.class("button"), .href(Link("/feuilles/retrait", [("numero", String(sheet.id))]))) {
          view.say("Retirer cette feuille…", "Deze lijst verwijderen…", "Remove this sheet…")
        }
      }
      H.h2 { view.say("Ce qui a été fait de cette feuille", "Wat met deze lijst gebeurde", "What was done with this sheet") }
      HistoryTable(entries: kept.acts.reversed(), view: view).html
      undoing
    }
  }

  private var facts: [(label: String, text: String)] {
    let numbers = [
      (sheet.attendances, view.counted(sheet.present, "présence(s)", "aanwezigheid(en)", "attendance(s)")),
      (sheet.counts, view.counted(sheet.counts, "comptage(s)", "telling(en)", "count(s)")),
      (sheet.source.rowsRefused, view.counted(sheet.source.rowsRefused, "ligne(s) non gardée(s)", "(rij|rijen) niet bewaard", "row(s) not kept")),
    ]
    return [
      (view.say("Fichier", "Bestand", "File"), sheet.source.name), (view.say("Séances", "Sessies", "Sessions"), sessions),
      (view.say("Contenu", "Inhoud", "Content"), numbers.filter { $0.0 > 0 }.map(\.1).joined(separator: " · ")),
      (view.say("Gardée le", "Bewaard op", "Kept on"), sheet.importedOn.belgian),
    ].filter { !$0.1.isEmpty }
  }

  /// `14/03/2024 · Réunion de plateforme · axe 1`, of many the first ones.
  private var sessions: String {
    let shown = kept.sessions.prefix(5).map { session in
      let activity = project.axis(session.key.axis)?.activities.first { $0.code == session.key.activity }
      let title = activity.map { view.say($0.title) } ?? session.unplannedTitle ?? session.key.activity.text
      return [session.key.day.belgian, title, view.say("axe", "as", "axis") + " \(session.key.axis)"].joined(separator: " · ")
    }
    let more = kept.sessions.count - shown.count
    return (shown + (more > 0 ? ["… + \(more)"] : [])).joined(separator: view.semicolon)
  }

  private var moving: HTML {
    H.div {
      if !kept.beside.isEmpty || sheet.source.part != nil {
        H.p {
          view.say(
            "Cette feuille est un tableau d'un classeur\u{A0}: corrigez le classeur, puis remplacez-la.",
            "Deze lijst is een tabel van een werkmap: verbeter de werkmap en vervang de lijst.",
            "This sheet is a table of a workbook: correct the workbook, then replace it.")
        }
      } else if kept.file == nil {
        H.p {
          view.say(
            "Son fichier n'est plus dans le dossier du projet\u{A0}: donnez-le ci-dessous, sous «\u{A0}Remplacer\u{A0}», et répondez aux questions.",
            "Het bestand staat niet meer in de map van het project: geef het hieronder bij ‘Vervangen’ en beantwoord de vragen.",
            "Its file is no longer in the project's folder: give it below, under “Replace”, and answer the questions.")
        }
      } else {
        view.form(to: Link("/feuilles/deplacer")) {
          H.input(.type(.hidden), .name("numero"), .value(String(sheet.id)))
          SessionFields(id: "deplacer", asRead: view.say("inchangé", "ongewijzigd", "unchanged"), project: project, view: view).html()
          H.button(.type(.submit)) { view.say("Voir ce que cela change", "Tonen wat dit wijzigt", "Show what this changes") }
        }
      }
    }
  }

  private var replacing: HTML {
    view.form(to: Link("/feuilles/remplacer"), .withFiles) {
      H.input(.type(.hidden), .name("numero"), .value(String(sheet.id)))
      view.field(
        view.say("Fichier qui prend sa place", "Bestand dat in de plaats komt", "File that takes its place"), id: "fichier",
        help: view.say(
          "Une version corrigée ou complétée de la même liste.", "Een verbeterde of aangevulde versie van dezelfde lijst.",
          "A corrected or completed version of the same list.")
      ) { described in H.input(.type(.file), .id("fichier"), .name("fichiers"), described) }
      H.button(.type(.submit)) { view.say("Lire ce fichier", "Dit bestand lezen", "Read this file") }
    }
  }

  private var undoing: HTML {
    H.p(.class("quiet")) {
      if kept.isLastAct {
        H.a(.href(Link("/historique/annuler"))) { view.say("Annuler le dernier acte…", "De laatste handeling ongedaan maken…", "Undo the last act…") }
      } else {
        view.say(
          "Seul le dernier acte du projet s'annule, et il ne concerne pas cette feuille. ",
          "Alleen de laatste handeling van het project kan ongedaan worden gemaakt, en die ging niet over deze lijst. ",
          "Only the last act of the project can be undone, and it was not about this sheet. ")
        H.a(.href(Link("/historique"))) { view.say("Tout l'historique", "De volledige geschiedenis", "The whole history") }
      }
    }
  }
}

/// What goes with a sheet, and which figures would be others.
struct RemovalText {
  let pending: PendingRemoval
  let project: Project
  let view: View

  var html: HTML {
    H.div(.class("problem warning")) {
      H.p {
        view.say("Ce qui n'est dit que par cette feuille et s'en va", "Wat alleen deze lijst zegt en verdwijnt", "What only this sheet says and goes")
          + view.colon
      }
      H.ul {
        for line in lines { H.li { line } }
        if lines.isEmpty { H.li { view.say("rien", "niets", "nothing") } }
      }
      FigureChanges(changes: pending.effect, project: project, view: view).html
      H.p {
        view.say(
          "Votre fichier n'est pas touché, et l'historique permet de remettre la feuille.",
          "Uw bestand blijft zoals het is, en via de geschiedenis kan de lijst terug.", "Your file is not touched, and the history lets you put the sheet back."
        )
      }
    }
  }

  private var lines: [String] {
    let goes = pending.goes
    return [
      (goes.sessions, view.counted(goes.sessions, "séance(s)", "sessie(s)", "session(s)")),
      (goes.present, view.counted(goes.present, "présence(s)", "aanwezigheid(en)", "attendance(s)")),
      (goes.people, view.counted(goes.people, "personne(s)", "(persoon|personen)", "(person|people)")),
      (goes.counts, view.counted(goes.counts, "comptage(s)", "telling(en)", "count(s)")),
    ].filter { $0.0 > 0 }.map(\.1)
  }
}
