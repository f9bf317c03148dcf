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
    // « Nom ; Accompagnants adultes ; Accompagnants enfants »: somebody came with others.
    if isNamed, columns.contains(where: { $0.meaning == nil && !$0.cell.isEmpty && HeadsColumn.kind(of: string(text, $0.cell)) == .companions }) {
      return (.attendance, said.score)
    }
    // « Famille ; Adultes ; Enfants », « Nom de l'enfant ; Nom du parent »
    if columns.contains(where: { $0.meaning == .role(.name) && PeopleTitle(string(text, $0.cell)) != nil }),
      columns.contains(where: { column in
        column.meaning == nil && !column.cell.isEmpty
          && (HeadsColumn.kind(of: string(text, column.cell)) != nil || PeopleTitle(string(text, column.cell)) != nil)
      })
    {
      return (.attendance, said.score)
    }
    if isNamed && (filled == 1 || roles.count > 1 || roles.contains(.fullName) || columns.contains { $0.meaning?.isSession == true }) {
      return (.attendance, said.score)
    }
    if roles.contains(.email) && roles.count > 1 { return (.attendance, said.score) }
    return nil
  }

  /// Whether only the cells below can tell if this is a table of counts: a day or a place, and a title that is none of ours.
  func mayCount(_ columns: [TableHeader.Column]) -> Bool {
    columns.contains { [.role(.date), .role(.span), .role(.commune)].contains($0.meaning) }
      && columns.contains { $0.meaning == nil && !$0.cell.isEmpty || $0.meaning == .role(.status) }
      || columns.contains { $0.meaning == .role(.metric) || $0.meaning == .role(.activity) } && columns.contains { $0.meaning == .dated }
      // « Antenne ; Visiteurs 2024 »
      || columns.first { !$0.cell.isEmpty }?.meaning == nil && columns.contains { if case .metric? = $0.meaning { true } else { false } }
  }

  /// Whether the cells below may say that numbers are counts: what was reached beside an aim, of each metric.
  func maySayWhatWasReached(_ columns: [TableHeader.Column], _ text: Span<UInt8>) -> Bool {
    columns.contains { $0.meaning == .role(.metric) } && ColumnEvidence.haveAim(columns.map { $0.meaning == nil ? string(text, $0.cell) : "" })
  }

  /// Whether the line below may say that the columns beside a name are sessions: activities over their days.
  func mayNameSessions(_ columns: [TableHeader.Column]) -> Bool {
    columns.contains { [.role(.name), .role(.fullName)].contains($0.meaning) } && columns.count { $0.meaning == nil && !$0.cell.isEmpty } > 0
      && columns.count > 2
  }

  /// Whether days stand beside a title that comes first: in « Petit ; Luc ; Participant ; 04/06/1975 », a row of a list, a name does.
  func mayBeginGrid(_ columns: [TableHeader.Column], _ text: Span<UInt8>) -> Bool {
    guard columns.contains(where: { $0.meaning == .dated }), let first = columns.first(where: { !$0.cell.isEmpty }) else { return false }
    if case .role? = first.meaning { return true }
    return PeopleTitle(string(text, first.cell)) != nil
  }

  /// Whether the cells below may say that the one column beside a name tells who came: “Name, Outcome”.
  func maySayWhoCame(_ columns: [TableHeader.Column]) -> Bool {
    columns.contains { [.role(.name), .role(.fullName)].contains($0.meaning) } && columns.count { !$0.cell.isEmpty } == 2
      && columns.contains { $0.meaning == nil && !$0.cell.isEmpty }
  }

  /// Whether only the cells below can tell if names stand under a title such as « Enfant » or ‘Gezin’.
  func mayNamePeople(_ columns: [TableHeader.Column], _ text: Span<UInt8>) -> Bool {
    let open = columns.filter { $0.meaning == nil && !$0.cell.isEmpty && $0.cell.range.count <= 40 }.map { string(text, $0.cell) }
    guard columns.count(where: { !$0.cell.isEmpty }) > 1, open.contains(where: { PeopleTitle($0) != nil }) else { return false }
    // « Enfant ; 10 ; 17 » under a month.
    if open.count(where: DayInText.isNumber) > 1 { return true }
    return columns.contains { $0.meaning != nil } || open.contains { HeadsColumn.kind(of: $0) != nil && PeopleTitle($0) == nil }
      || open.count(where: { PeopleTitle($0) != nil }) > 1
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
  /// Cells that say anything.
  private let filled: Int
  /// A column names people.
  let isNamed: Bool
  /// Roles that say when or where something was counted.
  private static let settings: Set<ColumnRole> = [.date, .span, .commune, .activity, .axis, .place]

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
    filled = columns.count { !$0.cell.isEmpty }
    isNamed = !roles.isDisjoint(with: [.name, .lastName, .firstName, .fullName])
  }

  /// Whether a table under these titles can hold counts: numbers, and what they are of, when or where.
  var isCounted: Bool {
    let isNumbered = roles.contains(.value) || roles.contains(.heads) && !isNamed
    return isNumbered && !roles.isDisjoint(with: [.metric, .activity])
      || metrics > 0 && !roles.isDisjoint(with: isNamed ? HeaderWords.settings : HeaderWords.settings.union([.organisation]))
      // « Canal ; Dépliants distribués ; Affiches distribuées »: the time stands above.
      || metrics > 1 && !isNamed
      || spans > 1 && !isNamed || places > 1 && !isNamed
      // « Mois ; Saint-Gilles »: one commune alone beside the time, and what is counted above.
      || places == 1 && filled == 2 && !roles.isDisjoint(with: [.date, .span])
      || (unknownCounts > 0 || roles.contains(.value)) && !isNamed && !roles.isDisjoint(with: [.date, .span, .commune])
  }
}
