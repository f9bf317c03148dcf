public import BilanModel
internal import BilanText

/// What is said of a session outside its rows: on the command line, above the header, in the file's name, by the meeting tool.
struct SessionContext {
  var axis: String?
  var activity: String?
  /// The axis that a weaker source names beside an activity that names none: it settles in which axis a title is meant.
  var axisAround: String?
  var date: String?
  /// The one day that titles name without its year, and the years that they name: of a list that says no other day.
  var dayWithoutYear: (day: DayMention.WithoutYear, years: Set<Int>)?
  var place: String?
  var commune: String?
  /// The commune of the people below a line between rows; of them alone, and not of the session.
  var home: String?
  var duration: String?
  /// The time of day, as it stands: `14h`, `9h-12h`.
  var hours: String?
  /// The group or class that the sheet is about, as it stands.
  var group: String?
  /// The session that the sheet was printed for, as its code says.
  var code: Session.Key?
  /// The words of a file's name are a weaker sign than a line that says `Activité`.
  var activityIsFromName = false
  /// The title that names the day and further days beside it.
  var severalDays: String?
  /// The title that names several days together: « 14 et 15 mai 2024 ».
  var spanOfDays: String?
  /// Lines of plain text, which may be a title.
  var titles: [String] = []
  /// The title of the section of a report in which the people below stand: « Host Details ».
  var section: String?
  /// What the sheet itself calls its activity or its meeting, in a line of its own: what an answer about the activity can be remembered by.
  var said: String?
  /// Numbers of people announced above the table.
  var announced: [AnnouncedNumber] = []
  /// Columns above which a line says that their session was not held.
  var notHeldColumns: Set<Int> = []
  /// Words such as « Présents » and « Excusés » above columns, each for the list below it.
  var sections: [Int: Presence] = [:]
  /// What stands above each of several lists side by side, where they are about different sessions; mostly nothing.
  var beside: [SessionContext] = []
  /// The words by which a title, the day or the activity says that the session was not held.
  var notHeld: String?
  /// Years that stand in titles or in the file's name: for sessions whose header names a day and a month only.
  var years: Set<Int> = []
  /// Months with their year that titles, lines or the file's name name: « mars 2024 ». As `year * 12 + month - 1`.
  var months: Set<Int> = []

  /// Whether a title says of which people the rows below are, and of no other session.
  private static func isOfPeople(_ title: String) -> Bool {
    GroupWords.isTitle(Folding.folded(title).split(separator: " ").map(String.init)) || ReportSection.isTitle(title)
  }

  /// What holds here, completed by a source that holds less.
  func completed(by other: SessionContext) -> SessionContext {
    var result = self
    // A part of the table that names its own day or activity is not the session that a line above the first part calls off.
    if date == nil, activity == nil, titles.allSatisfy(SessionContext.isOfPeople) { result.notHeld = result.notHeld ?? other.notHeld }
    // Axis and activity belong together: a source that names an activity is not mixed with the axis of another.
    if result.activity == nil && result.axis == nil {
      (result.axis, result.activity) = (other.axis, other.activity)
      result.axisAround = result.axisAround ?? other.axisAround
      result.activityIsFromName = other.activityIsFromName
    } else if result.activity == nil {
      result.activity = other.activity
      result.activityIsFromName = other.activityIsFromName
    } else if result.axis == nil {
      result.axisAround = result.axisAround ?? other.axis ?? other.axisAround
    }
    result.date = result.date ?? other.date
    result.place = result.place ?? other.place
    result.commune = result.commune ?? other.commune
    result.duration = result.duration ?? other.duration
    result.hours = result.hours ?? other.hours
    result.group = result.group ?? other.group
    result.titles += other.titles
    result.spanOfDays = result.spanOfDays ?? other.spanOfDays
    result.severalDays = result.severalDays ?? (date == nil ? other.severalDays : nil)
    result.section = result.section ?? other.section
    result.said = result.said ?? other.said
    if result.years.isEmpty { result.years = other.years }
    if result.months.isEmpty { result.months = other.months }
    for index in result.beside.indices {
      // A day without its year is no other day, whatever else names one.
      let isOpen = result.beside[index].date == nil && result.beside[index].dayWithoutYear != nil
      result.beside[index] = result.beside[index].completed(by: other)
      if isOpen { result.beside[index].date = nil }
    }
    return result
  }

