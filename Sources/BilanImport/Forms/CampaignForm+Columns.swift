internal import BilanModel
internal import BilanText

extension CampaignForm {
  /// Where the columns are that the rows are read by.
  struct Columns {
    var axis, activity, date, commune, postalCode, place, metric, value, estimated, remark: Int?
    /// Names of what was counted at: events, museums.
    var name: Int?
    /// The year beside the month, the quarter or the week of a row: « Année ; Mois ».
    var year: Int?
    /// The columns that complete the date of a row: « Jour ; Mois ; Année ».
    var dateParts: DateParts?
    /// The last day, beside the date of the first one: « Du ; Au ».
    var lastDay: Int?
    /// Columns of one metric each.
    var wide: [(column: Int, metric: Int)] = []
    /// Columns of one month, quarter, year or day each, of the metric that the row names.
    var spans: [Int] = []
    /// Somebody's own sum of the months or communes.
    var total: Int?
    /// Columns of one commune each, likewise.
    var places: [Int] = []
    /// Where numbers are corrected, in some rows: by the column that holds them.
    var corrected: [Int: Int] = [:]
    /// Columns of numbers whose title is no metric of the project.
    var unknown: [Int] = []

    init(_ header: TableHeader) {
      axis = header.position(of: .axis)
      activity = header.position(of: .activity)
      date = header.position(of: .date) ?? header.position(of: .span)
      let times = header.positions(of: .span)
      if header.position(of: .date) == nil, times.count == 2, let year = times.first(where: { Columns.isOfYears(header.columns[$0].title) }) {
        self.year = year
        date = times.first { $0 != year }
      }
      dateParts = DateParts(header)
      lastDay = Columns.lastDay(beside: date, in: header)
      commune = header.position(of: .commune)
      postalCode = header.position(of: .postalCode)
      place = header.position(of: .place)
      metric = header.position(of: .metric)
      value = header.position(of: .value) ?? header.position(of: .heads)
      name = header.position(of: .name)
      estimated = header.position(of: .estimated)
      remark = header.position(of: .remark)
      total = header.position(of: .total)
      for (column, found) in header.columns.enumerated() {
        switch found.meaning {
        case .metric(let metric): wide.append((column, metric))
        case .span, .dated: spans.append(column)
        case .place: places.append(column)
        case .unknownCount where column != lastDay: unknown.append(column)
        default: break
        }
      }
      // A column of another kind than all that is known, before the months: what each row counts.
      if let grid = (spans + places).min(), metric == nil, activity == nil, name == nil, let first = header.columns.firstIndex(where: { !$0.cell.isEmpty }),
        first < grid, header.columns[first].meaning == nil
      {
        metric = first
      }
    }

    private static func isOfYears(_ title: String) -> Bool { ["annee", "an", "jaar", "year"].contains(Folding.folded(title)) }

    private static func lastDay(beside date: Int?, in header: TableHeader) -> Int? {
      guard let date, firsts.contains(Folding.folded(header.columns[date].title)) else { return nil }
      return header.columns.indices.first { $0 != date && lasts.contains(Folding.folded(header.columns[$0].title)) }
    }

    private static let firsts: Set<String> = [
      "du", "debut", "date debut", "date de debut", "van", "begin", "begindatum", "startdatum", "from", "start", "start date",
    ]
    private static let lasts: Set<String> = [
      "au", "fin", "date fin", "date de fin", "tot", "tot en met", "einde", "einddatum", "to", "until", "end", "end date",
    ]

    var all: [Int] {
      [axis, activity, date, year, lastDay, commune, postalCode, place, metric, value, estimated, name]
        .compactMap(\.self) + (dateParts?.all ?? []) + corrected.values + wide.map(\.column) + spans + places
    }

    /// Columns that hold numbers, by which totals lines are checked.
    var numbers: [Int] { wide.map(\.column) + spans + places + unknown + [value].compactMap(\.self) }
    /// Those of them that are read in a project.
    var read: [Int] { numbers.filter { !unknown.contains($0) } }
  }
}
