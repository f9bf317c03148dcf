internal import BilanAggregation
internal import BilanModel

/// One figure with its cell: one object of `indicators --format json`, one line of its table and CSV.
struct FigureRow: Encodable {
  let key: FigureKey
  let figure: Figure
  let communeName: String?
  /// Unique counts carry the bounds between which they lie; both are the count itself where nothing is open.
  let isUniqueCount: Bool

  private var low: Int? { isUniqueCount ? figure.range?.lowerBound ?? figure.value?.numerator : nil }
  private var high: Int? { isUniqueCount ? figure.range?.upperBound ?? figure.value?.numerator : nil }

  static func all(_ figures: FigureSet, by breakdown: Breakdown) -> [FigureRow] {
    let project = figures.project
    let axes: [Code<Axis>?] = (breakdown.axis ? project.axes.map { $0.code } : []) + [nil]
    let places: [Place?] = (breakdown.commune ? figures.places : []) + [nil]
    var rows: [FigureRow] = []
    for indicator in project.indicators {
      for isEstimated in indicator.isEstimatedApart ? [false, true] : [false] {
        for period in figures.periods {
          for axis in axes {
            for place in places {
              let key = FigureKey(
                indicator: indicator.code, isEstimated: isEstimated, period: period.code,
                axis: axis, place: place)
              rows.append(
                FigureRow(
                  key: key, figure: figures[key], communeName: place.map { name($0, project) },
                  isUniqueCount: indicator.rule == .participants || indicator.rule == .organisations))
            }
          }
        }
      }
    }
    return rows
  }

  /// The canonical French name; what is no commune of the project has a code.
  private static func name(_ place: Place, _ project: Project) -> String {
    if place == .elsewhere { return "other" }
    if place == .notStated { return "not_stated" }
    return project.communes.first { Place($0.code) == place }?.name.fr ?? "other"
  }

  private enum Key: CodingKey {
    case indicator, period, axis, commune, value, numerator, denominator, low, high, status
    case estimated, target
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(key.indicator.text, forKey: .indicator)
    try object.encode(key.period.text, forKey: .period)
    try object.encode(key.axis?.text, forKey: .axis)
    try object.encode(communeName, forKey: .commune)
    if let value = figure.value, value.denominator == 1 {
      try object.encode(value.numerator, forKey: .value)
    } else {
      try object.encode(figure.value?.double, forKey: .value)
    }
    try object.encode(figure.value?.numerator, forKey: .numerator)
    try object.encode(figure.value?.denominator, forKey: .denominator)
    try object.encode(low, forKey: .low)
    try object.encode(high, forKey: .high)
    try object.encode(figure.status.rawValue, forKey: .status)
    try object.encode(key.isEstimated, forKey: .estimated)
    try object.encode(figure.target, forKey: .target)
  }

  // MARK: - CSV

  static func csv(_ rows: [FigureRow]) -> String {
    let header = "indicator,period,axis,commune,value,status,estimated,target,low,high"
    let lines = rows.map { row in
      let value =
        row.figure.value.map { $0.denominator == 1 ? String($0.numerator) : String($0.double) } ?? ""
      return [
        row.key.indicator.text, row.key.period.text, row.key.axis?.text ?? "", row.communeName ?? "",
        value, row.figure.status.rawValue, row.key.isEstimated ? "true" : "false",
        row.figure.target.map(String.init) ?? "", row.low.map(String.init) ?? "", row.high.map(String.init) ?? "",
      ].map(quoted).joined(separator: ",")
    }
    return ([header] + lines).joined(separator: "\n")
  }

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.contains { $0 == "," || $0 == "\"" || $0.isNewline }
    return needsQuotes
      ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      : cell
  }

  // MARK: - Table

  /// One line for each indicator, period and axis; a column for each commune.
  static func table(_ rows: [FigureRow], _ figures: FigureSet, _ language: Language) -> Table {
    let project = figures.project
    let names = rows.map(\.communeName)
    var columns: [String?] = []
    for name in names where !columns.contains(name) { columns.append(name) }
    let total = Localized(fr: "Total", nl: "Totaal", en: "Total")[language]
    var lines: [Table.Row] = []
    var index = 0
    while index < rows.count {
      let key = rows[index].key
      let cells = rows[index..<index + columns.count].map { $0.figure.cell(language) }
      let indicator = project.indicators.first { $0.code == key.indicator }
      let estimate = Localized(fr: " (estimation)", nl: " (schatting)", en: " (estimate)")[language]
      lines.append(
        Table.Row(
          [
            .text((indicator?.title[language] ?? "") + (key.isEstimated ? estimate : "")),
            .text(key.period.text), .text(key.axis?.text ?? total),
          ] + cells, kind: key.axis == nil ? .subtotal : .body))
      index += columns.count
    }
    let heads = [
      Localized(fr: "Indicateur", nl: "Indicator", en: "Indicator"),
      Localized(fr: "Période", nl: "Periode", en: "Period"), Localized(fr: "Axe", nl: "As", en: "Axis"),
    ]
    return Table(
      columns: heads.enumerated().map { Table.Column($1[language], width: $0 == 0 ? .text : .fitted) }
        + columns.map { Table.Column(title($0, project, language) ?? total) },
      rows: lines)
  }

  private static func title(_ name: String?, _ project: Project, _ language: Language) -> String? {
    switch name {
    case "other": Localized(fr: "Autres", nl: "Andere", en: "Other")[language]
    case "not_stated": Localized(fr: "Non précisée", nl: "Niet vermeld", en: "Not stated")[language]
    default: project.communes.first { $0.name.fr == name }?.name[language]
    }
  }
}
