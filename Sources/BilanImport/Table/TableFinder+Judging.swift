internal import BilanModel
internal import BilanText

extension TableFinder {
  /// Whether these cells can be headers, of what, and how much they say. A table of people needs a name or an e-mail; a table of counts a number.
  func judge(_ columns: [TableHeader.Column], _ text: Span<UInt8>) -> (TableHeader.Kind, Int)? {
    let said = HeaderWords(columns)
    let roles = said.roles
    // The header of a meeting's own data is context, and who paid is not who came.
    if roles.contains(.meeting) { return nil }
    let filled = columns.count { !$0.cell.isEmpty }
    let isNamed = said.isNamed
    // Numbers of members in the place of names tell of attendances, not of counts (Importer.refuse).
    if roles.contains(.memberNumber), !isNamed, said.metrics == 0, !roles.contains(.value), !roles.contains(.email) { return nil }
    if said.isCounted && !roles.contains(.firstName) && !(roles.contains(.fullName) && said.metrics == 0) { return (.campaign, said.score) }
    // « Nom » and « Classe »: a list of a class.
    if isNamed, roles.count == 1, filled == 2 {
      for column in columns where column.meaning == nil && GroupWords.titles.contains(Folding.folded(string(text, column.cell))) {
        return (.attendance, said.score)
      }
    }
    if isNamed && (filled == 1 || roles.count > 1 || roles.contains(.fullName) || columns.contains { $0.meaning?.isSession == true }) {
      return (.attendance, said.score)
    }
    if roles.contains(.email) && roles.count > 1 { return (.attendance, said.score) }
    return nil
  }
}

/// What the cells of a line say that are titles of columns.
private struct HeaderWords {
  private(set) var roles: Set<ColumnRole> = []
  /// Columns of numbers, of each kind.
  private(set) var metrics = 0
  private var spans = 0
  private var places = 0
  private var unknownCounts = 0
  /// How much they say.
  private(set) var score = 0
  /// A column names people.
  let isNamed: Bool

  init(_ columns: [TableHeader.Column]) {
    for case .some(let meaning) in columns.lazy.map(\.meaning) {
      switch meaning {
      case .role(let role): if roles.insert(role).inserted { score += role.weight }
      case .metric:
        metrics += 1
        score += 3
      case .span:
        spans += 1
        score += 1
      case .place: places += 1
      case .unknownCount: unknownCounts += 1
      case .dated, .numbered, .halfDay: score += 1
      }
    }
    score += places + unknownCounts
    isNamed = !roles.isDisjoint(with: [.name, .lastName, .firstName, .fullName])
  }

  /// Whether a table under these titles can hold counts: numbers, and what they are of, when or where.
  var isCounted: Bool {
    let isNumbered = roles.contains(.value) || roles.contains(.heads) && !isNamed
    return isNumbered && !roles.isDisjoint(with: [.metric, .activity])
      || metrics > 0 && !roles.isDisjoint(with: [.date, .span, .commune, .activity, .axis, .place])
      // « Canal ; Dépliants distribués ; Affiches distribuées »: the time stands above.
      || metrics > 1 && !isNamed
      || spans > 1 && !isNamed || places > 1 && !isNamed
      || (unknownCounts > 0 || roles.contains(.value)) && !isNamed && !roles.isDisjoint(with: [.date, .span, .commune])
  }
}
