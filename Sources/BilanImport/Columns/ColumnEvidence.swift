internal import BilanModel
internal import BilanText

/// What the first cells below a line of headers say of its columns: a header can mean several things, its cells only one.
struct ColumnEvidence {
  /// The filled cells of each column, as texts.
  private(set) var samples: [[String]]
  /// The places that names may be of: those of the project.
  let places: Gazetteer

  private static let rowsLookedAt = 12

  init(below header: TableHeader, in text: Span<UInt8>, _ scanner: RowScanner, places: Gazetteer) {
    self.places = places
    samples = [[String]](repeating: [], count: header.columns.count)
    // Most columns leave no doubt, or their first cell settles it: nothing more is looked at than it takes.
    var asked = header.columns.indices.filter { ColumnEvidence.isDoubtful(header.columns[$0].meaning) }
    guard !asked.isEmpty else { return }
    var scanner = scanner
    while scanner.row < header.row, scanner.next(in: text) {}
    let last = header.row + Int32(ColumnEvidence.rowsLookedAt)
    while !asked.isEmpty, scanner.row < last, scanner.next(in: text) {
      // The line of totals below a short table has numbers where names stand.
      if let first = scanner.cells.first(where: { !$0.isEmpty }), TotalsLine.isTitle(Folding.folded(string(text, first))) {
        // Above the rows it sums, the total says nothing either.
        if samples.allSatisfy(\.isEmpty) { continue } else { break }
      }
      asked.removeAll { column in
        guard column < scanner.cells.count, !scanner.cells[column].isEmpty else { return false }
        let cell = string(text, scanner.cells[column])
        samples[column].append(cell)
        // One word among numbers is a slip, and takes no column away.
        if header.columns[column].meaning == nil, samples[column].count > 1, ColumnEvidence.isNumber(samples[column][0]) { return false }
        return !leavesDoubt(header.columns[column], cell)
      }
    }
  }

  /// Whether a cell can be one of a column that is something else than its header says.
  private func leavesDoubt(_ column: TableHeader.Column, _ cell: String) -> Bool {
    switch column.meaning {
    case .role(.name), .role(.fullName): Self.isNumber(cell) || Self.isEmail(cell) || Self.isAmount(cell)
    case .role(.lastName), .role(.firstName): Self.isNumber(cell) || Self.isEmail(cell)
    case .role(.status): (CountReading(cell).count ?? 0) > 1
    case .role(.activity): Self.isDay(cell) || Self.isMeetingAction(cell) || Self.isMark(cell)
    case .dated, .numbered, .halfDay: (CountReading(cell).count ?? 0) > 3
    case .place: Self.isNumber(cell)
    case .role(.value), .metric: !Self.isNumber(cell)
    case nil where PeopleTitle(column.title) != nil: true
    case nil:
      column.cell.isEmpty
        ? Self.isMark(cell) || Self.saysWhoCame(cell)
        : Self.isEmail(cell) || Self.isMark(cell) || Self.saysWhoCame(cell) || isCommune(cell) || Self.zones.begin(Folding.folded(cell))
          || !cell.contains(where: \.isLetter)
          || cell.contains(where: \.isNumber)
    default: false
    }
  }

  private static func isDoubtful(_ meaning: HeaderMeaning?) -> Bool {
    switch meaning {
    case .role(.name), .role(.fullName), .role(.lastName), .role(.firstName), .role(.activity), .role(.status), .role(.value), .dated, .numbered, .halfDay,
      .place, .metric, nil:
      true
    default: false
    }
  }

  /// Gives columns the meaning that their cells have.
  func amend(_ columns: inout [TableHeader.Column]) {
    readCorner(&columns)
    readHeads(ofCounts: &columns)
    readResults(&columns)
    readOtherPlaces(&columns)
    namePeople(&columns)
    readInitials(&columns)
    readLetters(&columns)
    let titles = Titles(columns)
    let numbered = numberedMarks(columns)
    for (index, cells) in samples.enumerated() where !cells.isEmpty && columns[index].evidence != .answer && !columns[index].namesOthers {
      let said = columns[index].meaning
      if let said {
        columns[index].meaning = amended(said, columns[index].title, cells, titles)
      } else if titles.meanings.contains(where: \.isSession), isAll(cells, Self.isMark) {
        columns[index].holdsUnreadMarks = true
      } else if titles.nameSomebody, numbered.count > 1, numbered.contains(index) {
        columns[index].meaning = .numbered
      } else {
        columns[index].meaning = guessed(columns[index], cells, titles)
      }
      if columns[index].meaning != said { columns[index].evidence = .cells }
    }
  }

