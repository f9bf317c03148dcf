internal import BilanProject

extension Site {
  /// The first page: the project that is open, or how to come to one.
  func front(_ request: Request) async throws -> Response {
    guard path != nil else { return start(NewProject(), [:]) }
    let folder: ProjectFolder
    do { folder = try project() } catch let failure as Failure { return unreadable(failure) }
    // First of all: what it tells of a report that was left half written, it tells once.
    let problems = try await folder.check()
    let result = try await folder.indicators()
    let kept = try folder.sheetCount()
    let open = try await folder.openQuestionCount()
    let view = view(folder.project)
    return Response(
      page: view.page(folder.project.title[view.language], in: .overview) {
        H.p(.class("lead")) { communes(folder.project, view) }
        if !problems.isEmpty {
          H.h2 { view.say("À corriger ou à vérifier", "Te verbeteren of na te kijken", "To correct or check") }
          view.problems(problems)
        }
        if kept > 0 { latest(result.figures, view) }
        H.div(.class("cards")) { parts(folder, kept: kept, open: open, view) }
        H.p { H.a(.href(Link("/activites"))) { view.say(Site.itsActivities) } }
        H.p { H.a(.href(Link("/annee"))) { view.say(Site.newYear) } }
        H.p { H.a(.href(Link("/comptages"))) { view.say(MetricTable.title) } }
        H.p {
          H.a(.href(Link("/codes"))) {
            view.say("Changer un code (axe, activité, comptage)", "Een code wijzigen (as, activiteit, telling)", "Change a code (axis, activity, metric)")
          }
        }
        another(view)
      })
  }

  /// The project file cannot be understood: what is wrong, and how to go on.
  private func unreadable(_ failure: Failure) -> Response {
    let view = view()
    return Response(
      .badRequest,
      page: view.page(view.say("Le fichier du projet est à corriger", "Het projectbestand moet verbeterd worden", "The project file needs correcting"), in: nil)
      {
        view.problems(failure.diagnostics)
        H.p {
          view.say(
            "Corrigez projet.yaml, puis rechargez cette page.", "Verbeter projet.yaml en laad deze pagina opnieuw.",
            "Correct projet.yaml, then reload this page.")
        }
        another(view)
      })
  }

  private func another(_ view: View) -> HTML {
    view.form(to: Link("/projet/fermer")) { H.button(.type(.submit)) { view.say("Changer de projet", "Ander project", "Another project") } }
  }

  private func communes(_ project: Project, _ view: View) -> String {
    project.communes.map { $0.name[view.language] }.joined(separator: ", ") + " · " + project.periods.map(\.code.text).joined(separator: ", ")
  }

  /// The parts of the page, with what is in each.
  @HTMLBuilder private func parts(_ folder: ProjectFolder, kept: Int, open: Int, _ view: View) -> HTML {
    card(
      .sheets, view, view.counted(kept, "feuille(s) gardée(s)", "(lijst|lijsten) bewaard", "sheet(s) kept"),
      kept == 0
        ? view.say("Commencez par déposer vos feuilles.", "Begin met uw lijsten toe te voegen.", "Begin by adding your sheets.")
        : view.say("Déposer, vérifier, garder, retirer.", "Toevoegen, nakijken, bewaren, verwijderen.", "Add, check, keep, take back."))
    card(
      .people, view, view.counted(open, "question(s) ouverte(s)", "open (vraag|vragen)", "open question(s)"),
      view.say(
        "Deux noms, une seule personne\u{A0}? Répondez d'un clic.", "Twee namen, één persoon? Antwoord met één klik.",
        "Two names, one person? Answer with one click."))
    card(
      .figures, view, view.counted(folder.project.indicators.count, "indicateur(s)", "indicator(en)", "indicator(s)"),
      view.inOwnWords(
        "Par axe, commune et période, et d'où vient chacun.", "Per as, gemeente en periode, en waar elk vandaan komt.",
        "By axis, commune and period, and where each comes from."))
    card(
      .report, view, view.counted(folder.reportFiles().count, "fichier(s) écrit(s)", "geschreven (bestand|bestanden)", "file(s) written"),
      view.say("Le classeur et le texte pour le bailleur.", "De werkmap en de tekst voor de subsidiënt.", "The workbook and the text for the funder."))
  }

  private func card(_ part: View.Part, _ view: View, _ count: String, _ text: String) -> HTML {
    H.section(.class("card")) {
      H.h2 { H.a(.href(part.link)) { view.say(part.title) } }
      H.p(.class("state")) { count }
      H.p(.class("quiet")) { text }
    }
  }

  /// The first few numbers of the last period of which anything is known.
  @HTMLBuilder private func latest(_ figures: FigureSet, _ view: View) -> HTML {
    if let period = figures.periods.last(where: figures.hasFacts) {
      let style = NumberStyle(view.language)
      let shown = figures.project.indicators.lazy.filter { figures.figure($0, period: period).value != nil }.prefix(4)
      H.h2 { view.say("Période", "Periode", "Period") + " \(period.code)" }
      H.ul(.class("numbers")) {
        for indicator in shown {
          H.li {
            H.strong { style.text(of: figures.figure(indicator, period: period).cell(view.language)) }
            H.a(.href(Link("/chiffres", [("indicateur", indicator.code.text)]))) { view.say(indicator.title) }
          }
        }
      }
      view.unprotected(figures.project)
      if let sentence = figures.completeness[period.code]?.sentence(figures.project, view.language) {
        H.p(.class("quiet")) {
          sentence + " "
          H.a(.href(Link("/chiffres/calendrier", [("periode", period.code.text)]))) { view.say(View.Looking.calendar.title) }
        }
      }
    }
  }
}
