internal import BilanText

/// Rows of a commune as a whole below rows of its parts: « Charleroi ; Gilly ; 20 », « Charleroi ; Marcinelle ; 15 », « Charleroi ; ; 35 ».
struct CommuneSums {
  /// What rows of one commune, time and metric hold.
  private struct Group {
    /// The sums of the rows that name a part, by column, and how many there are.
    var sums: [Int: Int] = [:]
    var parts = 0
    /// The rows that name none.
    var wholes: [(row: Int32, values: [Int: Int])] = []
  }

  private(set) var rows: Set<Int32> = []
  /// The commune of the first of them.
  private(set) var text = ""

  init() {}

  /// - Parameter columns: Those of a table with a column of communes; nothing is found in any other.
  init(_ text: Span<UInt8>, _ table: FoundTable, _ columns: CampaignForm.Columns) {
    guard let commune = columns.commune, let part = CommuneSums.partColumn(table.header, besides: columns) else { return }
    var groups: [String: Group] = [:]
    var names: [Int32: String] = [:]
    var scanner = table.scanner(in: text)
    while scanner.next(in: text) {
      let cells = scanner.cells
      func cell(_ column: Int?) -> String { string(text, cells, column) ?? "" }
      var values: [Int: Int] = [:]
      for column in columns.numbers { if let value = CountReading(cell(column)).count { values[column] = value } }
      guard !cell(commune).isEmpty, !values.isEmpty else { continue }
      let key = ([commune, columns.date, columns.metric, columns.activity] + (columns.dateParts?.all ?? [])).map { Folding.folded(cell($0)) }.joined(
        separator: "|")
      if cell(part).isEmpty {
        groups[key, default: Group()].wholes.append((scanner.row, values))
        names[scanner.row] = cell(commune)
      } else {
        groups[key, default: Group()].parts += 1
        groups[key]!.sums.merge(values) { $0 + $1 }
      }
    }
    let summed = groups.values.filter { $0.parts > 1 && !$0.wholes.isEmpty }
    // One that does not agree leaves it open what a blank means.
    guard !summed.isEmpty, summed.allSatisfy({ group in group.wholes.count == 1 && group.wholes[0].values == group.sums }) else { return }
    rows = Set(summed.map { $0.wholes[0].row })
    self.text = rows.min().flatMap { names[$0] } ?? ""
  }

  /// The column of quarters or villages within the communes.
  private static func partColumn(_ header: TableHeader, besides columns: CampaignForm.Columns) -> Int? {
    if let place = columns.place { return place }
    return header.columns.indices.first { column in
      !columns.numbers.contains(column) && parts.contains(Folding.folded(header.columns[column].title))
    }
  }

  private static let parts: Set<String> = [
    "quartier", "quartiers", "section", "sections", "localite", "village", "villages", "lieu dit", "wijk", "wijken", "buurt", "deelgemeente", "deelgemeenten",
    "dorp", "neighbourhood", "district", "secteur",
  ]
}
