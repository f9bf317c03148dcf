import BilanModel
import Testing

@testable import BilanStore

@Suite struct FactTests {
  /// The view against docs/counting.md applied by hand, without SQL: one text a fact.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func theViewFollowsTheRules(seed: UInt64) throws {
    let store = try Store.inMemory()
    // One sheet for each hash: which reading of the same bytes is kept is not the matter here.
    var hashes = Set<String>()
    let sheets = randomSheets(seed).filter { hashes.insert($0.source.hash).inserted }
    for sheet in sheets { _ = try store.keep(sheet, on: today) }
    let rows = try store.rows(
      raw: """
        SELECT fact.kind, axis, activity, day, fact.person IS NULL, fact.organisation, fact.place, presence,
          metric, value, is_estimated, hash, line, session_place, minutes, fact.unplanned_title,
          person.key
        FROM fact JOIN sheet ON sheet.id = fact.sheet LEFT JOIN person ON person.id = fact.person
        """)
    #expect(rows.map { "\($0)" }.sorted() == naive(sheets).map { "\($0)" }.sorted())
  }

  /// The reader puts lines together by itself, without the view, and reads the same of every attendance; without names nothing else is missing.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func theReaderSaysWhatTheViewSays(seed: UInt64) throws {
    let store = try Store.inMemory()
    for sheet in randomSheets(seed) { _ = try store.keep(sheet, on: today) }
    let rows = try store.rows(
      raw: """
        SELECT axis, activity, day, person.key, fact.organisation, fact.place, presence, gender, age, hash, scope, line
        FROM fact JOIN sheet ON sheet.id = fact.sheet LEFT JOIN person ON person.id = fact.person WHERE fact.kind = 'attendance'
        """)
    let kept = try store.everything()
    let content = kept.content
    let scopes = try store.rows(raw: "SELECT scope FROM sheet ORDER BY name, hash, scope").map { $0[0] }
    let read = zip(content.attendances, kept.origins.attendances).map { row, origin -> [String?] in
      let key = content.sessions[Int(row.session)].key
      return [
        key.axis.text, key.activity.text, key.day.description, row.person < 0 ? nil : content.people[Int(row.person)].key,
        row.organisation < 0 ? nil : content.organisations[Int(row.organisation)].key, number(row.place), "\(row.presence)", String(row.gender.rawValue),
        String(row.age.number), kept.sources[Int(origin)].hash, scopes[Int(origin)], String(row.line),
      ]
    }
    #expect(read.map { "\($0)" }.sorted() == rows.map { "\($0)" }.sorted())
    #expect(!read.isEmpty)
    var nameless = content
    for index in nameless.people.indices { (nameless.people[index].familyName, nameless.people[index].givenName) = ("", "") }
    #expect(try store.everything(withNames: false).content == nameless)
  }

  private struct Line {
    var sheet: Sheet
    var row: Attendance
    var session: Session { sheet.content.sessions[Int(row.session)] }
    var person: String? { row.person < 0 ? nil : sheet.content.people[Int(row.person)].key }
    var organisation: String? {
      row.organisation < 0 ? nil : sheet.content.organisations[Int(row.organisation)].key
    }
  }

  private func naive(_ sheets: [Sheet]) -> [[String?]] {
    let lines = sheets.flatMap { sheet in
      sheet.content.attendances.map { Line(sheet: sheet, row: $0) }
    }
    var groups: [[Line]] = []
    for line in lines {
      let same = groups.firstIndex { group in
        line.person != nil && group[0].person == line.person
          && group[0].session.key == line.session.key
      }
      if let same { groups[same].append(line) } else { groups.append([line]) }
    }
    let sessions = sheets.flatMap(\.content.sessions)
    return groups.map { fact($0, among: sessions) } + sheets.flatMap(counts)
  }

  private func fact(_ group: [Line], among sessions: [Session]) -> [String?] {
    let presence = group.map(\.row.presence).min()!
    let told = sessions.filter { $0.key == group[0].session.key }
    let source = group.filter { $0.row.presence == presence }
      .map { ($0.sheet.source.hash, $0.row.line) }.min { $0 < $1 }!
    let key = group[0].session.key
    return [
      "attendance", key.axis.text, key.activity.text, key.day.description,
      group[0].person == nil ? "1" : "0", group.compactMap(\.organisation).min(),
      number(group.map(\.row.place).min()!), "\(presence)", nil, nil, nil, source.0,
      String(source.1), number(told.map(\.place).min()!),
      told.compactMap(\.minutes).max().map { String($0) },
      told.compactMap(\.unplannedTitle).min { $0.utf8.lexicographicallyPrecedes($1.utf8) },
      group[0].person,
    ]
  }

  private func counts(_ sheet: Sheet) -> [[String?]] {
    sheet.content.counts.map { count in
      [
        "count", count.axis.text, count.activity?.text, count.day.description, "1", nil,
        number(count.place), nil, count.metric.text, String(count.value),
        count.isEstimated ? "1" : "0", sheet.source.hash, String(count.line), nil, nil,
        count.unplannedTitle, nil,
      ]
    }
  }

  private func number(_ place: Place) -> String? {
    place == .notStated ? nil : String(place.number)
  }
}
