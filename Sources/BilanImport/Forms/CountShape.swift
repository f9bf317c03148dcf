internal import BilanModel
internal import BilanText

/// What a whole table of counts shows that no row shows by itself: rows that are parts of others, states, merged communes, thousands written with commas.
struct CountShape {
  /// Rows, by their number in the scanner, whose numbers are within those of other rows.
  private(set) var parts: Set<Int32> = []
  /// Rows that say « Total » and are what was counted: their parts are left out, or stand nowhere.
  private(set) var wholes: Set<Int32> = []
  /// Rows for a year, without a commune, below rows for days or months of that year: their totals.
  private(set) var years: Set<Int32> = []
  /// Rows without a commune that stand below a merged one.
  private(set) var filledDown: [Int32: String] = [:]
  /// Columns that tell whether what a row is about took place.
  private(set) var states: Set<Int> = []
  /// Of these, columns that a yes and a no answer: « Réalisé », ‘Doorgegaan’.
  private(set) var answers: Set<Int> = []
  /// Of these, columns of crosses alone, which some rows do not bear: what they are about did not take place.
  private(set) var crossed: Set<Int> = []
  /// Columns in which a mark calls the row off: « Annulé », ‘Afgelast’.
  private(set) var cancellations: Set<Int> = []
  /// The day and the metric of a row above, for rows that state none as merged cells leave them.
  private(set) var above: [Int32: (date: String?, metric: String?)] = [:]
  /// Columns of numbers whose commas stand between groups of three digits.
  private(set) var thousands: Set<Int> = []
  /// The column that tells audiences apart.
  private(set) var audiences: Set<Int> = []
  /// The column that says who counted, or how.
  private(set) var source: Int?
  /// The first cell of a part, for the warning.
  private(set) var partText = ""

  /// A row as the look at the whole keeps it.
  private struct Line {
    var row: Int32
    var kind: Kind
    var value: Int
    var text: String
  }

  private enum Kind: Equatable { case whole, blank, part, cut(CountPart.Cut) }

  init() {}

  init(_ text: Span<UInt8>, _ table: FoundTable, _ columns: CampaignForm.Columns, _ metrics: MetricIndex) {
    let header = table.header
    for (index, column) in header.columns.enumerated() where column.meaning == .role(.status) || column.meaning == .role(.registration) { states.insert(index) }
    let free = header.columns.indices.filter {
      (CountShape.isFree(header.columns[$0].meaning) || header.columns[$0].meaning == .role(.metric) && ($0 != columns.metric || !columns.wide.isEmpty))
        && !columns.numbers.contains($0)
    }
    source = free.first { CountSource.isNamed(in: header.columns[$0].title) }
    let asksWhetherHeld = Set(
      free.filter { column in
        let title = header.columns[column].title
        return NotHeld.saysHeld(Folding.folded(title.split(separator: "(").first.map(String.init) ?? "")) || DoubtfulRemark.asksWhetherCounted(title)
      })
    cancellations = Set(
      free.filter { column in
        let title = header.columns[column].title
        return (NotHeld.says(title) || PresenceTitles.isOfDeletion(title) || DoubtfulRemark.says(title)) && !asksWhetherHeld.contains(column)
      })
    states.formUnion(cancellations)
    var heads = HeadsAbove(columns)
    var marks: [Int: (proofs: Int, isSpoilt: Bool)] = [:]
    var wholeTerritory: [(row: Int32, key: String, text: String)] = []
    var placed: Set<String> = []
    var communes = CommuneRun()
    var yearRows = YearRows()
    var crosses: [Int: (marks: Int, hasOther: Bool)] = [:]
    var counted = 0
    var scanner = table.scanner(in: text)
    while scanner.next(in: text) {
      let cells = scanner.cells
      func cell(_ column: Int?) -> String {
        guard let column, column < cells.count, !cells[column].isEmpty else { return "" }
        return string(text, cells[column])
      }
      for column in free where column < cells.count && !cells[column].isEmpty {
        let written = cell(column)
        if EventState.isNotHeld(written) || PlannedCount.isState(written) { states.insert(column) }
        let folded = Folding.folded(written)
        if asksWhetherHeld.contains(column), PresenceReading.meaning(of: folded) == .presence(.absent) {
          states.insert(column)
          answers.insert(column)
        }
        if asksWhetherHeld.contains(column) { crosses[column, default: (0, false)].marks += 1 }
        if asksWhetherHeld.contains(column), StatusMarks.meaning(of: written) != .presence(.present), folded != "x" { crosses[column]?.hasOther = true }
        if CountPart.isPart(folded) || CountPart.cut(folded) != nil || CountShape.wholeAudiences.contains(folded) || CountPart.isAgeBound(written) {
          audiences.insert(column)
        }
      }
      if columns.numbers.contains(where: { !cell($0).isEmpty }) { counted += 1 }
      if let column = columns.metric, let split = metrics.split(Folding.folded(cell(column))), !split.rest.isEmpty { audiences.insert(column) }
      if let column = columns.date { yearRows.add(scanner.row, cell(column), isPlaced: columns.commune.map { !cell($0).isEmpty } ?? false) }
      above[scanner.row] = heads.read(text, scanner)
      for column in columns.numbers { CountShape.note(cell(column), &marks[column, default: (0, false)]) }
      if let column = columns.commune, cells.contains(where: { !$0.isEmpty }) {
        let (commune, date, what) = (cell(column), cell(columns.date), cell(columns.metric ?? columns.activity ?? columns.name))
        let key = Folding.folded(date) + "|" + Folding.folded(what)
        if CountPart.isWholeTerritory(Folding.folded(commune)) {
          wholeTerritory.append((scanner.row, key, commune))
        } else {
          if !commune.isEmpty { placed.insert(key) }
          let isTotal = commune.isEmpty && cells.contains { !$0.isEmpty && TotalsLine.isTitle(Folding.folded(string(text, $0))) }
          if !isTotal { communes.add(scanner.row, commune, date, key) }
        }
      }
    }
    crossed = Set(crosses.filter { !$0.value.hasOther && $0.value.marks < counted }.map(\.key))
    thousands = Set(marks.filter { $0.value.proofs > 1 && !$0.value.isSpoilt }.map(\.key))
    years = yearRows.totals
    filledDown = communes.filled(besides: years)
    // « Les 3 communes » beside the communes is their sum; alone, it is what was counted.
    for (row, key, _) in wholeTerritory { if placed.contains(key) { parts.insert(row) } else { wholes.insert(row) } }
    if let whole = wholeTerritory.first, !parts.isEmpty { partText = whole.text }
    if !audiences.isEmpty { settleAudiences(text, table, columns, metrics) }
  }

