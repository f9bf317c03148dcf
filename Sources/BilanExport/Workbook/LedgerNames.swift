internal import BilanModel

/// How the sheet of facts calls things: each label is a text that no viewer takes for a number, and that differs from the others also
/// where capitals do not count, because formulas find the lines by it.
struct LedgerNames {
  let periods: [String]
  let axes: [String]
  let places: [String]
  let measures: [String]
  let activities: [String]
  let counted: String
  let estimated: String
  let planned: String
  private let ledger: Ledger
  private let language: Language
  /// Indicators of which some amounts are estimates: their sums say which they mean.
  private let estimatedMeasures: Set<UInt16>

  init(_ ledger: Ledger, _ language: Language) {
    self.ledger = ledger
    self.language = language
    func labels(_ titles: [String], _ word: Localized, always: Bool = false) -> [String] {
      Self.distinct(titles.map { Self.label($0, word[language], always: always) })
    }
    periods = labels(ledger.periods.map(\.title), Localized(fr: "Période", nl: "Periode", en: "Period"), always: true)
    axes = labels(ledger.axes.map(\.title), Localized(fr: "Axe", nl: "As", en: "Axis"))
    places = labels(ledger.places.map(\.title), ledger.placeTitle)
    measures = labels(ledger.measures.map(\.title), Localized(fr: "Indicateur", nl: "Indicator", en: "Indicator"))
    // What is cut of a title is told where it stands in a table.
    activities = ledger.activities.map { $0.cellText.cut(toUTF16: CellLimit.most) }
    counted = Localized(fr: "compté", nl: "geteld", en: "counted")[language]
    estimated = Localized(fr: "estimé", nl: "geschat", en: "estimated")[language]
    planned = Localized(fr: "prévu", nl: "gepland", en: "planned")[language]
    estimatedMeasures = ledger.lines.reduce(into: []) { if $1.isEstimated { $0.insert($1.measure) } }
  }

  /// A label that does not begin with a letter could be read as a number or a comparison.
  private static func label(_ title: String, _ word: String, always: Bool) -> String {
    let text = title.cellText
    // What would have to be escaped in a cell reads otherwise in a formula: taken apart, it needs no escape.
    let plain = text.contains("_x005F_") ? title.replacing("_x", with: "_ x").cellText : text
    let line = plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isPlain = line.first?.isLetter == true && !["true", "false", "vrai", "faux", "waar", "onwaar"].contains(line.lowercased())
    return (isPlain && !always ? line : "\(word) \(line)").cut(toUTF16: 100)
  }

