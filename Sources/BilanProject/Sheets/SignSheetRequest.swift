public import BilanModel

/// A sheet to be made for a session, to be printed and signed.
public struct SignSheetRequest: Sendable {
  /// A code, a title, or `axis/code`.
  public var activity: String
  public var day: Day
  /// As the sheet is to state them: `9h-12h`; nil to leave room for them.
  public var hours: String?
  /// Where the session is held; nil for where the project plans it, if it says so.
  public var commune: Commune?
  /// How many empty rows; nil for as many as fill the page.
  public var rows: Int?
  /// Where to write; nil for a file in the folder `a-signer` of the project, by day and activity.
  public var path: String?
  /// Whether a file that is there may be replaced.
  public var replaces = false
  /// Of the sheet; nil for the project's.
  public var language: Language?

  public init(activity: String, day: Day) {
    self.activity = activity
    self.day = day
  }
}

/// A sheet that was made to be signed.
public struct SignSheetMade: Sendable {
  public var path: String
  public var session: Session.Key
  /// The days that the project plans for this activity, where that day is none of them; empty where it is, or where no days are planned.
  public var plannedDays: [Day]
  /// Whether the day lies in a period of the project.
  public var isInPeriod: Bool
}
