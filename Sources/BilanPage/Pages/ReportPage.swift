internal import BilanProject

extension Site {
  /// What a report is to be, what it would say, and the reports that were written.
  func report(_ request: Request) async throws -> Response {
    let form = request.head.query["formulaire"]
    return try await reportPage(form, request.head.query["periode"], request.head.query["langue"])
  }

  /// - Parameter typed: Answers that were typed and cannot be kept as they stand.
  private func reportPage(_ form: String?, _ period: String?, _ language: String?, typed: TypedAnswers? = nil) async throws -> Response {
    let folder = try project()
    let options = options(form, period, language, folder)
    // The text is made only when it is asked for: it takes a while where there is much.
    let preview = form == nil ? nil : try await folder.reportText(options)
    let asked = try preview.map { try folder.asked(by: options.form, of: $0.period) }
    let view = view(folder.project)
    return Response(
      typed == nil ? .ok : .badRequest,
      page: view.page(view.say(View.Part.report.title), in: .report, isFaulty: typed != nil) {
        choices(folder, options, isShown: preview != nil, view)
        if let preview, let asked { AnswersForm(form: asked, options: options, period: preview.period, typed: typed, view: view).html }
        if let preview { shown(preview, options, view) }
        written(folder.reportFiles(), latest: lastWritten, view)
        view.verifyForm(isMain: false)
      })
  }

  private func options(_ form: String?, _ period: String?, _ language: String?, _ folder: ProjectFolder) -> ReportOptions {
    let language = language.flatMap { Language(rawValue: $0) } ?? self.language(of: folder.project)
    var options = ReportOptions(language: language, period: period.flatMap { $0.isEmpty ? nil : $0 })
    if let form, folder.forms().contains(where: { $0.name == form }) { options.form = form }
    return options
  }

  private func choices(_ folder: ProjectFolder, _ options: ReportOptions, isShown: Bool, _ view: View) -> HTML {
    // Looking only: the form asks for a page.
    H.form(.action(Link("/rapport"))) {
      H.div(.class("row")) {
        view.choice(
          view.say("Formulaire", "Formulier", "Form"), id: "formulaire", name: "formulaire",
          options: folder.forms().map { ($0.name, view.say($0.form.title)) }, chosen: options.form)
        view.choice(
          view.say("Période", "Periode", "Period"), id: "periode", name: "periode",
          options: [("", view.say("la dernière avec des données", "de laatste met gegevens", "the last one with data"))]
            + folder.project.periods.map { ($0.code.text, $0.code.text) }, chosen: options.period ?? "")
        view.choice(
          view.say("Langue", "Taal", "Language"), id: "langue", name: "langue",
          options: [("fr", "Français"), ("nl", "Nederlands"), ("en", "English")], chosen: options.language.rawValue)
      }
      H.button(.class(isShown ? nil : "main"), .type(.submit)) { view.say("Voir le rapport", "Het verslag bekijken", "Show the report") }
    }
  }

  private func shown(_ preview: (text: String, period: Period, diagnostics: [Diagnostic]), _ options: ReportOptions, _ view: View) -> HTML {
    H.section {
      H.h2 { view.say("Aperçu du texte", "Voorbeeld van de tekst", "Preview of the text") + ", \(preview.period.code)" }
      view.form(to: Link("/rapport/ecrire")) {
        H.input(.type(.hidden), .name("formulaire"), .value(options.form))
        H.input(.type(.hidden), .name("periode"), .value(preview.period.code.text))
        H.input(.type(.hidden), .name("langue"), .value(options.language.rawValue))
        H.div(.class("choice")) {
          H.input(.type(.checkbox), .id("envoi"), .name("envoi"), .value("oui"), .described(by: "envoi-aide"))
          H.label(.for("envoi")) { view.say("Ce rapport est envoyé", "Dit verslag wordt verzonden", "This report is sent") }
        }
        H.p(.class("help"), .id("envoi-aide")) {
          view.say(
            "Ses chiffres sont gardés tels quels, le classeur porte le sceau de ce projet, et la page dira quand une correction les changerait. Cela s'annule par l'historique.",
            "De cijfers worden zo bewaard, de werkmap draagt het zegel van dit project, en de pagina zegt wanneer een verbetering ze zou wijzigen. Dit kan via de geschiedenis ongedaan worden gemaakt.",
            "Its figures are kept as they are, the workbook bears the seal of this project, and the page will say when a correction would change them. It can be undone in the history."
          )
        }
        H.div(.class("buttons")) {
          H.button(.class("main"), .type(.submit)) {
            view.say("Écrire les fichiers de ce rapport", "De bestanden van dit verslag schrijven", "Write the files of this report")
          }
        }
      }
      problems(preview.diagnostics, view)
      protected(preview.diagnostics, view)
      H.pre(
        .class("paper"), .tabindex(0), .role(.region), .label(view.say("Aperçu du texte", "Voorbeeld van de tekst", "Preview of the text")),
        .lang(options.language)
      ) {
        preview.text
      }
    }
  }

