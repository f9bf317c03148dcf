import BilanModel

@testable import BilanAggregation

/// Reads a report as a person does: what a number is of stands in the titles above it and beside it.
///
/// A number is *of* an indicator, a period and perhaps an axis, a commune and whatever else a title says; two numbers of the same have to be the same, range and all.
struct EqualLabels {
  /// What a number is said to be of.
  struct Label: Hashable {
    var indicator: String
    var isEstimated: Bool
    var period: String
    var axis: String?
    var place: String?
    /// What titles say beside these: a sector, a month, a gender.
    var rest: Set<String>
  }

  private(set) var numbers: [Label: Set<Cell>] = [:]
  /// How many numbers were read of each label.
  private(set) var times: [Label: Int] = [:]
  private let project: Project
  private let language: Language
  private let indicators: [String: (title: String, isEstimated: Bool)]
  private let periods: Set<String>

  init(_ report: Report, _ project: Project, _ periods: [Period]) {
    self.project = project
    language = report.language
    self.periods = Set(periods.map(\.code.text))
    var indicators: [String: (String, Bool)] = [:]
    for indicator in project.indicators + Indicator.library {
      for isEstimated in [false, true] {
        indicators[indicator.title(isEstimated: isEstimated)[report.language]] = (indicator.title[report.language], isEstimated)
      }
    }
    self.indicators = indicators
    for section in report.sections { read(section) }
  }

  /// The labels under which different numbers stand.
  var contradictions: [String] { numbers.filter { $0.value.count > 1 }.map { "\($0.key): \($0.value)" }.sorted() }

  /// Those that stand in several places.
  var repeated: Int { times.values.count { $0 > 1 } }

  private mutating func read(_ section: Report.Section) {
    var heading = ""
    for block in section.blocks {
      switch block {
      case .heading(let text, _): heading = text.replacing("\u{A0}", with: " ")
      case .table(let table): read(table, under: table.title?.replacing("\u{A0}", with: " ") ?? heading)
      default: break
      }
    }
  }

  private mutating func read(_ table: Table, under title: String) {
    // The part that two periods have in common is not the whole of them: columns of it say so behind their period.
    let common = [", périmètre comparable", ", vergelijkbaar deel", ", like for like"]
    guard !table.columns.contains(where: { column in common.contains { column.title.hasSuffix($0) } }) else { return }
    if table.name == "figure-codes" { return readCodes(table) }
    for row in table.rows {
      guard case .text(let name) = row.cells.first else { continue }
      for (column, cell) in zip(table.columns, row.cells).dropFirst() where cell.isNumber {
        if let label = label([name, column.title], under: title) { add(cell.shown, label) }
      }
    }
  }

  private mutating func readCodes(_ table: Table) {
    for row in table.rows {
      guard case .text(let code) = row.cells[7], let (key, _, _) = FigureCode.key(code, in: project), key.category == nil, row.cells[4].isNumber else {
        continue
      }
      let title = project.indicators.first { $0.code == key.indicator }!.title[language]
      add(
        row.cells[4].shown,
        Label(
          indicator: title, isEstimated: key.isEstimated, period: key.period.text, axis: key.axis?.text,
          place: key.place.map { project.name(of: $0)[language] },
          rest: []))
    }
  }

  private mutating func add(_ cell: Cell, _ label: Label) {
    numbers[label, default: []].insert(cell)
    times[label, default: 0] += 1
  }

  /// Nil where the titles name no indicator or no period.
  private func label(_ titles: [String], under heading: String) -> Label? {
    var label = Label(indicator: "", isEstimated: false, period: "", rest: [])
    var parts = titles
    // `Par commune, 2024`, `Comptages 2024`, `Participations par axe et par commune, 2024`.
    if let period = periods.first(where: { heading.hasSuffix(" " + $0) }) {
      label.period = period
      let words = heading.dropLast(period.count).trimmingSuffix(while: { $0 == " " || $0 == "," })
      if ["Estimations", "Schattingen", "Estimates"].contains(String(words)) { label.isEstimated = true }
      for marker in [" par axe et par commune", " per as en per gemeente", " by axis and commune"] where words.hasSuffix(marker) {
        parts.append(String(words.dropLast(marker.count)))
      }
    } else {
      parts.append(heading)
    }
    for part in parts {
      if let indicator = indicators[part] {
        label.indicator = indicator.title
        label.isEstimated = label.isEstimated || indicator.isEstimated
      } else if periods.contains(part) {
        label.period = part
      } else if let axis = axis(part) {
        label.axis = axis
      } else if let place = place(part) {
        label.place = place
      } else if !isTotal(part) {
        label.rest.insert(part)
      }
    }
    return label.indicator.isEmpty || label.period.isEmpty ? nil : label
  }

  private func axis(_ title: String) -> String? {
    let short = Localized(fr: "Axe", nl: "As", en: "Axis")[language]
    return project.axes.first { title == $0.name[language] || title == "\(short) \($0.code)" }?.code.text
  }

  private func place(_ title: String) -> String? {
    (project.places(at: .commune) + [.elsewhere, .notStated]).map { project.name(of: $0)[language] }.first { $0 == title }
  }

  private func isTotal(_ title: String) -> Bool {
    // Headings of sections that say nothing of the numbers in them.
    ["Total", "Totaal", "Chiffres clés", "Kerncijfers", "Key figures", "Ensemble du projet", "Het hele project", "Whole project"].contains(title)
      || ["Participants nouveaux et déjà venus", "Nieuwe en eerdere deelnemers", "New and previous participants", ""].contains(title)
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while fits: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, fits(last) { text = text.dropLast() }
    return text
  }
}
