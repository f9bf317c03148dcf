internal import BilanProject

/// One file that waits to be kept: what was understood, what is doubtful, and the questions about it.
struct WaitingCard {
  let item: Intake.Item
  let project: Project
  let view: View

  var html: HTML {
    H.article(.class("card"), .id("fichier-\(item.id)"), .labelled(by: "nom-\(item.id)")) {
      H.h2(.id("nom-\(item.id)")) { item.name }
      state
      for reading in item.readings { understood(reading.sheet) }
      for question in item.questions { if let open = question.open { ReplacementText(open, isKept: question.waiting.isEmpty, project, view).html } }
      if let effect = item.effect { ReplacementText(effect, project, view).html }
      if !item.around.isEmpty { view.problems(item.around) }
      for reading in item.readings {
        view.problems(troubles(reading.sheet), hint: advice) { SheetPicture(reading.sheet, $0, item.path, view)?.html }
        notes(reading.sheet.diagnostics.filter { $0.problem.severity == .note })
      }
      UncountedFields(item: item, project: project, view: view).html
      questions
      H.div(.class("buttons")) {
        if item.canBeKept {
          oneFile(Link("/feuilles/garder"), view.say("Garder", "Bewaren", "Keep"), isMain: true)
        }
        oneFile(Link("/feuilles/ecarter"), view.say("Écarter", "Weglaten", "Put aside"), isMain: false)
      }
    }
  }

  /// What is wrong or doubtful. Of files that wait nobody can be told that they are kept: the question says it.
  private func troubles(_ sheet: SheetReading) -> [Diagnostic] {
    let isAboutWaiting = item.questions.contains { !$0.waiting.isEmpty }
    return sheet.diagnostics.filter { $0.problem.severity < .note && !(isAboutWaiting && WaitingCard.places.contains($0.problem)) }
  }

  /// What is advised of a letter; nil for what usually is.
  private func advice(_ diagnostic: Diagnostic) -> Localized? { diagnostic.problem == .noTable && item.isLetter ? View.hintForLetter : nil }

  private static let places: Set<Problem> = [.nextVersion, .sameContentElsewhere, .partOfSheet, .otherSessionNowhere]

  private func oneFile(_ link: Link, _ word: String, isMain: Bool) -> HTML {
    view.form(to: link) {
      H.input(.type(.hidden), .name("fichier"), .value(String(item.id)))
      H.button(.class(isMain ? "main" : nil), .type(.submit), .label("\(word) \(item.name)")) { word }
    }
  }

  // MARK: - What it is

  private var state: HTML {
    let (word, look) = standing
    return H.p(.class("state \(look)")) { word }
  }

  /// How it stands, in a sentence, and how that looks.
  var standing: (word: String, look: String) {
    if item.isOpen, item.questions.allSatisfy({ $0.open == nil || $0.candidates.isEmpty }) {
      return (
        view.say(
          "Question\u{A0}: est-ce une autre version d'un fichier qui attend aussi\u{A0}?", "Vraag: is dit een andere versie van een bestand dat ook wacht?",
          "Question: is this another version of a file that waits as well?"),
        "doubt"
      )
    }
    if item.isOpen {
      return (
        view.say(
          "Question\u{A0}: est-ce une feuille déjà gardée\u{A0}?", "Vraag: is deze lijst al bewaard?", "Question: is this a sheet that is kept already?"),
        "doubt"
      )
    }
    if item.hasLostItsPlace {
      return (
        view.say(
          "La feuille dont elle devait prendre la place n'est plus gardée, ou l'on ne voit pas quelle partie la remplace\u{A0}: répondez ci-dessous.",
          "De lijst die ze moest vervangen, is niet meer bewaard, of het is niet duidelijk welk deel haar vervangt: antwoord hieronder.",
          "The sheet whose place it was to take is kept no more, or it is not clear which part takes it: answer below."),
        "doubt"
      )
    }
    if let twin = item.twin {
      let name = view.quoted(twin)
      return (
        view.say(
          "Le même contenu que \(name)\u{A0}: ne sera compté qu'une fois.", "Dezelfde inhoud als \(name): wordt maar één keer geteld.",
          "The same content as \(name): will be counted once only."), "good"
      )
    }
    if item.isThere { return (view.say("Déjà gardée\u{A0}: rien de nouveau.", "Al bewaard: niets nieuws.", "Kept already: nothing new."), "good") }
    if !item.canBeKept {
      return asksForAnswer
        ? (view.say("À compléter\u{A0}: répondez ci-dessous.", "Aan te vullen: antwoord hieronder.", "To be completed: answer below."), "doubt")
        : (view.say("Refusée\u{A0}: rien ne serait compté.", "Geweigerd: er zou niets geteld worden.", "Refused: nothing would be counted."), "wrong")
    }
    return readiness
  }

