public import BilanStore

/// An act of the journal for programs.
public struct JournalJSON: Encodable {
  let entry: JournalEntry

  public init(_ entry: JournalEntry) { self.entry = entry }

  private enum Key: CodingKey { case id, act, day, sheet, what, detail, number, attendances, sessions, counts, people, undone }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(entry.id, forKey: .id)
    try object.encode(entry.act.rawValue, forKey: .act)
    try object.encode(entry.doneOn.description, forKey: .day)
    try object.encodeIfPresent(entry.sheet, forKey: .sheet)
    try object.encodeIfPresent(entry.what, forKey: .what)
    try object.encodeIfPresent(entry.detail, forKey: .detail)
    try object.encodeIfPresent(entry.number, forKey: .number)
    try object.encode(entry.effect.attendances, forKey: .attendances)
    try object.encode(entry.effect.sessions, forKey: .sessions)
    try object.encode(entry.effect.counts, forKey: .counts)
    try object.encodeIfPresent(entry.people, forKey: .people)
    try object.encode(entry.isUndone, forKey: .undone)
  }
}
