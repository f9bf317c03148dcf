public import BilanAggregation
internal import BilanExport
public import BilanModel

/// One figure with its cell: one object of `indicators --format json`, one line of its table and CSV.
public struct FigureRow: Encodable, Sendable {
  let key: FigureKey
  let figure: Figure
  let communeName: String?
  /// Of the indicator's own breakdown.
  let categoryName: String?
  /// Unique counts carry the bounds between which they lie; both are the count itself where nothing is open.
  let isUniqueCount: Bool
  let progress: Progress?
  /// By which it is traced; nil for a figure that has no such code.
  let code: String?

  var low: Int? { isUniqueCount ? figure.range?.lowerBound ?? figure.value?.numerator : nil }
  var high: Int? { isUniqueCount ? figure.range?.upperBound ?? figure.value?.numerator : nil }

  /// Every figure of a set that the breakdown shows, in the order of its indicators and periods.
  public static func all(_ figures: FigureSet, by breakdown: Breakdown, asOf: Day? = nil) -> [FigureRow] {
    let project = figures.project
    return project.indicators.flatMap { indicator in
      figures.periods.flatMap { period in
        figures.keys(of: indicator, in: period).filter(breakdown.shows).map { key in
          FigureRow(
            key: key, figure: figures[key], communeName: key.place.map { name($0, project) },
            categoryName: key.category.map { $0.isNotStated ? "not_stated" : $0.value }, isUniqueCount: indicator.isUniqueCount,
            progress: figures.progress(of: key, in: period, asOf: asOf), code: FigureCode.text(of: key))
        }
      }
    }
  }

  /// The canonical French name; what is no commune of the project has a code.
  static func name(_ place: Place, _ project: Project) -> String {
    if place == .elsewhere { return "other" }
    if place == .notStated { return "not_stated" }
    return project.communes.first { Place($0.code) == place }?.name.fr ?? project.territories.first { $0.place == place }?.name.fr ?? "other"
  }

  private enum Key: String, CodingKey {
    case indicator, period, axis, commune, value, numerator, denominator, low, high, status
    case estimated, target, code, category, baseline, progress, coverage
    case targetStatus = "target_status"
  }

  private struct CoverageJSON: Encodable {
    var received: Int
    var planned: Int
  }

  public func encode(to encoder: any Encoder) throws {
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
    // Of a ratio the two parts as they are: 15/100, not 3/20.
    let parts = figure.quotient.flatMap { $0.numerator.denominator == 1 && $0.denominator.denominator == 1 ? $0 : nil }
    try object.encode(parts?.numerator.numerator ?? figure.value?.numerator, forKey: .numerator)
    try object.encode(parts?.denominator.numerator ?? figure.value?.denominator, forKey: .denominator)
    if let range = figure.ratioRange {
      try object.encode(range.lowerBound.double, forKey: .low)
      try object.encode(range.upperBound.double, forKey: .high)
    } else {
      try object.encode(low, forKey: .low)
      try object.encode(high, forKey: .high)
    }
    try object.encode(figure.status.rawValue, forKey: .status)
    try object.encode(key.isEstimated, forKey: .estimated)
    try object.encode(figure.target.map(JSONNumber.init), forKey: .target)
    try object.encode(figure.baseline.map(JSONNumber.init), forKey: .baseline)
    try object.encode(progress.map { JSONNumber($0.share) }, forKey: .progress)
    // A target without a figure to hold against it: `status` says why there is none.
    try object.encode(progress?.status.rawValue ?? (figure.target == nil ? "no_target" : "no_figure"), forKey: .targetStatus)
    try object.encode(figure.coverage.map { CoverageJSON(received: $0.received, planned: $0.planned) }, forKey: .coverage)
    try object.encode(categoryName, forKey: .category)
    try object.encode(code, forKey: .code)
  }

  // MARK: - CSV

  /// The rows as CSV for programs, with a line of headers.
  public static func csv(_ rows: [FigureRow]) -> String {
    CSVText.plain([header] + rows.map(\.fields))
  }

  static let header = ["indicator", "period", "axis", "commune", "value", "status", "estimated", "target", "low", "high", "category", "code"]

  var fields: [String] {
    [
      key.indicator.text, key.period.text, key.axis?.text ?? "", communeName ?? "", figure.value.map(FigureRow.plain) ?? "", figure.status.rawValue,
      key.isEstimated ? "true" : "false", figure.target.map(FigureRow.plain) ?? "", low.map(String.init) ?? "", high.map(String.init) ?? "",
      categoryName ?? "", code ?? "",
    ]
  }

  static func plain(_ value: Rational) -> String { value.denominator == 1 ? String(value.numerator) : String(value.double) }

  // MARK: - Table

  /// The rows with the places of one axis and category side by side.
  private static func byLine(_ rows: [FigureRow], _ figures: FigureSet) -> [FigureRow] {
    var lines: [FigureKey: [FigureRow]] = [:]
    var order: [FigureKey] = []
    for row in rows {
      var line = row.key
      line.place = nil
      if lines[line] == nil { order.append(line) }
      lines[line, default: []].append(row)
    }
    return order.flatMap { lines[$0]! }
  }

  /// One line for each indicator, period, axis and category; a column for each commune.
  public static func table(_ rows: [FigureRow], _ figures: FigureSet, _ language: Language) -> Table {
    let project = figures.project
    var columns: [String?] = []
    for name in rows.map(\.communeName) where !columns.contains(name) { columns.append(name) }
    let rows = byLine(rows, figures)
    let total = Localized(fr: "Total", nl: "Totaal", en: "Total")[language]
    var lines: [Table.Row] = []
    var index = 0
    while index < rows.count {
      let key = rows[index].key
      let cells = rows[index..<index + columns.count].map { $0.figure.cell(language) }
      let indicator = project.indicators.first { $0.code == key.indicator }
      lines.append(
        Table.Row(
          [
            .text((indicator?.titleWithPlace[language] ?? "") + (key.isEstimated ? estimate[language] : "") + category(key, project, language)),
            .text(key.period.name(language)), .text(key.axis?.text ?? total),
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

  static let estimate = Localized(fr: " (estimation)", nl: " (schatting)", en: " (estimate)")

  /// `: Femmes`, for a line of an indicator's own breakdown.
  private static func category(_ key: FigureKey, _ project: Project, _ language: Language) -> String {
    guard let category = key.category else { return "" }
    return language.colon(tied: true) + " " + project.title(of: category)[language]
  }

  static func title(_ name: String?, _ project: Project, _ language: Language) -> String? {
    switch name {
    case "other": Localized(fr: "Autres", nl: "Andere", en: "Other")[language]
    case "not_stated": project.inOwnWords(Localized(fr: "Non précisée", nl: "Niet vermeld", en: "Not stated"))[language]
    default: (project.communes.map(\.name) + project.territories.map(\.name)).first { $0.fr == name }?[language]
    }
  }
}

/// An exact number as JSON writes it: whole where it is.
public struct JSONNumber: Encodable {
  let value: Rational

  public init(_ value: Rational) { self.value = value }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if value.denominator == 1 { try container.encode(value.numerator) } else { try container.encode(value.double) }
  }
}
