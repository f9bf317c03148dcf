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
  /// Rows for a time that holds those of other rows, in a table whose rows say nothing but when.
  private(set) var sumsOfTimes: Set<Int32> = []
  /// Years that rows name themselves: where they are not those of the title, a month alone may be of either.
  private(set) var yearsOfRows: Set<Int> = []
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
    var words = WordColumns(table.header, columns)
    var heads = HeadsAbove(columns)
    var commas = Commas()
    var communes = CommuneRows()
    var yearRows = YearRows()
    var times = SumsOfTimes(columns, years: table.context.years)
    let numbers = columns.numbers
    var scanner = table.scanner(in: text)
    while scanner.next(in: text) {
      let cells = scanner.cells
      func cell(_ column: Int?) -> String { string(text, cells, column) ?? "" }
      words.read(text, cells, isCounted: numbers.contains { !cell($0).isEmpty })
      if let column = columns.metric, let split = metrics.split(Folding.folded(cell(column))), !split.rest.isEmpty { audiences.insert(column) }
      if let column = columns.date { yearRows.add(scanner.row, cell(column), isPlaced: columns.commune.map { !cell($0).isEmpty } ?? false) }
      if times.isOfTimes { times.add(scanner.row, cell(columns.date)) }
      above[scanner.row] = heads.read(text, scanner)
      for column in numbers { commas.note(cell(column), in: column) }
      if let column = columns.commune, cells.contains(where: { !$0.isEmpty }) {
        communes.add(
          scanner.row, cell(column), date: ([columns.date] + (columns.dateParts?.all ?? [])).map(cell).joined(separator: " "),
          what: cell(columns.metric ?? columns.activity ?? columns.name)
        ) {
          cells.contains { !$0.isEmpty && TotalsLine.isTitle(Folding.folded(string(text, $0))) }
        }
      }
    }
    source = words.source
    (states, answers, crossed, cancellations) = (words.states, words.answers, words.crossed, words.cancellations)
    audiences.formUnion(words.audiences)
    thousands = commas.columns
    years = yearRows.totals
    yearsOfRows = yearRows.years
    sumsOfTimes = times.found.subtracting(years)
    filledDown = communes.filled(besides: years)
    settle(communes.wholeTerritory)
    let sums = CommuneSums(text, table, columns)
    parts.formUnion(sums.rows)
    if partText.isEmpty { partText = sums.text }
    if !audiences.isEmpty { settleAudiences(text, table, columns, metrics) }
  }

  /// « Les 3 communes » beside the communes is their sum; alone, it is what was counted.
  private mutating func settle(_ wholeTerritory: [CommuneRows.Whole]) {
    for row in wholeTerritory { if row.isSum { parts.insert(row.row) } else { wholes.insert(row.row) } }
    if let whole = wholeTerritory.first, !parts.isEmpty { partText = whole.text }
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
        } else if audiences.contains(column), case let folded = Folding.folded(written), !NumberInRemark.isOfItsRow(folded) {
          if column == columns.metric, let split = metrics.split(folded) {
            key += "m\(split.metric)|"
            if !split.rest.isEmpty { said = said.isEmpty ? split.rest : said }
          } else if column == columns.metric {
            key += folded + "|"
          } else if said.isEmpty {
            said = CountPart.isAgeBound(written) ? "\(folded) ans" : folded
          }
        } else if !WordColumns.isFree(table.header.columns[min(column, table.header.columns.count - 1)].meaning),
          case let folded = Folding.folded(written), !CountShape.dimensions.contains(folded)
        {
          key += "\(column):" + folded + "|"
        }
      }
      guard let value else { continue }
      groups[key, default: []].append(Line(row: scanner.row, kind: CountShape.kind(said), value: value, text: said))
    }
    for lines in groups.values { settle(lines) }
  }

  /// By what an audience is cut, where a column says it of each row: « Âge », « Genre ».
  private static let dimensions: Set<String> = [
    "age", "ages", "tranche d age", "tranches d age", "genre", "sexe", "leeftijd", "leeftijden", "geslacht", "gender", "sex", "langue", "langues", "taal",
    "language", "nationalite", "nationaliteit", "nationality",
  ]

  /// Words for everybody, beside which others name parts.
  static let wholeAudiences: Set<String> = [
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

/// Which columns write thousands with commas.
private struct Commas {
  private var marks: [Int: (proofs: Int, isSpoilt: Bool)] = [:]

  /// `1,234,567` proves it at once, `7,208` twice; `12,5` proves the contrary.
  mutating func note(_ cell: String, in column: Int) {
    // A number of four digits without a comma is written otherwise.
    guard cell.contains(",") else { return }
    let groups = cell.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped =
      groups.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy(\.isNumber) } && (1...3).contains(groups[0].count)
      && groups[0].allSatisfy(\.isNumber) && groups[0].first != "0"
    if isGrouped { marks[column, default: (0, false)].proofs += groups.count > 2 ? 2 : 1 } else { marks[column, default: (0, false)].isSpoilt = true }
  }

  var columns: Set<Int> { Set(marks.filter { $0.value.proofs > 1 && !$0.value.isSpoilt }.map(\.key)) }
}

/// Which rows « Année 2024 », ‘Jaar 2024’ sum the days and months of that year that stand in the same table.
private struct YearRows {
  private var named: [(row: Int32, year: String)] = []
  private(set) var years: Set<Int> = []
  /// How many shorter times of each year the table has.
  private var shorter: [String: Int] = [:]

  mutating func add(_ row: Int32, _ written: String, isPlaced: Bool) {
    let words = Folding.folded(written).split(separator: " ").map(String.init)
    guard let year = words.first(where: { $0.utf8.count == 4 && DayInText.isNumber($0) }) else { return }
    if let number = Int(year), !years.contains(number), SpanReading.isNamed(words) { years.insert(number) }
    if words.count == 2, ["annee", "an", "jaar", "year", "exercice", "werkjaar"].contains(words[0]) || ["complete", "volledig"].contains(words[1]) {
      if !isPlaced { named.append((row, year)) }
    } else if words.count > 1 {
      shorter[year, default: 0] += 1
    }
  }

  var totals: Set<Int32> { Set(named.filter { shorter[$0.year] ?? 0 > 1 }.map(\.row)) }
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
