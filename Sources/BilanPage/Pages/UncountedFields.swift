internal import BilanProject

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
        view.choice(
          view.say("Qui est compté", "Wie geteld wordt", "Who is counted"), id: "compte-\(id)", name: "compte", options: MetricLines.subjects(view), chosen: "",
          isRequired: true)
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
    case .unknownMetricColumn, .nearMetricColumn: if case .text(let title)? = values["text"] { [title] } else { [] }
    default: []
    }
  }
}