  /// The year of a month, where what is said around the table leaves only one: `2024`, or a school year `2024-2025`, whose months from August on are the first year's.
  func year(ofMonth month: Int) -> Int? {
    let years = self.years.sorted()
    if years.count == 2, years[1] == years[0] + 1 { return month >= 8 ? years[0] : years[1] }
    return years.count == 1 ? years[0] : nil
  }

  /// The day of a title in the year of the titles, else of the file's name; none that falls on another day of the week than the title says.
  func dayOfTitle(orIn years: Set<Int>) -> Day? {
    guard let (said, own) = dayWithoutYear else { return nil }
    var around = SessionContext()
    around.years = own.isEmpty ? years : own
    guard let year = around.year(ofMonth: said.month), let day = Day(year: year, month: said.month, day: said.day) else { return nil }
    return said.words.allSatisfy { !DayInText.isWeekday($0) || DayInText.isWeekday($0, of: day) } ? day : nil
  }

  /// The day that a text names without its year, `14 mars`, `14/03`, in the year that is said around the table.
  func day(withoutYear text: String) -> Day? {
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    guard let (day, month) = DayInText.dayAndMonth(in: words) ?? DayInText.dayAndMonth(written: text), let year = year(ofMonth: month) else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// The same of a cell, which has to be that day and nothing else, as one with its year has to be: « absent le 12/03 », « Stock au 30/04 », « 12/03 ? » are none.
  func day(ofCell text: String) -> Day? {
    guard !text.contains("?"), let day = day(withoutYear: text) else { return nil }
    let words = Folding.folded(text).split(separator: " ").map(String.init).filter { !PartOfDay.words.contains($0) }
    let year = String(day.parts.year)
    // With the year behind one of its words, the cell is read as any other.
    let isWhole = (1...max(1, words.count)).contains { index in
      index <= words.count && DayReading((words[..<index] + [year] + words[index...]).joined(separator: " "), order: .dayFirst) == .day(day)
    }
    return isWhole ? day : nil
  }

}

/// What the user says on the command line about the sheets of one run.
public struct SessionOptions: Sendable {
  /// A code or title, or `axis/code`.
  public var activity: String?
  public var date: Day?
  public var commune: Commune?
  /// The year of sessions whose header names a day and a month only.
  public var year: Int?
  /// Who stayed a shorter time at an online meeting, in minutes, was not present; nil: as the project says.
  public var minMinutes: Int?
  /// In which order dates are written, where the user has said so.
  public var dateOrder: DateOrder?
  /// Which column holds what, where the user has said so.
  public var columns: [ColumnChoice] = []
  /// What words of state mean, where the user has said so.
  public var statuses: [StatusChoice] = []
  /// Which communes are meant by names of places, where the user has said so.
  public var places: [PlaceChoice] = []

  /// What can be said of a year, and of a number of minutes.
  public static let years = 1990...2199
  public static let minutes = 0...1440

  public init(activity: String? = nil, date: Day? = nil, commune: Commune? = nil) {
    self.activity = activity
    self.date = date
    self.commune = commune
  }

  /// As what is said around a table.
  ///
  /// - Parameter name: Of the commune.
  func context(commune name: String?) -> SessionContext {
    var context = SessionContext()
    if let activity {
      let fields = activity.split(separator: "/", maxSplits: 1).map(String.init)
      context.axis = fields.count == 2 ? fields[0] : nil
      context.activity = fields.last
    }
    context.date = date?.description
    context.commune = name
    if let year { context.years = [year] }
    return context
  }
}
