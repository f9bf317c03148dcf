internal import BilanModel
internal import BilanText

/// The numbers that somebody wrote above or below a list, and those found in it: where they differ, one of the two is wrong.
struct FoundNumbers {
  /// Announced outside the rows.
  private(set) var announced: [AnnouncedNumber] = []
  /// Announced in a line of totals, by the column of presence that it stands in.
  private(set) var totals: [Int: (number: Int, text: String)] = [:]
  private var presentIn: [Int: Int] = [:]
  /// The same with those who led the session and are counted apart.
  private var markedIn: [Int: Int] = [:]
  /// Whoever is listed, and whoever came.
  private var listed = Rows()
  private var came = Rows()
  /// Those who led the session, where the project counts them apart: they are in neither. Whoever wrote a number may have counted them.
  private var apart = Rows()
  private var mentions: Set<Int32> = []

  /// Some rows: how many people they stand for, and how many different ones.
  private struct Rows {
    var heads = 0
    var people: Set<Int32> = []
    var unnamed = 0

    mutating func add(_ row: AttendanceForm.Row) {
      heads += Int(row.heads)
      if row.person >= 0 { people.insert(row.person) }
      unnamed += Int(row.heads) - (row.person < 0 ? 0 : 1)
    }

    /// What somebody may write who counts them, with or without some others.
    func numbers(with others: Rows) -> [Int] {
      [heads, people.count + unnamed, heads + others.heads, people.union(others.people).count + unnamed + others.unnamed]
    }
  }

  /// The numbers of the names of whoever came.
  var presentPeople: Set<Int32> { came.people }

  /// More sessions than one in a list: no number above it says of which.
  var isOfOneSession: Bool { mentions.count <= 1 }

  /// Several rows, and nobody among them who came.
  var isNobodyPresent: Bool { listed.heads + apart.heads > 1 && came.heads == 0 }

  mutating func start(_ announced: [AnnouncedNumber]) {
    self = FoundNumbers()
    self.announced = announced
  }

  /// A row that is nobody: a remark, a total, the title of a section.
  mutating func note(_ text: Span<UInt8>, _ cells: [RawCell], _ header: TableHeader) {
    let filled = cells.filter { !$0.isEmpty }.map { string(text, $0) }
    guard let first = filled.first, filled.count <= header.columns.count else { return }
    // « Total présents ; 4 ; 1 » below a grid has a number for each session, and none for the list.
    let isOfSessions = cells.indices.contains { $0 < header.columns.count && !cells[$0].isEmpty && header.columns[$0].meaning?.isSession == true }
    let said = isOfSessions ? [] : AnnouncedNumber.all(in: filled)
    announced += said
    let title = Folding.folded(first)
    // « Total absents » is held against nobody who came.
    guard said.isEmpty, TotalsLine.isTitle(title), !title.split(separator: " ").contains(where: { StatusWords.wordsOfAbsence.contains(String($0)) }) else {
      return
    }
    for column in cells.indices where column < header.columns.count && !cells[column].isEmpty {
      guard header.columns[column].meaning?.isSession == true || header.columns[column].meaning == .role(.status),
        case .count(let number, false) = CountReading(text, cells[column].range)
      else { continue }
      totals[column] = (number, "\(first) : \(number)")
    }
  }

  /// A row of a list.
  mutating func add(_ row: AttendanceForm.Row, at mention: Int32) {
    mentions.insert(mention)
    guard !row.isApart else { return apart.add(row) }
    listed.add(row)
    if row.presence == .present { came.add(row) }
  }

  /// A cell of a grid.
  ///
  /// - Parameter isMarked: Whether it says that the person came, whoever it is.
  mutating func add(_ row: AttendanceForm.Row, in column: Int, isMarked: Bool) {
    if isMarked { markedIn[column, default: 0] += Int(row.heads) }
    if row.presence == .present { presentIn[column, default: 0] += Int(row.heads) }
  }

  /// The numbers that agree with nothing found, each with what was found in its place.
  ///
  /// - Parameters:
  ///   - status: the column of presence of a list.
  ///   - isStated: whether the list tells who came.
  func differences(status: Int?, isStated: Bool) -> [(announced: Int, found: Int, text: String)] {
    var found: [(announced: Int, found: Int, text: String)] = []
    if isOfOneSession, listed.heads + apart.heads > 0 {
      for number in announced {
        let (all, present) = (listed.numbers(with: apart), came.numbers(with: apart))
        let fits: [Int] =
          switch number.subject {
          case .present: isStated ? present : all
          case .registered: all
          case .everybody: all + present
          }
        let rows = isStated && number.subject != .registered ? came : listed
        if !fits.contains(number.number) { found.append((number.number, rows.heads, number.text)) }
      }
    }
    for (column, total) in totals.sorted(by: { $0.key < $1.key }) {
      if column == status {
        if isOfOneSession, isStated, ![came.heads, came.heads + apart.heads].contains(total.number) { found.append((total.number, came.heads, total.text)) }
      } else if !markedIn.isEmpty, case let present = presentIn[column] ?? 0, ![present, markedIn[column] ?? 0].contains(total.number) {
        found.append((total.number, present, total.text))
      }
    }
    return found
  }
}
