internal import BilanModel
internal import BilanText

/// Columns beside those of presence that may say who came, or how many: signatures, instants, marks of a database, answers, parts in the session.
extension DecidingColumns {
  /// « Première participation » is when somebody joined a meeting; with yes and no below it, whether they were new.
  func dropAnswersOfArrival(_ header: inout TableHeader) {
    for column in header.positions(of: .arrival) where header.columns[column].evidence != .answer {
      guard cells[column].isAnswers, cells[column].times == 0, cells[column].instants == 0, cells[column].notPresent > 0 else { continue }
      header.columns[column].meaning = nil
      if header.position(of: .departure) == nil { header.export = nil }
    }
  }

  /// Initials of the people beside them, under any title: who signed.
  func findSignatures(_ header: inout TableHeader) {
    guard header.sessions.isEmpty else { return }
    for column in unread(header) where cells[column].isInitials {
      if ColumnRole.tellingWhoCame.contains(where: { header.position(of: $0) != nil }) {
        header.columns[column].isUndecided = true
      } else {
        guess(.signature, column, &header)
      }
    }
  }

  /// « Participants ; Excusés », with names below each: two lists side by side, of which the second says nothing of the people in the first.
  func findListsOfAbsent(_ header: inout TableHeader) {
    for column in header.positions(of: .absence) + header.positions(of: .excuse)
    where header.columns[column].evidence != .answer && cells[column].names * 2 > cells[column].filled {
      header.columns[column].meaning = nil
      header.columns[column].isUndecided = true
    }
  }

  /// Instants of one day beside some of the names: perhaps when somebody came in, whatever the title says (‘Gescand op’, “Validated at”).
  func findInstants(_ header: inout TableHeader) {
    guard header.sessions.isEmpty, ![ColumnRole.status, .arrival, .departure, .signature].contains(where: { header.position(of: $0) != nil }) else { return }
    for column in unread(header) where cells[column].filled > 0 && cells[column].filled < rows {
      let isOfOneDay = cells[column].instants == cells[column].filled && cells[column].days.count == 1
      if isOfOneDay || cells[column].isTimes { header.columns[column].isUndecided = true }
    }
  }

  /// « Supprimé », « Désistement le », « Motif d'absence »: columns by whose titles a mark takes the row away, and those that leave open what it does.
  func findDeletions(_ header: inout TableHeader) {
    for column in unread(header) {
      let (title, isPartly) = (header.columns[column].title, cells[column].filled > 0 && cells[column].filled < rows)
      let isDeleted = PresenceTitles.isOfDeletion(title) && cells[column].isAnswers && cells[column].present > 0
      if header.position(of: .absence) == nil, isDeleted || marksAbsence(column, title, isPartly: isPartly) {
        guess(.absence, column, &header)
      } else if isDeleted || isPartly && (PresenceTitles.isOfCancelling(title) || DoubtfulRemark.says(title) || PresenceTitles.isOfReplacement(title)) {
        header.columns[column].isUndecided = true
      }
    }
  }

  /// Whether a title says that who has something below it did not come, and what stands there fits.
  private func marksAbsence(_ column: Int, _ title: String, isPartly: Bool) -> Bool {
    switch PresenceTitles.absence(title) {
    case .stayedOutside: cells[column].isAnswers
    case .reason: isPartly
    // « Annulé » over crosses or days; « Remboursé le » is asked about.
    case .withdrawal: isPartly && (cells[column].isAnswers || cells[column].isTicks || PresenceTitles.isOfDays(title))
    case nil: false
    }
  }