  private static func distinct(_ labels: [String]) -> [String] {
    var taken: Set<String> = []
    return labels.map { label in
      var name = label
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(label) (\(number))"
        number += 1
      }
      return name
    }
  }

  // MARK: - Named ranges

  /// The columns of the sheet of facts.
  enum Column: Int, CaseIterable {
    case period, day, month, axis, activity, place, measure, kind, value

    var title: Localized {
      switch self {
      case .period: Localized(fr: "Période", nl: "Periode", en: "Period")
      case .day: Localized(fr: "Date", nl: "Datum", en: "Date")
      case .month: Localized(fr: "Mois", nl: "Maand", en: "Month")
      case .axis: Localized(fr: "Axe", nl: "As", en: "Axis")
      case .activity: Localized(fr: "Activité", nl: "Activiteit", en: "Activity")
      case .place: Localized(fr: "Commune", nl: "Gemeente", en: "Commune")
      case .measure: Localized(fr: "Indicateur", nl: "Indicator", en: "Indicator")
      case .kind: Localized(fr: "Nature", nl: "Aard", en: "Kind")
      case .value: Localized(fr: "Valeur", nl: "Waarde", en: "Value")
      }
    }

    /// The name of the column's cells in formulas: plain letters, and no name of a function or a cell.
    var rangeName: Localized {
      Localized(
        fr: "d_" + title.fr.lowercased().replacing("é", with: "e"), nl: "d_" + title.nl.lowercased(), en: "d_" + title.en.lowercased())
    }
  }

  func rangeName(_ column: Column) -> String { column.rangeName[language] }

  /// The head of a column, with the project's word for its unit; the names of ranges stay, because they are part of formulas.
  func title(_ column: Column) -> String { (column == .place ? ledger.placeTitle : column.title)[language] }

  // MARK: - Formulas

  /// The sum of the facts selected; nil where the ledger does not know what is to be summed.
  func sum(_ selection: Selection) -> String? {
    guard let period = ledger.periods.firstIndex(where: { $0.code == selection.period }),
      let measure = ledger.measures.firstIndex(where: { $0.indicator == selection.indicator })
    else { return nil }
    var criteria = [criterion(.period, periods[period]), criterion(.measure, measures[measure])]
    if estimatedMeasures.contains(UInt16(measure)) { criteria.append(criterion(.kind, selection.isEstimated ? estimated : counted)) }
    if let code = selection.axis {
      guard let axis = ledger.axes.firstIndex(where: { $0.code == code }) else { return nil }
      criteria.append(criterion(.axis, axes[axis]))
    }
    if let wanted = selection.place {
      guard let place = ledger.places.firstIndex(where: { $0.place == wanted }) else { return nil }
      criteria.append(criterion(.place, places[place]))
    }
    if let month = selection.month { criteria.append("\(rangeName(.month)),\(month.serial)") }
    guard let parts = selection.parts else { return sum(criteria) }
    let sums = parts.map { terms(criteria, of: selection, within: $0) }
    guard !sums.isEmpty, !sums.contains(where: \.isEmpty) else { return nil }
    let all = sums.flatMap(\.self)
    let formula = all.count == 1 ? all[0] : "SUM(\(all.joined(separator: ",")))"
    return formula.utf16.count < Self.longest ? formula : nil
  }

  private func sum(_ criteria: [String]) -> String { "SUMIFS(\(rangeName(.value)),\(criteria.joined(separator: ",")))" }

  /// The longest formula that Excel reads, with its equals sign.
  static let longest = 8_192

  /// What of the facts is added, or taken away.
  private struct Term {
    var criteria: [String] = []
    var isTakenAway = false
  }

  /// The sums of which several months, axes and communes are made, each by criteria that every program computes alike: not all sum over a list within one SUMIFS. Empty where there is nothing to be added up.
  ///
  /// - Parameter selection: Of the axis and the commune that it names there is one sum: those of the others beside it in the part would all be 0.
  private func terms(_ criteria: [String], of selection: Selection, within part: Selection.Part) -> [String] {
    let months = part.months.map { runs(of: $0).map { Term(criteria: $0) } } ?? [Term()]
    let wantedAxes = part.axes.flatMap { wanted in selection.axis.map(wanted.contains) == true ? nil : wanted }
    let wantedPlaces = part.places.flatMap { wanted in selection.place.map(wanted.contains) == true ? nil : wanted }
    let codes = wantedAxes.map { wanted in terms(.axis, axes, ledger.axes.map { wanted.contains($0.code) }) } ?? [Term()]
    let communes = wantedPlaces.map { wanted in terms(.place, places, ledger.places.map { wanted.contains($0.place) }) } ?? [Term()]
    return months.flatMap { month in
      codes.flatMap { axis in
        communes.map { place in
          (axis.isTakenAway != place.isTakenAway ? "-" : "") + sum(criteria + month.criteria + axis.criteria + place.criteria)
        }
      }
    }
  }

  /// Each that is wanted; where that is nearly all, all of them less those that are not.
  private func terms(_ column: Column, _ labels: [String], _ isWanted: [Bool]) -> [Term] {
    func list(_ side: Bool) -> [Term] {
      zip(labels, isWanted).filter { $1 == side }.map { Term(criteria: [criterion(column, $0.0)], isTakenAway: !side) }
    }
    let (wanted, others) = (list(true), list(false))
    return wanted.count <= others.count + 1 ? wanted : [Term()] + others
  }

  /// Months that follow each other are asked for by the first and the last.
  private func runs(of months: [Day]) -> [[String]] {
    var runs: [ClosedRange<Day>] = []
    for month in months.sorted() {
      if let last = runs.last, Day(number: last.upperBound.number + 31).firstOfMonth == month {
        runs[runs.count - 1] = last.lowerBound...month
      } else {
        runs.append(month...month)
      }
    }
    let name = rangeName(.month)
    return runs.map { run in
      run.lowerBound == run.upperBound
        ? ["\(name),\(run.lowerBound.serial)"] : ["\(name),\">=\(run.lowerBound.serial)\"", "\(name),\"<=\(run.upperBound.serial)\""]
    }
  }

  private func criterion(_ column: Column, _ label: String) -> String { "\(rangeName(column)),\(literal(label))" }

  /// A tilde before what would stand for any letters, two quotes for one.
  private func literal(_ label: String) -> String {
    let escaped = label.reduce(into: "") { text, character in
      if "~*?".contains(character) { text.append("~") }
      text.append(character)
      if character == "\"" { text.append(character) }
    }
    return "\"\(escaped)\""
  }
}

extension Day {
  /// The day as Excel numbers it.
  var serial: Int { Int(number) + 25_569 }
}