  /// Columns that hold words nobody needs for the day, the place or what was counted.
  private static func isFree(_ meaning: HeaderMeaning?) -> Bool {
    switch meaning {
    case nil, .role(.remark), .role(.status), .role(.registration), .role(.gender), .role(.birthDate), .role(.estimated), .role(.number): true
    default: false
    }
  }

  /// `1,234,567` proves it at once, `7,208` twice; `12,5` proves the contrary.
  private static func note(_ cell: String, _ mark: inout (proofs: Int, isSpoilt: Bool)) {
    guard cell.contains(",") else {
      // A number of four digits without a comma is written otherwise.
      return
    }
    let groups = cell.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped =
      groups.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy(\.isNumber) } && (1...3).contains(groups[0].count)
      && groups[0].allSatisfy(\.isNumber) && groups[0].first != "0"
    if isGrouped { mark.proofs += groups.count > 2 ? 2 : 1 } else { mark.isSpoilt = true }
  }

  // MARK: - Parts beside their whole

  /// Looks at the rows that differ in the audience alone.
  private mutating func settleAudiences(_ text: Span<UInt8>, _ table: FoundTable, _ columns: CampaignForm.Columns, _ metrics: MetricIndex) {
    var groups: [String: [Line]] = [:]
    var scanner = table.scanner(in: text)
    let numbers = Set(columns.numbers)
    while scanner.next(in: text) {
      let cells = scanner.cells
      var key = ""
      var said = ""
      var value: Int?
      for column in cells.indices where !cells[column].isEmpty {
        let written = string(text, cells[column])
        if numbers.contains(column) {
          value = (value ?? 0) + (CountReading(written).count ?? 0)
        } else if audiences.contains(column) {
          let folded = Folding.folded(written)
          if column == columns.metric, let split = metrics.split(folded) {
            key += "m\(split.metric)|"
            if !split.rest.isEmpty { said = said.isEmpty ? split.rest : said }
          } else if column == columns.metric {
            key += folded + "|"
          } else if said.isEmpty {
            said = CountPart.isAgeBound(written) ? "\(folded) ans" : folded
          }
        } else if !CountShape.isFree(table.header.columns[min(column, table.header.columns.count - 1)].meaning) {
          key += "\(column):" + Folding.folded(written) + "|"
        }
      }
      guard let value else { continue }
      groups[key, default: []].append(Line(row: scanner.row, kind: CountShape.kind(said), value: value, text: said))
    }
    for lines in groups.values { settle(lines) }
  }

  private static let wholeAudiences: Set<String> = [
    "tout public", "tous publics", "tous", "toutes", "tous ages", "tous les ages", "tout age", "alle leeftijden", "iedereen", "alle bezoekers", "all ages",
    "everyone", "all", "ensemble", "samen", "tous et toutes", "global", "public total", "toutes categories", "alle categorieen",
  ]

  private static func kind(_ said: String) -> Kind {
    if said.isEmpty { return .blank }
    if CountPart.isPart(said) { return .part }
    if TotalsLine.isTitle(said) || CountPart.isWholeTerritory(said) || wholeAudiences.contains(said) { return .whole }
    return .cut(CountPart.cut(said) ?? .other)
  }

  private mutating func settle(_ lines: [Line]) {
    var left = lines.filter { $0.kind == .part }
    let cuts = lines.filter { if case .cut = $0.kind { true } else { false } }
    let sum = cuts.reduce(0) { $0 + $1.value }
    let kinds = Set(cuts.map { if case .cut(let cut) = $0.kind { cut } else { CountPart.Cut.other } })
    if let whole = lines.first(where: { $0.kind == .whole }) {
      // A total that its parts add up to is checked as any line of totals; another one is what was counted.
      if left.isEmpty, !cuts.isEmpty, sum == whole.value, !CountShape.wholeAudiences.contains(whole.text) { return }
      wholes.insert(whole.row)
      left += cuts
    } else if let blank = lines.first(where: { $0.kind == .blank }), kinds.contains(.sex) || kinds.contains(.age), cuts.map(\.value).max() ?? 0 <= blank.value {
      left += cuts
    } else if kinds.count > 1, kinds.contains(.sex) || kinds.contains(.age) {
      // Women, men and the young: two ways to cut one audience. The one that holds most people is taken, and this is said.
      func sum(_ cut: CountPart.Cut) -> Int { cuts.filter { $0.kind == .cut(cut) }.reduce(0) { $0 + $1.value } }
      let kept = kinds.max { (sum($0), -$0.rawValue) < (sum($1), -$1.rawValue) }
      left += cuts.filter { kept.map { $0 } != nil && $0.kind != .cut(kept!) }
    }
    guard let first = left.min(by: { $0.row < $1.row }) else { return }
    if partText.isEmpty { partText = first.text }
    parts.formUnion(left.map(\.row))
  }
}