  /// The same of a file that can be kept and is not there yet.
  private var readiness: (word: String, look: String) {
    if item.readings.contains(where: { $0.result == .moved }) {
      return (
        view.say("Prête\u{A0}: la feuille gardée sera déplacée.", "Klaar: de bewaarde lijst wordt verplaatst.", "Ready: the kept sheet will be moved."), "good"
      )
    }
    if item.replaces {
      return (
        view.say(
          "Prête\u{A0}: prendra la place de la feuille gardée.", "Klaar: komt in de plaats van de bewaarde lijst.",
          "Ready: will take the place of the kept sheet."),
        "good"
      )
    }
    let refused = item.readings.reduce(0) { $0 + $1.sheet.source.rowsRefused }
    if refused > 0 {
      let rows = view.counted(refused, "ligne(s) à corriger", "te verbeteren (rij|rijen)", "row(s) to correct")
      return (view.say("Prête, sauf \(rows).", "Klaar, behalve \(rows).", "Ready, but for \(rows)."), "doubt")
    }
    return item.isDoubtful
      ? (view.say("Prête, avec des remarques à lire.", "Klaar, met opmerkingen om te lezen.", "Ready, with remarks to be read."), "doubt")
      : (view.say("Prête.", "Klaar.", "Ready."), "good")
  }

  private var asksForAnswer: Bool { item.readings.contains { $0.sheet.diagnostics.contains { WaitingCard.asking.contains($0.problem) } } }

  private func understood(_ sheet: SheetReading) -> HTML {
    H.div {
      if let part = sheet.part { H.h3 { view.say("Feuille", "Blad", "Sheet") + " " + view.quoted(part) } }
      if sheet.source.kind != .unknown {
        let facts = SheetFacts(sheet: sheet, project: project, view: view)
        H.dl(.class("facts")) {
          for fact in facts.all {
            H.dt { fact.label }
            H.dd { fact.text }
          }
        }
        if !sheet.firstRows.isEmpty { facts.firstRows }
      }
    }
  }

  @HTMLBuilder private func notes(_ notes: [Diagnostic]) -> HTML {
    if !notes.isEmpty {
      H.details {
        H.summary { view.counted(notes.count, "note(s) sur la lecture", "opmerking(en) over het lezen", "note(s) on the reading") }
        view.problems(notes)
      }
    }
  }

  // MARK: - What is asked

  /// What asks for an answer opens the questions by itself.
  private static let asking: Set<Problem> = [
    .noAxis, .ambiguousActivity, .unknownAxis, .unplannedActivity, .noDay, .monthFirstDate, .ambiguousDate, .undecidedColumn, .unreadMarks, .unreadTitle,
    .presenceGuessed, .communeGuessed, .columnGuessed, .severalActivities, .severalDateColumns, .othersInRow, .childrenCounted, .parentsCounted, .mayCountHeads,
    .halfOfNames, .dayFirstTaken,
  ]

  private var isAsked: Bool {
    item.isOpen || item.hasLostItsPlace || !item.answers.isEmpty || asksForAnswer || ColumnFields.areAsked(item)
  }

