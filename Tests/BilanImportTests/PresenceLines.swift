import BilanModel

@testable import BilanImport

extension SheetReading {
  /// One line for each attendance, `dpo 2024-10-21 anne present`: who was how at which session, and nothing else, by what it says and not by the order of rows.
  var presenceLines: [String] {
    content.attendances.map { row in
      let key = content.sessions[Int(row.session)].key
      return "\(key.activity) \(key.day) \(row.person < 0 ? "?" : content.people[Int(row.person)].key) \(row.presence)"
    }.sorted()
  }
}