/// Which rows « Année 2024 », ‘Jaar 2024’ sum the days and months of that year that stand in the same table.
private struct YearRows {
  private var named: [(row: Int32, year: String)] = []
  /// How many shorter times of each year the table has.
  private var shorter: [String: Int] = [:]

  mutating func add(_ row: Int32, _ written: String, isPlaced: Bool) {
    let words = Folding.folded(written).split(separator: " ").map(String.init)
    guard let year = words.first(where: { $0.utf8.count == 4 && DayInText.isNumber($0) }) else { return }
    if words.count == 2, ["annee", "an", "jaar", "year", "exercice", "werkjaar"].contains(words[0]) || ["complete", "volledig"].contains(words[1]) {
      if !isPlaced { named.append((row, year)) }
    } else if words.count > 1 {
      shorter[year, default: 0] += 1
    }
  }

  var totals: Set<Int32> { Set(named.filter { shorter[$0.year] ?? 0 > 1 }.map(\.row)) }
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

extension MetricIndex {
  /// « Personnes sensibilisées - femmes »: the metric that the text begins with, and the audience behind it; nil where the text is no metric with one.
  func split(_ folded: String) -> (metric: Int, rest: String)? {
    let words = folded.split(separator: " ").map(String.init)
    for length in (1...max(1, words.count)).reversed() where length <= words.count {
      let head = words[..<length].joined(separator: " ")
      guard let metric = metric(folded: head.utf8.span, 0..<head.utf8.count) else { continue }
      let rest = words[length...].joined(separator: " ")
      if rest.isEmpty || CountPart.isPart(rest) || CountPart.cut(rest) != nil || TotalsLine.isTitle(rest) { return (metric, rest) }
      return nil
    }
    return nil
  }
}
