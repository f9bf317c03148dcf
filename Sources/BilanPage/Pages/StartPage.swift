internal import BilanProject

extension Site {
  /// How to come to a project: one used lately, the sample, a new one.
  func start(_ new: NewProject, _ problems: [NewProject.Field: Localized]) -> Response {
    let view = view()
    let recent = recents.all
    return Response(
      problems.isEmpty ? .ok : .badRequest,
      page: view.page(view.say("Vos projets", "Uw projecten", "Your projects"), in: nil, isFaulty: !problems.isEmpty) {
        H.p(.class("lead")) {
          view.say(
            "Des feuilles de présence au classeur du bailleur.", "Van aanwezigheidslijsten naar de werkmap van de subsidiënt.",
            "From sign-in sheets to the funder's workbook.")
        }
        if !recent.isEmpty {
          H.h2 { view.say("Utilisés récemment", "Onlangs gebruikt", "Recently used") }
          H.ul(.class("reasons")) {
            for (number, path) in recent.enumerated() { H.li { opening("recent", number, view, title(of: path, view), path) } }
          }
        }
        if sample != nil {
          H.h2 { view.say("Pour essayer", "Om te proberen", "To try") }
          H.p { view.say("Un projet inventé, avec ses feuilles.", "Een verzonnen project, met zijn lijsten.", "An invented project, with its sheets.") }
          opening("exemple", 0, view, view.say("Ouvrir l'exemple", "Het voorbeeld openen", "Open the sample"), nil)
        }
        H.h2(.id("nouveau")) { view.say("Nouveau projet", "Nieuw project", "New project") }
        NewProjectForm(new: new, problems: problems, view: view, parent: home).html
      })
  }

  private func title(of path: String, _ view: View) -> String {
    (try? ProjectFolder(path)).map { $0.project.title[view.language] } ?? path.split(separator: "/").last.map(String.init) ?? path
  }

  private func opening(_ what: String, _ number: Int, _ view: View, _ title: String, _ path: String?) -> HTML {
    view.form(to: Link("/projet/ouvrir")) {
      H.input(.type(.hidden), .name("numero"), .value(String(number)))
      H.button(.class("plain"), .type(.submit), .name("quoi"), .value(what)) { title }
      if let path { H.span(.class("quiet")) { path } }
    }
  }

  // MARK: - What is done

  /// Opens one of the projects that the page lists.
  func openProject(_ request: Request) throws -> Response {
    if request.form["quoi"] == "exemple", let sample {
      open(try SampleProject.copy(sample, to: home))
    } else if let number = request.form["numero"].flatMap({ Int($0) }), recents.all.indices.contains(number) {
      open(recents.all[number])
    }
    return Response(to: Link("/"))
  }

  func closeProject(_ request: Request) -> Response {
    close()
    return Response(to: Link("/"))
  }

  /// Makes a project of what the form says, or shows it again with what is wrong.
  func makeProject(_ request: Request) throws -> Response {
    let form = request.form
    var new = NewProject()
    new.title = form["titre"] ?? ""
    new.language = form["langue"].flatMap { Language(rawValue: $0) } ?? language(of: nil)
    new.coordinatingCommune = form["commune"] ?? ""
    new.communes = form["communes"] ?? ""
    new.periods = form["periodes"] ?? ""
    new.axes = form["axes"] ?? ""
    new.activities = form["activites"] ?? ""
    new.metrics = form["comptages"] ?? ""
    new.whom = form["compte"] ?? ""
    new.usualKind = form["genre"].flatMap { Activity.Kind(rawValue: $0) }
    let problems = new.problems()
    guard problems.isEmpty else { return start(new, problems) }
    open(try new.make(in: home))
    tell(
      "Le projet est créé. Déposez maintenant vos feuilles.", "Het project is aangemaakt. Voeg nu uw lijsten toe.",
      "The project has been created. Now add your sheets.")
    return Response(to: Link("/feuilles"))
  }
}

/// The fields of a new project, what is wrong beside each.
struct NewProjectForm {
  let new: NewProject
  let problems: [NewProject.Field: Localized]
  let view: View
  /// The folder in which it will be made.
  let parent: String

