public import BilanModel

/// Everything countable of a project, in columns: what indicators read, and nothing else.
///
/// People and organisations are numbers here; rows stand session by session. The order in which sheets were added never matters to what is counted.
public struct FactTable: Sendable {
  /// By day, axis and activity.
  public internal(set) var sessions: [SessionFact]
  public internal(set) var counts: [CampaignCount]
  /// The sheets behind the facts, by name.
  public internal(set) var sources: [SheetSource]
  public internal(set) var peopleCount: Int
  public internal(set) var organisationCount: Int

  /// Attendances, one a row, in the order of their sessions; -1 for nobody named and for no organisation.
  var person: [Int32]
  var organisation: [Int32]
  var place: [UInt32]
  var isPresent: [Bool]

  /// One session with what all sheets together say of it.
  public struct SessionFact: Sendable {
    public var key: Session.Key
    public var unplannedTitle: String?
    /// Length in minutes, from its sheets or else from its activity.
    public var minutes: Int?
    public var place: Place
    /// A campaign count says that it took place.
    public var hasHeadCount: Bool
    /// Rows of the attendance columns.
    var rows: Range<Int>
  }

  /// How many attendances there are, present or not.
  public var attendanceCount: Int { person.count }
}
