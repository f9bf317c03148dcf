internal import BilanProject

extension Site {
  /// What the project counts, and how something more is added to it.
  func metrics(_ request: Request) throws -> Response { metrics(try project().project, typed: "", nil) }

  /// - Parameters:
  ///   - typed: What is to be added.
  ///   - problem: What is wrong with it.
  private func metrics(_ project: Project, typed: String, _ problem: Localized?) -> Response {
    let view = view(project)
    return Response(
      problem == nil ? .ok : .badRequest,
      page: view.page(view.say(MetricLines.title), in: .overview) {
        if project.metrics.isEmpty {
          H.p {
            view.say(
              "Ce projet ne compte encore que des personnes et des séances\u{A0}: une feuille de comptages y serait refusée.",
              "Dit project telt voorlopig enkel personen en sessies: een lijst met tellingen zou geweigerd worden.",
              "So far this project counts people and sessions alone: a sheet of counts would be refused.")
          }
        } else {
          MetricLines.table(project, view)
        }
        H.h2(.id("ajouter")) { view.say("Ajouter", "Toevoegen", "Add") }
        H.p(.class("quiet")) {
          view.say(
            "C'est écrit dans projet.yaml, dont le reste ne change pas. Une feuille déjà gardée n'est pas relue d'elle-même\u{A0}: déposez-la à nouveau.",
            "Het wordt in projet.yaml geschreven, waarvan de rest niet verandert. Een lijst die al bewaard is, wordt niet vanzelf opnieuw gelezen: voeg ze opnieuw toe.",
            "It is written into projet.yaml, the rest of which stays. A sheet that is kept already is not read again by itself: add it again.")
        }
        view.form(to: Link("/comptages/ajouter")) {
          if let problem { H.p(.class("problem error"), .role(.alert)) { view.say(problem) } }
          MetricLines.field(typed, view)
          H.button(.class("main"), .type(.submit)) { view.say("Ajouter", "Toevoegen", "Add") }
        }
      })
  }

  /// Adds what was typed on the page about what is counted, and reads what waits again.
  func addMetrics(_ request: Request) async throws -> Response {
    let folder = try project()
    let typed = request.form["comptages"] ?? ""
    let new = NewMetric.lines(typed)
    if let problem = folder.problem(of: new) { return metrics(folder.project, typed: typed, problem) }
    if !new.isEmpty {
      tellAdded(try folder.add(new))
      try await read(intake.items.map(\.id), in: try project())
    }
    return Response(to: Link("/comptages"))
  }

  /// Adds what a column of a file that waits counts, and reads what waits again.
  func countColumn(_ request: Request) async throws -> Response {
    let folder = try project()
    guard let id = request.form["fichier"].flatMap({ Int($0) }), intake[id] != nil, let column = request.form["colonne"] else {
      return Response(to: Link("/feuilles/a-verifier"))
    }
    var new = NewMetric(title: request.form["titre"] ?? "", axis: request.form["axe"] ?? "")
    // Under another title the column is known by the code.
    if new.title != NewMetric(title: column).title { new.code = NewMetric.code(ofColumn: column) }
    if let problem = folder.problem(of: [new]) {
      tell(problem.fr, problem.nl, problem.en, isTrouble: true)
    } else {
      tellAdded(try folder.add([new]))
      try await read(intake.items.map(\.id), in: try project())
    }
    return Response(to: Link("/feuilles/a-verifier", fragment: "fichier-\(id)"))
  }

  private func tellAdded(_ metrics: [Metric]) {
    func titles(_ language: Language) -> String { metrics.map { $0.title[language] }.joined(separator: ", ") }
    tell(
      "Le projet compte maintenant aussi\u{A0}: \(titles(.fr)).", "Het project telt nu ook: \(titles(.nl)).",
      "The project now counts this as well: \(titles(.en)).")
  }
}

/// What a project counts, as lines to be typed and as a table.
enum MetricLines {
  static let title = Localized(
    fr: "Ce que le projet compte (affiches, dossiers…)", nl: "Wat het project telt (affiches, dossiers…)", en: "What the project counts (posters, case files…)")

  /// What the page cannot ask: whom a metric counts. Unless its axis offers duty services alone, none is taken to count anybody.
  static let protection = Localized(
    fr:
      "S'il s'agit de personnes ou de dossiers, écrivez-le aussi dans projet.yaml («\u{A0}protection\u{A0}», «\u{A0}metrics\u{A0}»)\u{A0}: sinon, les rapports peuvent en montrer les petits nombres.",
    nl:
      "Gaat het om personen of dossiers, schrijf dat dan ook in projet.yaml (‘protection’, ‘metrics’): anders kunnen verslagen er kleine aantallen van tonen.",
    en: "If these are people or case files, write that into projet.yaml too (“protection”, “metrics”): otherwise reports may show small numbers of them.")

