internal import BilanProject

extension Site {
  static let itsActivities = Localized(
    fr: "Les axes et leurs activités", nl: "De assen en hun activiteiten", en: "The axes and their activities")

  /// The activities of each axis, and how one more is added.
  func activities(_ request: Request) throws -> Response {
    activities(try project(), NewActivity(title: "", axis: request.head.query["axe"] ?? ""), [:])
  }

  /// - Parameters:
  ///   - new: What is to be added.
  ///   - faults: What is wrong with it.
  private func activities(_ folder: ProjectFolder, _ new: NewActivity, _ faults: [NewActivity.Field: Localized]) -> Response {
    let project = folder.project
    let view = view(project)
    return Response(
      faults.isEmpty ? .ok : .badRequest,
      page: view.page(view.say(Site.itsActivities), in: .overview, isFaulty: !faults.isEmpty) {
        ActivityTable(project: project, view: view).html
        H.h2(.id("ajouter")) { view.say("Ajouter une activité", "Een activiteit toevoegen", "Add an activity") }
        H.p(.class("quiet")) {
          view.say(
            "L'ajout est écrit dans projet.yaml, dont le reste ne change pas, et peut être annulé dans l'historique. Les feuilles qui attendent sont relues.",
            "De toevoeging komt in projet.yaml, waarvan de rest niet verandert, en kan via de geschiedenis ongedaan worden gemaakt. Lijsten die wachten, worden opnieuw gelezen.",
            "The addition is written into projet.yaml, the rest of which does not change, and can be undone in the history. Sheets that wait are read again.")
        }
        view.form(to: Link("/activites/ajouter")) { NewActivityFields(new: new, faults: faults, project: project, view: view).html }
      })
  }

  /// Adds an activity, or shows it again with what is wrong.
  func addActivity(_ request: Request) async throws -> Response {
    let folder = try project()
    let form = request.form
    let new = NewActivity(
      title: form["titre"] ?? "", code: form["code"] ?? "", axis: form["axe"] ?? "", kind: form["genre"].flatMap { Activity.Kind(rawValue: $0) },
      days: form["jours"] ?? "")
    let faults = folder.faults(of: new)
    guard faults.isEmpty else { return activities(folder, new, faults) }
    let title = try folder.add(new).title
    tell(
      "Activité ajoutée à l'axe \(new.axis)\u{A0}: \(title.fr).", "Activiteit toegevoegd aan as \(new.axis): \(title.nl).",
      "Activity added to axis \(new.axis): \(title.en).")
    return Response(to: intake.items.isEmpty ? Link("/activites") : Link("/feuilles/a-verifier"))
  }
}

/// The activities of a project, by axis.
struct ActivityTable {
  let project: Project
  let view: View

  var html: HTML {
    view.table(
      view.say(Site.itsActivities),
      columns: [
        view.say("Activité", "Activiteit", "Activity"), "Code", view.say("Genre", "Soort", "Kind"),
        view.say("Séances prévues", "Geplande sessies", "Planned sessions"),
      ]
    ) {
      for axis in project.axes {
        H.tr(.class("group")) { H.th(.scope(.row), .colspan(4)) { view.say("Axe", "As", "Axis") + " \(axis.code) – \(view.say(axis.title))" } }
        for activity in axis.activities {
          H.tr {
            H.th(.scope(.row)) { view.say(activity.title) }
            H.td { activity.code.text }
            H.td { view.say(activity.kind.title) }
            H.td { planned(activity) }
          }
        }
      }
    }
  }

  private func planned(_ activity: Activity) -> String {
    switch activity.plan {
    case nil: "–"
    case .days(let sessions): sessions.map(\.day.belgian).joined(separator: ", ")
    case .total(let number): String(number)
    case .inEach(let number): "\(number) " + view.say("par période", "per periode", "in each period")
    case .byPeriod(let numbers): numbers.sorted { $0.key < $1.key }.map { "\($0.key)\(view.colon) \($0.value)" }.joined(separator: view.semicolon)
    }
  }
}

/// The fields of an activity that is to be added, what is wrong beside each.
struct NewActivityFields {
  let new: NewActivity
  let faults: [NewActivity.Field: Localized]
  let project: Project
  let view: View

  @HTMLBuilder var html: HTML {
    view.faults(
      Localized(fr: "Rien n'est encore ajouté\u{A0}:", nl: "Er is nog niets toegevoegd:", en: "Nothing has been added yet:"),
      NewActivity.Field.allCases.compactMap { field in faults[field].map { (NewActivityFields.id(of: field), $0) } })
    view.choice(
      view.say("Axe", "As", "Axis"), id: "axe", name: "axe",
      options: [view.toBeChosen] + project.axes.map { ($0.code.text, "\($0.code) – \(view.say($0.title))") }, chosen: new.axis, problem: faults[.axis])
    view.textField(
      view.say("Titre", "Titel", "Title"), name: "titre", value: new.title,
      help: view.say("Comme dans les feuilles.", "Zoals in de lijsten.", "As in the sheets."), problem: faults[.title], isRequired: true)
    view.choice(
      view.say("Genre", "Soort", "Kind"), id: "genre", name: "genre",
      options: [view.toBeChosen] + Activity.Kind.allCases.map { ($0.rawValue, view.say($0.title)) }, chosen: new.kind?.rawValue ?? "", problem: faults[.kind])
    view.textField(
      view.say("Jours prévus", "Geplande dagen", "Planned days"), name: "jours", value: new.days,
      help: view.say(
        "S'ils sont connus\u{A0}: 21/10/2024, 18/11/2024. «\u{A0}Ce qui manque\u{A0}» dira ceux dont aucune feuille n'est venue.",
        "Als ze bekend zijn: 21/10/2024, 18/11/2024. ‘Wat nog ontbreekt’ zegt van welke geen lijst kwam.",
        "Where they are known: 21/10/2024, 18/11/2024. “What is missing” will tell those of which no sheet came."), problem: faults[.days])
    view.textField(
      "Code", name: "code", value: new.code,
      help: view.say("Tiré du titre, si vous n'en donnez pas.", "Uit de titel afgeleid, als u er geen geeft.", "Made of the title, where you give none."),
      problem: faults[.code])
    H.button(.class("main"), .type(.submit)) { view.say("Ajouter", "Toevoegen", "Add") }
  }

  /// The key of a field, by which it is sent, too.
  private static func id(of field: NewActivity.Field) -> String {
    switch field {
    case .axis: "axe"
    case .title: "titre"
    case .code: "code"
    case .kind: "genre"
    case .days: "jours"
    }
  }
}
