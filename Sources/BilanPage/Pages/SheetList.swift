internal import BilanProject

/// The sheets that are kept: a form to find some of them, so many at a time, each with the way to all that can be done with it.
struct SheetList {
  private let query: [String: String]
  private let page: SheetPage
  private let project: Project
  private let view: View

  /// - Parameter query: What was asked for, as the address says it.
  init(_ query: [String: String], _ page: SheetPage, _ project: Project, _ view: View) {
    (self.query, self.page, self.project, self.view) = (query, page, project, view)
  }

  private var isAsked: Bool { SheetList.fields.contains { !(query["\($0)"] ?? "").isEmpty } }

  private static let fields: [StaticString] = ["nom", "activite", "jour", "commune"]

  @HTMLBuilder var html: HTML {
    H.h2(.id("gardees")) { view.counted(page.all, "feuille(s) gardée(s)", "(lijst|lijsten) bewaard", "sheet(s) kept") }
    if page.all == 0 {
      H.p(.class("quiet")) {
        view.say(
          "Rien n'est encore gardé\u{A0}: déposez vos premières feuilles ci-dessus.", "Er is nog niets bewaard: voeg hierboven uw eerste lijsten toe.",
          "Nothing is kept yet: add your first sheets above.")
      }
    } else {
      search
      if isAsked { found }
      if !page.sheets.isEmpty { table }
      view.pages(Paging(page), of: view.say("Feuilles gardées", "Bewaarde lijsten", "Sheets kept"), link: link)
    }
  }

  // MARK: - Finding

  /// Looking only: the form asks for a page.
  private var search: HTML {
    H.form(.action(Link("/feuilles", fragment: "gardees"))) {
      H.div(.class("row")) {
        view.textField(view.say("Nom du fichier contient", "Bestandsnaam bevat", "File name contains"), name: "nom", value: query["nom"])
        view.choice(
          view.say("Activité", "Activiteit", "Activity"), id: "activite", name: "activite", options: any + activities, chosen: query["activite"])
        view.field(view.say("Jour", "Dag", "Day"), id: "jour") { described in
          H.input(.type(.date), .id("jour"), .name("jour"), .value(query["jour"]), described)
        }
        view.choice(
          view.inOwnWords("Commune", "Gemeente", "Commune"), id: "commune", name: "commune",
          options: any + project.communes.map { ($0.code.text, $0.name[view.language]) }, chosen: query["commune"])
        H.button(.type(.submit)) { view.say("Chercher", "Zoeken", "Search") }
      }
    }
  }

  private var any: [(value: String, text: String)] { [("", view.say("toutes", "alle", "all"))] }

  /// Each axis, and each of its activities.
  private var activities: [(value: String, text: String)] {
    let word = view.say("Axe", "As", "Axis")
    var options: [(value: String, text: String)] = []
    for axis in project.axes {
      options.append((axis.code.text, "\(word) \(axis.code) – \(axis.title[view.language])"))
      for activity in axis.activities {
        options.append(("\(axis.code)/\(activity.code)", "\(word) \(axis.code)\(view.colon) \(activity.title[view.language])"))
      }
    }
    return options
  }

  private var found: HTML {
    H.p(.role(.status)) {
      page.found == 0
        ? view.say("Aucune feuille ne correspond.", "Geen enkele lijst beantwoordt hieraan.", "No sheet matches.")
        : view.counted(page.found, "feuille(s) trouvée(s).", "(lijst|lijsten) gevonden.", "sheet(s) found.")
      " "
      H.a(.href(Link("/feuilles"))) { view.say("Montrer toutes les feuilles", "Alle lijsten tonen", "Show all sheets") }
    }
  }

  // MARK: - The table

  private var table: HTML {
    let style = NumberStyle(view.language)
    return view.scrolling(view.say("Feuilles gardées", "Bewaarde lijsten", "Sheets kept")) {
      H.table {
        H.thead { H.tr { for (title, isNumber) in heads { H.th(.scope(.col), .class(isNumber ? "number" : nil)) { title } } } }
        H.tbody {
          for sheet in page.sheets {
            H.tr {
              H.td(.class("number")) { String(sheet.id) }
              H.th(.scope(.row)) { H.a(.href(Link(toSheet: sheet.id))) { sheet.source.name } }
              H.td { days(of: sheet) }
              for number in [sheet.sessions, sheet.present, sheet.counts, sheet.source.rowsRefused] {
                H.td(.class("number")) { style.text(of: .count(number)) }
              }
              H.td { sheet.importedOn.belgian }
            }
          }
        }
      }
    }
  }

  private func days(of sheet: StoredSheet) -> String {
    guard let first = sheet.firstDay, let last = sheet.lastDay else { return "" }
    return first == last ? first.belgian : "\(first.belgian) – \(last.belgian)"
  }

  private var heads: [(title: String, isNumber: Bool)] {
    [
      (view.say("N°", "Nr.", "No."), true), (view.say("Fichier", "Bestand", "File"), false), (view.say("Jours", "Dagen", "Days"), false),
      (view.say("Séances", "Sessies", "Sessions"), true),
      (view.say("Présences", "Aanwezigheden", "Attendances"), true), (view.say("Comptages", "Tellingen", "Counts"), true),
      (view.say("Non gardées", "Niet bewaard", "Not kept"), true), (view.say("Gardée le", "Bewaard op", "Kept on"), false),
    ]
  }

  private func link(_ number: Int) -> Link {
    let asked = SheetList.fields.map { name in (name, query["\(name)"].flatMap { $0.isEmpty ? nil : $0 }) }
    return Link("/feuilles", asked + [("page", String(number))], fragment: "gardees")
  }
}

extension SheetSearch {
  /// As the form says it; what cannot be understood is not asked for.
  init(_ query: [String: String]) {
    self.init()
    name = query["nom"] ?? ""
    let parts = (query["activite"] ?? "").split(separator: "/", maxSplits: 1).map(String.init)
    (axis, activity) = (parts.first, parts.count == 2 ? parts[1] : nil)
    day = query["jour"].flatMap { Day(iso: $0) }
    place = query["commune"].flatMap { $0.isEmpty ? nil : Place(Code($0)) }
  }
}

extension Link {
  /// All that is known of a kept sheet.
  init(toSheet id: Int64, fragment: String? = nil) { self.init("/feuilles/feuille", [("numero", String(id))], fragment: fragment) }
}
