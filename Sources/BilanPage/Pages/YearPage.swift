internal import BilanProject

extension Site {
  static let newYear = Localized(fr: "Ouvrir une nouvelle année", nl: "Een nieuw jaar openen", en: "Open a new year")

  /// What a new year of the project takes over from the one before.
  func year(_ request: Request) throws -> Response {
    let folder = try project()
    return year(folder, folder.nextYear, nil)
  }

  /// - Parameters:
  ///   - typed: Which year.
  ///   - problem: What is wrong with it.
  private func year(_ folder: ProjectFolder, _ typed: String, _ problem: Localized?) -> Response {
    let view = view(folder.project)
    return Response(
      problem == nil ? .ok : .badRequest,
      page: view.page(view.say(Site.newYear), in: .overview, isFaulty: problem != nil) {
        H.p {
          view.say(
            "Les axes et les activités continuent. Les valeurs cibles de l'année précédente sont reprises, à revoir\u{A0}; les séances sont à prévoir à nouveau. Tout s'écrit dans projet.yaml, dont les commentaires restent, et s'annule par l'historique.",
            "Assen en activiteiten lopen door. De streefwaarden van het vorige jaar worden overgenomen en zijn na te kijken; de sessies zijn opnieuw te plannen. Alles komt in projet.yaml, waarvan de opmerkingen blijven, en kan via de geschiedenis ongedaan worden gemaakt.",
            "Axes and activities go on. The targets of the year before are taken over, to be reviewed; sessions are to be planned anew. All of it is written into projet.yaml, whose comments stay, and can be undone in the history."
          )
        }
        H.p(.class("quiet")) {
          view.say("Périodes du projet", "Periodes van het project", "Periods of the project") + view.colon + " "
            + folder.project.periods.map(\.code.text).joined(separator: ", ")
        }
        view.form(to: Link("/annee/ajouter")) {
          view.faults(
            Localized(fr: "Rien n'est ajouté\u{A0}:", nl: "Er is niets toegevoegd:", en: "Nothing was added:"), problem.map { [("annee", $0)] } ?? [])
          view.textField(
            view.say("Année", "Jaar", "Year"), name: "annee", value: typed,
            help: view.say(
              "2026, ou 2026-2027 pour une année scolaire.", "2026, of 2026-2027 voor een schooljaar.", "2026, or 2026-2027 for a school year."),
            problem: problem, isRequired: true)
          H.button(.class("main"), .type(.submit)) { view.say("Ajouter cette année", "Dit jaar toevoegen", "Add this year") }
        }
      })
  }

  /// Adds a year, or shows it again with what is wrong.
  func addYear(_ request: Request) throws -> Response {
    let folder = try project()
    let typed = request.form["annee"] ?? ""
    do {
      let added = try folder.addYear(typed)
      func text(_ language: Language) -> String { added.lines(language).joined(separator: " ") }
      tell(text(.fr), text(.nl), text(.en))
      return Response(to: Link("/"))
    } catch let failure as Failure {
      guard failure.kind == .usage, let wrong = failure.diagnostics.first else { throw failure }
      return year(folder, typed, Localized(fr: wrong.message(in: .fr), nl: wrong.message(in: .nl), en: wrong.message(in: .en)))
    }
  }
}
