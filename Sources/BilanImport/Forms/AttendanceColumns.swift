internal import BilanModel
internal import BilanText

/// Where the columns are that the rows of a table of people are read by.
struct AttendanceColumns {
  var person: PersonColumn.Source
  var email: Int?
  var organisation: Int?
  var commune: Int?
  var postalCode: Int?
  var area: AreaColumn?
  var presence: Int?
  var presenceKind: PresenceKind
  /// A column of signatures or of hours of arrival beside it: who signed was there, though the first column is blank.
  var otherSign: Int?
  /// A column for absences or excuses beside one of presence.
  var otherAbsences: [(column: Int, meaning: Presence)] = []
  /// Further columns of presence: present in either is present.
  var presenceToo: [Int]
  /// Beside them: the columns that neither their titles nor a line above tell apart from another of presence.
  var samePresences: Set<Int>
  /// A column of crosses for those who registered.
  var registered: Int?
  /// What part each person took: who led the session, and who came to it.
  var part: Int?
  /// Remarks, of which some call a session off.
  var remarks: [Int]
  /// Remarks about people.
  var comments: [Int]
  /// The column of names holds initials only.
  var namesAreInitials = false
  /// Columns that may say who came, and whose title does not tell.
  var undecided: [Int]
  var registration: Int?
  var intention: Int?
  var submission: Int?
  /// When a form was filled in: an answer without a name is a row all the same.
  var timestamp: Int?
  /// How many people a row stands for, and who comes along.
  var heads: [HeadsColumn]
  /// The same for one session of a grid, by its column.
  var headsOfSessions: [Int: [HeadsColumn]]
  var gender: Int?
  /// An age, its band, or a day or year of birth.
  var age: Int?
  /// Somebody's number, of a member or a badge. The number of the national register is not for us to use, not even as a hash.
  var number: Int?
  /// Columns that are looked at for one thing alone, to tell that two rows of one name may be two people: among them the number of the national register.
  var apart: [(column: Int, kind: Namesakes.Kind)] = []
  /// Columns of a grid, one session each; empty in a table of one session a row.
  var sessions: [Int]
  /// The columns of the grid are for signatures of the morning and the afternoon.
  var signsHalfDays: Bool
  /// When the question about presence was answered, in a form: before the day, an answer is an intention.
  var answeredAt: Int?
  /// A time stamp or the state of an order: people said that they would come.
  var isRegistration: Bool

  /// How a filled cell of the column of presence is read.
  enum PresenceKind {
    /// By its word.
    case status
    /// Present, whatever it looks like: a signature, the hour of arrival.
    case filled
    /// Every row is somebody who was there: the log of a meeting.
    case everyone
    /// As not there, or excused.
    case absence(Presence)
  }

  init(_ header: TableHeader) {
    person = AttendanceColumns.person(header)
    if case .full(let column) = person { namesAreInitials = AttendanceColumns.areInitials(header.columns[column].title) }
    email = header.position(of: .email)
    organisation = header.position(of: .organisation)
    commune = header.position(of: .commune)
    postalCode = header.position(of: .postalCode)
    area = AreaColumn(header)
    registration = header.position(of: .registration)
    registered = header.position(of: .registered)
    (presenceToo, samePresences) = AttendanceColumns.further(header)
    part = header.position(of: .part)
    remarks = header.columns.indices.filter { header.columns[$0].mayCallOff }
    comments = header.positions(of: .remark)
    undecided = header.columns.indices.filter { header.columns[$0].isUndecided }
    intention = header.position(of: .intention)
    submission = header.position(of: .submission)
    (heads, headsOfSessions) = HeadsColumn.apart(in: header)
    gender = header.position(of: .gender)
    age = header.position(of: .birthDate)
    number = header.position(of: .memberNumber)
    apart = Namesakes.columns(of: header)
    timestamp = header.position(of: .timestamp)
    let isStamped = timestamp != nil || submission != nil
    let isLog = header.position(of: .action) != nil
    isRegistration = registration != nil || isStamped && !isLog || intention != nil
    // In a form, a question about one day is what people mean to do.
    sessions = isRegistration && header.sessions.count == 1 ? [] : header.sessions
    signsHalfDays =
      !sessions.isEmpty && sessions.allSatisfy { header.columns[$0].meaning == .halfDay && AttendanceColumns.isForSignatures(header.columns[$0].title) }
    if sessions.isEmpty, isRegistration, let question = header.sessions.first { intention = intention ?? question }
    (presence, presenceKind) = AttendanceColumns.presence(header, isLog: isLog)
    if !isLog, let presence, case .status = presenceKind, header.columns[presence].evidence != .answer,
      !AttendanceColumns.isOfThePast(header.columns[presence].title),
      header.position(of: .date) == nil
    {
      answeredAt = timestamp ?? submission
    }
    if presence != nil, !isLog { otherSign = AttendanceColumns.otherSign(header, beside: presence) }
    otherAbsences = AttendanceColumns.otherAbsences(header, beside: presence)
  }

