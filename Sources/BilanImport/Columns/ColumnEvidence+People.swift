internal import BilanModel
internal import BilanText

/// Columns of names under titles that do not say « Nom ».
extension ColumnEvidence {
  /// Where no title speaks of names: the first column that is of people by its title and holds names is that of the list. Names in a further one are of others,
  /// of whom the row does not say whether they came.
  func namePeople(_ columns: inout [TableHeader.Column]) {
    freeNamesOfChildren(&columns)
    let titles = Titles(columns)
    if titles.nameFamily {
      for column in columns.indices where columns[column].meaning == nil && columns[column].evidence != .answer && PeopleTitle.isOfGuides(columns[column].title)
      {
        columns[column].namesOthers = areNames(samples[column])
      }
    }
    let named = columns.indices.filter {
      columns[$0].meaning == nil && columns[$0].evidence != .answer && PeopleTitle(columns[$0].title) != nil && areNames(samples[$0])
    }
    guard !named.isEmpty else { return }
    if let given = titles.have(.firstName) ? columns.firstIndex(where: { $0.meaning == .role(.firstName) }) : nil {
      if !titles.nameFamily, let family = named.first(where: { PeopleTitle(columns[$0].title) == .family }), !samples[given].isEmpty {
        columns[family].meaning = .role(.lastName)
        columns[family].evidence = .cells
      }
      return
    }
    if let answered = columns.firstIndex(where: { $0.evidence == .answer && [.role(.name), .role(.fullName)].contains($0.meaning) }) {
      if PeopleTitle(columns[answered].title) != nil { for column in named { columns[column].namesOthers = true } }
      return
    }
    guard !titles.nameFamily, !isOfCounts(columns, titles) else { return }
    chooseNames(named, &columns)
  }

  /// « Nom ; Noms des enfants »: the second column names whoever came along, and is no second name of the first.
  private func freeNamesOfChildren(_ columns: inout [TableHeader.Column]) {
    let named = columns.indices.filter { [.role(.name), .role(.fullName), .role(.lastName)].contains(columns[$0].meaning) }
    let children = named.filter { columns[$0].evidence != .answer && HeadsColumn.namesChildren(columns[$0].title) }
    guard !children.isEmpty, children.count < named.count else { return }
    for column in children { columns[column].meaning = nil }
  }

  /// A member of a family stands for itself; a family, where nothing else names anybody, for as many as it is.
  private func chooseNames(_ named: [Int], _ columns: inout [TableHeader.Column]) {
    let families = named.filter { PeopleTitle(columns[$0].title) == .family }
    let people = named.filter { !families.contains($0) }
    // « Famille » before « Membre », whose cells are single words: both names of a person.
    if families.count == 1, people.count == 1, families[0] < people[0], !namesSeveral(columns[people[0]].title),
      samples[people[0]].allSatisfy({ !$0.contains(" ") })
    {
      (columns[families[0]].meaning, columns[people[0]].meaning) = (.role(.lastName), .role(.firstName))
      (columns[families[0]].evidence, columns[people[0]].evidence) = (.cells, .cells)
      return
    }
    let first = named[0]
    columns[first].meaning = .role(.name)
    columns[first].evidence = .cells
    columns[first].namesFamilies = families.contains(first)
    for column in named.dropFirst() { columns[column].namesOthers = true }
  }

  private func namesSeveral(_ title: String) -> Bool { Folding.folded(title).split(separator: " ").contains { PeopleWords.several.contains(String($0)) } }

  /// Numbers beside a day or a month, where nothing tells who came: a table of counts, in which somebody names the volunteers of each day.
  private func isOfCounts(_ columns: [TableHeader.Column], _ titles: Titles) -> Bool {
    guard titles.have(.date) || titles.have(.span), titles.leaveOpenWhoCameOfAnybody else { return false }
    return columns.indices.contains { column in
      switch columns[column].meaning {
      case .role(.value), .metric, .unknownCount: true
      case nil: HeadsColumn.kind(of: columns[column].title) == nil && !samples[column].isEmpty && samples[column].allSatisfy { CountReading($0).count != nil }
      default: false
      }
    }
  }

  /// Words that can be names: no mark, no state, no number, and one of them at least no mere « maman ».
  private func areNames(_ cells: [String]) -> Bool {
    cells.allSatisfy { $0.contains(where: \.isLetter) && !$0.contains("@") && PresenceReading.meaning(of: Folding.folded($0)) == nil }
      && cells.contains { NameTest.canBeName($0.split(separator: " ").map { NameWord($0) }) }
  }

  /// « Initiales » beside names: people sign so.
  func readInitials(_ columns: inout [TableHeader.Column]) {
    let names = columns.indices.filter { [.role(.name), .role(.fullName), .role(.lastName), .role(.firstName)].contains(columns[$0].meaning) }
    let initials = names.filter { columns[$0].evidence != .answer && AttendanceColumns.areInitials(columns[$0].title) }
    guard initials.count < names.count else { return }
    for column in initials { columns[column].meaning = .role(.signature) }
  }

  /// `P`, `E`, `A` above crosses, beside names: present, excused, absent. `A` alone is ‘aanwezig’ to some.
  func readLetters(_ columns: inout [TableHeader.Column]) {
    guard Titles(columns).leaveOpenWhoCame else { return }
    func column(_ letters: Set<String>) -> Int? {
      columns.indices.first {
        columns[$0].meaning == nil && columns[$0].evidence != .answer && letters.contains(Folding.folded(columns[$0].title))
          && samples[$0].allSatisfy { PresenceReading.meaning(of: Folding.folded($0)) == .presence(.present) && !$0.contains(where: \.isNumber) }
      }
    }
    guard let present = column(["p", "pr"]), let absent = column(["a", "ab", "abs"]), !samples[present].isEmpty else { return }
    let excused = column(["e", "ex", "exc", "ver"])
    for (index, role) in [(present, ColumnRole.status), (absent, .absence)] + (excused.map { [($0, .excuse)] } ?? []) {
      columns[index].meaning = .role(role)
      columns[index].evidence = .cells
    }
  }
}
