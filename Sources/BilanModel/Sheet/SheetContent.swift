/// What one sheet says, once read: the neutral form between the importer, the store and the facts.
///
/// Rows refer to sessions, people and organisations by their index here, so that a sheet of thirty rows costs a few small arrays and a sheet of a million rows
/// holds each name once.
public struct SheetContent: Hashable, Sendable {
  public var sessions: [Session] = []
  public var people: [Person] = []
  public var organisations: [Organisation] = []
  public var attendances: [Attendance] = []
  public var counts: [CampaignCount] = []

  public init() {}

  public var isEmpty: Bool { attendances.isEmpty && counts.isEmpty }
}

/// One occurrence of an activity: what one sheet says of it.
public struct Session: Hashable, Sendable {
  public var key: Key
  /// The activity's title as the sheet writes it, where the project does not know the activity.
  public var unplannedTitle: String?
  /// Length in minutes, at least 1, where the sheet tells.
  public var minutes: Int32?
  /// The commune where it was held.
  public var place: Place

  /// What makes two sheets speak of the same session: the same activity of the same axis on the same day.
  public struct Key: Hashable, Comparable, Sendable {
    public var axis: Code<Axis>
    public var activity: Code<Activity>
    public var day: Day

    public init(axis: Code<Axis>, activity: Code<Activity>, day: Day) {
      self.axis = axis
      self.activity = activity
      self.day = day
    }

    public static func < (a: Self, b: Self) -> Bool {
      (a.day, a.axis, a.activity) < (b.day, b.axis, b.activity)
    }
  }

  public init(key: Key, unplannedTitle: String? = nil, minutes: Int32? = nil, place: Place) {
    self.key = key
    self.unplannedTitle = unplannedTitle
    self.minutes = minutes
    self.place = place
  }
}

/// Someone as a sheet describes them. Two descriptions that are equal in all but the spelling are one person to every stage; who is who among different ones is the matching's work.
public struct Person: Hashable, Sendable {
  /// The normalised name (docs/counting.md): folded words, separated by blanks, two in byte order, more in a ring that begins with the least.
  public var key: String
  /// As first written in the sheet.
  public var familyName: String
  public var givenName: String
  /// Index in its sheet of the organisation the person states, or -1.
  public var organisation: Int32
  /// The commune the person's own row states: not the one said above the table for everybody.
  public var home: Place
  /// What is kept of the person's e-mail address.
  public var email: EmailHash?
  /// What is kept of the day of birth, and of the number (of a member, of a register) that a sheet states.
  public var birth: EmailHash?
  public var number: EmailHash?

  public init(
    key: String, familyName: String, givenName: String, organisation: Int32 = -1, home: Place = .notStated, email: EmailHash? = nil,
    birth: EmailHash? = nil, number: EmailHash? = nil
  ) {
    self.key = key
    self.familyName = familyName
    self.givenName = givenName
    self.organisation = organisation
    self.home = home
    self.email = email
    self.birth = birth
    self.number = number
  }
}

/// The body a person comes for.
public struct Organisation: Hashable, Sendable {
  /// The folded name by which two spellings are one organisation.
  public var key: String
  /// As first written in the sheet.
  public var name: String

  public init(key: String, name: String) {
    self.key = key
    self.name = name
  }
}

/// Whether a person came, as far as the sheet says. In the order that holds where two lines disagree.
public enum Presence: UInt8, Comparable, Sendable {
  case present, registered, excused, absent

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// One person at one session: one row of a sheet.
public struct Attendance: Hashable, Sendable {
  /// Index of the session in its sheet.
  public var session: Int32
  /// Index of the person in its sheet, or -1 for somebody without a name.
  public var person: Int32
  /// Index of the organisation in its sheet, or -1.
  public var organisation: Int32
  public var place: Place
  /// Physical line of the sheet, from 1.
  public var line: Int32
  public var presence: Presence
  public var gender: Gender
  public var age: AgeBand

  public init(
    session: Int32, person: Int32, organisation: Int32, place: Place, line: Int32,
    presence: Presence, gender: Gender = .notStated, age: AgeBand = .notStated
  ) {
    self.session = session
    self.person = person
    self.organisation = organisation
    self.place = place
    self.line = line
    self.presence = presence
    self.gender = gender
    self.age = age
  }
}

/// An amount of a metric on a day, or in the days of a month, quarter or year, in a commune, counted or estimated.
public struct CampaignCount: Hashable, Sendable {
  public var metric: Code<Metric>
  public var axis: Code<Axis>
  /// The activity it belongs to, if the sheet says.
  public var activity: Code<Activity>?
  /// The activity's title as the sheet writes it, where the project does not know the activity.
  public var unplannedTitle: String?
  /// The first day of what was counted.
  public var day: Day
  /// The last one, never before `day`: `day` itself for what was counted on one day.
  public var lastDay: Day
  public var place: Place
  /// At least 0.
  public var value: Int
  public var isEstimated: Bool
  /// Physical line of the sheet, from 1.
  public var line: Int32
  /// How the sheet says it was counted: entries, different people; nil where it does not say.
  public var wayOfCounting: String?

  public init(
    metric: Code<Metric>, axis: Code<Axis>, activity: Code<Activity>? = nil,
    unplannedTitle: String? = nil, day: Day, lastDay: Day? = nil, place: Place, value: Int,
    isEstimated: Bool, line: Int32, wayOfCounting: String? = nil
  ) {
    self.metric = metric
    self.axis = axis
    self.activity = activity
    self.unplannedTitle = unplannedTitle
    self.day = day
    self.lastDay = max(day, lastDay ?? day)
    self.place = place
    self.value = value
    self.isEstimated = isEstimated
    self.line = line
    self.wayOfCounting = wayOfCounting
  }
}

/// Where facts come from: one file as it was read.
public struct SheetSource: Hashable, Comparable, Sendable {
  /// The file's own name, without its folder, so that reports do not depend on where a file stood; with the worksheet, in a workbook: `presences.xlsx › Forest`.
  public var name: String
  /// SHA-256 of the file's bytes, in hexadecimal.
  public var hash: String
  public var kind: Kind
  /// Rows about people, or counts.
  public var rowsRead: Int
  public var rowsKept: Int

  public var rowsRefused: Int { rowsRead - rowsKept }

  /// Between a file's name and that of a worksheet in it.
  public static let partMark = " › "

  /// The file's own name alone.
  public var fileName: String { SheetSource.fileName(of: name) }

  /// The file's own name in the name of a source.
  public static func fileName(of name: String) -> String { name.firstRange(of: partMark).map { String(name[..<$0.lowerBound]) } ?? name }

  /// The worksheet of a workbook, and which of its tables; nil for a file that is one sheet.
  public var part: String? { name.firstRange(of: SheetSource.partMark).map { String(name[$0.upperBound...]) } }

  /// What a sheet tells: who came, how much was counted, or neither.
  public enum Kind: String, Sendable {
    case attendance, campaign, unknown
  }

  public init(name: String, hash: String, kind: Kind, rowsRead: Int, rowsKept: Int) {
    self.name = name
    self.hash = hash
    self.kind = kind
    self.rowsRead = rowsRead
    self.rowsKept = rowsKept
  }

  public static func < (a: Self, b: Self) -> Bool { (a.name, a.hash) < (b.name, b.hash) }
}

/// A sheet ready to be kept or counted: where it comes from and what it says.
public struct Sheet: Hashable, Sendable {
  public var source: SheetSource
  public var content: SheetContent

  public init(source: SheetSource, content: SheetContent) {
    self.source = source
    self.content = content
  }
}