  /// Crosses under 1, 2, 3 are sessions, whose days nothing tells.
  private func numberedMarks(_ columns: [TableHeader.Column]) -> [Int] {
    columns.indices.filter {
      columns[$0].meaning == nil && DayInText.isNumber(columns[$0].title) && !samples[$0].isEmpty && isAll(samples[$0], Self.isMark)
    }
  }

  /// What a column is whose title says something: that, unless no cell can be of it.
  private func amended(_ said: HeaderMeaning, _ title: String, _ cells: [String], _ titles: Titles) -> HeaderMeaning? {
    switch said {
    case .role(.name), .role(.fullName):
      guard isAll(cells, Self.isNumber) || cells.contains(where: Self.isNumber) && Self.areAmounts(cells) else { return said }
      // Numbers below « Nom » are those of members, and no counts.
      let isOfMembers = ["nom", "naam", "name", "nom et prenom", "nom complet", "full name", "volledige naam"].contains(Folding.folded(title))
      return .role(isOfMembers && isAll(cells) { $0.count > 2 } ? .memberNumber : .value)
    case .role(.status): return isAll(cells) { (CountReading($0).count ?? 0) > 1 } ? .role(.value) : said
    case .role(.value):
      // « Number » beside a date, above no number at all, is some other table's.
      return !titles.have(.metric) && !titles.have(.activity) && !cells.contains(where: Self.isNumber) ? nil : said
    case .role(.activity):
      // Crosses under « Séance », beside names: who came.
      if titles.leaveOpenWhoCame, cells.count > 1, isAll(cells, Self.isMark) { return .role(.status) }
      if isAll(cells, Self.isMeetingAction) { return .role(.action) }
      return !titles.have(.date) && isAll(cells, Self.isDay) ? .role(.date) : said
    // Numbers of people, not marks: counts by day.
    case .dated, .numbered, .halfDay: return isAll(cells) { (CountReading($0).count ?? 0) > 3 } ? .span : said
    case .place: return isAll(cells, Self.isNumber) ? said : nil
    // No name is a number or an address: the titles stand above other columns than their own.
    case .role(.lastName), .role(.firstName): return isAll(cells, Self.isNumber) || isAll(cells, Self.isEmail) ? nil : said
    default: return said
    }
  }

  /// What a column is whose title says nothing; nil where its cells do not tell either.
  private func guessed(_ column: TableHeader.Column, _ cells: [String], _ titles: Titles) -> HeaderMeaning? {
    if column.cell.isEmpty {
      // Crosses, or words of presence, below no title at all, beside names: who came.
      return titles.leaveOpenWhoCame && cells.count > 1 && isAll(cells) { Self.isMark($0) || Self.saysWhoCame($0) } ? .role(.status) : nil
    }
    if !titles.have(.email), isAll(cells, Self.isEmail) { return .role(.email) }
    // “Outcome” over “Attended” and “No-show”, beside names and nothing else: it is by these words that the list is one.
    if titles.leaveOpenWhoCame, cells.count(where: Self.saysWhoCame) * 2 > cells.count { return .role(.status) }
    if !titles.have(.commune), !titles.have(.postalCode), areMostlyCommunes(cells), !Self.isOfBirth(column.title),
      cells.contains(where: { Self.zones.begin(Folding.folded($0)) }) || ColumnRole.nearest(to: Folding.folded(column.title)) == nil
    {
      return .role(.commune)
    }
    return titles.saySetting && !titles.nameSomebody && Self.areMostlyCounts(cells) && !Measure.isNamed(in: column.title) ? .unknownCount : nil
  }

