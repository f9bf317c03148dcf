internal import BilanModel
internal import BilanText

/// Numbers beside those that are counted: under no title, among columns of communes under a title that is none, or under one by which they may be the same once more. Whoever adds up
/// the row, or takes the other column, would count them.
struct UnreadNumbers {
  /// The columns that may hold some.
  private let columns: Set<Int>
  private let read: [Int]
  /// Those whose numbers may be those of a counted column, by which.
  private let seconds: [Int: Int]
  /// How many numbers stand in each, and whether each is the sum of those that are read in its row, or the number of the counted column that it may state anew.
  private var found: [Int: (count: Int, isKnown: Bool)] = [:]

  /// - Parameter isOfWorkbook: Whether cells behind the last title are told one by one, as those of a workbook are.
  init(_ header: TableHeader, _ columns: CampaignForm.Columns, isOfWorkbook: Bool) {
    read = columns.read
    let end = isOfWorkbook ? header.titledColumns : header.columns.count
    let (read, total) = (read, columns.total)
    let first = read.min() ?? .max
    let counted = columns.wide.map(\.column) + [columns.value].compactMap(\.self)
    let used = Set(columns.corrected.values).union([total].compactMap(\.self))
    var seconds: [Int: Int] = [:]
    for index in header.columns.indices where !used.contains(index) { seconds[index] = SecondNumbers.counted(beside: index, among: counted, in: header) }
    self.seconds = seconds
    let titles = Set(read.map { Folding.folded(header.columns[$0].title) })
    let others = Set(
      header.columns.indices.filter { index in
        let column = header.columns[index]
        let isOpen = [nil, .unknownCount].contains(column.meaning) && column.evidence != .answer
        guard isOpen, index > first, index < end, !read.contains(index), index != total else { return false }
        guard !column.title.isEmpty else { return true }
        return UnreadNumbers.mayBePlace(column.title) && (columns.places.count > 1 || UnreadNumbers.isOfAnotherYear(column.title, than: titles))
      })
    self.columns = others.union(seconds.keys)
  }

  /// « Forest 2023 » beside « Forest »: the same of another year.
  private static func isOfAnotherYear(_ title: String, than read: Set<String>) -> Bool {
    let words = Folding.folded(title).split(separator: " ").map(String.init)
    let said = words.filter { !DayInText.isFullYear($0) }
    return said.count < words.count && read.contains(said.joined(separator: " "))
  }

  /// Not what a sum, an aim, a share or a remark is called.
  private static func mayBePlace(_ title: String) -> Bool {
    let folded = Folding.folded(title)
    return !TotalsLine.isTitle(folded) && !OtherNumbers.areNamed(by: title) && !PlannedCount.isNamed(in: title) && !Measure.isNamed(in: title)
      && !RunningTotal.isNamed(in: title) && !CountPart.isPart(folded) && CountPart.cut(folded) == nil && !title.contains("%")
  }

  /// Looks at a row of numbers.
  mutating func note(_ text: Span<UInt8>, _ cells: [RawCell]) {
    guard !columns.isEmpty else { return }
    func number(_ column: Int) -> Int? { column < cells.count && !cells[column].isEmpty ? CountReading(string(text, cells[column])).count : nil }
    let sum = read.compactMap(number).reduce(0, +)
    for column in columns {
      guard let value = number(column), value > 0 else { continue }
      let before = found[column] ?? (0, true)
      found[column] = (before.count + 1, before.isKnown && value == (seconds[column].map { number($0) ?? 0 } ?? sum))
    }
  }

  /// Whether a column may state the numbers of a counted one anew, and is told as such where they differ.
  func mayRepeat(_ column: Int) -> Bool { seconds[column] != nil }

  /// Tells of the columns that hold numbers, and no sums.
  func tell(_ header: TableHeader, _ reading: inout SheetReading) {
    for (column, numbers) in found.sorted(by: { $0.key < $1.key }) where !numbers.isKnown {
      var place = SourcePlace(file: reading.file, line: Int(header.line), row: Int(header.row), column: column, header: header.columns[column].title)
      let title = header.columns[column].title.isEmpty ? place.columnLetters ?? "" : header.columns[column].title
      place.text = title
      guard let counted = seconds[column] else {
        reading.tell(Diagnostic(.unreadNumbers, at: place, ["count": .count(numbers.count), "text": .text(title)]))
        continue
      }
      let values: [String: Diagnostic.Value] = [
        "count": .count(numbers.count), "text": .text(title), "column": .text(header.columns[counted].title),
      ]
      reading.tell(Diagnostic(.secondNumbers, at: place, values))
    }
  }
}
