internal import BilanProject

extension Site {
  /// What the project counts, and how something more is added to it.
  func metrics(_ request: Request) throws -> Response { metrics(try project().project, lines: "", whom: "", nil) }

  /// - Parameters:
  ///   - lines: What is to be added.
  ///   - whom: Whom it counts.
  ///   - fault: What is wrong with it.
  private func metrics(_ project: Project, lines: String, whom: String, _ fault: NewMetric.Fault?) -> Response {
    let view = view(project)
    return Response(
      fault == nil ? .ok : .badRequest,
      page: view.page(view.say(MetricTable.title), in: .overview, isFaulty: fault != nil) {
        if project.metrics.isEmpty {
          H.p {
            view.say(
              "Ce projet ne compte encore que des personnes et des séances\u{A0}: une feuille de comptages y serait refusée.",
              "Dit project telt voorlopig enkel personen en sessies: een lijst met tellingen zou geweigerd worden.",
              "So far this project counts people and sessions alone: a sheet of counts would be refused.")
          }
        } else {
          MetricTable(project: project, view: view).html
          if case .off(let reason) = project.protection {
            H.p(.class("quiet")) {
              view.say(
                "Ce projet montre tous les petits nombres, qui que l'on compte (protection, dans projet.yaml)",
                "Dit project toont alle kleine aantallen, wie ook geteld wordt (protection, in projet.yaml)",
                "This project shows all small numbers, whoever is counted (protection, in projet.yaml)") + view.colon + " " + view.say(reason)
            }
          }
        }
        H.h2(.id("ajouter")) { view.say("Ajouter", "Toevoegen", "Add") }
        H.p(.class("quiet")) {
          view.say(
            "L'ajout est écrit dans projet.yaml, dont le reste ne change pas, et peut être annulé dans l'historique. Une feuille déjà gardée n'est pas relue d'elle-même\u{A0}: déposez-la à nouveau.",
            "De toevoeging komt in projet.yaml, waarvan de rest niet verandert, en kan via de geschiedenis ongedaan worden gemaakt. Een lijst die al bewaard is, wordt niet vanzelf opnieuw gelezen: voeg ze opnieuw toe.",
            "The addition is written into projet.yaml, the rest of which does not change, and can be undone in the history. A sheet that is kept already is not read again by itself: add it again."
          )
        }
        view.form(to: Link("/comptages/ajouter")) {
          view.faults(
            Localized(fr: "Rien n'est encore ajouté\u{A0}:", nl: "Er is nog niets toegevoegd:", en: "Nothing has been added yet:"),
            fault.map { [($0.isAboutWhom ? "compte" : "comptages", $0.text)] } ?? [])
          MetricLines(
            lines: lines, whom: whom, problem: fault.flatMap { $0.isAboutWhom ? nil : $0.text },
            problemOfWhom: fault.flatMap { $0.isAboutWhom ? $0.text : nil },
            view: view
          ).html
          H.button(.class("main"), .type(.submit)) { view.say("Ajouter", "Toevoegen", "Add") }
        }
      })
  }

  /// Adds what was typed on the page about what is counted; what waits is read again when it is looked at.
  func addMetrics(_ request: Request) async throws -> Response {
    let folder = try project()
    let (lines, whom) = (request.form["comptages"] ?? "", request.form["compte"] ?? "")
    let new = NewMetric.lines(lines, whom: whom)
    if let fault = folder.fault(of: new) { return metrics(folder.project, lines: lines, whom: whom, fault) }
    if !new.isEmpty {
      tellAdded(try folder.add(new))
    }
    return Response(to: Link("/comptages"))
  }