  /// What is protected of small groups, and what would show more.
  @HTMLBuilder private func protected(_ diagnostics: [Diagnostic], _ view: View) -> HTML {
    let told = diagnostics.filter { $0.problem == .smallGroupsHidden }
    if !told.isEmpty {
      H.h2 { view.say("Ce que les rapports ne montrent pas", "Wat verslagen niet tonen", "What reports do not show") }
      view.problems(told, withPlace: false)
    }
  }

  @HTMLBuilder private func written(_ files: [String], latest: [String], _ view: View) -> HTML {
    let latest = latest.filter(files.contains)
    let older = files.filter { !latest.contains($0) }
    if !files.isEmpty {
      H.h2(.id("fichiers")) { view.say("Fichiers écrits", "Geschreven bestanden", "Files written") }
      H.p(.class("quiet")) {
        view.say(
          "Ils se trouvent aussi dans le dossier «\u{A0}rapports\u{A0}» du projet.", "Ze staan ook in de map ‘rapports’ van het project.",
          "They are also in the folder “rapports” of the project.")
      }
      H.div(.class("buttons")) {
        for file in latest { H.a(.class("button main"), .href(Link("/rapport/fichier", [("nom", file)]))) { name(of: file, view) } }
      }
      if !older.isEmpty { H.ul { for file in older { H.li { H.a(.href(Link("/rapport/fichier", [("nom", file)]))) { name(of: file, view) } } } } }
    }
  }

  private func name(of file: String, _ view: View) -> String {
    (file.hasSuffix(".xlsx") ? view.say("Classeur", "Werkmap", "Workbook") : view.say("Texte", "Tekst", "Text")) + view.colon + " " + file
  }

  /// Keeps what was typed, or shows it again with what is wrong.
  func keepAnswers(_ request: Request) async throws -> Response {
    let folder = try project()
    let form = request.form
    let options = options(form["formulaire"], form["periode"], form["langue"], folder)
    let period = try folder.period(form["periode"] ?? "")
    let kept = try folder.asked(by: options.form, of: period)
    let texts = form.all("reponse")
    let back = Response(
      to: Link("/rapport", [("formulaire", options.form), ("periode", period.code.text), ("langue", options.language.rawValue)], fragment: "reponses"))
    guard texts.count == kept.asked.count else {
      tell(
        "Ce que le formulaire demande a changé entre-temps\u{A0}: rien n'a été gardé.",
        "Wat het formulier vraagt, is intussen veranderd: er werd niets bewaard.",
        "What the form asks for has changed meanwhile: nothing was kept.", isTrouble: true)
      return back
    }
    var typed = TypedAnswers(texts, to: kept.asked)
    let isAsShown = form["etat"] == kept.fileHash
    // What was typed on an older page is shown again beside what is kept now, and lost on neither side; where it is the same, it is kept already.
    let differs = !isAsShown && typed.compare(with: kept.answers, of: kept.asked, language(of: folder.project))
    if differs { tellAnswersChanged() }
    guard typed.problems.isEmpty else { return try await reportPage(options.form, period.code.text, options.language.rawValue, typed: typed) }
    if try !isAsShown || folder.keep(typed.answers, of: options.form, period, ifStill: form["etat"], folder.project.language) {
      tell("Réponses gardées.", "Antwoorden bewaard.", "Answers kept.")
    } else {
      tellAnswersChanged()
    }
    return back
  }

  private func tellAnswersChanged() {
    tell(
      "D'autres réponses ont été gardées entre-temps\u{A0}: rien n'a été gardé de celles-ci. Comparez, puis gardez à nouveau.",
      "Intussen werden andere antwoorden bewaard: van deze werd niets bewaard. Vergelijk ze en bewaar opnieuw.",
      "Other answers were kept meanwhile: none of these was kept. Compare them, then keep again.", isTrouble: true)
  }

  /// Writes the files of a report.
  func writeReport(_ request: Request) async throws -> Response {
    let folder = try project()
    var options = options(request.form["formulaire"], request.form["periode"], request.form["langue"], folder)
    options.isFinal = request.form["envoi"] == "oui"
    let written = try await folder.writeReport(options)
    lastWritten = written.files.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    let names = lastWritten.joined(separator: ", ")
    let kept =
      options.isFinal
      ? Localized(fr: ". Chiffres gardés tels qu'envoyés.", nl: ". Cijfers bewaard zoals verzonden.", en: ". Figures kept as sent.") : Localized(same: "")
    tell(
      "Écrit\u{A0}: \(names)\(kept.fr)", "Geschreven: \(names)\(kept.nl)", "Written: \(names)\(kept.en)",
      problems: written.diagnostics.filter { $0.problem == .textTooLong })
    return Response(to: Link("/rapport", fragment: "fichiers"))
  }

  /// One of the files that the page lists.
  func reportFile(_ request: Request) throws -> Response {
    let folder = try project()
    guard let name = folder.reportFiles().first(where: { $0 == request.head.query["nom"] }),
      let bytes = PrivateFile.bytes(of: folder.file("rapports/\(name)"))
    else { return Refusal.response(.notFound) }
    return Response(download: bytes, as: name, type: type(of: name))
  }

  private func type(of name: String) -> String {
    if name.hasSuffix(".xlsx") { return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }
    return name.hasSuffix(".odt") ? "application/vnd.oasis.opendocument.text" : "text/plain; charset=utf-8"
  }
}
