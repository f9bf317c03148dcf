internal import BilanModel
internal import BilanText

/// The numbers that somebody wrote above or below a list, and those found in it: where they differ, one of the two is wrong.
struct FoundNumbers {
  /// Announced outside the rows.
  private(set) var announced: [AnnouncedNumber] = []
  /// Announced in a line of totals, by the column of presence that it stands in.
  private(set) var totals: [Int: (number: Int, text: String)] = [:]
  private var presentIn: [Int: Int] = [:]
  private var rows = 0
  private var people: Set<Int32> = []
  private var present = 0
  /// The numbers of the names of whoever came.
  private(set) var presentPeople: Set<Int32> = []
  private var unnamed = 0
  private var unnamedPresent = 0
  private var mentions: Set<Int32> = []

  /// More sessions than one in a list: no number above it says of which.
  var isOfOneSession: Bool { mentions.count <= 1 }

  /// Several rows, and nobody among them who came.
  var isNobodyPresent: Bool { rows > 1 && present == 0 }

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
    guard said.isEmpty, TotalsLine.isTitle(Folding.folded(first)) else { return }
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
    let heads = Int(row.heads)
    rows += heads
    if row.person >= 0 { people.insert(row.person) }
    unnamed += row.person < 0 ? heads : heads - 1
    guard row.presence == .present else { return }
    present += heads
    if row.person >= 0 { presentPeople.insert(row.person) }
    unnamedPresent += row.person < 0 ? heads : heads - 1
  }

  /// A cell of a grid.
  mutating func add(_ row: AttendanceForm.Row, in column: Int) {
    if row.presence == .present { presentIn[column, default: 0] += Int(row.heads) }
  }

  /// The numbers that agree with nothing found, each with what was found in its place.
  ///
  /// - Parameters:
  ///   - status: the column of presence of a list.
  ///   - isStated: whether the list tells who came.
  func differences(status: Int?, isStated: Bool) -> [(announced: Int, found: Int, text: String)] {
    var found: [(announced: Int, found: Int, text: String)] = []
    if isOfOneSession, rows > 0 {
      for number in announced {
        let came = isStated ? present : rows
        let fits: [Int] =
          switch number.subject {
          case .present: isStated ? [present, presentPeople.count + unnamedPresent] : [rows, people.count + unnamed]
          case .registered: [rows, people.count + unnamed]
          case .everybody: [rows, people.count + unnamed, present, presentPeople.count + unnamedPresent]
          }
        if !fits.contains(number.number) { found.append((number.number, number.subject == .registered ? rows : came, number.text)) }
      }
    }
    for (column, total) in totals.sorted(by: { $0.key < $1.key }) {
      if column == status {
        if isOfOneSession, isStated, total.number != present { found.append((total.number, present, total.text)) }
      } else if let came = presentIn[column] ?? (presentIn.isEmpty ? nil : 0), came != total.number {
        found.append((total.number, came, total.text))
      }
    }
    return found
  }
}
