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
    let sums = parts.map { sum(criteria, within: $0) }
    guard !sums.isEmpty, !sums.contains(nil) else { return nil }
    let formula = sums.count == 1 ? sums[0]! : "SUM(\(sums.compactMap(\.self).joined(separator: ",")))"
    return formula.utf16.count < Self.longest ? formula : nil
  }

  private func sum(_ criteria: [String]) -> String { "SUMIFS(\(rangeName(.value)),\(criteria.joined(separator: ",")))" }

  /// The longest formula that Excel reads.
  private static let longest = 8_192

  /// The sum over several months, axes and communes: a list of months upright and one of axes, or of communes, across are summed crosswise, once for each of the third; nil where that
  /// would add up nothing.
  private func sum(_ criteria: [String], within part: Selection.Part) -> String? {
    var lists = criteria
    if let months = part.months { lists.append("\(rangeName(.month)),{\(months.map { String($0.serial) }.joined(separator: ";"))}") }
    let codes = part.axes.map { codes in ledger.axes.indices.filter { codes.contains(ledger.axes[$0].code) }.map { axes[$0] } }
    let communes = part.places.map { wanted in ledger.places.indices.filter { wanted.contains(ledger.places[$0].place) }.map { places[$0] } }
    guard part.months?.isEmpty != true, codes?.isEmpty != true, communes?.isEmpty != true else { return nil }
    let choices = [(Column.axis, codes), (.place, communes)].compactMap { column, labels in labels.map { (column, $0) } }.sorted { $0.1.count > $1.1.count }
    if let (column, labels) = choices.first { lists.append("\(rangeName(column)),{\(labels.map(literal).joined(separator: ","))}") }
    return choices.count < 2
      ? "SUMPRODUCT(\(sum(lists)))"
      : "SUM(" + choices[1].1.map { "SUMPRODUCT(\(sum(lists + [criterion(choices[1].0, $0)])))" }.joined(separator: ",") + ")"
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