  private static func further(_ header: TableHeader) -> (presenceToo: [Int], same: Set<Int>) {
    let presenceToo = header.positions(of: .presenceToo)
    guard !presenceToo.isEmpty else { return ([], []) }
    return (presenceToo, Set(header.columns.indices.filter { !header.columns[$0].isToldApartAbove && PresenceTitles.isBare(header.columns[$0].title) }))
  }

  /// Whether a folded word answers a question, as a form has it: no cross that somebody made on the day.
  static func isAnswer(_ folded: String) -> Bool {
    ["oui", "ja", "yes", "present", "presente", "aanwezig", "je serai present", "je serai presente", "vrai", "true", "waar"].contains(folded)
      || ["oui ", "ja ", "yes ", "je suis ", "ik ben "].contains { folded.hasPrefix($0) }
  }

  /// Titles that ask what was, and not what people mean to do.
  private static func isOfThePast(_ title: String) -> Bool { pastTense.occur(in: Folding.folded(title)) }

  private static let pastTense = Phrases([
    "a participe", "avez vous participe", "etiez vous", "etait", "venu", "check", "scan", "attended", "was ", "deelgenomen", "heeft", "hebt", "did you",
    "were you", "statut", "status", "ingecheckt",
  ])

  /// Whether a column of words says how each person was.
  var isStatus: Bool {
    if case .status = presenceKind { return presence != nil }
    return false
  }

  /// Whether the sheet gives initials in the place of names: they identify nobody.
  static func areInitials(_ title: String) -> Bool { Folding.folded(title).hasPrefix("initial") }

  /// Columns of sessions, or that of presence.
  var ofPresence: [Int] { sessions + [presence].compactMap(\.self) }

  /// Columns that name the person.
  var names: [Int] {
    switch person {
    case .full(let column): [column]
    case .split(let family, let given): [family, given].compactMap(\.self)
    case .none: []
    }
  }

  /// Columns of which something is kept or counted.
  var kept: [Int] {
    let others = [
      organisation, commune, postalCode, area?.column, presence, registration, registered, part, intention, submission, gender, age, number,
    ]
    let counting = (heads + headsOfSessions.values.joined()).map(\.column)
    return names + others.compactMap(\.self) + counting + sessions + presenceToo + remarks + otherAbsences.map(\.column)
  }

  /// Where the person is named: « Nom » is the family name beside « Prénom », and the whole name without it.
  private static func person(_ header: TableHeader) -> PersonColumn.Source {
    let name = header.position(of: .name)
    let first = header.position(of: .firstName)
    let last = header.position(of: .lastName) ?? (first == nil ? nil : name)
    let full = header.position(of: .fullName) ?? (first == nil ? name : nil)
    if first != nil && last != nil || header.position(of: .lastName) != nil { return .split(family: last, given: first) }
    if let full { return .full(full) }
    return first == nil ? .none : .split(family: nil, given: first)
  }

  private static func otherAbsences(_ header: TableHeader, beside presence: Int?) -> [(column: Int, meaning: Presence)] {
    [(header.position(of: .excuse), Presence.excused), (header.position(of: .absence), .absent)].compactMap { column, meaning in
      column.flatMap { $0 == presence ? nil : ($0, meaning) }
    }
  }

  private static func otherSign(_ header: TableHeader, beside presence: Int?) -> Int? {
    let signs = [header.position(of: .signature)] + (presence == header.position(of: .signature) ? [header.position(of: .arrival)] : [])
    return signs.compactMap(\.self).first { $0 != presence }
  }

  /// Whether the column is for signatures, by its title.
  static func isForSignatures(_ title: String) -> Bool {
    let folded = Folding.folded(title)
    return ["signature", "handtekening", "emargement", "paraaf"].contains(where: folded.hasPrefix)
  }

  private static func presence(_ header: TableHeader, isLog: Bool) -> (Int?, PresenceKind) {
    if isLog { return (header.position(of: .action), .everyone) }
    if let status = header.position(of: .status) { return (status, .status) }
    if let absence = header.position(of: .absence) { return (absence, .absence(.absent)) }
    if let excuse = header.position(of: .excuse) { return (excuse, .absence(.excused)) }
    return (header.position(of: .signature) ?? header.position(of: .arrival), .filled)
  }
}
