internal import BilanProject

extension Site {
  /// Where a figure comes from: its rule, the sheets, the lines.
  func origin(_ request: Request) async throws -> Response {
    let folder = try project()
    let code = request.head.query["chiffre"] ?? ""
    let traced = try await folder.trace([code])
    let paging = Paging(request.head.query["page"], of: traced.traces.map(OriginText.length).max() ?? 0)
    let numbers = try folder.sheetNumbers(of: traced.traces.flatMap { OriginText.sources(of: $0, paging) })
    let view = view(folder.project)
    return Response(
      page: view.page(view.say("D'où vient ce chiffre", "Waar dit cijfer vandaan komt", "Where this figure comes from"), in: .figures) {
        H.p { H.a(.href(Link("/chiffres"))) { view.say("Tous les chiffres", "Alle cijfers", "All figures") } }
        view.unprotected(folder.project)
        for trace in traced.traces { OriginText(trace: trace, paging: paging, numbers: numbers, project: folder.project, view: view).html }
        view.pages(paging, of: view.say("Éléments comptés", "Getelde elementen", "Items counted")) {
          Link("/chiffres/origine", [("chiffre", code), ("page", String($0))])
        }
      })
  }
}

/// A traced figure: what it counts, from which sheets, and every line that makes it up.
struct OriginText {
  let trace: Trace
  /// Which of its sheets and lines are shown.
  let paging: Paging
  /// Of the sheets that are kept.
  let numbers: [SheetSource: Int64]
  let project: Project
  let view: View

  /// How many lines its longest list has.
  static func length(_ trace: Trace) -> Int { trace.parts.map(length).reduce(max(trace.leaves.count, trace.sources.count), max) }

  private static func shown(_ trace: Trace, _ paging: Paging) -> ArraySlice<(key: Int, value: SheetSource)> {
    paging.part(of: trace.sources.sorted { $0.key < $1.key })
  }

  /// The sheets that are shown of a figure and its parts.
  static func sources(of trace: Trace, _ paging: Paging) -> [SheetSource] {
    trace.parts.isEmpty ? shown(trace, paging).map(\.value) : trace.parts.flatMap { sources(of: $0, paging) }
  }

  private var style: NumberStyle { NumberStyle(view.language) }

  var html: HTML {
    H.section {
      H.h2 { title }
      H.ul(.class("numbers")) {
        H.li {
          H.strong { style.text(of: trace.figure.cell(view.language)) }
          view.say(trace.indicator.unit.title)
        }
        if let target = trace.figure.target {
          H.li {
            H.strong { style.text(of: trace.indicator.cell(of: target)) }
            view.say("valeur cible", "streefwaarde", "target")
          }
        }
      }
      H.dl(.class("facts")) {
        H.dt { view.say("Règle", "Regel", "Rule") }
        H.dd { view.say(trace.indicator.rule.method) }
        H.dt { view.say("Code", "Code", "Code") }
        H.dd { H.code { FigureCode.text(of: trace.key) } }
      }
      for part in trace.parts { OriginText(trace: part, paging: paging, numbers: numbers, project: project, view: view).html }
      if trace.parts.isEmpty {
        if trace.leaves.isEmpty {
          H.p { view.say("Aucune ligne n'y contribue.", "Geen enkele regel draagt eraan bij.", "No line contributes to it.") }
        } else {
          sheets
          leaves
        }
      }
    }
  }

  private var title: String {
    let axis = trace.key.axis.map { view.say("axe", "as", "axis") + " \($0)" } ?? view.say("tous les axes", "alle assen", "all axes")
    let place =
      trace.key.place.map { project.name(of: $0, view) }
      ?? (trace.isWithinProject
        ? view.inOwnWords("communes du projet", "gemeenten van het project", "communes of the project")
        : view.inOwnWords("toutes les communes", "alle gemeenten", "all communes"))
    let category = trace.key.category.map { [view.say(project.title(of: $0))] } ?? []
    return ([view.say(trace.indicator.title(isEstimated: trace.key.isEstimated)), trace.key.period.name(view.language), axis, place] + category).joined(
      separator: ", ")
  }

  private var sheets: HTML {
    let shown = OriginText.shown(trace, paging)
    let places = Set(shown.map(\.key))
    let lines = Dictionary(grouping: trace.leaves.lazy.flatMap(\.lines).filter { places.contains($0.source) }, by: \.source)
      .mapValues { Set($0.map(\.line)).sorted() }
    return view.scrolling(view.say("Feuilles", "Lijsten", "Sheets")) {
      H.table {
        H.caption { view.say("Feuilles", "Lijsten", "Sheets") }
        H.thead {
          H.tr {
            H.th(.scope(.col)) { view.say("Réf.", "Ref.", "Ref.") }
            H.th(.scope(.col)) { view.say("Fichier", "Bestand", "File") }
            H.th(.scope(.col)) { view.say("Lignes", "Regels", "Lines") }
          }
        }
        H.tbody {
          for (number, source) in shown {
            H.tr {
              H.td(.class("number")) { String(number + 1) }
              H.th(.scope(.row)) { if let sheet = numbers[source] { H.a(.href(Link(toSheet: sheet))) { source.name } } else { source.name } }
              H.td { spans(lines[number] ?? []) }
            }
          }
        }
      }
    }
  }

  private var leaves: HTML {
    H.details {
      H.summary { view.counted(trace.leaves.count, "élément(s) compté(s), un par un", "geteld(e) element(en), een voor een", "item(s) counted, one by one") }
      view.scrolling(view.say("Éléments comptés", "Getelde elementen", "Items counted")) {
        H.table {
          H.thead {
            H.tr {
              H.th(.scope(.col)) { view.say("Quoi", "Wat", "What") }
              H.th(.scope(.col)) { view.say("Séance", "Sessie", "Session") }
              H.th(.scope(.col), .class("number")) { view.say("Nombre", "Aantal", "Number") }
              H.th(.scope(.col)) { view.say("Feuille, ligne", "Lijst, regel", "Sheet, line") }
            }
          }
          H.tbody {
            for leaf in paging.part(of: trace.leaves) {
              H.tr {
                H.th(.scope(.row)) { what(leaf.kind) }
                H.td { leaf.session.map(text) ?? "" }
                H.td(.class("number")) { style.text(of: trace.indicator.cell(of: leaf.value)) }
                H.td { leaf.lines.map { "[\($0.source + 1)]\u{A0}\($0.line)" }.joined(separator: ", ") }
              }
            }
          }
        }
      }
    }
  }

  private func what(_ kind: Trace.Leaf.Kind) -> String {
    switch kind {
    case .attendance: view.say("présence", "aanwezigheid", "attendance")
    case .session: view.say("séance", "sessie", "session")
    case .count: view.say("comptage", "telling", "count")
    case .planned: view.say("séance prévue", "geplande sessie", "planned session")
    case .person(let number): view.say("personne", "persoon", "person") + " \(number)"
    case .organisation(let number): view.say("organisation", "organisatie", "organisation") + " \(number)"
    }
  }

  private func text(of key: Session.Key) -> String {
    let title = project.axis(key.axis)?.activities.first { $0.code == key.activity }?.title[view.language] ?? key.activity.text
    return "\(key.day.belgian) \(title)"
  }

  /// `4–9, 12`.
  private func spans(_ numbers: [Int]) -> String {
    var spans: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = spans.last, last.upperBound == number - 1 { spans[spans.count - 1] = last.lowerBound...number } else { spans.append(number...number) }
    }
    return spans.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: ", ")
  }
}
