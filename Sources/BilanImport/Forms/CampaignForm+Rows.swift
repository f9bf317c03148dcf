internal import BilanModel
internal import BilanText

/// What single rows of counts show that has to be told once for all of them.
extension CampaignForm {
  /// Notes of a row with numbers that it states no commune, stands in the sheet twice, or goes by a row above.
  mutating func noteRow(_ text: Span<UInt8>, _ row: Row, _ columns: Columns, _ context: SessionContext) {
    func isBlank(_ column: Int?) -> Bool { cell(column, text, row) == nil }
    if columns.commune != nil || columns.postalCode != nil, isBlank(columns.commune), isBlank(columns.postalCode), columns.places.isEmpty,
      context.commune == nil, context.place == nil
    {
      tallies[.withoutCommune, default: 0] += 1
    }
    if shape.above[row.row] != nil { tallies[.headFilledDown, default: 0] += 1 }
    if !isBlank(columns.date), !isBlank(columns.commune), let first = row.cells.first, let last = row.cells.last,
      last.range.upperBound > first.range.lowerBound,
      !rowsSeen.insert(text, first.range.lowerBound..<last.range.upperBound).isNew
    {
      tallies[.repeatedRow, default: 0] += 1
    }
  }
}

/// The day and the metric that rows take over from the rows above them: merged cells leave their text in the first row only.
struct HeadsAbove {
  private let columns: CampaignForm.Columns
  private let numbers: Set<Int>
  private var date, metric: String?

  init(_ columns: CampaignForm.Columns) {
    self.columns = columns
    numbers = Set(columns.numbers)
  }

  /// What the row takes over; nil for a row that states both, and for one that could be somebody's sum: it holds nothing but numbers, or says that it is one.
  mutating func read(_ text: Span<UInt8>, _ scanner: RowScanner) -> (date: String?, metric: String?)? {
    let cells = scanner.cells
    func written(_ column: Int?) -> String? {
      guard let column, column < cells.count, !cells[column].isEmpty else { return nil }
      return string(text, cells[column])
    }
    let (date, metric) = (written(columns.date), written(columns.metric))
    defer { (self.date, self.metric) = (date ?? self.date, metric ?? self.metric) }
    let lacksDate = columns.date != nil && date == nil && self.date != nil
    let lacksMetric = columns.metric != nil && metric == nil && self.metric != nil
    guard lacksDate || lacksMetric else { return nil }
    let others = cells.indices.filter { !cells[$0].isEmpty && !numbers.contains($0) }
    // Beside the number stand the day or the metric, and the place: a row with its place alone may be a subtotal of there.
    guard date != nil || metric != nil, others.allSatisfy({ !TotalsLine.isTitle(Folding.folded(string(text, cells[$0]))) }) else { return nil }
    return (lacksDate ? self.date : nil, lacksMetric ? self.metric : nil)
  }
}

/// Words of a title that speak of what was hoped for, and not of what was counted: « Visiteurs (objectif) », ‘Bezoekers verwacht’.
enum PlannedCount {
  /// Whether a title of a column names a plan.
  static func isNamed(in title: String) -> Bool { words.beginWord(in: Folding.folded(title)) }

  /// Whether a cell of remarks says of its row that nothing was counted yet, or that it is counted elsewhere: `prévision`, `raming, cijfer volgt`, « déjà compté dans … ».
  static func isState(_ text: String) -> Bool {
    let folded = Folding.folded(text)
    return states.contains { folded == $0 || folded.hasPrefix("\($0) ") }
  }

  private static let states = [
    "prevision", "previsions", "previsionnel", "raming", "geraamd", "forecast", "deja compte", "deja comptes", "deja comptabilise", "reeds geteld", "al geteld",
    "already counted",
  ]

  /// Whether a title says that the numbers below it are of what is to come: « prévisions pour 2025 », ‘Te verspreiden (planning)’, « objectifs 2024 ».
  static func isTitle(_ text: String) -> Bool {
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    if words.contains(where: always.contains) || plans.occurAsWords(in: words.joined(separator: " ")) { return true }
    // « Objectif 3 : sensibiliser » is the name of an aim; with a year, or at the end, it is a number to be reached.
    return words.indices.contains { index in
      guard aims.contains(words[index]) else { return false }
      let behind = words[(index + 1)...].drop { ["pour", "voor", "for", "de", "van"].contains($0) }
      return behind.isEmpty && index > 0 || behind.first.map(DayInText.isFullYear) ?? false
    } || text.hasSuffix("(planning)")
  }

  private static let always: Set<String> = ["previsions", "prevision", "raming", "ramingen", "forecast", "forecasts", "prognose", "streefcijfers"]
  private static let plans = Phrases(["te verspreiden", "a distribuer", "nog te doen", "to be distributed"])
  private static let aims: Set<String> = [
    "objectif", "objectifs", "doel", "doelen", "doelstelling", "doelstellingen", "target", "targets", "cible", "cibles",
  ]

  private static let words = Phrases([
    "objectif", "cible", "prevu", "prevue", "attendu", "escompte", "previsi", "doel", "streef", "verwacht", "gepland", "geraamd", "raming", "target", "goal",
    "expected", "planned", "forecast", "capacit",
  ])
}
