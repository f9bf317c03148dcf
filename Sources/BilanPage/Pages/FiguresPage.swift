internal import BilanProject

extension Site {
  /// Every indicator of a period by axis; or one indicator by axis, commune and period.
  func figures(_ request: Request) async throws -> Response {
    let folder = try project()
    let view = view(folder.project)
    let result = try await folder.indicators()
    let figures = result.figures
    let tables = FigureTables(figures: figures, view: view)
    let indicator = request.head.query["indicateur"].flatMap { code in folder.project.indicators.first { $0.code.text == code } }
    let period =
      request.head.query["periode"].flatMap { code in figures.periods.first { $0.code.text == code } }
      ?? figures.periods.last(where: figures.hasFacts) ?? figures.periods.last
    let title = indicator.map { view.say($0.titleWithPlace) } ?? view.say(View.Part.figures.title)
    return Response(
      page: view.page(title, in: .figures) {
        view.figureParts(indicator == nil ? .figures : nil)
        if let indicator {
          everything(about: indicator, tables)
        } else if let period {
          everything(about: period, tables)
        }
        explanation(view)
        problems(result.diagnostics, view)
      })
  }

  @HTMLBuilder private func everything(about indicator: Indicator, _ tables: FigureTables) -> HTML {
    let (figures, view) = (tables.figures, tables.view)
    H.p { H.a(.href(Link("/chiffres"))) { view.say("Tous les indicateurs", "Alle indicatoren", "All indicators") } }
    H.p(.class("quiet")) { view.say(indicator.rule.method) }
    view.unprotected(figures.project)
    tables.drawings(of: indicator)
    if figures.periods.count > 1 {
      H.p(.class("quiet")) {
        view.inOwnWords(
          "Les périodes ne couvrent pas toujours les mêmes mois ni les mêmes communes. Sont-elles comparables\u{A0}? ",
          "Periodes gaan niet altijd over dezelfde maanden en gemeenten. Zijn ze vergelijkbaar? ",
          "Periods do not always cover the same months and communes. Can they be compared? ")
        H.a(.href(Link("/chiffres/comparer"))) { view.say(View.Looking.periods.title) }
      }
    }
    H.h2 { view.inOwnWords("Par axe et par commune", "Per as en per gemeente", "By axis and by commune") }
    for each in figures.periods { tables.table(of: indicator, in: each) }
  }

  @HTMLBuilder private func everything(about period: Period, _ tables: FigureTables) -> HTML {
    let (figures, project, view) = (tables.figures, tables.figures.project, tables.view)
    view.periods(figures.periods, period) { Link("/chiffres", [("periode", $0.code.text)]) }
    if let sentence = figures.completeness[period.code]?.sentence(project, view.language) { H.p(.class("quiet")) { sentence } }
    view.unprotected(project)
    tables.overview(of: period)
    H.p(.class("quiet")) {
      project.axes.map { "\(view.say("Axe", "As", "Axis")) \($0.code)\(view.colon) \($0.title[view.language])" }.joined(separator: view.semicolon)
    }
    tables.targets(in: period)
    tables.drawings(of: period)
  }

  private func explanation(_ view: View) -> HTML {
    H.p(.class("quiet")) {
      view.say(
        "Cliquez sur un chiffre pour voir d'où il vient. 87 [84–91], par exemple, se lit\u{A0}: 87 retenus, entre 84 et 91 selon les réponses aux questions «\u{A0}qui est qui\u{A0}». Les personnes différentes ne s'additionnent pas d'une case à l'autre.",
        "Klik op een cijfer om te zien waar het vandaan komt. 87 [84–91], bijvoorbeeld, betekent: 87 aangenomen, tussen 84 en 91 naargelang van de antwoorden op ‘wie is wie’. Verschillende personen worden niet van vakje tot vakje opgeteld.",
        "Click a figure to see where it comes from. 87 [84–91], for example, means: 87 retained, between 84 and 91 depending on the answers to “who is who”. Different people do not add up from cell to cell."
      )
    }
  }

  /// What is wrong with the figures, folded: it is long where many sheets are.
  @HTMLBuilder func problems(_ diagnostics: [Diagnostic], _ view: View) -> HTML {
    let serious = diagnostics.filter { $0.problem.severity < .note }
    if !serious.isEmpty {
      H.h2 { view.say("À savoir sur ces chiffres", "Goed om te weten over deze cijfers", "What to know about these figures") }
      view.problems(serious)
    }
  }
}

/// Figures in tables, each number a link to where it comes from.
struct FigureTables {
  let figures: FigureSet
  let view: View

  private var project: Project { figures.project }

