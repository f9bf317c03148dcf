internal import BilanModel

/// The sessions, people and organisations of two contents, each name a number that means the same in both.
struct SharedNames {
  /// Each key once.
  private(set) var sessions: [Session.Key] = []
  private var sessionNumbers: [Session.Key: Int32] = [:]
  private var peopleNumbers: [String: Int32] = [:]
  /// In the order of bytes: of several organisations the least holds.
  private var organisationNumbers: [String: Int32] = [:]

  init(_ contents: SheetContent...) {
    for key in contents.lazy.flatMap(\.sessions).map(\.key) where sessionNumbers[key] == nil {
      sessionNumbers[key] = Int32(sessions.count)
      sessions.append(key)
    }
    for key in contents.lazy.flatMap(\.people).map(\.key) where peopleNumbers[key] == nil {
      peopleNumbers[key] = Int32(peopleNumbers.count)
    }
    let organisations = Set(contents.lazy.flatMap(\.organisations).map(\.key)).sorted { $0.isBefore($1) }
    for (number, key) in organisations.enumerated() { organisationNumbers[key] = Int32(number) }
  }

  /// For each number of a session, what a content tells of it: the longest length, the least place and title.
  func tellings(of content: SheetContent) -> [Session?] {
    var tellings: [Session?] = Array(repeating: nil, count: sessions.count)
    for session in content.sessions {
      let number = Int(sessionNumbers[session.key]!)
      guard var told = tellings[number] else {
        tellings[number] = session
        continue
      }
      told.minutes = [told.minutes, session.minutes].compactMap(\.self).max()
      told.place = min(told.place, session.place)
      told.unplannedTitle = [told.unplannedTitle, session.unplannedTitle].compactMap(\.self).min { $0.isBefore($1) }
      tellings[number] = told
    }
    return tellings
  }

  func sessions(of content: SheetContent) -> [Int32] { content.sessions.map { sessionNumbers[$0.key]! } }
  func people(of content: SheetContent) -> [Int32] { content.people.map { peopleNumbers[$0.key]! } }
  func organisations(of content: SheetContent) -> [Int32] {
    content.organisations.map { organisationNumbers[$0.key]! }
  }
}