  /// Crosses, yes and no, or any two sorts of cells: they may tell who was there, where nothing else does; and small numbers how many came.
  func findAnswers(_ header: inout TableHeader) {
    for column in unread(header) {
      let title = header.columns[column]
      guard !title.isUndecided, !title.holdsUnreadMarks, !title.cell.isEmpty, !PresenceTitles.neverTells(title.title) else { continue }
      // « OK ? » asks nothing of its own.
      let isShort = title.title.last == "?" && title.title.utf8.count <= 8
      let isOfSomethingElse = PresenceTitles.isOfSomethingElse(isShort ? String(title.title.dropLast()) : title.title, places)
      // « Bon à savoir : elle s'est décommandée », « En qualité de : apprenante, anime »: words of some of them, or roles beside words that nobody knows.
      let saysMore = cells[column].isTextOfSome(among: rows) || cells[column].learners > 0 && cells[column].unknown > 0
      header.columns[column].holdsAnswers = cells[column].isAnswers || !isOfSomethingElse && (cells[column].isOfTwoSorts(among: rows) || saysMore)
      header.columns[column].mayCountHeads = cells[column].isOfSmallNumbers && HeadsColumn.mayBe(title.title)
    }
    // « Nombre » beside names may say how many came with each.
    for column in header.positions(of: .value) where cells[column].isOfSmallNumbers { header.columns[column].mayCountHeads = true }
    for column in header.positions(of: .remark) where cells[column].isTextOfSome(among: rows) { header.columns[column].holdsAnswers = true }
  }

  /// « Situation : a suivi, désistée, jamais venue », ‘Komt: ja, nee, misschien’: some words of state amid others, where nothing else tells who came.
  func findStrangeWords(_ header: inout TableHeader) {
    guard !somethingTells(header) else { return }
    for column in unread(header) {
      let (title, found) = (header.columns[column].title, cells[column])
      guard !title.isEmpty, !PresenceTitles.isOfSomethingElse(title, places), !PresenceTitles.neverTells(title) else { continue }
      // 0, 1 and 2 are numbers of children, say, and no answers.
      let hasThird = found.present > 0 && found.notPresent > 0 && found.unknown > 0 && found.smallNumbers == 0
      if found.words + found.stateWords > 0 || hasThird { header.columns[column].isUndecided = true }
    }
  }

  /// « Début ; Fin »: two columns side by side of nothing but times of day.
  func findHours(_ header: inout TableHeader) {
    guard header.export == nil, header.position(of: .arrival) == nil, header.position(of: .departure) == nil, header.sessions.isEmpty else { return }
    func holdsTimes(_ column: Int) -> Bool {
      column < cells.count && cells[column].isTimes && [nil, .role(.time)].contains(header.columns[column].meaning)
        && header.columns[column].evidence != .answer
    }
    guard let begin = header.columns.indices.first(where: { holdsTimes($0) && holdsTimes($0 + 1) }) else { return }
    header.hours = (begin, begin + 1)
  }

  /// Whether anything in the table says who came, or is asked about already.
  func somethingTells(_ header: TableHeader) -> Bool {
    !header.sessions.isEmpty || header.columns.contains(where: \.isUndecided)
      || ColumnRole.tellingWhoCame.contains { header.position(of: $0) != nil }
      || [ColumnRole.departure, .registration, .registered, .intention].contains { header.position(of: $0) != nil }
  }

  /// « Formatrice », « Participant »: a column that says who led the session and who took part.
  func findParts(_ header: inout TableHeader) {
    guard header.position(of: .part) == nil else { return }
    let isNamedSo = header.columns.indices.first {
      header.columns[$0].meaning == .role(.jobTitle) && SessionParts.titles.contains(Folding.folded(header.columns[$0].title)) && cells[$0].staff > 0
    }
    let byCells = header.columns.indices.first { mayBePart(header.columns[$0]) && cells[$0].isPart }
    guard let column = isNamedSo ?? byCells ?? marksOfParts(header) else { return }
    header.columns[column].meaning = .role(.part)
    if isNamedSo == nil { header.columns[column].evidence = .cells }
  }

  /// « Bénévole ; Présent »: crosses below the title of those who led or helped. ‘Begeleider’ over `1` may be how many came along.
  private func marksOfParts(_ header: TableHeader) -> Int? {
    header.columns.indices.first { column in
      let found = header.columns[column]
      return [nil, .role(.jobTitle)].contains(found.meaning) && found.evidence != .answer && cells[column].isAnswers && cells[column].present > 0
        && SessionParts.isTitleOfMarks(found.title) && HeadsColumn.kind(of: found.title) == nil
    }
  }

  func mayBePart(_ column: TableHeader.Column) -> Bool {
    column.evidence != .answer && !column.cell.isEmpty
      && [nil, .role(.status), .role(.jobTitle), .role(.registration), .role(.metric)].contains(column.meaning)
  }
}
