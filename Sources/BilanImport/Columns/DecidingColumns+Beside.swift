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
    let tellers: [ColumnRole] = [.status, .signature, .absence, .excuse, .arrival, .action]
    for column in unread(header) where cells[column].isInitials {
      if tellers.contains(where: { header.position(of: $0) != nil }) {
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

  /// « Supprimé », ‘verwijderd’: a mark of the database says that the row no longer counts.
  func findDeletions(_ header: inout TableHeader) {
    for column in unread(header) {
      if PresenceTitles.isOfLobby(header.columns[column].title), cells[column].isAnswers, header.position(of: .absence) == nil {
        guess(.absence, column, &header)
        continue
      }
      // « Remboursé le », ‘Geannuleerd op’: what stands there calls a registration off, and the blanks say nothing of who came.
      let title = header.columns[column].title
      if PresenceTitles.isOfReasonForAbsence(title), cells[column].filled > 0, cells[column].filled < rows, header.position(of: .absence) == nil {
        guess(.absence, column, &header)
        continue
      }
      // « Annulé » over crosses or days: what stands there says of each row that the person did not come.
      let isMarked = cells[column].isAnswers || cells[column].isTicks || PresenceTitles.isOfDays(title)
      if PresenceTitles.isOfWithdrawal(title), isMarked, cells[column].filled > 0, cells[column].filled < rows, header.position(of: .absence) == nil {
        guess(.absence, column, &header)
        continue
      }
      if PresenceTitles.isOfCancelling(title) || DoubtfulRemark.says(title) || PresenceTitles.isOfReplacement(title), cells[column].filled > 0,
        cells[column].filled < rows
      {
        header.columns[column].isUndecided = true
        continue
      }
      guard PresenceTitles.isOfDeletion(header.columns[column].title), cells[column].isAnswers, cells[column].present > 0 else { continue }
      if header.position(of: .absence) == nil { guess(.absence, column, &header) } else { header.columns[column].isUndecided = true }
    }
  }

  /// Crosses, yes and no, or any two sorts of cells: they may tell who was there, where nothing else does; and small numbers how many came.
  func findAnswers(_ header: inout TableHeader) {
    for column in unread(header) {
      let title = header.columns[column]
      guard !title.isUndecided, !title.holdsUnreadMarks, !title.cell.isEmpty, !PresenceTitles.neverTells(title.title) else { continue }
      let isOfSomethingElse = PresenceTitles.isOfSomethingElse(title.title)
      header.columns[column].holdsAnswers = cells[column].isAnswers || !isOfSomethingElse && cells[column].isOfTwoSorts(among: rows)
      header.columns[column].mayCountHeads = cells[column].isOfSmallNumbers && HeadsColumn.mayBe(title.title)
    }
  }

  /// « Situation : a suivi, désistée, jamais venue », ‘Komt: ja, nee, misschien’: some words of state amid others, where nothing else tells who came.
  func findStrangeWords(_ header: inout TableHeader) {
    let tellers: [ColumnRole] = [.status, .signature, .absence, .excuse, .arrival, .departure, .action, .registration, .registered, .intention]
    guard header.sessions.isEmpty, !header.columns.contains(where: \.isUndecided), !tellers.contains(where: { header.position(of: $0) != nil }) else { return }
    for column in unread(header) {
      let (title, found) = (header.columns[column].title, cells[column])
      guard !title.isEmpty, !PresenceTitles.isOfSomethingElse(title), !PresenceTitles.neverTells(title) else { continue }
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

  /// « Formatrice », « Participant »: a column that says who led the session and who took part.
  func findParts(_ header: inout TableHeader) {
    guard header.position(of: .part) == nil else { return }
    let isNamedSo = header.columns.indices.first {
      header.columns[$0].meaning == .role(.jobTitle) && SessionParts.titles.contains(Folding.folded(header.columns[$0].title)) && cells[$0].staff > 0
    }
    let byCells = header.columns.indices.first { mayBePart(header.columns[$0]) && cells[$0].isPart }
    guard let column = isNamedSo ?? byCells else { return }
    header.columns[column].meaning = .role(.part)
    if isNamedSo == nil { header.columns[column].evidence = .cells }
  }

  func mayBePart(_ column: TableHeader.Column) -> Bool {
    column.evidence != .answer && !column.cell.isEmpty
      && [nil, .role(.status), .role(.jobTitle), .role(.registration), .role(.metric)].contains(column.meaning)
  }
}