  static func field(_ typed: String, _ view: View) -> HTML {
    let help = view.say(
      "Un comptage par ligne\u{A0}: le titre seul, ou, collés d'Excel en colonnes, un code, le titre et le code de l'axe. Le titre est celui de la colonne dans les feuilles.",
      "Eén telling per regel: alleen de titel, of, uit Excel geplakt in kolommen, een code, de titel en de code van de as. De titel is die van de kolom in de lijsten.",
      "One count a line: the title alone, or, pasted from Excel as columns, a code, the title and the code of the axis. The title is that of the column in the sheets."
    )
    return view.field(view.say("Comptages", "Tellingen", "Counts"), id: "comptages", help: help + " " + view.say(protection)) { described in
      H.textarea(.id("comptages"), .name("comptages"), .rows(4), described) { typed }
    }
  }

  static func table(_ project: Project, _ view: View) -> HTML {
    view.scrolling(view.say(title)) {
      H.table {
        H.caption(.class("hidden")) { view.say(title) }
        H.thead {
          H.tr {
            for header in [view.say("Titre", "Titel", "Title"), "Code", view.say("Axe", "As", "Axis")] { H.th(.scope(.col)) { header } }
          }
        }
        H.tbody {
          for metric in project.metrics {
            H.tr {
              H.th(.scope(.row)) { view.say(metric.title) }
              H.td { metric.code.text }
              H.td { metric.axis.map(\.text) ?? "–" }
            }
          }
        }
      }
    }
  }
}

/// Numbers of a file that waits which the project does not count: each may become something that it counts, by one button.
struct UncountedFields {
  let item: Intake.Item
  let project: Project
  let view: View

  /// So many are offered; who has more has another kind of sheet.
  private static let most = 8

  @HTMLBuilder var html: HTML {
    let (names, isRefused) = (self.names, self.isRefused)
    if !names.isEmpty {
      H.details(.open(isRefused)) {
        H.summary { view.say("Compter aussi ces nombres", "Ook deze getallen tellen", "Count these numbers as well") }
        H.p(.class("quiet")) {
          view.say(
            "Le comptage est écrit dans projet.yaml et le fichier est relu\u{A0}; rien n'en est encore gardé. Ce qui n'est pas à compter, laissez-le.",
            "De telling wordt in projet.yaml geschreven en het bestand opnieuw gelezen; er wordt nog niets van bewaard. Wat niet mee hoeft te tellen, laat u zo.",
            "The count is written into projet.yaml and the file is read again; nothing of it is kept yet. Leave what is not to be counted.")
          " "
          view.say(MetricLines.protection)
        }
        for (number, name) in names.prefix(UncountedFields.most).enumerated() { fields(name, number) }
      }
    }
  }

  private func fields(_ name: String, _ number: Int) -> HTML {
    let id = "\(item.id)-\(number)"
    let title = NewMetric(title: name).title
    return view.form(to: Link("/feuilles/compter")) {
      H.input(.type(.hidden), .name("fichier"), .value(String(item.id)))
      H.input(.type(.hidden), .name("colonne"), .value(title))
      H.div(.class("row")) {
        view.field(view.say("Titre", "Titel", "Title"), id: "titre-\(id)") { described in
          H.input(.type(.text), .id("titre-\(id)"), .name("titre"), .value(title), .required, described)
        }
        view.choice(
          view.say("Axe, si la feuille n'en dit pas", "As, als de lijst er geen noemt", "Axis, where the sheet says none"), id: "axe-\(id)", name: "axe",
          options: [("", view.say("aucun", "geen", "none"))] + project.axes.map { ($0.code.text, "\($0.code) – \($0.title[view.language])") },
          chosen: project.axes.count == 1 ? project.axes[0].code.text : "")
        H.button(.type(.submit), .label(view.say("Compter", "Tellen", "Count") + " " + view.quoted(title))) { view.say("Compter", "Tellen", "Count") }
      }
    }
  }

  private var diagnostics: [Diagnostic] { item.readings.flatMap(\.sheet.diagnostics) }

  private var isRefused: Bool { diagnostics.contains { [.unknownCounts, .unknownMetric].contains($0.problem) } }

  /// What the sheet calls them, each once.
  private var names: [String] {
    var seen: Set<String> = []
    return diagnostics.flatMap(\.uncounted).filter { seen.insert(NewMetric.code(ofColumn: $0)).inserted }
  }
}

extension Diagnostic {
  /// What numbers are called of which it says that the project does not count them.
  fileprivate var uncounted: [String] {
    switch problem {
    case .unknownCounts, .otherNumbers: if case .list(let columns)? = values["columns"] { columns } else { [] }
    case .unknownMetric: place.text.map { [$0] } ?? []
    case .unknownMetricColumn: if case .text(let title)? = values["text"] { [title] } else { [] }
    default: []
    }
  }
}