  /// Adds what a column of a file that waits counts; what waits is read again when it is looked at.
  func countColumn(_ request: Request) async throws -> Response {
    let folder = try project()
    guard let id = request.form["fichier"].flatMap({ Int($0) }), intake[id] != nil, let column = request.form["colonne"] else {
      return Response(to: Link("/feuilles/a-verifier"))
    }
    var new = NewMetric(title: request.form["titre"] ?? "", axis: request.form["axe"] ?? "", whom: request.form["compte"] ?? "")
    // Under another title the column is known by the code.
    if new.title != NewMetric(title: column).title { new.code = NewMetric.code(ofColumn: column) }
    if let fault = folder.fault(of: [new]) {
      tell(fault.text.fr, fault.text.nl, fault.text.en, isTrouble: true)
    } else {
      tellAdded(try folder.add([new]))
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

/// What a project counts, and whom.
struct MetricTable {
  let project: Project
  let view: View

  static let title = Localized(
    fr: "Ce que le projet compte (affiches, dossiers…)", nl: "Wat het project telt (affiches, dossiers…)", en: "What the project counts (posters, case files…)")

  var html: HTML {
    view.table(
      view.say(MetricTable.title),
      columns: [
        view.say("Titre", "Titel", "Title"), "Code", view.say("Axe", "As", "Axis"), view.say("Qui est compté", "Wie geteld wordt", "Who is counted"),
      ]
    ) {
      for metric in project.metrics {
        H.tr {
          H.th(.scope(.row)) { view.say(metric.title) }
          H.td { metric.code.text }
          H.td { metric.axis.map(\.text) ?? "–" }
          H.td {
            whom(metric)
            if project.protection.rule != nil { change(metric) }
          }
        }
      }
    }
  }

  private func change(_ metric: Metric) -> HTML {
    let word = view.say("Modifier", "Wijzigen", "Change")
    return H.span {
      " · "
      H.a(.href(Link(toSubjectOf: metric)), .label(word + view.colon + " " + view.say(metric.title))) { word }
    }
  }

  /// What the project file does not say is told by the axis; where small groups are shown, nothing is.
  private func whom(_ metric: Metric) -> String {
    guard let rule = project.protection.rule else { return "–" }
    let word = view.say(rule.subject(of: metric, in: project.axes).word)
    return rule.metrics[metric.code] == nil ? word + " " + view.say("(non précisé)", "(niet vermeld)", "(not stated)") : word
  }
}

/// The fields in which new metrics are named, a line each, and whom they count.
struct MetricLines {
  let lines: String
  let whom: String
  let problem: Localized?
  let problemOfWhom: Localized?
  let view: View

  var html: HTML {
    H.div {
      view.field(view.say("Comptages", "Tellingen", "Counts"), id: "comptages", help: help, problem: problem) { described, invalid in
        H.textarea(.id("comptages"), .name("comptages"), .rows(4), described, invalid) { lines }
      }
      view.choice(
        view.say(
          "Qui est compté, pour les lignes qui ne le disent pas", "Wie geteld wordt, voor regels die het niet zeggen",
          "Who is counted, for lines that do not say"),
        id: "compte", name: "compte", options: MetricLines.subjects(view), chosen: whom, help: view.say(MetricLines.protection), problem: problemOfWhom)
    }
  }

  /// Whom a metric may count, nobody having said it yet.
  static func subjects(_ view: View) -> [(value: String, text: String)] {
    [view.toBeChosen] + ProtectionRule.Subject.allCases.map { ($0.rawValue, view.say($0.title)) }
  }

  /// Why it is asked.
  static let protection = Localized(
    fr: "Les rapports ne montrent pas les petits nombres de personnes et de dossiers.", nl: "Verslagen tonen geen kleine aantallen personen en dossiers.",
    en: "Reports do not show small numbers of people and case files.")

  private var help: String {
    func words(_ language: Language) -> String { ProtectionRule.Subject.allCases.map { $0.word[language] }.joined(separator: ", ") }
    return view.say(
      "Un comptage par ligne\u{A0}: le titre seul, ou, collés d'Excel en colonnes, un code, le titre, le code de l'axe et qui est compté (\(words(.fr))). Le titre est celui de la colonne dans les feuilles.",
      "Eén telling per regel: alleen de titel, of, uit Excel geplakt in kolommen, een code, de titel, de code van de as en wie geteld wordt (\(words(.nl))). De titel is die van de kolom in de lijsten.",
      "One count per line: the title alone, or, pasted from Excel as columns, a code, the title, the code of the axis and who is counted (\(words(.en))). The title is that of the column in the sheets."
    )
  }
}
