internal import BilanImport
internal import BilanModel

/// A day or an activity that is said of a workbook of several tables: where some of them name none, it is said of those, and the others keep their own, which would vanish.
struct WorkbookAnswer {
  private let options: SessionOptions
  /// What of it may be said of a table: first all.
  private let parts: [Part]

  init(_ options: SessionOptions) {
    self.options = options
    let (days, activities) = (options.date == nil ? [true] : [true, false], options.activity == nil ? [true] : [true, false])
    parts = days.flatMap { day in activities.map { Part(day: day, activity: $0) } }
  }

  /// What may be said of a table in the place of all: a workbook is read by each of these too.
  var others: [SessionOptions] { parts.dropFirst().map { $0.part(of: options) } }

  /// - Parameters:
  ///   - readings: The tables of one file, read as if all was said of each; of a workbook of several also by each of the others.
  ///   - isNew: Whether it is said now: then the tables that keep another day or activity of their own are told.
  func settled(_ readings: [[SheetReading]], isNew: Bool = false) -> [SheetReading] {
    let whole = readings[0]
    guard readings.count > 1 else { return whole }
    let read = Dictionary(uniqueKeysWithValues: zip(parts, readings))
    let needDay = needing(WorkbookAnswer.askForDay, whole, without: read[Part(day: false, activity: true)])
    let needActivity = needing(WorkbookAnswer.askForActivity, whole, without: read[Part(day: true, activity: false)])
    return whole.indices.map { table in
      let said = Part(day: needDay?.contains(table) ?? true, activity: needActivity?.contains(table) ?? true)
      guard let readings = read[said], readings.count == whole.count else { return whole[table] }
      var reading = readings[table]
      if isNew, Self.sessions(of: reading) != Self.sessions(of: whole[table]) {
        let kept = [said.day ? nil : "--date", said.activity ? nil : "--activity"].compactMap(\.self)
        reading.diagnostics.append(Diagnostic(.ownSessionKept, at: SourcePlace(file: reading.file, part: reading.source.part), ["options": .list(kept)]))
      }
      return reading
    }
  }

  /// The sessions, and the activities and days of counts, that a table speaks of.
  private static func sessions(of reading: SheetReading) -> Set<String> {
    let counts = reading.content.counts.map { "\($0.axis) \($0.activity?.text ?? "") \($0.day) \($0.lastDay)" }
    return Set(reading.content.sessions.map { "\($0.key.axis) \($0.key.activity.text) \($0.key.day)" } + counts)
  }

  private static let askForDay: Set<Problem> = [.noDay]
  private static let askForActivity: Set<Problem> = [.noAxis, .ambiguousActivity, .unknownAxis, .unplannedActivity]

  /// What of the answers about the earlier version of a file still holds: where each of its tables names another day or activity by now, what was said of one that named none is said of nobody.
  static func stillSaid(_ answers: SheetAnswers, of tables: [SheetReading]) -> SheetAnswers {
    guard tables.count > 1 else { return answers }
    let sessions = tables.flatMap(\.sessions)
    func isAsked(_ asking: Set<Problem>) -> Bool { tables.contains { $0.diagnostics.contains { asking.contains($0.problem) } } }
    var rest = answers
    if Set(sessions.map(\.day)).count > 1, !isAsked(askForDay) { rest.date = nil }
    if Set(sessions.map { "\($0.axis?.text ?? "")/\($0.activity?.text ?? $0.title ?? "")" }).count > 1, !isAsked(askForActivity) { rest.activity = nil }
    return rest
  }

  /// The tables of which it is asked, by how they are read without the answer; nil where it is not said, where none asks, and where tables are others without it.
  private func needing(_ asking: Set<Problem>, _ whole: [SheetReading], without own: [SheetReading]?) -> Set<Int>? {
    guard let own, own.map(\.source.name) == whole.map(\.source.name) else { return nil }
    let needing = own.indices.filter { own[$0].diagnostics.contains { asking.contains($0.problem) } }
    return needing.isEmpty ? nil : Set(needing)
  }

  /// Which of the two is said of a table.
  private struct Part: Hashable {
    var day, activity: Bool

    func part(of options: SessionOptions) -> SessionOptions {
      var options = options
      if !day { options.date = nil }
      if !activity { options.activity = nil }
      return options
    }
  }
}
