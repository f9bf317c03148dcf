internal import BilanModel
internal import BilanText

/// Columns of presence and of states, by their cells.
extension DecidingColumns {
  /// Of several columns of states, those whose cells tell presence are read together; the others tell which registrations count.
  func settleStatus(_ header: inout TableHeader) {
    // P and A under « Visa » are words of presence, and no signatures.
    for column in header.positions(of: .signature) where header.position(of: .status) == nil && header.columns[column].evidence != .answer {
      if cells[column].isPresence, cells[column].notPresent > 0, cells[column].present > cells[column].ticks / 2 {
        header.columns[column].meaning = .role(.status)
      }
    }
    let columns = header.positions(of: .status)
    guard !columns.isEmpty, !columns.contains(where: { header.columns[$0].evidence == .answer }) else { return }
    let telling = columns.filter { cells[$0].tellsPresence }
    if telling.isEmpty, columns.count == 1, cells[columns[0]].unknown * 2 > cells[columns[0]].filled,
      let signed = header.position(of: .signature), cells[signed].filled > 0
    {
      // « Statut : pensionné » beside signatures is no presence.
      header.columns[columns[0]].meaning = .role(.remark)
      header.columns[columns[0]].evidence = .cells
      return
    }
    guard !telling.isEmpty else { return }
    for column in columns where !telling.contains(column) && cells[column].filled > 0 {
      header.columns[column].meaning = .role(header.position(of: .registration) == nil ? .registration : .remark)
      header.columns[column].evidence = .cells
    }
    for column in telling.dropFirst() {
      guard let others = others(namedBetween: telling[0], and: column, header) else {
        header.columns[column].meaning = .role(.presenceToo)
        continue
      }
      header.columns[others].meaning = nil
      header.columns[others].namesOthers = true
      header.columns[column].meaning = .role(.aside)
      header.columns[column].isUndecided = true
    }
  }

  /// « Nom de l'enfant ; Présent ; Nom du parent ; Présent »: the second column of presence is of those whom the column before it names, and no further sign of the first.
  private func others(namedBetween presence: Int, and further: Int, _ header: TableHeader) -> Int? {
    let names: [ColumnRole] = [.name, .fullName]
    return (presence + 1..<further).last { column in
      let title = header.columns[column]
      if title.evidence == .answer || title.cell.isEmpty { return false }
      if let role = names.first(where: { title.meaning == .role($0) }) { return header.position(of: role) != column }
      return title.meaning == nil && PeopleTitle(title.title) != nil && cells[column].names * 2 > cells[column].filled
    }
  }

  /// Words of presence under a title that says nothing, or « État »: who came, also where some cells say something else.
  func findWordsOfPresence(_ header: inout TableHeader) {
    guard !header.columns.contains(where: { $0.meaning?.isSession == true }), !ColumnRole.tellingWhoCame.contains(where: { tells($0, header) }) else { return }
    let columns = header.columns.indices.filter { column in
      let title = header.columns[column]
      return [nil, .role(.registration)].contains(title.meaning) && title.evidence != .answer && !title.cell.isEmpty && cells[column].words > 0
        && cells[column].tellsPresence
    }
    guard let first = columns.first else { return }
    guess(.status, first, &header)
    for column in columns.dropFirst() { header.columns[column].isUndecided = true }
  }

  /// Words of state under a title that says nothing: which registrations count, and which sessions were held.
  func findStates(_ header: inout TableHeader) {
    for column in header.columns.indices where header.columns[column].evidence != .answer && !header.columns[column].cell.isEmpty {
      let meaning = header.columns[column].meaning
      if cells[column].remarksCallingOff > 0, meaning == nil || meaning == .role(.remark) { header.columns[column].mayCallOff = true }
      let isSecondActivity = meaning == .role(.activity) && column != header.position(of: .activity) && cells[column].isOfSessions
      guard meaning == nil || isSecondActivity, cells[column].isState || cells[column].isOfSessions, header.position(of: .registration) == nil else { continue }
      guess(.registration, column, &header)
    }
  }

  /// Crosses, yes and no under a title that says nothing.
  func findPresence(_ header: inout TableHeader) {
    if header.position(of: .action) != nil { return }
    let open = openColumns(header)
    guard !open.isEmpty else { return }
    if header.columns.contains(where: { $0.evidence == .answer && $0.meaning == .role(.status) }) {
      // An answer about one column of crosses says nothing of another that has crosses where it has none.
      for column in open where cells[column].isTicks && against[column] > 0 { header.columns[column].isUndecided = true }
      return
    }
    let speaking = open.filter { PresenceTitles.speaks(header.columns[$0].title) }
    let sessions = header.columns.compactMap(\.meaning).filter(\.isSession)
    if let status = header.position(of: .status), cells[status].tellsPresence {
      readBesideStatus(open, speaking, &header)
    } else if !sessions.isEmpty, sessions.allSatisfy({ $0 == .halfDay }), speaking.count == open.count {
      // « VM ; NM ; Avond »: what stands beside a part of the day is another part of it.
      for column in open { header.columns[column].meaning = .halfDay }
    } else if !sessions.isEmpty
      || [ColumnRole.signature, .absence, .excuse, .arrival].contains(where: { header.position(of: $0) != nil && tells($0, header) })
    {
      for column in open where !header.columns[column].holdsUnreadMarks && speaking.contains(column) { header.columns[column].isUndecided = true }
    } else {
      choosePresence(open, speaking, &header)
    }
  }