  var html: HTML {
    view.form(to: Link("/projet/creer")) {
      view.faults(
        Localized(
          fr: "Le projet n'est pas encore créé\u{A0}:", nl: "Het project is nog niet aangemaakt:", en: "The project has not been created yet:"),
        NewProject.Field.allCases.compactMap { field in problems[field].map { (NewProjectForm.id(of: field), $0) } })
      line(.title, view.say("Titre", "Titel", "Title"), new.title)
      view.choice(
        view.say("Langue du projet", "Taal van het project", "Language of the project"), id: "langue-projet", name: "langue",
        options: [("fr", "Français"), ("nl", "Nederlands"), ("en", "English")], chosen: problems.isEmpty ? view.language.rawValue : new.language.rawValue)
      line(.commune, view.say("Commune qui coordonne", "Coördinerende gemeente", "Coordinating commune"), new.coordinatingCommune)
      line(
        .communes, view.say("Autres communes", "Andere gemeenten", "Other communes"), new.communes, isRequired: false,
        help: view.say("Séparées par des virgules.", "Gescheiden door komma's.", "Separated by commas."))
      line(
        .periods, view.say("Périodes", "Periodes", "Periods"), new.periods,
        help: view.say(
          "Des années, séparées par des virgules\u{A0}: 2025, 2026.", "Jaren, gescheiden door komma's: 2025, 2026.", "Years, separated by commas: 2025, 2026."))
      lines(
        .axes, view.say("Axes", "Assen", "Axes"), new.axes,
        view.say(
          "Un par ligne. Un code et un titre, collés d'Excel en deux colonnes, ou le titre seul.",
          "Eén per regel. Een code en een titel, uit Excel geplakt in twee kolommen, of alleen de titel.",
          "One per line. A code and a title, pasted from Excel as two columns, or the title alone."))
      lines(
        .activities, view.say("Activités", "Activiteiten", "Activities"), new.activities,
        view.say(
          "Une par ligne, collées d'Excel en deux colonnes\u{A0}: le code de l'axe et le titre\u{A0}; une troisième peut préciser le genre. À la main, séparez par des points-virgules\u{A0}: 1;Réunion;réunion",
          "Eén per regel, uit Excel geplakt in twee kolommen: de code van de as en de titel; een derde kan de soort vermelden. Met de hand: puntkomma's ertussen, 1;Vergadering;vergadering",
          "One per line, pasted from Excel as two columns: the code of the axis and the title; a third may give the kind. By hand, with semicolons between: 1;Meeting;meeting"
        ))
      view.choice(
        view.say("Genre des activités qui n'en précisent pas", "Soort van activiteiten die er geen vermelden", "Kind of the activities that give none"),
        id: "genre",
        name: "genre", options: [view.toBeChosen] + Activity.Kind.allCases.map { ($0.rawValue, view.say($0.title)) },
        chosen: new.usualKind?.rawValue ?? "", problem: problems[.kind])
      MetricLines(lines: new.metrics, whom: new.whom, problem: problems[.metrics], problemOfWhom: problems[.whom], view: view).html
      H.p(.class("quiet")) { view.say("Sera créé dans", "Wordt aangemaakt in", "Will be created in") + view.colon + " " + parent }
      H.button(.class("main"), .type(.submit)) { view.say("Créer le projet", "Project aanmaken", "Create the project") }
    }
  }

  /// The key of a field, by which it is sent, too.
  private static func id(of field: NewProject.Field) -> String {
    switch field {
    case .title: "titre"
    case .commune: "commune"
    case .communes: "communes"
    case .periods: "periodes"
    case .axes: "axes"
    case .activities: "activites"
    case .kind: "genre"
    case .metrics: "comptages"
    case .whom: "compte"
    }
  }

  private func line(_ field: NewProject.Field, _ label: String, _ value: String, isRequired: Bool = true, help: String? = nil) -> HTML {
    view.textField(label, name: NewProjectForm.id(of: field), value: value, help: help, problem: problems[field], isRequired: isRequired)
  }

  private func lines(_ field: NewProject.Field, _ label: String, _ value: String, _ help: String) -> HTML {
    let name = NewProjectForm.id(of: field)
    return view.field(label, id: name, help: help, problem: problems[field]) { described, invalid in
      H.textarea(.id(name), .name(name), .rows(6), described, invalid) { value }
    }
  }
}