  private var questions: HTML {
    H.details(.open(isAsked)) {
      H.summary {
        item.isOpen || asksForAnswer && !item.canBeKept
          ? view.say("Répondre", "Antwoorden", "Answer")
          : view.say("Corriger ce qui a été compris", "Verbeteren wat begrepen is", "Correct what was understood")
      }
      view.form(to: Link("/feuilles/repondre")) {
        H.input(.type(.hidden), .name("fichier"), .value(String(item.id)))
        for (number, question) in item.questions.enumerated() { PlacingFields(item: item, question: question, number: number, view: view).html }
        SessionFields(id: "\(item.id)", asRead: view.asRead.text, project: project, view: view).html(item.answers)
        H.p(.class("quiet")) {
          H.a(.href(Link("/activites", fragment: "ajouter"))) {
            view.say(
              "Une activité que le projet n'a pas encore\u{A0}?", "Een activiteit die het project nog niet heeft?",
              "An activity that the project does not have yet?")
          }
        }
        H.div(.class("row")) {
          view.choice(
            view.say("Ordre des dates", "Volgorde van de datums", "Order of dates"), id: "ordre-\(item.id)", name: "ordre", options: [view.asRead] + orders,
            chosen: item.answers.dateOrder?.rawValue)
        }
        for columns in ColumnFields.all(item, view) { columns.html }
        if item.readings.count > 1 || !item.unreadWorksheets.isEmpty { ofSeveralTables }
        H.button(.type(.submit)) { view.say("Relire avec ces réponses", "Opnieuw lezen met deze antwoorden", "Read again by these answers") }
      }
    }
  }

  /// Where the advice is to say what a column holds, and not all columns are shown.
  private var ofSeveralTables: HTML {
    H.p(.class("quiet")) {
      view.say(
        "Ce que contient une colonne se dit ici d'un fichier d'un seul tableau, et des feuilles d'un classeur qui ne sont pas lues (les premières, s'il y en a beaucoup)\u{A0}; la réponse vaut pour chaque feuille du classeur où ce titre se trouve. Au besoin, enregistrez une feuille dans un fichier à part, et déposez-le.",
        "Wat een kolom bevat, zegt u hier van een bestand met één tabel, en van de bladen van een werkmap die niet gelezen worden (de eerste, als er veel zijn); het antwoord geldt voor elk blad van de werkmap waar die titel staat. Sla een blad zo nodig op als apart bestand, en voeg dat toe.",
        "What a column holds is said here of a file of one table, and of the worksheets of a workbook that are not read (the first ones, if there are many); the answer holds for each worksheet that has this title. Where needed, save a worksheet as a file of its own, and add that."
      )
    }
  }

  private var orders: [(value: String, text: String)] {
    [
      (DateOrder.dayFirst.rawValue, view.say("jour/mois (14/03)", "dag/maand (14/03)", "day/month (14/03)")),
      (DateOrder.monthFirst.rawValue, view.say("mois/jour (03/14)", "maand/dag (03/14)", "month/day (03/14)")),
    ]
  }
}

/// The fields that say of which session a sheet is.
struct SessionFields {
  /// What their keys end in.
  let id: String
  /// What it is called that nothing is said.
  let asRead: String
  let project: Project
  let view: View

  func html(_ said: Intake.Answers = Intake.Answers()) -> HTML {
    H.div(.class("row")) {
      view.choice(
        view.say("Activité", "Activiteit", "Activity"), id: "activite-\(id)", name: "activite", options: [("", asRead)] + activities, chosen: said.activity)
      view.field(view.say("Jour de la séance", "Dag van de sessie", "Day of the session"), id: "jour-\(id)") { described in
        H.input(.type(.date), .id("jour-\(id)"), .name("jour"), .value(said.date?.description), described)
      }
      view.choice(
        view.inOwnWords("Commune", "Gemeente", "Commune"), id: "commune-\(id)", name: "commune",
        options: [("", asRead)] + project.communes.map { ($0.code.text, $0.name[view.language]) }, chosen: said.commune.map { $0.code.text })
    }
  }

  private var activities: [(value: String, text: String)] {
    project.axes.flatMap { axis in
      axis.activities.map { ("\(axis.code)/\($0.code)", "\(view.say("axe", "as", "axis")) \(axis.code) – \($0.title[view.language])") }
    }
  }
}