  /// What the titles of a table say together.
  struct Titles {
    let meanings: [HeaderMeaning]
    let nameSomebody: Bool
    /// Some say when or where something was counted.
    let saySetting: Bool

    init(_ columns: [TableHeader.Column]) {
      meanings = columns.compactMap(\.meaning)
      nameSomebody = [.name, .lastName, .firstName, .fullName, .email].contains { [meanings] in meanings.contains(.role($0)) }
      saySetting = [.date, .span, .commune].contains { [meanings] in meanings.contains(.role($0)) }
    }

    func have(_ role: ColumnRole) -> Bool { meanings.contains(.role(role)) }

    /// A column holds whole names, or family names.
    var nameFamily: Bool { have(.name) || have(.lastName) || have(.fullName) }

    /// They name people, and none says who of them came.
    var leaveOpenWhoCame: Bool { nameSomebody && leaveOpenWhoCameOfAnybody }

    /// None says who came.
    var leaveOpenWhoCameOfAnybody: Bool {
      !meanings.contains { meaning in
        meaning.isSession || [ColumnRole.status, .signature, .absence, .excuse, .arrival, .registration].contains { meaning == .role($0) }
      }
    }
  }

  /// A zone of police may stand first in a column of communes, whose sum its number is.
  private static let zones = Phrases(["zone", "politiezone", "police zone", "arrondissement"])

  /// Whether a cell is the name of one commune and nothing else.
  private func isCommune(_ text: String) -> Bool {
    guard text.utf8.count <= 40, text.first?.isUppercase == true, case .commune = places.read(Folding.folded(text), preferring: []) else {
      return false
    }
    return true
  }

  private func areMostlyCommunes(_ cells: [String]) -> Bool {
    let communes = cells.count(where: isCommune)
    return communes > 1 && communes * 3 >= cells.count * 2
  }

  /// « Lieu de naissance » is no place where somebody lives.
  private static func isOfBirth(_ title: String) -> Bool { births.beginWord(in: Folding.folded(title)) }

  private static let births = Phrases(["naiss", "geboor", "birth", "born", "origine", "herkomst", "origin", "travail", "werk", "work", "antenne", "site"])

  /// A word, and no sign or letter, that says whether somebody came.
  private static func saysWhoCame(_ text: String) -> Bool {
    let folded = Folding.folded(text)
    guard folded.utf8.count >= 5, case .presence(let presence)? = StatusWords.meaning(of: folded) else { return false }
    return presence != .registered
  }

  private static func isMark(_ text: String) -> Bool {
    guard case .presence(.present)? = PresenceReading.meaning(of: Folding.folded(text)) else { return ["✓", "✔", "☑", "✅"].contains(text) }
    return !text.contains(where: \.isNumber)
  }

  /// One slip (`-25`, `12,5`) takes no column away: it is told, cell by cell. A column of fractions measures something.
  private static func areMostlyCounts(_ cells: [String]) -> Bool {
    let counts = cells.count { isNumber($0) || isGroupedByCommas($0) }
    // `35%` and `120 €` are cells of another format in a column of counts.
    let measured = cells.count { $0.contains(where: \.isNumber) && ($0.hasSuffix("%") || $0.hasSuffix("€")) }
    return counts > 0 && counts * 3 >= (cells.count - measured) * 2 && counts >= measured
  }

  private static func isGroupedByCommas(_ text: String) -> Bool {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    return groups.count > 1 && groups.dropFirst().allSatisfy { $0.count == 3 } && groups.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
  }

  private func isAll(_ cells: [String], _ test: (String) -> Bool) -> Bool { cells.allSatisfy(test) }

  private static func isNumber(_ text: String) -> Bool { CountReading(text).count != nil }

  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(" ")
  }

  private static func isDay(_ text: String) -> Bool { DayReading(text) != .unreadable }

  private static func isMeetingAction(_ text: String) -> Bool {
    ["joined", "left", "joined before", "rejoint", "a rejoint", "a quitte", "deelgenomen", "verlaten"].contains(Folding.folded(text))
  }
}

extension CountReading {
  /// The number, counted or estimated; nil for anything else.
  var count: Int? {
    if case .count(let value, _) = self { return value }
    return nil
  }
}