  /// Columns that hold presences and are not read as such, by titles that leave it open.
  private func openColumns(_ header: TableHeader) -> [Int] {
    header.columns.indices.filter { column in
      let title = header.columns[column]
      // « Accompagnant(s) » over nothing but 1 counts people.
      let counts = cells[column].smallNumbers == cells[column].filled && HeadsColumn.kind(of: title.title) != nil
      guard title.evidence != .answer, !title.cell.isEmpty, cells[column].isPresence, !counts,
        PresenceTitles.speaks(title.title) || !PresenceTitles.isOfSomethingElse(title.title, places) || isShortQuestion(title.title, column)
      else { return false }
      return [nil, .role(.time), .role(.place), .role(.remark)].contains(title.meaning)
        || title.meaning == .role(.total) && cells[column].isTicks && PresenceTitles.speaks(title.title)
    }
  }

  /// Beside a column that tells presence, others that speak of it are read with it; crosses that go against it are asked about.
  private func readBesideStatus(_ open: [Int], _ speaking: [Int], _ header: inout TableHeader) {
    for column in open where !header.columns[column].holdsUnreadMarks {
      if speaking.contains(column) {
        guess(.presenceToo, column, &header)
      } else if cells[column].isTicks, against[column] > 0 {
        header.columns[column].isUndecided = true
      }
    }
  }

  /// Where nothing else tells who came: the columns that speak of presence, or the only one there is outside a form.
  private func choosePresence(_ open: [Int], _ speaking: [Int], _ header: inout TableHeader) {
    let isAsked = !speaking.contains(open[0]) && open.count == 1 && isShortQuestion(header.columns[open[0]].title, open[0])
    let isForm = [ColumnRole.timestamp, .submission, .intention].contains { header.position(of: $0) != nil }
    let chosen = speaking.isEmpty && open.count == 1 && !isForm && !isAsked ? open : speaking
    if let first = chosen.first {
      if let status = header.position(of: .status), cells[status].filled > 0 {
        header.columns[status].meaning = .role(header.position(of: .registration) == nil ? .registration : .remark)
      }
      guess(.status, first, &header)
      for column in chosen.dropFirst() { guess(.presenceToo, column, &header) }
      // Others beside them may say the same.
      for column in open where !chosen.contains(column) && cells[column].isTicks && !isForm { header.columns[column].isUndecided = true }
    } else {
      for column in open where !isForm || cells[column].isTicks { header.columns[column].isUndecided = true }
    }
  }

  /// « Ok ? » over ticks may ask who came.
  func isShortQuestion(_ title: String, _ column: Int) -> Bool {
    title.last == "?" && title.utf8.count <= 20 && cells[column].isTicks && !PresenceTitles.isOfSomethingElse(String(title.dropLast()), places)
  }

  /// A column that speaks of presence and is not read, where nothing else says who came: hours, shares, numbers. Nobody is counted present beside it without a word.
  func findUnreadPresence(_ header: inout TableHeader) {
    guard !somethingTells(header) else { return }
    for column in header.columns.indices {
      let title = header.columns[column]
      guard [nil, .role(.total), .role(.time), .role(.duration)].contains(title.meaning), title.evidence != .answer, cells[column].filled > 0,
        PresenceTitles.names(title.title, places) || cells[column].holdsNothingAmidSome && PresenceTitles.isOfHours(title.title)
      else { continue }
      header.columns[column].isUndecided = true
    }
  }

  /// « Cocher les absents »: the sheet says that a cross is an absence, and has no sign for a presence.
  func findCrossedAbsences(_ header: inout TableHeader) {
    // « vide = présent » explains no sign.
    let statements = legend.map { (sign: StatusChoice.key($0.sign), statement: $0.statement) }.filter { !["vide", "leeg", "rien", "niets"].contains($0.sign) }
    guard statements.contains(where: { $0.sign == "x" && [.presence(.absent), .presence(.excused)].contains($0.statement) }),
      !statements.contains(where: { $0.statement == .presence(.present) }),
      // « présent » in every row of a day on which nobody was missing says nothing of the other days.
      header.sessions.isEmpty ? !signs.holdsOtherPresence : header.sessions.allSatisfy({ marked[$0] == 0 || marked[$0] == rows })
    else { return }
    // Behind the last cross the days may be to come.
    header.absencesCrossed = Set(
      header.sessions.prefix { column in header.sessions.contains { $0 >= column && cells[$0].filled > 0 } }.filter { marked[$0] == 0 })
    header.nobodyMissing = header.absencesCrossed.filter { cells[$0].filled == 0 }
    if header.sessions.isEmpty, header.position(of: .status) == nil,
      let column = unread(header).first(where: { cells[$0].filled > 0 && cells[$0].notPresent == cells[$0].filled })
    {
      guess(.status, column, &header)
    }
    header.absencesCrossed.formUnion(header.positions(of: .status).filter { cells[$0].filled > 0 })
  }
}
