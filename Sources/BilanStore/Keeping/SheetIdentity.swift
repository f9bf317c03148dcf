internal import BilanModel

/// What tells one sheet from another in the store: the same bytes that describe the same sessions are the same sheet.
struct SheetIdentity {
  var hash: String
  /// The sessions and the days of counts a sheet describes, one a line, sorted, without repeats.
  ///
  /// Part of the identity, because the session may come from outside the bytes: one empty form, filled in by the options of the command line, can stand for two days.
  var scope: String
  /// A number that changes with anything read from the sheet.
  ///
  /// The same bytes can be read anew otherwise, when the project file was corrected or `--commune` given: then the sheet has to be kept anew.
  /// It guards against forgetting, not against forgery, and so is no cryptographic hash.
  var fingerprint: Int64

  init(_ sheet: Sheet) {
    hash = sheet.source.hash
    scope = Self.scope(of: sheet.content, part: sheet.source.part)
    var mixer = Mixer()
    mixer.mix(sheet)
    fingerprint = Int64(bitPattern: mixer.state)
  }

  /// The scope of a sheet that says this.
  static func scope(of content: SheetContent, part: String?) -> String {
    var lines = Set<String>()
    // Two worksheets of one file can describe one session: the file's hash does not tell them apart.
    if let part { lines.insert("part\t\(part)") }
    for session in content.sessions {
      lines.insert("session\t\(session.key.day)\t\(session.key.axis)\t\(session.key.activity)")
    }
    for count in content.counts { lines.insert(scope(of: count)) }
    return lines.sorted { $0.isBefore($1) }.joined(separator: "\n")
  }

  /// Stands for the fingerprint of a sheet whose codes were renamed: what it says was not changed by that, and the next reading that says the same gives it another.
  static let toBeReadAnew: Int64 = 0

  /// A scope in which a code has another name.
  static func scope(_ scope: String, renaming code: KeptCode, to new: String) -> String {
    guard code.kind != .metric else { return scope }
    let lines = scope.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      var fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields[0] != "part", fields.count > 2 else { return String(line) }
      if code.kind == .axis, fields[2] == code.text { fields[2] = new }
      if code.kind == .activity, fields.count > 3, fields[2] == code.axis, fields[3] == code.text { fields[3] = new }
      return fields.joined(separator: "\t")
    }
    return lines.sorted { $0.isBefore($1) }.joined(separator: "\n")
  }

  /// Whether a scope speaks of an axis.
  static func scope(_ scope: String, names axis: String) -> Bool {
    scope.split(separator: "\n").contains { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      return fields[0] != "part" && fields.count > 2 && fields[2] == axis
    }
  }

  /// The line of the scope that a count stands for.
  static func scope(of count: CampaignCount) -> String { "count\t\(count.day)\t\(count.axis)" }
}

extension String {
  /// The order of bytes, which is SQLite's; `<` on strings is not the same for texts in another form than NFC.
  func isBefore(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}

/// What a count is about, and another of a sheet of the same name may say anew: one metric on one day in one commune.
struct Subject: Hashable {
  let metric: Code<Metric>
  private let axis: Code<Axis>
  private let activity: Code<Activity>?
  private let day: Day
  private let place: Place

  init(_ count: CampaignCount) {
    (metric, axis, activity) = (count.metric, count.axis, count.activity)
    (day, place) = (count.day, count.place)
  }

  /// What the counts of a sheet describe.
  static func counts(of content: SheetContent) -> Set<Subject> { Set(content.counts.map(Subject.init)) }
}

extension Mixer {
  fileprivate mutating func mix(_ sheet: Sheet) {
    mix(sheet.source.kind.rawValue)
    mix(sheet.source.rowsRead)
    mix(sheet.source.rowsKept)
    let content = sheet.content
    mix(content.sessions.count)
    for session in content.sessions { mix(session) }
    mix(content.people.count)
    for person in content.people {
      mix(person.key)
      mix(person.familyName)
      mix(person.givenName)
      mix(Int(person.organisation))
      mix(Int(person.home.number))
      mix(person.email?.high ?? 0)
      mix(person.email?.low ?? 0)
      // A sheet that states none of these keeps the fingerprint it had.
      for sign in [person.birth, person.number].compactMap(\.self) {
        mix(sign.high)
        mix(sign.low)
      }
    }
    mix(content.organisations.count)
    for organisation in content.organisations {
      mix(organisation.key)
      mix(organisation.name)
    }
    mix(content.attendances.count)
    for attendance in content.attendances { mix(attendance) }
    for count in content.counts { mix(count) }
  }

  private mutating func mix(_ session: Session) {
    mix(session.key.axis.text)
    mix(session.key.activity.text)
    mix(Int(session.key.day.number))
    mix(session.unplannedTitle)
    mix(session.minutes.map { Int($0) })
    mix(Int(session.place.number))
  }

  private mutating func mix(_ attendance: Attendance) {
    mix(pack(attendance.session, attendance.person))
    mix(pack(attendance.organisation, attendance.line))
    mix(UInt64(attendance.place.number) << 32 | UInt64(attendance.presence.rawValue))
    // Where nothing is stated, the number stays what it was before these were kept: the same file again is still the same.
    if attendance.gender != .notStated || attendance.age != .notStated { mix(UInt64(attendance.gender.rawValue) << 32 | UInt64(attendance.age.number)) }
  }

  private mutating func mix(_ count: CampaignCount) {
    mix(count.metric.text)
    mix(count.axis.text)
    mix(count.activity?.text)
    mix(count.unplannedTitle)
    mix(Int(count.day.number))
    // What was counted on one day has the number it had before spans were kept.
    if !count.isOfOneDay { mix(Int(count.lastDay.number)) }
    mix(Int(count.place.number))
    mix(count.value)
    mix(count.isEstimated ? 1 : 0)
    mix(Int(count.line))
  }

  private func pack(_ high: Int32, _ low: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: high)) << 32 | UInt64(UInt32(bitPattern: low))
  }
}
