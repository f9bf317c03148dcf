internal import BilanText

/// The rows of a table of counts by their communes: those for all of them, and those that merged cells leave without one.
struct CommuneRows {
  /// A row for the whole territory, « Les 3 communes »: the sum of the communes, where these are beside it.
  struct Whole {
    var row: Int32
    var text: String
    var isSum: Bool
  }

  private var whole: [(row: Int32, key: String, text: String)] = []
  /// What is counted in a row of a commune: its day and its metric.
  private var placed: Set<String> = []
  private var run = CommuneRun()

  /// - Parameters:
  ///   - what: what is counted.
  ///   - isTotal: whether the row says that it is one; asked of rows without a commune only.
  mutating func add(_ row: Int32, _ commune: String, date: String, what: String, isTotal: () -> Bool) {
    let key = Folding.folded(date) + "|" + Folding.folded(what)
    if CountPart.isWholeTerritory(Folding.folded(commune)) {
      whole.append((row, key, commune))
      return
    }
    if !commune.isEmpty { placed.insert(key) }
    if !commune.isEmpty || !isTotal() { run.add(row, commune, date, key) }
  }

  var wholeTerritory: [Whole] { whole.map { Whole(row: $0.row, text: $0.text, isSum: placed.contains($0.key)) } }

  /// The communes of rows below merged cells.
  ///
  /// - Parameter years: Rows that are totals.
  func filled(besides years: Set<Int32>) -> [Int32: String] { run.filled(besides: years) }
}

/// Which rows without a commune stand below a merged one: their day and metric stand below other communes too, or the day is that of the row with the commune.
private struct CommuneRun {
  private var rows: [(row: Int32, commune: String, date: String, key: String, isBlank: Bool)] = []
  private var current = ""
  private var day = ""
  private var groups: [String: Set<String>] = [:]
  /// A row without a commune stands above the first one with one.
  private var startsBlank = false

  mutating func add(_ row: Int32, _ commune: String, _ date: String, _ key: String) {
    if !commune.isEmpty {
      (current, day) = (commune, date)
      groups[key, default: []].insert(Folding.folded(commune))
      // Only blanks and what stands above them matter.
      rows.append((row, current, date, key, false))
    } else if !current.isEmpty {
      rows.append((row, current, date.isEmpty ? day : date, key, true))
    } else {
      startsBlank = true
    }
  }

  /// The communes of rows below merged cells: of all rows without one, and of several, or of none, for then a blank says that nobody knew.
  /// - Parameter years: Rows that are totals.
  func filled(besides years: Set<Int32>) -> [Int32: String] {
    let rows = rows.filter { !years.contains($0.row) }
    let blank = rows.count(where: \.isBlank)
    guard blank > 1, !startsBlank else { return [:] }
    var all = groups
    for row in rows where row.isBlank { all[row.key, default: []].insert(Folding.folded(row.commune)) }
    var filled: [Int32: String] = [:]
    var seen: Set<String> = []
    var head = ""
    for row in rows {
      if !row.isBlank {
        seen = [row.key]
        head = row.date
        continue
      }
      guard seen.insert(row.key).inserted, row.date == head || all[row.key]?.count ?? 0 > 1 else { return [:] }
      filled[row.row] = row.commune
    }
    return filled
  }
}
