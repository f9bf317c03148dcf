/// Who comes to which sheet, and what each line of it shows.
extension ProjectMaker {
  mutating func makeSheets(_ count: Int) {
    var session = -1
    for number in 0..<count {
      if number == 0 || !random.chance(0.1) {
        session += 1
        axes.append(1 + random.below(4))
      }
      var columns: Set<Sign> = []
      if random.chance(0.75) { columns.insert(.organisation) }
      if random.chance(0.7) { columns.insert(.commune) }
      if random.chance(0.35) { columns.insert(.email) }
      if columns.isEmpty { columns.insert(random.chance(0.5) ? .organisation : .commune) }
      // One sheet with all columns, so that each homonym has one to come to.
      if number == 0 { columns = Set(Sign.allCases) }
      sheets.append(MadeUpSheet(session: session, hasCapitals: random.chance(0.35), hasAccents: random.chance(0.65), columns: columns))
    }
  }

  /// The sheets of each person: one for a session.
  private mutating func attendance() -> (people: [Int32], starts: [Int]) {
    var visits: [(sheet: Int32, person: Int32)] = []
    visits.reserveCapacity(people.count * 3)
    let all = Array(sheets.indices)
    let withColumn = Dictionary(uniqueKeysWithValues: Sign.allCases.map { sign in (sign, all.filter { sheets[$0].columns.contains(sign) }) })
    let sessions = Picker([30, 22, 16, 11, 8, 6, 4, 3])
    var starts = [Int](repeating: 0, count: sheets.count + 1)
    for place in people.indices {
      let choice = people[place].shown.flatMap { withColumn[$0] } ?? all
      let wanted = min(1 + random.draw(sessions), axes.count)
      var attended: [Int] = []
      var tries = 0
      while attended.count < wanted && tries < 40 {
        tries += 1
        let sheet = random.pick(choice)
        if attended.contains(sheets[sheet].session) { continue }
        attended.append(sheets[sheet].session)
        visits.append((Int32(sheet), Int32(place)))
        starts[sheet + 1] += 1
      }
      let mayChange = attended.count > 1 && people[place].organisation >= 0 && people[place].shown != .organisation
      if mayChange && random.chance(0.021) {
        attended.sort()
        people[place].change = attended[1 + random.below(attended.count - 1)]
        repeat { people[place].laterOrganisation = random.draw(pickOrganisation) } while people[place].laterOrganisation == people[place].organisation
      }
    }
    for sheet in sheets.indices { starts[sheet + 1] += starts[sheet] }
    var next = starts
    var sorted = [Int32](repeating: 0, count: visits.count)
    for visit in visits {
      sorted[next[Int(visit.sheet)]] = visit.person
      next[Int(visit.sheet)] += 1
    }
    return (sorted, starts)
  }

  // MARK: - Rows

  mutating func makeRows() -> [BrusselsProject.Row] {
    let (visitors, starts) = attendance()
    let periods = min(4, axes.count)
    var rows: [BrusselsProject.Row] = []
    rows.reserveCapacity(visitors.count)
    for (number, sheet) in sheets.enumerated() {
      var present = Array(visitors[starts[number]..<starts[number + 1]])
      random.shuffle(&present)
      for place in present {
        let person = people[Int(place)]
        var name = (family: person.family, given: person.given)
        let wrong = random.chance(slips) ? wrongName(Int(place)) : nil
        if let wrong { name = wrong }
        let organisation = sheet.session >= person.change ? person.laterOrganisation : person.organisation
        let isKept = wrong != nil
        let showsOrganisation = sheet.columns.contains(.organisation) && (!random.chance(0.06) || isKept || person.shown == .organisation)
        let showsCommune = sheet.columns.contains(.commune) && (!random.chance(0.06) || isKept || person.shown == .commune)
        let showsEmail = sheet.columns.contains(.email) && (!random.chance(0.06) || isKept || person.shown == .email)
        rows.append(
          BrusselsProject.Row(
            person: Int(place), family: typed(name.family, sheet, capitals: sheet.hasCapitals), given: typed(name.given, sheet),
            organisation: showsOrganisation && organisation >= 0 ? typed(spelling(organisation), sheet) : "",
            commune: showsCommune ? BrusselsProject.communes[person.commune].name : "", email: showsEmail ? person.email : "",
            sheet: number, session: sheet.session, axis: axes[sheet.session], period: 1 + sheet.session * periods / axes.count))
      }
    }
    return rows
  }

  private mutating func spelling(_ organisation: Int) -> String {
    random.chance(0.5) ? organisations[organisation][0] : random.pick(organisations[organisation])
  }

  private func typed(_ text: String, _ sheet: MadeUpSheet, capitals: Bool = false) -> String {
    let text = sheet.hasAccents ? text : Letters.withoutAccents(text)
    return capitals ? text.uppercased() : text
  }
}
