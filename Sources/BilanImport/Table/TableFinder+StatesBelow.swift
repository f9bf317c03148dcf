internal import BilanModel
internal import BilanText

extension TableFinder {
  /// « Présence » over « oui ; non ; excusé », `P;A;E`, `✓;✗;exc.`: a column for each state, of which one is crossed for each person. The line below holds nothing else.
  func joinStatesBelow(_ below: [RawCell], _ text: Span<UInt8>, to header: inout TableHeader) -> Bool {
    let filled = below.indices.filter { !below[$0].isEmpty }
    guard let first = filled.first, filled.count > 1, let last = filled.last, filled.count == last - first + 1, last < header.columns.count,
      header.columns[first].meaning == .role(.status), filled.dropFirst().allSatisfy({ header.columns[$0].cell.isEmpty })
    else { return false }
    var roles: [ColumnRole] = []
    var presences = PresenceReading()
    for column in filled {
      switch presences.statement(text, below[column].range) {
      case .presence(.present): roles.append(.status)
      case .presence(.absent): roles.append(.absence)
      case .presence(.excused): roles.append(.excuse)
      default: return false
      }
    }
    // The first column is the one in which presence is crossed, and no state has two.
    guard roles[0] == .status, Set(roles).count == roles.count else { return false }
    let over = header.columns[first].title
    for (column, role) in zip(filled, roles) {
      header.columns[column] = .init(cell: below[column], title: "\(over) \(string(text, below[column]))", meaning: .role(role))
    }
    return true
  }
}
