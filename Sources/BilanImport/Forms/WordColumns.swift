internal import BilanModel
internal import BilanText

/// Columns of a table of counts that hold words nobody needs for the day, the place or what was counted: they may say whether what a row is about took place, or whom it counts.
struct WordColumns {
  /// Columns that tell whether what a row is about took place.
  private(set) var states: Set<Int>
  /// Of these, columns that a yes and a no answer.
  private(set) var answers: Set<Int> = []
  /// Of these, columns in which a mark calls the row off.
  let cancellations: Set<Int>
  /// Columns that tell audiences apart.
  private(set) var audiences: Set<Int> = []
  /// The column that says who counted, or how.
  let source: Int?
  private let columns: [Int]
  /// Columns whose titles ask whether what a row is about took place.
  private let asking: Set<Int>
  /// The filled cells of these.
  private var crosses: [Int: (marks: Int, hasOther: Bool)] = [:]
  /// Rows with numbers.
  private var counted = 0

  init(_ header: TableHeader, _ found: CampaignForm.Columns) {
    let numbers = found.numbers
    columns = header.columns.indices.filter {
      (WordColumns.isFree(header.columns[$0].meaning) || header.columns[$0].meaning == .role(.metric) && ($0 != found.metric || !found.wide.isEmpty))
        && !numbers.contains($0)
    }
    source = columns.first { CountSource.isNamed(in: header.columns[$0].title) }
    let asking = Set(
      columns.filter { column in
        let title = header.columns[column].title
        return NotHeld.saysHeld(Folding.folded(title.split(separator: "(").first.map(String.init) ?? "")) || DoubtfulRemark.asksWhetherCounted(title)
      })
    cancellations = Set(
      columns.filter { column in
        let title = header.columns[column].title
        return (NotHeld.says(title) || PresenceTitles.isOfDeletion(title) || DoubtfulRemark.says(title)) && !asking.contains(column)
      })
    self.asking = asking
    states = cancellations.union(header.columns.indices.filter { [.role(.status), .role(.registration)].contains(header.columns[$0].meaning) })
  }

  /// Whether nobody needs the words of a column so meant for the day, the place or what was counted.
  static func isFree(_ meaning: HeaderMeaning?) -> Bool {
    switch meaning {
    case nil, .role(.remark), .role(.status), .role(.registration), .role(.gender), .role(.birthDate), .role(.estimated), .role(.number): true
    default: false
    }
  }

  /// Takes in what a row says.
  mutating func read(_ text: Span<UInt8>, _ cells: [RawCell], isCounted: Bool) {
    if isCounted { counted += 1 }
    for column in columns where column < cells.count && !cells[column].isEmpty {
      let written = string(text, cells[column])
      let folded = Folding.folded(written)
      if EventState.isNotHeld(written) || PlannedCount.isState(written) { states.insert(column) }
      if asking.contains(column) { readAnswer(written, folded, column) }
      if NumberInRemark.isOfItsRow(folded) { continue }
      if CountPart.isPart(folded) || CountPart.cut(folded) != nil || CountShape.wholeAudiences.contains(folded) || CountPart.isAgeBound(written) {
        audiences.insert(column)
      }
    }
  }

  /// Takes in what stands under « Réalisé ? »: yes or no, or a cross.
  private mutating func readAnswer(_ written: String, _ folded: String, _ column: Int) {
    if PresenceReading.meaning(of: folded) == .presence(.absent) {
      states.insert(column)
      answers.insert(column)
    }
    crosses[column, default: (0, false)].marks += 1
    if StatusMarks.meaning(of: written) != .presence(.present), folded != "x" { crosses[column]?.hasOther = true }
  }

  /// Columns of crosses alone, which some rows do not bear.
  var crossed: Set<Int> { Set(crosses.filter { !$0.value.hasOther && $0.value.marks < counted }.map(\.key)) }
}
