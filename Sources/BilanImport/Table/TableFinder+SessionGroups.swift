internal import BilanModel
internal import BilanText

/// A second level of titles above the columns of a grid: `;Inscrits;;Présents;` over `Nom;11/03;12/03;11/03;12/03`.
extension TableFinder {
  /// Reads each column of sessions as the title above it says, and what is no presence as none.
  ///
  /// - Parameters:
  ///   - upper: the line above the days.
  ///   - isHeader: it is the upper line of the headers, and none of its own.
  /// - Returns: False where nothing was joined; the line may be a title of the sheet, or one of activities.
  mutating func joinGroups(_ upper: [RawCell], isHeader: Bool, _ text: Span<UInt8>, to header: inout TableHeader) -> Bool {
    if !isHeader { header.noteTitles(above: upper, text) }
    let columns = header.sessions
    guard columns.count > 1, upper.indices.contains(where: { !upper[$0].isEmpty && columns.contains($0) }), namesPeople(header), header.listColumns.count == 1,
      let groups = SessionGroups(upper, isHeader: isHeader, columns, text), !upper.contains(where: { headers.meaningAsTime(of: text, $0) == .dated })
    else { return false }
    if groups.areYears { return join(years: groups, to: &header) }
    let titles = header.columns.map(\.title)
    func isAside(_ column: Int) -> Bool { groups.isAside(column, titles) }
    guard columns.contains(where: { groups.arePlans($0, titles) || isAside($0) }) else {
      if groups.tellApart(titles) { header.groups.together = groups.unknown }
      return false
    }
    for column in columns {
      guard let (title, kind) = groups.above[column], ![.presence, .time].contains(kind) else { continue }
      if isAside(column) {
        // Nobody misses the meal of a day; a day that stands nowhere else may be a session under its theme.
        let isOfOwnDay = header.columns[column].meaning != .halfDay && !groups.hasTwin(column, titles, thatTells: true)
        if kind == .words || isOfOwnDay { header.groups.leftOut.append(title) }
        header.columns[column].meaning = .role(.aside)
      } else if kind == .words {
        header.groups.together.append(title)
      }
      header.columns[column].isOfPlans = groups.arePlans(column, titles) || kind == .absences && !isAside(column)
      if !titles[column].contains(title) { header.columns[column].title += " \(title)" }
    }
    header.groups = (header.groups.together.eachOnce, header.groups.leftOut.eachOnce)
    return true
  }

  /// `2023;;2024` over days without a year.
  private func join(years groups: SessionGroups, to header: inout TableHeader) -> Bool {
    var isJoined = false
    for (column, above) in groups.above {
      guard case .year(let year) = above.kind, header.columns[column].meaning == .dated else { continue }
      let title = header.columns[column].title
      guard DayInText.day(written: title) == nil, DayInText.day(in: Folding.folded(title).split(separator: " ").map(String.init)) == nil else { continue }
      header.columns[column].title = DayInText.dayAndMonth(written: title) == nil ? "\(title) \(year)" : "\(title)/\(year)"
      isJoined = true
    }
    return isJoined
  }

  /// In a table of counts the line above says of what or where the counts are.
  private func namesPeople(_ header: TableHeader) -> Bool {
    header.columns.contains { [.role(.name), .role(.lastName), .role(.firstName), .role(.fullName)].contains($0.meaning) || PeopleTitle($0.title) != nil }
  }
}

/// What stands above each column of sessions; a merged cell stands over those to its right too.
private struct SessionGroups {
  private(set) var above: [Int: (title: String, kind: GroupTitle)] = [:]
  private let columns: [Int]
  private let titles: Set<String>

  /// - Returns: nil for a line that is no line of titles, or that says the same of all columns.
  init?(_ upper: [RawCell], isHeader: Bool, _ columns: [Int], _ text: Span<UInt8>) {
    self.columns = columns
    for column in columns {
      guard let last = upper.indices.last(where: { $0 <= column && !upper[$0].isEmpty }), columns.contains(last) else { continue }
      if last < column, let known = above[last] {
        above[column] = known
        continue
      }
      guard let kind = GroupTitle(string(text, upper[last])) else { return nil }
      above[column] = (string(text, upper[last]), kind)
    }
    titles = Set(above.values.map(\.title))
    guard titles.count > 1 || titles.count == 1 && above.count < columns.count else { return nil }
    // A label beside the names labels what stands above the days.
    let labels = isHeader ? [] : upper.prefix(columns[0]).filter { !$0.isEmpty }.map { string(text, $0) }
    guard labels.allSatisfy({ Preamble.key($0) == nil && !$0.contains(":") }) else { return nil }
  }

  var areYears: Bool { above.count == columns.count && above.values.allSatisfy { if case .year = $0.kind { true } else { false } } }

  /// « Présences » stands in the line. Without it meals and payments may be activities, and registrations the theme of a day.
  private var namePresence: Bool { above.values.contains { $0.kind == .presence } }

  /// Whether a column of another group has the same title as this one, and tells who came.
  func hasTwin(_ column: Int, _ titles: [String], thatTells: Bool) -> Bool {
    columns.contains { other in
      let group = above[other]
      return titles[other] == titles[column] && group?.title != above[column]?.title && (!thatTells || group == nil || group?.kind == .presence)
    }
  }

  func arePlans(_ column: Int, _ titles: [String]) -> Bool {
    above[column]?.kind == .plans && (namePresence || hasTwin(column, titles, thatTells: false))
  }

  /// Whether a column tells nothing of who came, beside others that do.
  func isAside(_ column: Int, _ titles: [String]) -> Bool {
    switch above[column]?.kind {
    case .besides: namePresence || self.titles.count == 1 && hasTwin(column, titles, thatTells: true)
    case .absences: namePresence
    case .words: namePresence && hasTwin(column, titles, thatTells: true)
    case .presence, .plans, .year, .time, nil: false
    }
  }

  /// Whether groups that nobody knows tell columns apart: each stands over several of them, or over a day that stands elsewhere too. One theme for each day does not,
  /// nor do the title of the sheet and its place beside it.
  func tellApart(_ titles: [String]) -> Bool {
    guard unknown.count > 1 else { return false }
    if columns.contains(where: { above[$0] != nil && hasTwin($0, titles, thatTells: false) }) { return true }
    return above.count > self.titles.count && !(unknown.count == 2 && unknown.count(where: GroupTitle.isVenue) == 1)
  }

  /// Titles that are no time and say nothing of who came, in their order.
  var unknown: [String] { columns.compactMap { above[$0] }.filter { $0.kind == .words || $0.kind == .besides }.map(\.title).eachOnce }
}

extension [String] {
  /// In their order, each once.
  fileprivate var eachOnce: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