  /// A line for each indicator, a column for each axis.
  func overview(of period: Period) -> HTML {
    let title = view.say("Indicateurs par axe", "Indicatoren per as", "Indicators by axis") + ", \(period.code)"
    return view.scrolling(title) {
      H.table {
        H.caption { title }
        H.thead {
          H.tr {
            H.th(.scope(.col)) { view.say("Indicateur", "Indicator", "Indicator") }
            for axis in project.axes { H.th(.scope(.col), .class("number")) { view.say("Axe", "As", "Axis") + " \(axis.code)" } }
            H.th(.scope(.col), .class("number")) { total }
          }
        }
        H.tbody {
          for indicator in project.indicators {
            for isEstimated in indicator.isEstimatedApart ? [false, true] : [false] {
              H.tr {
                H.th(.scope(.row)) {
                  H.a(.href(Link("/chiffres", [("indicateur", indicator.code.text)]))) { view.say(indicator.title(isEstimated: isEstimated)) }
                }
                for axis in project.axes.map({ Optional($0) }) + [nil] {
                  cell(FigureKey(indicator: indicator.code, isEstimated: isEstimated, period: period.code, axis: axis?.code))
                }
              }
            }
          }
        }
      }
    }
  }

  /// A line for each axis, a column for each commune; of an indicator with categories, these below.
  func table(of indicator: Indicator, in period: Period) -> HTML {
    let keys = figures.keys(of: indicator, in: period)
    let places = figures.places
    return view.scrolling(period.code.text) {
      H.table {
        H.caption { period.code.text }
        H.thead {
          H.tr {
            H.th(.scope(.col)) { view.say("Axe", "As", "Axis") }
            for place in places { H.th(.scope(.col), .class("number")) { name(of: place) } }
            H.th(.scope(.col), .class("number")) { total }
          }
        }
        H.tbody {
          for line in lines(keys) {
            H.tr(.class(line.axis == nil && line.category == nil ? "total" : nil)) {
              H.th(.scope(.row)) { head(of: line, indicator) }
              for place in places.map({ Optional($0) }) + [nil] { cell(at(line, place)) }
            }
          }
        }
      }
    }
  }

  /// The keys with every place as one: each once, in order.
  private func lines(_ keys: [FigureKey]) -> [FigureKey] {
    var seen: Set<FigureKey> = []
    return keys.map { at($0, nil) }.filter { seen.insert($0).inserted }
  }

  private func at(_ key: FigureKey, _ place: Place?) -> FigureKey {
    var key = key
    key.place = place
    return key
  }

  private func head(of key: FigureKey, _ indicator: Indicator) -> String {
    let axis = key.axis.flatMap { project.axis($0) }.map { "\($0.code) – \($0.title[view.language])" } ?? total
    let category = key.category.map { ", " + view.say(project.title(of: $0)) } ?? ""
    return axis + category + (key.isEstimated ? view.say(" (estimation)", " (schatting)", " (estimate)") : "")
  }

  private func cell(_ key: FigureKey) -> HTML {
    let figure = figures[key]
    let text = NumberStyle(view.language).text(of: figure.cell(view.language))
    return H.td(.class(figure.value == nil ? "number quiet" : "number")) {
      if figure.value == nil { text } else { H.a(.href(Link(toOriginOf: key))) { text } }
    }
  }

  /// What is aimed at in a period, and how far it is.
  @HTMLBuilder func targets(in period: Period) -> HTML {
    let style = NumberStyle(view.language)
    let keys = project.indicators.flatMap { figures.keys(of: $0, in: period) }.filter { figures[$0].target != nil }
    if !keys.isEmpty {
      H.h2 { view.say("Valeurs cibles", "Streefwaarden", "Targets") }
      view.scrolling(view.say("Valeurs cibles", "Streefwaarden", "Targets")) {
        H.table {
          H.thead {
            H.tr {
              H.th(.scope(.col)) { view.say("Indicateur", "Indicator", "Indicator") }
              H.th(.scope(.col)) { view.say("Axe", "As", "Axis") }
              H.th(.scope(.col)) { view.inOwnWords("Commune", "Gemeente", "Commune") }
              H.th(.scope(.col), .class("number")) { view.say("Chiffre", "Cijfer", "Figure") }
              H.th(.scope(.col), .class("number")) { view.say("Cible", "Streefwaarde", "Target") }
              H.th(.scope(.col)) { view.say("Où en est-on", "Stand", "Where it stands") }
            }
          }
          H.tbody {
            for key in keys {
              H.tr {
                H.th(.scope(.row)) { project.indicators.first { $0.code == key.indicator }.map { view.say($0.title) } ?? "" }
                H.td { key.axis?.text ?? total }
                H.td { key.place.map(name) ?? total }
                cell(key)
                H.td(.class("number")) { figures[key].target.map { text(of: $0, key, style) } ?? "" }
                H.td { figures.progress(of: key, in: period, asOf: nil).map { view.say($0.text) } ?? "–" }
              }
            }
          }
        }
      }
    }
  }

  private func text(of target: Rational, _ key: FigureKey, _ style: NumberStyle) -> String {
    project.indicators.first { $0.code == key.indicator }.map { style.text(of: $0.cell(of: target)) } ?? ""
  }

  private var total: String { view.say("Total", "Totaal", "Total") }

  /// As reports call a place.
  func name(of place: Place) -> String { project.name(of: place, view) }
}

extension Project {
  /// As reports call a place.
  func name(of place: Place, _ view: View) -> String {
    if place == .elsewhere { return view.say("Autres", "Andere", "Other") }
    if place == .notStated { return view.say("Non précisée", "Niet vermeld", "Not stated") }
    return communes.first { Place($0.code) == place }?.name[view.language] ?? territories.first { $0.place == place }?.name[view.language] ?? "?"
  }
}
