internal import BilanProject

extension Site {
  /// Two periods side by side: whether they can be compared, each figure of both, and why participations changed.
  func compare(_ request: Request) async throws -> Response {
    let folder = try project()
    let project = folder.project
    let view = view(project)
    let (first, second) = try chosenPeriods(request.head.query, folder)
    let found = try await first == second ? nil : folder.compare([first, second])
    return Response(
      page: view.page(view.say(View.Looking.periods.title), in: .figures) {
        view.figureParts(.periods)
        choices(project, first, second, view)
        if let comparison = found?.comparisons.first {
          view.unprotected(project)
          ComparisonText(comparison: comparison, view: view).html
        } else {
          H.p { view.say("Choisissez deux périodes différentes.", "Kies twee verschillende periodes.", "Choose two different periods.") }
        }
        problems(found?.diagnostics ?? [], view)
      })
  }

  /// As the form says it; else the last period of which a sheet is kept, and the one before it.
  private func chosenPeriods(_ query: [String: String], _ folder: ProjectFolder) throws -> (String, String) {
    if let first = query["avant"], let second = query["apres"] { return (first, second) }
    let periods = folder.project.periods
    let known = try folder.latestKeptPeriod().flatMap { period in periods.firstIndex { $0.code == period.code } }
    guard let last = known ?? periods.indices.last else { return ("", "") }
    return (periods[max(0, last - 1)].code.text, periods[last].code.text)
  }

  private func choices(_ project: Project, _ first: String, _ second: String, _ view: View) -> HTML {
    let spans = project.spans(view)
    // Looking only: the form asks for a page.
    return H.form(.action(Link("/chiffres/comparer"))) {
      H.div(.class("row")) {
        view.choice(view.say("Comparer", "Vergelijk", "Compare"), id: "apres", name: "apres", options: spans, chosen: second)
        view.choice(view.say("à", "met", "with"), id: "avant", name: "avant", options: spans, chosen: first)
        H.button(.type(.submit)) { view.say("Mettre côte à côte", "Naast elkaar zetten", "Put side by side") }
      }
    }
  }
}

extension View {
  /// That small groups are not protected on the screen of whoever works with the figures, where reports protect them.
  @HTMLBuilder func unprotected(_ project: Project) -> HTML {
    if project.protection.rule != nil {
      H.p(.class("quiet")) {
        say(
          "Ces chiffres sont pour vous\u{A0}: les petits groupes n'y sont pas protégés. Ils le sont dans le rapport, qui est ce que l'on transmet.",
          "Deze cijfers zijn voor u: kleine groepen zijn hier niet beschermd. In het verslag zijn ze dat wel, en dat is wat u doorgeeft.",
          "These figures are for you: small groups are not protected here. They are in the report, which is what is passed on.")
      }
    }
  }
}

extension Project {
  /// The periods that can be put side by side: the project's own, and the halves and quarters of those that are years.
  fileprivate func spans(_ view: View) -> [(value: String, text: String)] {
    func ordinal(_ number: Int) -> String {
      view.say(number == 1 ? "1er" : "\(number)e", "\(number)e", ["1st", "2nd", "3rd", "4th"][number - 1])
    }
    let parts =
      (1...2).map { ("S\($0)", ordinal($0) + " " + view.say("semestre", "halfjaar", "half-year")) }
      + (1...4).map { ("T\($0)", ordinal($0) + " " + view.say("trimestre", "kwartaal", "quarter")) }
    return periods.flatMap { period -> [(value: String, text: String)] in
      let code = period.code.text
      let own = parts.compactMap { part, name -> (value: String, text: String)? in
        guard let span = self.period(named: "\(code)-\(part)"), period.first <= span.first, span.last <= period.last else { return nil }
        return (span.code.text, "\(code), \(name)")
      }
      return [(code, code)] + own
    }
  }
}

/// What is to be said of two periods side by side, each figure a link to where it comes from.
struct ComparisonText {
  let comparison: PeriodComparison
  let view: View

  private var project: Project { comparison.project }

  @HTMLBuilder var html: HTML {
    let verdict = comparison.verdict(view.language)
    H.h2 { view.say("Peut-on comparer\u{A0}?", "Zijn de periodes vergelijkbaar?", "Are the periods comparable?") }
    H.p { verdict[0] }
    if verdict.count > 1 { H.ul { for sentence in verdict.dropFirst() { H.li { sentence } } } }
    if let scope = comparison.scope(view.language) { H.p { scope } }
    for sent in comparison.sentNotes(view.language) { H.p(.class("problem")) { sent } }
    for axis in [nil] + project.axes.map(Optional.some) { part(of: axis) }
    H.p(.class("quiet")) { view.inOwnWords(Decomposition.method) }
  }

  /// The whole project, or one axis.
  private func part(of axis: Axis?) -> HTML {
    let title = comparison.raw.title(of: axis, view.language)
    let tables = comparison.tables(of: axis, view.language)
    let rows = comparison.raw.rows.filter { $0.axis?.code == axis?.code }
    let known = rows.filter { $0.change.before.value != nil || $0.change.after.value != nil }
    return H.section {
      H.h2 { title }
      if known.isEmpty {
        H.p(.class("quiet")) {
          axis?.status == .notImplemented
            ? view.say(Figure.Status.notImplemented.text)
            : view.say("Aucune donnée pour ces périodes.", "Geen gegevens voor deze periodes.", "No data for these periods.")
        }
      } else {
        figures(tables[0], rows)
        open(comparison.raw, axis)
        if let why = comparison.why(of: axis, view.language) { H.p { why } }
        if tables.count > 1, let like = tables[1].ofBoth {
          view.table(like, title: like.title ?? title)
          if let part = comparison.like { open(part, axis) }
        }
      }
    }
  }

  /// Which differences may be none.
  @HTMLBuilder private func open(_ comparison: Comparison, _ axis: Axis?) -> HTML {
    if let sentence = comparison.openDifferences(of: axis, view.language) { H.p(.class("quiet")) { sentence } }
  }

  /// The figures of both periods, without the lines of which neither knows anything.
  private func figures(_ table: Table, _ rows: [Comparison.Row]) -> HTML {
    let (base, period) = (comparison.raw.base, comparison.raw.period)
    let title = view.say(
      "\(base.code) et \(period.code), périodes entières", "\(base.code) en \(period.code), volledige periodes",
      "\(base.code) and \(period.code), whole periods")
    let lines = zip(table.rows, rows).filter { line, _ in !line.cells[1...2].allSatisfy(\.isMissing) }
    var shown = table
    shown.rows = lines.map(\.0)
    return view.table(shown, title: title) { row, column in
      guard (1...2).contains(column) else { return nil }
      let of = lines[row].1
      let key = FigureKey(
        indicator: of.indicator.code, isEstimated: of.isEstimated, period: (column == 1 ? base : period).code, axis: of.axis?.code)
      // What was sent and would be another today is told above: today's lines do not add up to it.
      return comparison.sent?.differences.contains { $0.key == key } ?? false ? nil : key
    }
  }
}

extension Table {
  /// The lines of which both periods know something: what one of them lacks is not comparable. Nil where there is none.
  fileprivate var ofBoth: Table? {
    var table = self
    table.rows.removeAll { $0.cells[1...2].contains(where: \.isMissing) }
    return table.rows.isEmpty ? nil : table
  }
}
