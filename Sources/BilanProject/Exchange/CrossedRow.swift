internal import BilanAggregation
internal import BilanModel

/// One line of a crossing: what a figure says of itself everywhere, its values of the further dimensions, and what it is compared with.
public struct CrossedRow: Encodable, Sendable {
  let row: FigureRow
  private let further: [(name: String, value: String?)]
  private let others: [Crossing.Other?]

  init(_ line: Crossing.Line, _ further: [CrossingDimension], _ dimensions: [CrossingDimension], _ figures: FigureSet, asOf: Day?) {
    let project = figures.project
    let period = figures.periods.first { $0.code == line.key.period }!
    let isWhole = line.part == nil && line.categories.isEmpty
    row = FigureRow(
      key: line.key, figure: line.figure, communeName: line.key.place.map { FigureRow.name($0, project) }, categoryName: nil,
      isUniqueCount: project.indicators.first { $0.code == line.key.indicator }?.isUniqueCount ?? false,
      progress: isWhole ? figures.progress(of: line.key, in: period, asOf: asOf) : nil, code: CrossedRow.code(of: line, project))
    self.further = further.map { dimension in (dimension.name, line.values[dimensions.firstIndex(of: dimension)!]?.name) }
    others = line.others
  }

  /// The code by which it is traced; nil for a cell of further breakdowns that its indicator does not declare.
  private static func code(of line: Crossing.Line, _ project: Project) -> String? {
    var key = line.key
    if let part = line.part { key.period = part.code }
    key.category = line.categories.first
    guard line.categories.count <= 1 else { return nil }
    let code = FigureCode.text(of: key)
    return FigureCode.key(code, in: project).map { _ in code }
  }

  /// A number as programs read it: nothing where there is none, and the mark of what is not shown.
  static func value(_ figure: Figure) -> String { figure.value.map(FigureRow.plain) ?? (figure.isProtected ? Cell.protectedMark : "") }

  // MARK: - CSV

  var fields: [String] {
    row.fields + further.map { $0.value ?? "" }
      + others.flatMap { other in
        [
          other?.span.code.text ?? "", other.map { CrossedRow.value($0.figure) } ?? "", other?.change.difference.map(FigureRow.plain) ?? "",
          other?.change.percent.map { String($0) } ?? "",
        ]
      }
  }

  // MARK: - JSON

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }

  private struct Compared: Encodable {
    var basePeriod: String
    var base, difference: JSONNumber?
    var status: String
    var percent: Double?

    private enum CodingKeys: String, CodingKey {
      case base, difference, status, percent
      case basePeriod = "base_period"
    }
  }

  public func encode(to encoder: any Encoder) throws {
    try row.encode(to: encoder)
    var object = encoder.container(keyedBy: Key.self)
    for (name, value) in further { try object.encode(value, forKey: Key(name)) }
    guard !others.isEmpty else { return }
    let compared = others.map { other in
      other.map {
        Compared(
          basePeriod: $0.span.code.text, base: $0.figure.value.map(JSONNumber.init), difference: $0.change.difference.map(JSONNumber.init),
          status: $0.figure.status.rawValue, percent: $0.change.percent)
      }
    }
    try object.encode(compared, forKey: Key("compared"))
  }
}
